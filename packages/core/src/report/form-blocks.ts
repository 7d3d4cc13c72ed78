// From the rows of a form to blocks of paper, blank or filled: every document that prints a form's fields is made of these.
import type { Election } from '../definition/election.ts';
import { candidateVotes, listTotal, type CountField } from '../sheet/field-id.ts';
import type { CountRow, Form, FormRow, FormSection, QuestionRow } from '../sheet/form.ts';
import type { TickField } from '../sheet/field-id.ts';
import type { Block, Inlines, LetterBox, VotesColumn, VotesRow } from './block.ts';
import { candidateOnPaper, listTitles, listTotalLabel, sumWord, votesWords } from './paper-words.ts';

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
function boxLabel({ label, emphasis }: CountRow): Inlines {
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
    blocks.push({ kind: 'letterBoxes', boxes, sum: sumWord });
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

/** The page of one list. Throws when the form has no page for the list: form and election then do not belong together. */
export function votesTable(
  form: Form,
  election: Election,
  list: number,
  filling: Filling,
): Block & { kind: 'votesTable' } {
  const section = form.sections.find((item) => item.list === list);
  const candidates = election.lists.find((item) => item.number === list);
  if (!section || !candidates) throw new Error(`No page for list ${list}`);
  const names = new Map(
    candidates.candidates.map((item) => [candidateVotes(list, item.number), candidateOnPaper(item)]),
  );
  const total = countRows(section).find((row) => row.field === listTotal(list));
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
    ...optional('total', filling.counts[listTotal(list)]),
  };
}

function votesColumn(rows: readonly FormRow[], names: ReadonlyMap<CountField, string>, filling: Filling): VotesColumn {
  const candidates = rows.flatMap((row): VotesRow[] => {
    if (row.kind !== 'count' || row.emphasis === 'total') return [];
    const name = names.get(row.field) ?? row.label;
    return [{ number: Number(row.code), name, ...optional('votes', filling.counts[row.field]) }];
  });
  const written = candidates.flatMap((row) => (row.votes === undefined ? [] : [row.votes]));
  const subtotal = written.length > 0 ? written.reduce((sum, votes) => sum + votes, 0) : undefined;
  return { rows: candidates, ...optional('subtotal', subtotal) };
}

export function countRows(section: FormSection): readonly CountRow[] {
  return section.columns.flat().filter((row) => row.kind === 'count');
}

/** `{key: value}`, or nothing at all when there is no value: a missing member is not an `undefined` one. */
function optional<Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> {
  return value === undefined ? {} : ({ [key]: value } as Record<Key, Value>);
}
