// What comes in: a file with a name and bytes; and what reading it gives.
import type { FileComplaint } from '@telstaat/core';

export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What was read. `value` is absent when the file cannot be understood; complaints stand in the order of the file. */
export interface Reading<T> {
  /** What the file turned out to be: `110a`, `510b`, `osv4-3`, `station-csv`, or `unknown`. */
  readonly kind: string;
  readonly value?: T;
  readonly complaints: readonly FileComplaint[];
}
