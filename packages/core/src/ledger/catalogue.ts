// Every kind of event there is: one list, joined from the rooms in which things happen.
import { z } from 'zod';
import { backupEvents } from '../backups/events.ts';
import type { ElectionId, Instant } from '../basics/brand.ts';
import type { EventCatalogue, EventOf } from '../basics/event.ts';
import { electionEvents } from '../definition/events.ts';
import { entryEvents } from '../entry/entry.ts';
import { keyEvents } from '../keys/key.ts';
import { nightEvents } from '../night/night.ts';
import { peopleEvents } from '../people/account.ts';
import { noteEvents } from '../report/note-schema.ts';
import { reportEvents } from '../report/package-events.ts';
import { sessionEvents } from '../session/session.ts';
import { stationEvents } from '../session/stations.ts';
import { warningEvents } from '../warnings/warnings.ts';

export const installationEvents = {
  'installation.created': {
    data: z.strictObject({ installation: z.string().min(16), practice: z.boolean(), schema: z.int() }),
    text: { nl: 'Gegevensmap gemaakt', en: 'Data folder created' },
  },
  'installation.started': {
    data: z.strictObject({ version: z.string() }),
    text: { nl: 'Telstaat {version} gestart', en: 'Telstaat {version} started' },
  },
} as const;

export const attemptEvents = {
  'attempt.refused': {
    data: z.strictObject({
      /** Name of the route that was asked. */
      route: z.string(),
      /** Code of the refusal. */
      code: z.string(),
      /** How often the same was tried meanwhile and is not in the log one by one. */
      more: z.int().positive().exactOptional(),
    }),
    text: { nl: 'Geweigerd: {code} Gevraagd: {route}', en: 'Refused: {code} Asked: {route}' },
  },
  'file.handedOut': {
    data: z.strictObject({ name: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    text: { nl: 'Bestand {name} opgehaald', en: 'File {name} fetched' },
  },
} as const;

export const eventCatalogue = {
  ...installationEvents,
  ...peopleEvents,
  ...keyEvents,
  ...electionEvents,
  ...stationEvents,
  ...sessionEvents,
  ...entryEvents,
  ...warningEvents,
  ...nightEvents,
  ...noteEvents,
  ...reportEvents,
  ...backupEvents,
  ...attemptEvents,
} as const satisfies EventCatalogue;

export type LedgerEvent = EventOf<typeof eventCatalogue>;
export type EventType = keyof typeof eventCatalogue;

/** What is hashed and stored of an event: who (role and number), when, about what, and what. */
export interface LedgerPayload {
  readonly actor: string;
  readonly at: Instant;
  readonly election?: ElectionId;
  readonly station?: number;
  readonly data: unknown;
}
