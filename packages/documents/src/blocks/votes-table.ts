// The pages of one list: two columns of candidates side by side as on the official paper, a subtotal under each, the total at the end.
import { formatCount, type Block, type VotesColumn, type VotesRow } from '@telstaat/core';
import type { Tag } from '../canvas.ts';
import { advance, nextPage, space, type Flow } from '../flow.ts';
import { ink, type, type Rectangle } from '../geometry.ts';
import { breakLines, drawCentred, drawLines, fitText } from '../text-layout.ts';
import { drawCells } from './cells.ts';
import { bookmark, headingTag } from './text.ts';

type VotesTable = Extract<Block, { kind: 'votesTable' }>;

const gutter = 14;
const numberWidth = 24;
const headHeight = 16;
const gap = 6;
const tailHeight = 24;
const totalHeight = 27;
const titleType = { size: 13, leading: 17 } as const;

/** A list needs most of a page: what is left under a few other blocks is not enough. */
export function votesLead(flow: Flow, { columns, note }: VotesTable): number {
  const rows = Math.max(...columns.slice(0, 2).map((column) => column.rows.length), 1);
  return titleType.leading * 2 + (note === undefined ? 0 : type.votes.leading + 5) + rows * 19 + furniture;
}

/** Everything on a page of a list but its rows and title. */
const furniture = headHeight + gap + tailHeight + 12 + totalHeight + 16;

export function drawVotesTable(flow: Flow, block: VotesTable): void {
  for (let first = 0; first < block.columns.length; first += 2) {
    if (first > 0) nextPage(flow);
    drawTitle(flow, block, first === 0);
    drawPair(flow, block, first);
    const last = first + 2 >= block.columns.length;
    if (last) drawTotal(flow, block);
    else drawGoesOn(flow, block.words.goesOn);
  }
  nextPageLater(flow);
}

/** The next list starts on a page of its own; nothing comes if this was the last block. */
function nextPageLater(flow: Flow): void {
  flow.y = flow.bottom;
  flow.fresh = false;
}

function drawTitle(flow: Flow, block: VotesTable, first: boolean): void {
  const { canvas, left, width } = flow;
  const title = first ? block.title : block.continuedTitle;
  const lines = breakLines(canvas, title, { ...titleType, face: 'bold' }, width);
  space(flow, 12);
  const top = flow.y;
  canvas.leaf(flow.tag, first ? headingTag(flow, 3) : 'P', () =>
    drawLines(canvas, lines, titleType, { x: left, y: top, width }),
  );
  if (first) bookmark(flow, 3, title, top);
  advance(flow, lines.length * titleType.leading + 5);
  if (block.note !== undefined) drawNote(flow, block.note, 'left');
}

function drawPair(flow: Flow, block: VotesTable, first: number): void {
  const pair = block.columns.slice(first, first + 2);
  const rows = Math.max(...pair.map((column) => column.rows.length), 1);
  const height = Math.min(23, Math.max(14, (flow.bottom - flow.y - furniture) / rows));
  const width = (flow.width - gutter) / 2;
  const top = flow.y;
  for (const [index, column] of pair.entries()) {
    const place = { x: flow.left + index * (width + gutter), y: top, width, height };
    drawColumn(flow, block, column, first + index + 1, place);
  }
  flow.y = top;
  advance(flow, headHeight + rows * height + gap + tailHeight + 12);
}

/** One column; `place.height` is the height of a row. */
function drawColumn(flow: Flow, block: VotesTable, column: VotesColumn, number: number, place: Rectangle): void {
  const { canvas } = flow;
  const votesWidth = block.cells * 16;
  const parts = {
    name: { x: place.x, width: place.width - numberWidth - votesWidth },
    number: { x: place.x + place.width - votesWidth - numberWidth, width: numberWidth },
    votes: { x: place.x + place.width - votesWidth, width: votesWidth },
  };
  const table = canvas.branch(flow.tag, 'Table', { summary: `${block.title} (${number})` });
  const first = place.y + headHeight;
  drawBackground(flow, block, column, { ...place, y: first }, parts);
  drawHead(flow, block, place.y, parts, canvas.branch(table, 'TR'));
  for (const [index, row] of column.rows.entries()) {
    const y = first + index * place.height;
    drawCandidate(flow, row, { y, height: place.height }, parts, canvas.branch(table, 'TR'));
  }
  const tail = { ...place, y: first + column.rows.length * place.height + gap, height: tailHeight };
  drawSubtotal(flow, block, column, number, tail, parts, canvas.branch(table, 'TR'));
}

interface Span {
  readonly x: number;
  readonly width: number;
}

type Parts = Readonly<Record<'name' | 'number' | 'votes', Span>>;

function drawBackground(flow: Flow, block: VotesTable, column: VotesColumn, place: Rectangle, parts: Parts): void {
  const { canvas } = flow;
  const { x, y, width, height } = place;
  const end = y + column.rows.length * height;
  canvas.artifact(() => {
    for (let index = 1; index < column.rows.length; index += 2) {
      canvas.fill({ x, y: y + index * height, width, height }, ink.pale);
    }
    canvas.fill({ ...parts.number, y, height: end - y }, ink.grey);
    for (const [from, count] of emptyRuns(column)) {
      drawCells(canvas, { ...parts.votes, y: y + from * height, height: count * height }, block.cells);
    }
    for (let index = 1; index <= column.rows.length; index += 1) {
      canvas.line([x, y + index * height], [x + width, y + index * height], { width: 0.35, color: ink.rule });
    }
    canvas.line([parts.votes.x, y], [parts.votes.x, end], { width: 0.35, color: ink.rule });
    canvas.line([x + width, y], [x + width, end], { width: 0.35, color: ink.rule });
    canvas.line([x, y], [x + width, y], { width: 1 });
  });
}

/** Rows to write on that stand under one another, as first and number: their cells are drawn in one go. */
function emptyRuns({ rows }: VotesColumn): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const [index, { votes }] of rows.entries()) {
    if (votes !== undefined) continue;
    const last = runs.at(-1);
    if (last && last[0] + last[1] === index) last[1] += 1;
    else runs.push([index, 1]);
  }
  return runs;
}

function drawHead(flow: Flow, block: VotesTable, y: number, parts: Parts, tag: Tag): void {
  const { canvas } = flow;
  const { name, number, votes } = block.words;
  const cells = [
    [name, parts.name, 'left'],
    [number, parts.number, 'center'],
    [votes, parts.votes, 'right'],
  ] as const;
  for (const [word, span, align] of cells) {
    const lines = breakLines(canvas, word, { ...type.tableHead, face: 'bold' }, span.width);
    const place = { ...inset(span), y, height: headHeight, align };
    canvas.leaf(tag, 'TH', () => drawCentred(canvas, lines, type.tableHead, place), { scope: 'Column' });
  }
}

function drawCandidate(flow: Flow, row: VotesRow, band: { y: number; height: number }, parts: Parts, tag: Tag): void {
  const { canvas } = flow;
  const name = fitText(canvas, row.name, type.votes, { width: parts.name.width - 8, height: band.height - 2 });
  canvas.leaf(tag, 'TD', () => drawCentred(canvas, name.lines, name.type, { ...inset(parts.name), ...band }));
  const number = breakLines(canvas, String(row.number), { ...type.votes, face: 'bold' }, parts.number.width);
  canvas.leaf(tag, 'TH', () => drawCentred(canvas, number, type.votes, { ...parts.number, ...band, align: 'center' }), {
    scope: 'Row',
  });
  drawCount(flow, tag, row.votes, { ...parts.votes, ...band });
}

function drawCount(
  flow: Flow,
  tag: Tag,
  value: number | undefined,
  box: Rectangle,
  face: 'regular' | 'bold' = 'regular',
): void {
  const { canvas } = flow;
  if (value === undefined) {
    canvas.branch(tag, 'TD');
    return;
  }
  const style = { size: 9, leading: 12, face } as const;
  const fitted = fitText(canvas, formatCount(value), style, { width: box.width - 8, height: box.height });
  const place = { ...box, ...inset(box), align: 'right' } as const;
  canvas.leaf(tag, 'TD', () => drawCentred(canvas, fitted.lines, fitted.type, place));
}

function drawSubtotal(
  flow: Flow,
  block: VotesTable,
  column: VotesColumn,
  number: number,
  box: Rectangle,
  parts: Parts,
  tag: Tag,
): void {
  const { canvas } = flow;
  const votes = { ...parts.votes, y: box.y, height: box.height };
  canvas.artifact(() => {
    if (column.subtotal === undefined) drawCells(canvas, votes, block.cells);
    canvas.line([box.x, box.y], [box.x + box.width, box.y], { width: 1 });
    canvas.line([votes.x, box.y], [votes.x, box.y + box.height], { width: 0.35, color: ink.rule });
    canvas.frame(box, { width: 0.35, color: ink.rule });
  });
  const words = block.words.subtotal.replace('{column}', String(number));
  const lines = breakLines(canvas, words, type.votes, votes.x - box.x - 8);
  const place = {
    ...inset({ x: box.x, width: votes.x - box.x }),
    y: box.y,
    height: box.height,
    align: 'right',
  } as const;
  canvas.leaf(tag, 'TH', () => drawCentred(canvas, lines, type.votes, place), { scope: 'Row', columns: 2 });
  drawCount(flow, tag, column.subtotal, votes);
}

function drawTotal(flow: Flow, block: VotesTable): void {
  const { canvas, left, width, y } = flow;
  const cells = block.totalCells * 17;
  const label = { x: left, y, width: width - cells, height: totalHeight };
  const box = { x: left + width - cells, y, width: cells, height: totalHeight };
  canvas.artifact(() => {
    canvas.fill(label, ink.black);
    if (block.total === undefined) drawCells(canvas, box, block.totalCells);
    canvas.frame(box, { width: 0.75 });
  });
  const row = canvas.branch(canvas.branch(flow.tag, 'Table'), 'TR');
  const lines = breakLines(canvas, block.totalLabel, { ...type.table, face: 'bold' }, label.width - 16);
  const place = { ...label, width: label.width - 8, align: 'right', color: ink.white } as const;
  canvas.leaf(row, 'TH', () => drawCentred(canvas, lines, type.table, place), { scope: 'Row' });
  drawCount(flow, row, block.total, box, 'bold');
  advance(flow, totalHeight + 4);
  if (block.instruction !== undefined && block.total === undefined) drawNote(flow, block.instruction);
}

function drawGoesOn(flow: Flow, words: string): void {
  drawNote(flow, words);
  const { canvas, left, width, y } = flow;
  const wide = canvas.widthOf(words, 'bold', type.votes.size);
  const [x, middle] = [left + width - wide - 18, y - type.votes.leading / 2];
  canvas.artifact(() => {
    canvas.line([x, middle], [x + 11, middle], { width: 0.9 });
    canvas.polyline([[x + 7.5, middle - 3.5], [x + 11, middle], [x + 7.5, middle + 3.5]], { width: 0.9 }); // prettier-ignore
  });
}

function drawNote(flow: Flow, words: string, align: 'left' | 'right' = 'right'): void {
  const { canvas, left, width, y } = flow;
  const lines = breakLines(canvas, words, { ...type.votes, face: 'bold' }, width);
  canvas.leaf(flow.tag, 'P', () => drawLines(canvas, lines, type.votes, { x: left, y, width, align }));
  advance(flow, lines.length * type.votes.leading + (align === 'left' ? 5 : 0));
}

function inset({ x, width }: Span): Span {
  return { x: x + 4, width: width - 8 };
}
