// The log: is it whole, what to look for, and what was found, a page at a time.
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { ask } from '../../api/client.ts';
import { keyOf } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Loaded } from '../../ui/query-state.tsx';
import { addressOfAsked, askedIn, queryOfAsked, type Asked } from './asked.ts';
import { ChainPanels } from './chain-panel.tsx';
import { EventsTable } from './events-table.tsx';
import { FilterForm } from './filter-form.tsx';
import { texts } from './texts.ts';
import './log.css';

/** A search is gone on with by itself until there is so much to look at. */
const enough = 20;

export function LogPage() {
  const { say } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const asked = askedIn(search);
  return (
    <>
      <PageHeader title={say(texts.title)} lead={say(texts.lead)} />
      <FilterForm
        key={`filter ${search.toString()}`}
        asked={asked}
        onAsk={(next) => setSearch(addressOfAsked(next), { replace: true })}
      />
      <Events key={`events ${search.toString()}`} asked={asked} />
      <ChainPanels />
    </>
  );
}

function Events({ asked }: { readonly asked: Asked }) {
  const { say } = useLanguage();
  const query = queryOfAsked(asked);
  const pages = useInfiniteQuery({
    queryKey: keyOf('listEvents', query),
    queryFn: ({ pageParam }) =>
      ask('listEvents', { query: { ...query, ...(pageParam === undefined ? {} : { before: pageParam }) } }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next,
  });
  const { data, hasNextPage, isFetching, isError, fetchNextPage, refetch } = pages;
  const events = data?.pages.flatMap((page) => page.events) ?? [];
  const next = data?.pages.at(-1)?.next;
  const goesOn = hasNextPage && events.length < enough;
  useEffect(() => {
    if (goesOn && !isFetching && !isError) void fetchNextPage();
  }, [goesOn, isFetching, isError, fetchNextPage]);
  return (
    <Loaded query={pages}>
      {() => (
        <>
          <p className="log-found">
            <span role="status">
              {goesOn && next !== undefined
                ? say(texts.searching, { number: next })
                : say(texts.shown, { count: events.length })}
            </span>
            <Button variant="quiet" size="small" isPending={isFetching} onPress={() => void refetch()}>
              {say(texts.refresh)}
            </Button>
          </p>
          <EventsTable events={events} />
          {hasNextPage ? (
            <p className="log-more">
              <Button isPending={isFetching} onPress={() => void fetchNextPage()}>
                {say(texts.more)}
              </Button>
            </p>
          ) : null}
        </>
      )}
    </Loaded>
  );
}
