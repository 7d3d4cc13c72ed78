// What is wrong on a paper: on which page, and what stands there instead.
import type { Text, VerificationFinding } from '@telstaat/core';
import type { Paper } from './paper.ts';

export function unreadablePaper(file: string, why: string): readonly VerificationFinding[] {
  return [{ file, text: { nl: `Deze PDF is niet te lezen (${why}).`, en: `This PDF cannot be read (${why}).` } }];
}

/** A finding when some page does not carry a text; what stands there instead is a text that looks alike. */
export function pagesWithout(
  { pages }: Paper,
  { file, text: wanted }: { readonly file: string; readonly text: string },
  text: Text,
): readonly VerificationFinding[] {
  const without = pages.flatMap((page, index) => (page.some((piece) => piece.includes(wanted)) ? [] : [index]));
  const [first] = without;
  if (first === undefined) return [];
  return [
    { file, field: `PDF, ${pageNumbers(without)}`, expected: wanted, found: alike(pages[first] ?? [], wanted), text },
  ];
}

function pageNumbers(indexes: readonly number[]): string {
  const numbers = indexes.map((index) => index + 1);
  return numbers.length > 5 ? `p. ${numbers.slice(0, 5).join(', ')}, …` : `p. ${numbers.join(', ')}`;
}

function alike(page: readonly string[], wanted: string): string {
  const shape = (piece: string): string => piece.replaceAll(/[0-9a-f]/g, '0').replaceAll(/0+/g, '0');
  return page.find((piece) => shape(piece) === shape(wanted)) ?? '–';
}
