// How one station could be counted: each way is played with the rules themselves, so that what they record is what a hall would have recorded.
import {
  candidateVotes,
  differingRows,
  keyIn,
  openDraft,
  emptyEntry,
  type Actor,
  type EntryCommand,
  type EntryNumber,
  type Form,
  type Instant,
  type Resolution,
  type Sheet,
  type StationFacts,
} from '@telstaat/core';
import { pick, type Chance } from '@telstaat/practice';
import { entryContext, finalising, keyingsTo, resolving, takeStep } from '@telstaat/testkit';
import { textDigest } from '../../text-digest.ts';
import type { Happening } from '../../packaging/log.testing.ts';

export interface StationPaper {
  readonly station: number;
  readonly form: Form;
  readonly facts: StationFacts;
  readonly sheet: Sheet;
  readonly typists: readonly [Actor, Actor, Actor];
  readonly coordinator: Actor;
  readonly mayDecide: boolean;
  readonly from: Instant;
  readonly chance: Chance;
}

type Way = (play: StationPlay) => void;

/** Each ends with a definitive station. */
const ways = {
  plain: (play) => play.both(),
  askedOnce: (play) => {
    play.read(0, play.paper);
    play.read(1, play.wrong);
    play.finish(1, play.paper);
  },
  decided: (play) => {
    play.differ(play.paper, play.wrong);
    play.chosen('decide', 1);
  },
  decidedForSecond: (play) => {
    play.differ(play.wrong, play.paper);
    play.chosen('decide', 2);
  },
  secondReadAgain: (play) => {
    play.differ(play.paper, play.wrong);
    play.chosen('retype', 2);
    play.finish(1, play.paper);
  },
  firstReadAgain: (play) => {
    play.differ(play.wrong, play.paper);
    play.chosen('retype', 1);
    play.finish(0, play.paper);
  },
  keptFirst: (play) => {
    play.differ(play.paper, play.wrong);
    play.resolve({ kind: 'keepFirst' });
    play.read(2, play.paper);
  },
  keptSecond: (play) => {
    play.differ(play.wrong, play.paper);
    play.resolve({ kind: 'keepSecond' });
    play.read(2, play.paper);
  },
  bothDeleted: (play) => {
    play.differ(play.paper, play.wrong);
    play.resolve({ kind: 'deleteBoth' });
    play.both();
  },
  discarded: (play) => {
    play.take(0, { type: 'claim' });
    play.type(0, play.wrong);
    play.take(0, { type: 'discard', revision: play.draft.revision });
    play.both();
  },
  ended: (play) => {
    play.take(2, { type: 'claim' });
    play.type(2, play.wrong);
    play.resolve({ kind: 'endDraft' });
    play.both();
  },
  openedAgain: (play) => {
    play.take(0, { type: 'claim' });
    play.type(0, play.wrong);
    play.take(0, { type: 'claim' });
    play.finish(0, play.paper);
    play.read(1, play.paper);
  },
  reset: (play) => {
    play.both();
    play.resolve({ kind: 'reset' });
    play.read(1, play.paper);
    play.read(0, play.paper);
  },
} as const satisfies Record<string, Way>;
export type WayOfCounting = keyof typeof ways;

/** Ways in which people may count; where nobody decides, two of them are not there. */
export function waysFor(mayDecide: boolean): readonly WayOfCounting[] {
  const all = Object.keys(ways) as readonly WayOfCounting[];
  return all.filter((way) => mayDecide || !way.startsWith('decided'));
}

export function countStation(paper: StationPaper, way: WayOfCounting): readonly Happening[] {
  const play = new StationPlay(paper);
  ways[way](play);
  if (play.state.status !== 'definitive') throw new Error(`${way} ends in ${play.state.status}`);
  return play.happenings;
}

class StationPlay {
  readonly happenings: Happening[] = [];
  readonly paper: Sheet;
  readonly wrong: Sheet;
  state = emptyEntry;
  readonly #station: StationPaper;
  #minute = 0;

  constructor(station: StationPaper) {
    this.#station = station;
    this.paper = station.sheet;
    this.wrong = withVotesMoved(station);
  }

  get draft() {
    const open = openDraft(this.state);
    if (!open) throw new Error('Nobody is typing');
    return open.draft;
  }

  take(typist: 0 | 1 | 2, command: EntryCommand): void {
    this.#step(this.#station.typists[typist], command);
  }

  resolve(resolution: Resolution): void {
    this.#step(this.#station.coordinator, resolving(this.#station.form, this.state, resolution));
  }

  /** The same entry in every row that differs. */
  chosen(kind: 'decide' | 'retype', entry: EntryNumber): void {
    if (this.state.status !== 'different') throw new Error('Nothing differs');
    const { first, second } = this.state;
    const rows = differingRows(this.#station.form, first.sheet, second.sheet).flatMap(([field]) =>
      field === undefined ? [] : [{ field, entry }],
    );
    this.resolve(kind === 'decide' ? { kind, holds: rows, reason: 'Papier bekeken' } : { kind, misread: rows });
  }

  /** In one to three saves. */
  type(typist: 0 | 1 | 2, sheet: Sheet): void {
    const { only } = this.draft;
    const all = keyingsTo(this.#station.form, sheet, this.draft.sheet).filter(
      ({ field }) => only === undefined || only.includes(field),
    );
    const size = Math.max(1, Math.ceil(all.length / (1 + this.#station.chance.below(3))));
    for (let at = 0; at < all.length; at += size)
      this.take(typist, { type: 'key', revision: this.draft.revision, keyings: all.slice(at, at + size) });
  }

  finish(typist: 0 | 1 | 2, sheet: Sheet): void {
    this.type(typist, sheet);
    this.take(typist, finalising(this.#station.form, this.draft, this.#station.facts));
  }

  read(typist: 0 | 1 | 2, sheet: Sheet): void {
    this.take(typist, { type: 'claim' });
    this.finish(typist, sheet);
  }

  both(): void {
    this.read(0, this.paper);
    this.read(1, this.paper);
  }

  /** Two people read differently, and the second again when asked once more. */
  differ(first: Sheet, second: Sheet): void {
    this.read(0, first);
    this.read(1, second);
    this.finish(1, second);
  }

  #step(actor: Actor, command: EntryCommand): void {
    const { form, facts, mayDecide, from, station } = this.#station;
    this.#minute += 1;
    const at = new Date(Date.parse(from) + this.#minute * 20_000).toISOString() as Instant;
    const context = entryContext(form, actor, { mayDecide, station: facts, digest: textDigest });
    const { decision, recorded, state } = takeStep(this.state, command, context, at);
    if (!decision.ok) throw new Error(`${command.type} at ${this.state.status}: ${decision.error.code}`);
    this.state = state;
    this.happenings.push(...recorded.map((one) => ({ ...one, station })));
  }
}

/** A vote read one row too low: no rule of counting finds it. */
function withVotesMoved({ form, sheet, chance }: Pick<StationPaper, 'form' | 'sheet' | 'chance'>): Sheet {
  const one = pick(
    chance,
    form.fields.flatMap((field) => {
      const [, list, candidate] = /^lists\.(\d+)\.candidates\.(\d+)$/.exec(field) ?? [];
      const number = Number(list);
      const [here, next] = [candidateVotes(number, Number(candidate)), candidateVotes(number, Number(candidate) + 1)];
      const isMovable = list !== undefined && form.fields.includes(next) && (sheet.counts[here] ?? 0) > 0;
      return isMovable ? [{ here, next }] : [];
    }),
  );
  const votes = (field: typeof one.here): number => sheet.counts[field] ?? 0;
  return keyIn(sheet, [
    { field: one.here, value: votes(one.here) - 1 },
    { field: one.next, value: votes(one.next) + 1 },
  ]);
}
