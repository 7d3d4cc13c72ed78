// The first screen: practise with one click, or set up a real election.
import { Link, Navigate, useNavigate } from 'react-router';
import { problemText } from '../../api/problem-text.ts';
import { useSend, useStatus } from '../../api/queries.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { texts } from './texts.ts';
import './welcome.css';

export function WelcomePage() {
  const { say, language } = useLanguage();
  const status = useStatus();
  const open = useSend('openPractice');
  const navigate = useNavigate();
  if (status.data && status.data.opened !== 'nothing' && !open.isPending) return <Navigate to="/" replace />;
  const start = () => open.mutate({ body: {} }, { onSuccess: () => void navigate('/inloggen') });
  return (
    <div className="welcome">
      <PageHeader title={say(texts.title)} lead={say(texts.lead)} />
      {open.isError ? (
        <Alert tone="error" title={say(texts.failed)}>
          <p>{problemText(open.error, language)}</p>
        </Alert>
      ) : null}
      <div className="welcome-choices">
        <section className="welcome-choice welcome-practice">
          <h2>{say(texts.practiceTitle)}</h2>
          <p>{say(texts.practiceBody)}</p>
          <Button variant="primary" onPress={start} isPending={open.isPending} autoFocus>
            {say(open.isPending ? texts.practiceBusy : texts.practiceAction)}
          </Button>
        </section>
        <section className="welcome-choice">
          <h2>{say(texts.realTitle)}</h2>
          <p>{say(texts.realBody)}</p>
          <ButtonLink to="/welkom/beheerder">{say(texts.realAction)}</ButtonLink>
        </section>
      </div>
      <p>
        {say(texts.takeOver)} <Link to="/herstellen">{say(texts.takeOverAction)}</Link>
      </p>
      <p>
        {say(texts.audit)} <Link to="/controleren">{say(texts.auditAction)}</Link>
      </p>
      {status.data ? <p className="welcome-version">{say(texts.version, { version: status.data.version })}</p> : null}
    </div>
  );
}
