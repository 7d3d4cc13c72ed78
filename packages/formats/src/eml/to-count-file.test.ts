// Sheets become a count and come back; codes and investigations follow the model.
import {
  buildForm,
  consolidate,
  pollingStationSchema,
  unwrap,
  type Election,
  type Instant,
  type PollingStation,
  type Sheet,
} from '@telstaat/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeOsv43 } from '../osv4-3/write-osv43.ts';
import { sampleForm, sampleParts, sampleSheet } from '../testing/sample-election.ts';
import { unitName, type ReportingUnit } from './count-file.ts';
import { readCount } from './read-count.ts';
import { fromCountFile } from './from-count-file.ts';
import { toCountFile } from './to-count-file.ts';
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

describe('the table of a count is the table of its own EML', () => {
  test.each<readonly [string, string, string]>([
    ['De Eik', 'De Eik', 'Stembureau De Eik'],
    ['Stembureau De Eik', 'De Eik', 'Stembureau De Eik'],
    ['Stembureau Stembureau X', 'X', 'Stembureau X'],
    ['Briefstembureau Y', 'Y', 'Stembureau Y'],
    ['Stembureau', 'Stembureau', 'Stembureau Stembureau'],
    ['stembureau de eik', 'de eik', 'Stembureau de eik'],
    ['STEMBUREAU Z', 'STEMBUREAU Z', 'STEMBUREAU Z'],
    ['Basisschool  De Linde', 'Basisschool De Linde', 'Stembureau Basisschool De Linde'],
    ['Stembureau  De Eik', 'De Eik', 'Stembureau De Eik'],
    [' De\tEik\n', 'De Eik', 'Stembureau De Eik'],
    ['De\u00a0Eik', 'De Eik', 'Stembureau De Eik'],
    ['De Eik (zaal 2)', 'De Eik (zaal 2)', 'Stembureau De Eik (zaal 2)'],
    ['De "Hoek"; <links> & zo', 'De "Hoek"; <links> & zo', 'Stembureau De "Hoek"; <links> & zo'],
  ])('%j', (name, column, inFile) => {
    for (const postalCode of [{}, { postalCode: '3811 AB' }]) {
      const { count, back, tables } = thereAndBack({ number: 1, name, ...postalCode });
      expect(back.units[0]?.name).toBe(column);
      expect(back.units[0]).toEqual({ ...count.units[0], ...postalCode });
      expect(unitName(count.units[0] ?? { name: '' })).toBe(
        'postalCode' in postalCode ? `${inFile} (postcode: 3811 AB)` : inFile,
      );
      expect(tables[0]).toBe(tables[1]);
    }
  });

  test('a postal code written in the name is the postal code', () => {
    const { count, back, tables } = thereAndBack({ number: 1, name: 'De Eik (postcode: 3811 AB)' });
    expect(count.units[0]).toMatchObject({ name: 'De Eik', postalCode: '3811 AB' });
    expect(back.units).toEqual(count.units);
    expect(tables[0]).toBe(tables[1]);
  });

  test('any name', () => {
    const part = fc.constantFrom(
      'Stembureau',
      'stembureau',
      'Brief',
      'briefstembureau',
      ' ',
      '  ',
      '(postcode: 3811 AB)',
      'Eik',
      '\u00a0',
      '; "',
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), fc.boolean(), (parts, coded) => {
        const name = pollingStationSchema.shape.name.safeParse(parts.join(''));
        fc.pre(name.success);
        const station = { number: 1, name: name.data ?? '', ...(coded ? { postalCode: '1234 AB' } : {}) };
        const { count, back, tables } = thereAndBack(station);
        expect(back.units).toEqual(count.units);
        expect(tables[0]).toBe(tables[1]);
      }),
      { numRuns: 300 },
    );
  });

  /** The count in memory and as read back from its EML, and the table of each. */
  function thereAndBack(station: PollingStation) {
    const parts = sampleParts();
    const sheets = [sampleSheet(1)];
    const count = toCountFile({ ...parts, stations: [station], sheets, totals: consolidate(sampleForm(), sheets) });
    const back = readCount({ name: 'x', bytes: writeCount(count) }).value;
    if (!back) throw new Error('not read');
    const { election } = parts;
    const lists = { election, contest: election.contest, lists: election.lists };
    const tables = [count, back].map((one) => new TextDecoder().decode(unwrap(writeOsv43(one, lists))));
    return { count, back, tables };
  }
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
  test('2023: eleven codes with what was explained, and no investigations', () => {
    const explained = {
      'voters.total': 105,
      'votes.total': 100,
      'differences.fewer': 5,
      'differences.unreturned': 4,
      'differences.tooFewHandedOut': 3,
      'differences.tooManyHandedOut': 6,
      'differences.otherExplanation': 1,
      'differences.noExplanation': 3,
    };
    for (const countingMethod of ['CSO', 'DSO'] as const) {
      const unit = unitOf({ ...parts.election, countingMethod, modelYear: 2023 }, { counts: explained, ticks: [] });
      expect(unit.uncounted).toEqual({
        'geldige stempassen': 0,
        'geldige volmachtbewijzen': 0,
        'geldige kiezerspassen': 0,
        'toegelaten kiezers': 105,
        'meer getelde stembiljetten': 0,
        'minder getelde stembiljetten': 5,
        'meegenomen stembiljetten': 4,
        'te weinig uitgereikte stembiljetten': 3,
        'te veel uitgereikte stembiljetten': 6,
        'geen verklaring': 3,
        'andere verklaring': 1,
      });
      expect(unit.investigations).toBeUndefined();
    }
  });
  test('2023: voters counted again replace the first count', () => {
    const counts = { 'voters.pollCards': 9, 'voters.total': 9, 'recount.pollCards': 7, 'recount.proxyCertificates': 1, 'recount.total': 8 }; // prettier-ignore
    const election = { ...parts.election, modelYear: 2023 } as const;
    const voters = (ticks: Sheet['ticks']): readonly unknown[] =>
      Object.values(unitOf(election, { counts, ticks }).uncounted).slice(0, 4);
    expect(voters(['recount.done.no'])).toEqual([9, 0, 0, 9]);
    expect(voters(['recount.done.yes'])).toEqual([7, 1, 0, 8]);
  });
  test('a count by the stations: what the corrigendum says replaces the report', () => {
    const counts = { 'votes.blank': 3, 'votes.invalid': 2, 'corrected.votes.blank': 4 } as const;
    const election = { ...parts.election, countingMethod: 'DSO' } as const;
    const rejected = (ticks: Sheet['ticks']): unknown => unitOf(election, { counts, ticks }).rejected;
    expect(rejected(['about.documents.one'])).toEqual({ blanco: 3, ongeldig: 2 });
    expect(rejected(['about.documents.two'])).toEqual({ blanco: 4, ongeldig: 2 });
  });

  function unitOf(election: Election, sheet: Sheet): ReportingUnit {
    const sheets = [{ station: 1, sheet }];
    const [unit] = toCountFile({ ...parts, election, sheets, totals: consolidate(buildForm(election), sheets) }).units;
    if (!unit) throw new Error('no unit');
    return unit;
  }
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
