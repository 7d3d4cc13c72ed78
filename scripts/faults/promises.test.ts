// That a loss would be seen: what was promised and is not in the log, or not in that order, or only once.
import type { ElectionId } from '@telstaat/core';
import { expect, it } from 'vitest';
import { Promises, type Kept, type LoggedEvent } from './promises.ts';

const election = 'AB2027' as ElectionId;
const keyed = (value: number): Kept => ({ types: ['entry.keyed'], election, station: 1, data: { revision: value } });
const logged = (value: number, actor = 'typist:1'): LoggedEvent => ({
  ...{ type: 'entry.keyed', actor, election, station: 1 },
  data: { entry: 1, revision: value, keyings: [] },
});

it.each<[string, readonly number[], readonly LoggedEvent[], number]>([
  ['all of it is there', [1, 2], [logged(1), logged(2)], 0],
  ['more is there: not answered in time', [1], [logged(1), logged(2)], 0],
  ['the last is gone', [1, 2], [logged(1)], 1],
  ['the first is gone', [1, 2], [logged(2)], 1],
  ['in another order', [1, 2], [logged(2), logged(1)], 1],
  ['promised twice, there once', [1, 1], [logged(1)], 1],
  ['by somebody else', [1], [logged(1, 'typist:2')], 1],
  ['nothing is there', [1, 2, 3], [], 3],
])('%s', (_, kept, events, lost) => {
  const promises = new Promises();
  for (const value of kept) promises.keep('typist:1', keyed(value));
  expect(promises.settle(events)).toHaveLength(lost);
  expect(promises.count).toBe(kept.length);
  // What was settled is not asked for again.
  expect(promises.settle([])).toEqual([]);
});
