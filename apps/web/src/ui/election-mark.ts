// Each election of a day has its own colour and its own pattern, so that a form of one is never typed into the other.
import type { CountedCategory } from '@telstaat/core';

export const electionMarks = ['stripes', 'dots', 'checks', 'bars'] as const;
export type ElectionMark = (typeof electionMarks)[number];

export interface MarkedElection {
  readonly id: string;
  readonly category: CountedCategory;
}

const preferred = { PS: 'stripes', AB: 'dots' } as const satisfies Record<CountedCategory, ElectionMark>;

/** Which mark belongs to which election of the day. The first of its kind has the usual mark; the others take what is left. */
export function markElections(elections: readonly MarkedElection[]): ReadonlyMap<string, ElectionMark> {
  const marks = new Map<string, ElectionMark>();
  const taken = new Set<ElectionMark>();
  for (const election of elections) {
    const mark = preferred[election.category];
    if (taken.has(mark)) continue;
    marks.set(election.id, mark);
    taken.add(mark);
  }
  for (const election of elections) {
    if (marks.has(election.id)) continue;
    const mark = electionMarks.find((item) => !taken.has(item)) ?? preferred[election.category];
    marks.set(election.id, mark);
    taken.add(mark);
  }
  return marks;
}

export function usualMark(category: CountedCategory): ElectionMark {
  return preferred[category];
}
