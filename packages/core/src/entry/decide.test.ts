// Every state × every command × everybody: what comes of it (domain.md §1.6.1, transitions 1–18, 21 and 27).
import { balancedSheet, coordinator, keyingsTo, moment, smallElection, typist } from '@telstaat/testkit';
import { describe, expect, test } from 'vitest';
import type { Actor } from '../people/index.ts';
import { unwrap } from '../basics/index.ts';
import { buildForm, type Keying, type Sheet } from '../sheet/index.ts';
import { decideEntry, resolutions, type EntryCommand, type EntryContext } from './decide.ts';
import { entryStatuses, type EntryState, type EntryStatus } from './entry.ts';
import { emptyEntry, evolveEntry } from './evolve.ts';

const form = buildForm(smallElection());
const good = balancedSheet(form);
const other = balancedSheet(form, { blank: 1, invalid: 2 });
const withError = balancedSheet(form, { answers: [] });

const anna = typist(7);
const bas = typist(8);
const carla = typist(9);

/** The first revision of every draft here: all begin at one moment. */
const begun = Date.parse(moment(1));

const keyingsOf = (sheet: Sheet): readonly Keying[] => keyingsTo(form, sheet);
const context = (actor: Actor, session: EntryContext['session'] = 'open'): EntryContext => ({ actor, form, session });

function run(state: EntryState, command: EntryCommand, actor: Actor): EntryState {
  const events = unwrap(decideEntry(state, command, context(actor)));
  return events.reduce(
    (now, event) => evolveEntry(now, { event, actor: `${actor.role}:${actor.number}`, at: moment(1) }),
    state,
  );
}

function enter(state: EntryState, actor: Actor, sheet: Sheet): EntryState {
  const keyed = run(
    run(state, { type: 'claim' }, actor),
    { type: 'key', revision: begun, keyings: keyingsOf(sheet) },
    actor,
  );
  return run(keyed, { type: 'finalise', revision: begun + 1, accepted: ['F.111'] }, actor);
}

/** Each state as Anna (first) and Bas (second) bring it about, with one keying after the first revision where a draft is open. */
const finished = enter(emptyEntry, anna, good);
const drafting = run(
  run(emptyEntry, { type: 'claim' }, anna),
  { type: 'key', revision: begun, keyings: keyingsOf(good) },
  anna,
);
const drafting2 = run(
  run(finished, { type: 'claim' }, bas),
  { type: 'key', revision: begun, keyings: keyingsOf(good) },
  bas,
);
const states: Readonly<Record<EntryStatus, EntryState>> = {
  empty: emptyEntry,
  firstInProgress: drafting,
  firstHasErrors: enter(emptyEntry, anna, withError),
  firstFinalised: finished,
  secondInProgress: drafting2,
  different: enter(finished, bas, other),
  definitive: enter(finished, bas, good),
};

test('the states of the table are what they are called', () => {
  for (const status of entryStatuses) expect(states[status].status).toBe(status);
});

const commands = {
  claim: { type: 'claim' },
  key: { type: 'key', revision: begun + 1, keyings: [{ field: 'votes.blank', value: 9 }] },
  finalise: { type: 'finalise', revision: begun + 1, accepted: [] },
  discard: { type: 'discard' },
} as const satisfies Record<string, EntryCommand>;

/** What becomes of it: the next status, or the code of the refusal. */
function outcome(state: EntryState, command: EntryCommand, actor: Actor): string {
  const decision = decideEntry(state, command, context(actor));
  return decision.ok ? run(state, command, actor).status : decision.error.code;
}

// Columns: Anna (made or makes the first entry), Bas (made or makes the second), Carla (neither).
const typistTable: readonly (readonly [keyof typeof commands, EntryStatus, readonly [string, string, string]])[] = [
  ['claim', 'empty', ['firstInProgress', 'firstInProgress', 'firstInProgress']],
  ['claim', 'firstInProgress', ['firstInProgress', 'entry.claimedByOther', 'entry.claimedByOther']],
  ['claim', 'firstHasErrors', ['entry.withCoordinator', 'entry.withCoordinator', 'entry.withCoordinator']],
  ['claim', 'firstFinalised', ['entry.secondNeedsOther', 'secondInProgress', 'secondInProgress']],
  ['claim', 'secondInProgress', ['entry.secondNeedsOther', 'secondInProgress', 'entry.claimedByOther']],
  ['claim', 'different', ['entry.withCoordinator', 'entry.withCoordinator', 'entry.withCoordinator']],
  ['claim', 'definitive', ['entry.alreadyDefinitive', 'entry.alreadyDefinitive', 'entry.alreadyDefinitive']],
  ['key', 'empty', ['entry.notInProgress', 'entry.notInProgress', 'entry.notInProgress']],
  ['key', 'firstInProgress', ['firstInProgress', 'entry.notYours', 'entry.notYours']],
  ['key', 'firstHasErrors', ['entry.notInProgress', 'entry.notInProgress', 'entry.notInProgress']],
  ['key', 'firstFinalised', ['entry.notInProgress', 'entry.notInProgress', 'entry.notInProgress']],
  ['key', 'secondInProgress', ['entry.notYours', 'secondInProgress', 'entry.notYours']],
  ['key', 'different', ['entry.notInProgress', 'entry.notInProgress', 'entry.notInProgress']],
  ['key', 'definitive', ['entry.notInProgress', 'entry.notInProgress', 'entry.notInProgress']],
  ['finalise', 'empty', ['entry.notInProgress', 'entry.notInProgress', 'entry.notInProgress']],
  ['finalise', 'firstInProgress', ['firstFinalised', 'entry.notYours', 'entry.notYours']],
  ['finalise', 'firstHasErrors', ['firstHasErrors', 'entry.notInProgress', 'entry.notInProgress']],
  ['finalise', 'firstFinalised', ['firstFinalised', 'entry.notInProgress', 'entry.notInProgress']],
  ['finalise', 'secondInProgress', ['entry.notYours', 'definitive', 'entry.notYours']],
  ['finalise', 'different', ['entry.notInProgress', 'different', 'entry.notInProgress']],
  ['finalise', 'definitive', ['entry.notInProgress', 'definitive', 'entry.notInProgress']],
  ['discard', 'empty', ['entry.notInProgress', 'entry.notInProgress', 'entry.notInProgress']],
  ['discard', 'firstInProgress', ['empty', 'entry.notYours', 'entry.notYours']],
  ['discard', 'firstHasErrors', ['entry.notInProgress', 'entry.notInProgress', 'entry.notInProgress']],
  ['discard', 'firstFinalised', ['entry.notInProgress', 'entry.notInProgress', 'entry.notInProgress']],
  ['discard', 'secondInProgress', ['entry.notYours', 'firstFinalised', 'entry.notYours']],
  ['discard', 'different', ['entry.notInProgress', 'entry.notInProgress', 'entry.notInProgress']],
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
    expect(outcome(states[status], commands[command], actor)).toBe(result);
  });
});

const no = 'entry.nothingToResolve';
// In the order of `resolutions`: returnFirst, deleteFirst, keepFirst, keepSecond, deleteBoth, reset.
const resolutionTable: Readonly<Record<EntryStatus, readonly string[]>> = {
  empty: [no, no, no, no, no, no],
  firstInProgress: [no, no, no, no, no, 'empty'],
  firstHasErrors: ['firstInProgress', 'empty', no, no, no, no],
  firstFinalised: [no, no, no, no, no, 'empty'],
  secondInProgress: [no, no, no, no, no, 'empty'],
  different: [no, no, 'firstFinalised', 'firstFinalised', 'empty', no],
  definitive: [no, no, no, no, no, 'empty'],
};

describe('the coordinator', () => {
  const rows = entryStatuses.flatMap((status) =>
    resolutions.map((resolution, index) => ({ status, resolution, result: resolutionTable[status][index] })),
  );
  test.each(rows)('$resolution at $status: $result', ({ status, resolution, result }) => {
    expect(outcome(states[status], { type: 'resolve', resolution }, coordinator())).toBe(result);
  });

  test('a refusal names the status', () => {
    const decision = decideEntry(emptyEntry, { type: 'resolve', resolution: 'reset' }, context(coordinator()));
    expect(decision).toEqual({ ok: false, error: { code: no, params: { status: 'Nog niet begonnen' } } });
  });

  test('a second entry that is kept but has errors goes back to the coordinator', () => {
    const differs = enter(finished, bas, withError);
    const kept = run(differs, { type: 'resolve', resolution: 'keepSecond' }, coordinator());
    expect(kept).toMatchObject({ status: 'firstHasErrors', first: { typist: 'typist:8' } });
  });

  test('whoever made the entry that is kept cannot make the other one again', () => {
    const keptSecond = run(states.different, { type: 'resolve', resolution: 'keepSecond' }, coordinator());
    expect(outcome(keptSecond, commands.claim, bas)).toBe('entry.secondNeedsOther');
    expect(outcome(keptSecond, commands.claim, anna)).toBe('secondInProgress');
    const keptFirst = run(states.different, { type: 'resolve', resolution: 'keepFirst' }, coordinator());
    expect(outcome(keptFirst, commands.claim, anna)).toBe('entry.secondNeedsOther');
    expect(outcome(keptFirst, commands.claim, bas)).toBe('secondInProgress');
  });

  test('an entry that is given back keeps what was typed, its owner and its revision', () => {
    const returned = run(states.firstHasErrors, { type: 'resolve', resolution: 'returnFirst' }, coordinator());
    expect(returned).toMatchObject({
      returned: true,
      first: { typist: 'typist:7', revision: begun + 1, sheet: withError },
    });
    expect(outcome(returned, commands.claim, bas)).toBe('entry.claimedByOther');
  });
});

describe('the session', () => {
  const closed = {
    closed: 'entry.sessionNotOpen',
    paused: 'entry.sessionPaused',
    completed: 'entry.sessionCompleted',
  } as const;
  const everything = entryStatuses.flatMap((status) => [anna, bas, carla].map((actor) => ({ status, actor })));
  test.each(['closed', 'paused', 'completed'] as const)('when it is %s nobody types, whatever the state', (session) => {
    for (const { status, actor } of everything) {
      for (const command of Object.values(commands)) {
        const decision = decideEntry(states[status], command, context(actor, session));
        expect(decision).toMatchObject({ ok: false, error: { code: closed[session] } });
      }
    }
  });

  test('the coordinator resolves while it is open or paused only', () => {
    const resolve = (session: EntryContext['session']) =>
      decideEntry(states.different, { type: 'resolve', resolution: 'keepFirst' }, context(coordinator(), session));
    expect(resolve('open').ok).toBe(true);
    expect(resolve('paused').ok).toBe(true);
    expect(resolve('closed')).toMatchObject({ error: { code: 'entry.sessionNotOpen' } });
    expect(resolve('completed')).toMatchObject({ error: { code: 'entry.sessionCompleted' } });
  });
});
