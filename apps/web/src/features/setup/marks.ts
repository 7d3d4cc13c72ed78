// A new number for each choice of a file: the same file chosen twice is read twice.

let last = 0;

/** From here on other marks are given than these. */
export function marksFrom(taken: readonly number[]): void {
  last = Math.max(last, ...taken);
}

export function nextMark(): number {
  last += 1;
  return last;
}
