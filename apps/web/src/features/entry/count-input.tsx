// The field for one number. It keeps its own contents; `fields.ts` listens to it.
import { isCorrectedField, originalField, type CountField, type CountRow, type Sheet } from '@telstaat/core';
import { useLanguage } from '../../ui/language.tsx';
import { showNumber } from './number-text.ts';
import { texts } from './texts.ts';

interface CountInputProps {
  readonly row: CountRow;
  readonly sheet: Sheet;
}

export function CountInput({ row, sheet }: CountInputProps) {
  const { language } = useLanguage();
  const names = [
    ...(row.code === '' ? [] : [`code-${row.field}`]),
    `label-${row.field}`,
    ...(isCorrectedField(row.field) ? [`original-${row.field}`] : []),
  ];
  return (
    // A form of its own, that goes nowhere: at every key and every step Chromium looks through all fields of a form for something to fill in,
    // which takes longer than all the rest when there are fifty.
    <form className="count-form" method="dialog">
      <input
        className="count-input"
        id={row.field}
        data-field=""
        type="text"
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        defaultValue={showNumber(sheet.counts[row.field], language)}
        aria-labelledby={names.join(' ')}
      />
    </form>
  );
}

/** What the same typist typed in this place of the report that a corrigendum corrects. */
export function OriginalCount({ row, report }: { readonly row: CountRow; readonly report: Sheet }) {
  const { say, count } = useLanguage();
  const value = report.counts[originalField(row.field) as CountField];
  return (
    <span id={`original-${row.field}`}>
      <span className="visually-hidden">{say(texts.onReport)}: </span>
      {value === undefined ? '–' : count(value)}
    </span>
  );
}
