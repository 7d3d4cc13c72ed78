// The election tree: which municipalities take part, and in which district each lies (exchange.md §5).
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ElectionId } from '../basics/index.ts';
import type { ElectionDefinition, Region } from './election.ts';
import { contestOf, municipalitiesOf, municipalityCode, roman, superiorOf } from './regions.ts';

const region = (category: Region['category'], number: number, name: string, more: Partial<Region> = {}): Region => ({
  category,
  number,
  name,
  romanNumerals: false,
  committees: [],
  ...more,
});

const definition = (subcategory: string, romanNumerals: boolean): ElectionDefinition => ({
  id: 'PS2027_Testland' as ElectionId,
  name: 'Provinciale Staten Testland 2027',
  category: 'PS',
  subcategory,
  electionDate: '2027-03-17',
  contestId: 'alle',
  votingMethod: 'SPV',
  seats: 19,
  preferenceThreshold: 25,
  registeredParties: [],
  regions: [
    region('PROVINCIE', 9, 'Testland'),
    region('KIESKRING', 6, 'Noord', { superior: { category: 'PROVINCIE', number: 9 }, romanNumerals }),
    region('KIESKRING', 307, 'Zuid', { superior: { category: 'PROVINCIE', number: 9 }, romanNumerals }),
    region('GEMEENTE', 307, 'Amersfoort', { superior: { category: 'KIESKRING', number: 6 } }),
    region('GEMEENTE', 14, 'Groningen', { superior: { category: 'KIESKRING', number: 307 } }),
  ],
});

describe('the contest of a municipality', () => {
  test('is its district where the province has more than one', () => {
    expect(contestOf(definition('PS2', false), '0307')).toEqual({ id: '6', name: 'Noord' });
    expect(contestOf(definition('PS2', true), '0307')).toEqual({ id: 'VI', name: 'Noord' });
  });
  test('is `geen` elsewhere', () => {
    expect(contestOf(definition('PS1', false), '0307')).toEqual({ id: 'geen' });
  });
  test('is not there for who does not take part', () => {
    expect(contestOf(definition('PS2', false), '0363')).toBeUndefined();
    expect(contestOf(definition('PS2', false), '307')).toBeUndefined();
  });
});

test('municipalities keep the order of the definition, with codes of four digits', () => {
  const found = municipalitiesOf(definition('PS2', true));
  expect(found.map(({ municipality, district }) => [municipality.code, municipality.name, district?.label])).toEqual([
    ['0307', 'Amersfoort', 'VI'],
    ['0014', 'Groningen', 'CCCVII'],
  ]);
  expect(municipalityCode({ category: 'GEMEENTE', number: 14 })).toBe('0014');
});

test('a number means something within its category only', () => {
  const tree = definition('PS2', false);
  const amersfoort = tree.regions[3] as Region;
  expect(superiorOf(tree, amersfoort)?.name).toBe('Noord');
  expect(superiorOf(tree, tree.regions[0] as Region)).toBeUndefined();
});

describe('Roman numerals', () => {
  test.each([[1, 'I'], [4, 'IV'], [9, 'IX'], [14, 'XIV'], [19, 'XIX'], [40, 'XL'], [90, 'XC'], [444, 'CDXLIV'], [1999, 'MCMXCIX'], [3999, 'MMMCMXCIX']] as const)('%d: %s', (number, text) => {
    expect(roman(number)).toBe(text);
  }); // prettier-ignore

  test('read back they are the number', () => {
    const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3999 }), (number) => {
        const digits = [...roman(number)].map((letter) => values[letter] ?? 0);
        const read = digits.reduce((sum, value, index) => sum + (value < (digits[index + 1] ?? 0) ? -value : value), 0);
        expect(read).toBe(number);
      }),
    );
  });
});
