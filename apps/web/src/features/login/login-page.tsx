// Logging in: with a password on a real election day, with one click in a practice; then, after a slip, choosing a password.
import { roleNames, type Role } from '@telstaat/core';
import { useState } from 'react';
import { Navigate, useLocation, useNavigate } from 'react-router';
import { useLogIn } from '../../api/login.ts';
import { problemText } from '../../api/problem-text.ts';
import { useLogin, useStatus } from '../../api/queries.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { homes } from '../../ui/route-handle.ts';
import { AuditorLink } from './auditor-link.tsx';
import { ChooseFirstPassword } from './choose-password.tsx';
import { EndingNotice } from './ending-notice.tsx';
import { PasswordForm } from './password-form.tsx';
import { texts } from './texts.ts';
import './login.css';

export function LoginPage() {
  const status = useStatus().data;
  const account = useLogin().data;
  // Of the slip: so that it is typed once. It stays on this page, in memory alone.
  const [typed, setTyped] = useState<string>();
  const [isByPassword, setByPassword] = useState(false);
  if (status?.opened === 'nothing') return <Navigate to="/welkom" replace />;
  if (account?.mustChangePassword) return <ChooseFirstPassword key={account.number} account={account} typed={typed} />;
  if (account) return <Onward role={account.role} number={account.number} />;
  const isPractice = status?.opened === 'practice';
  return isPractice && !isByPassword ? (
    <PracticeRoles onByPassword={() => setByPassword(true)} />
  ) : (
    <PasswordForm onTyped={setTyped} onBack={isPractice ? () => setByPassword(false) : undefined} />
  );
}

/** To the page where this same person was, or to where this role begins. */
function Onward({ role, number }: { readonly role: Role; readonly number: number }) {
  const { from, number: last } = (useLocation().state ?? {}) as { readonly from?: unknown; readonly number?: unknown };
  const isTheirs = typeof from === 'string' && from.startsWith('/') && (last === undefined || last === number);
  return <Navigate to={isTheirs ? from : homes[role]} replace />;
}

function PracticeRoles({ onByPassword }: { readonly onByPassword: () => void }) {
  const { say, language } = useLanguage();
  const accounts = useStatus().data?.practiceAccounts ?? [];
  const logIn = useLogIn();
  const navigate = useNavigate();
  const typist = accounts.find((account) => account.role === 'typist');
  // Where to go from here the page itself knows (`Onward`), unless something was asked for.
  const enter = ({ username, password }: (typeof accounts)[number], to?: string) =>
    logIn.mutate(
      { username, password },
      { onSuccess: () => (to === undefined ? undefined : void navigate(to, { replace: true })) },
    );
  return (
    <div className="login-roles">
      <PageHeader title={say(texts.practiceTitle)} lead={say(texts.practiceLead)} />
      <EndingNotice />
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
              onClick={() => enter(account)}
            >
              <span className="login-card-role">{say(roleNames[account.role])}</span>
              <span className="login-card-name">{account.fullName}</span>
              <span className="login-card-what">{say(texts[account.role])}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className="login-actions">
        {typist ? (
          <Button variant="quiet" onPress={() => enter(typist, '/oefenpapieren')}>
            {say(texts.papers)}
          </Button>
        ) : null}
        <Button variant="quiet" onPress={onByPassword}>
          {say(texts.byPassword)}
        </Button>
      </div>
      <AuditorLink />
    </div>
  );
}
