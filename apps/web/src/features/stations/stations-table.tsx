// The polling stations in one table.
import { useMemo } from 'react';
import type { Election, PollingStation } from '@telstaat/core';
import { Link } from 'react-router';
import { useSend } from '../../api/queries.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { useLanguage, type LanguageContext } from '../../ui/language.tsx';
import { Failure } from '../../ui/query-state.tsx';
import { StationActions } from './station-actions.tsx';
import { kindNames, texts } from './texts.ts';

export interface StationsTableProps {
  readonly election: Election;
  readonly stations: readonly PollingStation[];
  /** Absent when nothing may be changed. */
  readonly onChange: ((station: PollingStation) => void) | undefined;
  readonly onRemoved: (station: PollingStation) => void;
}

export function StationsTable({ election, stations, onChange, onRemoved }: StationsTableProps) {
  const words = useLanguage();
  const { say } = words;
  const remove = useSend('removeStation');
  const { mutate } = remove;
  const columns = useMemo((): readonly Column<PollingStation>[] => {
    const removeStation = (station: PollingStation) =>
      mutate({ params: { election: election.id, station: station.number } }, { onSuccess: () => onRemoved(station) });
    const actions: Column<PollingStation> = {
      id: 'actions',
      header: <span className="visually-hidden">{words.say(texts.actions)}</span>,
      width: 'narrow',
      cell: (station) => (
        <StationActions
          election={election}
          station={station}
          onChange={onChange && (() => onChange(station))}
          onRemove={() => removeStation(station)}
        />
      ),
    };
    return [...factColumns(election, words), actions];
  }, [words, election, onChange, onRemoved, mutate]);
  return (
    <>
      <Failure error={remove.error} title={say(texts.failed)} />
      <DataTable
        caption={say(texts.caption, { election: election.name })}
        columns={columns}
        rows={stations}
        rowKey={({ number }) => number}
        initialSort={{ column: 'number', direction: 'ascending' }}
        empty={say(texts.emptyTitle)}
      />
    </>
  );
}

/** What is known of each station. */
function factColumns(election: Election, { say, count }: LanguageContext): readonly Column<PollingStation>[] {
  return [
    {
      id: 'number',
      header: say(texts.shortNumber),
      cell: ({ number }) => number,
      sortBy: ({ number }) => number,
      align: 'end',
      width: 'narrow',
    },
    {
      id: 'name',
      header: say(texts.name),
      cell: ({ number, name }) => <Link to={`/verkiezingen/${election.id}/stembureaus/${number}`}>{name}</Link>,
      sortBy: ({ name }) => name,
      rowHeader: true,
      width: 'wide',
    },
    {
      id: 'kind',
      header: say(texts.kind),
      cell: ({ kind }) => (kind ? say(kindNames[kind]) : '–'),
      sortBy: ({ kind }) => kind && say(kindNames[kind]),
    },
    {
      id: 'voters',
      header: say(texts.voters),
      cell: ({ eligibleVoters }) => (eligibleVoters === undefined ? '–' : count(eligibleVoters)),
      sortBy: ({ eligibleVoters }) => eligibleVoters,
      align: 'end',
    },
    { id: 'address', header: say(texts.place), cell: addressOf, sortBy: (station) => addressOf(station) || undefined },
  ];
}

/** `Stadhuisplein 1, 3811 LM Amersfoort`: what is known of it. */
function addressOf({ address, postalCode, town }: PollingStation): string {
  return [address, [postalCode, town].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}
