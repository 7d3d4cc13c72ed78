// Events as rows, newest on top, in the order of the log: no column sorts, for the order is what the log proves.
import type { LoggedEvent } from '@telstaat/contract';
import { eventGroups, shortElectionName } from '@telstaat/core';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useElections } from '../../api/queries.ts';
import { dateAndSecond } from '../../ui/clock.ts';
import { ElectionBadge } from '../../ui/election-badge.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { useLanguage, type LanguageContext } from '../../ui/language.tsx';
import { texts } from './texts.ts';

export function EventsTable({ events }: { readonly events: readonly LoggedEvent[] }) {
  const words = useLanguage();
  const columns = useMemo(() => columnsOf(words), [words]);
  return (
    <DataTable
      caption={words.say(texts.caption)}
      columns={columns}
      rows={events}
      rowKey={({ sequence }) => sequence}
      rowTone={({ group }) => (group === 'attempts' ? 'attention' : undefined)}
      empty={words.say(texts.nothing)}
    />
  );
}

function columnsOf({ say, language, count }: LanguageContext): readonly Column<LoggedEvent>[] {
  return [
    {
      id: 'number',
      header: say(texts.number),
      cell: ({ sequence }) => (
        <Link to={`/logboek/${sequence}`} aria-label={say(texts.openIt, { number: sequence })}>
          {count(sequence)}
        </Link>
      ),
      align: 'end',
      width: 'narrow',
    },
    {
      id: 'time',
      header: say(texts.time),
      cell: ({ at }) => <span className="log-time">{dateAndSecond(at)}</span>,
      width: 'narrow',
    },
    { id: 'who', header: say(texts.who), cell: ({ name }) => name ?? say(texts.nobody) },
    { id: 'what', header: say(texts.what), cell: ({ sentence }) => sentence[language], rowHeader: true, width: 'wide' },
    { id: 'where', header: say(texts.where), cell: (event) => <Where event={event} /> },
    {
      id: 'group',
      header: say(texts.group),
      cell: ({ group, type }) => (
        <span className="log-quiet">{group === undefined ? type : say(eventGroups[group].name)}</span>
      ),
      width: 'narrow',
    },
  ];
}

export function Where({ event: { station, election } }: { readonly event: LoggedEvent }) {
  const { say } = useLanguage();
  const known = useElections().data?.find(({ id }) => id === election?.id);
  if (!election) return null;
  return (
    <>
      {station ? (
        <Link to={`/verkiezingen/${election.id}/stembureaus/${station.number}`}>
          {say(texts.stationOf, { number: String(station.number), name: station.name })}
        </Link>
      ) : null}{' '}
      {known ? (
        <ElectionBadge election={known} form="short" />
      ) : (
        <span className="log-quiet">{shortElectionName(election.name)}</span>
      )}
    </>
  );
}
