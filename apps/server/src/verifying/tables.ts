// What is said of the tables (CSV) in a package.
import type { FileComplaint, Text, VerificationFinding } from '@telstaat/core';
import { fileErrors } from './findings.ts';

export const otherTable: Text = {
  nl: 'De tabel zegt iets anders dan de telformulieren.',
  en: 'The table says something else than the forms.',
};

export function unreadableTable(file: string, complaints: readonly FileComplaint[]): readonly VerificationFinding[] {
  const text = { nl: 'Deze tabel is niet te lezen.', en: 'This table cannot be read.' };
  return [{ file, text }, ...fileErrors(file, complaints)];
}
