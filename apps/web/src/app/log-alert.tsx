// Says on every screen of coordinator and administrator that the log is not whole. It does not go away: nothing mends a broken chain.
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { queryOf } from '../api/queries.ts';
import { Alert } from '../ui/alert.tsx';
import { useLanguage } from '../ui/language.tsx';
import { texts } from './texts.ts';

/** How often it is asked, in milliseconds; not while the window is hidden. */
const askEvery = 30_000;

export function LogAlert() {
  const { say } = useLanguage();
  const check = useQuery({ ...queryOf('getLedgerHead'), refetchInterval: askEvery }).data?.check;
  if (!check || check.ok) return null;
  return (
    <Alert tone="error" title={say(texts.logBroken, { sequence: String(check.sequence) })}>
      <p>{say(texts.logBrokenBody)}</p>
      <p>
        <Link to="/logboek">{say(texts.toLog)}</Link>
      </p>
    </Alert>
  );
}
