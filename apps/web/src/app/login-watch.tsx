// Watches the login: asks now and then whether it lives, warns five minutes before it ends, and notices when somebody else logged in here.
// A strip, not a dialog: it takes the keyboard from nobody.
import { loginWarning } from '@telstaat/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { watchActivity } from '../api/activity.ts';
import { loginQuery } from '../api/queries.ts';
import { Button } from '../ui/button.tsx';
import { useLanguage } from '../ui/language.tsx';
import { texts } from './texts.ts';
import './login-watch.css';

const askEvery = 30_000;

export function LoginWatch() {
  const login = useQuery({ ...loginQuery(), refetchInterval: askEvery, refetchOnWindowFocus: 'always' });
  const { refetch } = login;
  const left = useTimeLeft(login.data ?? undefined, login.dataUpdatedAt);
  const isWarning = left !== undefined && left <= loginWarning;
  const isOver = left !== undefined && left <= 0;
  // Whoever is at the keyboard stays logged in without having to look for a button.
  useEffect(
    () => watchActivity(isWarning ? () => void refetch({ cancelRefetch: false }) : undefined),
    [isWarning, refetch],
  );
  useEffect(() => {
    if (isOver) void refetch();
  }, [isOver, refetch]);
  if (!isWarning) return null;
  return <Strip seconds={Math.max(0, Math.ceil(left / 1000))} onStay={() => void refetch()} />;
}

/** Milliseconds until the login ends, counted from the server's own answer: the clock of this computer may be wrong. */
function useTimeLeft(
  login: { readonly now: string; readonly endsAt: string } | undefined,
  answeredAt: number,
): number | undefined {
  const [now, setNow] = useState(Date.now);
  const all = login ? Date.parse(login.endsAt) - Date.parse(login.now) : undefined;
  useEffect(() => {
    if (all === undefined) return;
    const look = () => setNow(Date.now());
    look();
    const untilWarning = Math.max(0, answeredAt + all - loginWarning - Date.now());
    let ticking: ReturnType<typeof setInterval> | undefined;
    const waiting = setTimeout(() => {
      look();
      ticking = setInterval(look, 1000);
    }, untilWarning);
    return () => {
      clearTimeout(waiting);
      clearInterval(ticking);
    };
  }, [all, answeredAt]);
  return all === undefined ? undefined : answeredAt + all - Math.max(now, answeredAt);
}

function Strip({ seconds, onStay }: { readonly seconds: number; readonly onStay: () => void }) {
  const { say } = useLanguage();
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return (
    <section className="login-strip" aria-label={say(texts.loginEnds)}>
      <p role="alert">{say(texts.loginEndsBody)}</p>
      <p className="login-strip-clock" role="timer" aria-label={say(texts.loginEndsClock)}>
        {clock}
      </p>
      <Button size="small" onPress={onStay}>
        {say(texts.stay)}
      </Button>
    </section>
  );
}
