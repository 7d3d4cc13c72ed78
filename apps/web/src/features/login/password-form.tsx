// User name and password. After too many wrong ones it counts down, and opens again by itself.
import { useRef, useState, type FormEvent } from 'react';
import { useLogIn } from '../../api/login.ts';
import { problemText } from '../../api/problem-text.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { EndingNotice } from './ending-notice.tsx';
import { AuditorLink } from './auditor-link.tsx';
import { LostPassword } from './lost-password.tsx';
import { texts } from './texts.ts';
import { useWait, WaitNotice } from './wait.tsx';

export interface PasswordFormProps {
  /** The password with which logging in went well. */
  readonly onTyped: (password: string) => void;
  /** Back to the roles of the practice. */
  readonly onBack?: (() => void) | undefined;
}

export function PasswordForm({ onTyped, onBack }: PasswordFormProps) {
  const { say, language } = useLanguage();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const passwordInput = useRef<HTMLInputElement>(null);
  const logIn = useLogIn();
  const wait = useWait(logIn.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (logIn.isPending || wait.isWaiting) return;
    logIn.mutate(
      { username, password },
      {
        onSuccess: () => onTyped(password),
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
      <EndingNotice />
      <WaitNotice wait={wait} />
      {logIn.isError && !wait.isAsked ? (
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
        maxLength={200}
        autoComplete="current-password"
        inputRef={passwordInput}
      />
      <div className="login-actions">
        <Button variant="primary" type="submit" isPending={logIn.isPending} isDisabled={wait.isWaiting}>
          {say(texts.logIn)}
        </Button>
        {onBack ? (
          <Button variant="quiet" onPress={onBack}>
            {say(texts.back)}
          </Button>
        ) : null}
      </div>
      {onBack ? null : <LostPassword />}
      <AuditorLink />
    </form>
  );
}
