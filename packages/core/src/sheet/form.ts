// The form is data: sections, rows, fields, in the order and with the codes of the paper. Screen, differences, blank and filled document all
// read this one value.
import type { CountField, FieldId, TickField } from './field-id.ts';
import type { ModelYear } from '../definition/election.ts';

/** The papers that are typed; the last three are those of 2022-2025 (domain.md §2.6, §5). */
export const formModels = [
  'na-31-2-bijlage-1',
  'n-10-1',
  'n-10-2',
  'na-31-2-bijlage-2-2023',
  'n-10-1-2023',
  'n-10-2-2023',
] as const;
export type FormModel = (typeof formModels)[number];

/** What a form is for: the count that makes the result, or the count by list on election night. */
export const formPurposes = ['count', 'night'] as const;
export type FormPurpose = (typeof formPurposes)[number];

type CommonSectionId = 'votes' | 'differences' | `list.${number}`;
/** Stable id of a section; a list's page is `list.3`; `corrected.…` stands on the corrigendum. */
export type SectionId =
  | 'extra'
  | 'station'
  | 'about'
  | 'checks'
  | 'recount'
  | 'recount.voters'
  | CommonSectionId
  | `corrected.${CommonSectionId}`;

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
  /** Whether the paper asks for one answer, or for all that hold. */
  readonly choice: 'one' | 'several';
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
  /** The paper on which it stands: `N 10-1`, `Na 14-1`. One entry can take several papers that lie together on the table. */
  readonly paper: string;
  /** The section is there only when this box is ticked: a corrigendum, a recount. */
  readonly onlyIf?: TickField;
  /** List number when this section is the page of a list. */
  readonly list?: number;
  /** The paper's own columns, each a run of rows; a list breaks after 25, 25, 15, 15 candidates. */
  readonly columns: readonly (readonly FormRow[])[];
}

export interface Form {
  readonly model: FormModel;
  readonly modelYear: ModelYear;
  readonly purpose: FormPurpose;
  /** `Model Na 31-2 bijlage 1`. */
  readonly title: string;
  readonly sections: readonly FormSection[];
  /** Every field in the order of the paper. */
  readonly fields: readonly FieldId[];
  /** Counts that are added up over stations: what is left when corrections and recounts are carried through (`countedSheet`). */
  readonly totals: readonly CountField[];
}
