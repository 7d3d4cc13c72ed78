// The form read as lines and rows: every place where something is written, with its code and label, for the sheet and for the differences.
import {
  contentOf,
  differingRows,
  fieldsOfSection,
  type CountRow,
  type FieldId,
  type Form,
  type FormSection,
  type Sheet,
} from '@telstaat/core';

/** One field with the words that stand beside it on paper. */
export interface Line {
  readonly field: FieldId;
  /** `A`, `E.3`, `B1-3.3.1`, or the candidate's number. */
  readonly code: string;
  readonly label: string;
  readonly isTotal: boolean;
}

/** The lines of one section, in the order of the paper. */
export function linesOf(section: FormSection): readonly Line[] {
  return section.columns.flat().flatMap((row): Line[] => {
    switch (row.kind) {
      case 'heading':
        return [];
      case 'count':
        return [countLine(row)];
      case 'question':
        return row.options.flatMap((option): Line[] => [
          { field: option.field, code: row.code, label: `${row.label} – ${option.label}`, isTotal: false },
          ...(option.count ? [countLine(option.count)] : []),
        ]);
    }
  });
}

function countLine(row: CountRow): Line {
  return { field: row.field, code: row.code, label: row.label, isTotal: row.emphasis === 'total' };
}

export type Content = number | boolean | undefined;

/** What one entry says in a row: a number, or each box with the answer that stands beside it. */
export interface Written {
  readonly content: Content;
  /** The answer beside a box; absent for a number. */
  readonly answer?: string;
}

/** A row of the paper in which two entries differ. A question with all its boxes is one row. */
export interface DifferingRow extends Line {
  readonly first: readonly Written[];
  readonly second: readonly Written[];
}

export interface DifferingSection {
  readonly section: FormSection;
  readonly rows: readonly DifferingRow[];
}

/** Only the rows that differ, per section of the paper. */
export function differencesBySection(form: Form, first: Sheet, second: Sheet): readonly DifferingSection[] {
  const differing = differingRows(form, first, second);
  return form.sections.flatMap((section) => {
    const fields: ReadonlySet<FieldId> = new Set(fieldsOfSection(section));
    const rows = differing.flatMap((row): DifferingRow[] => {
      const [field] = row;
      return field !== undefined && fields.has(field) ? [rowOf(section, field, row, first, second)] : [];
    });
    return rows.length > 0 ? [{ section, rows }] : [];
  });
}

function rowOf(
  section: FormSection,
  field: FieldId,
  fields: readonly FieldId[],
  first: Sheet,
  second: Sheet,
): DifferingRow {
  const question = section.columns
    .flat()
    .find((row) => row.kind === 'question' && row.options.some((option) => option.field === field));
  if (question?.kind === 'question') {
    const written = (sheet: Sheet) =>
      question.options.map((option) => ({ content: contentOf(sheet, option.field), answer: option.label }));
    const { code, label } = question;
    return { field, code, label, isTotal: false, first: written(first), second: written(second) };
  }
  const line = linesOf(section).find((item) => item.field === field);
  if (!line) throw new Error(`${field} is no line of ${section.id}`);
  const written = (sheet: Sheet) => fields.map((item) => ({ content: contentOf(sheet, item) }));
  return { ...line, first: written(first), second: written(second) };
}
