// A box to tick: white, or black with a white tick. Read aloud as what it answers and whether it is ticked.
import type { Tag } from '../canvas.ts';
import type { Flow } from '../flow.ts';
import { ink } from '../geometry.ts';

export interface BoxPlace {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

export function drawBox(flow: Flow, parent: Tag, label: string, ticked: boolean, place: BoxPlace): void {
  const { canvas, content } = flow;
  const { x, y, size } = place;
  const box = { x, y, width: size, height: size };
  const state = ticked ? content.words.ticked : content.words.notTicked;
  canvas.figure(parent, label === '' ? state : `${label}: ${state}`, box, () => {
    if (!ticked) {
      canvas.frame(box, { width: 0.6 });
      return;
    }
    canvas.fill(box, ink.black);
    const at = (dx: number, dy: number): readonly [number, number] => [x + size * dx, y + size * dy];
    canvas.polyline([at(0.22, 0.52), at(0.42, 0.74), at(0.79, 0.26)], { width: size * 0.13, color: ink.white });
  });
}
