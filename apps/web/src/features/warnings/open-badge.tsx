// How many warnings of the day nobody marked as handled: beside the menu item.
import { useQueries } from '@tanstack/react-query';
import { queryOf, useElections } from '../../api/queries.ts';
import { useLanguage } from '../../ui/language.tsx';
import { texts } from './texts.ts';
import './warnings.css';

/** How often it is fetched anew, in milliseconds; not while the window is hidden. */
const pollEvery = 15_000;

export function OpenBadge() {
  const { say, count } = useLanguage();
  const elections = useElections().data ?? [];
  const overviews = useQueries({
    queries: elections.map(({ id }) => ({
      ...queryOf('getOverview', { params: { election: id } }),
      refetchInterval: pollEvery,
      refetchIntervalInBackground: false,
      staleTime: 5_000,
    })),
  });
  const open = overviews
    .flatMap(({ data }) => data?.rows ?? [])
    .reduce((sum, { openWarnings }) => sum + openWarnings, 0);
  if (open === 0) return null;
  return (
    <span className="warnings-badge">
      <span aria-hidden="true">{count(open)}</span>
      <span className="visually-hidden">({say(texts.open, { count: open })})</span>
    </span>
  );
}
