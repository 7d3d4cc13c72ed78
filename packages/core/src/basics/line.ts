// One line of text that people type or that stands in a file: a name, an address, a place. It goes into EML, CSV, paper and
// log, so it holds nothing that one of those cannot hold or would show otherwise.
import { z } from 'zod';

/** What keeps a text from being a line: nothing to see, signs that do not belong in it, or too many characters. */
export type LineFault = 'blank' | 'signs' | 'long';

/** Control characters, halves of surrogate pairs, and signs that turn the direction of what follows (UAX #9). */
const foreign = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;
/** Letters, digits, punctuation: not spaces, marks without a letter, or characters that print nothing. */
const visible = /[^\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** White space of every kind, line breaks too, becomes one space; none stands at the ends. */
export function tidyLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** The first fault of a tidy text of at most `max` UTF-16 units; none when it is a line. */
export function lineFault(text: string, max: number): LineFault | undefined {
  if (foreign.test(text)) return 'signs';
  if (!visible.test(text)) return 'blank';
  return text.length > max ? 'long' : undefined;
}

/** A line of at most `max` UTF-16 units, tidied when parsed. */
export function line(max: number) {
  return z
    .string()
    .overwrite(tidyLine)
    .min(1)
    .max(max)
    .refine((text) => lineFault(text, max) === undefined, 'not one line of visible text');
}
