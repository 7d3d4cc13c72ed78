// Two entries that differ: what is typed once more, by whom, blind; what a coordinator chooses per row; what becomes definitive.
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
import type { Actor } from '../people/index.ts';
import {
  buildForm,
  candidateVotes,
  differingFields,
  keyIn,
  type FieldId,
  type Keying,
  type Sheet,
} from '../sheet/index.ts';
import type { EntryCommand, EntryContext, Resolution, RowChoice } from './commands.ts';

import type { EntryState } from './entry.ts';
import { definitiveSheet, emptyEntry } from './evolve.ts';
import { openDraft } from './seen.ts';

const form = buildForm(smallElection(), 'count');
const [anna, bas, chris] = [typist(7), typist(8), coordinator()];
const [one, two] = [candidateVotes(1, 1), candidateVotes(1, 2)];
/** B1-2.1, a question with two boxes: one row of the paper. */
const question = ['station.differenceExplained.yes', 'station.differenceExplained.no'] as const;

const paper = balancedSheet(form);
const misread = keyIn(paper, [
  { field: one, value: (paper.counts[one] ?? 0) - 1 },
  { field: two, value: (paper.counts[two] ?? 0) + 1 },
  { field: question[0], value: false },
  { field: question[1], value: true },
]);
const rows: readonly FieldId[] = [question[0], one, two];
const again: readonly FieldId[] = [...question, one, two];

type Overrides = Partial<EntryContext>;
const attempt = (state: EntryState, command: EntryCommand, actor: Actor, overrides: Overrides = {}) =>
  takeStep(state, command, entryContext(form, actor, overrides));
function run(state: EntryState, command: EntryCommand, actor: Actor, overrides: Overrides = {}): EntryState {
  const step = attempt(state, command, actor, overrides);
  if (!step.decision.ok) throw new Error(step.decision.error.code);
  return step.state;
}
const codeOf = (step: ReturnType<typeof attempt>): string => (step.decision.ok ? 'allowed' : step.decision.error.code);

function draftOf(state: EntryState) {
  const open = openDraft(state);
  if (!open) throw new Error('Nobody types');
  return open.draft;
}
function enter(state: EntryState, actor: Actor, sheet: Sheet): EntryState {
  const { only, revision, sheet: before } = draftOf(state);
  const keyings = keyingsTo(form, sheet, before).filter(({ field }) => only?.includes(field) ?? true);
  const typed = run(state, { type: 'key', revision, keyings }, actor);
  return run(typed, finalising(form, draftOf(typed)), actor);
}
const claim = (state: EntryState, actor: Actor): EntryState => run(state, { type: 'claim' }, actor);
const choose = (fields: readonly FieldId[], entry: 1 | 2): readonly RowChoice[] =>
  fields.map((field) => ({ field, entry }));
const resolve = (state: EntryState, resolution: Resolution, overrides: Overrides = {}): EntryState =>
  run(state, resolving(form, state, resolution), chris, overrides);
const resolveCode = (state: EntryState, resolution: Resolution, overrides: Overrides = {}): string =>
  codeOf(attempt(state, resolving(form, state, resolution), chris, overrides));

const secondStarted = claim(enter(claim(emptyEntry, anna), anna, paper), bas);
const asked = enter(secondStarted, bas, misread);
const different = enter(asked, bas, misread);

describe('before a coordinator looks', () => {
  test('the second typist types the differing rows once more, a question with all its boxes, and nothing else', () => {
    const { only, sheet } = draftOf(asked);
    expect(only).toEqual(again);
    for (const field of again) expect(keyingsTo(form, sheet).map((keying) => keying.field)).not.toContain(field);
    expect(differingFields(form, sheet, misread)).toEqual([question[1], one, two]);
  });

  test('what then equals is definitive, without anybody else', () => {
    expect(enter(asked, bas, paper)).toMatchObject({ status: 'definitive' });
  });

  test('what then still differs goes to the coordinator: it is asked once', () => {
    expect(different.status).toBe('different');
  });

  test('a new second entry is asked again as any other', () => {
    const anew = claim(resolve(different, { kind: 'keepFirst' }), bas);
    expect(draftOf(anew).only).toBeUndefined();
    expect(enter(anew, bas, misread)).toMatchObject({ status: 'secondInProgress', second: { only: again } });
  });

  test('fields that were not asked stand: typing them is refused and nothing of the save is kept', () => {
    const { revision } = draftOf(asked);
    const keyings: readonly Keying[] = [
      { field: one, value: 3 },
      { field: 'votes.blank', value: 9 },
    ];
    const step = attempt(asked, { type: 'key', revision, keyings }, bas);
    expect(step.decision).toMatchObject({ error: { code: 'entry.fieldStands', params: { field: 'votes.blank' } } });
  });

  test('deleting it then leaves the first entry waiting for another', () => {
    expect(run(asked, { type: 'discard', revision: draftOf(asked).revision }, bas)).toMatchObject({
      status: 'firstFinalised',
      first: { typist: 'typist:7' },
    });
  });
});

describe('reading again: per row the entry that misread', () => {
  test('the second misread everything: only those rows are emptied, and go back to its typist', () => {
    const back = resolve(different, { kind: 'retype', misread: choose(rows, 2) });
    expect(back).toMatchObject({
      status: 'secondCorrection',
      thenFirst: [],
      second: { typist: 'typist:8', only: again },
    });
    expect(enter(back, bas, paper)).toMatchObject({ status: 'definitive' });
    expect(enter(back, bas, misread)).toMatchObject({ status: 'different' });
  });

  test('the first misread everything', () => {
    const back = resolve(different, { kind: 'retype', misread: choose(rows, 1) });
    expect(back).toMatchObject({ status: 'firstCorrection', first: { typist: 'typist:7', only: again } });
    const done = enter(back, anna, misread);
    expect(done.status === 'definitive' && definitiveSheet(done)).toEqual(misread);
  });

  test('both misread something: first the second, then the first, each their own rows', () => {
    const mixed = [...choose([question[0]], 1), ...choose([one, two], 2)];
    const second = resolve(different, { kind: 'retype', misread: mixed });
    expect(second).toMatchObject({ status: 'secondCorrection', thenFirst: question, second: { only: [one, two] } });
    const first = enter(second, bas, paper);
    expect(first).toMatchObject({ status: 'firstCorrection', first: { only: question } });
    expect(enter(first, anna, misread)).toMatchObject({ status: 'definitive' });
  });

  test('every row must be chosen, once; any field names its row', () => {
    const retype = (choices: readonly RowChoice[]) => resolveCode(different, { kind: 'retype', misread: choices });
    expect(retype(choose([question[1], one, two], 2))).toBe('allowed');
    expect(retype(choose([one, two], 2))).toBe('entry.rowsDoNotMatch');
    expect(retype(choose([...rows, 'votes.blank'], 2))).toBe('entry.rowsDoNotMatch');
    expect(retype(choose([...question, one, two], 2))).toBe('entry.rowsDoNotMatch');
    expect(retype([...choose(rows, 2), ...choose([one], 1)])).toBe('entry.rowsDoNotMatch');
    expect(retype([])).toBe('entry.rowsDoNotMatch');
  });

  test('what will be left must be without errors', () => {
    const choices = [...choose([question[0], one], 2), ...choose([two], 1)];
    const step = attempt(different, resolving(form, different, { kind: 'retype', misread: choices }), chris);
    expect(step.decision).toMatchObject({ error: { code: 'entry.choiceHasErrors', params: { codes: 'F.402/1' } } });
  });
});

describe('deciding, where the election allows it', () => {
  const may = { mayDecide: true };
  const holds = [...choose([question[0]], 1), ...choose([one, two], 2)];
  const decide = (choices: readonly RowChoice[], reason = 'Papier bekeken'): Resolution => ({
    kind: 'decide',
    holds: choices,
    reason,
  });

  test('per row one of the two holds; both entries stay as they were typed', () => {
    const done = resolve(different, decide(holds), may);
    expect(done).toMatchObject({
      status: 'definitive',
      first: { sheet: paper },
      second: { sheet: misread },
      decided: { coordinator: 'coordinator:2', reason: 'Papier bekeken', fromSecond: [one, two] },
    });
    const sheet = done.status === 'definitive' ? definitiveSheet(done) : paper;
    expect(differingFields(form, sheet, paper)).toEqual([one, two]);
    expect(differingFields(form, sheet, misread)).toEqual([...question]);
  });

  test('not where it does not, not without a reason, not with errors, not in part', () => {
    expect(resolveCode(different, decide(holds))).toBe('entry.decidingNotAllowed');
    expect(resolveCode(different, decide(holds, '  '), may)).toBe('entry.reasonMissing');
    expect(resolveCode(different, decide(holds.slice(1)), may)).toBe('entry.rowsDoNotMatch');
    const halves = [...choose([question[0], one], 1), ...choose([two], 2)];
    expect(resolveCode(different, decide(halves), may)).toBe('entry.choiceHasErrors');
  });
});

describe('a coordinator resolves what was on the screen', () => {
  const keepFirst = resolving(form, different, { kind: 'keepFirst' });
  const partsOf = (state: EntryState) => {
    const { decision } = attempt(state, keepFirst, chris);
    return decision.ok ? 'allowed' : decision.error.params['parts'];
  };

  test('what went on meanwhile is said: the status, and the entry that is another', () => {
    expect(partsOf(different)).toBe('allowed');
    expect(partsOf(resolve(different, { kind: 'retype', misread: choose(rows, 2) }))).toEqual({
      nl: 'de status van het stembureau, de tweede invoer',
      en: 'the status of the station, the second entry',
    });
    expect(partsOf(resolve(different, { kind: 'deleteBoth' }))).toMatchObject({
      en: 'the status of the station, the first entry, the second entry',
    });
  });

  test('another difference of the same station is not the one that was seen', () => {
    const other = keyIn(misread, [{ field: question[1], value: false }, { field: question[0], value: true }]); // prettier-ignore
    expect(partsOf(enter(enter(secondStarted, bas, other), bas, other))).toMatchObject({ en: 'the second entry' });
  });

  test('resetting a station in which somebody types does not depend on what is being typed', () => {
    const reset = resolving(form, secondStarted, { kind: 'reset' });
    const { revision } = draftOf(secondStarted);
    const typed = run(secondStarted, { type: 'key', revision, keyings: [{ field: one, value: 3 }] }, bas);
    expect(run(typed, reset, chris)).toEqual(emptyEntry);
  });

  test('but an entry that somebody began after the screen was made is not reset unseen', () => {
    const reset = resolving(form, secondStarted, { kind: 'reset' });
    if (secondStarted.status !== 'secondInProgress') throw new Error('Bas types');
    const later: EntryState = { ...secondStarted, second: { ...secondStarted.second, startedAt: moment(77) } };
    expect(attempt(later, reset, chris).decision).toMatchObject({ error: { code: 'entry.seenChanged' } });
  });
});
