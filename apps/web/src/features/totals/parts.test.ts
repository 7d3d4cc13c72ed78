import { buildForm, consolidate, explain, isTickField } from '@telstaat/core';
import { balancedSheet, smallElection } from '@telstaat/testkit';
import { describe, expect, it } from 'vitest';
import { partsOf, rowOf, sumOf } from './parts.ts';

const form = buildForm(smallElection());
const parts = partsOf(form);

describe('partsOf', () => {
  it('holds every count of the form exactly once, in its order', () => {
    const shown = parts.flatMap((part) =>
      part.columns.flat().flatMap((row) => (row.kind === 'count' ? [row.field] : [])),
    );
    expect(shown).toEqual(form.fields.filter((field) => !isTickField(field)));
  });

  it.each([
    ['CSO', 2023],
    ['DSO', 2027],
    ['DSO', 2023],
  ] as const)('%s %d: what is added up, without corrections and recounts', (countingMethod, modelYear) => {
    const other = buildForm(smallElection({ countingMethod, modelYear }));
    const shown = partsOf(other).flatMap((part) =>
      part.columns.flat().flatMap((row) => (row.kind === 'count' ? [row.field] : [])),
    );
    expect(shown).toEqual(other.totals);
  });

  it('leaves out sections with questions only', () => {
    expect(parts.map(({ id }) => id)).toEqual(['votes', 'differences', 'list.1', 'list.2', 'list.4']);
  });

  it('finds the row of a field', () => {
    expect(rowOf(parts, 'votes.total')?.code).toBe('H');
    expect(rowOf(parts, 'lists.9.total')).toBeUndefined();
  });
});

describe('sumOf', () => {
  it('is the total that core makes, for every field', () => {
    const sheets = [1, 2, 3].map((station) => ({ station, sheet: balancedSheet(form, { blank: station }) }));
    const totals = consolidate(form, sheets);
    for (const field of form.fields) {
      if (isTickField(field)) continue;
      expect(sumOf(explain(form, field, sheets))).toBe(totals.counts[field]);
    }
  });

  it('adds nothing for what was not written', () => {
    expect(sumOf([{ value: 3 }, {}, { value: undefined }, { value: 0 }])).toBe(3);
  });
});
