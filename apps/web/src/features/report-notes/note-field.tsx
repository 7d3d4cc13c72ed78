// One field of a row, with its label and what is wrong with it.
import { useId, type HTMLAttributes } from 'react';
import { useLanguage } from '../../ui/language.tsx';
import { parseTime } from '../../ui/typed-time.ts';
import type { FieldPlace, Fault } from './draft.ts';
import { isSentences, isTime, longest, type ColumnName } from './parts.ts';
import { columnWords, faultWords } from './texts.ts';

export interface NoteFieldProps {
  readonly place: FieldPlace;
  readonly column: ColumnName;
  readonly value: string;
  readonly fault: Fault | undefined;
  /** Proposed while one types. */
  readonly proposals?: readonly string[];
  readonly onChange: (value: string) => void;
}

export function NoteField({ place, column, value, fault, proposals = [], onChange }: NoteFieldProps) {
  const { say } = useLanguage();
  const errorId = useId();
  const listId = useId();
  const shared = {
    id: place,
    className: 'text-field-input',
    value,
    onChange: (event: { readonly target: { readonly value: string } }) => onChange(event.target.value),
    'aria-invalid': fault !== undefined,
    ...(fault === undefined ? {} : { 'aria-describedby': errorId, 'data-invalid': true }),
  };
  const onBlur = () => {
    const time = isTime(column) ? parseTime(value) : undefined;
    if (time !== undefined && time !== value) onChange(time);
  };
  return (
    <div className="notes-field" data-column={column}>
      <label htmlFor={place}>{say(columnWords[column])}</label>
      {isSentences(column) ? (
        <textarea {...shared} rows={2} maxLength={longest.sentences} />
      ) : (
        <input
          {...shared}
          onBlur={onBlur}
          autoComplete="off"
          spellCheck={false}
          inputMode={inputModeOf(column)}
          maxLength={longestOf(column)}
          {...(proposals.length > 0 ? { list: listId } : {})}
        />
      )}
      {proposals.length > 0 ? (
        <datalist id={listId}>
          {proposals.map((proposal) => (
            <option key={proposal} value={proposal} />
          ))}
        </datalist>
      ) : null}
      {fault === undefined ? null : (
        <span id={errorId} className="text-field-error">
          {say(faultWords[fault])}
        </span>
      )}
    </div>
  );
}

function inputModeOf(column: ColumnName): HTMLAttributes<HTMLInputElement>['inputMode'] {
  return column === 'station' ? 'numeric' : 'text';
}

function longestOf(column: ColumnName): number {
  return column === 'initials' || column === 'lastName' || column === 'role' || column === 'location'
    ? longest[column]
    : 10;
}
