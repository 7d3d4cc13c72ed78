// Breaks text into lines. A word that is wider than its place is broken too, so nothing ever runs out of its box.
import type { Inlines } from '@telstaat/core';
import type { Canvas } from './canvas.ts';
import { printable, type Face } from './fonts.ts';
import { baselineDrop, type Ink, type Type } from './geometry.ts';

/** A stretch of one line in one face; `x` from the start of the line, in points. */
interface Run {
  readonly text: string;
  readonly face: Face;
  readonly x: number;
}

export interface TextLine {
  readonly runs: readonly Run[];
  readonly width: number;
}

export interface TextStyle extends Type {
  /** Face of text without emphasis. */
  readonly face?: Face;
}

interface Word {
  readonly text: string;
  readonly face: Face;
}

/** The lines of a text within a width. No text is one empty line, so that a row keeps its height. */
export function breakLines(canvas: Canvas, text: Inlines, style: TextStyle, width: number): readonly TextLine[] {
  return paragraphs(text, style.face ?? 'regular').flatMap((words) => breakParagraph(canvas, words, style.size, width));
}

/** Words per line of the source; a word keeps the space or hyphen after it, as a line may break there. */
function paragraphs(text: Inlines, plain: Face): readonly (readonly Word[])[] {
  const lines: Word[][] = [[]];
  for (const inline of typeof text === 'string' ? [text] : text) {
    const face = typeof inline === 'string' ? plain : 'bold';
    const parts = printable(typeof inline === 'string' ? inline : inline.strong).split('\n');
    for (const [index, part] of parts.entries()) {
      if (index > 0) {
        lines.at(-1)?.push({ text: ' ', face });
        lines.push([]);
      }
      for (const word of part.split(/(?<=[ \-/])/)) if (word !== '') lines.at(-1)?.push({ text: word, face });
    }
  }
  return lines;
}

function breakParagraph(canvas: Canvas, words: readonly Word[], size: number, width: number): readonly TextLine[] {
  const lines: TextLine[] = [];
  let runs: Run[] = [];
  let x = 0;
  const finish = (): void => {
    lines.push(measured(canvas, runs, size));
    runs = [];
    x = 0;
  };
  // The run that a word becomes part of: letters that meet may be set wider or closer than each would be alone.
  const joined = (word: Word): Run => {
    const last = runs.at(-1);
    return last?.face === word.face ? { ...last, text: last.text + word.text } : { ...word, x };
  };
  const put = (word: Word): void => {
    if (x > 0 && widthTo(canvas, joined(word), size) > width) finish();
    const run = joined(word);
    if (runs.at(-1)?.face === word.face) runs.pop();
    runs.push(run);
    x = run.x + canvas.widthOf(run.text, run.face, size);
  };
  for (const word of words) {
    const isWide = canvas.widthOf(word.text.trimEnd(), word.face, size) > width;
    // It will be broken anyway, so it starts on this line.
    for (const part of isWide ? splitWide(canvas, word, size, { first: width - x, others: width }) : [word]) put(part);
  }
  finish();
  return lines;
}

/** A space at the end of a line takes no room, but stays: read aloud, the words of two lines must not become one. */
function measured(canvas: Canvas, runs: readonly Run[], size: number): TextLine {
  const last = runs.at(-1);
  return { runs, width: last ? widthTo(canvas, last, size) : 0 };
}

/** How wide a line is that ends with this run. */
function widthTo(canvas: Canvas, run: Run, size: number): number {
  return run.x + canvas.widthOf(run.text.trimEnd(), run.face, size);
}

/** A word in parts that each fit a line, the first of them what is left of one: never less than a letter. */
function splitWide(
  canvas: Canvas,
  { text, face }: Word,
  size: number,
  width: { readonly first: number; readonly others: number },
): readonly Word[] {
  const parts: Word[] = [];
  let part = '';
  for (const character of text) {
    const room = parts.length === 0 ? width.first : width.others;
    if (part !== '' && canvas.widthOf(part + character, face, size) > room) {
      parts.push({ text: part, face });
      part = '';
    }
    part += character;
  }
  return [...parts, { text: part, face }];
}

export interface LinesPlace {
  readonly x: number;
  /** Top of the first line. */
  readonly y: number;
  readonly width: number;
  readonly align?: 'left' | 'right' | 'center';
  readonly color?: Ink;
}

/** Draws broken lines; to be called within a leaf or an artifact. */
export function drawLines(canvas: Canvas, lines: readonly TextLine[], type: Type, place: LinesPlace): void {
  const { align = 'left', color } = place;
  for (const [index, line] of lines.entries()) {
    const free = place.width - line.width;
    const left = place.x + (align === 'right' ? free : align === 'center' ? free / 2 : 0);
    const baseline = place.y + type.leading * (index + 0.5) + baselineDrop(type.size);
    for (const { text, face, x } of line.runs) {
      if (text === '') continue;
      canvas.text(text, { x: left + x, baseline, face, size: type.size, ...(color === undefined ? {} : { color }) });
    }
  }
}

/** Draws lines in the middle of a height. */
export function drawCentred(
  canvas: Canvas,
  lines: readonly TextLine[],
  type: Type,
  place: LinesPlace & { readonly height: number },
): void {
  drawLines(canvas, lines, type, { ...place, y: place.y + (place.height - lines.length * type.leading) / 2 });
}

export interface Fitted {
  readonly lines: readonly TextLine[];
  readonly type: Type;
}

const smallest = 5;

/**
 * Lines that fit a width and height: shrunk by half points down to 5 points, and after that cut off with an ellipsis. The number beside a
 * name is what counts, so a name of many hundreds of characters may lose its end.
 */
export function fitText(
  canvas: Canvas,
  text: Inlines,
  style: TextStyle,
  box: { width: number; height: number },
): Fitted {
  for (let size = style.size; ; size -= 0.5) {
    const type = { size, leading: (style.leading * size) / style.size };
    const lines = breakLines(canvas, text, { ...style, ...type }, box.width);
    if (lines.length * type.leading <= box.height || lines.length === 1) return { lines, type };
    if (size > smallest) continue;
    const room = Math.max(1, Math.floor(box.height / type.leading));
    return { lines: [...lines.slice(0, room - 1), withEllipsis(canvas, lines[room - 1], type, box.width)], type };
  }
}

function withEllipsis(canvas: Canvas, line: TextLine | undefined, type: Type, width: number): TextLine {
  const last = line?.runs.at(-1);
  if (!line || !last) return { runs: [], width: 0 };
  let text = last.text;
  while (text !== '' && last.x + canvas.widthOf(`${text}…`, last.face, type.size) > width) text = text.slice(0, -1);
  const end = { ...last, text: `${text}…` };
  return { runs: [...line.runs.slice(0, -1), end], width: end.x + canvas.widthOf(end.text, end.face, type.size) };
}
