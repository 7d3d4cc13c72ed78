// What was said about a warning, by the typists and by the coordinator, and the mark that it is handled.
import { findingKey, type ElectionId } from '@telstaat/core';
import type { StationWarning } from '@telstaat/contract';
import { useState } from 'react';
import { useLogin, useSend } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { clockTime } from '../../ui/clock.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Failure } from '../../ui/query-state.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useFocusAfter } from '../../ui/use-focus-after.ts';
import { texts } from './texts.ts';

export interface WarningNoteProps {
  readonly warning: StationWarning;
  readonly election: ElectionId;
  readonly mayNote: boolean;
}

export function WarningNote({ warning, election, mayNote }: WarningNoteProps) {
  const { say } = useLanguage();
  const { explanations, handled } = warning;
  return (
    <div className="station-note">
      {explanations.length > 0 ? (
        <ul className="station-explanations">
          {explanations.map(({ by, at, text }) => (
            <li key={`${by.number} ${at}`}>
              <q>{text}</q>{' '}
              <span className="station-quiet">{say(texts.saidBy, { name: by.name, time: clockTime(at) })}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {mayNote ? (
        <NoteForm warning={warning} election={election} />
      ) : (
        <p className="station-quiet">{say(handled ? texts.handled : texts.notHandled)}</p>
      )}
    </div>
  );
}

function NoteForm({ warning, election }: Omit<WarningNoteProps, 'mayNote'>) {
  const { say } = useLanguage();
  const me = useLogin().data;
  const { finding, station, handled } = warning;
  const mine = warning.explanations.findLast(({ by, role }) => role === 'coordinator' && by.number === me?.number);
  const [typed, setTyped] = useState<string>();
  const send = useSend('noteWarning', { changes: ['listWarnings', 'getOverview'] });
  // The button that was pressed is replaced by another; the new state is read out instead.
  const told = useFocusAfter<HTMLParagraphElement>(send.data);
  const text = typed ?? mine?.text ?? '';
  const save = (isHandled: boolean) =>
    send.mutate(
      {
        params: { election, station: station.number },
        body: { finding: findingKey(finding), figures: finding.figures, text: text.trim(), handled: isHandled },
      },
      { onSuccess: () => setTyped(undefined) },
    );
  const isChanged = text.trim() !== (mine?.text ?? '');
  return (
    <form
      className="station-note-form"
      onSubmit={(event) => {
        event.preventDefault();
        save(handled !== undefined);
      }}
    >
      <TextField
        label={say(texts.myExplanation)}
        value={text}
        onChange={setTyped}
        maxLength={500}
        width="full"
        autoComplete="off"
      />
      <Failure error={send.error} title={say(texts.failed)} />
      <p tabIndex={-1} ref={told} role="status" className={handled ? 'station-handled' : 'station-quiet'}>
        {handled
          ? `✓ ${say(texts.handledBy, { name: handled.by.name, time: clockTime(handled.at) })}`
          : say(texts.notHandled)}
      </p>
      <p className="station-buttons">
        {handled ? (
          <Button size="small" onPress={() => save(false)} isPending={send.isPending}>
            {say(texts.reopen)}
          </Button>
        ) : (
          <Button size="small" variant="primary" onPress={() => save(true)} isPending={send.isPending}>
            {say(texts.markHandled)}
          </Button>
        )}
        {isChanged ? (
          <Button size="small" type="submit" isPending={send.isPending}>
            {say(texts.saveNote)}
          </Button>
        ) : null}
      </p>
    </form>
  );
}
