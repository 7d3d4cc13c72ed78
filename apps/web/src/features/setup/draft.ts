// What the wizard has been told so far, and which steps are finished. Pure: going back and forth never loses anything.
import { hasErrors, hasForm, type Complaint, type CountingMethod, type ElectionId, type ModelYear } from '@telstaat/core';
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
  /** As typed; thousands dots allowed. */
  readonly eligibleVoters: string;
  readonly votersConfirmed: boolean;
}

export const emptyDraft: SetupDraft = {
  countingMethod: 'CSO',
  modelYear: 2027,
  eligibleVoters: '',
  votersConfirmed: false,
};

/** What the server said of one file. */
export interface InspectedFile {
  readonly complaints: readonly Complaint[];
}
export interface Inspected {
  readonly definition: InspectedFile;
  readonly candidates?: InspectedFile;
  readonly stations?: InspectedFile;
  readonly municipalities: readonly { readonly code: string }[];
}

/** Largest number of eligible voters: nine digits. */
const mostVoters = 999_999_999;

/** `12.345` or `12345` as a number; `undefined` when it is no number of voters. */
export function parseVoters(text: string): number | undefined {
  const trimmed = text.trim();
  if (!/^(\d+|\d{1,3}([. ]\d{3})+)$/.test(trimmed)) return undefined;
  const value = Number(trimmed.replaceAll(/[. ]/g, ''));
  return value >= 1 && value <= mostVoters ? value : undefined;
}

/** A typed group is complete when it has four hexadecimal digits. */
export function isGroup(text: string): boolean {
  return /^[0-9a-f]{4}$/i.test(text.trim());
}

/** What was pasted or typed, as one group: lower case, nothing but hexadecimal digits, at most four. */
export function cleanGroup(text: string): string {
  return text.toLowerCase().replaceAll(/[^0-9a-f]/g, '').slice(0, 4);
}

function fileIsAccepted(file: ChosenFile | undefined, report: InspectedFile | undefined): boolean {
  if (!file || !report || hasErrors(report.complaints)) return false;
  return file.warningsSeen || !report.complaints.some((complaint) => complaint.severity === 'warning');
}

function fingerprintIsTyped(file: FingerprintedFile | undefined): boolean {
  return file !== undefined && file.groups.every(isGroup);
}

/** Whether a step has all it needs. The server checks everything once more when the election is created. */
export function isStepDone(draft: SetupDraft, inspected: Inspected | undefined, step: StepKey): boolean {
  switch (step) {
    case 'definition':
      return fileIsAccepted(draft.definition, inspected?.definition) && fingerprintIsTyped(draft.definition);
    case 'municipality':
      return inspected?.municipalities.some(({ code }) => code === draft.municipality) ?? false;
    case 'candidates':
      return fileIsAccepted(draft.candidates, inspected?.candidates) && fingerprintIsTyped(draft.candidates);
    case 'method':
      return hasForm(draft);
    case 'stations':
      return stationsAreChosen(draft.stations, inspected?.stations);
    case 'voters':
      return draft.votersConfirmed && parseVoters(draft.eligibleVoters) !== undefined;
    case 'create':
      return false;
  }
}

function stationsAreChosen(source: StationSource | undefined, report: InspectedFile | undefined): boolean {
  if (source === undefined) return false;
  return source.kind === 'file' ? fileIsAccepted(source.file, report) : true;
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

/** The draft with another definition: what depended on the old one is asked again, what the user typed otherwise stays. */
export function withDefinition(draft: SetupDraft, definition: FingerprintedFile): SetupDraft {
  const { candidates: _, ...rest } = draft;
  return { ...rest, definition };
}
