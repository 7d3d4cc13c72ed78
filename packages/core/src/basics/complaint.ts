// A complaint is about input: a file or a typed form. All complaints of one input come at once, each with its place and what to do.
import type { Text, TextParams } from './text.ts';

export type Severity = 'error' | 'warning' | 'note';

/** What a catalogue says of one kind of complaint. */
export interface ComplaintKind {
  readonly severity: Severity;
  /** What is wrong. */
  readonly text: Text;
  /** What to do about it. */
  readonly hint: Text;
}

export interface Complaint<Code extends string = string> {
  readonly code: Code;
  readonly severity: Severity;
  readonly params: TextParams;
  /** Where in the parsed value, as a path such as `lists.3.candidates.12`. */
  readonly path?: string;
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  /** From 1. */
  readonly column?: number;
}

/** An input is usable when nobody has an error against it; warnings are for the user to confirm, notes to know. */
export function hasErrors(complaints: readonly Complaint[]): boolean {
  return complaints.some((complaint) => complaint.severity === 'error');
}
