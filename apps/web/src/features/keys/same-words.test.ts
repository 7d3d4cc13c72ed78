import { expect, it } from 'vitest';
import { isSameWords } from './same-words.ts';

it.each([
  ['zwaard merel', true],
  ['  Zwaard   MEREL ', true],
  ['zwaard', false],
  ['zwaardmerel', false],
  ['zwaard merels', false],
  ['', false],
])('"%s" for "zwaard merel": %s', (typed, isSame) => {
  expect(isSameWords(typed, 'zwaard merel')).toBe(isSame);
});
