// The field for one number. It keeps its own contents; `fields.ts` listens to it.
import type { CountRow, Sheet } from '@telstaat/core';
import { useLanguage } from '../../ui/language.tsx';
import { showNumber } from './number-text.ts';

export function CountInput({ row, sheet }: { readonly row: CountRow; readonly sheet: Sheet }) {
  const { language } = useLanguage();
  return (
    <input
      className="count-input"
      id={row.field}
      data-field=""
      type="text"
      inputMode="numeric"
      autoComplete="off"
      spellCheck={false}
      defaultValue={showNumber(sheet.counts[row.field], language)}
      aria-labelledby={row.code === '' ? `label-${row.field}` : `code-${row.field} label-${row.field}`}
    />
  );
}
