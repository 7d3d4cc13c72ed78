import { expect, it } from 'vitest';
import { keptEntries, keptKey, type KeptPlace } from './kept-entries.ts';

const count: KeptPlace = { election: 'AB.2027', station: 12, purpose: 'count', account: 7 };
const night: KeptPlace = { ...count, station: 3, purpose: 'night' };

it('is found by its own keys, once, in the order of the papers', () => {
  const keys = [keptKey('desk', count), keptKey('typed', count), keptKey('unsent', night), keptKey('desk', night)];
  expect(keptEntries(keys, 7)).toEqual([night, count]);
});

it('is not told to somebody else, and other keys are none of it', () => {
  expect(keptEntries([keptKey('desk', { ...count, account: 8 }), 'telstaat.language', 'telstaat.election'], 7)).toEqual(
    [],
  );
});
