// The form is data: sections, rows, fields, in the order and with the codes of the paper. Screen, differences, blank and filled document all
// read this one value.
import type { CountField, FieldId, TickField } from './field-id.ts';
import type { ModelYear } from '../definition/election.ts';

export const formModels = ['na-31-2-bijlage-1'] as const;
export type FormModel = (typeof formModels)[number];

/** Stable id of a section; a list's page is `list.3`. */
export type SectionId = 'extra' | 'station' | 'votes' | 'differences' | `list.${number}`;

/** A number written on paper. */
export interface CountRow {
  readonly kind: 'count';
  readonly field: CountField;
  /** `A`, `E.3`, or the candidate's number. */
  readonly code: string;
  readonly label: string;
  /** A total is printed bold on paper. */
  readonly emphasis: 'plain' | 'total';
  /** Cells for handwriting on paper: 5, 4 or 3. */
  readonly cells: number;
}

export interface Option {
  readonly field: TickField;
  readonly label: string;
  /** What the paper tells to do next, if anything. */
  readonly note?: string;
  /** A number that belongs to this answer (I, J). */
  readonly count?: CountRow;
}

/** A question with boxes to tick. */
export interface QuestionRow {
  readonly kind: 'question';
  /** Rubriek on paper: `B1-2.1`. */
  readonly code: string;
  readonly label: string;
  readonly options: readonly Option[];
}

/** A heading inside a section: `B1-3.1 Toegelaten kiezers`. */
export interface HeadingRow {
  readonly kind: 'heading';
  readonly code: string;
  readonly label: string;
}

export type FormRow = CountRow | QuestionRow | HeadingRow;

export interface FormSection {
  readonly id: SectionId;
  /** Rubriek on paper: `B1-3.1 en 3.2`. */
  readonly code: string;
  readonly title: string;
  /** List number when this section is the page of a list. */
  readonly list?: number;
  /** The paper's own columns, each a run of rows; a list breaks after 25, 25, 15, 15 candidates. */
  readonly columns: readonly (readonly FormRow[])[];
}

export interface Form {
  readonly model: FormModel;
  readonly modelYear: ModelYear;
  /** `Model Na 31-2 bijlage 1`. */
  readonly title: string;
  readonly sections: readonly FormSection[];
  /** Every field in the order of the paper. */
  readonly fields: readonly FieldId[];
}
