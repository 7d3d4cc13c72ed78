// OSV4-3 CSV → table, in the three dialects that go round: OSV2020 (and Abacus), OSV of 2019, and files saved again with Excel.
import { complain, type FileComplaint } from '@telstaat/core';
import type { InputFile, Reading } from '../file.ts';
import { textOfCell } from '../csv-cells.ts';
import { readRows, type CsvRow } from '../csv-rows.ts';
import { decodeUtf8 } from '../xml/utf8.ts';
import { statistics } from './statistics.ts';

export const osv43Dialects = ['osv2020', 'osv2019', 'excel'] as const;
export type Osv43Dialect = (typeof osv43Dialects)[number];

export interface Osv43Column {
  readonly name: string;
  /** Station number, or municipality code. */
  readonly number: string;
  readonly postalCode?: string;
}

/** Numbers of one row: the total, and one per column. */
export interface Osv43Numbers {
  readonly total: number;
  readonly values: readonly number[];
}

export interface Osv43Statistic extends Osv43Numbers {
  readonly label: string;
}

export interface Osv43Candidate extends Osv43Numbers {
  readonly number: number;
  readonly name: string;
}

export interface Osv43List extends Osv43Numbers {
  readonly number: number;
  readonly name: string;
  readonly candidates: readonly Osv43Candidate[];
}

export interface Osv43Table {
  readonly dialect: Osv43Dialect;
  readonly election: string;
  /** yyyy-mm-dd */
  readonly date: string;
  /** `Gemeente Amersfoort`, `Kieskring Utrecht` … */
  readonly area: string;
  /** `0307`, `HSB8`, `CSB`. */
  readonly number: string;
  readonly columns: readonly Osv43Column[];
  readonly statistics: readonly Osv43Statistic[];
  readonly lists: readonly Osv43List[];
}

const kind = 'osv4-3';

/** True for bytes that begin as an OSV4-3 file does. */
export function looksLikeOsv43(bytes: Uint8Array): boolean {
  return /^\ufeff?"?Verkiezing"?;/.test(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, 64)));
}

export function readOsv43(file: InputFile): Reading<Osv43Table> {
  const named = (complaints: readonly FileComplaint[]): readonly FileComplaint[] =>
    complaints.map((complaint) => ({ ...complaint, file: file.name }));
  if (file.bytes.length === 0) return { kind, complaints: named([complain('file.empty')]) };
  const text = decodeUtf8(file.bytes);
  if (!text.ok) return { kind, complaints: named([complain('xml.notUtf8', { byte: text.error + 1 })]) };
  const rows = readRows(text.value, ';');
  if (!rows.ok) return { kind, complaints: named([rows.error]) };
  const dialect = dialectOf(text.value);
  const complaints: FileComplaint[] = dialect === 'excel' ? [complain('osv43.excel', {}, { line: 1, column: 1 })] : [];
  const head = readHead(rows.value, dialect);
  if (!Array.isArray(head)) {
    const body = new Body(head.columns.length, complaints);
    for (const row of rows.value.slice(head.rows)) body.add(row);
    complaints.push(...body.totals());
    const { rows: _rows, ...table } = head;
    const value: Osv43Table = { dialect, ...table, statistics: body.statistics, lists: body.lists };
    const broken = complaints.some((complaint) => complaint.severity === 'error');
    return { kind, ...(broken ? {} : { value }), complaints: named(complaints) };
  }
  return { kind, complaints: named([...complaints, ...head]) };
}

function dialectOf(text: string): Osv43Dialect {
  const [first = ''] = text.split('\n', 1);
  if (!first.startsWith('"')) return 'excel';
  return first.startsWith('"Verkiezing";"";') ? 'osv2019' : 'osv2020';
}

interface Head extends Pick<Osv43Table, 'election' | 'date' | 'area' | 'number' | 'columns'> {
  /** Rows of the head. */
  readonly rows: number;
}

const headLabels = ['Verkiezing', 'Datum', 'Gebied', 'Nummer', '', 'Lijstnummer', 'Gebiednummer'] as const;

function readHead(rows: readonly CsvRow[], dialect: Osv43Dialect): Head | FileComplaint[] {
  const wrong = headLabels.flatMap((expected, index) => {
    const found = rows[index]?.cells[0]?.trim() ?? '-';
    if (found === expected) return [];
    const line = rows[index]?.line ?? index + 1;
    return [
      complain('osv43.notOsv43', { line: index + 1, expected: expected === '' ? ' ' : expected }, { line, column: 1 }),
    ];
  });
  if (wrong.length > 0) return wrong;
  const cells = (index: number): readonly string[] => rows[index]?.cells.map((cell) => cell.trim()) ?? [];
  const names = cells(5).slice(5);
  const numbers = cells(6).slice(5);
  const withCodes = cells(7)[0] === 'Postcode';
  const codes = withCodes ? cells(7).slice(5) : [];
  const width = Math.max(filled(names), filled(numbers));
  return {
    election: textOfCell(cells(0)[2] ?? ''),
    date: isoDate(cells(1)[2] ?? ''),
    area: textOfCell(cells(2)[2] ?? ''),
    // Excel takes the zeroes off a municipality's code.
    number:
      dialect === 'excel'
        ? (cells(3)[2] ?? '').replace(/^\d{1,3}$/, (code) => code.padStart(4, '0'))
        : (cells(3)[2] ?? ''),
    columns: Array.from({ length: width }, (_, index) => {
      const postalCode = textOfCell(codes[index] ?? '');
      return {
        name: textOfCell(names[index] ?? ''),
        number: numbers[index] ?? '',
        ...(postalCode === '' ? {} : { postalCode }),
      };
    }),
    rows: withCodes ? 8 : 7,
  };
}

/** How many cells there are up to the last that is not empty. */
function filled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell !== '') + 1;
}

function isoDate(text: string): string {
  return text.replace(/^(\d{1,2})-(\d{1,2})-(\d{4})$/, (_, day: string, month: string, year: string) => {
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  });
}

const knownLabels: ReadonlySet<string> = new Set(statistics.map((statistic) => statistic.label));

/** The rows with numbers, one after another. */
class Body {
  readonly statistics: Osv43Statistic[] = [];
  readonly lists: (Osv43List & { readonly candidates: Osv43Candidate[] })[] = [];
  readonly #width: number;
  readonly #complaints: FileComplaint[];
  readonly #wrongTotals: { readonly label: string; readonly line: number }[] = [];
  constructor(width: number, complaints: FileComplaint[]) {
    this.#width = width;
    this.#complaints = complaints;
  }

  add(row: CsvRow): void {
    if (row.cells.every((cell) => cell.trim() === '')) return;
    const [list = '', label = '', candidate = '', name = ''] = row.cells.map((cell) => cell.trim());
    const title = name || label;
    const numbers = this.#numbers(row, title);
    if (!numbers) return;
    const place = { line: row.line, column: 1 };
    if (list !== '')
      this.lists.push({ number: this.#number(list, place), name: textOfCell(label), ...numbers, candidates: [] });
    else if (candidate !== '') {
      const person = { number: this.#number(candidate, { ...place, column: 3 }), name: textOfCell(name), ...numbers };
      const current = this.lists.at(-1);
      if (current) current.candidates.push(person);
      else this.#complaints.push(complain('osv43.candidateWithoutList', {}, place));
    } else {
      if (!knownLabels.has(label))
        this.#complaints.push(complain('osv43.labelUnknown', { label }, { ...place, column: 2 }));
      this.statistics.push({ label, ...numbers });
    }
  }

  totals(): readonly FileComplaint[] {
    const [first] = this.#wrongTotals;
    if (!first) return [];
    return [
      complain(
        'osv43.totals',
        { count: this.#wrongTotals.length, label: first.label },
        { line: first.line, column: 5 },
      ),
    ];
  }

  #number(text: string, place: { readonly line: number; readonly column: number }): number {
    if (!/^\d{1,9}$/.test(text)) this.#complaints.push(complain('osv43.notCount', { value: text }, place));
    return Number(text);
  }

  #numbers(row: CsvRow, label: string): Osv43Numbers | undefined {
    const expected = 5 + this.#width;
    const cells = row.cells.slice(0, Math.max(expected, filled(row.cells)));
    if (cells.length !== expected) {
      const params = { found: cells.length, expected };
      this.#complaints.push(complain('osv43.rowLength', params, { line: row.line, column: 1 }));
      return undefined;
    }
    const [total = 0, ...values] = cells
      .slice(4)
      .map((cell, index) => this.#number(cell.trim(), { line: row.line, column: 5 + index }));
    if (values.length > 0 && values.reduce((a, b) => a + b, 0) !== total)
      this.#wrongTotals.push({ label, line: row.line });
    return { total, values };
  }
}
