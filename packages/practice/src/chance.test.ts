// The generator gives the published numbers, and spreads as it should.
import { expect, test } from 'vitest';
import { between, chanceOf, pick, shuffled, spreadOver, xoshiro128 } from './chance.ts';

test('gives the numbers of the reference implementation', () => {
  const next = xoshiro128([1, 2, 3, 4]);
  expect([next(), next(), next(), next()]).toEqual([11520, 0, 5927040, 70819200]);
});

test('the same seed gives the same numbers, another seed others', () => {
  const draw = (seed: string) => Array.from({ length: 20 }, () => chanceOf(seed).below(1000));
  const run = (seed: string) => {
    const chance = chanceOf(seed);
    return Array.from({ length: 20 }, () => chance.below(1_000_000));
  };
  expect(draw('a')).toEqual(draw('a'));
  expect(run('1/PS')).toEqual(run('1/PS'));
  expect(run('1/PS')).not.toEqual(run('1/AB'));
  expect(new Set(run('1/PS')).size).toBe(20);
});

test('every number of a small range comes up about as often', () => {
  const chance = chanceOf('fair');
  const seen = Array.from({ length: 6 }, () => 0);
  for (let turn = 0; turn < 60_000; turn += 1) {
    const at = chance.below(6);
    seen[at] = (seen[at] ?? 0) + 1;
  }
  for (const times of seen) expect(Math.abs(times - 10_000)).toBeLessThan(500);
});

test('between holds its bounds, shuffled keeps its items, pick refuses nothing', () => {
  const chance = chanceOf('x');
  const drawn = Array.from({ length: 500 }, () => between(chance, 3, 5));
  expect([Math.min(...drawn), Math.max(...drawn)]).toEqual([3, 5]);
  expect([...shuffled(chance, [1, 2, 3, 4, 5])].sort()).toEqual([1, 2, 3, 4, 5]);
  expect(() => pick(chance, [])).toThrow();
});

test('what is spread adds up, follows the weights, and gives nothing to a weight of 0', () => {
  const [a = 0, b = 0, c = 0] = spreadOver(chanceOf('y'), 10_000, [3, 0, 1]);
  expect(a + b + c).toBe(10_000);
  expect(b).toBe(0);
  expect(Math.abs(a - 7500)).toBeLessThan(250);
  expect(spreadOver(chanceOf('y'), 0, [1, 1])).toEqual([0, 0]);
});
