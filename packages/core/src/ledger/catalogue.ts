// Every kind of event there is: one list, joined from the rooms in which things happen.
import { z } from 'zod';
import type { ElectionId, Instant } from '../basics/brand.ts';
import type { EventCatalogue, EventOf } from '../basics/event.ts';
import { electionEvents } from '../definition/events.ts';
import { entryEvents } from '../entry/entry.ts';
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

export const eventCatalogue = {
  ...installationEvents,
  ...peopleEvents,
  ...electionEvents,
  ...stationEvents,
  ...sessionEvents,
  ...entryEvents,
  ...warningEvents,
  ...nightEvents,
  ...noteEvents,
  ...reportEvents,
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
