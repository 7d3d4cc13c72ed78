// A question with its boxes. Boxes are independent, as on paper: a typist must be able to copy a form on which both are ticked.
import {
  isCorrectedField,
  originalField,
  type FieldId,
  type Option,
  type QuestionRow,
  type Sheet,
} from '@telstaat/core';
import { useLanguage } from '../../ui/language.tsx';
import { CountInput, OriginalCount } from './count-input.tsx';
import { isOnPaper } from './field-names.ts';
import { texts } from './texts.ts';

interface QuestionProps {
  readonly row: QuestionRow;
  readonly sheet: Sheet;
  /** What the same typist typed from the report: stands beside the answers of its corrigendum. */
  readonly report?: Sheet;
}

export function Question({ row, sheet, report }: QuestionProps) {
  const { say } = useLanguage();
  const ticked: ReadonlySet<FieldId> = new Set(sheet.ticks);
  const reported: ReadonlySet<FieldId> = new Set(report?.ticks);
  const onReport = row.options.filter(({ field }) => isCorrectedField(field) && reported.has(originalField(field)));
  return (
    <fieldset className="question">
      <legend className="question-title">
        {isOnPaper(row.code) ? <span className="question-code">{row.code}</span> : null} {row.label}
        {row.choice === 'several' ? <span className="question-several"> {say(texts.several)}</span> : null}
      </legend>
      {row.options.map((option, index) => (
        <QuestionOption
          key={option.field}
          option={option}
          digit={index + 1}
          sheet={sheet}
          isTicked={ticked.has(option.field)}
          {...(report ? { report } : {})}
        />
      ))}
      {onReport.length > 0 ? (
        <p className="question-note">
          {say(texts.onReport)}: {onReport.map((option) => option.label).join(' · ')}
        </p>
      ) : null}
    </fieldset>
  );
}

interface OptionProps {
  readonly option: Option;
  readonly digit: number;
  readonly sheet: Sheet;
  readonly report?: Sheet;
  readonly isTicked: boolean;
}

function QuestionOption({ option, digit, sheet, report, isTicked }: OptionProps) {
  const { say } = useLanguage();
  const { field, label, note, count } = option;
  return (
    <div className="question-option">
      <label className="question-box">
        <input
          type="checkbox"
          id={field}
          data-field=""
          defaultChecked={isTicked}
          aria-describedby={note ? `note-${field}` : undefined}
        />
        <kbd aria-hidden="true">{digit}</kbd>
        <span>{label}</span>
      </label>
      {note ? (
        <p className="question-note" id={`note-${field}`}>
          {note}
        </p>
      ) : null}
      {count ? (
        <div className="question-count">
          <span id={`code-${count.field}`} className="question-count-code">
            {count.code}
          </span>
          <CountInput row={count} sheet={sheet} />
          <span id={`label-${count.field}`}>{count.label}</span>
          {report && isCorrectedField(count.field) ? (
            <span className="question-count-original">
              {say(texts.onReport)}: <OriginalCount row={count} report={report} />
            </span>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
