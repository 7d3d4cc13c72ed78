// What may be typed for the report, and the event that says it was. People are named in it, so the text itself is kept beside the log, which holds
// its digest only (decision 11, docs/decisions/0008).
import { z } from 'zod';
import type { EventOf } from '../basics/event.ts';
import { line, lineFault, tidyLine } from '../basics/line.ts';
import type { Sha256 } from '../basics/brand.ts';
import { canonicalJson } from '../basics/canonical.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { err, ok, type Result } from '../basics/result.ts';
import type { Text } from '../basics/text.ts';
import type { PollingStation } from '../definition/election.ts';
import type { ReportNotes } from './notes.ts';

interface Limits {
  /** UTF-16 units of one text. */
  readonly text: number;
  readonly rows: number;
}

/** Lines below one another, each tidied; empty lines at both ends go. `''` is allowed: nothing was written. */
function paragraph(max: number) {
  return z
    .string()
    .overwrite((text) => text.split(/\r\n|[\r\n\u2028\u2029]/).map(tidyLine).join('\n').trim())
    .max(max)
    .refine((text) => text === '' || text.split('\n').every((part) => part === '' || lineFault(part, max) === undefined), 'not lines of visible text');
} // prettier-ignore

function notesSchema({ text, rows }: Limits) {
  const maybe = (max: number) => z.union([z.literal(''), line(max)]);
  const time = z.union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)]);
  const written = paragraph(text).min(1);
  const unwritten = paragraph(text);
  const attendance = z.strictObject({
    initials: maybe(40),
    lastName: line(120),
    role: line(60),
    from: time,
    until: time,
    location: line(120).exactOptional(),
  });
  return z.strictObject({
    attendance: z.array(attendance).max(rows).readonly().exactOptional(),
    explanations: z
      .array(z.strictObject({ station: z.int().positive(), text: written }))
      .max(rows)
      .readonly()
      .exactOptional(),
    objections: z
      .array(z.strictObject({ time, objection: written, reply: unwritten }))
      .max(rows)
      .readonly()
      .exactOptional(),
    irregularities: z
      .array(z.strictObject({ time, text: written }))
      .max(rows)
      .readonly()
      .exactOptional(),
    control: z
      .discriminatedUnion('differences', [
        z.strictObject({ differences: z.literal('none') }),
        z.strictObject({ differences: z.literal('found'), explanation: unwritten }),
      ])
      .exactOptional(),
    combinedVoting: z.strictObject({ packsOpened: z.boolean(), found: unwritten }).exactOptional(),
  }) satisfies z.ZodType<ReportNotes>;
}

/** What a coordinator may type. */
export const typedNotesSchema = notesSchema({ text: 2_000, rows: 250 });
/** What can stand in a report: explanations of warnings are added to what was typed. Members are written in this order. */
export const reportNotesSchema = notesSchema({ text: 1_000_000, rows: 100_000 });

/** Without rows nothing was typed: the table to write on stays. */
export function withoutEmptyTables(notes: ReportNotes): ReportNotes {
  return Object.fromEntries(
    Object.entries(notes).filter(([, value]) => !Array.isArray(value) || value.length > 0),
  ) as ReportNotes;
}

/**
 * The text whose digest stands in the log. With salt (hexadecimal, by chance): a list of five known names could otherwise be found by trying.
 */
export function notesText(notes: ReportNotes, salt: string): string {
  return canonicalJson({ notes, salt });
}

const sha256 = z
  .custom<Sha256>((value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value), 'not a SHA-256')
  .meta({ type: 'string', pattern: '^[0-9a-f]{64}$' });

export const noteEvents = {
  'report.noted': {
    data: z.strictObject({ sha256 }),
    text: { nl: 'Verslag van de zitting ingevuld', en: 'Report of the session filled in' },
  },
} as const;
export type NoteEvent = EventOf<typeof noteEvents>;

export const noteRefusals = {
  'report.notesChanged': {
    nl: 'Iemand anders heeft het verslag intussen aangepast. Er is niets bewaard. Bekijk de pagina opnieuw.',
    en: 'Somebody else has changed the report meanwhile. Nothing was kept. Look at the page again.',
  },
  'report.unknownStation': {
    nl: 'Stembureau {station} bestaat niet in deze verkiezing. Er is niets bewaard.',
    en: 'Station {station} does not exist in this election. Nothing was kept.',
  },
  'report.stationTwice': {
    nl: 'Stembureau {station} staat twee keer bij de toelichtingen. Er is niets bewaard.',
    en: 'Station {station} has two explanations. Nothing was kept.',
  },
} as const satisfies Record<string, Text>;
export type NoteRefusal = Refusal<keyof typeof noteRefusals>;

export interface NotesContext {
  readonly stations: readonly Pick<PollingStation, 'number'>[];
  /** Digest of what is kept now; absent when nothing is. */
  readonly kept?: Sha256 | undefined;
}

export interface NotesCommand {
  readonly notes: ReportNotes;
  /** Digest of what was on the screen; absent: nothing was. */
  readonly replaces?: Sha256 | undefined;
}

/** What would be kept, or why not. Two windows cannot overwrite each other. */
export function decideNotes(
  { notes, replaces }: NotesCommand,
  context: NotesContext,
): Result<ReportNotes, NoteRefusal> {
  if (replaces !== context.kept) return err(refuse('report.notesChanged'));
  const explained = (notes.explanations ?? []).map(({ station }) => station);
  const unknown = explained.find((station) => !context.stations.some(({ number }) => number === station));
  if (unknown !== undefined) return err(refuse('report.unknownStation', { station: String(unknown) }));
  const twice = explained.find((station, index) => explained.indexOf(station) !== index);
  if (twice !== undefined) return err(refuse('report.stationTwice', { station: String(twice) }));
  return ok(withoutEmptyTables(notes));
}
