// Choosing a password of one's own: at the first login, when nothing else is open, and any time later.
import type { CallReply } from '@telstaat/contract';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useChangeOwnPassword, useLogOut } from '../../api/login.ts';
import { problemText } from '../../api/problem-text.ts';
import { useLogin } from '../../api/queries.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { dateAndTime } from '../../ui/clock.ts';
import { useLanguage } from '../../ui/language.tsx';
import { NewPassword } from '../../ui/new-password.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { checkPasswordRules, meetsAll } from '../../ui/password-rules.ts';
import { TextField } from '../../ui/text-field.tsx';
import { texts } from './texts.ts';
import { useWait, WaitNotice } from './wait.tsx';
import './login.css';

type Login = CallReply<'getLogin'>;

/** The first login with a slip. `typed` is what was just typed to log in; after a reload it is asked for again. */
export function ChooseFirstPassword({
  account,
  typed,
}: {
  readonly account: Login;
  readonly typed: string | undefined;
}) {
  const { say } = useLanguage();
  const logOut = useLogOut();
  return (
    <div className="login">
      <PageHeader title={say(texts.firstTitle)} lead={say(texts.firstLead)} />
      <PasswordSets sets={account.passwordSets ?? []} />
      <ChoosePassword account={account} typed={typed} submit={say(texts.firstSubmit)} onDone={() => {}}>
        <Button variant="quiet" isPending={logOut.isPending} onPress={() => logOut.mutate()}>
          {say(texts.logOut)}
        </Button>
      </ChoosePassword>
    </div>
  );
}

/** Who gave this account a password: whoever owns it knows which ones were asked for. */
function PasswordSets({ sets }: { readonly sets: NonNullable<Login['passwordSets']> }) {
  const { say } = useLanguage();
  if (sets.length === 0) return null;
  return (
    <Alert tone="info" title={say(texts.setsTitle)}>
      <ul>
        {sets.map(({ at, by }) => (
          <li key={at}>{say(texts.setsLine, { at: dateAndTime(at), by: by ?? say(texts.atMachine) })}</li>
        ))}
      </ul>
      <p>{say(texts.setsHelp)}</p>
    </Alert>
  );
}

/** Any time later. */
export function OwnPasswordPage() {
  const { say } = useLanguage();
  const account = useLogin().data;
  const [isDone, setDone] = useState(false);
  if (!account) return null;
  if (isDone)
    return (
      <div className="login">
        <PageHeader title={say(texts.ownTitle)} />
        <Alert tone="ok" live title={say(texts.ownDone)}>
          <p>{say(texts.ownDoneBody)}</p>
        </Alert>
        <div>
          <ButtonLink to="/" variant="primary">
            {say(texts.toWork)}
          </ButtonLink>
        </div>
      </div>
    );
  return (
    <div className="login">
      <PageHeader title={say(texts.ownTitle)} lead={say(texts.ownLead)} />
      <ChoosePassword account={account} submit={say(texts.ownSubmit)} onDone={() => setDone(true)}>
        <ButtonLink to="/" variant="quiet">
          {say(texts.cancel)}
        </ButtonLink>
      </ChoosePassword>
    </div>
  );
}

interface ChoosePasswordProps {
  readonly account: Login;
  readonly typed?: string | undefined;
  readonly submit: string;
  readonly onDone: () => void;
  /** What stands beside the main button. */
  readonly children: ReactNode;
}

function ChoosePassword({ account, typed, submit, onDone, children }: ChoosePasswordProps) {
  const { say, language } = useLanguage();
  const [current, setCurrent] = useState(typed ?? '');
  const [fullName, setFullName] = useState('');
  const [chosen, setChosen] = useState({ password: '', repeat: '' });
  const [isTried, setTried] = useState(false);
  const change = useChangeOwnPassword();
  const wait = useWait(change.error);
  const rules = checkPasswordRules({ ...chosen, username: account.username, current: current || undefined });
  const mayName = account.mustChangePassword && account.fullName === '';
  const asksCurrent = typed === undefined;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (change.isPending || wait.isWaiting || current === '' || !meetsAll(rules)) return;
    const name = fullName.trim();
    const body = { current, password: chosen.password, ...(name === '' ? {} : { fullName: name }) };
    change.mutate(body, { onSuccess: onDone });
  };
  return (
    <form className="login-choose" onSubmit={send} noValidate>
      <WaitNotice wait={wait} />
      {change.isError && !wait.isAsked ? (
        <Alert tone="error" title={say(texts.notChanged)}>
          <p>{problemText(change.error, language)}</p>
        </Alert>
      ) : null}
      {/* So that a password manager knows whose password this is. */}
      <input type="text" autoComplete="username" value={account.username} readOnly hidden />
      {asksCurrent ? (
        <TextField
          label={say(account.mustChangePassword ? texts.slipPassword : texts.currentPassword)}
          value={current}
          onChange={setCurrent}
          type="password"
          maxLength={200}
          autoComplete="current-password"
          errorMessage={isTried && current === '' ? say(texts.currentMissing) : undefined}
          autoFocus
        />
      ) : null}
      {mayName ? (
        <TextField
          label={say(texts.fullName)}
          description={say(texts.fullNameHelp)}
          value={fullName}
          onChange={setFullName}
          maxLength={120}
          autoComplete="name"
          autoFocus={!asksCurrent}
        />
      ) : null}
      <NewPassword
        value={chosen}
        onChange={setChosen}
        rules={rules}
        isTried={isTried}
        replaces
        autoFocus={!asksCurrent && !mayName}
      />
      <div className="login-actions">
        <Button variant="primary" type="submit" isPending={change.isPending} isDisabled={wait.isWaiting}>
          {submit}
        </Button>
        {children}
      </div>
    </form>
  );
}
