// The committee's session of one election: states, events, refusals (domain.md §1.6.2).
import { z } from 'zod';
import type { EventOf } from '../basics/event.ts';
import { isCalendarDay } from '../basics/dates.ts';
import { line } from '../basics/line.ts';
import type { Refusal } from '../basics/refusal.ts';
import { seenSchema, type Seen } from '../basics/seen.ts';
import type { Text } from '../basics/text.ts';

export const sessionStatuses = ['created', 'inPreparation', 'dataEntry', 'paused', 'completed'] as const;
export type SessionStatus = (typeof sessionStatuses)[number];

export const sessionStatusNames = {
  created: { nl: 'Zitting voorbereiden', en: 'Prepare session' },
  inPreparation: { nl: 'Klaar voor invoer', en: 'Ready for entry' },
  dataEntry: { nl: 'Invoer bezig', en: 'Entry in progress' },
  paused: { nl: 'Invoer gepauzeerd', en: 'Entry paused' },
  completed: { nl: 'Invoer afgerond', en: 'Entry finished' },
} as const satisfies Record<SessionStatus, Text>;

export interface SessionDetails {
  readonly location: string;
  /** Local date and time `2027-03-18T09:00`. */
  readonly startsAt: string;
}

export interface Session {
  /** First session is 1. */
  readonly number: number;
  readonly status: SessionStatus;
  readonly details?: SessionDetails;
}

export const newSession: Session = { number: 1, status: 'created' };

/** What a coordinator sees when closing: place and time, the stations and where they stand, what each counted, and the open warnings. */
export const sessionParts = ['details', 'stations', 'counts', 'warnings'] as const;
export type SessionPart = (typeof sessionParts)[number];

const nothing = z.strictObject({});
const localDateTime = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/)
  .refine((text) => isCalendarDay(text.slice(0, 10)), 'not a day of the calendar');
export const sessionDetailsSchema = z.strictObject({
  location: line(200),
  startsAt: localDateTime,
});

export const sessionEvents = {
  'session.detailsSet': {
    data: sessionDetailsSchema,
    text: {
      nl: 'Plaats en tijd van de zitting: {location}, {startsAt}',
      en: 'Place and time of the session: {location}, {startsAt}',
    },
  },
  'session.prepared': {
    data: nothing,
    text: { nl: 'Zitting klaar voor invoer', en: 'Session ready for entry' },
  },
  'session.emptied': {
    data: nothing,
    text: { nl: 'Zitting zonder stembureaus', en: 'Session without stations' },
  },
  'session.started': { data: nothing, text: { nl: 'Invoer begonnen', en: 'Entry started' } },
  'session.paused': { data: nothing, text: { nl: 'Invoer gepauzeerd', en: 'Entry paused' } },
  'session.resumed': { data: nothing, text: { nl: 'Invoer hervat', en: 'Entry resumed' } },
  'session.finished': {
    /** Absent in logs of before. */
    data: z.strictObject({ seen: seenSchema(sessionParts).exactOptional() }),
    text: { nl: 'Invoer afgerond', en: 'Entry finished' },
  },
  'session.reopened': { data: nothing, text: { nl: 'Zitting heropend', en: 'Session reopened' } },
} as const;
export type SessionEvent = EventOf<typeof sessionEvents>;

export const sessionRefusals = {
  'session.noStations': {
    nl: 'Er zijn nog geen stembureaus. Voeg eerst stembureaus toe.',
    en: 'There are no stations yet. Add stations first.',
  },
  'session.notPossible': {
    nl: 'Dit kan niet bij de status "{status}".',
    en: 'This is not possible in the status "{status}".',
  },
  'session.seenChanged': {
    nl: 'Er is intussen iets veranderd: {parts}. De zitting is niet afgerond. Bekijk de pagina opnieuw.',
    en: 'Something has changed meanwhile: {parts}. The session was not closed. Look at the page again.',
  },
  'session.entriesOpen': {
    nl: 'Stembureaus die nog niet definitief zijn: {open}. Rond die eerst af.',
    en: 'Stations that are not definitive yet: {open}. Finish those first.',
  },
  'session.notCompleted': {
    nl: 'De zitting is nog niet afgerond. Rond eerst de invoer af.',
    en: 'The session is not closed yet. Finish the entry first.',
  },
  'session.detailsMissing': {
    nl: 'Vul eerst plaats, datum en tijd van de zitting in.',
    en: 'Set place, date and time of the session first.',
  },
} as const satisfies Record<string, Text>;
export type SessionRefusal = Refusal<keyof typeof sessionRefusals>;

export const sessionCommands = ['start', 'pause', 'resume', 'finish', 'reopen'] as const;
export type SessionCommand = (typeof sessionCommands)[number];

/** One step of the session; closing it names what was on the screen. */
export type SessionStep =
  { readonly step: Exclude<SessionCommand, 'finish'> } | { readonly step: 'finish'; readonly seen: Seen<SessionPart> };
