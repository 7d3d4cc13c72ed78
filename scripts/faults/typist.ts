// A typist under load: copies one paper after another in small saves and finishes each, until the server is gone; and after it came back, whether all that
// was acknowledged stands on the screen.
import { type Chance } from '@telstaat/practice';
import { contentOf, keyIn, type FieldId, type Keying, type Sheet } from '@telstaat/core';
import type { CallError } from '@telstaat/contract';
import type { Person } from './people.ts';
import type { Lost, Promises } from './promises.ts';
import { finalisation, keyingsLeft, type Paperwork } from './typing.ts';
import type { Worker } from './worker.ts';

/** What is being typed, as its typist sees it. */
interface OnScreen {
  readonly station: number;
  readonly entry: 1 | 2;
  /** What was acknowledged. */
  readonly sheet: Sheet;
  readonly revision: number;
}

export interface Seat {
  readonly person: Person;
  readonly paperwork: Paperwork;
  /** Stations to type, in this order; each is on the list of two people. */
  readonly stations: readonly number[];
  readonly promises: Promises;
  readonly chance: Chance;
}

/** Most fields in one save; a typist who goes on while one is under way sends more at once. */
const mostFields = 12;

export class Typist implements Worker {
  readonly #seat: Seat;
  #left: readonly number[];
  #screen: OnScreen | undefined;
  #sent: readonly Keying[] | 'finish' | 'claim' | undefined;

  constructor(seat: Seat) {
    this.#seat = seat;
    this.#left = seat.stations;
  }

  get waitsFor(): string | undefined {
    return typeof this.#sent === 'object' ? 'save' : this.#sent;
  }

  async work(): Promise<void> {
    let refusals = 0;
    while (refusals < this.#left.length || this.#screen) {
      const done = this.#screen ? await this.#type(this.#screen) : await this.#claimNext();
      if (done === 'gone') return;
      refusals = done === 'refused' ? refusals + 1 : 0;
    }
  }

  async check(): Promise<readonly Lost[]> {
    const [screen, sent] = [this.#screen, this.#sent];
    this.#sent = undefined;
    if (!screen) return [];
    const opened = await this.#claim(screen.station);
    if (opened === 'gone') throw new Error('The server was there just now');
    const where = `${this.#seat.person.actor}, station ${screen.station}`;
    if (opened === 'refused') {
      this.#screen = undefined;
      this.#left = this.#left.filter((station) => station !== screen.station);
      return sent === 'finish' ? [] : [`${where}: the entry is gone`];
    }
    return missing(screen.sheet, opened.sheet, typeof sent === 'object' ? sent : []).map((text) => `${where}: ${text}`);
  }

  async #claimNext(): Promise<'done' | 'refused' | 'gone'> {
    const [next, ...others] = this.#left;
    if (next === undefined) return 'refused';
    this.#left = [...others, next];
    const claimed = await this.#claim(next);
    return typeof claimed === 'object' ? 'done' : claimed;
  }

  async #claim(station: number): Promise<OnScreen | 'refused' | 'gone'> {
    const { person, paperwork, promises } = this.#seat;
    this.#sent = 'claim';
    const about = { election: paperwork.id, station };
    const claimed = await person.client.call('claimEntry', { params: about, body: {} });
    if (!claimed.ok) return this.#notDone(claimed.error, ['entry.']);
    const { entry, sheet, revision } = claimed.value;
    this.#sent = undefined;
    promises.keep(person.actor, { types: ['entry.claimed', 'entry.resumed'], ...about, data: { entry } });
    this.#screen = { station, entry, sheet, revision };
    return this.#screen;
  }

  async #type(screen: OnScreen): Promise<'done' | 'gone'> {
    const left = keyingsLeft(this.#seat.paperwork, screen.station, screen.sheet);
    if (left.length === 0) return await this.#finish(screen);
    return await this.#save(screen, left.slice(0, 1 + this.#seat.chance.below(mostFields)));
  }

  async #save(screen: OnScreen, keyings: readonly Keying[]): Promise<'done' | 'gone'> {
    const { person, paperwork, promises } = this.#seat;
    const { station, entry, sheet } = screen;
    this.#sent = keyings;
    const params = { election: paperwork.id, station };
    const body = { revision: screen.revision, keyings: [...keyings] };
    const saved = await person.client.call('saveDraft', { params, body });
    if (!saved.ok) return this.#notDone(saved.error, []);
    this.#sent = undefined;
    const { revision } = saved.value;
    promises.keep(person.actor, { types: ['entry.keyed'], ...params, data: { entry, revision, keyings } });
    this.#screen = { ...screen, sheet: keyIn(sheet, keyings), revision };
    return 'done';
  }

  async #finish(screen: OnScreen): Promise<'done' | 'gone'> {
    const { person, paperwork, promises } = this.#seat;
    const { station, entry } = screen;
    this.#sent = 'finish';
    const params = { election: paperwork.id, station };
    const finished = await person.client.call('finaliseEntry', {
      params,
      body: finalisation(paperwork, station, screen),
    });
    if (!finished.ok) return this.#notDone(finished.error, []);
    this.#sent = undefined;
    const { outcome } = finished.value;
    promises.keep(person.actor, { types: ['entry.finalised'], ...params, data: { entry, outcome } });
    this.#screen = undefined;
    this.#left = this.#left.filter((one) => one !== station);
    return 'done';
  }

  /** Refusals that are part of the work; another is a fault of the server or of this play. */
  #notDone<Usual extends string>(error: CallError, usual: readonly Usual[]): Usual extends never ? 'gone' : 'gone' | 'refused'; // prettier-ignore
  #notDone(error: CallError, usual: readonly string[]): 'gone' | 'refused' {
    if (error.kind === 'unreachable') return 'gone';
    if (error.kind === 'refusal' && usual.some((start) => error.code.startsWith(start))) {
      this.#sent = undefined;
      return 'refused';
    }
    throw new Error(`${this.#seat.person.actor}: ${JSON.stringify(error)}`);
  }
}

/** Acknowledged values that are not there; and values that nobody typed. A save that was under way is there whole or not at all. */
export function missing(acknowledged: Sheet, found: Sheet, sent: readonly Keying[]): readonly string[] {
  const fields = (sheet: Sheet) => [...(Object.keys(sheet.counts) as FieldId[]), ...sheet.ticks];
  const same = (expected: Sheet): boolean =>
    [...new Set([...fields(expected), ...fields(found)])].every(
      (field) => contentOf(expected, field) === contentOf(found, field),
    );
  if (same(acknowledged) || same(keyIn(acknowledged, sent))) return [];
  return fields(acknowledged)
    .filter((field) => contentOf(acknowledged, field) !== contentOf(found, field))
    .map((field) => `${field} is ${String(contentOf(found, field))}, not ${String(contentOf(acknowledged, field))}`)
    .concat('the sheet is not as it was acknowledged');
}
