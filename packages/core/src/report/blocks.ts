// Small blocks that every paper is made of.
import type { Block, Cell, TableColumn } from './block.ts';

/** A heading of plain text; `number` is the rubriek on paper. */
export function heading(level: 1 | 2 | 3, text: string, number?: string): Block {
  return { kind: 'heading', level, text, ...(number === undefined ? {} : { number }) };
}

export function emptyRows(count: number, cells: readonly Cell[] = []): readonly (readonly Cell[])[] {
  return Array.from({ length: count }, () => cells);
}

/** A table with nothing but room for handwriting. */
export function writingTable(summary: string, rows: number, columns: readonly TableColumn[], rowHeight = 10): Block {
  return { kind: 'table', summary: `${summary}, in te vullen met de hand`, rowHeight, columns, rows: emptyRows(rows) };
}
