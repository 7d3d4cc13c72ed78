// What was investigated, per form: which codes a count file gets, and which boxes follow from them when it is read.
import {
  buildForm,
  countedSheet,
  type CountingMethod,
  type Election,
  type Form,
  type ModelYear,
  type TickField,
} from '@telstaat/core';
import { anySheetArbitrary } from '@telstaat/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleElection } from '../testing/sample-election.ts';
import { investigationsOn, ticksOf } from './investigations.ts';

function formOf(countingMethod: CountingMethod, modelYear: ModelYear): Form {
  return buildForm({ ...sampleElection, countingMethod, modelYear } satisfies Election);
}

function told(form: Form, ticks: readonly TickField[]): ReturnType<typeof investigationsOn> {
  return investigationsOn(form, countedSheet(form, { counts: {}, ticks }));
}

const central = formOf('CSO', 2027);
const stations = formOf('DSO', 2027);
const voters = 'toegelaten kiezers opnieuw vastgesteld';
const reason = 'onderzocht vanwege andere reden';
const ballots = 'stembiljetten deels herteld';
const unexplained = 'onderzocht vanwege onverklaard verschil';
const mistake = 'onderzocht vanwege andere fout';
const corrected = 'uitslag gecorrigeerd';

describe('central count', () => {
  test.each<readonly [readonly TickField[], object]>([
    [[], { [voters]: false }],
    [['station.differenceExplained.no'], { [voters]: true }],
    [['station.ballotsDiffer.yes', 'extra.otherReason.no'], { [voters]: true, [reason]: false }],
    [['differences.explained.no', 'extra.otherReason.yes', 'extra.ballotsRecounted.yes'], { [voters]: true, [reason]: true, [ballots]: true }],
    [['extra.ballotsRecounted.no'], { [voters]: false, [ballots]: false }],
  ])('%j', (ticks, expected) => {
    expect(told(central, ticks)).toEqual(expected);
    expect(ticksOf(central, told(central, ticks))).toEqual(ticks.filter((tick) => tick.startsWith('extra.')).sort());
  }); // prettier-ignore
});

describe('count by the stations', () => {
  test.each<readonly [readonly TickField[], object | undefined]>([
    [[], undefined],
    [['about.page.missing', 'checks.reason.unexplained', 'checks.corrected.yes'], undefined],
    [['about.page.present'], { [unexplained]: false, [mistake]: false }],
    [['about.page.present', 'checks.corrected.no', 'checks.reason.unexplained'], { [unexplained]: true, [mistake]: false, [corrected]: false }],
    [['about.page.present', 'checks.corrected.yes', 'checks.reason.otherError', 'checks.reason.unexplained'], { [unexplained]: true, [mistake]: true, [corrected]: true }],
  ])('%j', (ticks, expected) => {
    expect(told(stations, ticks)).toEqual(expected);
    expect(ticksOf(stations, told(stations, ticks))).toEqual(expected === undefined ? [] : ticks);
  }); // prettier-ignore
});

test.each(['CSO', 'DSO'] as const)('the models of 2023 (%s) tell nothing', (method) => {
  const form = formOf(method, 2023);
  expect(told(form, ['recount.done.yes', 'about.documents.two'])).toBeUndefined();
  expect(ticksOf(form, { [voters]: true, [unexplained]: true, [corrected]: true })).toEqual([]);
});

test('what another program tells of another form is left out', () => {
  expect(ticksOf(central, { [unexplained]: true, [corrected]: true })).toEqual([]);
  expect(ticksOf(stations, { [voters]: true, [reason]: true })).toEqual([]);
});

test.each([central, stations])('whatever is ticked, what is read back was ticked ($model)', (form) => {
  fc.assert(
    fc.property(anySheetArbitrary(form), (sheet) => {
      const { ticks } = countedSheet(form, sheet);
      expect(ticks).toEqual(expect.arrayContaining([...ticksOf(form, investigationsOn(form, { counts: {}, ticks }))]));
    }),
  );
});
