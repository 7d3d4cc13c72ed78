// Election night beside the definitive count: lists that differ, and no others, on the forms of both model years.
import { balancedSheet, consistentSheetArbitrary, smallElection } from '@telstaat/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildForm, keyIn } from '../sheet/index.ts';
import { listDifferences } from './list-differences.ts';

describe.each([2027, 2023] as const)('model year %i', (modelYear) => {
  const election = smallElection({ modelYear });
  const form = buildForm(election);
  const night = buildForm(election, 'night');
  const sheet = balancedSheet(form);
  // Lists 1 (36), 2 (43) and 4 (127).
  const asCounted = keyIn(balancedSheet(night), [
    { field: 'votes.lists.1', value: 36 },
    { field: 'votes.lists.2', value: 43 },
    { field: 'votes.lists.4', value: 127 },
  ]);

  test('nothing when the night said the same', () => {
    expect(listDifferences(asCounted, { form, sheet })).toEqual([]);
  });

  test('more, fewer, and a list that was not written', () => {
    const other = keyIn(asCounted, [
      { field: 'votes.lists.1', value: 40 },
      { field: 'votes.lists.2', value: 42 },
      { field: 'votes.lists.4', value: null },
    ]);
    expect(listDifferences(other, { form, sheet })).toEqual([
      { list: 1, night: 40, counted: 36, difference: -4 },
      { list: 2, night: 42, counted: 43, difference: 1 },
      { list: 4, night: 0, counted: 127, difference: 127 },
    ]);
  });

  test('the differences together are what the sum of the lists differs', () => {
    fc.assert(
      fc.property(consistentSheetArbitrary(night), consistentSheetArbitrary(form), (before, after) => {
        const together = listDifferences(before, { form, sheet: after }).reduce((sum, one) => sum + one.difference, 0);
        expect(together).toBe((after.counts['votes.candidates'] ?? 0) - (before.counts['votes.candidates'] ?? 0));
      }),
    );
  });
});

test('of a station with a corrigendum the corrected total is compared', () => {
  const form = buildForm(smallElection({ countingMethod: 'DSO' }));
  const sheet = keyIn(balancedSheet(form), [
    { field: 'about.documents.two', value: true },
    { field: 'corrected.lists.2.total', value: 44 },
  ]);
  const night = { counts: { 'votes.lists.1': 36, 'votes.lists.2': 43, 'votes.lists.4': 127 }, ticks: [] } as const;
  expect(listDifferences(night, { form, sheet })).toEqual([{ list: 2, night: 43, counted: 44, difference: 1 }]);
});
