import { describe, expect, it } from 'vitest';
import { markElections, type MarkedElection } from './election-mark.ts';

const election = (id: string, category: 'PS' | 'AB'): MarkedElection => ({ id, category });

describe('marks of the elections of a day', () => {
  it.each<[string, readonly MarkedElection[], readonly (string | undefined)[]]>([
    ['province and water board', [election('p', 'PS'), election('w', 'AB')], ['stripes', 'dots']],
    ['in any order', [election('w', 'AB'), election('p', 'PS')], ['dots', 'stripes']],
    [
      'two water boards',
      [election('p', 'PS'), election('v', 'AB'), election('w', 'AB')],
      ['stripes', 'dots', 'checks'],
    ],
    [
      'three water boards',
      [election('u', 'AB'), election('v', 'AB'), election('w', 'AB')],
      ['dots', 'stripes', 'checks'],
    ],
  ])('%s', (_, elections, marks) => {
    const marked = markElections(elections);
    expect(elections.map(({ id }) => marked.get(id))).toEqual(marks);
  });
});
