// The log as a table for a spreadsheet: UTF-8 with mark, semicolons, CRLF, and no cell that is taken for a formula.
import { stringify } from 'csv-stringify/sync';
import { cellOfText } from '../csv-cells.ts';
import { encodeUtf8 } from '../xml/utf8.ts';

export const logColumns = [
  'nummer',
  'tijd (UTC)',
  'wie',
  'naam',
  'verkiezing',
  'stembureau',
  'soort',
  'gebeurtenis',
  'sha256',
] as const;

/** One event: a text for each column. */
export type LogRow = Readonly<Record<(typeof logColumns)[number], string>>;

export function writeLogCsv(rows: readonly LogRow[]): Uint8Array {
  const table = [logColumns, ...rows.map((row) => logColumns.map((column) => cellOfText(row[column])))];
  return encodeUtf8(`\ufeff${stringify(table, { delimiter: ';', record_delimiter: '\r\n' })}`);
}
