// Complaints as lines: how bad, where, what, and what to do about it.
import {
  complaintHint,
  complaintText,
  say,
  type Complaint,
  type Language,
  type Severity,
  type Text,
} from '@telstaat/core';
import type { Terminal } from './terminal.ts';

const severities = {
  error: { nl: 'FOUT', en: 'ERROR' },
  warning: { nl: 'LET OP', en: 'WARNING' },
  note: { nl: 'TER INFO', en: 'NOTE' },
} as const satisfies Record<Severity, Text>;

const texts = {
  place: { nl: ' (regel {line}, kolom {column})', en: ' (line {line}, column {column})' },
  line: { nl: ' (regel {line})', en: ' (line {line})' },
} as const satisfies Record<string, Text>;

/**
 * `FOUT (regel 3, kolom 5): …`, with the advice on a line of its own; advice that several complaints in a row share is given once, after
 * the last. Place numbers never get thousands dots.
 */
export function complaintLines(complaints: readonly Complaint[], language: Language): readonly string[] {
  return complaints.flatMap((complaint, index) => {
    const advice = complaintHint(complaint, language);
    const next = complaints[index + 1];
    const isLast = next === undefined || complaintHint(next, language) !== advice;
    const head = say(severities[complaint.severity], language) + placeOf(complaint, language);
    return [`${head}: ${complaintText(complaint, language)}`, ...(isLast && advice !== '' ? [`  ${advice}`] : [])];
  });
}

function placeOf({ line, column }: Complaint, language: Language): string {
  if (line === undefined) return '';
  const params = { line: String(line), column: String(column ?? 1) };
  return say(column === undefined ? texts.line : texts.place, language, params);
}

/** What was said, with each complaint in words: for JSON, where nobody looks codes up. */
export function complaintInWords(complaint: Complaint, language: Language): Complaint & { readonly text: string } {
  return { ...complaint, text: complaintText(complaint, language) };
}

/** Says the complaints on the error stream, those of one file under its name. */
export function reportComplaints(
  complaints: readonly Complaint[],
  { terminal, language }: { readonly terminal: Terminal; readonly language: Language },
): void {
  const files = new Set(complaints.map((complaint) => complaint.file));
  for (const file of files) {
    const lines = complaintLines(
      complaints.filter((complaint) => complaint.file === file),
      language,
    );
    terminal.err([...(file === undefined ? [] : [file]), ...lines, ''].join('\n'));
  }
}
