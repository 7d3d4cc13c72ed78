// Cells in which one digit each is written by hand.
import type { Canvas } from '../canvas.ts';
import { ink, type Rectangle } from '../geometry.ts';

/** Dotted lines that divide a box; the box itself is drawn by whoever owns it. To be called within an artifact. */
export function drawCells(canvas: Canvas, box: Rectangle, cells: number): void {
  for (let index = 1; index < cells; index += 1) {
    const x = box.x + (box.width * index) / cells;
    canvas.line([x, box.y], [x, box.y + box.height], { color: ink.rule, width: 0.6, dotted: true });
  }
}
