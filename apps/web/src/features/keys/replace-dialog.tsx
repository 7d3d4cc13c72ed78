// Another key in the place of this one: with a reason for the log, two words typed from the screen, and the own password.
import { useState, type FormEvent } from 'react';
import { longestReason } from '@telstaat/core';
import { useSend } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Failure } from '../../ui/query-state.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { isSameWords } from './same-words.ts';
import { texts } from './texts.ts';

export interface ReplaceDialogProps {
  /** Number of the key on the screen. */
  readonly replaces: number;
  /** What stands under "why" to begin with. */
  readonly reason: string;
  /** What is typed to confirm. */
  readonly words: string;
  readonly onClose: () => void;
  readonly onReplaced: () => void;
}

export function ReplaceDialog(props: ReplaceDialogProps) {
  const { say } = useLanguage();
  return (
    <Dialog isOpen onOpenChange={props.onClose} title={say(texts.replaceTitle)} role="alertdialog">
      <ReplaceForm {...props} />
    </Dialog>
  );
}

function ReplaceForm({ replaces, reason: likely, words, onClose, onReplaced }: ReplaceDialogProps) {
  const { say } = useLanguage();
  const send = useSend('replaceKey');
  const [reason, setReason] = useState(likely);
  const [typed, setTyped] = useState('');
  const [password, setPassword] = useState('');
  const [isTried, setTried] = useState(false);
  const faults = {
    reason: reason.trim() === '' ? say(texts.reasonEmpty) : undefined,
    words: isSameWords(typed, words) ? undefined : say(texts.confirmWrong),
    password: password === '' ? say(texts.passwordEmpty) : undefined,
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.values(faults).some((fault) => fault !== undefined) || send.isPending) return;
    send.mutate({ body: { replaces, reason, password } }, { onSuccess: onReplaced, onError: () => setPassword('') });
  };
  return (
    <form className="keys-form" onSubmit={submit}>
      <TextField
        label={say(texts.reason)}
        description={say(texts.reasonHelp)}
        value={reason}
        onChange={setReason}
        maxLength={longestReason}
        autoComplete="off"
        autoFocus
        isRequired
        width="full"
        errorMessage={isTried ? faults.reason : undefined}
      />
      <TextField
        label={say(texts.confirm)}
        description={say(texts.confirmHelp, { words })}
        value={typed}
        onChange={setTyped}
        autoComplete="off"
        isRequired
        errorMessage={isTried ? faults.words : undefined}
      />
      <TextField
        label={say(texts.password)}
        description={say(texts.passwordHelp)}
        type="password"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        maxLength={200}
        isRequired
        errorMessage={isTried && send.error === null ? faults.password : undefined}
      />
      <Failure error={send.error} />
      <DialogActions>
        <Button onPress={onClose}>{say(texts.cancel)}</Button>
        <Button variant="danger" type="submit" isPending={send.isPending}>
          {say(texts.replace)}
        </Button>
      </DialogActions>
    </form>
  );
}
