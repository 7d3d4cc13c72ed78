// Paper slips with login details. Passwords are shown once; printing prints the slips alone, several on a sheet, to be cut apart.
import { nameOfAccount } from '@telstaat/core';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { addressForSlips, type Slip } from './slips.ts';
import { texts } from './texts.ts';
import './slip-dialog.css';

export interface SlipDialogProps {
  /** Empty: the dialog is closed. */
  readonly slips: readonly Slip[];
  readonly onDone: () => void;
  /** Absent after a new password for an old account. */
  readonly onAnother?: (() => void) | undefined;
}

export function SlipDialog({ slips, onDone, onAnother }: SlipDialogProps) {
  const { say, count } = useLanguage();
  const title = slips.length === 1 ? say(texts.slipTitle) : say(texts.slipsTitle, { count: count(slips.length) });
  return (
    <Dialog isOpen={slips.length > 0} onOpenChange={onDone} isDismissable={false} title={title}>
      <p>{say(texts.slipOnce)}</p>
      {/* Scrolls: reachable by the keyboard. */}
      <ul className="people-slips" tabIndex={0} aria-label={say(texts.slips)}>
        {slips.map((slip) => (
          <SlipItem key={slip.account.number} slip={slip} />
        ))}
      </ul>
      <DialogActions>
        {onAnother ? <Button onPress={onAnother}>{say(texts.another)}</Button> : null}
        <Button onPress={onDone}>{say(texts.done)}</Button>
        {/* In front and in focus: closing first would lose the passwords. */}
        <Button variant="primary" onPress={() => window.print()} autoFocus>
          {say(texts.print)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function SlipItem({ slip: { account, temporaryPassword } }: { readonly slip: Slip }) {
  const { say, language } = useLanguage();
  const address = addressForSlips(window.location);
  return (
    <li className="people-slip">
      <p className="people-slip-name">
        <span>{nameOfAccount(account, language)}</span> <span className="people-slip-brand">Telstaat</span>
      </p>
      <dl>
        <dt>{say(texts.username)}</dt>
        <dd>{account.username}</dd>
        <dt>{say(texts.password)}</dt>
        <dd className="people-slip-password">{temporaryPassword}</dd>
        <dt>{say(texts.address)}</dt>
        <dd>{address ?? <span className="people-slip-blank">{say(texts.addressByHand)}</span>}</dd>
      </dl>
      <p className="people-slip-how">{say(texts.slipHow)}</p>
    </li>
  );
}
