// The polling stations of an election: who may add, change and remove them, and when (domain.md §1.6.2, §2.9).
import { z } from 'zod';
import type { EventOf } from '../basics/event.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { err, ok, unreachable, type Result } from '../basics/result.ts';
import { line } from '../basics/line.ts';
import type { Text } from '../basics/text.ts';
import { maxStationNumber, stationLineLimits } from '../definition/checks/check-polling-stations.ts';
import { stationKinds, type PollingStation } from '../definition/election.ts';
import type { Role } from '../people/role.ts';
import { maxCount } from '../sheet/sheet.ts';
import type { Session } from './session.ts';

/** A polling station as typed, imported and stored. What passes `checkPollingStations` passes here. */
export const pollingStationSchema = z.strictObject({
  number: z.int().min(1).max(maxStationNumber),
  name: line(stationLineLimits.name),
  kind: z.enum(stationKinds).exactOptional(),
  eligibleVoters: z.int().min(0).max(maxCount).exactOptional(),
  address: line(stationLineLimits.address).exactOptional(),
  postalCode: z
    .string()
    .regex(/^[1-9]\d{3} [A-Z]{2}$/)
    .exactOptional(),
  town: line(stationLineLimits.town).exactOptional(),
}) satisfies z.ZodType<PollingStation>;

export const stationOrigins = ['typed', 'eml', 'csv', 'copied', 'practice'] as const;

export const stationEvents = {
  'stations.added': {
    data: z.strictObject({ origin: z.enum(stationOrigins), stations: z.array(pollingStationSchema).min(1).readonly() }),
    text: { nl: 'Stembureaus toegevoegd: {stations} ({origin})', en: 'Stations added: {stations} ({origin})' },
  },
  'station.changed': {
    data: z.strictObject({ station: pollingStationSchema }),
    text: { nl: 'Stembureau {number} ({name}) gewijzigd', en: 'Station {number} ({name}) changed' },
  },
  'station.removed': {
    data: z.strictObject({ number: z.int().positive() }),
    text: { nl: 'Stembureau {number} verwijderd', en: 'Station {number} removed' },
  },
} as const;
export type StationEvent = EventOf<typeof stationEvents>;

export const stationRefusals = {
  'station.numberTaken': {
    nl: 'Er is al een stembureau met nummer {number}.',
    en: 'There is already a station with number {number}.',
  },
  'station.unknown': { nl: 'Stembureau {number} bestaat niet.', en: 'Station {number} does not exist.' },
  'station.hasEntry': {
    nl: 'Stembureau {number} is al (deels) ingevoerd. Zet eerst de invoer terug.',
    en: 'Station {number} has been (partly) entered. Reset its entry first.',
  },
  'station.onlyCoordinatorNow': {
    nl: 'De invoer is begonnen. Alleen de coördinator kan nu stembureaus wijzigen.',
    en: 'Entry has started. Only the coordinator can change stations now.',
  },
  'station.listNotEmpty': {
    nl: 'Er zijn al stembureaus. Importeren kan alleen in een lege lijst.',
    en: 'There are stations already. Importing is possible into an empty list only.',
  },
} as const satisfies Record<string, Text>;
export type StationRefusal = Refusal<keyof typeof stationRefusals>;

export type StationCommand =
  | { readonly type: 'add'; readonly station: PollingStation }
  | {
      readonly type: 'import';
      readonly origin: Exclude<(typeof stationOrigins)[number], 'typed'>;
      readonly stations: readonly PollingStation[];
    }
  | { readonly type: 'change'; readonly station: PollingStation }
  | { readonly type: 'remove'; readonly number: number };

export interface StationContext {
  readonly session: Session;
  readonly role: Role | 'system';
  readonly stations: readonly PollingStation[];
  /** Numbers of stations whose entry is not empty. */
  readonly entered: ReadonlySet<number>;
}

export function decideStations(
  command: StationCommand,
  context: StationContext,
): Result<readonly StationEvent[], StationRefusal> {
  const preparing = context.session.status === 'created' || context.session.status === 'inPreparation';
  if (!preparing && context.role === 'administrator') return err(refuse('station.onlyCoordinatorNow'));
  const known = new Set(context.stations.map((station) => station.number));
  switch (command.type) {
    case 'add':
      return known.has(command.station.number)
        ? err(refuse('station.numberTaken', { number: String(command.station.number) }))
        : ok([{ type: 'stations.added', data: { origin: 'typed', stations: [command.station] } }]);
    case 'import': {
      if (known.size > 0) return err(refuse('station.listNotEmpty'));
      const stations = [...command.stations].sort((a, b) => a.number - b.number);
      const double = stations.find((station, index) => stations[index + 1]?.number === station.number);
      if (double) return err(refuse('station.numberTaken', { number: String(double.number) }));
      return ok(stations.length === 0 ? [] : [{ type: 'stations.added', data: { origin: command.origin, stations } }]);
    }
    case 'change':
      return known.has(command.station.number)
        ? ok([{ type: 'station.changed', data: { station: command.station } }])
        : err(refuse('station.unknown', { number: String(command.station.number) }));
    case 'remove':
      if (!known.has(command.number)) return err(refuse('station.unknown', { number: String(command.number) }));
      if (context.entered.has(command.number))
        return err(refuse('station.hasEntry', { number: String(command.number) }));
      return ok([{ type: 'station.removed', data: { number: command.number } }]);
    default:
      return unreachable(command);
  }
}

/** The list after an event, in order of number. */
export function evolveStations(stations: readonly PollingStation[], event: StationEvent): readonly PollingStation[] {
  switch (event.type) {
    case 'stations.added':
      return sorted([...stations, ...event.data.stations]);
    case 'station.changed':
      return sorted([
        ...stations.filter((station) => station.number !== event.data.station.number),
        event.data.station,
      ]);
    case 'station.removed':
      return stations.filter((station) => station.number !== event.data.number);
    default:
      return unreachable(event);
  }
}

function sorted(stations: readonly PollingStation[]): readonly PollingStation[] {
  return [...stations].sort((a, b) => a.number - b.number);
}
