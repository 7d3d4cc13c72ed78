// What can be asked of an entry, and by whom.
import type { Seen, TextDigest } from '../basics/seen.ts';
import type { Actor } from '../people/role.ts';
import type { StationFacts } from '../rules/rule.ts';
import type { FieldId } from '../sheet/field-id.ts';
import type { Form } from '../sheet/form.ts';
import type { Keying } from '../sheet/sheet.ts';
import type { EntryNumber, EntryPart, StationPart } from './entry.ts';

export type TypistCommand =
  | { readonly type: 'claim' }
  | { readonly type: 'key'; readonly revision: number; readonly keyings: readonly Keying[] }
  | {
      readonly type: 'finalise';
      readonly revision: number;
      /** Keys of the findings that the typist saw and accepted. */
      readonly accepted: readonly string[];
      readonly seen: Seen<EntryPart>;
    }
  | { readonly type: 'discard'; readonly revision: number };

/** Resolutions that say no more than what becomes of whole entries. */
export const wholeResolutions = [
  'returnFirst',
  'deleteFirst',
  'keepFirst',
  'keepSecond',
  'deleteBoth',
  'endDraft',
  'reset',
] as const;
export type WholeResolution = (typeof wholeResolutions)[number];

/** A differing row, named by any of its fields, and one of the two entries. */
export interface RowChoice {
  readonly field: FieldId;
  readonly entry: EntryNumber;
}

export type Resolution =
  | { readonly kind: WholeResolution }
  /** Per row the entry that misread the paper: only those fields go back, emptied, to that typist. */
  | { readonly kind: 'retype'; readonly misread: readonly RowChoice[] }
  /** Per row the entry that holds, with a reason; where the election allows it. */
  | { readonly kind: 'decide'; readonly holds: readonly RowChoice[]; readonly reason: string };
export const resolutionKinds = [
  ...wholeResolutions,
  'retype',
  'decide',
] as const satisfies readonly Resolution['kind'][];

export interface CoordinatorCommand {
  readonly type: 'resolve';
  readonly resolution: Resolution;
  readonly seen: Seen<StationPart>;
}
export type EntryCommand = TypistCommand | CoordinatorCommand;

export interface EntryContext {
  readonly actor: Actor;
  readonly form: Form;
  readonly station: StationFacts;
  /** Whether the session lets people type. */
  readonly session: 'closed' | 'open' | 'paused' | 'completed';
  /** Whether a coordinator of this election may decide a difference (decision 5). */
  readonly mayDecide: boolean;
  readonly digest: TextDigest;
}
