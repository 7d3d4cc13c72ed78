// What stands on a page while its data is on the way, or when it did not come.
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { useAskAgain } from '../api/queries.ts';
import { problemText } from '../api/problem-text.ts';
import { Alert } from './alert.tsx';
import { Button } from './button.tsx';
import { useLanguage } from './language.tsx';

const texts = {
  loading: { nl: 'Gegevens ophalen…', en: 'Getting the data…' },
  slow: {
    nl: 'Dit duurt langer dan anders. Telstaat wacht nog op antwoord. Staat de computer van de coördinator aan?',
    en: 'This takes longer than usual. Telstaat is still waiting for an answer. Is the coordinator’s computer on?',
  },
  failed: { nl: 'De gegevens konden niet worden opgehaald', en: 'The data could not be fetched' },
  stale: {
    nl: 'Geen verbinding: dit is de laatst bekende stand',
    en: 'No connection: this is the last known state',
  },
  again: { nl: 'Probeer opnieuw', en: 'Try again' },
} as const;

export interface LoadedProps<Data> {
  readonly query: UseQueryResult<Data>;
  readonly children: (data: Data) => ReactNode;
}

/** Its children once there is data. Data that was fetched before stays on screen when a later fetch fails, and says so. */
export function Loaded<Data>({ query, children }: LoadedProps<Data>) {
  const { say, language } = useLanguage();
  if (query.data === undefined && !query.isError) return <Waiting words={say(texts.loading)} />;
  return (
    <>
      {query.isError ? (
        <Alert
          tone={query.data === undefined ? 'error' : 'warning'}
          title={say(query.data === undefined ? texts.failed : texts.stale)}
        >
          <p>{problemText(query.error, language)}</p>
          <p>
            <Button onPress={() => void query.refetch()}>{say(texts.again)}</Button>
          </p>
        </Alert>
      ) : null}
      {query.data === undefined ? null : children(query.data)}
    </>
  );
}

/** Milliseconds after which somebody who waits is told that it takes long. */
const longWait = 6_000;

/** What stands on a page that waits for data: after a while also that it takes long, and a button to ask again. */
export function Waiting({ words }: { readonly words: string }) {
  const { say } = useLanguage();
  const askAgain = useAskAgain();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (isLong) return;
    const timer = setTimeout(() => setLong(true), longWait);
    return () => clearTimeout(timer);
  }, [isLong]);
  const again = () => {
    setLong(false);
    askAgain();
  };
  return (
    <>
      <p role="status">{isLong ? say(texts.slow) : words}</p>
      {isLong ? (
        <p>
          <Button onPress={again}>{say(texts.again)}</Button>
        </p>
      ) : null}
    </>
  );
}

/** What a failed action has to say; nothing while nothing failed. */
export function Failure({ error, title }: { readonly error: unknown; readonly title?: string }) {
  const { language } = useLanguage();
  if (error === null || error === undefined) return null;
  return (
    <Alert tone="error" {...(title === undefined ? {} : { title })}>
      <p>{problemText(error, language)}</p>
    </Alert>
  );
}
