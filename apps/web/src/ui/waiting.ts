// What waits for a coordinator, over all elections of the day: shown in the overview, and as the way on after each one that was resolved.
import type { ElectionSummary, OverviewRow } from '@telstaat/contract';

export interface ElectionOverview {
  readonly election: ElectionSummary;
  readonly rows: readonly OverviewRow[];
}

export interface Waiting {
  readonly election: ElectionSummary;
  readonly row: OverviewRow;
  readonly reason: 'errors' | 'differences';
}

/** What waits for the coordinator: errors first (they hold up a second entry), then differences; longest waiting first. */
export function waitingForCoordinator(overviews: readonly ElectionOverview[]): readonly Waiting[] {
  const all = overviews.flatMap(({ election, rows }) =>
    rows.flatMap((row): Waiting[] => {
      if (row.status === 'firstHasErrors') return [{ election, row, reason: 'errors' }];
      if (row.status === 'different') return [{ election, row, reason: 'differences' }];
      return [];
    }),
  );
  const since = ({ row }: Waiting) => row.finishedAt ?? '';
  return all.sort((a, b) => (a.reason === b.reason ? (since(a) < since(b) ? -1 : 1) : a.reason === 'errors' ? -1 : 1));
}
