// Numbers held beside numbers, field by field: what is missing on one side is a difference.
import { countedSheet, isCountField, type Form, type Sheet, type Text, type VerificationFinding } from '@telstaat/core';
import { differing } from './findings.ts';

export type Counts = Sheet['counts'];

export const otherSum: Text = {
  nl: 'Dit totaal is niet de som van de telformulieren.',
  en: 'This total is not the sum of the forms.',
};

export interface CountsPlace {
  readonly file: string;
  /** Before each field: `SB2.` */
  readonly prefix?: string;
}

export function otherCounts(
  { file, prefix = '' }: CountsPlace,
  expected: Counts,
  found: Counts,
  text: Text,
): readonly VerificationFinding[] {
  const fields = new Set([...Object.keys(expected), ...Object.keys(found)].filter(isCountField));
  return [...fields].flatMap((field) =>
    differing({ file, field: `${prefix}${field}` }, expected[field], found[field], text),
  );
}

/** A count file has a number for every field that is added up, as it counts: what was not written is 0 there. */
export function filled(form: Form, sheet: Sheet): Counts {
  const { counts } = countedSheet(form, sheet);
  return Object.fromEntries(form.totals.map((field) => [field, counts[field] ?? 0]));
}
