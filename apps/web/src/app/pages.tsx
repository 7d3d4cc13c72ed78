// Pages for what is not there, not yours, or broken. Kind, and with a way on.
import { roleNames, type Role } from '@telstaat/core';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { problemText } from '../api/problem-text.ts';
import { Alert } from '../ui/alert.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { useLanguage } from '../ui/language.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { texts } from './texts.ts';

export function NotFoundPage() {
  const { say } = useLanguage();
  return (
    <div className="page-narrow">
      <PageHeader title={say(texts.notFoundTitle)} lead={say(texts.notFoundBody)} />
      <ButtonLink to="/" variant="primary">
        {say(texts.toHome)}
      </ButtonLink>
    </div>
  );
}

export function ForbiddenPage({ role }: { readonly role: Role }) {
  const { say } = useLanguage();
  return (
    <div className="page-narrow">
      <PageHeader
        title={say(texts.forbiddenTitle)}
        lead={say(texts.forbiddenBody, { role: say(roleNames[role]).toLowerCase() })}
      />
      <ButtonLink to="/" variant="primary">
        {say(texts.toHome)}
      </ButtonLink>
    </div>
  );
}

/** Shown while the first answers of the server are awaited, or when they did not come. */
export function UnreachablePage(props: { readonly error: unknown; readonly onRetry: () => void }) {
  const { say, language } = useLanguage();
  return (
    <main className="page-narrow page-alone">
      <Alert tone="error" title={say(texts.unreachableTitle)}>
        <p>{problemText(props.error, language)}</p>
      </Alert>
      <Button variant="primary" onPress={props.onRetry} autoFocus>
        {say(texts.retry)}
      </Button>
    </main>
  );
}

/** A bug of ours, caught by the router. */
export function FaultPage() {
  const { say } = useLanguage();
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />;
  return (
    <div className="page-narrow page-alone" role="alert">
      <h1>{say(texts.faultTitle)}</h1>
      <p>{say(texts.faultBody)}</p>
      <pre className="page-fault">{error instanceof Error ? error.message : String(error)}</pre>
      <Button variant="primary" onPress={() => location.reload()}>
        {say(texts.reload)}
      </Button>
    </div>
  );
}
