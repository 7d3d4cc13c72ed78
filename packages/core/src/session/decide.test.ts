// Every status × every step of the session: what comes of it, and that it is what is drawn (domain.md §1.6.2).
import { textDigest } from '@telstaat/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seenOf } from '../basics/index.ts';
import {
  decideSession,
  decideSessionDetails,
  entryAccess,
  evolveSession,
  sessionEventsAfterStations,
  type SessionContext,
} from './decide.ts';
import { sessionSeen, type ShownRow } from './seen.ts';
import {
  sessionCommands,
  sessionDetailsSchema,
  sessionRefusals,
  sessionStatuses,
  newSession,
  type Session,
  type SessionCommand,
  type SessionStatus,
  type SessionStep,
} from './session.ts';
import { sessionGuards, sessionTransitions, type SessionMove } from './transitions.ts';

const details = { location: 'Stadhuis', startsAt: '2027-03-18T09:00' };
const row = (number: number, overrides: Partial<ShownRow> = {}): ShownRow => ({
  station: { number, name: `Stembureau ${number}` },
  status: 'definitive',
  sheet: textDigest(`sheet ${number}`),
  openWarnings: 0,
  warnings: textDigest('[]'),
  ...overrides,
});
const rows = [row(1), row(2), row(3)];
const context = (overrides: Partial<SessionContext> = {}): SessionContext => ({
  ...{ stations: 3, open: 0, shown: sessionSeen(details, rows), digest: textDigest },
  ...overrides,
});
/** The step as it is sent from an up-to-date screen. */
function stepOf(step: SessionCommand, shown = sessionSeen(details, rows)): SessionStep {
  return step === 'finish' ? { step, seen: seenOf(shown, textDigest) } : { step };
}

const at = (status: SessionStatus): Session => ({ number: 1, status });
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
    const decision = decideSession(at(status), stepOf(command), context());
    if (!decision.ok) return expect(decision.error.code).toBe(result);
    const [event] = decision.value;
    expect(event ? evolveSession(at(status), { event }).status : 'unchanged').toBe(result);
  });

  test('there is nothing to start without stations', () => {
    const decision = decideSession(newSession, stepOf('start'), context({ stations: 0 }));
    expect(decision).toMatchObject({ error: { code: 'session.noStations' } });
  });

  test.each(['dataEntry', 'paused'] as const)('finishing at %s waits for every station', (status) => {
    expect(decideSession(at(status), stepOf('finish'), context({ open: 1 }))).toEqual({
      ok: false,
      error: { code: 'session.entriesOpen', params: { open: 1 } },
    });
  });
});

describe('closing closes what was on the screen', () => {
  const finish = (
    shown: readonly ShownRow[],
    now: readonly ShownRow[],
    place: typeof details | undefined = details,
  ) => {
    const step = stepOf('finish', sessionSeen(details, shown));
    const decision = decideSession(at('dataEntry'), step, context({ shown: sessionSeen(place, now) }));
    return decision.ok ? decision.value : decision.error.params['parts'];
  };

  test('what was seen stands in the event', () => {
    const seen = seenOf(sessionSeen(details, rows), textDigest);
    expect(finish(rows, rows)).toEqual([{ type: 'session.finished', data: { seen } }]);
  });

  test.each<readonly [string, readonly ShownRow[], string]>([
    ['a name', [row(1, { station: { number: 1, name: 'De Eik' } }), row(2), row(3)], 'the stations or their status'],
    ['a station less', rows.slice(1), 'the stations or their status, counted figures, the open warnings'],
    ['a sheet', [row(1), row(2), row(3, { sheet: textDigest('other') })], 'counted figures'],
    ['a warning', [row(1), row(2, { openWarnings: 1 }), row(3)], 'the open warnings'],
  ])('%s that changed meanwhile is said', (_, now, parts) => {
    expect(finish(rows, now)).toMatchObject({ en: parts });
  });

  test('so are place and time', () => {
    const other = { ...details, location: 'Raadzaal' };
    expect(finish(rows, rows, other)).toMatchObject({ nl: 'plaats en tijd van de zitting' });
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
  expect(sessionDetailsSchema.safeParse({ ...details, startsAt }).success).toBe(good);
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

test('no walk leaves the drawn arrows, completes a session while a station is open, or starts one without stations', () => {
  const arrows = new Set<string>();
  const refusals = new Set<string>();
  let session = newSession;
  const follow = (move: SessionMove, events: ReturnType<typeof sessionEventsAfterStations>) => {
    for (const event of events) {
      const next = evolveSession(session, { event });
      const arrow = sessionTransitions.findIndex(
        (one) => one.from === session.status && one.to === next.status && one.move === move && one.event === event.type,
      );
      expect(arrow, `${session.status} ${move} ${event.type}`).not.toBe(-1);
      arrows.add(String(arrow));
      session = next;
    }
  };
  const step = fc.record({
    command: fc.constantFrom(...sessionCommands),
    /** As many as there were, unless told. */
    change: fc.option(fc.constantFrom(0, 2, 2, 3), { freq: 2 }),
    open: fc.constantFrom(0, 0, 1),
    screen: fc.constantFrom('now', 'now', 'old'),
  });
  fc.assert(
    fc.property(fc.array(step, { size: 'max', maxLength: 40 }), (steps) => {
      session = newSession;
      let stations = 0;
      for (const { command, change, open, screen } of steps) {
        stations = change ?? stations;
        if (change !== null) follow('stationsChange', sessionEventsAfterStations(session, stations));
        const asked = stepOf(command, sessionSeen(details, screen === 'now' ? rows : []));
        const before = session.status;
        const decision = decideSession(session, asked, context({ stations, open }));
        if (!decision.ok) {
          const { code } = decision.error;
          const foreseen = sessionGuards.some((one) => one.code === code && one.at.includes(before) && one.moves.includes(command)); // prettier-ignore
          expect(foreseen, `${code} at ${before} on ${command}`).toBe(true);
          refusals.add(code);
          continue;
        }
        if (decision.value.length === 0) {
          const idle = sessionTransitions.findIndex((one) => one.from === before && one.move === command && !one.event);
          expect(idle).not.toBe(-1);
          arrows.add(String(idle));
        }
        follow(command, decision.value);
        if (session.status === 'completed') expect(open).toBe(0);
        if (session.status !== 'created') expect(stations).toBeGreaterThan(0);
      }
    }),
    { numRuns: 200, seed: 2027 },
  );
  // Resetting an entry reopens by the same event; the server's tests take that arrow.
  const reached = sessionTransitions.filter(({ move }, index) => move === 'resetEntry' || arrows.has(String(index)));
  expect(reached).toEqual(sessionTransitions);
  expect(refusals).toEqual(new Set(sessionGuards.map(({ code }) => code)));
});

test('every refusal of a step is a guard; the others are about what leaves', () => {
  const leaving = ['session.notCompleted', 'session.detailsMissing'];
  const codes = new Set<string>([...sessionGuards.map(({ code }) => code), ...leaving]);
  expect(codes).toEqual(new Set(Object.keys(sessionRefusals)));
});
