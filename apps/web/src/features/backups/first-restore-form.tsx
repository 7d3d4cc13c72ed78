// One of the backups, and who restores it: an administrator that stands in it.
import { backupFaults } from '@telstaat/core';
import type { CallReply, FoundBackupInfo } from '@telstaat/contract';
import { useState, type FormEvent } from 'react';
import { useSend } from '../../api/queries.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { dateAndTime } from '../../ui/clock.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Failure } from '../../ui/query-state.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { chosenOf, rowsOf, timeOf } from './groups.ts';
import { Running } from './running.tsx';
import { firstTexts, texts } from './texts.ts';

/** More than anybody chooses from: the newest ones. */
const mostShown = 8;

export interface FirstRestoreFormProps {
  readonly backups: readonly FoundBackupInfo[];
  readonly onRestored: (restored: CallReply<'restoreFirst'>) => void;
}

export function FirstRestoreForm({ backups, onRestored }: FirstRestoreFormProps) {
  const { say, count } = useLanguage();
  const good = rowsOf(backups)
    .filter(({ backup }) => backup.fault === undefined)
    .slice(0, mostShown);
  const [key, setKey] = useState(good[0]?.key);
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  // Nobody is logged in: what comes back says all there is to say, and nothing else is asked for.
  const restore = useSend('restoreFirst', { changes: [] });
  const backup = good.find((row) => row.key === key)?.backup;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const chosen = backup && chosenOf(backup);
    if (!backup || !chosen || restore.isPending) return;
    const { file, sha256 } = chosen;
    restore.mutate(
      { body: { folder: backup.folder, file, sha256, username, password } },
      { onSuccess: onRestored, onError: () => setPassword('') },
    );
  };
  const nameOf = (found: FoundBackupInfo, index: number): string => {
    const time = timeOf(found);
    const when = time === undefined ? found.file : dateAndTime(time);
    return index === 0 ? `${when} (${say(firstTexts.newest)})` : when;
  };
  const describe = ({ contents, folder }: FoundBackupInfo): string =>
    [
      `${say(texts.holds)}: ${count(contents?.events ?? 0)}`,
      ...(contents?.elections ?? []).map(({ name, definitive, stations }) =>
        say(texts.definitive, { name, definitive, stations }),
      ),
      folder,
    ].join(' · ');
  return (
    <form className="backups-first-form" onSubmit={submit} noValidate>
      <RadioCards
        label={say(firstTexts.choose)}
        cards={good.map((row, index) => ({
          key: row.key,
          label: nameOf(row.backup, index),
          description: describe(row.backup),
        }))}
        value={key}
        onChange={setKey}
      />
      <Unusable backups={backups} />
      <Alert tone="warning" live={false}>
        <p>{say(firstTexts.notCompared)}</p>
      </Alert>
      <h3>{say(firstTexts.who)}</h3>
      <p>{say(firstTexts.whoMeans)}</p>
      <TextField
        label={say(firstTexts.username)}
        value={username}
        onChange={setUsername}
        autoComplete="username"
        maxLength={60}
      />
      <TextField
        label={say(firstTexts.password)}
        value={password}
        onChange={setPassword}
        type="password"
        autoComplete="current-password"
        maxLength={200}
      />
      <Failure error={restore.error} title={say(firstTexts.failed)} />
      {restore.isPending ? <Running running={{ what: 'restore', step: 'check', done: 0, total: 1 }} /> : null}
      <p>
        <Button variant="primary" type="submit" isPending={restore.isPending}>
          {say(firstTexts.submit)}
        </Button>
      </p>
    </form>
  );
}

/** What is there and cannot be used, with the reason: so that nobody goes on looking for it. */
export function Unusable({ backups }: { readonly backups: readonly FoundBackupInfo[] }) {
  const { say } = useLanguage();
  const bad = rowsOf(backups).filter(({ backup }) => backup.fault !== undefined);
  if (bad.length === 0) return null;
  return (
    <details className="backups-unusable">
      <summary>{`${say(texts.notProven)}: ${bad.length}`}</summary>
      <ul>
        {bad.map(({ key, backup }) => (
          <li key={key}>
            <code>{backup.file}</code>: {backup.fault === undefined ? null : say(backupFaults[backup.fault])}
          </li>
        ))}
      </ul>
    </details>
  );
}
