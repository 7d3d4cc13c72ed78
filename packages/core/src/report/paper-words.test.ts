// Dates, names and numbers as the official papers write them.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Candidate, CandidateList } from '../definition/election.ts';
import {
  candidateOnPaper,
  listTitles,
  listTotalLabel,
  numbersInWords,
  paperDate,
  paperDateTime,
} from './paper-words.ts';

describe('dates', () => {
  test.each([
    ['2027-03-17', 'woensdag 17 maart 2027'],
    ['2023-03-15', 'woensdag 15 maart 2023'],
    ['2024-02-29', 'donderdag 29 februari 2024'],
    ['2000-01-01', 'zaterdag 1 januari 2000'],
    ['2031-12-31', 'woensdag 31 december 2031'],
  ])('%s is %s', (date, words) => {
    expect(paperDate(date)).toBe(words);
  });

  it('knows the weekday of every date as the calendar does', () => {
    const names = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'];
    const days = fc.integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2200, 0, 1) / 86_400_000 });
    fc.assert(
      fc.property(days, (day) => {
        const date = new Date(day * 86_400_000);
        expect(paperDate(date.toISOString().slice(0, 10)).split(' ')[0]).toBe(names[date.getUTCDay()]);
      }),
    );
  });

  it('adds the time', () => {
    expect(paperDateTime('2027-03-18T09:00')).toBe('donderdag 18 maart 2027, 09:00 uur');
  });

  test.each(['', '2027-13-01', '2027-03-00', '17-03-2027'])('refuses %j', (date) => {
    expect(() => paperDate(date)).toThrow('Not a date');
  });
});

test.each([
  [[], ''],
  [[4], '4'],
  [[1, 5], '1 en 5'],
  [[1, 5, 7], '1, 5 en 7'],
])('%j in words is %j', (numbers, words) => {
  expect(numbersInWords(numbers)).toBe(words);
});

const candidate: Candidate = {
  number: 1,
  initials: 'E.',
  firstName: 'Eva',
  prefix: 'van der',
  lastName: 'Burg',
  gender: 'female',
};
const { gender: _gender, ...withoutGender } = candidate;

test.each<[Candidate, string]>([
  [candidate, 'van der Burg, E. (Eva) (v)'],
  [{ ...candidate, gender: 'male' }, 'van der Burg, E. (Eva) (m)'],
  [{ ...candidate, gender: 'other' }, 'van der Burg, E. (Eva) (x)'],
  [{ ...candidate, gender: 'unknown' }, 'van der Burg, E. (Eva)'],
  [withoutGender, 'van der Burg, E. (Eva)'],
  [{ number: 2, lastName: 'Jansen' }, 'Jansen'],
])('a candidate is written %s', (person, words) => {
  expect(candidateOnPaper(person)).toBe(words);
});

test('a list has a title, a list without a name that of its first candidate', () => {
  const list: CandidateList = { number: 3, name: 'Water', candidates: [candidate] };
  expect(listTitles(list)).toEqual({ title: 'Lijst 3 Water', continuedTitle: 'Vervolg lijst 3 Water' });
  expect(listTitles({ ...list, name: '' }).title).toBe('Lijst 3 Blanco (van der Burg, E.)');
  expect(listTotalLabel(1)).toBe('Totaal lijst (kolom 1)');
  expect(listTotalLabel(4)).toBe('Totaal lijst (kolom 1+2+3+4)');
});
