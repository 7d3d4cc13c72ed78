// One entry of one station: opens it, or says why it cannot be opened.
import { buildForm, type Election, type ElectionId, type FormPurpose, type PollingStation } from '@telstaat/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { problemText } from '../../api/problem-text.ts';
import { queryOf, useElection, useLogin, useStatus } from '../../api/queries.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Waiting } from '../../ui/query-state.tsx';
import { EntryDesk } from './entry-desk.tsx';
import { texts } from './texts.ts';
import './entry.css';

export function EntryPage({ purpose }: { readonly purpose: FormPurpose }) {
  const { say } = useLanguage();
  const params = useParams();
  const election = params['election'] as ElectionId;
  const station = Number(params['station']);
  const [account] = useState(useLogin().data);
  const [generation, setGeneration] = useState(0);
  const detail = useElection(election);
  const status = useStatus();
  const draft = useQuery({
    ...queryOf(purpose === 'night' ? 'claimNight' : 'claimEntry', { params: { election, station }, body: {} }),
    // Opening is asked once per visit; what is typed afterwards lives at the desk.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const error = detail.error ?? draft.error;
  if (error && !(detail.data && draft.data))
    return <CannotOpen error={error} onRetry={() => void Promise.all([detail.refetch(), draft.refetch()])} />;
  const found = detail.data?.stations.find((item) => item.number === station);
  if (!detail.data || !draft.data || !account || !found)
    return (
      <main className="entry-opening">
        <Waiting words={say(texts.opening)} />
      </main>
    );
  return (
    <Opened
      key={generation}
      election={detail.data.election}
      station={found}
      draft={draft.data}
      account={account}
      purpose={purpose}
      restored={status.data?.restored}
      // What is known of the station can be what changed.
      onReopen={() =>
        void Promise.all([detail.refetch(), draft.refetch(), status.refetch()]).then(() =>
          setGeneration((before) => before + 1),
        )
      }
    />
  );
}

interface OpenedProps {
  readonly election: Election;
  readonly station: PollingStation;
  readonly draft: NonNullable<Parameters<typeof EntryDesk>[0]['draft']>;
  readonly account: Parameters<typeof EntryDesk>[0]['account'];
  readonly purpose: FormPurpose;
  readonly restored: NonNullable<Parameters<typeof EntryDesk>[0]>['restored'];
  readonly onReopen: () => void;
}

function Opened(props: OpenedProps) {
  const [form] = useState(() => buildForm(props.election, props.purpose));
  return <EntryDesk {...props} form={form} />;
}

function CannotOpen({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { say, language } = useLanguage();
  return (
    <main className="entry-opening">
      <Alert tone="error" title={say(texts.cannotOpen)}>
        <p>{problemText(error, language)}</p>
      </Alert>
      <div className="entry-opening-actions">
        <ButtonLink to="/invoeren" variant="primary">
          {say(texts.backToStart)}
        </ButtonLink>
        <Button onPress={onRetry}>{say(texts.tryAgain)}</Button>
      </div>
    </main>
  );
}
