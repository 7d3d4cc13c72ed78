// What counts of a sheet: the corrigendum as a delta over the report, and the recount in the place of the first count (docs/decisions/0005).
import {
  anySheetArbitrary,
  balancedSheet,
  consistentSheetArbitrary,
  formArbitrary,
  smallElection,
  withCorrigendum,
  withRecount,
} from '@telstaat/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildForm, sectionsOn } from './build-form.ts';
import { countedSheet, placeOf } from './counted.ts';
import { isCorrectedField, type CountField, type FieldId, type TickField } from './field-id.ts';
import type { Form } from './form.ts';
import { keyIn, type Keying, type Sheet } from './sheet.ts';

const n101 = buildForm(smallElection({ countingMethod: 'DSO' }));
const n101of2023 = buildForm(smallElection({ countingMethod: 'DSO', modelYear: 2023 }));
const bijlage2 = buildForm(smallElection({ modelYear: 2023 }));

const change = (sheet: Sheet, ...changes: readonly (readonly [FieldId, Keying['value']])[]): Sheet =>
  keyIn(
    sheet,
    changes.map(([field, value]) => ({ field, value })),
  );
const two: readonly [FieldId, boolean] = ['about.documents.two', true];
const differencesIn = ({ counts, ticks }: Sheet) => ({
  more: counts['differences.more'],
  fewer: counts['differences.fewer'],
  ticks: ticks.filter((field) => field.startsWith('differences.')),
});

describe('a number on the corrigendum', () => {
  const report = balancedSheet(n101);

  test('takes the place of the number in the report, also when it is nought', () => {
    const sheet = change(report, two, ['corrected.votes.blank', 0], ['corrected.lists.1.candidates.2', 99]);
    const { counts } = countedSheet(n101, sheet);
    expect(counts['votes.blank']).toBe(0);
    expect(counts['lists.1.candidates.2']).toBe(99);
    expect(placeOf(n101, sheet, 'votes.blank')).toBe('corrected.votes.blank');
  });

  test('that is not written leaves the report as it is', () => {
    const sheet = change(report, two, ['corrected.votes.blank', 0]);
    expect(countedSheet(n101, sheet).counts['votes.invalid']).toBe(report.counts['votes.invalid']);
    expect(placeOf(n101, sheet, 'votes.invalid')).toBe('votes.invalid');
  });

  test('does not count when there is one document', () => {
    const sheet = change(report, ['corrected.votes.blank', 0]);
    expect(countedSheet(n101, sheet)).toEqual(report);
    expect(placeOf(n101, sheet, 'corrected.votes.blank')).toBeUndefined();
  });

  test('no field of the corrigendum is left in what counts', () => {
    const counted = countedSheet(n101, change(report, two, ['corrected.votes.blank', 0]));
    expect([...Object.keys(counted.counts), ...counted.ticks].filter(isCorrectedField)).toEqual([]);
  });
});

describe('2.3 on the corrigendum', () => {
  const report = balancedSheet(n101, { surplus: 3, explained: 'no' });
  const cases: readonly (readonly [string, Parameters<typeof change>[1][], ReturnType<typeof differencesIn>])[] = [
    ['nothing answered: as the report', [], { more: 3, fewer: undefined, ticks: ['differences.compare.more', 'differences.explained.no'] }],
    ['only I: I of the corrigendum, the answer of the report', [['corrected.differences.more', 2]], { more: 2, fewer: undefined, ticks: ['differences.compare.more', 'differences.explained.no'] }],
    ['H smaller with J: the whole of 2.3.1 from the corrigendum', [['corrected.differences.compare.fewer', true], ['corrected.differences.fewer', 1]], { more: undefined, fewer: 1, ticks: ['differences.compare.fewer', 'differences.explained.no'] }],
    ['H smaller without J: then there is no J', [['corrected.differences.compare.fewer', true]], { more: undefined, fewer: undefined, ticks: ['differences.compare.fewer', 'differences.explained.no'] }],
    ['D and H equal: no I, no J and no answer to 2.3.2', [['corrected.differences.compare.equal', true]], { more: undefined, fewer: undefined, ticks: ['differences.compare.equal'] }],
    ['D and H equal, but 2.3.2 answered: the answer counts, and is an error', [['corrected.differences.compare.equal', true], ['corrected.differences.explained.yes', true]], { more: undefined, fewer: undefined, ticks: ['differences.compare.equal', 'differences.explained.yes'] }],
    ['only 2.3.2 answered: 2.3.1 as the report', [['corrected.differences.explained.yes', true]], { more: 3, fewer: undefined, ticks: ['differences.compare.more', 'differences.explained.yes'] }],
  ]; // prettier-ignore
  test.each(cases)('%s', (_, changes, expected) => {
    expect(differencesIn(countedSheet(n101, change(report, two, ...changes)))).toEqual(expected);
  });
});

describe('the difference on a corrigendum of 2023', () => {
  const report = balancedSheet(n101of2023, { surplus: 3, explained: 'no' });
  const numbers = ({ counts }: Sheet) =>
    Object.fromEntries(Object.entries(counts).filter(([field]) => field.startsWith('differences.')));

  test('nothing there: as the report', () => {
    expect(numbers(countedSheet(n101of2023, change(report, two, ['corrected.votes.blank', 9])))).toEqual({
      'differences.more': 3,
      'differences.noExplanation': 3,
    });
  });

  test('any number there: the whole rubriek from the corrigendum', () => {
    const sheet = change(report, two, ['corrected.differences.fewer', 2], ['corrected.differences.unreturned', 2]);
    expect(numbers(countedSheet(n101of2023, sheet))).toEqual({ 'differences.fewer': 2, 'differences.unreturned': 2 });
    expect(placeOf(n101of2023, sheet, 'differences.more')).toBeUndefined();
  });

  test('a nought there says that there is no difference any more', () => {
    const sheet = change(report, two, ['corrected.differences.more', 0]);
    expect(numbers(countedSheet(n101of2023, sheet))).toEqual({ 'differences.more': 0 });
  });
});

describe('a recount of 2023', () => {
  const counted = balancedSheet(bijlage2);
  const voters = ({ counts }: Sheet) => [
    counts['voters.pollCards'], counts['voters.proxyCertificates'], counts['voters.voterCards'], counts['voters.total'],
  ]; // prettier-ignore

  test('A.2 to D.2 take the place of A to D', () => {
    const sheet = withRecount(bijlage2, counted, [100, 10, 1, 111]);
    expect(voters(sheet)).toEqual([100, 10, 1, 111]);
    expect(voters(countedSheet(bijlage2, sheet))).toEqual(voters(counted));
    expect(placeOf(bijlage2, sheet, 'voters.total')).toBe('recount.total');
    expect(Object.keys(countedSheet(bijlage2, sheet).counts)).not.toContain('recount.total');
  });

  test('a number of the recount that was not written is not the number of the first count', () => {
    const sheet = change(withRecount(bijlage2, counted, [100, 10, 1, 111]), ['recount.voterCards', null]);
    expect(countedSheet(bijlage2, sheet).counts['voters.voterCards']).toBeUndefined();
  });

  test('without "ja" A.2 to D.2 do not count', () => {
    const sheet = change(counted, ['recount.total', 500]);
    expect(countedSheet(bijlage2, sheet)).toEqual(counted);
  });

  test('a number on the corrigendum comes before one of the recount: it is the later paper, and signed', () => {
    const sheet = change(withRecount(n101of2023, balancedSheet(n101of2023), [1, 0, 0, 1]), two, [
      'corrected.voters.total',
      77,
    ]);
    expect(placeOf(n101of2023, sheet, 'voters.total')).toBe('corrected.voters.total');
    expect(placeOf(n101of2023, sheet, 'voters.pollCards')).toBe('recount.pollCards');
  });
});

test('the inlegvel counts only when the page is there', () => {
  const sheet = change(balancedSheet(n101), ['checks.reason.otherError', true]);
  expect(countedSheet(n101, sheet).ticks).not.toContain('checks.reason.otherError');
  const present = change(sheet, ['about.page.missing', false], ['about.page.present', true]);
  expect(countedSheet(n101, present).ticks).toContain('checks.reason.otherError');
});

const formAnd = <Value>(arbitrary: (form: Form) => fc.Arbitrary<Value>) =>
  formArbitrary.chain((form) => fc.tuple(fc.constant(form), arbitrary(form)));

test('without corrigendum and recount a sheet counts as what is added up, and its boxes on papers that are there', () => {
  fc.assert(
    fc.property(formAnd(anySheetArbitrary), ([form, any]) => {
      const sheet = change(any, ['about.documents.two', false], ['recount.done.yes', false]);
      const totals: ReadonlySet<string> = new Set(form.totals);
      const shown: ReadonlySet<string> = new Set(
        sectionsOn(form, sheet).flatMap((section) => section.columns.flat()).flatMap((row) =>
          row.kind === 'question' ? row.options.map(({ field }) => field) : [],
        ),
      ); // prettier-ignore
      expect(countedSheet(form, sheet)).toEqual({
        counts: Object.fromEntries(Object.entries(sheet.counts).filter(([field]) => totals.has(field))),
        ticks: sheet.ticks.filter((field) => shown.has(field)),
      });
    }),
  );
});

test('what counts counts as itself', () => {
  const isPlain = (field: TickField) => field !== 'about.documents.two' && field !== 'recount.done.yes';
  fc.assert(
    fc.property(formAnd(anySheetArbitrary), ([form, sheet]) => {
      const counted = countedSheet(form, sheet);
      const plain = { ...counted, ticks: counted.ticks.filter(isPlain) };
      expect(countedSheet(form, plain)).toEqual(plain);
    }),
  );
});

test('every value that counts stands where placeOf says', () => {
  fc.assert(
    fc.property(formAnd(anySheetArbitrary), ([form, sheet]) => {
      const { counts } = countedSheet(form, sheet);
      for (const field of form.totals) {
        const place = placeOf(form, sheet, field) as CountField | undefined;
        expect(counts[field]).toBe(place === undefined ? undefined : sheet.counts[place]);
        if (place !== undefined) expect(form.fields).toContain(place);
      }
    }),
  );
});

test('a corrigendum with all that differs counts as the corrected report', () => {
  const decentral = formAnd(consistentSheetArbitrary).filter(([form]) => form.fields.includes('about.documents.two'));
  fc.assert(
    fc.property(decentral, fc.nat(40), fc.integer({ min: -9, max: 9 }), ([form, before], blank, surplus) => {
      fc.pre(!before.ticks.includes('about.documents.two') && !before.ticks.includes('recount.done.yes'));
      const after = balancedSheet(form, { blank, surplus });
      const counted = countedSheet(form, withCorrigendum(form, before, after)).counts;
      for (const field of form.totals) expect(counted[field] ?? 0).toBe(after.counts[field] ?? 0);
    }),
  );
});
