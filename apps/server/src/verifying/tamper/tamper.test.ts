// Packages changed by people who know ever more: the program tells of every change, or where somebody with the key made up a whole day, what stands
// on paper does. A sample; two thousand in the long run.
import { expect, test } from 'vitest';
import { verifyPackage } from '../verify-package.ts';
import { isAsItMust, mutations, tryMutation, type Trial } from './trial.testing.ts';
import { packageOf, worldOf } from './world.testing.ts';

test('every kind of change is told of, once', { timeout: 120_000 }, async () => {
  const trials: Trial[] = [];
  for (const [seed, mutation] of mutations.entries()) trials.push(await tryMutation(seed, { mutation, worlds: 3 }));
  expect(trials.filter((trial) => !isAsItMust(trial))).toEqual([]);
});

test.each([
  ['results', 2000],
  ['results', 2001],
  ['results', 2002],
  ['results', 2003],
  ['definition', 2004],
  ['publication', 2005],
] as const)('what nobody changed gives no alarm: %s %i', async (kind, seed) => {
  const report = await verifyPackage(await packageOf(worldOf(seed).input, kind));
  expect(report.checks.filter(({ verdict }) => verdict !== 'passed' && verdict !== 'notApplicable')).toEqual([]);
  expect(report.verdict).toBe('passed');
});
