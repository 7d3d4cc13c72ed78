// What the wizard has been told so far, and what each step still misses. Pure: going back and forth never loses anything.
import {
  groupsMatch,
  hasErrors,
  hasForm,
  type Complaint,
  type CountingMethod,
  type ElectionId,
  type ModelYear,
  type Sha256,
} from '@telstaat/core';
import type { Upload } from '../../ui/upload.ts';

export const stepKeys = ['definition', 'municipality', 'candidates', 'method', 'stations', 'voters', 'create'] as const;
export type StepKey = (typeof stepKeys)[number];

/** A file as chosen; the mark tells two choices apart without comparing megabytes. */
export interface ChosenFile {
  readonly mark: number;
  readonly upload: Upload;
  /** The user has seen its warnings and wants to go on. */
  readonly warningsSeen: boolean;
}

/** A file whose fingerprint is compared with paper. */
export interface FingerprintedFile extends ChosenFile {
  /** What is typed for the two withheld groups. */
  readonly groups: readonly [string, string];
  /** Computed in the browser where it can; the server checks in any case. */
  readonly sha256?: Sha256;
}

export type StationSource =
  | { readonly kind: 'file'; readonly file?: ChosenFile }
  | { readonly kind: 'copy'; readonly from: ElectionId }
  | { readonly kind: 'later' };

export interface SetupDraft {
  readonly definition?: FingerprintedFile;
  /** Four digits. */
  readonly municipality?: string;
  readonly candidates?: FingerprintedFile;
  readonly countingMethod: CountingMethod;
  readonly modelYear: ModelYear;
  readonly stations?: StationSource;
  /** As typed, thousands dots allowed; absent as long as nobody typed. */
  readonly eligibleVoters?: string;
  readonly votersConfirmed: boolean;
}

export const emptyDraft: SetupDraft = { countingMethod: 'CSO', modelYear: 2027, votersConfirmed: false };

/** What the server said of one file. */
export interface InspectedFile {
  readonly complaints: readonly Complaint[];
}
/** What it said of all files together. */
export interface Inspected {
  readonly definition: InspectedFile;
  readonly candidates?: InspectedFile | undefined;
  readonly stations?: InspectedFile | undefined;
  readonly municipalities: readonly { readonly code: string }[];
  readonly eligibleVoters?: number | undefined;
}

/** What a step still misses. */
export type Missing =
  | 'file'
  | 'reading'
  | 'errors'
  | 'warnings'
  | 'groups'
  | 'groupsWrong'
  | 'municipality'
  | 'form'
  | 'stations'
  | 'voters'
  | 'votersConfirmed';

/** Largest number of eligible voters: nine digits. */
const mostVoters = 999_999_999;

/** `12.345` or `12345` as a number; `undefined` when it is no number of voters. */
export function parseVoters(text: string): number | undefined {
  const trimmed = text.trim();
  if (!/^(\d+|\d{1,3}([. ]\d{3})+)$/.test(trimmed)) return undefined;
  const value = Number(trimmed.replaceAll(/[. ]/g, ''));
  return value >= 1 && value <= mostVoters ? value : undefined;
}

/** What stands in the field of eligible voters: what was typed, or else what the file of stations says. */
export function votersText(draft: SetupDraft, inspected: Inspected | undefined): string {
  return draft.eligibleVoters ?? (inspected?.eligibleVoters === undefined ? '' : String(inspected.eligibleVoters));
}

/** A typed group is complete when it has four hexadecimal digits. */
export function isGroup(text: string): boolean {
  return /^[0-9a-f]{4}$/i.test(text.trim());
}

const onlyHex = (text: string) => text.toLowerCase().replaceAll(/[^0-9a-f]/g, '');

/** What was typed, as one group: lower case, nothing but hexadecimal digits, at most four. */
export function cleanGroup(text: string): string {
  return onlyHex(text).slice(0, 4);
}

/**
 * The groups after text was put into one of the two fields. A whole fingerprint (64 digits) or both groups at once (8) are
 * shared out over both fields.
 */
export function groupsAfter(
  groups: readonly [string, string],
  place: 0 | 1,
  text: string,
  withheld: readonly [number, number],
): readonly [string, string] {
  const hex = onlyHex(text);
  const groupAt = (index: number) => hex.slice(index * 4, index * 4 + 4);
  if (hex.length === 64) return [groupAt(withheld[0]), groupAt(withheld[1])];
  if (hex.length === 8) return [groupAt(0), groupAt(1)];
  return place === 0 ? [cleanGroup(text), groups[1]] : [groups[0], cleanGroup(text)];
}

function missingOfFile(file: ChosenFile | undefined, report: InspectedFile | undefined): readonly Missing[] {
  if (!file) return ['file'];
  if (!report) return ['reading'];
  if (hasErrors(report.complaints)) return ['errors'];
  const warns = report.complaints.some((complaint) => complaint.severity === 'warning');
  return warns && !file.warningsSeen ? ['warnings'] : [];
}

function missingOfFingerprint(file: FingerprintedFile | undefined): readonly Missing[] {
  if (!file) return [];
  if (!file.groups.every(isGroup)) return ['groups'];
  return file.sha256 !== undefined && !groupsMatch(file.sha256, file.groups) ? ['groupsWrong'] : [];
}

/** What a step still misses. The server checks everything once more when the election is created. */
export function missingOf(draft: SetupDraft, inspected: Inspected | undefined, step: StepKey): readonly Missing[] {
  switch (step) {
    case 'definition':
      return [...missingOfFile(draft.definition, inspected?.definition), ...missingOfFingerprint(draft.definition)];
    case 'municipality':
      return inspected?.municipalities.some(({ code }) => code === draft.municipality) ? [] : ['municipality'];
    case 'candidates':
      return [...missingOfFile(draft.candidates, inspected?.candidates), ...missingOfFingerprint(draft.candidates)];
    case 'method':
      return hasForm(draft) ? [] : ['form'];
    case 'stations':
      if (draft.stations === undefined) return ['stations'];
      return draft.stations.kind === 'file' ? missingOfFile(draft.stations.file, inspected?.stations) : [];
    case 'voters':
      if (parseVoters(votersText(draft, inspected)) === undefined) return ['voters'];
      return draft.votersConfirmed ? [] : ['votersConfirmed'];
    case 'create':
      return [];
  }
}

export function isStepDone(draft: SetupDraft, inspected: Inspected | undefined, step: StepKey): boolean {
  return step !== 'create' && missingOf(draft, inspected, step).length === 0;
}

/** The step that must be finished first; all steps up to it may be visited. */
export function firstOpenStep(draft: SetupDraft, inspected: Inspected | undefined): StepKey {
  return stepKeys.find((step) => !isStepDone(draft, inspected, step)) ?? 'create';
}

export function isStepOpen(draft: SetupDraft, inspected: Inspected | undefined, step: StepKey): boolean {
  return stepKeys.indexOf(step) <= stepKeys.indexOf(firstOpenStep(draft, inspected));
}

export function stepAfter(step: StepKey): StepKey {
  return stepKeys[stepKeys.indexOf(step) + 1] ?? 'create';
}

export function stepBefore(step: StepKey): StepKey | undefined {
  return stepKeys[stepKeys.indexOf(step) - 1];
}

/** The draft with an official file; candidates belonged to the definition before, so another one drops them. All else stays. */
export function withFile(draft: SetupDraft, which: 'definition' | 'candidates', file: FingerprintedFile): SetupDraft {
  if (which === 'candidates') return { ...draft, candidates: file };
  if (draft.definition?.mark === file.mark) return { ...draft, definition: file };
  const { candidates: _, ...rest } = draft;
  return { ...rest, definition: file };
}
