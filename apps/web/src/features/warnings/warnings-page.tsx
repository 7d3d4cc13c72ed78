// Every warning of one election: where, what, what was said about it, and whether it is handled. Each leads to the station, where it is done.
import { useQuery } from '@tanstack/react-query';
import { findingKey, findingText, type ElectionId } from '@telstaat/core';
import type { StationWarning } from '@telstaat/contract';
import { Link, useParams, useSearchParams } from 'react-router';
import { queryOf } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Chip, FilterChips, Status } from '../../ui/chip.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { ElectionTabs } from '../../ui/election-tabs.tsx';
import { useLanguage, type LanguageContext } from '../../ui/language.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Loaded } from '../../ui/query-state.tsx';
import { filterWarnings, shownKinds } from './list.ts';
import { shownNames, texts } from './texts.ts';
import './warnings.css';

/** How often the list is fetched anew, in milliseconds; not while the window is hidden. */
const pollEvery = 10_000;

export function WarningsPage() {
  const { election: id = '' } = useParams();
  const { say } = useLanguage();
  const election = id as ElectionId;
  const warnings = useQuery({ ...queryOf('listWarnings', { params: { election } }), refetchInterval: pollEvery });
  const open = filterWarnings(warnings.data ?? [], { shown: 'open' }).length;
  return (
    <>
      <ElectionTabs page="waarschuwingen" />
      <PageHeader
        title={say(texts.title)}
        lead={say(texts.lead)}
        actions={
          warnings.data ? <Chip tone={open > 0 ? 'attention' : 'done'}>{say(texts.open, { count: open })}</Chip> : null
        }
      />
      <Loaded query={warnings}>{(list) => <WarningList key={id} election={election} warnings={list} />}</Loaded>
    </>
  );
}

interface WarningListProps {
  readonly election: ElectionId;
  readonly warnings: readonly StationWarning[];
}

function WarningList({ election, warnings }: WarningListProps) {
  const words = useLanguage();
  const { say, count } = words;
  // What is shown stands in the address, so that "back" from a station comes back here as it was.
  const [search, setSearch] = useSearchParams();
  const shown = shownKinds.find((kind) => kind === search.get('toon')) ?? 'open';
  const station = search.has('stembureau') ? Number(search.get('stembureau')) : undefined;
  const rows = filterWarnings(warnings, { shown, station });
  const show = (next: { readonly shown: string; readonly station?: number | undefined }) =>
    setSearch(
      { toon: next.shown, ...(next.station === undefined ? {} : { stembureau: String(next.station) }) },
      { replace: true },
    );
  return (
    <>
      <div className="warnings-bar">
        <FilterChips
          label={say(texts.filter)}
          selected={shown}
          onSelect={(key) => show({ shown: key, station })}
          chips={shownKinds.map((key) => ({
            key,
            label: say(shownNames[key]),
            count: count(filterWarnings(warnings, { shown: key, station }).length),
          }))}
        />
        {station === undefined ? null : (
          <Button variant="quiet" size="small" onPress={() => show({ shown })}>
            {say(texts.onlyStation, { number: String(station) })} ×
          </Button>
        )}
      </div>
      <DataTable
        caption={say(texts.caption)}
        columns={columnsOf(election, words)}
        rows={rows}
        rowKey={({ station: { number }, finding }) => `${number}/${findingKey(finding)}`}
        initialSort={{ column: 'number', direction: 'ascending' }}
        empty={
          warnings.length === 0 ? (
            say(texts.empty)
          ) : (
            <>
              <p>{say(texts.nothing)}</p>
              <Button onPress={() => show({ shown: 'all' })}>{say(texts.showAll)}</Button>
            </>
          )
        }
      />
    </>
  );
}

function columnsOf(election: ElectionId, { say, language }: LanguageContext): readonly Column<StationWarning>[] {
  return [
    {
      id: 'number',
      header: say(texts.number),
      cell: ({ station }) => station.number,
      sortBy: ({ station }) => station.number,
      align: 'end',
      width: 'narrow',
    },
    {
      id: 'station',
      header: say(texts.station),
      cell: ({ station }) => station.name,
      sortBy: ({ station }) => station.name,
      rowHeader: true,
    },
    {
      id: 'code',
      header: say(texts.code),
      cell: ({ station: { number }, finding }) => (
        <Link
          to={`/verkiezingen/${election}/stembureaus/${number}?melding=${encodeURIComponent(findingKey(finding))}`}
          aria-label={say(texts.openIt, { code: findingKey(finding), number: String(number) })}
        >
          {findingKey(finding)}
        </Link>
      ),
      sortBy: ({ finding }) => findingKey(finding),
      width: 'narrow',
    },
    {
      id: 'warning',
      header: say(texts.warning),
      cell: ({ finding }) => findingText(finding, 'coordinator', language),
      width: 'wide',
    },
    {
      id: 'explanations',
      header: say(texts.explanations),
      cell: (warning) => <Explanations warning={warning} none={say(texts.none)} />,
      sortBy: ({ explanations }) => explanations.length,
    },
    {
      id: 'status',
      header: say(texts.status),
      cell: ({ handled }) => (
        <Status tone={handled ? 'done' : 'attention'}>{say(handled ? texts.isHandled : texts.isOpen)}</Status>
      ),
      sortBy: ({ handled }) => (handled ? 1 : 0),
      width: 'narrow',
    },
  ];
}

function Explanations({
  warning: { explanations },
  none,
}: {
  readonly warning: StationWarning;
  readonly none: string;
}) {
  if (explanations.length === 0) return <span className="warnings-quiet">{none}</span>;
  return (
    <ul className="warnings-said">
      {explanations.map(({ by, at, text }) => (
        <li key={`${by.number} ${at}`}>
          <q>{text}</q> <span className="warnings-quiet">{by.name}</span>
        </li>
      ))}
    </ul>
  );
}
