import { expect, it } from 'vitest';
import { isBackground } from './activity.ts';

it.each([
  ['GET', 0, false],
  ['GET', 60_000, false],
  ['GET', 60_001, true],
  ['PUT', 600_000, false],
  ['POST', 600_000, false],
  ['DELETE', 600_000, false],
] as const)('%s, %i ms after the last key: in the background %s', (method, after, expected) => {
  expect(isBackground(method, 1000 + after, 1000)).toBe(expected);
});
