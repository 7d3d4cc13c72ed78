import { smallElection } from '@telstaat/testkit';
import { expect, it } from 'vitest';
import { listShares, percent } from './shares.ts';

const { lists } = smallElection();

it('shares the votes out over the lists, a list without votes included', () => {
  const shares = listShares(lists, { 'votes.lists.1': 30, 'votes.lists.2': 10 });
  expect(shares.map(({ votes, share, ofLargest }) => [votes, share, ofLargest])).toEqual([
    [30, 0.75, 1],
    [10, 0.25, 1 / 3],
    [0, 0, 0],
  ]);
});

it('says nothing before there are votes', () => {
  expect(listShares(lists, {}).every(({ share, ofLargest }) => share === 0 && ofLargest === 0)).toBe(true);
});

it.each([
  [0.1234, 'nl', '12,3 %'],
  [0.1234, 'en', '12.3 %'],
  [0, 'nl', '0,0 %'],
  [1, 'nl', '100,0 %'],
] as const)('%d in %s is %s', (share, language, text) => {
  expect(percent(share, language)).toBe(text);
});
