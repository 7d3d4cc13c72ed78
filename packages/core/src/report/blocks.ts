// Small blocks that every paper is made of.
import type { Block, Cell, Inlines, TableColumn } from './block.ts';

/** A heading; `number` is the rubriek on paper. */
export function heading(level: 1 | 2 | 3, text: Inlines, number?: string): Block {
  return { kind: 'heading', level, text, ...(number === undefined ? {} : { number }) };
}

export function emptyRows(count: number, cells: readonly Cell[] = []): readonly (readonly Cell[])[] {
  return Array.from({ length: count }, () => cells);
}

/** What a table to write on has, and what of it was typed. */
export interface WritingTable {
  /** What the table is, for people who cannot see it. */
  readonly summary: string;
  readonly columns: readonly TableColumn[];
  /** Rows that the model has; what is typed takes the first of them, and more when there is more. */
  readonly rows: number;
  /** Cells of a row on which nothing was typed. */
  readonly emptyRow?: readonly Cell[];
  readonly typed?: readonly (readonly Cell[])[];
  /** In millimetres; default 10. */
  readonly rowHeight?: number;
}

/** A table with room for handwriting after what was typed. */
export function writingTable({ summary, columns, rows, emptyRow, typed = [], rowHeight = 10 }: WritingTable): Block {
  return {
    kind: 'table',
    summary: typed.length === 0 ? `${summary}, in te vullen met de hand` : summary,
    rowHeight,
    columns,
    rows: [...typed, ...emptyRows(Math.max(0, rows - typed.length), emptyRow)],
  };
}

export function paragraph(text: Inlines): Block {
  return { kind: 'paragraph', text };
}

/** A question or instruction that must not be overlooked: with a bar beside it. */
export function emphasis(text: Inlines): Block {
  return { kind: 'paragraph', style: 'emphasis', text };
}

export const pageBreak: Block = { kind: 'pageBreak' };

/** The moment at which the committee made a page that is put into another document. */
export const compiledByCommittee: readonly Block[] = [
  heading(3, 'Opgesteld door het gemeentelijk stembureau'),
  { kind: 'signatures', frame: 'box', lines: [['Datum en tijd:']] },
];
