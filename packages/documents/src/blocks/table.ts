// Tables with a header row that comes back on every page, and rows that grow with their text or leave room for a pen.
import type { Block, Cell, Inlines, TableColumn } from '@telstaat/core';
import type { Tag } from '../canvas.ts';
import { advance, ensure, nextPage, space, type Flow } from '../flow.ts';
import { ink, mm, type } from '../geometry.ts';
import { breakLines, drawCentred, drawLines, type TextLine } from '../text-layout.ts';
import { drawBox } from './box.ts';

type Table = Extract<Block, { kind: 'table' }>;

const padding = { x: 4, y: 5 } as const;
const boxSize = 11;
/** A row with more lines than this begins at the top of its cells, and may be parted at the end of a page. */
const mostTogether = 6;
/** Lines of a parted row that stay together at least. */
const leastTogether = 3;
/** Lowest row in which people can still write. */
const lowest = mm(7);

interface Column {
  readonly x: number;
  readonly width: number;
  readonly align: NonNullable<TableColumn['align']>;
  readonly head: readonly TextLine[];
}

interface Row {
  readonly cells: readonly (readonly TextLine[] | { readonly box: boolean; readonly label: string })[];
  /** Of the longest cell. */
  readonly lines: number;
  readonly height: number;
}

export function tableLead(flow: Flow, block: Table): number {
  const columns = columnsOf(flow, block);
  // Room for a pen is split only when at least half of it stays here.
  const first = block.rowHeight === undefined ? 2 : Math.min(8, Math.ceil(block.rows.length / 2));
  const rows = block.rows.slice(0, first).map((row) => measureRow(flow, columns, row, leastOf(block)));
  const most = (flow.bottom - flow.pageTop) / 2;
  let height = headHeight(columns) + 8;
  for (const [index, row] of rows.entries()) {
    if (index > 0 && height + startOf(row) > most) break;
    height += startOf(row);
    // What comes after a long row may be parted from its beginning.
    if (row.lines > mostTogether) break;
  }
  return height;
}

export function drawTable(flow: Flow, block: Table): void {
  const { canvas } = flow;
  const columns = columnsOf(flow, block);
  const tag = canvas.branch(flow.tag, 'Table', { summary: block.summary });
  ensure(flow, tableLead(flow, block));
  space(flow, 4);
  const least = leastHeight(flow, block, headHeight(columns));
  drawHead(flow, columns, canvas.branch(tag, 'TR'));
  let top = flow.y;
  const waiting = block.rows.map((cells) => measureRow(flow, columns, cells, least));
  for (let row = waiting.shift(); row; row = waiting.shift()) {
    const { here, rest } = partRow(row, flow.bottom - flow.y);
    if (rest) waiting.unshift(rest);
    if (here) drawRow(flow, columns, here, canvas.branch(tag, 'TR'));
    else {
      drawColumnLines(flow, columns, top);
      nextPage(flow);
      drawHead(flow, columns);
      top = flow.y;
    }
  }
  drawColumnLines(flow, columns, top);
  advance(flow, 10);
}

function leastOf({ rowHeight }: Table): number {
  return rowHeight === undefined ? 0 : mm(rowHeight);
}

/** Rows for a pen get a little lower when that keeps them on this page: nobody wants a page with one empty row. */
function leastHeight(flow: Flow, block: Table, head: number): number {
  const asked = leastOf(block);
  if (asked === 0 || block.rows.length === 0) return asked;
  const room = (flow.bottom - flow.y - head) / block.rows.length;
  return room < asked && room >= lowest ? room - 0.01 : asked;
}

function columnsOf(flow: Flow, { columns }: Table): readonly Column[] {
  const fixed = columns.reduce((sum, { width }) => sum + ('mm' in width ? mm(width.mm) : 0), 0);
  const shares = columns.reduce((sum, { width }) => sum + ('share' in width ? width.share : 0), 0);
  let x = flow.left;
  return columns.map(({ header, width: share, align = 'left' }) => {
    const width = 'mm' in share ? mm(share.mm) : ((flow.width - fixed) * share.share) / shares;
    const head = headLines(flow, header, width - 2 * padding.x);
    const column = { x, width, align, head };
    x += width;
    return column;
  });
}

/** A header with emphasis of its own is not bold as a whole. */
function headLines(flow: Flow, header: Inlines, width: number): readonly TextLine[] {
  const face = typeof header === 'string' ? 'bold' : 'regular';
  return breakLines(flow.canvas, header, { ...type.tableHead, face }, width);
}

function headHeight(columns: readonly Column[]): number {
  return Math.max(...columns.map(({ head }) => head.length), 1) * type.tableHead.leading + 8;
}

/** Without a tag the header is a repetition, and not read aloud again. */
function drawHead(flow: Flow, columns: readonly Column[], tag?: Tag): void {
  const { canvas, left, width, y } = flow;
  const height = headHeight(columns);
  for (const column of columns) {
    const box = { x: column.x + padding.x, width: column.width - 2 * padding.x, align: column.align };
    const top = y + height - 4 - column.head.length * type.tableHead.leading;
    const draw = (): void => drawLines(canvas, column.head, type.tableHead, { ...box, y: top });
    if (tag) canvas.leaf(tag, 'TH', draw, { scope: 'Column' });
    else canvas.pagination(draw);
  }
  canvas.artifact(() => canvas.line([left, y + height], [left + width, y + height], { width: 1 }));
  advance(flow, height);
}

function measureRow(flow: Flow, columns: readonly Column[], cells: readonly Cell[], least: number): Row {
  const measured = columns.map((column, index) => {
    const cell = cells[index] ?? '';
    if (typeof cell === 'object' && 'box' in cell) return cell;
    return cell === '' ? [] : breakLines(flow.canvas, cell, type.table, column.width - 2 * padding.x);
  });
  return rowOf(measured, least);
}

function rowOf(cells: Row['cells'], least: number): Row {
  const lines = Math.max(0, ...cells.map((cell) => ('box' in cell ? 1 : cell.length)));
  const heights = cells.map((cell) => ('box' in cell ? boxSize + 2 * padding.y : heightOf(cell.length)));
  return { cells, lines, height: Math.max(least, ...heights) };
}

function heightOf(lines: number): number {
  return lines * type.table.leading + 2 * padding.y;
}

/** Height that must be free for a row to begin. */
function startOf({ lines, height }: Row): number {
  return lines > mostTogether ? heightOf(leastTogether) : height;
}

/** What of a row fits a height, and what is left of it: a long row is parted, any other goes to the next page as a whole. */
function partRow(row: Row, room: number): { readonly here?: Row; readonly rest?: Row } {
  if (row.height <= room) return { here: row };
  if (startOf(row) > room || row.lines <= mostTogether) return { rest: row };
  const most = Math.floor((room - 2 * padding.y) / type.table.leading);
  const lines = Math.min(most, row.lines - leastTogether);
  const part = (from: number, until?: number): Row =>
    rowOf(
      row.cells.map((cell) => ('box' in cell ? (from === 0 ? cell : []) : cell.slice(from, until))),
      0,
    );
  return { here: part(0, lines), rest: part(lines) };
}

function drawRow(flow: Flow, columns: readonly Column[], row: Row, tag: Tag): void {
  const { canvas, left, width, y } = flow;
  // Beside a long text the number or time stands at its beginning.
  const height = row.lines > mostTogether ? heightOf(1) : row.height;
  for (const [index, column] of columns.entries()) {
    const cell = row.cells[index] ?? [];
    if ('box' in cell) {
      const place = { x: column.x + (column.width - boxSize) / 2, y: y + (height - boxSize) / 2, size: boxSize };
      drawBox(flow, canvas.branch(tag, 'TD'), cell.label, cell.box, place);
    } else if (cell.length === 0) canvas.branch(tag, 'TD');
    else {
      const space = row.lines > mostTogether ? heightOf(cell.length) : row.height;
      const place = { x: column.x + padding.x, y, width: column.width - 2 * padding.x, height: space };
      canvas.leaf(tag, 'TD', () => drawCentred(canvas, cell, type.table, { ...place, align: column.align }));
    }
  }
  advance(flow, row.height);
  canvas.artifact(() => canvas.line([left, flow.y], [left + width, flow.y], { width: 0.35, color: ink.rule }));
}

function drawColumnLines(flow: Flow, columns: readonly Column[], top: number): void {
  const { canvas, y } = flow;
  canvas.artifact(() => {
    for (const { x } of columns.slice(1)) canvas.line([x, top], [x, y], { width: 0.5, color: ink.rule, dotted: true });
  });
}
