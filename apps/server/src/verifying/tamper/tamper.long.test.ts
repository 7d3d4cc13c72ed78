// Two thousand packages changed in some way, and two hundred that were not: every change is told of, and nothing else is.
import { expect, test } from 'vitest';
import { verifyPackage } from '../verify-package.ts';
import { isAsItMust, summaryOf, tableOf, tryMutation, type Trial } from './trial.testing.ts';
import { packageOf, worldOf } from './world.testing.ts';

const minutes = 60_000;
const kinds = ['results', 'results', 'results', 'definition', 'publication'] as const;

test('two thousand changed packages', { timeout: 90 * minutes }, async () => {
  const trials: Trial[] = [];
  for (let seed = 0; seed < 2000; seed += 1) trials.push(await tryMutation(seed));
  process.stdout.write(`\n${tableOf(trials)}\n\n${summaryOf(trials)}\n\n`);
  expect(trials.filter((trial) => !isAsItMust(trial))).toEqual([]);
});

test('two hundred packages that nobody changed', { timeout: 30 * minutes }, async () => {
  const alarms: string[] = [];
  for (let seed = 1000; seed < 1200; seed += 1) {
    const kind = kinds[seed % kinds.length] ?? 'results';
    const { verdict, checks } = await verifyPackage(await packageOf(worldOf(seed).input, kind));
    const failed = checks.filter((check) => check.verdict !== 'passed' && check.verdict !== 'notApplicable');
    if (verdict !== 'passed') alarms.push(`${seed} ${kind}: ${failed.map(({ id }) => id).join(', ')}`);
  }
  process.stdout.write(`\n200 packages that nobody changed: ${alarms.length} false alarms\n\n`);
  expect(alarms).toEqual([]);
});
