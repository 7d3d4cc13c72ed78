// Adding up: no order, no grouping and no missing field changes a total, and every total is the sum of its contributors.
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
import { validate } from '../rules/index.ts';
import { buildForm, keyIn, maxCount, type CountField, type Sheet, type TickField } from '../sheet/index.ts';
import { AddingUpFault, consolidate, explain, type StationSheet } from './consolidate.ts';
import { investigationsOn, votersWereRecounted } from './investigations.ts';

const form = buildForm(smallElection());

const numbered = (sheets: readonly Sheet[]): readonly StationSheet[] =>
  sheets.map((sheet, index) => ({ station: (index * 7) % 31, sheet }));
const stations = formArbitrary.chain((some) =>
  fc.tuple(fc.constant(some), fc.array(anySheetArbitrary(some), { maxLength: 12 }).map(numbered)),
);

test('the order of the stations does not matter', () => {
  fc.assert(
    fc.property(stations, fc.infiniteStream(fc.nat()), ([some, sheets], chance) => {
      const shuffled = sheets
        .map((one) => ({ one, place: chance.next().value ?? 0 }))
        .sort((a, b) => a.place - b.place)
        .map(({ one }) => one);
      expect(consolidate(some, shuffled)).toEqual(consolidate(some, sheets));
    }),
  );
});

test('grouping does not matter: totals of parts add up to the total of the whole', () => {
  fc.assert(
    fc.property(stations, fc.nat(12), ([some, sheets], cut) => {
      const whole = consolidate(some, sheets);
      const parts = [consolidate(some, sheets.slice(0, cut)), consolidate(some, sheets.slice(cut))];
      const asSheets = parts.map((part, index) => ({ station: index, sheet: { counts: part.counts, ticks: [] } }));
      expect(consolidate(some, asSheets).counts).toEqual(whole.counts);
      const together = (pick: (part: (typeof parts)[number]) => readonly number[]) =>
        parts.flatMap(pick).sort((a, b) => a - b);
      expect(together((part) => part.stations)).toEqual(whole.stations);
      expect(together((part) => part.more)).toEqual(whole.more);
      expect(together((part) => part.investigations.votersRecounted)).toEqual(whole.investigations.votersRecounted);
    }),
  );
});

test('every total is the sum of its contributors, each station once', () => {
  fc.assert(
    fc.property(stations, ([some, sheets]) => {
      const { counts, stations: order } = consolidate(some, sheets);
      for (const field of some.totals) {
        const contributions = explain(some, field, sheets);
        expect(contributions.map(({ station }) => station)).toEqual(order);
        expect(contributions.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(counts[field]);
      }
    }),
  );
});

test('sheets that add up add up together', () => {
  const consistent = formArbitrary.chain((some) =>
    fc.tuple(fc.constant(some), fc.array(consistentSheetArbitrary(some), { minLength: 1, maxLength: 6 }).map(numbered)),
  );
  fc.assert(
    fc.property(consistent, ([some, sheets]) => {
      const { counts } = consolidate(some, sheets);
      const sums = validate(some, { counts, ticks: [] }, {}).filter(({ code }) => /^F\.(2|4)/.test(code));
      expect(sums).toEqual([]);
      const of = (field: CountField): number => counts[field] ?? 0;
      // D = H − I + J, as in the report of the municipality (F.312).
      expect(of('voters.total')).toBe(of('votes.total') - of('differences.more') + of('differences.fewer'));
    }),
  );
});

test('no stations: every field is nought', () => {
  const totals = consolidate(form, []);
  expect(totals.stations).toEqual([]);
  expect(Object.keys(totals.counts)).toEqual(form.totals);
  expect(new Set(Object.values(totals.counts))).toEqual(new Set([0]));
});

test('a field that nobody wrote is nought in the total, but not in the explanation', () => {
  const sheets = [{ station: 2, sheet: keyIn({ counts: {}, ticks: [] }, [{ field: 'votes.blank', value: 0 }]) }, { station: 1, sheet: { counts: {}, ticks: [] } }]; // prettier-ignore
  expect(consolidate(form, sheets).counts['votes.blank']).toBe(0);
  expect(explain(form, 'votes.blank', sheets)).toEqual([
    { station: 1, value: undefined, source: 'report' },
    { station: 2, value: 0, source: 'report' },
  ]);
});

describe('what cannot be added', () => {
  test('a station twice', () => {
    const one = { station: 3, sheet: balancedSheet(form) };
    expect(() => consolidate(form, [one, { ...one }])).toThrow(AddingUpFault);
  });

  test('a sum beyond the safe range; the largest counts of ten thousand stations stay within it', () => {
    const sheet: Sheet = { counts: { 'votes.blank': maxCount }, ticks: [] };
    const many = Array.from({ length: 10_000 }, (_, station) => ({ station, sheet }));
    expect(consolidate(form, many).counts['votes.blank']).toBe(maxCount * 10_000);
    const damaged: Sheet = { counts: { 'votes.blank': Number.MAX_SAFE_INTEGER }, ticks: [] };
    expect(() => consolidate(form, [{ station: 1, sheet }, { station: 2, sheet: damaged }])).toThrow('votes.blank'); // prettier-ignore
    const fraction: Sheet = { counts: { 'votes.blank': 0.5 }, ticks: [] };
    expect(() => consolidate(form, [{ station: 1, sheet: fraction }])).toThrow(AddingUpFault);
  });
});

describe('the columns of rubriek 1.2.1 (domain.md §2.3)', () => {
  test.each<readonly [readonly TickField[], readonly string[]]>([
    [[], []],
    [['station.differenceExplained.yes', 'station.ballotsDiffer.no', 'differences.explained.yes'], []],
    [['station.differenceExplained.no'], ['votersRecounted']],
    [['station.ballotsDiffer.yes'], ['votersRecounted']],
    [['differences.explained.no'], ['votersRecounted']],
    [['extra.otherReason.yes'], ['otherReason']],
    [['extra.otherReason.no', 'extra.ballotsRecounted.no'], []],
    [['extra.ballotsRecounted.yes'], ['ballotsRecounted']],
    [['extra.otherReason.yes', 'extra.ballotsRecounted.yes', 'station.ballotsDiffer.yes'], ['votersRecounted', 'otherReason', 'ballotsRecounted']],
  ])('%j: %j', (ticks, columns) => {
    const sheet: Sheet = { counts: {}, ticks };
    const { investigations } = consolidate(form, [{ station: 4, sheet }]);
    expect(Object.entries(investigations).flatMap(([name, at]) => (at.length > 0 ? [name] : []))).toEqual(columns);
    expect(votersWereRecounted(sheet)).toBe(columns.includes('votersRecounted'));
  }); // prettier-ignore

  test('stations with more and with fewer votes than voters, in order of number', () => {
    const surplus = (station: number, by: number): StationSheet => ({
      station,
      sheet: balancedSheet(form, { surplus: by }),
    });
    const totals = consolidate(form, [surplus(9, 2), surplus(4, -1), surplus(1, 0), surplus(2, 3), surplus(3, -7)]);
    expect(totals.more).toEqual([2, 9]);
    expect(totals.fewer).toEqual([3, 4]);
    expect(totals.counts['differences.more']).toBe(5);
    expect(totals.counts['differences.fewer']).toBe(8);
  });
});

describe('corrigendum and recount', () => {
  const decentral = buildForm(smallElection({ countingMethod: 'DSO' }));
  const old = buildForm(smallElection({ modelYear: 2023 }));

  test('a corrected number is what is added, and the explanation says so', () => {
    const report = balancedSheet(decentral);
    const corrected = withCorrigendum(decentral, report, balancedSheet(decentral, { blank: 7, surplus: 2 }));
    const sheets = [
      { station: 1, sheet: report },
      { station: 2, sheet: corrected },
    ];
    expect(consolidate(decentral, sheets).counts['votes.blank']).toBe(9);
    expect(explain(decentral, 'votes.blank', sheets)).toEqual([
      { station: 1, value: 2, source: 'report' },
      { station: 2, value: 7, source: 'corrigendum' },
    ]);
    expect(explain(decentral, 'votes.invalid', sheets).map(({ source }) => source)).toEqual(['report', 'report']);
    expect(consolidate(decentral, sheets).more).toEqual([2]);
  });

  test('what the corrigendum took away adds nothing', () => {
    const before = balancedSheet(decentral, { surplus: 3 });
    const sheet = withCorrigendum(decentral, before, balancedSheet(decentral));
    expect(explain(decentral, 'differences.more', [{ station: 1, sheet }])).toEqual([
      { station: 1, value: undefined, source: undefined },
    ]);
    expect(consolidate(decentral, [{ station: 1, sheet }]).more).toEqual([]);
  });

  test('recounted voters are what is added', () => {
    const sheet = withRecount(old, balancedSheet(old), [9, 9, 9, 27]);
    expect(explain(old, 'voters.total', [{ station: 1, sheet }])).toEqual([
      { station: 1, value: 209, source: 'recount' },
    ]);
    expect(consolidate(old, [{ station: 1, sheet }]).investigations.votersRecounted).toEqual([1]);
    expect(consolidate(old, [{ station: 1, sheet: balancedSheet(old) }]).investigations.votersRecounted).toEqual([]);
  });

  test('the columns of Na 31-1', () => {
    const stations = [
      { station: 1, sheet: balancedSheet(decentral) },
      { station: 2, sheet: balancedSheet(decentral, { surplus: 2 }) },
      {
        station: 3,
        sheet: withCorrigendum(decentral, balancedSheet(decentral), balancedSheet(decentral, { blank: 3 })),
      },
    ];
    expect(consolidate(decentral, stations).investigations).toEqual({
      votersRecounted: [],
      otherReason: [],
      ballotsRecounted: [],
      unexplainedDifference: [2],
      otherError: [3],
      correctedResults: [3],
    });
    expect(investigationsOn('n-10-1')).toEqual(['unexplainedDifference', 'otherError', 'correctedResults']);
  });

  test('the inlegvel of which the sheet says that it is missing tells nothing', () => {
    const sheet = keyIn(balancedSheet(decentral), [{ field: 'checks.reason.otherError', value: true }]);
    expect(consolidate(decentral, [{ station: 1, sheet }]).investigations.otherError).toEqual([]);
  });
});
