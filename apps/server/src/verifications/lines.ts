// The lines of a form, one field each, with the code and words they have on paper.
import { unreachable, type FieldId, type FormRow, type FormSection } from '@telstaat/core';

export interface Line {
  readonly field: FieldId;
  readonly code: string;
  readonly label: string;
}

/** In the order of the paper: numbers, boxes to tick, and the number that belongs to a box. */
export function linesOf({ columns }: FormSection): readonly Line[] {
  return columns.flat().flatMap(linesOfRow);
}

function linesOfRow(row: FormRow): readonly Line[] {
  switch (row.kind) {
    case 'heading':
      return [];
    case 'count':
      return [{ field: row.field, code: row.code, label: row.label }];
    case 'question':
      return row.options.flatMap(({ field, label, count }) => [
        { field, code: row.code, label: `${row.label} ${label}` },
        ...(count ? [{ field: count.field, code: count.code, label: count.label }] : []),
      ]);
    default:
      return unreachable(row);
  }
}
