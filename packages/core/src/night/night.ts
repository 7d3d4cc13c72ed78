// Election night: the count by list of N 10-2, entered once and kept apart from the official count (decision 6; domain.md §1.2). Here its
// states, events and refusals.
import { z } from 'zod';
import type { Instant } from '../basics/brand.ts';
import type { EventOf } from '../basics/event.ts';
import type { Refusal } from '../basics/refusal.ts';
import { seenSchema, type Seen } from '../basics/seen.ts';
import type { Text } from '../basics/text.ts';
import { entryParts, keyingSchema, type Draft, type EntryPart, type EntryRefusalCode } from '../entry/entry.ts';
import type { FinishedEntry } from '../entry/entry.ts';
import type { Keying } from '../sheet/sheet.ts';

/** Whether forms of election night can be typed. */
export interface Night {
  readonly isOpen: boolean;
}
export const newNight: Night = { isOpen: false };

export const nightSteps = ['open', 'close'] as const;
export type NightStep = (typeof nightSteps)[number];

/** The form of election night of one station. One person types it: it is a preliminary result. */
export type NightState =
  | { readonly status: 'empty' }
  | { readonly status: 'inProgress'; readonly draft: Draft }
  | { readonly status: 'finished'; readonly entry: FinishedEntry };
export type NightStatus = NightState['status'];
export const nightStatuses = ['empty', 'inProgress', 'finished'] as const satisfies readonly NightStatus[];

export const nightStatusNames = {
  empty: { nl: 'Nog niet ingevoerd', en: 'Not entered yet' },
  inProgress: { nl: 'Wordt ingevoerd', en: 'Being entered' },
  finished: { nl: 'Ingevoerd', en: 'Entered' },
} as const satisfies Record<NightStatus, Text>;

const nothing = z.strictObject({});

export const nightEvents = {
  'night.opened': {
    data: nothing,
    text: { nl: 'Invoer verkiezingsavond geopend', en: 'Entry of election night opened' },
  },
  'night.closed': {
    data: nothing,
    text: { nl: 'Invoer verkiezingsavond gesloten', en: 'Entry of election night closed' },
  },
  'night.claimed': { data: nothing, text: { nl: 'Verkiezingsavond: begonnen', en: 'Election night: started' } },
  'night.resumed': {
    data: nothing,
    text: { nl: 'Verkiezingsavond: weer geopend', en: 'Election night: opened again' },
  },
  'night.keyed': {
    data: z.strictObject({ revision: z.int().positive(), keyings: z.array(keyingSchema).min(1).readonly() }),
    text: { nl: 'Verkiezingsavond: bewaard (velden: {keyings})', en: 'Election night: saved (fields: {keyings})' },
  },
  'night.finalised': {
    data: z.strictObject({ accepted: z.array(z.string()).readonly(), seen: seenSchema(entryParts) }),
    text: { nl: 'Verkiezingsavond: afgerond', en: 'Election night: finished' },
  },
  'night.discarded': {
    data: nothing,
    text: { nl: 'Verkiezingsavond: door de invoerder verwijderd', en: 'Election night: deleted by its typist' },
  },
  'night.deleted': {
    data: nothing,
    text: { nl: 'Verkiezingsavond: door de coördinator verwijderd', en: 'Election night: deleted by the coordinator' },
  },
} as const;
export type NightEvent = EventOf<typeof nightEvents>;
/** What happens to the night as a whole. */
export type NightStepEvent = Extract<NightEvent, { type: 'night.opened' | 'night.closed' }>;
/** What happens to the form of one station. */
export type NightEntryEvent = Exclude<NightEvent, NightStepEvent>;

export const nightRefusals = {
  'night.noForm': {
    nl: 'Bij deze verkiezing telt het stembureau zelf per kandidaat. Er is geen aparte telling op de verkiezingsavond.',
    en: 'In this election the stations count by candidate themselves. There is no separate count on election night.',
  },
  'night.noStations': {
    nl: 'Er zijn nog geen stembureaus. Voeg eerst stembureaus toe.',
    en: 'There are no stations yet. Add stations first.',
  },
  'night.sessionCompleted': {
    nl: 'De zitting is afgerond. De verkiezingsavond kan niet meer worden gewijzigd.',
    en: 'The session is closed. Election night can no longer be changed.',
  },
  'night.closed': {
    nl: 'De invoer van de verkiezingsavond is gesloten. Vraag de coördinator om die te openen.',
    en: 'The entry of election night is closed. Ask the coordinator to open it.',
  },
  'night.alreadyEntered': {
    nl: 'De verkiezingsavond van dit stembureau is al ingevoerd. Klopt het niet? Vraag de coördinator om het te verwijderen.',
    en: 'Election night of this station was entered already. Is it wrong? Ask the coordinator to delete it.',
  },
  'night.changed': {
    nl: 'Dit formulier is intussen veranderd: afgerond, of verwijderd en opnieuw begonnen. Er is niets verwijderd. Kijk opnieuw.',
    en: 'This form has changed meanwhile: it was finished, or deleted and begun anew. Nothing was deleted. Look again.',
  },
  'night.nothingToDelete': {
    nl: 'Van dit stembureau is op de verkiezingsavond niets ingevoerd.',
    en: 'Nothing was entered for this station on election night.',
  },
} as const satisfies Record<string, Text>;
export type NightRefusal = Refusal<keyof typeof nightRefusals | EntryRefusalCode>;

/** Which form it is about: the same station may have been typed anew meanwhile, or finished. */
export interface NightSeen {
  readonly status: NightStatus;
  readonly startedAt: Instant;
}

export type NightCommand =
  | { readonly type: 'claim' }
  | { readonly type: 'key'; readonly revision: number; readonly keyings: readonly Keying[] }
  | {
      readonly type: 'finalise';
      readonly revision: number;
      /** Keys of the findings that the typist saw and accepted; errors too: the paper is what it is. */
      readonly accepted: readonly string[];
      readonly seen: Seen<EntryPart>;
    }
  | { readonly type: 'discard'; readonly revision: number }
  /** By a coordinator: the form that was on the screen, finished or not, so that it can be entered anew. */
  | { readonly type: 'delete'; readonly seen: NightSeen };
