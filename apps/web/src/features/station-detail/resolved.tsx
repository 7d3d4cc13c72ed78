// After something was resolved: where it went, and the next that waits one key away.
import { useQueries } from '@tanstack/react-query';
import type { ElectionId } from '@telstaat/core';
import { Link } from 'react-router';
import { queryOf, useElections } from '../../api/queries.ts';
import { Alert } from '../../ui/alert.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { useFocusAfter } from '../../ui/use-focus-after.ts';
import { waitingForCoordinator } from '../../ui/waiting.ts';
import type { Done } from './done.ts';
import { texts } from './texts.ts';

export interface ResolvedProps {
  readonly done: Done | undefined;
  /** The station that was resolved. */
  readonly election: ElectionId;
  readonly station: number;
}

export function Resolved({ done, ...place }: ResolvedProps) {
  const { say } = useLanguage();
  const told = useFocusAfter<HTMLDivElement>(done);
  return (
    <div role="status" tabIndex={-1} ref={told} className="station-done">
      {done === undefined ? null : (
        <Alert tone="ok" live={false}>
          <p>{say(done.text, done.params)}</p>
          <NextWaiting {...place} />
        </Alert>
      )}
    </div>
  );
}

function NextWaiting({ election, station }: Omit<ResolvedProps, 'done'>) {
  const { say } = useLanguage();
  const elections = useElections().data ?? [];
  const queries = useQueries({
    queries: elections.map(({ id }) => queryOf('getOverview', { params: { election: id } })),
  });
  const isLoading = queries.some((query) => query.isFetching);
  const waiting = waitingForCoordinator(
    elections.flatMap((item, index) => {
      const rows = queries[index]?.data?.rows;
      return rows ? [{ election: item, rows }] : [];
    }),
  );
  const next = waiting.find((item) => item.election.id !== election || item.row.station.number !== station);
  const link = useFocusAfter<HTMLAnchorElement>(isLoading ? undefined : (next?.row.station.number ?? 'none'));
  if (isLoading) return null;
  if (!next)
    return (
      <p>
        <Link ref={link} to="/overzicht">
          {say(texts.nothingWaits)}
        </Link>
      </p>
    );
  const { number, name } = next.row.station;
  return (
    <p>
      <Link
        ref={link}
        className="button button-primary button-normal"
        to={`/verkiezingen/${next.election.id}/stembureaus/${number}`}
      >
        {say(texts.nextWaiting, { number: String(number), name, category: next.election.category })}
      </Link>{' '}
      {waiting.length > 1 ? (
        <span className="station-quiet">{say(texts.moreWait, { count: waiting.length })}</span>
      ) : null}
    </p>
  );
}
