import { expect, it } from 'vitest';
import { typeThroughCrashes } from './crash.testing.ts';

it('what was acknowledged survives kill -9 in the middle of saving', async () => {
  const report = await typeThroughCrashes([350, 120, 500]);
  expect(report.lost).toEqual([]);
  expect(report.acknowledged).toBeGreaterThan(10);
}, 60_000);
