// Any walk through the state machine, whoever asks whatever: it stays on the drawn paths, and what is definitive was typed twice, by two
// people, equal and without errors.
import { balancedSheet, coordinator, keyingsTo, moment, smallElection, typist } from '@telstaat/testkit';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Recorded } from '../basics/index.ts';
import { actorKey, type Actor } from '../people/index.ts';
import { hasErrorFindings, rules, validate } from '../rules/index.ts';
import { buildForm, differingFields, type Sheet } from '../sheet/index.ts';
import { decideEntry, resolutions, type EntryCommand, type EntryContext } from './decide.ts';
import type { EntryEvent, EntryState, EntryStatus } from './entry.ts';
import { emptyEntry, evolveEntry } from './evolve.ts';

const form = buildForm(smallElection());
/** Papers as typists may read them: two good ones, and one with an error. */
const papers: readonly Sheet[] = [
  balancedSheet(form),
  balancedSheet(form, { blank: 1, invalid: 2 }),
  balancedSheet(form, { answers: [], blank: 60 }),
];
const acceptAll = rules.flatMap(({ code }) => [code, ...[1, 2, 4].map((list) => `${code}/${list}`)]);

interface Real {
  state: EntryState;
  readonly log: Recorded<EntryEvent>[];
}
interface Step {
  readonly who: Actor;
  readonly what: 'claim' | 'read' | 'misread' | 'finish' | 'discard' | (typeof resolutions)[number];
  readonly paper: number;
  readonly session: EntryContext['session'];
}

/** The arrows that are drawn: from → to (domain.md §1.6.1). */
const drawn: Readonly<Record<EntryStatus, readonly EntryStatus[]>> = {
  empty: ['empty', 'firstInProgress'],
  firstInProgress: ['firstInProgress', 'empty', 'firstHasErrors', 'firstFinalised'],
  firstHasErrors: ['firstHasErrors', 'firstInProgress', 'empty'],
  firstFinalised: ['firstFinalised', 'secondInProgress', 'empty'],
  secondInProgress: ['secondInProgress', 'firstFinalised', 'different', 'definitive', 'empty'],
  different: ['different', 'firstFinalised', 'firstHasErrors', 'empty'],
  definitive: ['definitive', 'empty'],
};

function revisionOf(state: EntryState): number {
  if (state.status === 'firstInProgress') return state.first.revision;
  return state.status === 'secondInProgress' ? state.second.revision : 0;
}

function draftSheet(state: EntryState): Sheet {
  if (state.status === 'firstInProgress') return state.first.sheet;
  return state.status === 'secondInProgress' ? state.second.sheet : { counts: {}, ticks: [] };
}

function commandOf({ what, paper }: Step, state: EntryState): EntryCommand {
  const revision = revisionOf(state);
  switch (what) {
    case 'claim':
      return { type: 'claim' };
    case 'discard':
      return { type: 'discard' };
    case 'finish':
      return { type: 'finalise', revision, accepted: acceptAll };
    case 'read':
      return {
        type: 'key',
        revision,
        keyings: keyingsTo(form, papers[paper] ?? balancedSheet(form), draftSheet(state)),
      };
    case 'misread':
      return { type: 'key', revision, keyings: [{ field: 'lists.1.candidates.1', value: paper }] };
    default:
      return { type: 'resolve', resolution: what };
  }
}

const paper = fc.constantFrom(0, 0, 0, 1, 2);
const anyStep: fc.Arbitrary<Step> = fc.record({
  who: fc.constantFrom(typist(7), typist(8), typist(9), coordinator()),
  what: fc.constantFrom(...(['claim', 'read', 'misread', 'finish', 'discard', ...resolutions] as const)),
  paper,
  session: fc.constantFrom('open', 'open', 'open', 'paused', 'closed', 'completed'),
});
/** What mostly happens: somebody opens the station, reads a paper and finishes. */
const round: fc.Arbitrary<readonly Step[]> = fc
  .record({ who: fc.constantFrom(typist(7), typist(8), typist(9)), paper })
  .map((step) => (['claim', 'read', 'finish'] as const).map((what) => ({ ...step, what, session: 'open' as const })));
const walks = fc
  .array(fc.oneof({ weight: 2, arbitrary: round }, { weight: 3, arbitrary: anyStep.map((step) => [step]) }), {
    minLength: 1,
    maxLength: 40,
  })
  .map((parts): readonly Step[] => parts.flat());

function take(real: Real, step: Step, minute: number): void {
  const context: EntryContext = { actor: step.who, form, session: step.session };
  const decision = decideEntry(real.state, commandOf(step, real.state), context);
  if (!decision.ok) return;
  for (const event of decision.value) {
    const recorded = { event, actor: actorKey(step.who), at: moment(minute) };
    const next = evolveEntry(real.state, recorded);
    expect(drawn[real.state.status]).toContain(next.status);
    real.log.push(recorded);
    real.state = next;
  }
}

function check(state: EntryState): void {
  if ('second' in state) expect(state.second.typist).not.toBe(state.first.typist);
  if (state.status !== 'definitive') return;
  expect(differingFields(form, state.first.sheet, state.second.sheet)).toEqual([]);
  expect(hasErrorFindings(validate(form, state.first.sheet))).toBe(false);
  expect(hasErrorFindings(validate(form, state.second.sheet))).toBe(false);
}

test('no walk leaves the drawn arrows; the log replays to the state; what is definitive is so by right', () => {
  const reached = new Set<EntryStatus>();
  fc.assert(
    fc.property(walks, (walk) => {
      const real: Real = { state: emptyEntry, log: [] };
      walk.forEach((step, minute) => {
        take(real, step, minute);
        reached.add(real.state.status);
        check(real.state);
      });
      expect(real.log.reduce(evolveEntry, emptyEntry)).toEqual(real.state);
    }),
    { numRuns: 300, seed: 2027 },
  );
  expect([...reached].sort()).toEqual(Object.keys(drawn).sort());
});

test('a decision changes nothing by itself, and is the same when asked again', () => {
  fc.assert(
    fc.property(walks, (walk) => {
      const real: Real = { state: emptyEntry, log: [] };
      walk.forEach((step, minute) => {
        const before = structuredClone(real.state);
        const ask = () =>
          decideEntry(real.state, commandOf(step, real.state), { actor: step.who, form, session: step.session });
        expect(ask()).toEqual(ask());
        expect(real.state).toEqual(before);
        take(real, step, minute);
      });
    }),
    { numRuns: 30, seed: 2027 },
  );
});
