// Sorting rows of a table by one column: numbers as numbers, words as Dutch dictionaries do, what is absent always last.

/** What a row is sorted by; `undefined` is absent and stays at the end in both directions. */
export type SortKey = string | number | undefined;

export interface Sort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

const collator = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' });

/** A sorted copy; rows with equal keys keep their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => SortKey,
  direction: Sort['direction'],
): readonly Row[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => {
      if (a.key === undefined || b.key === undefined) return Number(a.key === undefined) - Number(b.key === undefined);
      return sign * compare(a.key, b.key);
    })
    .map(({ row }) => row);
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

/** The sort after a press on a column's header: ascending first, then the other way round. */
export function nextSort(current: Sort | undefined, column: string): Sort {
  const descends = current?.column === column && current.direction === 'ascending';
  return { column, direction: descends ? 'descending' : 'ascending' };
}
