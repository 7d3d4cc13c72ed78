// Making accounts for a whole table of typists at once: numbered user names, and a slip for each.
import { useState, type FormEvent } from 'react';
import { mostAtOnce, nextUsernames, type Account } from '@telstaat/core';
import { ask } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Failure } from '../../ui/query-state.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { parseHowMany } from './accounts.ts';
import { useSlips, type Slip } from './slips.ts';
import { texts } from './texts.ts';

export interface AddTypistsProps {
  readonly people: readonly Account[];
  readonly onAdded: (slips: readonly Slip[]) => void;
  readonly onClose: () => void;
}

export function AddTypistsDialog(props: AddTypistsProps) {
  const { say } = useLanguage();
  return (
    <Dialog isOpen onOpenChange={props.onClose} title={say(texts.addTypists)}>
      <AddTypistsForm {...props} />
    </Dialog>
  );
}

function AddTypistsForm({ people, onAdded, onClose }: AddTypistsProps) {
  const { say, count } = useLanguage();
  const add = useSlips((howMany: number) => ask('addPeople', { body: { count: howMany, role: 'typist' } }));
  const [text, setText] = useState('10');
  const [isTried, setTried] = useState(false);
  const howMany = parseHowMany(text);
  const usernames = nextUsernames(people, 'typist', howMany ?? 0);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (howMany !== undefined && !add.isPending) add.mutate(howMany, { onSuccess: onAdded });
  };
  return (
    <form className="people-form" onSubmit={submit} noValidate>
      <TextField
        label={say(texts.howMany)}
        description={say(texts.howManyHelp)}
        value={text}
        onChange={setText}
        inputMode="numeric"
        width="narrow"
        autoComplete="off"
        autoFocus
        isRequired
        errorMessage={isTried && howMany === undefined ? say(texts.howManyWrong, { most: mostAtOnce }) : undefined}
      />
      {howMany === undefined ? null : (
        <p>{say(texts.usernamesWillBe, { first: usernames[0] ?? '', last: usernames.at(-1) ?? '' })}</p>
      )}
      <p role="status">{add.isPending ? say(texts.making, { count: count(howMany ?? 0) }) : null}</p>
      <Failure error={add.error} title={say(texts.noneMade)} />
      <DialogActions>
        <Button onPress={onClose}>{say(texts.cancel)}</Button>
        <Button variant="primary" type="submit" isPending={add.isPending}>
          {say(texts.createAll)}
        </Button>
      </DialogActions>
    </form>
  );
}
