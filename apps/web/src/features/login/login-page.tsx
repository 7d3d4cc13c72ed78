// Logging in: with a password on a real election day, with one click in a practice.
import { roleNames, type Role } from '@telstaat/core';
import { useRef, useState, type FormEvent } from 'react';
import { Navigate, useLocation, useNavigate } from 'react-router';
import { useLogIn } from '../../api/login.ts';
import { problemText } from '../../api/problem-text.ts';
import { useLogin, useStatus } from '../../api/queries.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { homes } from '../../ui/route-handle.ts';
import { TextField } from '../../ui/text-field.tsx';
import { texts } from './texts.ts';
import './login.css';

export function LoginPage() {
  const status = useStatus().data;
  const account = useLogin().data;
  if (status?.opened === 'nothing') return <Navigate to="/welkom" replace />;
  if (account) return <Onward role={account.role} />;
  return status?.opened === 'practice' ? <PracticeRoles /> : <PasswordForm />;
}

/** To the page that was asked for before logging in, or to where this role begins. */
function Onward({ role }: { readonly role: Role }) {
  const state: unknown = useLocation().state;
  const from = typeof state === 'object' && state && 'from' in state ? state.from : undefined;
  return <Navigate to={typeof from === 'string' && from.startsWith('/') ? from : homes[role]} replace />;
}

function PasswordForm() {
  const { say, language } = useLanguage();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const passwordInput = useRef<HTMLInputElement>(null);
  const logIn = useLogIn();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (logIn.isPending) return;
    logIn.mutate(
      { username, password },
      {
        onError: () => {
          setPassword('');
          passwordInput.current?.focus();
        },
      },
    );
  };
  return (
    <form className="login" onSubmit={submit} noValidate>
      <PageHeader title={say(texts.title)} lead={say(texts.lead)} />
      {logIn.isError ? (
        <Alert tone="error" title={say(texts.failed)}>
          <p>{problemText(logIn.error, language)}</p>
        </Alert>
      ) : null}
      <TextField
        label={say(texts.username)}
        value={username}
        onChange={setUsername}
        autoComplete="username"
        maxLength={60}
        autoFocus
      />
      <TextField
        label={say(texts.password)}
        value={password}
        onChange={setPassword}
        type="password"
        autoComplete="current-password"
        inputRef={passwordInput}
      />
      <div>
        <Button variant="primary" type="submit" isPending={logIn.isPending}>
          {say(texts.logIn)}
        </Button>
      </div>
    </form>
  );
}

function PracticeRoles() {
  const { say, language } = useLanguage();
  const accounts = useStatus().data?.practiceAccounts ?? [];
  const logIn = useLogIn();
  const navigate = useNavigate();
  const typist = accounts.find((account) => account.role === 'typist');
  const enter = (account: (typeof accounts)[number], to: string) =>
    logIn.mutate(
      { username: account.username, password: account.password },
      { onSuccess: () => void navigate(to, { replace: true }) },
    );
  return (
    <div className="login-roles">
      <PageHeader title={say(texts.practiceTitle)} lead={say(texts.practiceLead)} />
      {logIn.isError ? (
        <Alert tone="error" title={say(texts.failed)}>
          <p>{problemText(logIn.error, language)}</p>
        </Alert>
      ) : null}
      <ul className="login-cards">
        {accounts.map((account) => (
          <li key={account.username}>
            <button
              type="button"
              className={`login-card login-card-${account.role}`}
              disabled={logIn.isPending}
              onClick={() => enter(account, homes[account.role])}
            >
              <span className="login-card-role">{say(roleNames[account.role])}</span>
              <span className="login-card-name">{account.fullName}</span>
              <span className="login-card-what">{say(texts[account.role])}</span>
            </button>
          </li>
        ))}
      </ul>
      {typist ? (
        <div>
          <Button variant="quiet" onPress={() => enter(typist, '/oefenpapieren')}>
            {say(texts.papers)}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
