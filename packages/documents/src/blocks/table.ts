// Tables with a header row that comes back on every page, and rows that grow with their text or leave room for a pen.
import type { Block, Cell, Inlines, TableColumn } from '@telstaat/core';
import type { Tag } from '../canvas.ts';
import { advance, ensure, space, type Flow } from '../flow.ts';
import { ink, mm, type } from '../geometry.ts';
import { breakLines, drawCentred, drawLines, type TextLine } from '../text-layout.ts';
import { drawBox } from './box.ts';

type Table = Extract<Block, { kind: 'table' }>;

const padding = { x: 4, y: 5 } as const;
const boxSize = 11;
/** A cell with more lines goes on in the next row, which may stand on the next page. */
const mostLines = 24;
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
  readonly height: number;
}

export function tableLead(flow: Flow, block: Table): number {
  const columns = columnsOf(flow, block);
  // Room for a pen is split only when at least half of it stays here.
  const first = block.rowHeight === undefined ? 2 : Math.min(8, Math.ceil(block.rows.length / 2));
  const rows = block.rows.slice(0, first).flatMap((row) => measureRows(flow, columns, row, leastOf(block)));
  const most = (flow.bottom - flow.pageTop) / 2;
  let height = headHeight(columns) + 8;
  for (const [index, row] of rows.slice(0, first).entries()) {
    // Long rows that somebody typed may be parted.
    if (index > 0 && height + row.height > most) break;
    height += row.height;
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
  for (const row of block.rows.flatMap((cells) => measureRows(flow, columns, cells, least))) {
    if (flow.y + row.height > flow.bottom) {
      drawColumnLines(flow, columns, top);
      if (ensure(flow, row.height)) drawHead(flow, columns);
      top = flow.y;
    }
    drawRow(flow, columns, row, canvas.branch(tag, 'TR'));
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

/** One row, or more when a cell is long. */
function measureRows(flow: Flow, columns: readonly Column[], cells: readonly Cell[], least: number): readonly Row[] {
  const measured = columns.map((column, index) => {
    const cell = cells[index] ?? '';
    if (typeof cell === 'object' && 'box' in cell) return cell;
    return cell === '' ? [] : breakLines(flow.canvas, cell, type.table, column.width - 2 * padding.x);
  });
  const longest = Math.max(1, ...measured.map((cell) => ('box' in cell ? 1 : cell.length)));
  return Array.from({ length: Math.ceil(longest / mostLines) }, (_, part) => {
    const here = measured.map((cell) => {
      if ('box' in cell) return part === 0 ? cell : [];
      return cell.slice(part * mostLines, (part + 1) * mostLines);
    });
    const heights = here.map((cell) => ('box' in cell ? boxSize : cell.length * type.table.leading));
    return { cells: here, height: Math.max(least, ...heights.map((height) => height + 2 * padding.y)) };
  });
}

function drawRow(flow: Flow, columns: readonly Column[], row: Row, tag: Tag): void {
  const { canvas, left, width, y } = flow;
  for (const [index, column] of columns.entries()) {
    const cell = row.cells[index] ?? [];
    if ('box' in cell) {
      const place = { x: column.x + (column.width - boxSize) / 2, y: y + (row.height - boxSize) / 2, size: boxSize };
      drawBox(flow, canvas.branch(tag, 'TD'), cell.label, cell.box, place);
    } else if (cell.length === 0) canvas.branch(tag, 'TD');
    else {
      const place = { x: column.x + padding.x, y, width: column.width - 2 * padding.x, height: row.height };
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
