// Every status × every step of the session: what comes of it (domain.md §1.6.2).
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decideSession,
  decideSessionDetails,
  entryAccess,
  evolveSession,
  sessionEventsAfterStations,
} from './decide.ts';
import {
  sessionCommands,
  sessionDetailsSchema,
  sessionStatuses,
  newSession,
  type Session,
  type SessionStatus,
} from './session.ts';

const at = (status: SessionStatus): Session => ({ number: 1, status });
const ready = { stations: 3, open: 0 };
const no = 'session.notPossible';

// In the order of `sessionCommands`: start, pause, resume, finish, reopen.
const table: Readonly<Record<SessionStatus, readonly string[]>> = {
  created: [no, no, no, no, no],
  inPreparation: ['dataEntry', no, no, no, no],
  dataEntry: ['unchanged', 'paused', 'unchanged', 'completed', no],
  paused: [no, no, 'dataEntry', 'completed', no],
  completed: [no, no, no, no, 'dataEntry'],
};

describe('steps', () => {
  const rows = sessionStatuses.flatMap((status) =>
    sessionCommands.map((command, index) => ({ status, command, result: table[status][index] })),
  );
  test.each(rows)('$command at $status: $result', ({ status, command, result }) => {
    const decision = decideSession(at(status), command, ready);
    if (!decision.ok) return expect(decision.error.code).toBe(result);
    const [event] = decision.value;
    expect(event ? evolveSession(at(status), { event }).status : 'unchanged').toBe(result);
  });

  test('there is nothing to start without stations', () => {
    const nothing = { stations: 0, open: 0 };
    expect(decideSession(newSession, 'start', nothing)).toMatchObject({ error: { code: 'session.noStations' } });
  });

  test.each(['dataEntry', 'paused'] as const)('finishing at %s waits for every station', (status) => {
    expect(decideSession(at(status), 'finish', { stations: 3, open: 1 })).toEqual({
      ok: false,
      error: { code: 'session.entriesOpen', params: { open: 1 } },
    });
  });
});

describe('what a change of the stations means', () => {
  test.each([
    ['created', 0, 'created'],
    ['created', 1, 'inPreparation'],
    ['inPreparation', 0, 'created'],
    ['inPreparation', 2, 'inPreparation'],
    ['dataEntry', 0, 'created'],
    ['dataEntry', 2, 'dataEntry'],
    ['paused', 0, 'created'],
    ['paused', 2, 'paused'],
    ['completed', 0, 'created'],
    ['completed', 2, 'dataEntry'],
  ] as const)('at %s with %d stations: %s', (status, stations, next) => {
    const events = sessionEventsAfterStations(at(status), stations);
    expect(events.reduce((session, event) => evolveSession(session, { event }), at(status)).status).toBe(next);
  });
});

test('place and time stay through every step', () => {
  const details = { location: 'Stadhuis', startsAt: '2027-03-18T09:00' };
  const decision = decideSessionDetails(details);
  if (!decision.ok) throw new Error('refused');
  const set = decision.value.reduce((session, event) => evolveSession(session, { event }), newSession);
  expect(set).toEqual({ ...newSession, details });
  expect(evolveSession(set, { event: { type: 'session.prepared', data: {} } })).toEqual({
    number: 1,
    status: 'inPreparation',
    details,
  });
});

test.each([
  ['2027-03-18T09:00', true],
  ['2027-03-18T23:59', true],
  ['2027-03-18T24:00', false],
  ['2027-13-18T09:00', false],
  ['2027-03-32T09:00', false],
  ['2027-02-31T10:00', false],
  ['2027-04-31T10:00', false],
  ['2027-02-29T10:00', false],
  ['2028-02-29T10:00', true],
  ['2100-02-29T10:00', false],
  ['2027-03-18 09:00', false],
  ['18-03-2027 09:00', false],
  ['2027-03-18T09:00:00', false],
])('the moment %s: %s', (startsAt, good) => {
  expect(sessionDetailsSchema.safeParse({ location: 'Stadhuis', startsAt }).success).toBe(good);
});

test('a place is not blank, and nothing else is said', () => {
  const startsAt = '2027-03-18T09:00';
  expect(sessionDetailsSchema.safeParse({ location: '  ', startsAt }).success).toBe(false);
  expect(sessionDetailsSchema.safeParse({ location: 'Stadhuis\u202e', startsAt }).success).toBe(false);
  expect(sessionDetailsSchema.parse({ location: ' Stadhuis\nzaal  2', startsAt }).location).toBe('Stadhuis zaal 2');
  expect(sessionDetailsSchema.safeParse({ location: 'Stadhuis', startsAt, extra: 1 }).success).toBe(false);
});

test('people type only while data entry runs', () => {
  expect(sessionStatuses.map(entryAccess)).toEqual(['closed', 'closed', 'open', 'paused', 'completed']);
});

test('no walk completes a session while a station is open, or starts one without stations', () => {
  const step = fc.record({ command: fc.constantFrom(...sessionCommands), stations: fc.nat(2), open: fc.nat(2) });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      let session = newSession;
      for (const { command, ...context } of steps) {
        const changed = sessionEventsAfterStations(session, context.stations);
        session = changed.reduce((now, event) => evolveSession(now, { event }), session);
        const decision = decideSession(session, command, context);
        if (!decision.ok) continue;
        session = decision.value.reduce((now, event) => evolveSession(now, { event }), session);
        if (session.status === 'completed') expect(context.open).toBe(0);
        if (session.status !== 'created') expect(context.stations).toBeGreaterThan(0);
      }
    }),
  );
});
