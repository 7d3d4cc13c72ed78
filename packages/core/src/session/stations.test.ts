// Who may add, change and remove polling stations, and when (domain.md §1.6.2).
import { pollingStation } from '@telstaat/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPollingStations, type PollingStation } from '../definition/index.ts';
import { hasErrors } from '../basics/complaint.ts';
import { tidyLine } from '../basics/line.ts';
import { sessionStatuses, type SessionStatus } from './session.ts';
import {
  decideStations,
  evolveStations,
  pollingStationSchema,
  type StationCommand,
  type StationContext,
} from './stations.ts';

const stations = [pollingStation(1), pollingStation(5)];
const context = (overrides: Partial<StationContext> = {}): StationContext => ({
  session: { number: 1, status: 'inPreparation' },
  role: 'coordinator',
  stations,
  entered: new Set([5]),
  ...overrides,
});

function outcome(command: StationCommand, where: StationContext = context()): readonly number[] | string {
  const decision = decideStations(command, where);
  if (!decision.ok) return decision.error.code;
  return decision.value.reduce(evolveStations, where.stations).map(({ number }) => number);
}

const load = (...numbers: readonly number[]): StationCommand => ({
  type: 'import',
  origin: 'eml',
  stations: numbers.map((number) => pollingStation(number)),
});

describe('commands', () => {
  const empty = context({ stations: [] });
  test.each<readonly [string, StationCommand, StationContext, readonly number[] | string]>([
    ['add', { type: 'add', station: pollingStation(3) }, context(), [1, 3, 5]],
    ['add a number that is there', { type: 'add', station: pollingStation(5) }, context(), 'station.numberTaken'],
    ['import', load(9, 2), empty, [2, 9]],
    ['import into a list that is not empty', load(9), context(), 'station.listNotEmpty'],
    ['import a number twice', load(9, 2, 9), empty, 'station.numberTaken'],
    ['import nothing', load(), empty, []],
    ['change', { type: 'change', station: pollingStation(5, { name: 'Anders' }) }, context(), [1, 5]],
    ['change what is not there', { type: 'change', station: pollingStation(3) }, context(), 'station.unknown'],
    ['remove', { type: 'remove', number: 1 }, context(), [5]],
    ['remove what is not there', { type: 'remove', number: 3 }, context(), 'station.unknown'],
    ['remove what has an entry', { type: 'remove', number: 5 }, context(), 'station.hasEntry'],
  ])('%s', (_, command, where, result) => {
    expect(outcome(command, where)).toEqual(result);
  });

  test('importing nothing is no event', () => {
    expect(decideStations(load(), empty)).toEqual({ ok: true, value: [] });
  });

  test('the import itself is not reordered under the caller', () => {
    const given = [pollingStation(9), pollingStation(2)];
    decideStations({ type: 'import', origin: 'csv', stations: given }, empty);
    expect(given.map(({ number }) => number)).toEqual([9, 2]);
  });

  test('a change replaces the station', () => {
    const station = pollingStation(5, { name: 'Anders' });
    expect(evolveStations(stations, { type: 'station.changed', data: { station } })[1]).toEqual(station);
  });
});

describe('the administrator prepares, the coordinator always may', () => {
  const may: Readonly<Record<SessionStatus, boolean>> = {
    created: true,
    inPreparation: true,
    dataEntry: false,
    paused: false,
    completed: false,
  };
  test.each(sessionStatuses)('at %s', (status) => {
    const add: StationCommand = { type: 'add', station: pollingStation(3) };
    const session = { number: 1, status };
    const refused = 'station.onlyCoordinatorNow';
    expect(outcome(add, context({ session, role: 'administrator' }))).toEqual(may[status] ? [1, 3, 5] : refused);
    expect(outcome(add, context({ session }))).toEqual([1, 3, 5]);
  });
});

test('any walk keeps numbers unique and in order', () => {
  const station = fc.integer({ min: 1, max: 6 }).map((number) => pollingStation(number));
  const command: fc.Arbitrary<StationCommand> = fc.oneof(
    station.map((one): StationCommand => ({ type: 'add', station: one })),
    station.map((one): StationCommand => ({ type: 'change', station: one })),
    station.map(({ number }): StationCommand => ({ type: 'remove', number })),
    fc.array(station).map((some): StationCommand => ({ type: 'import', origin: 'csv', stations: some })),
  );
  fc.assert(
    fc.property(fc.array(command), (commands) => {
      let now: readonly PollingStation[] = [];
      for (const one of commands) {
        const decision = decideStations(one, context({ stations: now, entered: new Set() }));
        if (decision.ok) now = decision.value.reduce(evolveStations, now);
        const numbers = now.map(({ number }) => number);
        expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
      }
    }),
  );
});

describe('a polling station as typed', () => {
  test.each<readonly [string, object, boolean]>([
    ['number and name', {}, true],
    ['everything', { eligibleVoters: 0, address: 'Dorpsstraat 1', postalCode: '1234 AB', town: 'Teststad' }, true],
    ['number 0', { number: 0 }, false],
    ['a number of seven digits', { number: 1_000_000 }, false],
    ['half a number', { number: 1.5 }, false],
    ['a blank name', { name: '   ' }, false],
    ['a name of 200 characters', { name: 'n'.repeat(200) }, true],
    ['a name of 201 characters', { name: 'n'.repeat(201) }, false],
    ['an address of 201 characters', { address: 'a'.repeat(201) }, false],
    ['a town of 101 characters', { town: 't'.repeat(101) }, false],
    ['a name turned round', { name: 'De \u202eEik' }, false],
    ['an address with a null', { address: 'Plein\0 1' }, false],
    ['half a letter in the town', { town: 'Ede\ud800' }, false],
    ['a name that nobody sees', { name: '\u200b' }, false],
    ['a kind that does not exist', { kind: 'floating' }, false],
    ['fewer than no voters', { eligibleVoters: -1 }, false],
    ['a postal code without a space', { postalCode: '1234AB' }, false],
    ['a postal code with a leading nought', { postalCode: '0234 AB' }, false],
    ['something unknown', { colour: 'red' }, false],
  ])('%s', (_, overrides, good) => {
    expect(pollingStationSchema.safeParse({ ...pollingStation(3), ...overrides }).success).toBe(good);
  });
});

test('spaces and line breaks in a name become one space', () => {
  expect(pollingStationSchema.parse(pollingStation(3, { name: ' De\n Linde  2' })).name).toBe('De Linde 2');
});

test('whatever passes the checks of imported stations can be stored', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.integer({ min: 95, max: 205 }).map((length) => 'x'.repeat(length)),
  );
  const station = fc.record(
    {
      number: fc.oneof(fc.integer({ min: -1, max: 20 }), fc.integer({ min: 999_990, max: 1_000_010 })),
      name: text.map(tidyLine),
      address: text.map(tidyLine),
      town: text.map(tidyLine),
    },
    { requiredKeys: ['number', 'name'] },
  );
  fc.assert(
    fc.property(station, (one) => {
      expect(pollingStationSchema.safeParse(one).success).toBe(!hasErrors(checkPollingStations([one])));
    }),
    { numRuns: 500 },
  );
});
