import { expect, test } from 'vitest';
import { fixedInTime } from './fixed-in-time.ts';

const definition = (day: string) => ({ kind: 'definition', madeAt: `${day}T10:00:00.000Z` });
const results = (day: string) => ({ kind: 'results', madeAt: `${day}T10:00:00.000Z` });
const dayOf = (instant: string) => instant.slice(0, 10);

test.each([
  [[], '2027-03-16', 'notYet'],
  [[], '2027-03-17', 'tooLate'],
  [[definition('2027-03-16')], '2027-03-18', 'yes'],
  // On the day itself nothing is fixed before it.
  [[definition('2027-03-17')], '2027-03-18', 'tooLate'],
  [[results('2027-03-16')], '2027-03-16', 'notYet'],
  [[definition('2027-03-18'), definition('2027-03-10')], '2027-03-18', 'yes'],
] as const)('%j on %s: %s', (packages, today, expected) => {
  expect(fixedInTime(packages, { election: '2027-03-17', today, dayOf })).toBe(expected);
});
