// Warnings that get somewhere: what people wrote about a warning on a count, and whether it is handled. What is here is printed in the report
// (domain.md §3.4: the committee explains in its report what is remarkable). Here the state, the events and the refusals.
import { z } from 'zod';
import type { Instant } from '../basics/brand.ts';
import type { EventOf } from '../basics/event.ts';
import { line } from '../basics/line.ts';
import type { Refusal } from '../basics/refusal.ts';
import type { Text } from '../basics/text.ts';
import type { EntryRefusalCode } from '../entry/entry.ts';
import type { Finding } from '../rules/rule.ts';

/** What one person wrote about a warning; at most one text per person. */
export interface Explanation {
  /** `typist:7` */
  readonly by: string;
  readonly at: Instant;
  readonly text: string;
}

/** Somebody looked at the warning and is content. */
export interface HandledMark {
  /** `coordinator:2` */
  readonly by: string;
  readonly at: Instant;
  /** The finding's figures then: when they change, the mark no longer holds. */
  readonly figures: Finding['figures'];
}

export interface WarningNote {
  readonly explanations: readonly Explanation[];
  readonly handled?: HandledMark;
}

/** The notes of one station by key of the finding: `W.201`, `T.301/3`. They lapse when the station's entry becomes empty again. */
export type WarningNotes = Readonly<Record<string, WarningNote>>;
export const noNotes: WarningNotes = {};

const finding = z.string().regex(/^[A-Z]\.\d{3}(\/\d+)?$/);

/** What somebody may write; nothing takes it away. */
export const explanationSchema = z.union([z.literal(''), line(500)]);

export const warningEvents = {
  'warning.explained': {
    data: z.strictObject({ finding, text: explanationSchema }),
    text: { nl: 'Waarschuwing {finding} toegelicht: “{text}”', en: 'Warning {finding} explained: “{text}”' },
  },
  'warning.handled': {
    data: z.strictObject({ finding, figures: z.record(z.string(), z.number()) }),
    text: { nl: 'Waarschuwing {finding} afgehandeld', en: 'Warning {finding} handled' },
  },
  'warning.reopened': {
    data: z.strictObject({ finding }),
    text: { nl: 'Waarschuwing {finding} weer open', en: 'Warning {finding} open again' },
  },
} as const;
export type WarningEvent = EventOf<typeof warningEvents>;

export const warningRefusals = {
  'warning.notThere': {
    nl: 'De waarschuwing {finding} is er niet (meer). Er is niets vastgelegd. Bekijk de pagina opnieuw.',
    en: 'The warning {finding} is not there (any more). Nothing was recorded. Look at the page again.',
  },
  'warning.isError': {
    nl: '{finding} is een fout, geen waarschuwing. Een fout moet worden opgelost.',
    en: '{finding} is an error, not a warning. An error must be resolved.',
  },
  'warning.changed': {
    nl: 'De cijfers van waarschuwing {finding} zijn intussen veranderd. Er is niets vastgelegd. Bekijk de pagina opnieuw.',
    en: 'The figures of warning {finding} have changed meanwhile. Nothing was recorded. Look at the page again.',
  },
  'warning.explainFirst': {
    nl: 'Er staat nog geen toelichting bij waarschuwing {finding}. Schrijf eerst op wat is nagekeken.',
    en: 'Warning {finding} has no explanation yet. First write down what was checked.',
  },
  'warning.sessionCompleted': {
    nl: 'De zitting is afgerond. Heropen eerst de zitting.',
    en: 'The session is closed. Reopen it first.',
  },
} as const satisfies Record<string, Text>;
export type WarningRefusal = Refusal<keyof typeof warningRefusals | EntryRefusalCode>;

/** By a typist, about a warning on the entry being typed now. */
export interface ExplainCommand {
  readonly type: 'explain';
  readonly finding: string;
  readonly text: string;
}

/** By a coordinator, about a warning on what was finished. */
export interface NoteCommand {
  readonly type: 'note';
  readonly finding: string;
  /** The figures that were on the screen. */
  readonly figures: Finding['figures'];
  readonly text: string;
  readonly handled: boolean;
}
export type WarningCommand = ExplainCommand | NoteCommand;
