// Letter boxes: the number or cells for a pen, the letter on grey (white on black for a total), and what it counts. A sum has a line with
// "+ tel op" above its total. A box to tick can carry a letter box of its own.
import { formatCount, type Block, type LetterBox } from '@telstaat/core';
import type { Tag } from '../canvas.ts';
import { advance, ensure, space, type Flow } from '../flow.ts';
import { ink, page, type } from '../geometry.ts';
import { breakLines, drawCentred, drawLines, fitText } from '../text-layout.ts';
import { drawBox } from './box.ts';
import { drawCells } from './cells.ts';

type LetterBoxes = Extract<Block, { kind: 'letterBoxes' }>;
type Tick = Extract<Block, { kind: 'tick' }>;

const cellWidth = 17;
const letterWidth = 34;
const sumHeight = 22;
/** A label that would fill a page by itself is cut off. */
const mostLines = 12;

/** Rows get lower, down to 18.5 points, when that keeps a long sum on one page. */
function rowHeight(boxes: readonly LetterBox[]): number {
  return Math.min(25, Math.max(18.5, (page.height - 345) / boxes.length));
}

export function letterBoxesLead(flow: Flow, { boxes, sum }: LetterBoxes): number {
  const whole = boxes.length * rowHeight(boxes) + (sum === undefined ? 0 : sumHeight) + 8;
  return whole < flow.bottom - flow.y || boxes.length <= 6 ? whole : 4 * rowHeight(boxes);
}

export function drawLetterBoxes(flow: Flow, block: LetterBoxes): void {
  const { canvas } = flow;
  const height = rowHeight(block.boxes);
  const tag = canvas.branch(flow.tag, 'Table');
  const parts = block.sum === undefined ? block.boxes : block.boxes.slice(0, -1);
  const total = block.sum === undefined ? undefined : block.boxes.at(-1);
  space(flow, 4);
  for (const [index, box] of parts.entries()) {
    // The total never stands alone on a page: the last of its parts goes with it.
    const tail = total && index === parts.length - 1 ? height + sumHeight : 0;
    ensure(flow, height + tail);
    drawLetterBox(flow, tag, box, flow.left, height);
  }
  if (total && block.sum !== undefined) {
    ensure(flow, sumHeight + height);
    drawSumLine(flow, tag, block.sum);
    drawLetterBox(flow, tag, total, flow.left, height);
  }
  advance(flow, 8);
}

function drawSumLine(flow: Flow, tag: Tag, word: string): void {
  const { canvas, left, width, y } = flow;
  const middle = y + sumHeight / 2;
  const [line] = breakLines(canvas, word, type.body, width);
  const wide = line?.width ?? 0;
  canvas.artifact(() => canvas.line([left, middle], [left + width - wide - 10, middle], { width: 0.5 }));
  const place = { x: left, y, width, height: sumHeight, align: 'right' } as const;
  canvas.leaf(canvas.branch(tag, 'TR'), 'TD', () => drawCentred(canvas, line ? [line] : [], type.body, place), {
    columns: 3,
  });
  advance(flow, sumHeight);
}

function drawLetterBox(flow: Flow, tag: Tag, box: LetterBox, left: number, least: number): void {
  const { canvas } = flow;
  const numberWidth = Math.max(box.cells, 3) * cellWidth;
  const label = left + numberWidth + letterWidth + 9;
  const labelWidth = flow.left + flow.width - label;
  const lines = breakLines(canvas, box.label, type.body, labelWidth).slice(0, mostLines);
  const height = Math.max(least, lines.length * type.body.leading + 4);
  const top = flow.y;
  const numberBox = { x: left, y: top, width: numberWidth, height };
  const letterBox = { x: left + numberWidth, y: top, width: letterWidth, height };
  canvas.artifact(() => {
    canvas.fill(letterBox, box.emphasis === 'total' ? ink.black : ink.grey);
    canvas.frame(letterBox);
    if (box.value === undefined) drawCells(canvas, numberBox, box.cells);
    canvas.frame(numberBox);
  });
  const row = canvas.branch(tag, 'TR');
  const color = box.emphasis === 'total' ? ink.white : ink.black;
  const code = fitText(canvas, box.code, { ...type.body, face: 'bold' }, { width: letterWidth - 4, height });
  canvas.leaf(row, 'TH', () => drawCentred(canvas, code.lines, code.type, { ...letterBox, align: 'center', color }), {
    scope: 'Row',
  });
  canvas.leaf(row, 'TD', () => drawCentred(canvas, lines, type.body, { x: label, y: top, width: labelWidth, height }));
  if (box.value === undefined) canvas.branch(row, 'TD');
  else {
    const face = box.emphasis === 'total' ? 'bold' : 'regular';
    const style = { size: 10.5, leading: 14, face } as const;
    const number = fitText(canvas, formatCount(box.value), style, { width: numberWidth - 12, height });
    const place = { ...numberBox, width: numberWidth - 8, align: 'right' } as const;
    canvas.leaf(row, 'TD', () => drawCentred(canvas, number.lines, number.type, place));
  }
  advance(flow, height);
}

const tickSize = 13;
const indent = 22;

export function tickHeight(flow: Flow, { label, box }: Tick): number {
  const lines = breakLines(flow.canvas, label, type.body, flow.width - indent);
  return Math.max(tickSize, lines.length * type.body.leading) + 8 + (box ? 39 : 0);
}

export function drawTick(flow: Flow, block: Tick): void {
  const { canvas, left, width } = flow;
  ensure(flow, tickHeight(flow, block));
  const lines = breakLines(canvas, block.label, type.body, width - indent);
  const height = Math.max(tickSize, lines.length * type.body.leading);
  const top = flow.y + 2;
  const paragraph = canvas.branch(flow.tag, 'P');
  drawBox(flow, paragraph, '', block.ticked, { x: left, y: top, size: tickSize });
  canvas.leaf(paragraph, 'Span', () => drawLines(canvas, lines, type.body, { x: left + indent, y: top - 0.5, width }));
  advance(flow, height + 8);
  if (block.box) {
    drawLetterBox(flow, canvas.branch(flow.tag, 'Table'), block.box, left + indent, 27);
    advance(flow, 12);
  }
}
