// The form read as lines: every place where something is written, with its code and label, for the sheet and for the differences.
import { contentOf, type CountRow, type FieldId, type Form, type FormSection, type Sheet } from '@telstaat/core';

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

export interface Difference extends Line {
  readonly first: number | boolean | undefined;
  readonly second: number | boolean | undefined;
}

export interface DifferingSection {
  readonly section: FormSection;
  readonly differences: readonly Difference[];
}

/** Only what differs, per section of the paper. */
export function differencesBySection(
  form: Form,
  fields: readonly FieldId[],
  first: Sheet,
  second: Sheet,
): readonly DifferingSection[] {
  const differing: ReadonlySet<FieldId> = new Set(fields);
  return form.sections
    .map((section) => ({
      section,
      differences: linesOf(section)
        .filter((line) => differing.has(line.field))
        .map((line) => ({ ...line, first: contentOf(first, line.field), second: contentOf(second, line.field) })),
    }))
    .filter(({ differences }) => differences.length > 0);
}
