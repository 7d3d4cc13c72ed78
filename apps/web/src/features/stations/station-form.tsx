// Adding or changing one polling station; errors stand at their fields.
import { useState, type FormEvent } from 'react';
import type { ElectionId, PollingStation } from '@telstaat/core';
import { CallFailure } from '../../api/client.ts';
import { problemText } from '../../api/problem-text.ts';
import { useSend } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Failure } from '../../ui/query-state.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { kindNames, texts } from './texts.ts';
import {
  emptyStation,
  kindsToChoose,
  nextNumber,
  parseStation,
  typedFrom,
  type StationField,
  type TypedStation,
} from './typed-station.ts';

export interface StationFormProps {
  readonly election: ElectionId;
  readonly stations: readonly PollingStation[];
  /** The station to change; absent when adding. */
  readonly station?: PollingStation;
  readonly onSaved: (station: PollingStation) => void;
  readonly onClose: () => void;
}

export function StationDialog(props: StationFormProps) {
  const { say } = useLanguage();
  const { station, onClose } = props;
  const title = station ? say(texts.changeTitle, { number: String(station.number) }) : say(texts.addTitle);
  return (
    <Dialog isOpen onOpenChange={onClose} title={title} width="wide">
      <StationForm {...props} />
    </Dialog>
  );
}

const fieldErrors = {
  number: texts.numberWrong,
  name: texts.nameWrong,
  kind: texts.nameWrong,
  eligibleVoters: texts.votersWrong,
  address: texts.addressWrong,
  postalCode: texts.postalCodeWrong,
  town: texts.townWrong,
} as const satisfies Record<StationField, unknown>;

function StationForm({ election, stations, station, onSaved, onClose }: StationFormProps) {
  const { say, language } = useLanguage();
  const add = useSend('addStation');
  const change = useSend('changeStation');
  const send = station ? change : add;
  const [typed, setTyped] = useState<TypedStation>(() =>
    station ? typedFrom(station) : { ...emptyStation, number: nextNumber(stations) },
  );
  const [isTried, setTried] = useState(false);
  const parsed = parseStation(typed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!parsed.ok) return focusFirstError(event.currentTarget);
    const body = parsed.station;
    const options = { onSuccess: () => onSaved(body) };
    if (station) change.mutate({ params: { election, station: station.number }, body }, options);
    else add.mutate({ params: { election }, body }, options);
  };
  const taken = isNumberTaken(send.error);
  const errorAt = (field: StationField) => {
    if (field === 'number' && taken) return problemText(send.error, language);
    return isTried && !parsed.ok && parsed.wrong.has(field) ? say(fieldErrors[field]) : undefined;
  };
  return (
    <form className="stations-form" onSubmit={submit} noValidate>
      <StationFields typed={typed} onChange={setTyped} errorAt={errorAt} isNumberFixed={station !== undefined} />
      <div className="stations-form-end">
        {taken ? null : <Failure error={send.error} title={say(texts.failed)} />}
        <DialogActions>
          <Button onPress={onClose}>{say(texts.cancel)}</Button>
          <Button variant="primary" type="submit" isPending={send.isPending}>
            {say(texts.save)}
          </Button>
        </DialogActions>
      </div>
    </form>
  );
}

interface StationFieldsProps {
  readonly typed: TypedStation;
  readonly onChange: (typed: TypedStation) => void;
  readonly errorAt: (field: StationField) => string | undefined;
  readonly isNumberFixed: boolean;
}

function StationFields({ typed, onChange, errorAt, isNumberFixed }: StationFieldsProps) {
  const { say } = useLanguage();
  const field = (name: Exclude<StationField, 'kind'>) => ({
    value: typed[name],
    onChange: (value: string) => onChange({ ...typed, [name]: value }),
    errorMessage: errorAt(name),
    autoComplete: 'off' as const,
  });
  const optional = (label: string) => say(texts.optional, { label });
  return (
    <>
      <TextField
        label={say(texts.number)}
        description={say(isNumberFixed ? texts.numberFixed : texts.numberHelp)}
        inputMode="numeric"
        width="narrow"
        isRequired
        isReadOnly={isNumberFixed}
        {...field('number')}
      />
      <TextField label={say(texts.name)} isRequired autoFocus {...field('name')} />
      <SelectField
        label={say(texts.kind)}
        value={typed.kind}
        onChange={(kind) => onChange({ ...typed, kind })}
        options={kindsToChoose.map((key) => ({ key, label: say(kindNames[key]) }))}
      />
      <TextField label={optional(say(texts.voters))} inputMode="numeric" width="narrow" {...field('eligibleVoters')} />
      <TextField label={optional(say(texts.place))} {...field('address')} />
      <TextField label={optional(say(texts.postalCode))} width="narrow" {...field('postalCode')} />
      <TextField label={optional(say(texts.town))} {...field('town')} />
    </>
  );
}

/** After a refused press the focus goes to the first field that is wrong. */
function focusFirstError(form: EventTarget): void {
  if (!(form instanceof HTMLFormElement)) return;
  requestAnimationFrame(() => form.querySelector<HTMLInputElement>('[aria-invalid="true"]')?.focus());
}

function isNumberTaken(error: unknown): boolean {
  return error instanceof CallFailure && error.error.kind === 'refusal' && error.error.code === 'station.numberTaken';
}
