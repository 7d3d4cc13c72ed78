// What the papers of one polling station share: input, frame, the numbers A to J and the pages of lists, blank or filled. Questions, letters, labels
// and cells come from the form.
import type { Election, PollingStation } from '../definition/election.ts';
import type { CountRow, Form, FormRow, FormSection } from '../sheet/form.ts';
import { emptySheet, type Sheet } from '../sheet/sheet.ts';
import type { ListDifference } from '../totals/list-differences.ts';
import type { Block, DocumentContent, DocumentPart } from './block.ts';
import { heading, pageBreak } from './blocks.ts';
import { answerBlocks, letterBoxBlocks, questionRows, votesTableOf } from './form-blocks.ts';
import { watermarkOf } from './frame.ts';
import { documentWords, inOneLine, municipalityOnPaper } from './paper-words.ts';
import type { SessionOnPaper } from './report-input.ts';

/** All that a paper of a station is made from. */
export interface StationPaperInput {
  readonly election: Election;
  readonly station: PollingStation;
  /** What stands on it; absent: a blank form to write on. */
  readonly sheet?: Sheet;
  /** Where and when the committee sits, on papers that the committee fills in. */
  readonly session?: SessionOnPaper;
  /** Lists that were counted otherwise before; absent: a blank table. */
  readonly listDifferences?: readonly ListDifference[];
}

export interface StationFrame {
  /** `Model N 10-1` */
  readonly model: string;
  /** Under the name of the election at the foot of every page. */
  readonly footer: readonly string[];
  readonly parts: readonly DocumentPart[];
}

/** A document about one station: the foot of every page names the election, as papers of two elections look alike (domain.md §7.5). */
export function stationDocument(
  { election, station }: StationPaperInput,
  { model, footer, parts }: StationFrame,
): DocumentContent {
  const place = municipalityOnPaper(election.municipality);
  return {
    title: `${model} - ${place} - stembureau ${station.number} - ${election.name}`,
    language: 'nl-NL',
    words: documentWords,
    footer: [inOneLine(election.name), ...footer],
    ...watermarkOf(election, { concept: false }),
    parts,
  };
}

export function sheetOf({ sheet }: StationPaperInput): Sheet {
  return sheet ?? emptySheet;
}

/** What is said between a rubriek's heading and its numbers. */
export interface VotesHints {
  readonly voters?: readonly Block[];
  /** Default: E.1 to H stand on the next page. */
  readonly between?: readonly Block[];
  readonly votes?: readonly Block[];
}

/** A to D, and E.1 to H. */
export function votesBlocks(section: FormSection, sheet: Sheet, hints: VotesHints = {}): readonly Block[] {
  const { voters = [], between = [pageBreak], votes = [] } = hints;
  const hintsOf = [voters, votes];
  return section.columns.flatMap((column, index): readonly Block[] => [
    ...(index > 0 ? between : []),
    ...column.flatMap((row) => (row.kind === 'heading' ? [heading(2, row.label, row.code)] : [])),
    ...(hintsOf[index] ?? []),
    ...letterBoxBlocks(column.filter(isCount), sheet),
  ]);
}

/** D and H compared, and whether the difference is explained. `hint` stands under the heading, `notes` under questions. */
export function differencesBlocks(
  section: FormSection,
  sheet: Sheet,
  {
    hint = [],
    notes = {},
  }: { readonly hint?: readonly Block[]; readonly notes?: Readonly<Record<string, Block>> } = {},
): readonly Block[] {
  return [
    heading(2, section.title, section.code),
    ...hint,
    ...questionRows(section).flatMap((question): readonly Block[] => {
      const note = notes[question.code];
      return [heading(3, question.label, question.code), ...(note ? [note] : []), ...answerBlocks(question, sheet)];
    }),
  ];
}

export interface ListPagesWords {
  /** Rubriek: `2.4`. */
  readonly code: string;
  readonly instruction: string;
  readonly note?: string;
}

/** The pages of all lists: those of the count, or of its corrigendum. */
export function listPagesBlocks(
  sections: readonly FormSection[],
  { election, sheet }: { readonly election: Election; readonly sheet: Sheet },
  { code, ...words }: ListPagesWords,
): readonly Block[] {
  return [
    heading(2, 'Stemmen per lijst en per kandidaat', code),
    ...sections.map((section): Block => ({ ...votesTableOf(section, election, sheet), ...words })),
  ];
}

/** The pages of lists of the count itself, in the order of the paper. */
export function listSections(form: Form): readonly FormSection[] {
  return form.sections.filter(({ id, list }) => list !== undefined && id === `list.${list}`);
}

/** The pages of lists of the corrigendum. */
export function correctedListSections(form: Form): readonly FormSection[] {
  return form.sections.filter(({ id, list }) => list !== undefined && id === `corrected.list.${list}`);
}

function isCount(row: FormRow): row is CountRow {
  return row.kind === 'count';
}
