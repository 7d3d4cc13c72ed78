// Room for a pen: empty lines, and places to sign.
import type { Block } from '@telstaat/core';
import { advance, ensure, space, type Flow } from '../flow.ts';
import { ink, mm, type } from '../geometry.ts';
import { breakLines, drawLines } from '../text-layout.ts';

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

const lineHeight = mm(9);
const lowest = mm(7);
const signHeight = 46;

export function linesLead({ count }: Of<'lines'>): number {
  return Math.min(count, 3) * lineHeight + 12;
}

export function drawWritingLines(flow: Flow, { count }: Of<'lines'>): void {
  const { canvas, left, width } = flow;
  ensure(flow, linesLead({ kind: 'lines', count }));
  space(flow, 8);
  // A little lower when that keeps all lines on this page.
  const room = (flow.bottom - flow.y) / count - 0.01;
  const height = room >= lowest ? Math.min(lineHeight, room) : lineHeight;
  for (let index = 0; index <= count; index += 1) {
    if (index > 0) {
      ensure(flow, height);
      advance(flow, height);
    }
    const { y } = flow;
    const style = index === 0 ? { width: 1 } : { width: 0.35, color: ink.rule };
    canvas.artifact(() => canvas.line([left, y], [left + width, y], style));
  }
  advance(flow, 8);
}

export function signaturesLead({ lines }: Of<'signatures'>): number {
  return Math.min(lines.length, 2) * (signHeight + 6);
}

export function drawSignatures(flow: Flow, { lines, frame }: Of<'signatures'>): void {
  const { canvas, left, width } = flow;
  for (const labels of lines) {
    ensure(flow, signHeight);
    const box = { x: left, y: flow.y, width, height: signHeight };
    const bottom = box.y + signHeight;
    canvas.artifact(() => {
      if (frame === 'box') canvas.frame(box);
      canvas.line([left, bottom], [left + width, bottom], { width: 1 });
    });
    for (const [index, label] of labels.entries()) {
      const part = width / labels.length;
      const text = breakLines(canvas, label, type.body, part - 16);
      const place = { x: left + index * part + (frame === 'box' ? 8 : 0), y: box.y + 6, width: part };
      canvas.leaf(flow.tag, 'P', () => drawLines(canvas, text, type.body, place));
    }
    advance(flow, signHeight + 6);
  }
}
