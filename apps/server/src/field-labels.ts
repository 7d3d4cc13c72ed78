// What the fields of a form are called, with where they stand on paper: `Lijst 3 – Naam, 12 De Vries`.
import { unreachable, type Form, type FormRow } from '@telstaat/core';

/** By field; of several forms the first that has it. */
export function fieldLabels(forms: readonly (Form | undefined)[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const section of forms.flatMap((form) => form?.sections ?? []))
    for (const [field, label] of section.columns.flat().flatMap(labelsOf))
      if (!labels.has(field)) labels.set(field, `${section.title}, ${label}`);
  return labels;
}

function labelsOf(row: FormRow): readonly (readonly [string, string])[] {
  switch (row.kind) {
    case 'heading':
      return [];
    case 'count':
      return [[row.field, [row.code, row.label].filter(Boolean).join(' ')]];
    case 'question':
      return row.options.flatMap(({ field, label, count }) => [
        [field, `${row.label} ${label}`] as const,
        ...(count ? [[count.field, `${count.code} ${count.label}`] as const] : []),
      ]);
    default:
      return unreachable(row);
  }
}
