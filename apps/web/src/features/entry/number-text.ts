// A whole number as it is typed, pasted and shown. Nothing is guessed: what is no number is refused with the reason.
import { formatCount, maxCount, err, ok, type Language, type Result } from '@telstaat/core';

/** Most digits of one field (domain.md §2.1). */
export const mostDigits = String(maxCount).length;

export type NumberFault = 'empty' | 'negative' | 'fraction' | 'notANumber' | 'tooLong';

/** What is typed in a field: digits only, or nothing. Leading zeros do not count. */
export function readTyped(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** Digits of a pasted text: `1234`, or `1.234` with its dots where thousands dots belong. */
export function readPasted(text: string): Result<string, NumberFault> {
  const trimmed = text.trim();
  if (trimmed === '') return err('empty');
  if (/^[-−–]\s*[\d.,]+$/.test(trimmed)) return err('negative');
  const digits = /^(?:\d+|\d{1,3}(?:\.\d{3})+)$/.test(trimmed) ? trimmed.replaceAll('.', '') : undefined;
  if (digits === undefined) return err(/^\d+[.,]\d+$/.test(trimmed) ? 'fraction' : 'notANumber');
  return digits.length > mostDigits ? err('tooLong') : ok(digits);
}

/** How a field shows its number while nobody is typing in it. */
export function showNumber(value: number | null | undefined, language: Language): string {
  return value === null || value === undefined ? '' : formatCount(value, language);
}

/** A pasted text in a message: never long. */
export function quote(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  return line.length > 24 ? `${line.slice(0, 23)}…` : line;
}
