// Sheets become a count and come back; codes and investigations follow the model.
import type { Instant } from '@telstaat/core';
import { describe, expect, test } from 'vitest';
import { sampleForm, sampleParts } from '../testing/sample-election.ts';
import { readCount } from './read-count.ts';
import { fromCountFile, toCountFile } from './to-count-file.ts';
import { writeCount } from './write-count.ts';
import { localTime } from './write-envelope.ts';

test('the numbers of the sheets come back from the file', () => {
  const parts = sampleParts();
  const { value } = readCount({ name: 'x', bytes: writeCount(toCountFile(parts)) });
  if (!value) throw new Error('not read');
  const back = fromCountFile(sampleForm(), value);
  expect(back.sheets.map((sheet) => sheet.station)).toEqual([1, 2]);
  for (const { station, counts } of back.sheets) {
    const sheet = parts.sheets.find((item) => item.station === station)?.sheet.counts ?? {};
    for (const [field, number] of Object.entries(counts)) {
      // E.n is written as the list's own total; H is worked out.
      if (!field.startsWith('votes.lists.') && field !== 'votes.total')
        expect([field, number]).toEqual([field, sheet[field as 'votes.blank']]);
    }
    expect(Object.keys(counts).sort()).toEqual(Object.keys(sheet).sort());
  }
  expect(back.total['voters.pollCards']).toBe(parts.totals.counts['voters.pollCards']);
});

test('nothing written becomes 0, and voters come from the election', () => {
  const parts = sampleParts();
  const count = toCountFile({ ...parts, sheets: [{ station: 1, sheet: { counts: {}, ticks: [] } }] });
  expect(count.units[0]).toMatchObject({
    id: '0307::SB1',
    cast: 0,
    totalCounted: 0,
    rejected: { blanco: 0, ongeldig: 0 },
  });
  expect(count.total.cast).toBe(5000);
  expect(count.created).toBe('2027-03-18T21:45:00.123');
});

describe('codes and investigations', () => {
  const parts = sampleParts();
  test('2027, central count: six codes, and what was answered', () => {
    const count = toCountFile(parts);
    expect(Object.keys(count.total.uncounted)).toHaveLength(6);
    expect(count.units.map((unit) => unit.investigations)).toEqual([
      { 'toegelaten kiezers opnieuw vastgesteld': false, 'onderzocht vanwege andere reden': false },
      { 'toegelaten kiezers opnieuw vastgesteld': true, 'onderzocht vanwege andere reden': false },
    ]);
  });
  test('2027 for tools that need all codes: eleven', () => {
    expect(Object.keys(toCountFile({ ...parts, codes: 'osv2020' }).total.uncounted)).toHaveLength(11);
  });
  test('2023, or a count by the stations: no investigations', () => {
    const old = toCountFile({ ...parts, election: { ...parts.election, modelYear: 2023 } });
    expect(Object.keys(old.total.uncounted)).toHaveLength(11);
    expect(old.units[0]?.investigations).toBeUndefined();
    const decentral = toCountFile({ ...parts, election: { ...parts.election, countingMethod: 'DSO' } });
    expect(decentral.units[0]?.investigations).toBeUndefined();
  });
  test('a district is named by number and name', () => {
    const contest = { id: 'VI', name: 'Nijmegen' };
    const bytes = writeCount(toCountFile({ ...parts, election: { ...parts.election, contest } }));
    expect(readCount({ name: 'x', bytes }).value?.contest).toEqual(contest);
  });
});

test.each([
  ['2027-03-18T20:45:00.123Z', '2027-03-18T21:45:00.123'],
  ['2027-03-28T00:59:59.999Z', '2027-03-28T01:59:59.999'],
  ['2027-03-28T01:00:00.000Z', '2027-03-28T03:00:00.000'],
  ['2027-10-31T00:59:59.000Z', '2027-10-31T02:59:59.000'],
  ['2027-10-31T01:00:00.000Z', '2027-10-31T02:00:00.000'],
  ['2026-12-31T23:30:00.000Z', '2027-01-01T00:30:00.000'],
])('%s is %s on the wall', (instant, local) => {
  expect(localTime(instant as Instant)).toBe(local);
});
