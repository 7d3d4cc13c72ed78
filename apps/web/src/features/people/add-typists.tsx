// Making accounts for a whole table of typists at once: numbered user names, and a slip for each.
import { useState, type FormEvent } from 'react';
import type { Account } from '@telstaat/core';
import { useSend } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Failure } from '../../ui/query-state.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { freeUsernames, mostAtOnce, parseHowMany } from './accounts.ts';
import { browserChance, drawFrom, makePassword } from './password.ts';
import type { SlipDetails } from './slip.tsx';
import { texts } from './texts.ts';

export interface AddTypistsProps {
  readonly people: readonly Account[];
  /** Also when something failed on the way: with the accounts that were made. */
  readonly onAdded: (slips: readonly SlipDetails[]) => void;
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
  const { say } = useLanguage();
  const add = useSend('addPerson', { changes: ['listPeople'] });
  const [text, setText] = useState('10');
  const [isTried, setTried] = useState(false);
  const [made, setMade] = useState<number>();
  const howMany = parseHowMany(text);
  const usernames = freeUsernames(people, 'typist', howMany ?? 0);
  const makeAll = async () => {
    const slips: SlipDetails[] = [];
    setMade(0);
    for (const username of usernames) {
      const password = makePassword(drawFrom(browserChance));
      const body = { role: 'typist', fullName: '', username, password } as const;
      const account = await add.mutateAsync({ body }).catch(() => undefined);
      if (!account) break;
      slips.push({ ...account, password });
      setMade(slips.length);
    }
    setMade(undefined);
    if (slips.length > 0) onAdded(slips);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (howMany !== undefined && made === undefined) void makeAll();
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
      <p role="status">{made === undefined ? null : say(texts.madeSoFar, { made, all: howMany ?? 0 })}</p>
      <Failure error={add.error} title={say(texts.notAllMade)} />
      <DialogActions>
        <Button onPress={onClose}>{say(texts.cancel)}</Button>
        <Button variant="primary" type="submit">
          {say(texts.createAll)}
        </Button>
      </DialogActions>
    </form>
  );
}
