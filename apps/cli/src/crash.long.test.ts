import { chanceOf } from '@telstaat/practice';
import { expect, it } from 'vitest';
import { typeThroughCrashes } from './crash.testing.ts';

it('a hundred times', async () => {
  const chance = chanceOf('pulling the plug');
  const report = await typeThroughCrashes(Array.from({ length: 100 }, () => 50 + chance.below(700)));
  expect(report.lost).toEqual([]);
  expect(report.acknowledged).toBeGreaterThan(30);
}, 900_000);
