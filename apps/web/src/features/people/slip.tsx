// Paper slips with login details. Passwords are shown once; printing prints the slips alone.
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
  /** Empty: the dialog is closed. */
  readonly slips: readonly SlipDetails[];
  readonly onDone: () => void;
  /** Absent after a new password for an old account. */
  readonly onAnother?: (() => void) | undefined;
}

export function SlipDialog({ slips, onDone, onAnother }: SlipDialogProps) {
  const { say } = useLanguage();
  return (
    <Dialog isOpen={slips.length > 0} onOpenChange={onDone} isDismissable={false} title={say(texts.slipTitle)}>
      <p>{say(texts.slipOnce)}</p>
      <div className="people-slips">
        {slips.map((slip) => (
          <Slip key={slip.username} slip={slip} />
        ))}
      </div>
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
