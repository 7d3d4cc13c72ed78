// The polling stations of one election: the list, and everything that fills and changes it.
import { useMemo, useState } from 'react';
import {
  decideStations,
  refusalText,
  type Election,
  type PollingStation,
  type Role,
  type Session,
} from '@telstaat/core';
import { fileAddress } from '@telstaat/contract';
import { Link, useParams } from 'react-router';
import { useElection, useLogin, useSend } from '../../api/queries.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { ElectionTabs } from '../../ui/election-tabs.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Failure, Loaded } from '../../ui/query-state.tsx';
import { EligibleVoters } from './eligible-voters.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { NoStations } from './no-stations.tsx';
import { StationDialog } from './station-form.tsx';
import { kindNames, texts } from './texts.ts';
import './stations.css';

export function StationsPage() {
  const { election: id = '' } = useParams();
  const detail = useElection(id);
  return (
    <>
      <ElectionTabs page="stembureaus" />
      <Loaded query={detail}>{(data) => <Stations key={id} {...data} />}</Loaded>
    </>
  );
}

interface StationsProps {
  readonly election: Election;
  readonly session: Session;
  readonly stations: readonly PollingStation[];
}

type Open = { readonly what: 'add' | 'import' } | { readonly what: 'change'; readonly station: PollingStation };

function Stations({ election, session, stations }: StationsProps) {
  const { say, language } = useLanguage();
  const role = useLogin().data?.role ?? 'typist';
  const [open, setOpen] = useState<Open>();
  const [message, setMessage] = useState('');
  const refusal = refusalFor(role, session);
  const finish = (words: string) => {
    setOpen(undefined);
    setMessage(words);
  };
  const imported = (count: number) => finish(say(texts.imported, { count }));
  const saved = ({ number, name }: PollingStation) => finish(say(texts.saved, { number: String(number), name }));
  return (
    <>
      <PageHeader
        title={say(texts.title)}
        lead={say(texts.lead)}
        actions={
          refusal || stations.length === 0 ? undefined : (
            <Button variant="primary" onPress={() => setOpen({ what: 'add' })}>
              {say(texts.add)}
            </Button>
          )
        }
      />
      {refusal ? <Alert tone="info">{refusalText(refusal, language)}</Alert> : null}
      <div role="status" className="stations-message">
        {message === '' ? null : (
          <Alert tone="ok" live={false}>
            {message}
          </Alert>
        )}
      </div>
      <div className="stations-facts">
        <span>{say(texts.count, { count: stations.length })}</span>
        <EligibleVoters election={election} session={session.status} />
      </div>
      {stations.length === 0 && !refusal ? (
        <NoStations
          election={election.id}
          onAdd={() => setOpen({ what: 'add' })}
          onChooseFile={() => setOpen({ what: 'import' })}
          onImported={imported}
        />
      ) : (
        <StationsTable
          election={election}
          stations={stations}
          onChange={refusal ? undefined : (station) => setOpen({ what: 'change', station })}
          onRemoved={({ number, name }) => finish(say(texts.removed, { number: String(number), name }))}
        />
      )}
      {open?.what === 'import' ? (
        <ImportDialog
          election={election.id}
          eligibleVoters={election.eligibleVoters}
          onImported={imported}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
      {open && open.what !== 'import' ? (
        <StationDialog
          election={election.id}
          stations={stations}
          {...(open.what === 'change' ? { station: open.station } : {})}
          onSaved={saved}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </>
  );
}

/** Why this person may not change stations now; core is asked with a change of nothing. */
function refusalFor(role: Role, session: Session) {
  const context = { session, role, stations: [], entered: new Set<number>() };
  const decision = decideStations({ type: 'import', origin: 'csv', stations: [] }, context);
  return decision.ok ? undefined : decision.error;
}

interface StationsTableProps {
  readonly election: Election;
  readonly stations: readonly PollingStation[];
  /** Absent when nothing may be changed. */
  readonly onChange: ((station: PollingStation) => void) | undefined;
  readonly onRemoved: (station: PollingStation) => void;
}

function StationsTable({ election, stations, onChange, onRemoved }: StationsTableProps) {
  const words = useLanguage();
  const { say, count } = words;
  const remove = useSend('removeStation');
  const { mutate } = remove;
  const columns = useMemo((): readonly Column<PollingStation>[] => {
    const address = ({ address: street, postalCode, town }: PollingStation) =>
      [street, [postalCode, town].filter(Boolean).join(' ')].filter(Boolean).join(', ');
    return [
      { id: 'number', header: say(texts.shortNumber), cell: ({ number }) => number, sortBy: ({ number }) => number, align: 'end', width: 'narrow' },
      {
        id: 'name',
        header: say(texts.name),
        cell: ({ number, name }) => <Link to={`/verkiezingen/${election.id}/stembureaus/${number}`}>{name}</Link>,
        sortBy: ({ name }) => name,
        rowHeader: true,
        width: 'wide',
      },
      { id: 'kind', header: say(texts.kind), cell: ({ kind }) => (kind ? say(kindNames[kind]) : '–'), sortBy: ({ kind }) => kind && say(kindNames[kind]) },
      {
        id: 'voters',
        header: say(texts.voters),
        cell: ({ eligibleVoters }) => (eligibleVoters === undefined ? '–' : count(eligibleVoters)),
        sortBy: ({ eligibleVoters }) => eligibleVoters,
        align: 'end',
      },
      { id: 'address', header: say(texts.place), cell: address, sortBy: (station) => address(station) || undefined },
      {
        id: 'actions',
        header: <span className="visually-hidden">{say(texts.actions)}</span>,
        width: 'narrow',
        cell: (station) => (
          <StationActions
            election={election}
            station={station}
            onChange={onChange && (() => onChange(station))}
            onRemove={() => mutate({ params: { election: election.id, station: station.number } }, { onSuccess: () => onRemoved(station) })}
          />
        ),
      },
    ];
  }, [say, count, election, onChange, onRemoved, mutate]); // prettier-ignore
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

interface StationActionsProps {
  readonly election: Election;
  readonly station: PollingStation;
  readonly onChange: (() => void) | undefined;
  readonly onRemove: () => void;
}

function StationActions({ election, station, onChange, onRemove }: StationActionsProps) {
  const { say } = useLanguage();
  const named = { number: String(station.number), name: station.name };
  return (
    <span className="stations-actions">
      <a
        href={fileAddress('getBlankForm', { election: election.id, station: station.number })}
        target="_blank"
        rel="noreferrer"
        className="button button-quiet button-small"
        aria-label={say(texts.blankOf, named)}
      >
        {say(texts.blank)}
      </a>
      {onChange ? (
        <>
          <Button variant="quiet" size="small" onPress={onChange} aria-label={say(texts.changeOf, named)}>
            {say(texts.change)}
          </Button>
          <ConfirmDialog
            trigger={
              <Button variant="quiet" size="small" aria-label={say(texts.removeOf, named)}>
                {say(texts.remove)}
              </Button>
            }
            title={say(texts.removeOf, named)}
            confirmLabel={say(texts.remove)}
            tone="danger"
            onConfirm={onRemove}
          >
            <p>{say(texts.removeAsk, named)}</p>
          </ConfirmDialog>
        </>
      ) : null}
    </span>
  );
}
