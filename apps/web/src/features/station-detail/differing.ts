// What the parts of the differences are told: the entries, the rows, the choices, and who may resolve.
import type { Resolution } from '@telstaat/core';
import type { CallReply } from '@telstaat/contract';
import type { Choices } from './choices.ts';
import type { Place } from './resolving.ts';
import type { DifferingRow } from './rows.ts';

type Entry = CallReply<'getEntry'>;
export type Different = Entry & Required<Pick<Entry, 'first' | 'second'>>;
export type Way = 'retype' | 'decide';

export interface DifferencesProps {
  readonly place: Place;
  readonly entry: Different;
  /** Whether this person may resolve; others only look. */
  readonly mayResolve: boolean;
  readonly isPending: boolean;
  readonly onResolve: (resolution: Resolution, seen: Different) => void;
}

/** What the two ways of resolving need to know of the rows. */
export interface BarProps extends Omit<DifferencesProps, 'mayResolve'> {
  readonly rows: readonly DifferingRow[];
  readonly choices: Choices;
  /** Goes to the first row without a choice. */
  readonly onOpenRow: () => void;
}
