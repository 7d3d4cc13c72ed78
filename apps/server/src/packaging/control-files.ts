// The files with which a package can be checked: what was counted, every form as typed by both typists, and the totals.
// Written in one way only (members in this order, fields in the order of the paper, stations by number), so that reading and writing again
// gives the same bytes; names of staff are not in them (decision 11).
import {
  electionSchema,
  err,
  inFormOrder,
  isCountField,
  isTickField,
  ok,
  pollingStationSchema,
  sessionDetailsSchema,
  type CountField,
  type Election,
  type Form,
  type Instant,
  type PollingStation,
  type Result,
  type SessionDetails,
  type Sheet,
  type StationNumber,
  type TickField,
  type Totals,
} from '@telstaat/core';
import { z } from 'zod';

/** What was counted, and how. */
export interface ElectionControl {
  /** When the package was made. */
  readonly createdAt: Instant;
  readonly session: { readonly number: number; readonly details?: SessionDetails };
  readonly election: Election;
  readonly stations: readonly PollingStation[];
}

/** One entry as it was finished, and by whom: a role and number, never a name. */
export interface EntryControl {
  readonly typist: string;
  readonly startedAt: Instant;
  readonly finishedAt: Instant;
  readonly accepted: readonly string[];
  readonly sheet: Sheet;
}

/** What became definitive of one station, and the two entries behind it. */
export interface StationControl {
  readonly station: StationNumber;
  readonly sheet: Sheet;
  readonly first: EntryControl;
  readonly second: EntryControl;
}

const instant = z.custom<Instant>((value) => z.iso.datetime({ precision: 3 }).safeParse(value).success);
const counts = z.record(
  z.custom<CountField>((field) => typeof field === 'string' && isCountField(field)),
  z.int(),
);
const sheetSchema: z.ZodType<Sheet> = z.strictObject({
  counts,
  ticks: z.array(z.custom<TickField>((field) => typeof field === 'string' && isTickField(field))),
});
const entrySchema: z.ZodType<EntryControl> = z.strictObject({
  typist: z.string().regex(/^[a-z]+:\d+$/),
  startedAt: instant,
  finishedAt: instant,
  accepted: z.array(z.string()),
  sheet: sheetSchema,
});
const stationSchema: z.ZodType<StationControl> = z.strictObject({
  station: z.int().positive(),
  sheet: sheetSchema,
  first: entrySchema,
  second: entrySchema,
});
const electionControlSchema: z.ZodType<ElectionControl> = z.strictObject({
  createdAt: instant,
  session: z.strictObject({ number: z.int().positive(), details: sessionDetailsSchema.exactOptional() }),
  election: electionSchema,
  stations: z.array(pollingStationSchema),
});
const numbers = z.array(z.int());
const totalsSchema: z.ZodType<Totals> = z.strictObject({
  stations: numbers,
  counts,
  more: numbers,
  fewer: numbers,
  investigations: z.strictObject({ votersRecounted: numbers, otherReason: numbers, ballotsRecounted: numbers }),
});

export function writeElectionControl({ createdAt, session, election, stations }: ElectionControl): Uint8Array {
  const { number, details } = session;
  const held = details === undefined ? { number } : { number, details };
  const ordered = [...stations].sort((a, b) => a.number - b.number);
  return written(electionControlSchema.parse({ createdAt, session: held, election, stations: ordered }));
}

export function writeStationControl(form: Form, control: StationControl): Uint8Array {
  const { station, sheet, first, second } = control;
  return written({
    station,
    sheet: inFormOrder(form, sheet),
    first: inOrder(form, first),
    second: inOrder(form, second),
  });
}

function inOrder(form: Form, { typist, startedAt, finishedAt, accepted, sheet }: EntryControl): EntryControl {
  return { typist, startedAt, finishedAt, accepted, sheet: inFormOrder(form, sheet) };
}

export function writeTotals({ stations, counts: sums, more, fewer, investigations }: Totals): Uint8Array {
  return written({ stations, counts: sums, more, fewer, investigations });
}

function written(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);
}

export const readElectionControl = (bytes: Uint8Array): Result<ElectionControl, string> =>
  read(electionControlSchema, bytes);
export const readStationControl = (bytes: Uint8Array): Result<StationControl, string> => read(stationSchema, bytes);
export const readTotals = (bytes: Uint8Array): Result<Totals, string> => read(totalsSchema, bytes);

/** No form and no list of stations comes near it; a hostile file should not fill the memory. */
const largestControlFile = 16 * 1024 * 1024;

/** The value, or where in the file the first thing is that does not belong there. */
function read<T>(schema: z.ZodType<T>, bytes: Uint8Array): Result<T, string> {
  if (bytes.length > largestControlFile) return err('MB');
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return err('JSON');
  }
  const parsed = schema.safeParse(value);
  return parsed.success ? ok(parsed.data) : err(parsed.error.issues[0]?.path.join('.') ?? '');
}
