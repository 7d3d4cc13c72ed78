// Every state × every command × everybody: what comes of it (domain.md §1.6.1).
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
import { actorKey, type Actor } from '../people/index.ts';
import { buildForm, differingRows, type Sheet } from '../sheet/index.ts';
import { resolutionKinds, type EntryCommand, type EntryContext, type Resolution } from './commands.ts';

import { entryStatuses, type EntryNumber, type EntryState, type EntryStatus } from './entry.ts';
import { emptyEntry } from './evolve.ts';
import { entryCommandNames, entryGuards } from './guards.ts';
import { openDraft } from './seen.ts';

const form = buildForm(smallElection(), 'count');
const good = balancedSheet(form);
const other = balancedSheet(form, { blank: 1, invalid: 2 });
const withError = balancedSheet(form, { answers: [] });

const anna = typist(7);
const bas = typist(8);
const carla = typist(9);

const context = (actor: Actor, session: EntryContext['session'] = 'open'): EntryContext =>
  entryContext(form, actor, { session, mayDecide: true });

function run(state: EntryState, command: EntryCommand, actor: Actor): EntryState {
  // Each at a moment of their own, so that no revision of one is that of another.
  const step = takeStep(state, command, context(actor), moment(actor.number));
  if (!step.decision.ok) throw new Error(step.decision.error.code);
  return step.state;
}

/** Opens (when nobody does), types what may be typed, and stops there. */
function type(state: EntryState, actor: Actor, sheet: Sheet): EntryState {
  const opened = openDraft(state) ? state : run(state, { type: 'claim' }, actor);
  const draft = openDraft(opened)?.draft;
  if (!draft) throw new Error('Nobody types');
  const keyings = keyingsTo(form, sheet, draft.sheet).filter(({ field }) => draft.only?.includes(field) ?? true);
  return run(opened, { type: 'key', revision: draft.revision, keyings }, actor);
}

function enter(state: EntryState, actor: Actor, sheet: Sheet): EntryState {
  const typed = type(state, actor, sheet);
  return run(typed, finaliseOf(typed), actor);
}

function finaliseOf(state: EntryState): EntryCommand {
  // Where nobody types: the entry that was finished last, sent again.
  const { second, first } = state.status === 'empty' ? {} : { second: undefined, ...state };
  return finalising(form, openDraft(state)?.draft ?? second ?? first ?? { sheet: good, revision: 1 });
}

/** All differing rows, said of one of the entries. */
function rowsOf(state: EntryState, entry: EntryNumber) {
  if (state.status !== 'different') return [];
  return differingRows(form, state.first.sheet, state.second.sheet).map(([field = 'votes.blank']) => ({
    field,
    entry,
  }));
}

function resolutionOf(kind: Resolution['kind'], state: EntryState, entry: EntryNumber = 2): Resolution {
  if (kind === 'retype') return { kind, misread: rowsOf(state, entry) };
  return kind === 'decide' ? { kind, holds: rowsOf(state, entry), reason: 'Papier bekeken' } : { kind };
}

const resolve = (state: EntryState, kind: Resolution['kind'], entry?: EntryNumber): EntryState =>
  run(state, resolving(form, state, resolutionOf(kind, state, entry)), coordinator());

/** Each state as Anna (first) and Bas (second) bring it about. */
const finished = enter(emptyEntry, anna, good);
const different = enter(enter(finished, bas, other), bas, other);
const states: Readonly<Record<EntryStatus, EntryState>> = {
  empty: emptyEntry,
  firstInProgress: type(emptyEntry, anna, good),
  firstHasErrors: enter(emptyEntry, anna, withError),
  firstFinalised: finished,
  secondInProgress: type(finished, bas, good),
  different,
  firstCorrection: type(resolve(different, 'retype', 1), anna, other),
  secondCorrection: type(resolve(different, 'retype', 2), bas, good),
  definitive: enter(finished, bas, good),
};

test('the states of the table are what they are called', () => {
  for (const status of entryStatuses) expect(states[status].status).toBe(status);
});

/** The command as it would be sent from an up-to-date screen. */
function commandOf(name: string, state: EntryState): EntryCommand {
  const draft = openDraft(state)?.draft;
  switch (name) {
    case 'claim':
      return { type: name };
    case 'discard':
      return { type: name, revision: draft?.revision ?? 0 };
    case 'key': {
      const [field = 'votes.blank'] = draft?.only ?? [];
      return { type: 'key', revision: draft?.revision ?? 0, keyings: [{ field, value: 9 }] };
    }
    default:
      return finaliseOf(state);
  }
}

/** What becomes of it: the next status, or the code of the refusal. */
function outcome(state: EntryState, command: EntryCommand, actor: Actor): string {
  const step = takeStep(state, command, context(actor));
  return step.decision.ok ? step.state.status : step.decision.error.code;
}

// Columns: Anna (made or makes the first entry), Bas (made or makes the second), Carla (neither).
const typistTable: readonly (readonly [
  'claim' | 'key' | 'finalise' | 'discard',
  EntryStatus,
  readonly [string, string, string],
])[] = [
  ['claim', 'empty', ['firstInProgress', 'firstInProgress', 'firstInProgress']],
  ['claim', 'firstInProgress', ['firstInProgress', 'entry.claimedByOther', 'entry.claimedByOther']],
  ['claim', 'firstHasErrors', ['entry.withCoordinator', 'entry.withCoordinator', 'entry.withCoordinator']],
  ['claim', 'firstFinalised', ['entry.secondNeedsOther', 'secondInProgress', 'secondInProgress']],
  ['claim', 'secondInProgress', ['entry.secondNeedsOther', 'secondInProgress', 'entry.claimedByOther']],
  ['claim', 'different', ['entry.withCoordinator', 'entry.withCoordinator', 'entry.withCoordinator']],
  ['claim', 'firstCorrection', ['firstCorrection', 'entry.claimedByOther', 'entry.claimedByOther']],
  ['claim', 'secondCorrection', ['entry.secondNeedsOther', 'secondCorrection', 'entry.claimedByOther']],
  ['claim', 'definitive', ['entry.alreadyDefinitive', 'entry.alreadyDefinitive', 'entry.alreadyDefinitive']],
  ['key', 'empty', ['entry.notInProgress', 'entry.notInProgress', 'entry.notInProgress']],
  ['key', 'firstInProgress', ['firstInProgress', 'entry.notYours', 'entry.notYours']],
  ['key', 'firstHasErrors', ['entry.notInProgress', 'entry.notInProgress', 'entry.notInProgress']],
  ['key', 'firstFinalised', ['entry.notInProgress', 'entry.notInProgress', 'entry.notInProgress']],
  ['key', 'secondInProgress', ['entry.notYours', 'secondInProgress', 'entry.notYours']],
  ['key', 'different', ['entry.notInProgress', 'entry.notInProgress', 'entry.notInProgress']],
  ['key', 'firstCorrection', ['firstCorrection', 'entry.notYours', 'entry.notYours']],
  ['key', 'secondCorrection', ['entry.notYours', 'secondCorrection', 'entry.notYours']],
  ['key', 'definitive', ['entry.notInProgress', 'entry.notInProgress', 'entry.notInProgress']],
  ['finalise', 'empty', ['entry.notInProgress', 'entry.notInProgress', 'entry.notInProgress']],
  ['finalise', 'firstInProgress', ['firstFinalised', 'entry.notYours', 'entry.notYours']],
  ['finalise', 'firstHasErrors', ['firstHasErrors', 'entry.notInProgress', 'entry.notInProgress']],
  ['finalise', 'firstFinalised', ['firstFinalised', 'entry.notInProgress', 'entry.notInProgress']],
  ['finalise', 'secondInProgress', ['entry.notYours', 'definitive', 'entry.notYours']],
  ['finalise', 'different', ['entry.notInProgress', 'different', 'entry.notInProgress']],
  ['finalise', 'firstCorrection', ['definitive', 'entry.notYours', 'entry.notYours']],
  ['finalise', 'secondCorrection', ['entry.notYours', 'definitive', 'entry.notYours']],
  ['finalise', 'definitive', ['entry.notInProgress', 'definitive', 'entry.notInProgress']],
  ['discard', 'empty', ['entry.notInProgress', 'entry.notInProgress', 'entry.notInProgress']],
  ['discard', 'firstInProgress', ['empty', 'entry.notYours', 'entry.notYours']],
  ['discard', 'firstHasErrors', ['entry.notInProgress', 'entry.notInProgress', 'entry.notInProgress']],
  ['discard', 'firstFinalised', ['entry.notInProgress', 'entry.notInProgress', 'entry.notInProgress']],
  ['discard', 'secondInProgress', ['entry.notYours', 'firstFinalised', 'entry.notYours']],
  ['discard', 'different', ['entry.notInProgress', 'entry.notInProgress', 'entry.notInProgress']],
  ['discard', 'firstCorrection', ['firstFinalised', 'entry.notYours', 'entry.notYours']],
  ['discard', 'secondCorrection', ['entry.notYours', 'firstFinalised', 'entry.notYours']],
  ['discard', 'definitive', ['entry.notInProgress', 'entry.notInProgress', 'entry.notInProgress']],
];

describe('typists', () => {
  test('the table is whole', () => {
    expect(new Set(typistTable.map(([command, status]) => `${command} ${status}`)).size).toBe(4 * entryStatuses.length);
  });
  const rows = typistTable.flatMap(([command, status, results]) =>
    [anna, bas, carla].map((actor, index) => ({ command, status, actor, result: results[index] })),
  );
  test.each(rows)('$command at $status by $actor.number: $result', ({ command, status, actor, result }) => {
    expect(outcome(states[status], commandOf(command, states[status]), actor)).toBe(result);
  });
});

const no = 'entry.nothingToResolve';
// In the order of `resolutionKinds`: returnFirst, deleteFirst, keepFirst, keepSecond, deleteBoth, endDraft, reset, retype (the second), decide (for it).
const resolutionTable: Readonly<Record<EntryStatus, readonly string[]>> = {
  empty: [no, no, no, no, no, no, no, no, no],
  firstInProgress: [no, no, no, no, no, 'empty', 'empty', no, no],
  firstHasErrors: ['firstInProgress', 'empty', no, no, no, no, no, no, no],
  firstFinalised: [no, no, no, no, no, no, 'empty', no, no],
  secondInProgress: [no, no, no, no, no, 'firstFinalised', 'empty', no, no],
  different: [no, no, 'firstFinalised', 'firstFinalised', 'empty', no, no, 'secondCorrection', 'definitive'],
  firstCorrection: [no, no, no, no, no, 'firstFinalised', 'empty', no, no],
  secondCorrection: [no, no, no, no, no, 'firstFinalised', 'empty', no, no],
  definitive: [no, no, no, no, no, no, 'empty', no, no],
};

describe('the coordinator', () => {
  const rows = entryStatuses.flatMap((status) =>
    resolutionKinds.map((kind, index) => ({ status, kind, result: resolutionTable[status][index] })),
  );
  test.each(rows)('$kind at $status: $result', ({ status, kind, result }) => {
    const state = states[status];
    expect(outcome(state, resolving(form, state, resolutionOf(kind, state)), coordinator())).toBe(result);
  });

  test('a refusal names the status in the language of the reader', () => {
    const step = takeStep(emptyEntry, resolving(form, emptyEntry, { kind: 'reset' }), context(coordinator()));
    const status = { nl: 'Nog niet begonnen', en: 'Not started' };
    expect(step.decision).toEqual({ ok: false, error: { code: no, params: { status } } });
  });

  test('a second entry that is kept but has errors goes back to the coordinator', () => {
    const differs = enter(enter(finished, bas, withError), bas, withError);
    expect(resolve(differs, 'keepSecond')).toMatchObject({ status: 'firstHasErrors', first: { typist: 'typist:8' } });
  });

  test('whoever made the entry that is kept cannot make the other one again', () => {
    const keptSecond = resolve(different, 'keepSecond');
    expect(outcome(keptSecond, { type: 'claim' }, bas)).toBe('entry.secondNeedsOther');
    expect(outcome(keptSecond, { type: 'claim' }, anna)).toBe('secondInProgress');
    const keptFirst = resolve(different, 'keepFirst');
    expect(outcome(keptFirst, { type: 'claim' }, anna)).toBe('entry.secondNeedsOther');
    expect(outcome(keptFirst, { type: 'claim' }, bas)).toBe('secondInProgress');
  });

  test('an entry that is given back keeps what was typed and its owner; what was sent before it comes too late', () => {
    const before = states.firstHasErrors;
    const returned = resolve(before, 'returnFirst');
    expect(returned).toMatchObject({ returned: true, first: { typist: 'typist:7', sheet: withError } });
    expect(outcome(returned, { type: 'claim' }, bas)).toBe('entry.claimedByOther');
    expect(outcome(returned, finaliseOf(before), anna)).toBe('entry.staleRevision');
  });
});

describe('the session', () => {
  const closed = {
    closed: 'entry.sessionNotOpen',
    paused: 'entry.sessionPaused',
    completed: 'entry.sessionCompleted',
  } as const;
  const typing = ['claim', 'key', 'finalise', 'discard'] as const;
  test.each(['closed', 'paused', 'completed'] as const)('when it is %s nobody types, whatever the state', (session) => {
    for (const status of entryStatuses)
      for (const actor of [anna, bas, carla])
        for (const name of typing) {
          const step = takeStep(states[status], commandOf(name, states[status]), context(actor, session));
          expect(step.decision).toMatchObject({ ok: false, error: { code: closed[session] } });
        }
  });

  test('the coordinator resolves while it is open or paused; of a completed one an entry can be reset only', () => {
    const ask = (session: EntryContext['session'], kind: Resolution['kind'], state: EntryState) => {
      const command = resolving(form, state, resolutionOf(kind, state));
      const { decision } = takeStep(state, command, context(coordinator(), session));
      return decision.ok ? 'allowed' : decision.error.code;
    };
    for (const kind of ['keepFirst', 'retype', 'decide'] as const) {
      expect(ask('open', kind, different)).toBe('allowed');
      expect(ask('paused', kind, different)).toBe('allowed');
      expect(ask('closed', kind, different)).toBe('entry.sessionNotOpen');
      expect(ask('completed', kind, different)).toBe('entry.sessionCompleted');
    }
    expect(ask('completed', 'reset', states.definitive)).toBe('allowed');
    expect(ask('closed', 'reset', states.definitive)).toBe('entry.sessionNotOpen');
  });
});

test('every refusal in these tables is one that the guards foresee there', () => {
  const foreseen = (code: string, command: string, status: EntryStatus): boolean =>
    entryGuards.some((guard) => guard.code === code && guard.at.includes(status) && guard.commands.some((name) => name === command)); // prettier-ignore
  for (const [command, status, results] of typistTable)
    for (const result of results) if (result.startsWith('entry.')) expect(foreseen(result, command, status)).toBe(true);
  for (const status of entryStatuses)
    resolutionTable[status].forEach((result, index) => {
      if (result === no) expect(foreseen(no, resolutionKinds[index] ?? '', status)).toBe(true);
    });
  expect(entryCommandNames).toHaveLength(4 + resolutionKinds.length);
});

describe('finishing that is sent again because its reply was lost', () => {
  const again = (before: EntryState, after: EntryState, actor: Actor) => {
    const step = takeStep(after, finaliseOf(before), context(actor));
    expect(step.state).toBe(after);
    return step.decision.ok ? 'said again' : step.decision.error.code;
  };
  test('is said again, also when others went on meanwhile', () => {
    const anna1 = states.firstInProgress;
    expect(again(anna1, run(anna1, finaliseOf(anna1), anna), anna)).toBe('said again');
    expect(again(anna1, states.secondInProgress, anna)).toBe('said again');
    expect(again(anna1, states.definitive, anna)).toBe('said again');
    expect(again(anna1, states.secondCorrection, anna)).toBe('said again');
  });

  test('also when the answer was that the differences are typed once more; but not when that was begun', () => {
    const wrong = type(finished, bas, other);
    const asked = run(wrong, finaliseOf(wrong), bas);
    expect(asked).toMatchObject({ status: 'secondInProgress', second: { only: ['votes.blank', 'votes.invalid'] } });
    expect(again(wrong, asked, bas)).toBe('said again');
    expect(again(wrong, type(asked, bas, other), bas)).toBe('entry.staleRevision');
    expect(again(wrong, asked, anna)).toBe('entry.notYours');
  });

  test('is nothing of somebody else, and nothing of an earlier revision', () => {
    const anna1 = states.firstInProgress;
    expect(again(anna1, finished, carla)).toBe('entry.notInProgress');
    const older = { ...finaliseOf(anna1), revision: 1 } as EntryCommand;
    expect(takeStep(finished, older, context(anna)).decision).toMatchObject({ error: { code: 'entry.notInProgress' } });
  });
});

test('who and when stand in the entry as the log says', () => {
  const state = takeStep(emptyEntry, { type: 'claim' }, context(carla), moment(5)).state;
  expect(state).toMatchObject({
    first: { typist: actorKey(carla), startedAt: moment(5), revision: Date.parse(moment(5)) },
  });
});
