// A real election day begins with its first administrator.
import type { Text } from '@telstaat/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Navigate } from 'react-router';
import { problemText } from '../../api/problem-text.ts';
import { keyOf, loginQuery, useLogin, useSend, useStatus } from '../../api/queries.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { NewPassword } from '../../ui/new-password.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { checkPasswordRules, meetsAll } from '../../ui/password-rules.ts';
import { TextField } from '../../ui/text-field.tsx';
import { texts } from './texts.ts';
import './welcome.css';

const blank = { fullName: '', username: '', password: '', repeat: '' };

export function FirstAdministratorPage() {
  const { say, language } = useLanguage();
  const [input, setInput] = useState(blank);
  const [tried, setTried] = useState(false);
  const status = useStatus();
  const create = useSend('createAdministrator', { changes: [] });
  const cache = useQueryClient();
  const login = useLogin();
  const rules = checkPasswordRules(input);
  const set = (name: keyof typeof blank) => (value: string) => setInput({ ...input, [name]: value });
  const busy = create.isPending;
  if (status.data && status.data.opened !== 'nothing')
    return <Navigate to={login.data?.role === 'administrator' ? '/welkom/verder' : '/'} replace />;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const { fullName, username, password } = input;
    if (busy || fullName.trim() === '' || username.trim() === '' || !meetsAll(rules)) return;
    const account = await create.mutateAsync({ body: { fullName, username, password } });
    // The server has logged the administrator in. Known before the status changes, so that nothing asks for a login in between.
    cache.setQueryData(loginQuery().queryKey, account);
    await cache.invalidateQueries({ queryKey: keyOf('getStatus') });
  };
  const missing = (value: string, text: Text) => (tried && value.trim() === '' ? say(text) : undefined);
  const failure = create.error;
  return (
    <form className="welcome-form" onSubmit={(event) => void submit(event).catch(() => undefined)} noValidate>
      <PageHeader title={say(texts.adminTitle)} lead={say(texts.adminLead)} />
      {failure ? (
        <Alert tone="error" title={say(texts.failed)}>
          <p>{problemText(failure, language)}</p>
        </Alert>
      ) : null}
      <TextField
        label={say(texts.fullName)}
        value={input.fullName}
        onChange={set('fullName')}
        errorMessage={missing(input.fullName, texts.nameMissing)}
        autoComplete="name"
        autoFocus
      />
      <TextField
        label={say(texts.username)}
        description={say(texts.usernameHint)}
        value={input.username}
        onChange={set('username')}
        errorMessage={missing(input.username, texts.usernameMissing)}
        autoComplete="username"
        maxLength={60}
      />
      <NewPassword
        value={input}
        onChange={({ password, repeat }) => setInput({ ...input, password, repeat })}
        rules={rules}
        isTried={tried}
      />
      <div className="welcome-actions">
        <Button variant="primary" type="submit" isPending={busy}>
          {say(texts.create)}
        </Button>
        <ButtonLink to="/welkom" variant="quiet">
          {say(texts.back)}
        </ButtonLink>
      </div>
    </form>
  );
}
