// Every arrow of the table is taken once by people who do what its row says, and comes out exactly there; so are the numbered refusals.
import {
  balancedSheet,
  coordinator,
  entryContext,
  finalising,
  keyingsTo,
  moment,
  resolving,
  smallElection,
  takeStep,
  typist,
} from '@telstaat/testkit';
import { describe, expect, test } from 'vitest';
import {
  buildForm,
  candidateVotes,
  differingRows,
  isTickField,
  keyIn,
  type FieldId,
  type Sheet,
} from '../sheet/index.ts';
import { actorKey, type Actor } from '../people/index.ts';
import type { EntryCommand, EntryContext, Resolution, WholeResolution } from './commands.ts';

import { entryRefusals, entryStatuses, type EntryNumber, type EntryState, type FinishedEntry } from './entry.ts';
import { emptyEntry } from './evolve.ts';
import { entryCommandNames, entryGuards } from './guards.ts';
import { entryTransitions, type EntryTransition } from './transitions.ts';
import { openDraft } from './seen.ts';

const form = buildForm(smallElection(), 'count');
const [anna, bas, chris] = [typist(7), typist(8), coordinator()];
const context = (actor: Actor, overrides: Partial<EntryContext> = {}) =>
  entryContext(form, actor, { mayDecide: true, ...overrides });

/** The paper; and as it can be misread: two candidates swapped and a box ticked wrongly (no rule finds it), or a question left open. */
const paper = balancedSheet(form);
const broken = balancedSheet(form, { answers: [] });
const slipped = balancedSheet(form, { answers: ['station.differenceExplained.no', 'station.ballotsDiffer.no'] });
const swapped = withSwap(slipped);

function withSwap(sheet: Sheet): Sheet {
  const [one, two] = [candidateVotes(1, 1), candidateVotes(1, 2)];
  return keyIn(sheet, [
    { field: one, value: sheet.counts[two] ?? 0 },
    { field: two, value: sheet.counts[one] ?? 0 },
  ]);
}

function run(state: EntryState, command: EntryCommand, actor: Actor): EntryState {
  const step = takeStep(state, command, context(actor));
  if (!step.decision.ok) throw new Error(step.decision.error.code);
  return step.state;
}

function draftOf(state: EntryState) {
  const open = openDraft(state);
  if (!open) throw new Error('Nobody types');
  return open.draft;
}

/** Types what may be typed until the draft is as the sheet says. */
function typed(state: EntryState, actor: Actor, sheet: Sheet): EntryState {
  const draft = draftOf(state);
  const keyings = keyingsTo(form, sheet, draft.sheet).filter(({ field }) => draft.only?.includes(field) ?? true);
  return keyings.length === 0 ? state : run(state, { type: 'key', revision: draft.revision, keyings }, actor);
}

const claimed = (state: EntryState, actor: Actor): EntryState => run(state, { type: 'claim' }, actor);
const finished = (state: EntryState, actor: Actor): EntryState => run(state, finalising(form, draftOf(state)), actor);
const entered = (state: EntryState, actor: Actor, sheet: Sheet): EntryState =>
  finished(typed(state, actor, sheet), actor);
const resolved = (state: EntryState, resolution: Resolution): EntryState =>
  run(state, resolving(form, state, resolution), chris);

/** Per differing row one entry; `special` for the rows with one of these fields. */
function chosen(state: EntryState, otherwise: EntryNumber, special: readonly FieldId[] = []) {
  if (state.status !== 'different') throw new Error('Nothing differs');
  const other: EntryNumber = otherwise === 1 ? 2 : 1;
  return differingRows(form, state.first.sheet, state.second.sheet).flatMap((row) => {
    const [field] = row;
    return field === undefined ? [] : [{ field, entry: row.some((one) => special.includes(one)) ? other : otherwise }];
  });
}
const misread = (state: EntryState, otherwise: EntryNumber, special: readonly FieldId[] = []): EntryState =>
  resolved(state, { kind: 'retype', misread: chosen(state, otherwise, special) });

const question: FieldId = 'station.differenceExplained.yes';
const first = claimed(emptyEntry, anna);
const firstErrors = entered(first, anna, broken);
const one = entered(first, anna, paper);
const second = claimed(one, bas);
const askedAgain = entered(second, bas, swapped);
/** Both without errors; what differs are two candidates and a question. */
const different = entered(askedAgain, bas, swapped);
const firstAgain = misread(different, 1);
const secondAgain = misread(different, 2);
const secondBroken = entered(entered(second, bas, broken), bas, broken);
const firstBroken = entered(firstAgain, anna, broken);
/** The first left the question open, the second swapped the candidates. */
const firstBrokenMixed = misread(firstBroken, 2, [question]);
/** The second ticked wrongly, the first swapped; and the second leaves the question open now. */
const secondBrokenMixed = entered(misread(different, 1, [question]), bas, broken);
const definitive = entered(second, bas, paper);

/** Who takes the arrow, in which state, with what. */
type Script = readonly [before: EntryState, actor: Actor, command: (state: EntryState) => EntryCommand];
const claim = (): EntryCommand => ({ type: 'claim' });
const discard = (state: EntryState): EntryCommand => ({ type: 'discard', revision: draftOf(state).revision });
const finish = (state: EntryState): EntryCommand => finalising(form, draftOf(state));
const key = (state: EntryState): EntryCommand => {
  const { revision, only } = draftOf(state);
  const [field = 'votes.blank'] = only ?? [];
  return { type: 'key', revision, keyings: [{ field, value: isTickField(field) ? true : 77 }] };
};
const resolve =
  (resolution: Resolution) =>
  (state: EntryState): EntryCommand =>
    resolving(form, state, resolution);
const whole = (kind: WholeResolution) => resolve({ kind });
const reset = whole('reset');

/** Arrow → script: `number from to`. */
const scripts: Readonly<Record<string, Script>> = {
  '1 empty firstInProgress': [emptyEntry, anna, claim],
  '2 firstInProgress firstInProgress': [first, anna, claim],
  '4 firstInProgress firstInProgress': [first, anna, key],
  '5 firstInProgress empty': [first, anna, discard],
  '6 firstInProgress firstFinalised': [typed(first, anna, paper), anna, finish],
  '7 firstInProgress firstHasErrors': [typed(first, anna, broken), anna, finish],
  '8 firstHasErrors firstInProgress': [firstErrors, chris, whole('returnFirst')],
  '9 firstHasErrors empty': [firstErrors, chris, whole('deleteFirst')],
  '10 firstFinalised secondInProgress': [one, bas, claim],
  '10a secondInProgress secondInProgress': [second, bas, claim],
  '12 secondInProgress secondInProgress': [second, bas, key],
  '5a firstInProgress empty': [first, chris, whole('endDraft')],
  '13 secondInProgress firstFinalised': [second, bas, discard],
  '13a secondInProgress firstFinalised': [second, chris, whole('endDraft')],
  '14 secondInProgress definitive': [typed(second, bas, paper), bas, finish],
  '15 secondInProgress different': [typed(askedAgain, bas, swapped), bas, finish],
  '15a secondInProgress secondInProgress': [typed(second, bas, swapped), bas, finish],
  '17 different firstFinalised': [different, chris, whole('keepFirst')],
  '17 different firstHasErrors': [firstBroken, chris, whole('keepFirst')],
  '18 different firstFinalised': [different, chris, whole('keepSecond')],
  '18 different firstHasErrors': [secondBroken, chris, whole('keepSecond')],
  '19 different secondCorrection': [different, chris, resolve({ kind: 'retype', misread: chosen(different, 2) })],
  '20 different firstCorrection': [different, chris, resolve({ kind: 'retype', misread: chosen(different, 1) })],
  '20a different definitive': [
    different,
    chris,
    resolve({ kind: 'decide', holds: chosen(different, 1, [question]), reason: 'Papier bekeken' }),
  ],
  '21 different empty': [different, chris, whole('deleteBoth')],
  '22 firstCorrection firstCorrection': [firstAgain, anna, key],
  '22 secondCorrection secondCorrection': [secondAgain, bas, key],
  '22a firstCorrection firstCorrection': [firstAgain, anna, claim],
  '22a secondCorrection secondCorrection': [secondAgain, bas, claim],
  '23 firstCorrection definitive': [typed(firstAgain, anna, swapped), anna, finish],
  '23 secondCorrection definitive': [typed(secondAgain, bas, paper), bas, finish],
  '23a secondCorrection firstCorrection': [typed(misread(different, 1, [question]), bas, paper), bas, finish],
  '24 firstCorrection different': [typed(firstAgain, anna, paper), anna, finish],
  '24 secondCorrection different': [typed(secondAgain, bas, swapped), bas, finish],
  '25 secondCorrection firstFinalised': [secondAgain, bas, discard],
  '25a secondCorrection firstHasErrors': [firstBrokenMixed, bas, discard],
  '26 firstCorrection firstFinalised': [firstAgain, anna, discard],
  '26a firstCorrection firstHasErrors': [secondBrokenMixed, anna, discard],
  '25b secondCorrection firstFinalised': [secondAgain, chris, whole('endDraft')],
  '25b secondCorrection firstHasErrors': [firstBrokenMixed, chris, whole('endDraft')],
  '26b firstCorrection firstFinalised': [firstAgain, chris, whole('endDraft')],
  '26b firstCorrection firstHasErrors': [secondBrokenMixed, chris, whole('endDraft')],
  '27 firstInProgress empty': [first, chris, reset],
  '27 firstFinalised empty': [one, chris, reset],
  '27 secondInProgress empty': [askedAgain, chris, reset],
  '27 firstCorrection empty': [firstAgain, chris, reset],
  '27 secondCorrection empty': [secondAgain, chris, reset],
  '27 definitive empty': [definitive, chris, reset],
};
const nameOf = ({ number, from, to }: EntryTransition): string => `${number} ${from} ${to}`;

test('every arrow has one script, and every script its arrow', () => {
  expect(entryTransitions.map(nameOf).sort()).toEqual(Object.keys(scripts).sort());
});

describe('an arrow is taken just so', () => {
  test.each(entryTransitions.map((arrow) => [nameOf(arrow), arrow] as const))('%s', (name, arrow) => {
    const script = scripts[name];
    if (!script) throw new Error('No script');
    const [before, actor, command] = script;
    expect(before.status).toBe(arrow.from);
    const asked = command(before);
    expect(asked.type === 'resolve' ? asked.resolution.kind : asked.type).toBe(arrow.command);
    const step = takeStep(before, asked, context(actor));
    expect(step.recorded.map(({ event }) => event.type)).toEqual([arrow.event]);
    expect(step.state.status).toBe(arrow.to);
    expect(actor.role).toBe(arrow.by === 'coordinator' ? 'coordinator' : 'typist');
    if (arrow.by === 'owner') expect(openDraft(before)?.draft.typist).toBe(actorKey(actor));
    if (arrow.by === 'other' && before.status === 'firstFinalised')
      expect(before.first.typist).not.toBe(actorKey(actor));
  });
});

describe('what the table refuses', () => {
  const refusal = (state: EntryState, command: EntryCommand, actor: Actor) => {
    const { decision, state: after } = takeStep(state, command, context(actor));
    expect(after).toBe(state);
    return decision.ok ? 'allowed' : decision.error.code;
  };

  test('3: the claim of somebody else, in every state in which somebody types', () => {
    expect(refusal(first, claim(), bas)).toBe('entry.claimedByOther');
    expect(refusal(second, claim(), typist(9))).toBe('entry.claimedByOther');
    expect(refusal(firstAgain, claim(), bas)).toBe('entry.claimedByOther');
    expect(refusal(secondAgain, claim(), typist(9))).toBe('entry.claimedByOther');
  });

  test('11: the same person twice', () => {
    expect(refusal(one, claim(), anna)).toBe('entry.secondNeedsOther');
    expect(refusal(second, claim(), anna)).toBe('entry.secondNeedsOther');
    expect(refusal(secondAgain, claim(), anna)).toBe('entry.secondNeedsOther');
  });

  // No walk leads here, because what waits for another entry has no errors: the states are made by hand.
  test('16: two equal entries with errors', () => {
    const entry = (typedBy: string): FinishedEntry => {
      const { typist: _, ...finishedEntry } = firstErrors.status === 'firstHasErrors' ? firstErrors.first : fail();
      return { ...finishedEntry, typist: typedBy };
    };
    const draft = (typedBy: string) => ({ typist: typedBy, sheet: broken, startedAt: moment(2), revision: 3 });
    const states: readonly (readonly [EntryState, Actor])[] = [
      [{ status: 'secondInProgress', first: entry('typist:7'), second: draft('typist:8') }, bas],
      [{ status: 'secondCorrection', first: entry('typist:7'), second: draft('typist:8'), thenFirst: [] }, bas],
      [{ status: 'firstCorrection', first: draft('typist:7'), second: entry('typist:8') }, anna],
    ];
    for (const [state, actor] of states) expect(refusal(state, finish(state), actor)).toBe('entry.errorsRemain');
  });
});

describe('the guards', () => {
  test('name every refusal', () => {
    expect(new Set(entryGuards.map(({ code }) => code))).toEqual(new Set(Object.keys(entryRefusals)));
  });

  test('and arrows together say of every command in every state what comes of it', () => {
    for (const status of entryStatuses)
      for (const command of entryCommandNames) {
        const allowed = entryTransitions.some((arrow) => arrow.from === status && arrow.command === command);
        const own = entryGuards.filter(({ code }) => !code.startsWith('entry.session') && code !== 'entry.seenChanged');
        const refused = own.some(({ at, commands }) => at.includes(status) && commands.includes(command));
        expect(allowed || refused, `${command} at ${status}`).toBe(true);
      }
  });
});

test('no state is a dead end', () => {
  for (const status of entryStatuses)
    expect(entryTransitions.some(({ from, to }) => from === status && to !== status)).toBe(true);
});

function fail(): never {
  throw new Error('Another state was expected');
}
