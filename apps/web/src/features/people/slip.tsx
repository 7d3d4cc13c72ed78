// A paper slip with login details. The password is shown once; printing prints the slip alone.
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { texts } from './texts.ts';
import './slip.css';

export interface SlipDetails {
  readonly fullName: string;
  readonly username: string;
  readonly password: string;
}

export interface SlipDialogProps {
  readonly slip: SlipDetails | undefined;
  readonly onDone: () => void;
  /** Absent after a new password for an old account. */
  readonly onAnother?: (() => void) | undefined;
}

export function SlipDialog({ slip, onDone, onAnother }: SlipDialogProps) {
  const { say } = useLanguage();
  return (
    <Dialog isOpen={slip !== undefined} onOpenChange={onDone} isDismissable={false} title={say(texts.slipTitle)}>
      <p>{say(texts.slipOnce)}</p>
      {slip ? <Slip slip={slip} /> : null}
      <DialogActions>
        {onAnother ? <Button onPress={onAnother}>{say(texts.another)}</Button> : null}
        <Button onPress={() => window.print()}>{say(texts.print)}</Button>
        <Button variant="primary" onPress={onDone} autoFocus>
          {say(texts.done)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Slip({ slip }: { readonly slip: SlipDetails }) {
  const { say } = useLanguage();
  return (
    <div className="people-slip">
      <p className="people-slip-name">Telstaat {slip.fullName === '' ? '' : `· ${slip.fullName}`}</p>
      <dl>
        <dt>{say(texts.username)}</dt>
        <dd>{slip.username}</dd>
        <dt>{say(texts.password)}</dt>
        <dd className="people-slip-password">{slip.password}</dd>
      </dl>
    </div>
  );
}
