// Place, date and time of the session: asked once, shown afterwards.
import { useState, type FormEvent } from 'react';
import { shortDate, type ElectionId, type SessionDetails } from '@telstaat/core';
import { useSend } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Failure } from '../../ui/query-state.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { parseDate } from '../../ui/typed-time.ts';
import { parseDetails, typedFrom, type DetailsField, type TypedDetails } from './moment.ts';
import { texts } from './texts.ts';

export interface DetailsProps {
  readonly election: ElectionId;
  readonly details: SessionDetails | undefined;
  /** What stands in the fields at first. */
  readonly proposal: TypedDetails;
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
          start={details ? typedFrom(details) : proposal}
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
  readonly start: TypedDetails;
  readonly onSaved: () => void;
  readonly onCancel: (() => void) | undefined;
}

const fieldErrors = {
  location: texts.locationWrong,
  date: texts.dateWrong,
  time: texts.timeWrong,
} as const satisfies Record<DetailsField, unknown>;

function DetailsForm({ election, start, onSaved, onCancel }: DetailsFormProps) {
  const { say, language } = useLanguage();
  const send = useSend('setSessionDetails');
  const [typed, setTyped] = useState(start);
  const [isTried, setTried] = useState(false);
  const parsed = parseDetails(typed);
  const day = parseDate(typed.date);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (parsed.ok) send.mutate({ params: { election }, body: parsed.details }, { onSuccess: onSaved });
  };
  const field = (name: DetailsField) => ({
    value: typed[name],
    onChange: (value: string) => setTyped({ ...typed, [name]: value }),
    errorMessage: isTried && !parsed.ok && parsed.wrong.has(name) ? say(fieldErrors[name]) : undefined,
    autoComplete: 'off' as const,
    isRequired: true,
  });
  return (
    <form className="session-details-form" onSubmit={submit} noValidate>
      <p className="session-quiet">{say(texts.detailsHelp)}</p>
      <TextField label={say(texts.location)} maxLength={200} {...field('location')} />
      <div className="session-moment">
        <TextField
          label={say(texts.date)}
          description={day === undefined ? say(texts.dateHelp) : shortDate(day, language)}
          width="narrow"
          {...field('date')}
        />
        <TextField label={say(texts.time)} description={say(texts.timeHelp)} width="narrow" {...field('time')} />
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
