// CSV → long table, ours or saved again by a spreadsheet; every fault with its line and cell.
import { complain, hasErrors, isCountField, type FileComplaint } from '@telstaat/core';
import { textOfCell } from '../csv-cells.ts';
import { readRows, type CsvRow } from '../csv-rows.ts';
import { eligibleVotersField } from '../eml/count-fields.ts';
import { uncountedCodes } from '../eml/structure/count.ts';
import type { InputFile, Reading } from '../file.ts';
import { decodeUtf8 } from '../xml/utf8.ts';
import { longColumns, type LongStation, type LongTable } from './long-table.ts';

const kind = 'long-csv';
const needed = longColumns.slice(0, 3);

/** True for bytes that begin as a long table does. */
export function looksLikeLongCsv(bytes: Uint8Array): boolean {
  const start = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, 64));
  return /^\ufeff?"?station"?;"?field"?;"?count"?[;\r\n]/.test(`${start}\n`);
}

/** Reads a long table; the value is absent when there is any error. Rows of one station need not stand together. */
export function readLongCsv(file: InputFile): Reading<LongTable> {
  const complaints: FileComplaint[] = [];
  const value = read(file.bytes, complaints);
  const named = complaints.map((complaint) => ({ ...complaint, file: file.name }));
  return { kind, ...(value && !hasErrors(complaints) ? { value } : {}), complaints: named };
}

function read(bytes: Uint8Array, complaints: FileComplaint[]): LongTable | undefined {
  const refuse = (complaint: FileComplaint): undefined => void complaints.push(complaint);
  if (bytes.length === 0) return refuse(complain('file.empty'));
  const text = decodeUtf8(bytes);
  if (!text.ok) return refuse(complain('xml.notUtf8', { byte: text.error + 1 }));
  const rows = readRows(text.value, ';');
  if (!rows.ok) return refuse(rows.error);
  const [header, ...body] = rows.value;
  const headings = header?.cells.map((cell) => cell.trim()) ?? [];
  if (needed.some((column, index) => headings[index] !== column)) {
    return refuse(complain('long.notLong', { expected: needed.join(';') }, { line: header?.line ?? 1, column: 1 }));
  }
  const stations = new Stations(headings.indexOf('name'), complaints);
  for (const row of body) if (row.cells.some((cell) => cell.trim() !== '')) stations.add(row);
  return stations.table();
}

/** The rows, one after another, gathered by station in the order in which stations first appear. */
class Stations {
  readonly #stations = new Map<string, LongStation & { readonly counts: Record<string, number> }>();
  readonly #unknown = new Set<string>();
  readonly #name: number;
  readonly #complaints: FileComplaint[];
  constructor(name: number, complaints: FileComplaint[]) {
    this.#name = name;
    this.#complaints = complaints;
  }

  add({ cells, line }: CsvRow): void {
    const [station = '', field = '', count = ''] = cells.map((cell) => textOfCell(cell.trim()));
    const at = (column: number) => ({ line, column });
    if (cells.length < needed.length) {
      this.#complain('csv.rowLength', { found: cells.length, expected: needed.length }, at(1));
    } else if (!/^(?:HSB|SB)?\d{1,10}$/.test(station)) {
      this.#complain('stations.numberInvalid', { value: station }, at(1));
    } else if (field === '') this.#complain('long.fieldMissing', {}, at(2));
    else if (!/^\d{1,9}$/.test(count)) this.#complain('osv43.notCount', { value: count }, at(3));
    else {
      this.#know(field, at(2));
      const name = textOfCell(cells[this.#name]?.trim() ?? '');
      const known = this.#stations.get(station) ?? { station, name, counts: {} };
      this.#stations.set(station, known);
      if (Object.hasOwn(known.counts, field)) this.#complain('long.twice', { station, field }, at(1));
      else known.counts[field] = Number(count);
    }
  }

  table(): LongTable {
    return [...this.#stations.values()];
  }

  /** A field that we do not know is kept, and told once. */
  #know(field: string, place: { readonly line: number; readonly column: number }): void {
    const known = isCountField(field) || field === eligibleVotersField || uncountedCodes.some((code) => code === field);
    if (known || this.#unknown.has(field)) return;
    this.#unknown.add(field);
    this.#complain('long.fieldUnknown', { field }, place);
  }

  #complain(...parts: Parameters<typeof complain>): void {
    this.#complaints.push(complain(...parts));
  }
}
