// The polling stations of one election: the list, and everything that fills and changes it.
import { useState } from 'react';
import {
  decideStations,
  refusalText,
  type Election,
  type PollingStation,
  type Role,
  type Session,
  type Text,
  type TextParams,
} from '@telstaat/core';
import { useParams } from 'react-router';
import { useElection, useLogin } from '../../api/queries.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { ElectionTabs } from '../../ui/election-tabs.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Loaded } from '../../ui/query-state.tsx';
import { useFocusAfter } from '../../ui/use-focus-after.ts';
import { EligibleVoters } from './eligible-voters.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { NoStations } from './no-stations.tsx';
import { StationDialog } from './station-form.tsx';
import { StationsTable } from './stations-table.tsx';
import { texts } from './texts.ts';
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

/** The dialog that is open. */
type Open =
  | { readonly what: 'add' }
  | { readonly what: 'import' }
  | { readonly what: 'change'; readonly station: PollingStation };

function Stations({ election, session, stations }: StationsProps) {
  const { say, language } = useLanguage();
  const role = useLogin().data?.role ?? 'typist';
  const [open, setOpen] = useState<Open>();
  const [message, setMessage] = useState<MessageWords>();
  const refusal = refusalFor(role, session);
  const finish = (words: MessageWords) => {
    setOpen(undefined);
    setMessage(words);
  };
  const imported = (count: number) => finish({ text: texts.imported, params: { count } });
  const saved = ({ number, name }: PollingStation) =>
    finish({ text: texts.saved, params: { number: String(number), name } });
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
      <Message words={message} />
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
          onRemoved={({ number, name }) => finish({ text: texts.removed, params: { number: String(number), name } })}
        />
      )}
      {open ? (
        <OpenDialog
          open={open}
          election={election}
          stations={stations}
          onImported={imported}
          onSaved={saved}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </>
  );
}

/** What was just done; put into words when shown, for the language may change. */
interface MessageWords {
  readonly text: Text;
  readonly params: TextParams;
}

function Message({ words }: { readonly words: MessageWords | undefined }) {
  const { say } = useLanguage();
  const told = useFocusAfter<HTMLDivElement>(words);
  return (
    <div role="status" tabIndex={-1} ref={told} className="stations-message">
      {words === undefined ? null : (
        <Alert tone="ok" live={false}>
          {say(words.text, words.params)}
        </Alert>
      )}
    </div>
  );
}

/** Why this person may not change stations now; core is asked with a change of nothing. */
function refusalFor(role: Role, session: Session) {
  const context = { session, role, stations: [], entered: new Set<number>() };
  const decision = decideStations({ type: 'import', origin: 'csv', stations: [] }, context);
  return decision.ok ? undefined : decision.error;
}

interface OpenDialogProps {
  readonly open: Open;
  readonly election: Election;
  readonly stations: readonly PollingStation[];
  readonly onImported: (count: number) => void;
  readonly onSaved: (station: PollingStation) => void;
  readonly onClose: () => void;
}

function OpenDialog({ open, election, stations, onImported, onSaved, onClose }: OpenDialogProps) {
  const shared = { election: election.id, onClose };
  switch (open.what) {
    case 'import':
      return <ImportDialog {...shared} eligibleVoters={election.eligibleVoters} onImported={onImported} />;
    case 'add':
      return <StationDialog {...shared} stations={stations} onSaved={onSaved} />;
    case 'change':
      return <StationDialog {...shared} stations={stations} station={open.station} onSaved={onSaved} />;
  }
}
