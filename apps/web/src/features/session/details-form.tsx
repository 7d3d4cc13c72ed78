// Place, date and time of the session: asked once, shown afterwards.
import { useState, type FormEvent } from 'react';
import { sessionDetailsSchema, shortDate, type ElectionId, type SessionDetails } from '@telstaat/core';
import { useSend } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Failure } from '../../ui/query-state.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { texts } from './texts.ts';

export interface DetailsProps {
  readonly election: ElectionId;
  readonly details: SessionDetails | undefined;
  /** What stands in the fields at first. */
  readonly proposal: { readonly location: string; readonly date: string; readonly time: string };
}

export function Details({ election, details, proposal }: DetailsProps) {
  const { say, language } = useLanguage();
  const [isEditing, setEditing] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const form = details && !isEditing;
  return (
    <div className="session-details">
      <h3>{say(texts.details)}</h3>
      {form ? (
        <p>
          {say(texts.at, {
            location: details.location,
            date: shortDate(details.startsAt, language),
            time: details.startsAt.slice(11),
          })}{' '}
          <Button
            size="small"
            onPress={() => setEditing(true)}
            aria-label={`${say(texts.details)}: ${say(texts.change)}`}
          >
            {say(texts.change)}
          </Button>
        </p>
      ) : (
        <DetailsForm
          election={election}
          start={
            details
              ? { location: details.location, date: details.startsAt.slice(0, 10), time: details.startsAt.slice(11) }
              : proposal
          }
          onSaved={() => {
            setEditing(false);
            setSaved(true);
          }}
          onCancel={details ? () => setEditing(false) : undefined}
        />
      )}
      <p role="status" className={isSaved && form ? 'session-saved' : 'visually-hidden'}>
        {isSaved && form ? say(texts.saved) : null}
      </p>
    </div>
  );
}

interface DetailsFormProps {
  readonly election: ElectionId;
  readonly start: DetailsProps['proposal'];
  readonly onSaved: () => void;
  readonly onCancel: (() => void) | undefined;
}

function DetailsForm({ election, start, onSaved, onCancel }: DetailsFormProps) {
  const { say } = useLanguage();
  const send = useSend('setSessionDetails');
  const [typed, setTyped] = useState(start);
  const [isTried, setTried] = useState(false);
  const parsed = sessionDetailsSchema.safeParse({ location: typed.location, startsAt: `${typed.date}T${typed.time}` });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (parsed.success) send.mutate({ params: { election }, body: parsed.data }, { onSuccess: onSaved });
  };
  return (
    <form className="session-details-form" onSubmit={submit} noValidate>
      <p className="session-quiet">{say(texts.detailsHelp)}</p>
      <TextField
        label={say(texts.location)}
        value={typed.location}
        onChange={(location) => setTyped({ ...typed, location })}
        maxLength={200}
        autoComplete="off"
        isRequired
        errorMessage={isTried && typed.location.trim() === '' ? say(texts.locationWrong) : undefined}
      />
      <div className="session-moment">
        <TextField
          label={say(texts.date)}
          type="date"
          value={typed.date}
          onChange={(date) => setTyped({ ...typed, date })}
          width="narrow"
          isRequired
          errorMessage={isTried && typed.date === '' ? say(texts.dateWrong) : undefined}
        />
        <TextField
          label={say(texts.time)}
          type="time"
          value={typed.time}
          onChange={(time) => setTyped({ ...typed, time })}
          width="narrow"
          isRequired
          errorMessage={isTried && typed.time === '' ? say(texts.timeWrong) : undefined}
        />
      </div>
      <Failure error={send.error} title={say(texts.failed)} />
      <p className="session-buttons">
        <Button type="submit" variant="primary" isPending={send.isPending}>
          {say(texts.save)}
        </Button>
        {onCancel ? <Button onPress={onCancel}>{say(texts.cancel)}</Button> : null}
      </p>
    </form>
  );
}
