// The form cut into the parts that the totals page shows one at a time, and the arithmetic behind "why is this the total?".
import type { CountField, CountRow, Form, FormRow, FormSection } from '@telstaat/core';

/** A part of the page: a section of the form that holds counts. */
export interface Part {
  readonly id: FormSection['id'];
  readonly section: FormSection;
  /** The paper's columns, headings and counts only: answers are not added up. */
  readonly columns: readonly (readonly Exclude<FormRow, { readonly kind: 'question' }>[])[];
}

/**
 * The parts in the order of the paper; sections without anything that is added up (questions, corrections, recounts: what is added up is
 * what counts) are left out.
 */
export function partsOf(form: Form): readonly Part[] {
  const added: ReadonlySet<CountField> = new Set(form.totals);
  return form.sections.flatMap((section) => {
    const columns = section.columns.map((rows) =>
      rows.flatMap(addedRows).filter((row) => row.kind === 'heading' || added.has(row.field)),
    );
    const holdsCounts = columns.flat().some((row) => row.kind === 'count');
    return holdsCounts ? [{ id: section.id, section, columns }] : [];
  });
}

function addedRows(row: FormRow): readonly Exclude<FormRow, { readonly kind: 'question' }>[] {
  if (row.kind !== 'question') return [row];
  return row.options.flatMap((option): CountRow[] => (option.count ? [option.count] : []));
}

/** The count row of a field, for its code and label. */
export function rowOf(parts: readonly Part[], field: CountField): CountRow | undefined {
  for (const row of parts.flatMap((part) => part.columns.flat()))
    if (row.kind === 'count' && row.field === field) return row;
  return undefined;
}

/** What a set of contributions adds up to; nothing written adds nothing. */
export function sumOf(contributions: readonly { readonly value?: number | undefined }[]): number {
  return contributions.reduce((sum, { value }) => sum + (value ?? 0), 0);
}
