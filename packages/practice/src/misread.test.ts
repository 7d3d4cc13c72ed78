// Slips always change something, and only what a typist types; a broken paper always gives an error.
import {
  buildForm,
  checkKeyings,
  differingFields,
  hasErrorFindings,
  validate,
  type CountField,
  type Form,
  type Sheet,
} from '@telstaat/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brokenPaper } from './broken-paper.ts';
import { chanceOf } from './chance.ts';
import { practiceDay } from './day.ts';
import { electionOf } from './election-of.ts';
import { misread, slipKinds, type SlipKind } from './misread.ts';

const cases: readonly { form: Form; sheet: Sheet }[] = practiceDay({ size: 'practice', seed: 5 }).elections.flatMap(
  (election) => {
    const form = buildForm(electionOf(election));
    return election.papers.map(({ sheet }) => ({ form, sheet }));
  },
);

test('a slip changes the sheet and nothing that is not on the form', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...cases),
      fc.string(),
      fc.constantFrom(...slipKinds),
      ({ form, sheet }, seed, kind) => {
        const typed = misread(sheet, form, chanceOf(seed), { kinds: [kind] });
        expect(differingFields(form, sheet, typed).length).toBeGreaterThan(0);
        const keyings = (Object.keys(typed.counts) as CountField[]).map((field) => ({
          field,
          value: typed.counts[field] ?? null,
        }));
        expect(checkKeyings(form, keyings)).toEqual([]);
      },
    ),
  );
});

test('on an empty paper a number too many is typed', () => {
  const [first] = cases;
  if (!first) throw new Error('No papers');
  const typed = misread({ counts: {}, ticks: [] }, first.form, chanceOf('z'));
  expect(Object.values(typed.counts)).toEqual([1]);
});

const counts = {
  'voters.pollCards': 120,
  'lists.1.candidates.1': 30,
  'lists.1.candidates.2': 4,
  'differences.fewer': 2,
};
const small: Sheet = { counts, ticks: ['extra.otherReason.no'] };
const slipped: readonly { kind: SlipKind; changes: (typed: Sheet) => boolean }[] = [
  { kind: 'wrongDigit', changes: (typed) => Object.keys(typed.counts).length === 4 },
  { kind: 'transposedDigits', changes: (typed) => typed.counts['voters.pollCards'] === 210 || typed.counts['lists.1.candidates.1'] === 3 },
  { kind: 'swappedRows', changes: (typed) => sumOf(typed) === 34 },
  { kind: 'shiftedRows', changes: (typed) => typed.counts['voters.pollCards'] === 120 },
  { kind: 'skippedCandidate', changes: (typed) => sumOf(typed) < 34 },
  { kind: 'swappedDifference', changes: (typed) => typed.counts['differences.more'] === 2 && typed.counts['differences.fewer'] === undefined },
  { kind: 'otherBox', changes: (typed) => typed.ticks.join() === 'extra.otherReason.yes' },
]; // prettier-ignore

function sumOf({ counts: written }: Sheet): number {
  return Object.entries(written).reduce(
    (sum, [field, value]) => (field.includes('candidates') ? sum + (value ?? 0) : sum),
    0,
  );
}

test.each(slipped)('$kind', ({ kind, changes }) => {
  const [first] = cases;
  if (!first) throw new Error('No papers');
  for (let turn = 0; turn < 20; turn += 1) {
    expect(changes(misread(small, first.form, chanceOf(`${kind}/${turn}`), { kinds: [kind] }))).toBe(true);
  }
});

test('a broken paper has an error', () => {
  fc.assert(
    fc.property(fc.constantFrom(...cases), fc.string(), ({ form, sheet }, seed) => {
      const broken = brokenPaper(sheet, form, chanceOf(seed));
      expect(hasErrorFindings(validate(form, broken, {}))).toBe(true);
      expect(differingFields(form, sheet, broken)).toHaveLength(1);
    }),
  );
});
