// What stands on the screen of the report: texts as typed. From the notes that are kept, and back to notes when all of it can be read.
import {
  tidyLine,
  typedNotesSchema,
  type Attendance,
  type ControlOutcome,
  type CombinedVoting,
  type ReportNotes,
} from '@telstaat/core';
import { parseTime } from '../../ui/typed-time.ts';
import { isTime, tableColumns, tableNames, type ColumnName, type TableName } from './parts.ts';

/** A row as typed; a column that is absent is empty. */
export type Row = Readonly<Partial<Record<ColumnName, string>>>;
export type Tables = Readonly<Record<TableName, readonly Row[]>>;

/** `open`: nobody answered; the boxes stay empty on paper. */
export const controlAnswers = ['open', 'none', 'found'] as const;
export const combinedAnswers = ['open', 'yes', 'no'] as const;

export interface Draft {
  readonly tables: Tables;
  readonly control: { readonly answer: (typeof controlAnswers)[number]; readonly text: string };
  readonly combinedVoting: { readonly answer: (typeof combinedAnswers)[number]; readonly text: string };
}

export function draftOf(notes: ReportNotes): Draft {
  const { control, combinedVoting } = notes;
  return {
    tables: {
      attendance: notes.attendance ?? [],
      explanations: (notes.explanations ?? []).map(({ station, text }) => ({ station: String(station), text })),
      objections: notes.objections ?? [],
      irregularities: notes.irregularities ?? [],
    },
    control: {
      answer: control?.differences ?? 'open',
      text: control?.differences === 'found' ? control.explanation : '',
    },
    combinedVoting: {
      answer: combinedVoting === undefined ? 'open' : combinedVoting.packsOpened ? 'yes' : 'no',
      text: combinedVoting?.found ?? '',
    },
  };
}

export function isEmptyRow(row: Row): boolean {
  return Object.values(row).every((text) => text.trim() === '');
}

/** As it is kept: times as `09:00`, one space between words, no empty columns. For comparing rows. */
export function tidyRow(row: Row): Row {
  const columns = Object.entries(row) as readonly (readonly [ColumnName, string])[];
  return Object.fromEntries(
    columns.flatMap(([column, text]) => {
      const tidy = tidyText(column, text);
      return tidy === '' ? [] : [[column, tidy]];
    }),
  );
}

function tidyText(column: ColumnName, text: string): string {
  const lines = text.split(/\r\n|[\r\n]/).map(tidyLine);
  const tidy = lines.join('\n').trim();
  return isTime(column) ? (parseTime(tidy) ?? tidy) : tidy;
}

/** What stands in the way of keeping it. */
export type Fault = 'missing' | 'time' | 'station' | 'stationTwice' | 'text';

/** Where: `attendance.3.lastName`, `control`. Also the id of the field on the screen. */
export type FieldPlace = string;

export function placeOf(table: TableName, row: number, column: ColumnName): FieldPlace {
  return `${table}.${row}.${column}`;
}

export type ReadDraft =
  | { readonly ok: true; readonly notes: ReportNotes }
  | { readonly ok: false; readonly faults: ReadonlyMap<FieldPlace, Fault> };

/** The notes that the texts stand for; or every field that cannot be read, in the order of the screen. Empty rows are left out. */
export function notesOf(draft: Draft, stations: readonly number[]): ReadDraft {
  const faults = new Map<FieldPlace, Fault>(stationFaults(draft.tables.explanations, stations));
  const parsed = typedNotesSchema.safeParse(candidateOf(draft));
  if (parsed.success && faults.size === 0) return { ok: true, notes: parsed.data };
  for (const { path } of parsed.error?.issues ?? []) {
    const place = placeOfIssue(draft, path);
    if (place !== undefined && !faults.has(place)) faults.set(place, faultAt(draft, place));
  }
  return { ok: false, faults: inOrder(draft, faults) };
}

/** As on the screen: table by table, row by row; what is asked at the end comes last. */
function inOrder({ tables }: Draft, faults: ReadonlyMap<FieldPlace, Fault>): ReadonlyMap<FieldPlace, Fault> {
  const places = tableNames.flatMap((table) =>
    tables[table].flatMap((_, row) => tableColumns[table].map((column) => placeOf(table, row, column))),
  );
  const rank = (place: FieldPlace): number => (places.includes(place) ? places.indexOf(place) : places.length);
  return new Map([...faults].sort(([one], [other]) => rank(one) - rank(other)));
}

/** Rows with something in them, each with its place on the screen. */
function writtenRows(rows: readonly Row[]): readonly { readonly row: Row; readonly at: number }[] {
  return rows.map((row, at) => ({ row, at })).filter(({ row }) => !isEmptyRow(row));
}

function candidateOf({ tables, control, combinedVoting }: Draft): unknown {
  const rowsOf = (table: TableName) => writtenRows(tables[table]).map(({ row }) => wholeRow(table, row));
  const written = tableNames.map((table) => [table, rowsOf(table)] as const).filter(([, rows]) => rows.length > 0);
  return {
    ...Object.fromEntries(written),
    ...(control.answer === 'open' ? {} : { control: outcomeOf(control) }),
    ...(combinedVoting.answer === 'open' ? {} : { combinedVoting: combinedOf(combinedVoting) }),
  };
}

function outcomeOf({ answer, text }: Draft['control']): ControlOutcome {
  return answer === 'found' ? { differences: 'found', explanation: text } : { differences: 'none' };
}

function combinedOf({ answer, text }: Draft['combinedVoting']): CombinedVoting {
  return { packsOpened: answer === 'yes', found: answer === 'yes' ? text : '' };
}

const optional: ReadonlySet<ColumnName> = new Set<keyof Attendance>(['location']);

function wholeRow(table: TableName, row: Row): unknown {
  return Object.fromEntries(
    tableColumns[table].flatMap((column: ColumnName) => {
      const text = tidyText(column, row[column] ?? '');
      if (optional.has(column) && text === '') return [];
      return [[column, column === 'station' ? Number(text) : text]];
    }),
  );
}

function* stationFaults(rows: readonly Row[], stations: readonly number[]): Generator<[FieldPlace, Fault]> {
  const seen = new Set<number>();
  for (const { row, at } of writtenRows(rows)) {
    const number = Number(row.station?.trim() || Number.NaN);
    const place = placeOf('explanations', at, 'station');
    if (!stations.includes(number)) yield [place, 'station'];
    else if (seen.has(number)) yield [place, 'stationTwice'];
    seen.add(number);
  }
}

/** From the place in what was sent, without empty rows, to the place on the screen. */
function placeOfIssue(draft: Draft, path: readonly PropertyKey[]): FieldPlace | undefined {
  const [part, index, column] = path;
  const table = tableNames.find((name) => name === part);
  if (table === undefined) return typeof part === 'string' ? part : undefined;
  const at = typeof index === 'number' ? writtenRows(draft.tables[table])[index]?.at : undefined;
  const name = tableColumns[table].find((one) => one === column);
  return at === undefined || name === undefined ? undefined : placeOf(table, at, name);
}

function faultAt(draft: Draft, place: FieldPlace): Fault {
  const [part, at, name] = place.split('.');
  const table = tableNames.find((one) => one === part);
  const column = table && tableColumns[table].find((one) => one === name);
  if (!table || !column) return 'text';
  const text = draft.tables[table][Number(at)]?.[column] ?? '';
  if (text.trim() === '') return 'missing';
  return isTime(column) ? 'time' : column === 'station' ? 'station' : 'text';
}
