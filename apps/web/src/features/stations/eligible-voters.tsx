// The number of eligible voters of the municipality: shown, and changed as long as entry has not begun.
import { useState, type FormEvent } from 'react';
import type { Election, SessionStatus } from '@telstaat/core';
import { useSend } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Failure } from '../../ui/query-state.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { texts } from './texts.ts';

export interface EligibleVotersProps {
  readonly election: Election;
  readonly session: SessionStatus;
}

export function EligibleVoters({ election, session }: EligibleVotersProps) {
  const { say, count } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const isFixed = session !== 'created' && session !== 'inPreparation';
  return (
    <p className="stations-voters">
      <span>
        {say(texts.totalVoters)}: <strong>{count(election.eligibleVoters)}</strong>
      </span>
      {isFixed ? (
        <span className="stations-quiet">{say(texts.votersFixed)}</span>
      ) : (
        <Button size="small" onPress={() => setOpen(true)} aria-label={say(texts.changeVoters)}>
          {say(texts.change)}
        </Button>
      )}
      <Dialog isOpen={isOpen} onOpenChange={setOpen} title={say(texts.changeVoters)}>
        <VotersForm election={election} onClose={() => setOpen(false)} />
      </Dialog>
    </p>
  );
}

function VotersForm({ election, onClose }: { readonly election: Election; readonly onClose: () => void }) {
  const { say } = useLanguage();
  const send = useSend('setEligibleVoters');
  const [text, setText] = useState(String(election.eligibleVoters));
  const [isTried, setTried] = useState(false);
  const isWhole = /^(\d{1,9}|\d{1,3}(\.\d{3}){0,2})$/.test(text.trim());
  const eligibleVoters = isWhole ? Number(text.trim().replaceAll('.', '')) : 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (eligibleVoters < 1) return;
    send.mutate({ params: { election: election.id }, body: { eligibleVoters } }, { onSuccess: onClose });
  };
  return (
    <form className="stations-voters-form" onSubmit={submit} noValidate>
      <TextField
        label={say(texts.totalVoters)}
        description={say(texts.votersHelp)}
        value={text}
        onChange={setText}
        inputMode="numeric"
        width="narrow"
        autoComplete="off"
        autoFocus
        isRequired
        errorMessage={isTried && eligibleVoters < 1 ? say(texts.totalVotersWrong) : undefined}
      />
      <Failure error={send.error} title={say(texts.failed)} />
      <DialogActions>
        <Button onPress={onClose}>{say(texts.cancel)}</Button>
        <Button variant="primary" type="submit" isPending={send.isPending}>
          {say(texts.save)}
        </Button>
      </DialogActions>
    </form>
  );
}
