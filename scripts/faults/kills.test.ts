// A few of the kills of `npm run faults`: enough to see that both the server and the play still work.
import { expect, it } from 'vitest';
import { pullPlugs } from './kills.ts';
import { isRight, tableOf } from './table.ts';

it('nothing that was acknowledged is lost when the plug is pulled', { timeout: 240_000 }, async () => {
  const report = await pullPlugs({ kills: 5, seed: 'steekproef', work: [300, 900], typists: 20 });
  expect(report.lost).toEqual([]);
  expect(report.differing).toEqual([]);
  expect(report.backups.wrong).toEqual([]);
  expect(isRight(report), tableOf(report)).toBe(true);
  expect(report.starts).toHaveLength(5);
  expect(report.acknowledged).toBeGreaterThan(50);
});
