// Election night: every refusal, every arrow, and what a form of it comes to.
import { createHash } from 'node:crypto';
import { balancedSheet, coordinator, keyingsTo, moment, smallElection, typist } from '@telstaat/testkit';
import { describe, expect, test } from 'vitest';
import { seenOf, type Sha256 } from '../basics/index.ts';
import { entrySeen } from '../entry/index.ts';
import { actorKey, type Actor } from '../people/index.ts';
import { findingKey, validate } from '../rules/index.ts';
import { buildForm, emptySheet, keyIn, type Sheet } from '../sheet/index.ts';
import { decideNight, decideNightStep, myNightDraft, type NightContext, type NightStepContext } from './decide.ts';
import { emptyNight, evolveNight, evolveNightStep } from './evolve.ts';
import { newNight, type NightCommand, type NightState, type NightStep } from './night.ts';

const form = buildForm(smallElection(), 'night');
const paper = balancedSheet(form, { answers: [] });
const digest = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex') as Sha256;
const contextOf = (actor: Actor, others: Partial<NightContext> = {}): NightContext => ({
  actor,
  form,
  station: {},
  session: 'open',
  night: { isOpen: true },
  digest,
  ...others,
});

function after(state: NightState, command: NightCommand, context: NightContext, minute: number): NightState {
  const decided = decideNight(state, command, context);
  if (!decided.ok) throw new Error(decided.error.code);
  return decided.value.reduce<NightState>(
    (before, event) => evolveNight(before, { event, actor: actorKey(context.actor), at: moment(minute) }),
    state,
  );
}

const seven = contextOf(typist(7));
const claimed = after(emptyNight, { type: 'claim' }, seven, 0);
const revision = (state: NightState): number => (state.status === 'inProgress' ? state.draft.revision : 0);
const sheetOf = (state: NightState): Sheet => (state.status === 'inProgress' ? state.draft.sheet : emptySheet);
const keyed = after(claimed, { type: 'key', revision: revision(claimed), keyings: keyingsTo(form, paper) }, seven, 1);
function finishing(state: NightState): Extract<NightCommand, { type: 'finalise' }> {
  const findings = validate(form, sheetOf(state), {});
  const seen = seenOf(entrySeen(form, sheetOf(state), findings), digest);
  return { type: 'finalise', revision: revision(state), accepted: findings.map(findingKey), seen };
}
const finished = after(keyed, finishing(keyed), seven, 2);

test('the form is the count by list: no candidates on it', () => {
  expect(form.purpose).toBe('night');
  expect(form.fields.some((field) => field.includes('candidates.'))).toBe(false);
  expect(form.fields).toContain('votes.lists.1');
});

test('typed once, it is finished, with what its typist wrote', () => {
  expect(finished).toMatchObject({ status: 'finished', entry: { typist: 'typist:7', sheet: paper } });
});

test('errors are accepted: the paper is what it is', () => {
  const wrong = keyIn(paper, [{ field: 'votes.total', value: 1 }]);
  const typed = after(claimed, { type: 'key', revision: revision(claimed), keyings: keyingsTo(form, wrong) }, seven, 1);
  const command = finishing(typed);
  expect(command.accepted.some((key) => key.startsWith('F.'))).toBe(true);
  expect(after(typed, command, seven, 2)).toMatchObject({ status: 'finished', entry: { accepted: command.accepted } });
});

test('sent again because its reply was lost: nothing more happens', () => {
  const keyings = keyingsTo(form, paper);
  expect(decideNight(keyed, { type: 'key', revision: revision(claimed), keyings }, seven)).toEqual({
    ok: true,
    value: [],
  });
  expect(decideNight(finished, finishing(keyed), seven)).toEqual({ ok: true, value: [] });
});

test('opened again, the window that was left behind cannot save any more', () => {
  const resumed = after(keyed, { type: 'claim' }, seven, 3);
  expect(sheetOf(resumed)).toEqual(paper);
  expect(revision(resumed)).toBe(revision(keyed) + 1);
});

test('my form is mine only', () => {
  expect(myNightDraft(keyed, typist(7))).toMatchObject({ ok: true, value: { typist: 'typist:7' } });
  expect(myNightDraft(keyed, typist(8))).toMatchObject({ ok: false, error: { code: 'entry.notYours' } });
  expect(myNightDraft(finished, typist(7))).toMatchObject({ ok: false, error: { code: 'entry.notInProgress' } });
});

/** As the form of these tests stands on the screen of a coordinator. */
const seenFinished = { status: 'finished', startedAt: moment(0) } as const;

test('a coordinator deletes the form on the screen, also while its typist types on', () => {
  const seen = { status: 'inProgress', startedAt: moment(0) } as const;
  expect(after(keyed, { type: 'delete', seen }, contextOf(coordinator()), 3)).toEqual(emptyNight);
  expect(after(finished, { type: 'delete', seen: seenFinished }, contextOf(coordinator()), 3)).toEqual(emptyNight);
});

describe('refused', () => {
  const eight = contextOf(typist(8));
  const other: NightCommand = { type: 'key', revision: 0, keyings: [{ field: 'votes.blank', value: 99 }] };
  const current = revision(keyed);
  const good = finishing(keyed);
  const wrong = keyIn(paper, [{ field: 'votes.total', value: 1 }]);
  const typedWrong = after(
    claimed,
    { type: 'key', revision: revision(claimed), keyings: keyingsTo(form, wrong) },
    seven,
    1,
  );
  const closed = contextOf(typist(7), { night: newNight });
  const completed = contextOf(typist(7), { session: 'completed' });
  const unknownField: NightCommand = {
    type: 'key',
    revision: current,
    keyings: [{ field: 'lists.1.candidates.1', value: 1 }],
  };
  test.each<readonly [string, NightState, NightCommand, NightContext]>([
    ['night.closed', emptyNight, { type: 'claim' }, closed],
    ['night.closed', keyed, { ...other, revision: current }, closed],
    ['night.closed', keyed, good, closed],
    ['night.closed', keyed, { type: 'discard', revision: current }, closed],
    ['night.closed', finished, { type: 'delete', seen: seenFinished }, contextOf(coordinator(), { night: newNight })],
    ['night.sessionCompleted', emptyNight, { type: 'claim' }, completed],
    [
      'night.sessionCompleted',
      finished,
      { type: 'delete', seen: seenFinished },
      contextOf(coordinator(), { session: 'completed' }),
    ],
    ['night.alreadyEntered', finished, { type: 'claim' }, seven],
    ['night.changed', keyed, { type: 'delete', seen: seenFinished }, contextOf(coordinator())],
    [
      'night.changed',
      finished,
      { type: 'delete', seen: { status: 'inProgress', startedAt: moment(0) } },
      contextOf(coordinator()),
    ],
    [
      'night.changed',
      finished,
      { type: 'delete', seen: { ...seenFinished, startedAt: moment(5) } },
      contextOf(coordinator()),
    ],
    ['night.nothingToDelete', emptyNight, { type: 'delete', seen: seenFinished }, contextOf(coordinator())],
    ['entry.claimedByOther', keyed, { type: 'claim' }, eight],
    ['entry.notYours', keyed, { ...other, revision: current }, eight],
    ['entry.notYours', keyed, good, eight],
    ['entry.notYours', keyed, { type: 'discard', revision: current }, eight],
    ['entry.notInProgress', emptyNight, other, seven],
    ['entry.notInProgress', finished, { type: 'discard', revision: current }, seven],
    ['entry.notInProgress', finished, { ...good, revision: 1 }, seven],
    ['entry.staleRevision', keyed, { type: 'discard', revision: current - 1 }, seven],
    ['entry.staleRevision', keyed, other, seven],
    ['entry.staleRevision', keyed, { ...good, revision: current - 1 }, seven],
    ['entry.fieldNotOnForm', keyed, unknownField, seven],
    ['entry.findingsChanged', typedWrong, { ...finishing(typedWrong), accepted: [] }, seven],
    ['entry.seenChanged', keyed, { ...good, seen: { ...good.seen, sheet: digest('another') } }, seven],
  ])('%s', (code, state, command, context) => {
    expect(decideNight(state, command, context)).toMatchObject({ ok: false, error: { code } });
  });
});

describe('opening and closing', () => {
  const hall: NightStepContext = { hasForm: true, stations: 3, session: 'closed' };
  const open = { isOpen: true };
  test.each<readonly [NightStep, boolean, Partial<NightStepContext>, string]>([
    ['open', false, {}, 'night.opened'],
    ['open', false, { session: 'open' }, 'night.opened'],
    ['open', true, {}, 'nothing'],
    ['close', true, {}, 'night.closed'],
    ['close', true, { session: 'completed' }, 'night.closed'],
    ['close', false, {}, 'nothing'],
    ['open', false, { hasForm: false }, 'refused night.noForm'],
    ['close', false, { hasForm: false }, 'refused night.noForm'],
    ['open', false, { stations: 0 }, 'refused night.noStations'],
    ['open', false, { session: 'completed' }, 'refused night.sessionCompleted'],
  ])('%s while open: %s, %j → %s', (step, isOpen, changes, expected) => {
    const decided = decideNightStep({ isOpen }, step, { ...hall, ...changes });
    expect(decided.ok ? (decided.value[0]?.type ?? 'nothing') : `refused ${decided.error.code}`).toBe(expected);
  });

  test('the state follows', () => {
    expect(evolveNightStep(newNight, { event: { type: 'night.opened', data: {} } })).toEqual(open);
    expect(evolveNightStep(open, { event: { type: 'night.closed', data: {} } })).toEqual(newNight);
  });
});
