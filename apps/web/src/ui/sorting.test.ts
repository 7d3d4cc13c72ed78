import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextSort, sortRows } from './sorting.ts';

describe('sortRows', () => {
  const cases = [
    { keys: [10, 9, 100], sorted: [9, 10, 100] },
    { keys: ['b', 'É', 'a', 'e'], sorted: ['a', 'b', 'É', 'e'] },
    { keys: ['SB 10', 'SB 9'], sorted: ['SB 9', 'SB 10'] },
    { keys: [undefined, 2, undefined, 1], sorted: [1, 2, undefined, undefined] },
  ];
  it.each(cases)('sorts $keys', ({ keys, sorted }) => {
    expect(sortRows<string | number | undefined>(keys, (key) => key, 'ascending')).toEqual(sorted);
  });

  it('keeps what is absent at the end when descending', () => {
    expect(sortRows([undefined, 1, 2], (key) => key, 'descending')).toEqual([2, 1, undefined]);
  });

  it('is stable and loses nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ key: fc.integer({ min: 0, max: 3 }), id: fc.nat() })), (rows) => {
        const sorted = sortRows(rows, (row) => row.key, 'ascending');
        for (const key of [0, 1, 2, 3]) {
          expect(sorted.filter((row) => row.key === key)).toEqual(rows.filter((row) => row.key === key));
        }
      }),
    );
  });
});

describe('nextSort', () => {
  it('turns round on the second press and begins anew on another column', () => {
    const first = nextSort(undefined, 'name');
    expect(first).toEqual({ column: 'name', direction: 'ascending' });
    expect(nextSort(first, 'name').direction).toBe('descending');
    expect(nextSort(first, 'number')).toEqual({ column: 'number', direction: 'ascending' });
  });
});
