// Long table → CSV as spreadsheets in this country open it: UTF-8 with mark, semicolons, CRLF, quotes only where needed, like the list
// of stations. Numbers are bare digits; texts are made harmless (`cellOfText`).
import type { CandidateList } from '@telstaat/core';
import { stringify } from 'csv-stringify/sync';
import { cellOfText } from '../csv-cells.ts';
import { fieldText } from '../eml/count-fields.ts';
import { encodeUtf8 } from '../xml/utf8.ts';
import { longColumns, type LongTable } from './long-table.ts';

/** With the lists, their names and those of candidates stand in the last column. */
export function writeLongCsv(table: LongTable, lists: readonly CandidateList[] = []): Uint8Array {
  const texts = new Map<string, string>();
  const textOf = (field: string): string => {
    const text = texts.get(field) ?? cellOfText(fieldText(field, lists).nl);
    texts.set(field, text);
    return text;
  };
  const rows = table.flatMap(({ station, name, counts }) => {
    const [number, called] = [cellOfText(station), cellOfText(name)];
    return Object.entries(counts).map(([field, count]) => [
      number,
      cellOfText(field),
      String(count),
      called,
      textOf(field),
    ]);
  });
  return encodeUtf8(`\ufeff${stringify([[...longColumns], ...rows], { delimiter: ';', record_delimiter: '\r\n' })}`);
}
