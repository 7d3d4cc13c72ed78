// Questions with their boxes. Boxes are independent, as on paper: a typist must be able to copy a form on which both are ticked.
import type { FormSection, QuestionRow, Sheet } from '@telstaat/core';
import { CountInput } from './count-input.tsx';

export function Questions({ section, sheet }: { readonly section: FormSection; readonly sheet: Sheet }) {
  const rows = section.columns.flat().filter((row) => row.kind === 'question');
  return (
    <div className="questions">
      {rows.map((row) => (
        <Question key={row.options[0]?.field} row={row} sheet={sheet} />
      ))}
    </div>
  );
}

function Question({ row, sheet }: { readonly row: QuestionRow; readonly sheet: Sheet }) {
  const ticked: ReadonlySet<string> = new Set(sheet.ticks);
  return (
    <fieldset className="question">
      <legend className="question-title">
        <span className="question-code">{row.code}</span> {row.label}
      </legend>
      {row.options.map((option, index) => (
        <div className="question-option" key={option.field}>
          <label className="question-box">
            <input
              type="checkbox"
              id={option.field}
              data-field=""
              defaultChecked={ticked.has(option.field)}
              aria-describedby={option.note ? `note-${option.field}` : undefined}
            />
            <kbd aria-hidden="true">{index + 1}</kbd>
            <span>{option.label}</span>
          </label>
          {option.note ? (
            <p className="question-note" id={`note-${option.field}`}>
              {option.note}
            </p>
          ) : null}
          {option.count ? (
            <div className="question-count">
              <span id={`code-${option.count.field}`} className="question-count-code">
                {option.count.code}
              </span>
              <CountInput row={option.count} sheet={sheet} />
              <span id={`label-${option.count.field}`}>{option.count.label}</span>
            </div>
          ) : null}
        </div>
      ))}
    </fieldset>
  );
}
