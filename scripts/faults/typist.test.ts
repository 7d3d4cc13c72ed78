// That a typist would see a loss: another value, one that is gone, one that nobody typed, and half a save.
import type { Keying, Sheet } from '@telstaat/core';
import { expect, it } from 'vitest';
import { missing } from './typist.ts';

const sheet = (counts: Sheet['counts']): Sheet => ({ counts, ticks: [] });
const acknowledged = sheet({ 'votes.blank': 3, 'votes.invalid': 4 });
const sent: readonly Keying[] = [
  { field: 'lists.1.candidates.1', value: 5 },
  { field: 'lists.1.candidates.2', value: 6 },
];

it.each<[string, Sheet, readonly Keying[], 'right' | 'wrong']>([
  ['as acknowledged', acknowledged, [], 'right'],
  ['as acknowledged, without what was under way', acknowledged, sent, 'right'],
  [
    'with all that was under way',
    sheet({ ...acknowledged.counts, 'lists.1.candidates.1': 5, 'lists.1.candidates.2': 6 }),
    sent,
    'right',
  ],
  ['with half a save', sheet({ ...acknowledged.counts, 'lists.1.candidates.1': 5 }), sent, 'wrong'],
  ['a value is gone', sheet({ 'votes.blank': 3 }), [], 'wrong'],
  ['another value', sheet({ 'votes.blank': 3, 'votes.invalid': 5 }), [], 'wrong'],
  ['a value that nobody typed', sheet({ ...acknowledged.counts, 'lists.1.candidates.1': 5 }), [], 'wrong'],
  ['nothing', sheet({}), sent, 'wrong'],
])('%s', (_, found, underWay, verdict) => {
  expect(missing(acknowledged, found, underWay).length > 0 ? 'wrong' : 'right').toBe(verdict);
});
