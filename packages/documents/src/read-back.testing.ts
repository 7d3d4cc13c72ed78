// The numbers of a report as anybody reads them from the PDF: from its text in the layout of the page (`pdftotext -layout`), by letter, list and candidate.

export interface ListReadBack {
  /** Votes by the number of the candidate. */
  readonly candidates: Map<number, number>;
  /** By the number of the column. */
  readonly subtotals: Map<number, number>;
  total: number | undefined;
}

export interface ReadBack {
  /** `E.3` → 1203 */
  readonly letters: Map<string, number>;
  readonly lists: Map<number, ListReadBack>;
}

const count = '(\\d{1,3}(?:\\.\\d{3})*)';
const letterRow = new RegExp(`^\\s+${count}\\s+([A-Z](?:\\.\\d+)?)(?=\\s|$)`);
const listTitle = /^\s*(?:Lijst|Vervolg lijst) (\d+)(?:\s|$)/;
const candidateRow = new RegExp(`\\s(\\d{1,3})\\s+${count}(?=\\s{2,}|\\s*$)`, 'g');
const subtotalRow = new RegExp(`Subtotaal kolom (\\d+)\\s+${count}`, 'g');
const totalRow = new RegExp(`Totaal (?:lijst \\(kolom [\\d+]+\\)|\\(stemcijfer\\))\\s+${count}\\s*$`);

/** Every number that stands beside a letter, a candidate, a subtotal or a total; throws when one place is printed twice with two numbers. */
export function readBack(layout: string): ReadBack {
  const read: ReadBack = { letters: new Map(), lists: new Map() };
  let list: ListReadBack | undefined;
  for (const page of layout.split('\f')) {
    list = undefined;
    for (const line of page.split('\n')) {
      const title = listTitle.exec(line);
      if (title) list = listOf(read, Number(title[1]));
      else if (list) readListLine(list, line);
      else {
        const [, written, letter] = letterRow.exec(line) ?? [];
        if (written !== undefined && letter !== undefined) put(read.letters, letter, numberOf(written));
      }
    }
  }
  return read;
}

function listOf({ lists }: ReadBack, number: number): ListReadBack {
  const known = lists.get(number) ?? { candidates: new Map(), subtotals: new Map(), total: undefined };
  lists.set(number, known);
  return known;
}

function readListLine(list: ListReadBack, line: string): void {
  const total = totalRow.exec(line)?.[1];
  if (total !== undefined) {
    list.total = numberOf(total);
    return;
  }
  const subtotals = [...line.matchAll(subtotalRow)];
  for (const [, column, votes = ''] of subtotals) put(list.subtotals, Number(column), numberOf(votes));
  if (subtotals.length > 0 || line.includes('Pagina')) return;
  for (const [, candidate, votes = ''] of line.matchAll(candidateRow))
    put(list.candidates, Number(candidate), numberOf(votes));
}

function put<Key>(map: Map<Key, number>, key: Key, value: number): void {
  const before = map.get(key);
  if (before !== undefined && before !== value) throw new Error(`${String(key)} is ${before} and ${value}`);
  map.set(key, value);
}

function numberOf(written: string): number {
  return Number(written.replaceAll('.', ''));
}
