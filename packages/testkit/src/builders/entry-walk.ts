// Walks of people around one station: whoever does whatever, mostly with sense. The same steps are taken in memory and over HTTP.
import {
  actorKey,
  candidateVotes,
  differingRows,
  emptyEntry,
  entryTransitions,
  isTickField,
  keyIn,
  openDraft,
  resolutionKinds,
  type Actor,
  type EntryCommand,
  type EntryNumber,
  type EntryState,
  type FieldId,
  type Form,
  type Resolution,
  type RowChoice,
  type Sheet,
  type StationFacts,
} from '@telstaat/core';
import fc from 'fast-check';
import { finalising, resolving } from './entry.ts';
import { balancedSheet, keyingsTo } from './sheet.ts';

const typistSteps = ['claim', 'type', 'typeAll', 'slip', 'finish', 'discard'] as const;

export interface WalkStep {
  /** One of the three typists, or whoever is typing now. */
  readonly who: 0 | 1 | 2 | 'owner';
  /** `next`: one of the commands of the arrows that start here. */
  readonly what: (typeof typistSteps)[number] | Resolution['kind'] | 'next';
  /** Which reading of the paper is typed. */
  readonly paper: number;
  /** Bit by row: which entry is chosen there; and which arrow is next. */
  readonly rows: number;
  /** `old`: from a screen that shows what was before; `part`: not every row chosen. */
  readonly screen: 'now' | 'old' | 'part';
  readonly session: 'open' | 'paused' | 'closed' | 'completed';
  /** How the clock goes until then; it can be set back. */
  readonly minutes: number;
}

/** Readings of one paper counted centrally (2027): right, misread where no rule finds it, and with errors. */
export function readings(form: Form): readonly Sheet[] {
  const paper = balancedSheet(form);
  const open = balancedSheet(form, { answers: [] });
  const moved = (sheet: Sheet): Sheet => {
    const [one, two] = [candidateVotes(1, 1), candidateVotes(1, 2)];
    return keyIn(sheet, [
      { field: one, value: (sheet.counts[one] ?? 0) - 1 },
      { field: two, value: (sheet.counts[two] ?? 0) + 1 },
    ]);
  };
  const otherwise = balancedSheet(form, { answers: ['station.differenceExplained.no', 'station.ballotsDiffer.no'] });
  return [paper, moved(paper), open, moved(open), balancedSheet(form, { blank: 1, invalid: 2 }), moved(otherwise)];
}

const paper = fc.constantFrom(0, 0, 0, 1, 2, 3, 4, 5, 5);
const who = fc.constantFrom<WalkStep['who'][]>('owner', 'owner', 'owner', 0, 1, 2);
const usual = { screen: 'now', session: 'open', minutes: 1 } as const;
const anyStep: fc.Arbitrary<WalkStep> = fc.record({
  who,
  what: fc.constantFrom<WalkStep['what'][]>(...typistSteps, ...resolutionKinds),
  paper,
  rows: fc.nat(255),
  screen: fc.constantFrom<WalkStep['screen'][]>('now', 'now', 'now', 'old', 'part'),
  session: fc.constantFrom<WalkStep['session'][]>('open', 'open', 'open', 'paused', 'closed', 'completed'),
  minutes: fc.integer({ min: -30, max: 90 }),
});
/** What mostly happens: somebody does one of the things that can be done here; who types reads the paper and finishes. */
const next: fc.Arbitrary<readonly WalkStep[]> = fc
  .record({ who, paper, rows: fc.nat(255) })
  .map((step) => [{ ...usual, ...step, what: 'next' } as const]);
const reading: fc.Arbitrary<readonly WalkStep[]> = fc
  .record({ who: fc.constantFrom<WalkStep['who'][]>(0, 1, 2), paper, rows: fc.constant(0) })
  .map((step) => [
    { ...usual, ...step, what: 'claim' } as const,
    { ...usual, ...step, who: 'owner', what: 'type' } as const,
    { ...usual, ...step, who: 'owner', what: 'finish' } as const,
  ]);

/** Even: questions by the second bit, numbers by the third; odd: any row by its own bit. */
const choices = fc.constantFrom(0, 2, 4, 6, 9, 17, 255);

/** Two people who disagree, and rounds of reading again: who types reads this, after a choice per row. */
function disagreement(readings: readonly [number, number], rounds: readonly (readonly [number, number])[]) {
  const step = (what: WalkStep['what'], one: number, rows = 0): WalkStep =>
    ({ ...usual, who: 'owner', what, paper: one, rows }) as const;
  const typed = (one: number) => [step('type', one), step('finish', one)];
  const [first, second] = readings;
  return [
    { ...step('claim', 0), who: 0 as const },
    ...typed(first),
    { ...step('claim', 0), who: 1 as const },
    ...typed(second),
    ...typed(second),
    ...rounds.flatMap(([rows, one]) => [step('retype', 0, rows), ...typed(one)]),
  ];
}
const disagreements: fc.Arbitrary<readonly WalkStep[]> = fc
  .record({
    readings: fc.tuple(fc.constantFrom(0, 0, 1), fc.constantFrom(5, 5, 3)),
    rounds: fc.array(fc.tuple(choices, fc.constantFrom(0, 2, 3, 5)), { maxLength: 3, size: 'max' }),
    last: choices,
  })
  .map(({ readings, rounds, last }) => [
    ...disagreement(readings, rounds),
    { ...usual, who: 'owner', what: 'retype', paper: 0, rows: last } as const,
  ]);
/** The first entry has an error where the second one is right, and the second is wrong elsewhere. */
const bothWrong = fc.constant([
  ...disagreement([0, 5], [[0, 2]]),
  { ...usual, who: 'owner', what: 'retype', paper: 0, rows: 4 } as const,
]);

export const entryWalks: fc.Arbitrary<readonly WalkStep[]> = fc
  .tuple(
    fc.oneof(
      { weight: 4, arbitrary: disagreements },
      { weight: 1, arbitrary: bothWrong },
      { weight: 1, arbitrary: fc.constant([]) },
    ),
    fc.array(
      fc.oneof(
        { weight: 4, arbitrary: reading },
        { weight: 5, arbitrary: next },
        { weight: 3, arbitrary: anyStep.map((step) => [step]) },
      ),
      { minLength: 5, maxLength: 25, size: 'max' },
    ),
  )
  .map(([begin, parts]) => [...begin, ...parts.flat()]);

export interface WalkPlace {
  readonly form: Form;
  readonly station?: StationFacts;
  readonly papers: readonly Sheet[];
  readonly typists: readonly [Actor, Actor, Actor];
  readonly coordinator: Actor;
}

export interface WalkCommand {
  readonly actor: Actor;
  readonly command: EntryCommand;
}

/** What a step is in a state: who asks what. */
export function commandOfStep(given: WalkStep, state: EntryState, place: WalkPlace): WalkCommand {
  const step = given.what === 'next' ? nextStep(given, state) : given;
  const kind = resolutionKinds.find((one) => one === step.what);
  if (kind) {
    const { seen } = resolving(place.form, step.screen === 'old' ? emptyEntry : state, { kind: 'reset' });
    const resolution = resolutionOf(kind, step, state, place.form);
    return { actor: place.coordinator, command: { type: 'resolve', resolution, seen } };
  }
  const owner = place.typists.find((one) => openDraft(state)?.draft.typist === actorKey(one));
  const actor = step.who === 'owner' ? (owner ?? place.typists[0]) : place.typists[step.who];
  return { actor, command: typistCommand(step, state, place) };
}

function nextStep(step: WalkStep, { status }: EntryState): WalkStep {
  const here = [...new Set(entryTransitions.filter(({ from }) => from === status).map(({ command }) => command))];
  const command = here[step.rows % here.length] ?? 'claim';
  if (command === 'claim') return { ...step, what: command };
  return { ...step, who: 'owner', what: command === 'key' ? 'type' : command === 'finalise' ? 'finish' : command };
}

function typistCommand({ what, paper: index, screen }: WalkStep, state: EntryState, place: WalkPlace): EntryCommand {
  const { form, papers, station = {} } = place;
  const draft = openDraft(state)?.draft ?? { sheet: balancedSheet(form), revision: 1 };
  const revision = draft.revision - (screen === 'old' ? 1 : 0);
  const target = papers[index] ?? balancedSheet(form);
  switch (what) {
    case 'claim':
      return { type: what };
    case 'discard':
      return { type: what, revision };
    case 'finish': {
      const shown = screen === 'part' ? target : draft.sheet;
      return finalising(form, { sheet: shown, revision }, station);
    }
    case 'slip':
      return { type: 'key', revision, keyings: [{ field: candidateVotes(1, 1), value: index }] };
    default: {
      const all = keyingsTo(form, target, draft.sheet);
      const { only } = { only: undefined, ...draft };
      const some =
        what === 'type' && only ? all.filter(({ field }) => (only as readonly string[]).includes(field)) : all;
      return { type: 'key', revision, keyings: some };
    }
  }
}

function resolutionOf(kind: Resolution['kind'], step: WalkStep, state: EntryState, form: Form): Resolution {
  if (kind !== 'retype' && kind !== 'decide') return { kind };
  const rows = state.status === 'different' ? differingRows(form, state.first.sheet, state.second.sheet) : [];
  const all = rows.flatMap(([field], index): readonly RowChoice[] => {
    return field === undefined ? [] : [{ field, entry: chosenEntry(step.rows, index, field) }];
  });
  const choices = step.screen === 'part' ? all.slice(1) : all;
  return kind === 'retype'
    ? { kind, misread: choices }
    : { kind, holds: choices, reason: step.paper === 0 ? 'Papier bekeken' : step.paper === 2 ? ' ' : 'Nageteld' };
}

/** Even: questions on one side and numbers on one side, which leaves sums whole; odd: any choice for any row. */
function chosenEntry(rows: number, index: number, field: FieldId): EntryNumber {
  const bit = rows % 2 === 0 ? (isTickField(field) ? 1 : 2) : index + 3;
  return (rows >> bit) % 2 === 0 ? 1 : 2;
}
