// What stands around the text of every page: part and municipality above, date, hash and model below, and a watermark on what is not final.
import type { DocumentContent, DocumentPart } from '@telstaat/core';
import { contentWidth, type Canvas } from './canvas.ts';
import { ink, margin, page, type } from './geometry.ts';
import { breakLines, drawLines, fitText } from './text-layout.ts';

const { size, leading } = type.frame;
const gap = 6;

export function headerHeight(part: DocumentPart): number {
  return Math.max(1, part.headerRight.length) * leading + gap + 14;
}

export function footerHeight(content: DocumentContent): number {
  return content.footer.length * leading + gap + 12;
}

/** Draws header and footer on every page, now that their number is known. */
export function drawFrames(canvas: Canvas, content: DocumentContent, pages: readonly DocumentPart[]): void {
  for (const [index, part] of pages.entries()) {
    canvas.switchToPage(index);
    canvas.pagination(() => {
      drawHeader(canvas, part);
      drawFooter(canvas, content, part.insteadOfPageNumber ?? pageNumber(content, index + 1, pages.length));
    });
  }
}

function drawHeader(canvas: Canvas, part: DocumentPart): void {
  const half = contentWidth / 2 - 6;
  const left = fitText(canvas, part.headerLeft, { size, leading }, { width: half, height: leading });
  drawLines(canvas, left.lines, left.type, { x: margin.left, y: margin.top, width: half });
  for (const [index, text] of part.headerRight.entries()) {
    const right = fitText(canvas, text, { size, leading, face: 'bold' }, { width: half, height: leading });
    const place = { x: margin.left + contentWidth - half, y: margin.top + index * leading, width: half };
    drawLines(canvas, right.lines, right.type, { ...place, align: 'right' });
  }
  rule(canvas, margin.top + Math.max(1, part.headerRight.length) * leading + gap);
}

function pageNumber({ words }: DocumentContent, page: number, pages: number): string {
  return words.page.replace('{page}', String(page)).replace('{pages}', String(pages));
}

function drawFooter(canvas: Canvas, content: DocumentContent, label: string): void {
  const top = page.height - margin.bottom - content.footer.length * leading;
  rule(canvas, top - gap);
  const [line] = breakLines(canvas, label, { size, leading }, contentWidth);
  const room = contentWidth - (line?.width ?? 0) - 18;
  for (const [index, text] of content.footer.entries()) {
    const fitted = fitText(canvas, text, { size, leading }, { width: room, height: leading });
    drawLines(canvas, fitted.lines, fitted.type, { x: margin.left, y: top + index * leading, width: room });
  }
  const last = page.height - margin.bottom - leading;
  if (line)
    drawLines(canvas, [line], { size, leading }, { x: margin.left, y: last, width: contentWidth, align: 'right' });
}

function rule(canvas: Canvas, y: number): void {
  canvas.line([margin.left, y], [margin.left + contentWidth, y], { color: ink.rule, width: 0.5 });
}

/** Big pale letters from corner to corner, under everything else. */
export function drawWatermark(canvas: Canvas, text: string): void {
  const wide = canvas.widthOf(text, 'bold', 100);
  const letters = Math.min(110, (76_000 / wide) | 0);
  canvas.pagination(() =>
    canvas.rotated(-52, () =>
      canvas.text(text, {
        x: (page.width - canvas.widthOf(text, 'bold', letters)) / 2,
        baseline: page.height / 2 + letters * 0.357,
        face: 'bold',
        size: letters,
        color: ink.watermark,
      }),
    ),
  );
}
