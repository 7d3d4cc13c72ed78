// Making an account: role, name, user name; the server makes the password by chance.
import { useState, type FormEvent } from 'react';
import { nextUsernames, roleNames, type Account, type Role } from '@telstaat/core';
import { ask, CallFailure } from '../../api/client.ts';
import { problemText } from '../../api/problem-text.ts';
import { useLogin } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Failure } from '../../ui/query-state.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { rolesToGive } from './accounts.ts';
import { useSlips, type Slip } from './slips.ts';
import { texts } from './texts.ts';

const roleDoes = {
  typist: texts.typistDoes,
  coordinator: texts.coordinatorDoes,
  administrator: texts.administratorDoes,
} as const satisfies Record<Role, unknown>;

export interface AddPersonProps {
  readonly people: readonly Account[];
  readonly onAdded: (slips: readonly Slip[]) => void;
  readonly onClose: () => void;
}

interface NewPerson {
  readonly role: Role;
  readonly fullName: string;
  readonly username: string;
}

export function AddPersonDialog({ onClose, ...form }: AddPersonProps) {
  const { say } = useLanguage();
  return (
    <Dialog isOpen onOpenChange={onClose} title={say(texts.addTitle)}>
      <AddPersonForm {...form} onClose={onClose} />
    </Dialog>
  );
}

function AddPersonForm({ people, onAdded, onClose }: AddPersonProps) {
  const { say } = useLanguage();
  const mine = useLogin().data?.role;
  const add = useSlips(async (body: NewPerson) => [await ask('addPerson', { body })]);
  const [role, setRole] = useState<Role>('typist');
  const [fullName, setFullName] = useState('');
  // Until someone types a user name, the first free one of the role stands there.
  const [typed, setTyped] = useState<string>();
  const username = typed ?? nextUsernames(people, role, 1)[0] ?? '';
  const [isTried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (username.trim() === '' || add.isPending) return;
    add.mutate({ role, fullName: fullName.trim(), username: username.trim() }, { onSuccess: onAdded });
  };
  return (
    <form className="people-form" onSubmit={submit}>
      {rolesToGive(mine).length > 1 ? (
        <RadioCards
          label={say(texts.roleQuestion)}
          value={role}
          onChange={setRole}
          cards={rolesToGive(mine).map((key) => ({ key, label: say(roleNames[key]), description: say(roleDoes[key]) }))}
        />
      ) : null}
      <TextField
        label={say(texts.fullName)}
        description={say(texts.fullNameHelp)}
        value={fullName}
        onChange={setFullName}
        maxLength={120}
        autoComplete="off"
        autoFocus
      />
      <UsernameField username={username} onChange={setTyped} isTried={isTried} error={add.error} />
      <p>{say(texts.passwordMade)}</p>
      {isAboutUsername(add.error) ? null : <Failure error={add.error} />}
      <DialogActions>
        <Button onPress={onClose}>{say(texts.cancel)}</Button>
        <Button variant="primary" type="submit" isPending={add.isPending}>
          {say(texts.create)}
        </Button>
      </DialogActions>
    </form>
  );
}

interface UsernameFieldProps {
  readonly username: string;
  readonly onChange: (username: string) => void;
  /** Someone tried to create the account. */
  readonly isTried: boolean;
  readonly error: unknown;
}

function UsernameField({ username, onChange, isTried, error }: UsernameFieldProps) {
  const { say, language } = useLanguage();
  const isEmpty = isTried && username.trim() === '';
  const refusal = isAboutUsername(error) ? problemText(error, language) : undefined;
  return (
    <TextField
      label={say(texts.username)}
      description={say(texts.usernameHelp)}
      value={username}
      onChange={onChange}
      maxLength={60}
      autoComplete="off"
      isRequired
      errorMessage={isEmpty ? say(texts.usernameEmpty) : refusal}
    />
  );
}

function isAboutUsername(error: unknown): boolean {
  return error instanceof CallFailure && error.error.kind === 'refusal' && error.error.code === 'people.usernameTaken';
}
