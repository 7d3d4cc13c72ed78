// Measures of the official paper, in points: A4 upright, with room on both sides for punch holes when printed double-sided.

export function mm(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}

export const page = { width: 595.28, height: 841.89 } as const;
export const margin = { left: mm(20), right: mm(16), top: mm(11), bottom: mm(9) } as const;

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Text sizes and the distance between lines. */
export const type = {
  body: { size: 9.5, leading: 13.5 },
  table: { size: 9, leading: 12 },
  tableHead: { size: 7.5, leading: 9.5 },
  votes: { size: 8, leading: 9.5 },
  frame: { size: 7.5, leading: 9.75 },
  part: { size: 16, leading: 21 },
  rubriek: { size: 13, leading: 17 },
  question: { size: 10, leading: 14 },
  title: { size: 24, leading: 31 },
  subtitle: { size: 16, leading: 22 },
} as const;

export interface Type {
  readonly size: number;
  readonly leading: number;
}

export const ink = {
  black: '#000000',
  grey: '#d5d5d5',
  pale: '#f4f4f4',
  rule: '#9a9a9a',
  white: '#ffffff',
  watermark: '#e9e9e9',
} as const;
export type Ink = (typeof ink)[keyof typeof ink];

/** Distance from the middle of a line to its baseline: half the height of Noto Sans's capitals and digits. */
export function baselineDrop(size: number): number {
  return size * 0.357;
}
