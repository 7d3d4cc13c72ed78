import { buildForm, differingFields, fieldsOfSection, type Sheet } from '@telstaat/core';
import { balancedSheet, smallElection } from '@telstaat/testkit';
import { describe, expect, it } from 'vitest';
import { possibleResolutions } from './resolving.ts';
import { differencesBySection, linesOf } from './rows.ts';

const form = buildForm(smallElection());
const sheet = balancedSheet(form);

describe('linesOf', () => {
  it('has every field of the form once, in its order', () => {
    for (const section of form.sections) {
      expect(linesOf(section).map(({ field }) => field)).toEqual(fieldsOfSection(section));
    }
  });
});

describe('differencesBySection', () => {
  it('shows only what differs, with both contents', () => {
    const { 'votes.blank': blank, ...counts } = sheet.counts;
    const other: Sheet = { counts: { ...counts, 'lists.1.candidates.2': 999 }, ticks: sheet.ticks };
    const sections = differencesBySection(form, differingFields(form, sheet, other), sheet, other);
    expect(sections.map(({ section }) => section.id)).toEqual(['votes', 'list.1']);
    expect(sections[0]?.differences).toMatchObject([{ code: 'F', first: blank, second: undefined }]);
    expect(sections[1]?.differences).toMatchObject([{ code: '2', second: 999 }]);
  });
});

describe('possibleResolutions', () => {
  const cases = [
    ['empty', []],
    ['firstInProgress', ['reset']],
    ['firstHasErrors', ['returnFirst', 'deleteFirst']],
    ['firstFinalised', ['reset']],
    ['secondInProgress', ['reset']],
    ['different', ['keepFirst', 'keepSecond', 'deleteBoth']],
    ['definitive', ['reset']],
  ] as const;
  it.each(cases)('%s', (status, expected) => {
    expect(possibleResolutions({ status, first: { sheet }, second: { sheet } }, form, 'dataEntry')).toEqual(expected);
    // A completed session is reopened by resetting a station, and by nothing else here.
    const left = expected.filter((resolution) => resolution === 'reset');
    expect(possibleResolutions({ status, first: { sheet }, second: { sheet } }, form, 'completed')).toEqual(left);
  });
});
