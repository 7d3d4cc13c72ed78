// From an offset in a text to the line and column that people see.

export interface LineAndColumn {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
}

/** Line and column of an offset; lines end at LF, CR or CR LF. */
export function placeAt(text: string, offset: number): LineAndColumn {
  let line = 1;
  let start = 0;
  const ends = /\r\n|\r|\n/g;
  for (let end = ends.exec(text); end && end.index < offset; end = ends.exec(text)) {
    if (ends.lastIndex > offset) break;
    line += 1;
    start = ends.lastIndex;
  }
  return { line, column: offset - start + 1 };
}

/** The same for many offsets in one text: the line starts are looked up once, when the first place is asked. */
export function placeFinder(text: string): (offset: number) => LineAndColumn {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\r|\n/g)) starts.push(end.index + end[0].length);
  return starts;
}
