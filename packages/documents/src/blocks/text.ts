// Cover, headings, paragraphs and lists.
import type { Block, Inlines } from '@telstaat/core';
import { printable } from '../fonts.ts';
import { advance, ensure, nextPage, space, type Flow } from '../flow.ts';
import { type, type Type } from '../geometry.ts';
import { breakLines, drawLines, type TextLine } from '../text-layout.ts';

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;
/** Ordinary text keeps to part of the width: long lines read badly. */
const measure = 0.82;

export function drawCover(flow: Flow, block: Of<'cover'>): void {
  const { canvas, left, width } = flow;
  const title = breakLines(canvas, block.title.join('\n'), { ...type.title, face: 'bold' }, width);
  const subtitle = block.subtitle.flatMap((line) => breakLines(canvas, line, type.subtitle, width));
  const between = subtitle.length > 0 ? 16 : 0;
  const height = title.length * type.title.leading + between + subtitle.length * type.subtitle.leading + 36;
  ensure(flow, height + 20);
  space(flow, 20);
  const top = flow.y;
  canvas.artifact(() => {
    canvas.line([left, top], [left + width, top], { width: 2 });
    canvas.line([left, top + height], [left + width, top + height], { width: 0.75 });
  });
  canvas.leaf(flow.tag, headingTag(flow, 1), () =>
    drawLines(canvas, title, type.title, { x: left, y: top + 16, width }),
  );
  const under = top + 16 + title.length * type.title.leading + between;
  if (subtitle.length > 0) {
    canvas.leaf(flow.tag, 'P', () => drawLines(canvas, subtitle, type.subtitle, { x: left, y: under, width }));
  }
  bookmark(flow, 1, block.title.join(' '), top);
  advance(flow, height + 12);
}

/** The level at which a heading is read: none is skipped, whatever it looks like (PDF/UA-1, 7.4.2). */
export function headingTag({ headings }: Flow, level: 1 | 2 | 3): string {
  const read = Math.min(level, (headings.at(-1) ?? 0) + 1);
  headings.push(read);
  return `H${read}`;
}

interface HeadingLook {
  readonly type: Type;
  readonly above: number;
  readonly below: number;
  readonly bar: boolean;
}

const looks = {
  1: { type: type.part, above: 24, below: 8, bar: false },
  2: { type: type.rubriek, above: 22, below: 6, bar: false },
  3: { type: type.question, above: 16, below: 7, bar: true },
} as const satisfies Record<1 | 2 | 3, HeadingLook>;

export function headingHeight(flow: Flow, block: Of<'heading'>): number {
  const look = looks[block.level];
  return look.above + headingLines(flow, block).length * look.type.leading + look.below;
}

function headingLines(flow: Flow, { level, number, text }: Of<'heading'>): readonly TextLine[] {
  const inlines = typeof text === 'string' ? [text] : text;
  const numbered: Inlines = number === undefined ? inlines : [{ strong: `${number} ` }, ...inlines];
  // Parts and questions are in ordinary type with a bold number; a rubriek is bold as a whole.
  const face = level === 2 ? 'bold' : 'regular';
  const shown = level === 1 && number !== undefined ? [`${number} `, ...inlines] : numbered;
  return breakLines(flow.canvas, shown, { ...looks[level].type, face }, flow.width * (level === 3 ? 0.9 : 1));
}

export function drawHeading(flow: Flow, block: Of<'heading'>): void {
  const { canvas, left, width } = flow;
  const look = looks[block.level];
  const lines = headingLines(flow, block);
  space(flow, look.above);
  const top = flow.y;
  const height = lines.length * look.type.leading;
  if (look.bar) drawBar(flow, top, height);
  const x = left + (look.bar ? 8 : 0);
  canvas.leaf(flow.tag, headingTag(flow, block.level), () => drawLines(canvas, lines, look.type, { x, y: top, width }));
  if (block.level < 3) bookmark(flow, block.level, plainText(block), top);
  advance(flow, height + look.below);
}

function drawBar(flow: Flow, top: number, height: number): void {
  flow.canvas.artifact(() => flow.canvas.line([flow.left + 1, top], [flow.left + 1, top + height], { width: 1.25 }));
}

function plainText({ number, text }: Of<'heading'>): string {
  const words =
    typeof text === 'string' ? text : text.map((item) => (typeof item === 'string' ? item : item.strong)).join('');
  return number === undefined ? words : `${number} ${words}`;
}

/** A bookmark under the last one of a higher level. */
export function bookmark(flow: Flow, level: number, title: string, top: number): void {
  const above = flow.bookmarks.slice(0, level).findLast(Boolean) ?? flow.canvas.outline;
  flow.bookmarks.length = Math.min(flow.bookmarks.length, level);
  flow.bookmarks[level] = above.addItem(printable(title), { top: Math.max(0, top - 10), expanded: level === 1 });
}

const paragraphLooks = {
  plain: { ...type.body, face: 'regular' },
  emphasis: { size: 10, leading: 14, face: 'regular' },
  small: { ...type.tableHead, face: 'regular' },
  label: { size: 9, leading: 12, face: 'bold' },
} as const;

function paragraphLines(flow: Flow, { text, style = 'plain' }: Of<'paragraph'>): readonly TextLine[] {
  return breakLines(flow.canvas, text, paragraphLooks[style], flow.width * measure);
}

/** A paragraph of more lines than this may begin on one page and end on the next; what somebody typed can be longer than a page. */
const mostTogether = 8;
/** Lines of a parted paragraph that stay together at least. */
const leastTogether = 3;

/** Height that a paragraph needs to begin. */
export function paragraphHeight(flow: Flow, block: Of<'paragraph'>): number {
  const { leading } = paragraphLooks[block.style ?? 'plain'];
  const lines = paragraphLines(flow, block).length;
  return (lines > mostTogether ? leastTogether : lines) * leading + 18;
}

export function drawParagraph(flow: Flow, block: Of<'paragraph'>): void {
  const { canvas, left, width } = flow;
  const style = block.style ?? 'plain';
  const look = paragraphLooks[style];
  const bar = style === 'emphasis';
  let lines = paragraphLines(flow, block);
  ensure(flow, paragraphHeight(flow, block));
  space(flow, style === 'plain' ? 2 : 10);
  while (lines.length > 0) {
    const room = Math.max(1, Math.floor((flow.bottom - flow.y + 0.01) / look.leading));
    // Not fewer than three lines on the next page either.
    const count = lines.length <= room ? room : Math.max(1, Math.min(room, lines.length - leastTogether));
    const [here, top] = [lines.slice(0, count), flow.y];
    const height = here.length * look.leading;
    if (bar) drawBar(flow, top, height);
    canvas.leaf(flow.tag, 'P', () => drawLines(canvas, here, look, { x: left + (bar ? 8 : 0), y: top, width }));
    advance(flow, height);
    lines = lines.slice(count);
    if (lines.length > 0) nextPage(flow);
  }
  advance(flow, style === 'label' ? 5 : 8);
}

export function drawList(flow: Flow, block: Of<'list'>): void {
  const { canvas, left, width } = flow;
  const list = canvas.branch(flow.tag, 'L', { bullets: true });
  for (const item of block.items) {
    const lines = breakLines(canvas, item, type.body, width * measure - 14);
    const height = lines.length * type.body.leading;
    ensure(flow, height);
    const top = flow.y;
    const entry = canvas.branch(list, 'LI');
    const bullet = breakLines(canvas, '•', type.body, 14);
    canvas.leaf(entry, 'Lbl', () => drawLines(canvas, bullet, type.body, { x: left + 3, y: top, width: 14 }));
    canvas.leaf(entry, 'LBody', () => drawLines(canvas, lines, type.body, { x: left + 14, y: top, width }));
    advance(flow, height + 4);
  }
}

/** A page with nothing on it but the words that say so. */
export function drawBlankPage(flow: Flow, block: Of<'blankPage'>): void {
  if (!flow.fresh) nextPage(flow);
  drawParagraph(flow, { kind: 'paragraph', style: 'emphasis', text: block.text });
  drawParagraph(flow, { kind: 'paragraph', text: block.reason });
  nextPage(flow);
}

export function drawPageBreak(flow: Flow): void {
  if (!flow.fresh) nextPage(flow);
}
