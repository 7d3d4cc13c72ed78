// When nothing can be opened: what happened, what is safe, and the way on. Also for a computer that takes over from another.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { CallReply, FoundBackupInfo } from '@telstaat/contract';
import { useState } from 'react';
import { Navigate, useNavigate } from 'react-router';
import { keyOf, queryOf, useSend, useStatus } from '../../api/queries.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { dateAndTime } from '../../ui/clock.ts';
import { useLanguage } from '../../ui/language.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Failure, Loaded } from '../../ui/query-state.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FirstRestoreForm, Unusable } from './first-restore-form.tsx';
import { texts as words, firstTexts as texts } from './texts.ts';
import './backups.css';

type Restored = CallReply<'restoreFirst'>;

export function FirstRestorePage() {
  const { say } = useLanguage();
  const status = useStatus().data;
  const [restored, setRestored] = useState<Restored>();
  if (restored) return <Done restored={restored} />;
  if (!status) return null;
  if (status.opened === 'practice' || status.opened === 'real') return <Navigate to="/" replace />;
  const isDamaged = status.opened === 'damaged';
  return (
    <div className="backups-first">
      <PageHeader
        title={say(isDamaged ? texts.damagedTitle : texts.takeOverTitle)}
        lead={say(isDamaged ? texts.damagedLead : texts.takeOverLead)}
      />
      {isDamaged ? <Safe isPractice={status.damaged === 'practice'} /> : null}
      <Choosing onRestored={setRestored} />
      {isDamaged ? null : (
        <p>
          <ButtonLink to="/welkom" variant="quiet">
            {say(texts.back)}
          </ButtonLink>
        </p>
      )}
    </div>
  );
}

function Safe({ isPractice }: { readonly isPractice: boolean }) {
  const { say } = useLanguage();
  const open = useSend('openPractice');
  const navigate = useNavigate();
  return (
    <Panel title={say(texts.safe)}>
      <ul>
        <li>{say(texts.safeBackups)}</li>
        <li>{say(texts.safeBrowsers)}</li>
        <li>{say(texts.safeFile)}</li>
      </ul>
      {isPractice ? (
        <>
          <p>{say(texts.practiceMeans)}</p>
          <Failure error={open.error} />
          <p>
            <Button
              isPending={open.isPending}
              onPress={() => open.mutate({ body: {} }, { onSuccess: () => void navigate('/inloggen') })}
            >
              {say(texts.practiceInstead)}
            </Button>
          </p>
        </>
      ) : null}
    </Panel>
  );
}

function Choosing({ onRestored }: { readonly onRestored: (restored: Restored) => void }) {
  const { say } = useLanguage();
  const [folder, setFolder] = useState<string>();
  const [typed, setTyped] = useState('');
  const body = folder === undefined ? {} : { folder };
  const search = useQuery({ ...queryOf('searchBackups', { body }), staleTime: Infinity, retry: false });
  return (
    <>
      <Panel title={say(texts.found)}>
        <Loaded query={search}>
          {({ backups }) =>
            backups.some(({ fault }) => fault === undefined) ? (
              <FirstRestoreForm key={folder} backups={backups} onRestored={onRestored} />
            ) : (
              <Nothing backups={backups} />
            )
          }
        </Loaded>
      </Panel>
      <Panel title={say(texts.lookIn)}>
        <form
          className="backups-look"
          onSubmit={(event) => {
            event.preventDefault();
            if (typed.trim() !== '') setFolder(typed.trim());
          }}
        >
          <TextField
            label={say(words.folder)}
            description={say(words.folderHelp)}
            value={typed}
            onChange={setTyped}
            autoComplete="off"
            maxLength={1000}
            width="full"
          />
          <Button type="submit" isPending={search.isFetching}>
            {say(texts.look)}
          </Button>
        </form>
      </Panel>
    </>
  );
}

function Nothing({ backups }: { readonly backups: readonly FoundBackupInfo[] }) {
  const { say } = useLanguage();
  return (
    <Alert tone="warning" live={false}>
      <p>{say(texts.none)}</p>
      {backups.length > 0 ? <Unusable backups={backups} /> : null}
    </Alert>
  );
}

function Done({ restored: { contents, aside } }: { readonly restored: Restored }) {
  const { say } = useLanguage();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const go = async () => {
    await cache.invalidateQueries({ queryKey: keyOf('getStatus') });
    await navigate('/inloggen');
  };
  return (
    <div className="backups-first">
      <PageHeader title={say(texts.doneTitle)} lead={say(texts.doneBack, { time: dateAndTime(contents.lastAt) })} />
      <Panel title={say(texts.doneNext)}>
        <ol>
          <li>{say(texts.doneLogIn)}</li>
          <li>{say(texts.doneBrowsers)}</li>
          <li>{say(texts.doneOverview)}</li>
        </ol>
        {aside === undefined ? null : <p>{say(texts.doneAside, { aside })}</p>}
        <p>
          <Button variant="primary" onPress={() => void go()} autoFocus>
            {say(texts.toLogin)}
          </Button>
        </p>
      </Panel>
    </div>
  );
}
