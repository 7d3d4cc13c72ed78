// What may be done to one account: a new password, off and on again.
import { nameOfAccount, type Account } from '@telstaat/core';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { texts } from './texts.ts';

export interface AccountActionsProps {
  readonly account: Account;
  readonly onPassword: () => void;
  readonly onActive: (active: boolean) => void;
}

export function AccountActions({ account, onPassword, onActive }: AccountActionsProps) {
  const { say, language } = useLanguage();
  const name = nameOfAccount(account, language);
  return (
    <span className="people-actions">
      <ConfirmDialog
        trigger={
          <Button variant="quiet" size="small" aria-label={say(texts.newPasswordOf, { name })}>
            {say(texts.newPassword)}
          </Button>
        }
        title={say(texts.newPasswordOf, { name })}
        confirmLabel={say(texts.makePassword)}
        onConfirm={onPassword}
      >
        <p>{say(texts.newPasswordAsk, { name })}</p>
      </ConfirmDialog>
      {account.active ? (
        <ConfirmDialog
          trigger={
            <Button variant="quiet" size="small" aria-label={say(texts.turnOffOf, { name })}>
              {say(texts.turnOff)}
            </Button>
          }
          title={say(texts.turnOffOf, { name })}
          confirmLabel={say(texts.turnOff)}
          tone="danger"
          onConfirm={() => onActive(false)}
        >
          <p>{say(texts.turnOffAsk, { name })}</p>
        </ConfirmDialog>
      ) : (
        <Button variant="quiet" size="small" aria-label={say(texts.turnOnOf, { name })} onPress={() => onActive(true)}>
          {say(texts.turnOn)}
        </Button>
      )}
    </span>
  );
}
