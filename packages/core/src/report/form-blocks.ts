// From the rows of a form to blocks of paper, blank or filled: every document that prints a form's fields is made of these.
import type { Election } from '../definition/election.ts';
import {
  candidateVotes,
  isCorrectedField,
  listTotal,
  originalField,
  type CountField,
  type FieldId,
} from '../sheet/field-id.ts';
import type { CountRow, Form, FormRow, FormSection, QuestionRow, SectionId } from '../sheet/form.ts';
import type { TickField } from '../sheet/field-id.ts';
import type { Block, Inlines, LetterBox, VotesColumn, VotesRow } from './block.ts';
import { candidateOnPaper, inOneLine, listTitles, listTotalLabel, sumWord, votesWords } from './paper-words.ts';

/** What is known of a form's fields: a sheet, totals, or nothing at all (a blank form). */
export interface Filling {
  readonly counts: Readonly<Partial<Record<CountField, number>>>;
  readonly ticks: readonly TickField[];
}

export function letterBox(row: CountRow, filling: Filling): LetterBox {
  const { code, emphasis, cells } = row;
  return { code, label: boxLabel(row), emphasis, cells, ...optional('value', filling.counts[row.field]) };
}

/** A total's name is printed bold; the instruction in brackets behind it is not. */
function boxLabel({ label: written, emphasis }: CountRow): Inlines {
  const label = inOneLine(written);
  if (emphasis === 'plain') return label;
  const bracket = label.search(/ \((?:tel|bereken)/);
  return bracket < 0 ? [{ strong: label }] : [{ strong: label.slice(0, bracket) }, label.slice(bracket)];
}

/** Runs of rows that end in their total become one sum each; rows after the last total stand by themselves. */
export function letterBoxBlocks(rows: readonly CountRow[], filling: Filling): readonly Block[] {
  const blocks: Block[] = [];
  let boxes: LetterBox[] = [];
  for (const row of rows) {
    boxes.push(letterBox(row, filling));
    if (row.emphasis === 'plain') continue;
    // A total of nothing on this paper is no sum: E on the papers of 2022-2025.
    blocks.push({ kind: 'letterBoxes', boxes, ...(boxes.length > 1 ? { sum: sumWord } : {}) });
    boxes = [];
  }
  if (boxes.length > 0) blocks.push({ kind: 'letterBoxes', boxes });
  return blocks;
}

/** The boxes of one question, each with the number that belongs to it. */
export function answerBlocks(question: QuestionRow, filling: Filling): readonly Block[] {
  return question.options.map((option): Block => ({
    kind: 'tick',
    ticked: filling.ticks.includes(option.field),
    label: option.note === undefined ? option.label : [`${option.label} – `, { strong: option.note }],
    ...optional('box', option.count && letterBox(option.count, filling)),
  }));
}

export type VotesTable = Block & { readonly kind: 'votesTable' };

/** The page of one list. Throws when the form has no page for the list: form and election then do not belong together. */
export function votesTable(form: Form, election: Election, list: number, filling: Filling): VotesTable {
  const section = form.sections.find((item) => item.id === `list.${list}`);
  if (!section) throw new Error(`No page for list ${list}`);
  return votesTableOf(section, election, filling);
}

/** The page of a list, of the count or of its corrigendum. Throws when the section is not the page of one of the lists. */
export function votesTableOf(section: FormSection, election: Election, filling: Filling): VotesTable {
  const candidates = election.lists.find((item) => item.number === section.list);
  if (!candidates) throw new Error(`${section.id} is not the page of a list`);
  const names = new Map<FieldId, string>(
    candidates.candidates.map((item) => [candidateVotes(candidates.number, item.number), candidateOnPaper(item)]),
  );
  const total = countRows(section).find((row) => originalField(row.field) === listTotal(candidates.number));
  const columns = section.columns.map((rows) => votesColumn(rows, names, filling));
  const cells = countRows(section).find((row) => row !== total)?.cells ?? 4;
  return {
    kind: 'votesTable',
    ...listTitles(candidates),
    columns,
    cells,
    totalCells: total?.cells ?? 5,
    totalLabel: listTotalLabel(columns.length),
    words: votesWords,
    ...optional('total', total && filling.counts[total.field]),
  };
}

function votesColumn(rows: readonly FormRow[], names: ReadonlyMap<FieldId, string>, filling: Filling): VotesColumn {
  const candidates = rows.flatMap((row): VotesRow[] => {
    if (row.kind !== 'count' || row.emphasis === 'total') return [];
    const name = names.get(originalField(row.field)) ?? row.label;
    return [{ number: Number(row.code), name, ...optional('votes', filling.counts[row.field]) }];
  });
  const written = candidates.flatMap((row) => (row.votes === undefined ? [] : [row.votes]));
  // A corrigendum has only what differs: the sum of that is no subtotal.
  const partly =
    written.length < candidates.length && rows.some((row) => row.kind === 'count' && isCorrectedField(row.field));
  const subtotal = written.length > 0 && !partly ? written.reduce((sum, votes) => sum + votes, 0) : undefined;
  return { rows: candidates, ...optional('subtotal', subtotal) };
}

/** A section that the form must have. */
export function sectionWithId(form: Form, id: SectionId): FormSection {
  const section = form.sections.find((item) => item.id === id);
  if (!section) throw new Error(`${form.title} has no section ${id}`);
  return section;
}

export function questionRows(section: FormSection): readonly QuestionRow[] {
  return section.columns.flat().filter((row) => row.kind === 'question');
}

export function countRows(section: FormSection): readonly CountRow[] {
  return section.columns.flat().filter((row) => row.kind === 'count');
}

/** `{key: value}`, or nothing at all when there is no value: a missing member is not an `undefined` one. */
function optional<Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> {
  return value === undefined ? {} : ({ [key]: value } as Record<Key, Value>);
}
