// Small elections that never were, one from each seed: every form and way of counting, differences, notes, replaced keys, another election the same
// day. From each a package of each kind, as the program makes it.
import type { Actor, Instant, LedgerEvent, ReportNotes } from '@telstaat/core';
import { chanceOf, happens, pick, type Chance } from '@telstaat/practice';
import { pack, sha256Hex, type PackageFile } from '@telstaat/seal';
import type { OpenedKey } from '../../keys/key-ring.ts';
import { happeningsOf, type Happening } from '../../packaging/log.testing.ts';
import { makeDefinitionPackage } from '../../packaging/make-definition-package.ts';
import { makePackage, type PackageInput } from '../../packaging/make-package.ts';
import {
  countingDay,
  inputOf,
  keyOf,
  notes as manyNotes,
  packageChoices,
  type CountingDay,
} from '../../packaging/package.testing.ts';
import { planPublication } from '../../packaging/publication.ts';
import type { ForgedKind } from '../forging.testing.ts';
import { countStation, waysFor } from './station-day.testing.ts';

/** The first key of every world; some go on with a second. */
export const firstKey = keyOf(7);

export interface World {
  readonly seed: number;
  readonly day: CountingDay;
  readonly happenings: readonly Happening[];
  readonly signing: OpenedKey;
  readonly input: PackageInput;
}

const tinyChoices = packageChoices.filter(({ size }) => size === 'tiny');
const typists: readonly [Actor, Actor, Actor] = [3, 4, 5].map((number) => ({ role: 'typist', number })) as never;
const coordinator: Actor = { role: 'coordinator', number: 2 };

/** What somebody would have wished, before anything happened. */
export type Wish = (day: CountingDay) => CountingDay;

export function worldOf(seed: number, wish: Wish = (day) => day): World {
  const chance = chanceOf(`world/${seed}`);
  const day = wish(dayOf(seed, chance));
  const { happenings, signing } = withKeys(withMore(countedDay(day, chance), day, chance), chance);
  return { seed, day, happenings, signing, input: { ...inputOf(day, happenings), signing } };
}

/** A package of a world; `kind` as the program makes it of the same day. */
export async function packageOf(input: PackageInput, kind: ForgedKind): Promise<Uint8Array> {
  switch (kind) {
    case 'results':
      return (await makePackage(input)).bytes;
    case 'definition':
      return makeDefinitionPackage({ ...input, isLate: true }).bytes;
    case 'publication': {
      const files: PackageFile[] = [];
      const plan = planPublication((await makePackage(input)).bytes, input.signing);
      for await (const file of plan.files({})) files.push(file);
      return pack(files);
    }
  }
}

function dayOf(seed: number, chance: Chance): CountingDay {
  const day = countingDay({ ...pick(chance, tinyChoices), seed });
  const hex = (digits: number): string => Array.from({ length: digits }, () => chance.below(16).toString(16)).join('');
  return {
    ...day,
    election: { ...day.election, mayDecide: happens(chance, 0.7) },
    installation: hex(32),
    salt: hex(32),
    notes: notesOf(chance),
  };
}

function notesOf(chance: Chance): ReportNotes {
  const { attendance, objections, irregularities, explanations, control } = manyNotes;
  return {
    ...(happens(chance, 0.5) && attendance ? { attendance } : {}),
    ...(happens(chance, 0.5) && objections ? { objections } : {}),
    ...(happens(chance, 0.5) && irregularities ? { irregularities } : {}),
    ...(happens(chance, 0.5) && explanations ? { explanations } : {}),
    ...(happens(chance, 0.8) && control ? { control } : {}),
  };
}

/** The day with each station counted in a way of its own. */
function countedDay(day: CountingDay, chance: Chance): readonly Happening[] {
  const all = happeningsOf(day);
  const [before, after] = [all.slice(0, all.findIndex(isOfEntry)), all.slice(all.findLastIndex(isOfEntry) + 1)];
  const mayDecide = day.election.mayDecide === true;
  const counted = day.papers.map(({ station, sheet }, index) => {
    const facts = day.stations.find(({ number }) => number === station) ?? {};
    const from = `2027-03-18T${String(8 + index).padStart(2, '0')}:00:00.000Z` as Instant;
    const place = { station, form: day.form, facts, sheet, typists, coordinator, mayDecide, from, chance };
    return countStation(place, pick(chance, waysFor(mayDecide)));
  });
  const third: Happening = {
    ...{ event: { type: 'person.added', data: { number: 5, role: 'typist' } }, actor: 'administrator:1' },
    ...{ at: '2027-03-18T06:00:00.000Z' as Instant, isGeneral: true },
  };
  const order = happens(chance, 0.3) ? woven(counted, chance) : counted.flat();
  return [...before.slice(0, 5), third, ...before.slice(5), ...order, ...after];
}

function isOfEntry({ event }: Happening): boolean {
  return event.type.startsWith('entry.');
}

/** Stations counted at the same time, at different tables: each in its own order. */
function woven(stations: readonly (readonly Happening[])[], chance: Chance): readonly Happening[] {
  const left = stations.map((happenings) => [...happenings]);
  const order: Happening[] = [];
  for (;;) {
    const waiting = left.filter(({ length }) => length > 0);
    if (waiting.length === 0) return order;
    const next = pick(chance, waiting).shift();
    if (next) order.push(next);
  }
}

/** What else happens on such a day, at places where it can. */
function withMore(happenings: readonly Happening[], day: CountingDay, chance: Chance): readonly Happening[] {
  const started = happenings.findIndex(({ event }) => event.type === 'session.started');
  const general = (event: LedgerEvent, actor = 'system:0'): Happening => ({
    ...{ event, actor, isGeneral: true, at: '2027-03-18T07:30:00.000Z' as Instant },
  });
  const some: readonly Happening[] = [
    general({ type: 'person.loggedIn', data: { number: 3, role: 'typist' } }, 'typist:3'),
    general({ type: 'person.loginFailed', data: { number: 0 } }),
    general({ type: 'installation.started', data: { version: '0.1.0' } }),
    general({ type: 'backup.failed', data: { place: 'chosen', reason: 'gone' } }),
    general({ type: 'person.passwordSet', data: { number: 4 } }, 'coordinator:2'),
  ];
  const placed = [...happenings];
  for (let times = chance.below(6); times > 0; times -= 1)
    placed.splice(started + 1 + chance.below(placed.length - started - 1), 0, pick(chance, some));
  const prepared = [
    ...(happens(chance, 0.4) ? otherElection(day) : []),
    ...(happens(chance, 0.5) ? [definitionWritten(day)] : []),
  ];
  const paused = happens(chance, 0.4) ? placed.findLastIndex(isOfEntry) + 1 : undefined;
  if (paused !== undefined)
    placed.splice(paused, 0, ofElection({ type: 'session.paused', data: {} }), ofElection({ type: 'session.resumed', data: {} })); // prettier-ignore
  return placed.toSpliced(started, 0, ...prepared);
}

function ofElection(event: LedgerEvent): Happening {
  return { event, actor: 'coordinator:2', at: '2027-03-18T12:00:00.000Z' as Instant };
}

/** Another election in the same hall, of which nothing is counted yet. */
function otherElection({ election }: CountingDay): readonly Happening[] {
  const other = countingDay({ category: election.category === 'PS' ? 'AB' : 'PS', seed: 99 });
  const of = (event: LedgerEvent): Happening => ({ ...ofElection(event), otherElection: other.election.id });
  return [
    of({ type: 'election.created', data: { election: { ...other.election, practice: election.practice } } }),
    of({ type: 'stations.added', data: { origin: 'eml', stations: other.stations } }),
    of({ type: 'session.prepared', data: {} }),
  ];
}

function definitionWritten(day: CountingDay): Happening {
  const { bytes, definition } = makeDefinitionPackage({ ...inputOf(day, happeningsOf(day)), isLate: false });
  const written = {
    name: 'definitie.zip',
    sha256: sha256Hex(bytes),
    files: [],
    kind: 'definition',
    definition,
  } as const;
  return ofElection({ type: 'package.written', data: written });
}

/** Sometimes the key was replaced during the day. */
function withKeys(happenings: readonly Happening[], chance: Chance): Pick<World, 'happenings' | 'signing'> {
  if (happens(chance, 0.7)) return { happenings, signing: firstKey };
  const { key, sign } = secondKey(8);
  const at = 12 + chance.below(happenings.length - 12);
  const by = { actor: 'administrator:1', at: '2027-03-18T07:00:00.000Z' as Instant, isGeneral: true };
  const replaced: readonly Happening[] = [
    { ...by, event: { type: 'key.closed', data: { key: 1, events: at, reason: 'Kwijt' } } },
    { ...by, event: { type: 'key.announced', data: { key: 2, publicKey: key.publicKey } } },
  ];
  return { happenings: happenings.toSpliced(at, 0, ...replaced), signing: { key, keys: [firstKey.key, key], sign } };
}

function secondKey(seed: number): OpenedKey {
  const { key, sign } = keyOf(seed);
  return { key: { ...key, number: 2 }, keys: [], sign };
}
