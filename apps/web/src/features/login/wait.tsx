// Too many wrong passwords: how long still, and what to do meanwhile. Counts down and opens by itself.
import { useEffect, useState } from 'react';
import { CallFailure } from '../../api/client.ts';
import { Alert } from '../../ui/alert.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { secondsLeft, waitIn } from './waiting.ts';
import { texts } from './texts.ts';

export interface Wait {
  /** The server asked to wait, now or until a moment ago. */
  readonly isAsked: boolean;
  readonly isWaiting: boolean;
  readonly seconds: number;
}

export function useWait(error: unknown): Wait {
  const asked = error instanceof CallFailure ? waitIn(error.error) : undefined;
  // From the moment of the answer, on a clock that nobody sets.
  const [began, setBegan] = useState<{ readonly error: unknown; readonly at: number }>();
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (asked === undefined) return;
    const at = performance.now();
    setBegan({ error, at });
    setNow(at);
    const ticking = setInterval(() => {
      setNow(performance.now());
      if (secondsLeft(asked, at, performance.now()) === 0) clearInterval(ticking);
    }, 250);
    return () => clearInterval(ticking);
  }, [asked, error]);
  if (asked === undefined) return { isAsked: false, isWaiting: false, seconds: 0 };
  const seconds = began !== undefined && began.error === error ? secondsLeft(asked, began.at, now) : asked;
  return { isAsked: true, isWaiting: seconds > 0, seconds };
}

export function WaitNotice({ wait }: { readonly wait: Wait }) {
  const { say } = useLanguage();
  if (!wait.isAsked) return null;
  if (!wait.isWaiting)
    return (
      <Alert tone="info" live title={say(texts.waitOver)}>
        <p>{say(texts.waitHelp)}</p>
      </Alert>
    );
  return (
    <div className="login-wait">
      <Alert tone="error" title={say(texts.waitTitle)}>
        <p>{say(texts.waitBody)}</p>
        <p>{say(texts.waitHelp)}</p>
      </Alert>
      <p className="login-wait-clock" role="timer">
        {say(wait.seconds === 1 ? texts.waitSecond : texts.waitSeconds, { seconds: wait.seconds })}
      </p>
    </div>
  );
}
