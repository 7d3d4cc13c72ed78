// What is wrong on a paper: on which page, and what stands there instead.
import type { Text, VerificationFinding } from '@telstaat/core';
import type { Paper, Unread } from './paper.ts';

/** Why it is wrong, or why nothing can be said of it. */
export type UnreadOutcome = readonly VerificationFinding[] | { readonly unfinished: readonly VerificationFinding[] };

/** A clock that ran out accuses nobody: a slow computer must not call an honest package wrong. */
export function unreadablePaper(file: string, { nl, en, unfinished }: Unread): UnreadOutcome {
  const unread = { nl: `Deze PDF is niet te lezen (${nl}).`, en: `This PDF cannot be read (${en}).` };
  if (!unfinished) return [{ file, text: unread }];
  const text = {
    nl: `Deze PDF is op deze computer niet gelezen (${nl}). Dat zegt niet dat er iets mis is. Controleer het pakket opnieuw: zonder andere programma’s, of op een snellere computer.`,
    en: `This PDF was not read on this computer (${en}). That does not say that something is wrong. Check the package again: without other programs, or on a faster computer.`,
  };
  return { unfinished: [{ file, text }] };
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

/** Across each page of a practice. */
const practiceMark = 'OEFENING';

/** A finding when not each page of a practice says so, or some other page does. */
export function practicePages(
  { pages }: Paper,
  { file, practice }: { readonly file: string; readonly practice: boolean },
): readonly VerificationFinding[] {
  const wrong = pages.flatMap((page, index) => (page.includes(practiceMark) === practice ? [] : [index]));
  if (wrong.length === 0) return [];
  const text = {
    nl: 'OEFENING hoort op elke bladzijde van een oefening te staan, en op geen andere.',
    en: 'OEFENING must stand on each page of a practice, and on no other.',
  };
  return [{ file, field: `${practiceMark}, ${pageNumbers(wrong)}`, text }];
}
