// CSV → polling stations: a row of named steps, each of which tells everything it finds. Columns in complaints are cells, from 1.
import {
  checkPollingStations,
  complain,
  err,
  hasErrors,
  ok,
  tidyLine,
  type FileComplaint,
  type PollingStation,
  type Result,
} from '@telstaat/core';
import type { InputFile, Reading } from '../file.ts';
import { textOfCell } from '../csv-cells.ts';
import { readRows, type CsvRow } from '../csv-rows.ts';
import { decodeUtf8 } from '../xml/utf8.ts';
import { columnNamed, kindWords, stationColumns, type StationColumnKey } from './columns.ts';

/** More than any municipality has, by far. */
export const mostStations = 5000;

const kind = 'station-csv';

/** Reads polling stations; the value is absent when there is any error. */
export function readStationCsv(file: InputFile): Reading<readonly PollingStation[]> {
  const complaints: FileComplaint[] = [];
  const value = read(file, complaints);
  const named = complaints.map((complaint) => ({ ...complaint, file: file.name }));
  return { kind, ...(value && !hasErrors(complaints) ? { value } : {}), complaints: named };
}

function read(file: InputFile, complaints: FileComplaint[]): readonly PollingStation[] | undefined {
  const text = readText(file.bytes, complaints);
  if (text === undefined) return undefined;
  const parsed = readRows(text, delimiterOf(text));
  if (!parsed.ok) {
    complaints.push(parsed.error);
    return undefined;
  }
  const rows = parsed.value.filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  const [header, ...body] = rows;
  if (!header) {
    complaints.push(complain('file.empty'));
    return undefined;
  }
  const columns = readHeader(header, complaints);
  if (!columns) return undefined;
  if (body.length === 0) complaints.push(complain('csv.noRows', {}, { line: header.line, column: 1 }));
  if (body.length > mostStations) {
    complaints.push(complain('csv.tooManyRows', { rows: body.length, limit: mostStations }));
    return undefined;
  }
  return readStations(body, columns, header.cells.length, complaints);
}

function readText(bytes: Uint8Array, complaints: FileComplaint[]): string | undefined {
  if (bytes.length === 0) complaints.push(complain('file.empty'));
  else if (bytes.includes(0)) complaints.push(complain('csv.binary'));
  else {
    const text = decodeUtf8(bytes);
    if (text.ok) return text.value;
    complaints.push(complain('csv.notUtf8'));
    return new TextDecoder('windows-1252').decode(bytes);
  }
  return undefined;
}

/** The sign that stands most often in the first line outside quotation marks; `;` when there is none. */
function delimiterOf(text: string): string {
  const [first = ''] = text.replace(/^[\r\n\s]+/, '').split(/[\r\n]/, 1);
  const bare = first.replaceAll(/"[^"]*"/g, '');
  const count = (sign: string): number => bare.split(sign).length - 1;
  return [';', '\t', ','].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ';');
}

type Columns = ReadonlyMap<StationColumnKey, number>;

function readHeader(header: CsvRow, complaints: FileComplaint[]): Columns | undefined {
  const columns = new Map<StationColumnKey, number>();
  const before = complaints.length;
  header.cells.forEach((heading, index) => {
    const place = { line: header.line, column: index + 1 };
    const column = columnNamed(heading);
    if (!column) {
      if (heading.trim() !== '') complaints.push(complain('csv.headerUnknown', { column: heading.trim() }, place));
    } else if (columns.has(column.key)) {
      complaints.push(complain('csv.headerTwice', { column: column.header }, place));
    } else columns.set(column.key, index);
  });
  for (const column of stationColumns) {
    if (!column.required || columns.has(column.key)) continue;
    complaints.push(complain('csv.headerMissing', { column: column.header }, { line: header.line, column: 1 }));
  }
  return hasErrors(complaints.slice(before)) ? undefined : columns;
}

function readStations(
  rows: readonly CsvRow[],
  columns: Columns,
  width: number,
  complaints: FileComplaint[],
): readonly PollingStation[] {
  const found: { readonly station: PollingStation; readonly row: CsvRow }[] = [];
  for (const row of rows) {
    const station = readStation(row, columns, width);
    if (station.ok) found.push({ station: station.value, row });
    else complaints.push(...station.error);
  }
  const stations = found.map((item) => item.station);
  for (const complaint of checkPollingStations(stations)) {
    const [, index, field] = complaint.path?.split('.') ?? [];
    const key = stationColumns.find((column) => column.key === field)?.key ?? 'number';
    const { line = 1 } = found[Number(index)]?.row ?? {};
    complaints.push({ ...complaint, line, column: (columns.get(key) ?? 0) + 1 });
  }
  complaints.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  return stations;
}

/** One row; all that is wrong with it alone. */
function readStation(row: CsvRow, columns: Columns, width: number): Result<PollingStation, readonly FileComplaint[]> {
  const used = row.cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  const line = row.line;
  if (row.cells.length < width || used > width) {
    const params = { found: row.cells.length, expected: width };
    return err([complain('csv.rowLength', params, { line, column: Math.min(row.cells.length, width) })]);
  }
  const cell = (key: StationColumnKey): string => {
    const index = columns.get(key);
    return index === undefined ? '' : textOfCell(tidyLine(row.cells[index] ?? ''));
  };
  const place = (key: StationColumnKey) => ({ line, column: (columns.get(key) ?? 0) + 1 });
  const number = cell('number');
  if (isTotal(number) || (number === '' && isTotal(cell('name')))) {
    return err([complain('csv.totalRow', { value: number || cell('name') }, place('number'))]);
  }
  const complaints: FileComplaint[] = [];
  if (!/^\d+$/.test(number) || Number(number) < 1) {
    complaints.push(complain('stations.numberInvalid', { value: number }, place('number')));
  }
  const voters = cell('eligibleVoters');
  if (!/^\d{0,9}$/.test(voters)) {
    complaints.push(complain('stations.votersInvalid', { number, value: voters }, place('eligibleVoters')));
  }
  const word = cell('kind').toLowerCase();
  const stationKind = Object.hasOwn(kindWords, word) ? kindWords[word as keyof typeof kindWords] : undefined;
  if (word !== '' && !stationKind)
    complaints.push(complain('stations.kindUnknown', { value: cell('kind') }, place('kind')));
  if (complaints.length > 0) return err(complaints);
  const postalCode = tidyPostalCode(cell('postalCode'));
  return ok({
    number: Number(number),
    name: cell('name'),
    ...(stationKind ? { kind: stationKind } : {}),
    ...(voters === '' ? {} : { eligibleVoters: Number(voters) }),
    ...(cell('address') === '' ? {} : { address: cell('address') }),
    ...(postalCode === '' ? {} : { postalCode }),
    ...(cell('town') === '' ? {} : { town: cell('town') }),
  });
}

function isTotal(text: string): boolean {
  return /^(sub)?tota(al|len|l)\b|^som\b/i.test(text);
}

/** `1234ab` is written as `1234 AB`; anything else stays as it is, for the check. */
function tidyPostalCode(text: string): string {
  const parts = /^(\d{4}) ?([a-zA-Z]{2})$/.exec(text);
  return parts ? `${parts[1]} ${parts[2]?.toUpperCase()}` : text;
}
