// The coordinator's home: how far the count is, what waits for me, and every station of the day in one table.
import { useQueries } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ElectionSummary } from '@telstaat/contract';
import { queryOf, useElections } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { FilterChips } from '../../ui/chip.tsx';
import { clockTime } from '../../ui/clock.ts';
import { focusFirstRow } from '../../ui/data-table.tsx';
import { NoElection } from '../../ui/election-tabs.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Loaded } from '../../ui/query-state.tsx';
import { ElectionCard } from './election-card.tsx';
import { OverviewTable } from './overview-table.tsx';
import {
  countStages,
  joinStations,
  matches,
  paceOf,
  stages,
  waitingForCoordinator,
  type ElectionOverview,
  type RowFilter,
} from './rows.ts';
import { stageTones } from './status-cell.tsx';
import { stageNames, texts } from './texts.ts';
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
  const { say, count } = useLanguage();
  const [filter, setFilter] = useState<RowFilter>({ text: '', stage: 'all' });
  const board = useRef<HTMLDivElement>(null);
  const joined = useMemo(() => joinStations(overviews), [overviews]);
  const shown = useMemo(() => joined.filter((row) => matches(row, filter)), [joined, filter]);
  const forms = overviews.flatMap(({ rows }) => rows);
  const counts = countStages(forms);
  const pace = paceOf(forms, now);
  return (
    <div ref={board}>
      <div className="overview-cards">
        {overviews.map((overview) => (
          <ElectionCard key={overview.election.id} overview={overview} />
        ))}
        <ToDo waiting={waitingForCoordinator(overviews)} />
      </div>
      <div className="overview-bar">
        <SearchBox
          value={filter.text}
          onChange={(text) => setFilter({ ...filter, text })}
          onLeaveDown={() => focusFirstRow(board.current)}
        />
        <FilterChips
          label={say(texts.filter)}
          selected={filter.stage}
          onSelect={(stage) => setFilter({ ...filter, stage })}
          chips={[
            { key: 'all', label: say(texts.all), count: count(joined.length) },
            ...stages.map((stage) => ({
              key: stage,
              label: say(stageNames[stage]),
              count: count(counts[stage]),
              tone: stageTones[stage],
            })),
          ]}
        />
        <span className="overview-pace">
          {pace ? say(texts.pace, { perHour: pace.perHour, time: clockTime(pace.doneAt) }) : null}
        </span>
      </div>
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

interface SearchBoxProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onLeaveDown: () => void;
}

/** `/` anywhere on the page comes here; ↓ goes on into the table, Escape empties. */
function SearchBox({ value, onChange, onLeaveDown }: SearchBoxProps) {
  const { say } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if (event.key !== '/' || typing || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return (
    <span className="overview-search">
      <input
        ref={input}
        type="search"
        className="text-field-input"
        aria-label={say(texts.search)}
        aria-keyshortcuts="/"
        placeholder={say(texts.search)}
        title={say(texts.searchKey)}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') onLeaveDown();
          else if (event.key === 'Escape') onChange('');
          else return;
          event.preventDefault();
        }}
      />
      <kbd aria-hidden="true">/</kbd>
    </span>
  );
}
