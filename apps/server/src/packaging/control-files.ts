// The files with which a package can be checked: what was counted, every form as typed by both typists, the totals, and what else stands in the report.
// Written in one way only (members in this order, fields in the order of the paper, stations by number), so that reading and writing again
// gives the same bytes; names of staff are not in them (decision 11), but for those that
// stand in the report itself (docs/decisions/0008).
import {
  countedSheet,
  differingFields,
  differingRows,
  electionSchema,
  err,
  inFormOrder,
  isCountField,
  isFieldId,
  isTickField,
  ok,
  pollingStationSchema,
  reportNotesSchema,
  sessionDetailsSchema,
  type CountField,
  type Election,
  type FieldId,
  type Form,
  type Instant,
  type LedgerOnPaper,
  type PollingStation,
  type ReportNotes,
  type Result,
  type SessionDetails,
  type Sha256,
  type Sheet,
  type StationNumber,
  type TickField,
  type Totals,
} from '@telstaat/core';
import { z } from 'zod';
import type { DefinitiveStation } from '../definitive.ts';

/** What was counted, and how. */
export interface ElectionControl {
  /** When the package was made. */
  readonly createdAt: Instant;
  readonly session: { readonly number: number; readonly details?: SessionDetails };
  readonly election: Election;
  readonly stations: readonly PollingStation[];
}

/** What stands in the report besides the results. */
export interface ReportControl {
  /** Where the log stood when the package was made. */
  readonly ledger: LedgerOnPaper;
  /** What was typed, with the salt of its digest in the log (`report.noted`); absent when nothing was. */
  readonly typed?: { readonly notes: ReportNotes; readonly salt: string };
  /** As printed: what was typed, with the explanations of warnings. */
  readonly notes: ReportNotes;
}

/** One entry as it was finished, and by whom: a role and number, never a name. */
export interface EntryControl {
  readonly typist: string;
  readonly startedAt: Instant;
  readonly finishedAt: Instant;
  readonly accepted: readonly string[];
  readonly sheet: Sheet;
}

/** How a coordinator decided where the two entries differ: every differing field is named, with the entry that holds there. */
export interface DecidedControl {
  readonly coordinator: string;
  readonly at: Instant;
  readonly reason: string;
  readonly fromFirst: readonly FieldId[];
  readonly fromSecond: readonly FieldId[];
}

/** What became definitive of one station, and the two entries behind it. */
export interface StationControl {
  readonly station: StationNumber;
  readonly sheet: Sheet;
  /** What counts of it, when that is not what stands on it: corrections and recounts carried through. */
  readonly counted?: Sheet;
  readonly first: EntryControl;
  readonly second: EntryControl;
  /** Absent: both entries are equal. */
  readonly decided?: DecidedControl;
}

/** The control of a station that is definitive. */
export function stationControlOf(form: Form, station: DefinitiveStation): StationControl {
  const { sheet, first, second, decided, station: number } = station;
  const counted = countedWhereOther(form, sheet);
  return {
    ...{ station: number, sheet, first, second },
    ...(counted && { counted }),
    ...(decided && { decided: { ...decided, fromFirst: fromFirst(form, { first, second }, decided.fromSecond) } }),
  };
}

/** What counts of a sheet, when that is something else than what stands on it. */
export function countedWhereOther(form: Form, sheet: Sheet): Sheet | undefined {
  const counted = countedSheet(form, sheet);
  return differingFields(form, counted, sheet).length > 0 ? counted : undefined;
}

/** Fields where the entries differ and the second does not hold. */
export function fromFirst(
  form: Form,
  { first, second }: Pick<StationControl, 'first' | 'second'>,
  fromSecond: readonly FieldId[],
): readonly FieldId[] {
  return differingRows(form, first.sheet, second.sheet)
    .flat()
    .filter((field) => !fromSecond.includes(field));
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
const fields = z.array(z.custom<FieldId>((field) => typeof field === 'string' && isFieldId(field)));
const stationSchema: z.ZodType<StationControl> = z.strictObject({
  station: z.int().positive(),
  sheet: sheetSchema,
  counted: sheetSchema.exactOptional(),
  first: entrySchema,
  second: entrySchema,
  decided: z
    .strictObject({
      coordinator: z.string().regex(/^[a-z]+:\d+$/),
      at: instant,
      reason: z.string(),
      fromFirst: fields,
      fromSecond: fields,
    })
    .exactOptional(),
});
const electionControlSchema: z.ZodType<ElectionControl> = z.strictObject({
  createdAt: instant,
  session: z.strictObject({ number: z.int().positive(), details: sessionDetailsSchema.exactOptional() }),
  election: electionSchema,
  stations: z.array(pollingStationSchema),
});
const reportControlSchema: z.ZodType<ReportControl> = z.strictObject({
  ledger: z.strictObject({
    events: z.int().positive(),
    head: z.custom<Sha256>((value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)),
  }),
  typed: z.strictObject({ notes: reportNotesSchema, salt: z.string().regex(/^[0-9a-f]+$/) }).exactOptional(),
  notes: reportNotesSchema,
});
const numbers = z.array(z.int());
const totalsSchema: z.ZodType<Totals> = z.strictObject({
  stations: numbers,
  counts,
  more: numbers,
  fewer: numbers,
  investigations: z.strictObject({
    votersRecounted: numbers,
    otherReason: numbers,
    ballotsRecounted: numbers,
    unexplainedDifference: numbers,
    otherError: numbers,
    correctedResults: numbers,
  }),
});

export function writeElectionControl({ createdAt, session, election, stations }: ElectionControl): Uint8Array {
  const { number, details } = session;
  const held = details === undefined ? { number } : { number, details };
  const ordered = [...stations].sort((a, b) => a.number - b.number);
  return written(electionControlSchema.parse({ createdAt, session: held, election, stations: ordered }));
}

export function writeStationControl(form: Form, control: StationControl): Uint8Array {
  const { station, sheet, counted, first, second, decided } = control;
  return written({
    station,
    sheet: inFormOrder(form, sheet),
    ...(counted && { counted: inFormOrder(form, counted) }),
    first: inOrder(form, first),
    second: inOrder(form, second),
    ...(decided && { decided: decidedInOrder(form, decided) }),
  });
}

function decidedInOrder(form: Form, { coordinator, at, reason, fromFirst: first, fromSecond }: DecidedControl) {
  const ordered = (some: readonly FieldId[]) => form.fields.filter((field) => some.includes(field));
  return { coordinator, at, reason, fromFirst: ordered(first), fromSecond: ordered(fromSecond) };
}

function inOrder(form: Form, { typist, startedAt, finishedAt, accepted, sheet }: EntryControl): EntryControl {
  return { typist, startedAt, finishedAt, accepted, sheet: inFormOrder(form, sheet) };
}

export function writeReportControl(control: ReportControl): Uint8Array {
  return written(reportControlSchema.parse(control));
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
export const readReportControl = (bytes: Uint8Array): Result<ReportControl, string> => read(reportControlSchema, bytes);
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
