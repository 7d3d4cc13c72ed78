// Nearest-rank percentiles, and timing by the clock that is given.
import { expect, test } from 'vitest';
import { measure, percentile } from './measurement.ts';

test.each([
  { values: [5], percent: 50, expected: 5 },
  { values: [4, 1, 3, 2], percent: 50, expected: 2 },
  { values: [3, 1, 2], percent: 50, expected: 2 },
  { values: Array.from({ length: 100 }, (_, index) => index + 1), percent: 99, expected: 99 },
  { values: [1, 2, 9], percent: 99, expected: 9 },
  { values: [], percent: 50, expected: Number.NaN },
])('$percent % of $values.length values', ({ values, percent, expected }) => {
  expect(percentile(values, percent)).toBe(expected);
});

test('each time is the difference of two readings of the clock', async () => {
  let now = 0;
  let turn = 0;
  const act = (): void => {
    turn += 1;
    now += turn;
  };
  // Turn 1 warms up; turns 2, 3 and 4 are timed.
  expect(await measure({ name: 'x', times: 3, act, clock: () => now, aim: 10 })).toEqual({
    name: 'x',
    unit: 'ms',
    count: 3,
    median: 3,
    p99: 4,
    aim: 10,
    aimAt: 'median',
  });
});
