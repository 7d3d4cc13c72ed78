// What can come between the typist and the sheet: a pause, a lost login, another window. Nothing typed is lost by any of them.
import type { CallError, CallReply } from '@telstaat/contract';
import { isFieldId, refusalText, saysLoggedOut, type Form, type RefusalCode } from '@telstaat/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { ask } from '../../api/client.ts';
import { callErrorText, problemText } from '../../api/problem-text.ts';
import { useEnding } from '../../api/ending.ts';
import { loginQuery, queryOf, useLogin } from '../../api/queries.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { fieldName } from './field-names.ts';
import { isInNumber } from './fields.ts';
import type { OpenEntry } from './open-entry.ts';
import type { SaveState } from './save-queue.ts';
import { texts } from './texts.ts';
import { useSaving } from './use-saving.ts';

interface DeskDialogsProps {
  readonly entry: OpenEntry;
  readonly account: CallReply<'getLogin'>;
  readonly onReopen: () => void;
}

const never = () => {};

/** A login that somebody or something ended: other refusals of a save say nothing of it. */
const endsLogin = (code: RefusalCode): boolean => saysLoggedOut(code) && code !== 'access.notLoggedIn';

const pollEvery = 5_000;

export function DeskDialogs({ entry, account, onReopen }: DeskDialogsProps) {
  const { queue } = entry;
  const saving = useSaving(entry);
  const isPaused = useSessionPaused(entry) || saving.kind === 'paused';
  const login = useLogin().data;
  const ending = useEnding();
  const isLoggedOut = login === null || (login !== undefined && login.number !== account.number);
  useEffect(() => {
    if (!isPaused) queue.retry();
  }, [isPaused, queue]);
  const isNeeded = isPaused || isLoggedOut || ['login', 'stale', 'restored', 'stopped', 'paused'].includes(saving.kind);
  const isCalm = useCalm(isNeeded);
  if (!isCalm) return null;
  if (saving.kind === 'login' || isLoggedOut) {
    const told = saving.kind === 'login' && endsLogin(saving.why) ? saving.why : ending;
    return <LoginDialog account={account} why={told ?? undefined} onLoggedIn={queue.resume} />;
  }
  if (saving.kind === 'stale' || saving.kind === 'restored')
    return (
      <ReopenDialog
        why={saving.kind}
        onReopen={() => {
          queue.stop();
          onReopen();
        }}
      />
    );
  if (saving.kind === 'stopped') return <StoppedDialog saving={saving} entry={entry} />;
  return isPaused ? <PausedDialog entry={entry} /> : null;
}

const lookAgain = 120;
const thinking = 4_000;

/**
 * A dialog in the middle of a number would swallow its last digits and half a number would be written. It waits until the field is left, or
 * until nobody has typed for a while.
 */
function useCalm(isNeeded: boolean): boolean {
  const [isCalm, setCalm] = useState(false);
  useEffect(() => {
    setCalm(false);
    if (!isNeeded) return;
    let lastTyped = Date.now();
    const typed = () => (lastTyped = Date.now());
    const look = () => {
      if (!isInNumber() || Date.now() - lastTyped > thinking) setCalm(true);
    };
    look();
    const timer = setInterval(look, lookAgain);
    document.addEventListener('input', typed);
    return () => {
      clearInterval(timer);
      document.removeEventListener('input', typed);
    };
  }, [isNeeded]);
  return isNeeded ? isCalm : true;
}

/** Asks now and then whether the coordinator paused the entry, so that nobody types on in vain. */
function useSessionPaused({ place }: OpenEntry): boolean {
  const elections = useQuery({ ...queryOf('listElections'), refetchInterval: pollEvery });
  // Election night is opened and closed by itself: there the saves tell.
  if (place.purpose === 'night') return false;
  return elections.data?.find((election) => election.id === place.election)?.session.status === 'paused';
}

/** A dialog that goes away by itself gives the keyboard back to the field where it was. */
function useKeyboardBack(): void {
  const [from] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (document.activeElement === document.body && from instanceof HTMLElement && from.isConnected) from.focus();
      });
    },
    [from],
  );
}

function PausedDialog({ entry }: { readonly entry: OpenEntry }) {
  const { say } = useLanguage();
  useKeyboardBack();
  const navigate = useNavigate();
  const title = entry.place.purpose === 'night' ? texts.nightClosedTitle : texts.pausedTitle;
  return (
    <Dialog isOpen onOpenChange={never} isDismissable={false} title={say(title)} role="alertdialog">
      <p>{say(texts.pausedBody)}</p>
      <DialogActions>
        <Button onPress={() => void navigate('/invoeren')}>{say(texts.backToStart)}</Button>
      </DialogActions>
    </Dialog>
  );
}

const reopenTexts = {
  stale: { title: texts.staleTitle, body: texts.staleBody },
  restored: { title: texts.restoredTitle, body: texts.restoredBody },
} as const;

function ReopenDialog({ why, onReopen }: { readonly why: keyof typeof reopenTexts; readonly onReopen: () => void }) {
  const { say } = useLanguage();
  const { title, body } = reopenTexts[why];
  return (
    <Dialog isOpen onOpenChange={never} isDismissable={false} title={say(title)} role="alertdialog">
      <p>{say(body)}</p>
      <DialogActions>
        <Button variant="primary" autoFocus onPress={onReopen}>
          {say(texts.reopen)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** A refusal about a field, with what stands beside it on paper in the place of its id. */
function withFieldName(error: CallError, form: Form, say: ReturnType<typeof useLanguage>['say']): CallError {
  const field = error.kind === 'refusal' ? error.params['field'] : undefined;
  if (error.kind !== 'refusal' || typeof field !== 'string' || !isFieldId(field)) return error;
  const { text, params } = fieldName(form, field);
  return { ...error, params: { ...error.params, field: say(text, params) } };
}

function StoppedDialog(props: { readonly saving: Extract<SaveState, { kind: 'stopped' }>; readonly entry: OpenEntry }) {
  const { say, language } = useLanguage();
  const navigate = useNavigate();
  return (
    <Dialog isOpen onOpenChange={never} isDismissable={false} title={say(texts.stoppedTitle)} role="alertdialog">
      <p>{callErrorText(withFieldName(props.saving.error, props.entry.desk.form, say), language)}</p>
      <DialogActions>
        <Button onPress={props.entry.queue.retry}>{say(texts.tryAgain)}</Button>
        <Button variant="primary" autoFocus onPress={() => void navigate('/invoeren')}>
          {say(texts.backToStart)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface LoginDialogProps {
  readonly account: CallReply<'getLogin'>;
  /** Why the login ended, as far as the server told. */
  readonly why: RefusalCode | undefined;
  readonly onLoggedIn: () => void;
}

/** Logging in again where one was; an account that was turned off cannot, and is led away. What was typed stays on this machine either way. */
function LoginDialog({ account, why, onLoggedIn }: LoginDialogProps) {
  const { say, language } = useLanguage();
  const navigate = useNavigate();
  useKeyboardBack();
  const cache = useQueryClient();
  const [password, setPassword] = useState('');
  const [failure, setFailure] = useState<string>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      const body = { username: account.username, password };
      cache.setQueryData(loginQuery().queryKey, await ask('logIn', { body }));
      onLoggedIn();
    } catch (error) {
      setFailure(problemText(error, language));
      setPassword('');
    }
  };
  const leave = () => {
    cache.setQueryData(loginQuery().queryKey, null);
    void navigate('/inloggen');
  };
  const reason = why === undefined ? undefined : refusalText({ code: why, params: {} }, language);
  if (why === 'access.accountOff')
    return (
      <Dialog isOpen onOpenChange={never} isDismissable={false} title={say(texts.accountOffTitle)} role="alertdialog">
        <p>{reason}</p>
        <p>{say(texts.accountOffBody)}</p>
        <DialogActions>
          <Button variant="primary" autoFocus onPress={leave}>
            {say(texts.toLogin)}
          </Button>
        </DialogActions>
      </Dialog>
    );
  return (
    <Dialog isOpen onOpenChange={never} isDismissable={false} title={say(texts.loginTitle)}>
      <form className="login-again" onSubmit={(event) => void submit(event)} noValidate>
        {reason === undefined ? null : <p>{reason}</p>}
        <p>{say(texts.loginBody)}</p>
        {failure === undefined ? null : (
          <Alert tone="error">
            <p>{failure}</p>
          </Alert>
        )}
        <TextField label={say(texts.loginUser)} value={account.username} onChange={never} isReadOnly />
        <TextField
          label={say(texts.password)}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          autoFocus
        />
        <DialogActions>
          <Button variant="primary" type="submit">
            {say(texts.logIn)}
          </Button>
          <Button onPress={leave}>{say(texts.toLogin)}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
