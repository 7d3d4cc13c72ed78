// All stations in one dense table, both elections of the day side by side.
import { useMemo } from 'react';
import type { ElectionSummary } from '@telstaat/contract';
import { Link } from 'react-router';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { duration } from '../../ui/clock.ts';
import { ElectionBadge } from '../../ui/election-badge.tsx';
import { useLanguage, type LanguageContext } from '../../ui/language.tsx';
import { stageOf, stageRank, type StationRow } from './rows.ts';
import { StatusCell } from './status-cell.tsx';
import { texts } from './texts.ts';

export interface OverviewTableProps {
  readonly elections: readonly ElectionSummary[];
  readonly rows: readonly StationRow[];
  /** Milliseconds of the epoch: how long someone is typing already. */
  readonly now: number;
  readonly empty: React.ReactNode;
}

export function OverviewTable({ elections, rows, now, empty }: OverviewTableProps) {
  const words = useLanguage();
  const columns = useMemo(
    () => [
      ...stationColumns(words),
      ...elections.flatMap((election) => electionColumns(election, now, words)),
      findingsColumn(elections, words),
      warningsColumn(elections, words),
    ],
    [elections, now, words],
  );
  return (
    <DataTable
      caption={words.say(texts.caption)}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.number}
      rowTone={(row) =>
        [...row.forms.values()].some((form) => stageOf(form.status) === 'waiting') ? 'attention' : undefined
      }
      initialSort={{ column: 'number', direction: 'ascending' }}
      empty={empty}
    />
  );
}

function stationColumns({ say }: LanguageContext): readonly Column<StationRow>[] {
  return [
    {
      id: 'number',
      header: say(texts.number),
      cell: (row) => row.number,
      sortBy: (row) => row.number,
      align: 'end',
      width: 'narrow',
    },
    {
      id: 'name',
      header: say(texts.station),
      cell: (row) => <span title={row.name}>{row.name}</span>,
      sortBy: (row) => row.name,
      rowHeader: true,
      width: 'wide',
    },
  ];
}

function electionColumns(
  election: ElectionSummary,
  now: number,
  { say, language }: LanguageContext,
): readonly Column<StationRow>[] {
  const formOf = (row: StationRow) => row.forms.get(election.id);
  return [
    {
      id: `${election.id}.status`,
      header: <ElectionBadge election={election} form="short" />,
      cell: (row) => <StatusCell election={election.id} row={formOf(row)} />,
      sortBy: (row) => stageRank(formOf(row)),
    },
    {
      id: `${election.id}.who`,
      header: (
        <>
          <span aria-hidden="true">{say(texts.who)}</span>
          <span className="visually-hidden">{say(texts.whoOf, { category: election.category })}</span>
        </>
      ),
      cell: (row) => {
        const typing = formOf(row)?.typing;
        if (!typing) return null;
        const name = typing.typist.name;
        const words = say(texts.since, { name, duration: duration(Date.parse(typing.since), now, language) });
        return (
          <span className="overview-who" title={words}>
            {words}
          </span>
        );
      },
      sortBy: (row) => formOf(row)?.typing?.since,
    },
  ];
}

function findingsColumn(elections: readonly ElectionSummary[], { say }: LanguageContext): Column<StationRow> {
  const codesOf = (row: StationRow) =>
    elections.flatMap((election) => {
      const codes = row.forms.get(election.id)?.findings ?? [];
      if (codes.length === 0) return [];
      return [
        (elections.length > 1 ? `${election.category} ` : '') +
          codes.slice(0, 3).join(', ') +
          (codes.length > 3 ? ' …' : ''),
      ];
    });
  return {
    id: 'findings',
    header: say(texts.findings),
    cell: (row) => (
      <span className="overview-findings" title={codesOf(row).join(' · ')}>
        {codesOf(row).join(' · ')}
      </span>
    ),
    sortBy: (row) => codesOf(row).join(' ') || undefined,
  };
}

/** Warnings that nobody marked as handled, leading to where that is done. */
function warningsColumn(elections: readonly ElectionSummary[], { say }: LanguageContext): Column<StationRow> {
  const openOf = (row: StationRow) =>
    elections.flatMap((election) => {
      const open = row.forms.get(election.id)?.openWarnings ?? 0;
      return open > 0 ? [{ election, open }] : [];
    });
  return {
    id: 'warnings',
    header: say(texts.open),
    cell: (row) =>
      openOf(row).map(({ election, open }) => (
        <Link
          key={election.id}
          className="overview-open"
          to={`/verkiezingen/${election.id}/waarschuwingen?stembureau=${row.number}`}
          aria-label={say(open === 1 ? texts.openOfOne : texts.openOf, { count: open, category: election.category })}
        >
          {elections.length > 1 ? `${election.category} ` : ''}
          {open}
        </Link>
      )),
    sortBy: (row) => openOf(row).reduce((sum, { open }) => sum + open, 0) || undefined,
    width: 'narrow',
  };
}
