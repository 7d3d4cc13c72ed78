// A new number for each choice of a file: the same file chosen twice is read twice.

let last = 0;

export function nextMark(): number {
  last += 1;
  return last;
}
