import { expect, test } from 'vitest';
import { isFound } from './searching.ts';

const station = { number: 12, name: 'Café ’t Öster 3' };

test.each([
  ['', true],
  ['12', true],
  ['012', true],
  ['1', false],
  ['3', false],
  ['cafe', true],
  ['OSTER café', true],
  ['cafe west', false],
])('%j finds it: %s', (typed, isIt) => {
  expect(isFound(station, typed)).toBe(isIt);
});
