// The numbers that stand on a report, found by what stands beside them: letter boxes by their letter, votes by list and candidate. Read from the
// pieces of text of the PDF; nothing of how we make one is used.
import type { Paper } from './paper.ts';

export interface PaperNumbers {
  /** By letter: `D`, `E.3`, `Z`. Every number that stands at this letter, in order. */
  readonly boxes: ReadonlyMap<string, readonly number[]>;
  /** By list number. */
  readonly lists: ReadonlyMap<number, PaperList>;
}

export interface PaperList {
  /** Votes by candidate number. */
  readonly candidates: ReadonlyMap<number, number>;
  readonly total?: number;
}

const letter = /^[A-Z](\.\d{1,3})?$/;
const count = /^\d{1,3}(\.\d{3})*$|^\d+$/;
const listTitle = /^(?:Lijst|Vervolg lijst) (\d+)(?: |$)/;
/** `Totaal lijst (kolom 1+2)`; `Totaal (stemcijfer)` on the models of 2022-2025. */
const listTotal = /^Totaal (lijst \(kolom |\(stemcijfer\))/;
/** A label is at most so many pieces of text. */
const longestLabel = 8;

export function numbersOnPaper({ pages }: Paper): PaperNumbers {
  const pieces = pages.flat();
  const boxes = new Map<string, number[]>();
  const lists = new Map<number, { candidates: Map<number, number>; total?: number }>();
  let list: { candidates: Map<number, number>; total?: number } | undefined;
  for (const [at, piece] of pieces.entries()) {
    const title = listTitle.exec(piece);
    if (title) {
      const number = Number(title[1]);
      list = lists.get(number) ?? { candidates: new Map() };
      lists.set(number, list);
    } else if (listTotal.test(piece)) {
      const total = numberOf(pieces[at + 1]);
      if (list && total !== undefined) list.total = total;
    } else if (letter.test(piece) && !list) {
      const value = firstNumber(pieces.slice(at + 1, at + 1 + longestLabel));
      if (value !== undefined) boxes.set(piece, [...(boxes.get(piece) ?? []), value]);
    } else if (list) {
      // Name, number, votes: of two numbers in a row the first is the candidate's.
      const [number, votes] = [numberOf(piece), numberOf(pieces[at + 1])];
      if (number !== undefined && votes !== undefined && numberOf(pieces[at - 1]) === undefined)
        list.candidates.set(number, votes);
    }
  }
  return { boxes, lists };
}

function firstNumber(pieces: readonly string[]): number | undefined {
  for (const piece of pieces) {
    // The next letter begins the next box.
    if (letter.test(piece)) return undefined;
    const value = numberOf(piece);
    if (value !== undefined) return value;
  }
  return undefined;
}

function numberOf(piece: string | undefined): number | undefined {
  return piece !== undefined && count.test(piece) ? Number(piece.replaceAll('.', '')) : undefined;
}
