// Says on every page of who leads that no backup can be made, until one succeeds. Counting goes on, so it asks for nothing.
import { backupPlaceNames, backupTroubles } from '@telstaat/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { queryOf } from '../api/queries.ts';
import { Alert } from '../ui/alert.tsx';
import { useLanguage } from '../ui/language.tsx';
import { texts } from './texts.ts';

const askEvery = 60_000;

export function BackupStrip() {
  const { say } = useLanguage();
  const status = useQuery({ ...queryOf('getBackupStatus'), refetchInterval: askEvery });
  const [trouble] = status.data?.troubles ?? [];
  if (!trouble) return null;
  return (
    <aside className="backup-strip" aria-label={say(texts.backupTrouble)}>
      <Alert tone="warning" title={`${say(texts.backupTrouble)} ${say(backupPlaceNames[trouble.place])}`}>
        <p>
          {say(backupTroubles[trouble.reason])} <Link to="/reservekopieen">{say(texts.toBackups)}</Link>
        </p>
      </Alert>
    </aside>
  );
}
