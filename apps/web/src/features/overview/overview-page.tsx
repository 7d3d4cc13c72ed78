// The coordinator's home: how far the count is, what waits for me, and every station of the day in one table.
import { useQueries } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import type { ElectionSummary } from '@telstaat/contract';
import { queryOf, useElections } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { focusFirstRow, openFirstRow } from '../../ui/data-table.tsx';
import { NoElection } from '../../ui/election-tabs.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Loaded } from '../../ui/query-state.tsx';
import { waitingForCoordinator, type ElectionOverview } from '../../ui/waiting.ts';
import { ElectionCard } from './election-card.tsx';
import { FilterBar } from './filter-bar.tsx';
import { OverviewTable } from './overview-table.tsx';
import { joinStations, matches, type RowFilter } from './rows.ts';
import { texts } from './texts.ts';
import { ToDo } from './to-do.tsx';
import './overview.css';

/** How often the hall's state is fetched anew, in milliseconds; not while the window is hidden. */
const pollEvery = 5_000;

export function OverviewPage() {
  const { say } = useLanguage();
  const elections = useElections();
  return (
    <>
      <PageHeader title={say(texts.title)} />
      <Loaded query={elections}>
        {(list) => (list.length === 0 ? <NoElection /> : <OverviewOf elections={list} />)}
      </Loaded>
    </>
  );
}

function OverviewOf({ elections }: { readonly elections: readonly ElectionSummary[] }) {
  const queries = useQueries({
    queries: elections.map((election) => ({
      ...queryOf('getOverview', { params: { election: election.id } }),
      refetchInterval: pollEvery,
      refetchIntervalInBackground: false,
    })),
  });
  const [first] = queries.filter((query) => query.isError || query.isPending);
  const fetched = elections.flatMap((election, index) => {
    const data = queries[index]?.data;
    return data ? [{ election: { ...election, session: data.session }, rows: data.rows }] : [];
  });
  if (fetched.length < elections.length && first) return <Loaded query={first}>{() => null}</Loaded>;
  return (
    <>
      {first ? <Loaded query={first}>{() => null}</Loaded> : null}
      <OverviewBoard overviews={fetched} now={Math.max(...queries.map((query) => query.dataUpdatedAt))} />
    </>
  );
}

interface OverviewBoardProps {
  readonly overviews: readonly ElectionOverview[];
  readonly now: number;
}

function OverviewBoard({ overviews, now }: OverviewBoardProps) {
  const { say } = useLanguage();
  const [filter, setFilter] = useState<RowFilter>({ text: '', stage: 'all' });
  const board = useRef<HTMLDivElement>(null);
  const joined = useMemo(() => joinStations(overviews), [overviews]);
  const shown = useMemo(() => joined.filter((row) => matches(row, filter)), [joined, filter]);
  return (
    <div ref={board} className="overview-board">
      <div className="overview-cards">
        {overviews.map((overview) => (
          <ElectionCard key={overview.election.id} overview={overview} />
        ))}
        <ToDo waiting={waitingForCoordinator(overviews)} />
      </div>
      <FilterBar
        filter={filter}
        onFilter={setFilter}
        stations={joined.length}
        forms={overviews.flatMap(({ rows }) => rows)}
        now={now}
        onLeaveDown={() => focusFirstRow(board.current)}
        // Without a word typed Enter would open whatever happens to stand on top.
        onOpen={() => (filter.text.trim() === '' ? undefined : openFirstRow(board.current))}
      />
      <p className="visually-hidden" role="status">
        {say(texts.shown, { shown: shown.length, all: joined.length })}
      </p>
      <OverviewTable
        elections={overviews.map(({ election }) => election)}
        rows={shown}
        now={now}
        empty={
          joined.length === 0 ? (
            say(texts.noStations)
          ) : (
            <>
              <p>{say(texts.nothingFound)}</p>
              <Button onPress={() => setFilter({ text: '', stage: 'all' })}>{say(texts.clear)}</Button>
            </>
          )
        }
      />
    </div>
  );
}
