// What the typist may know of the findings so far: only of sections that were left, and only when everything a finding reads was left.
import {
  fieldsOfSection,
  findingKey,
  sectionOf,
  type FieldId,
  type Finding,
  type Form,
  type FormSection,
  type SectionId,
  type Sheet,
} from '@telstaat/core';
import { gapsIn } from './field-walk.ts';

export type SectionState = 'empty' | 'typing' | 'complete' | 'gaps' | 'warning' | 'error' | 'accepted';

/** Sections whose numbers a section's rules read as well: 3.3 compares D and H, which stand in 3.1 and 3.2. */
const alsoReads: Partial<Record<SectionId, readonly SectionId[]>> = { differences: ['votes'] };

/** Findings that may be shown now. */
export function visibleFindings(
  form: Form,
  findings: readonly Finding[],
  left: ReadonlySet<SectionId>,
): readonly Finding[] {
  return findings.filter((finding) => sectionsRead(form, finding).every((section) => left.has(section)));
}

function sectionsRead(form: Form, finding: Finding): readonly SectionId[] {
  const marked = finding.fields.flatMap((field) => sectionOf(form, field)?.id ?? []);
  return [finding.section, ...marked, ...(alsoReads[finding.section] ?? [])];
}

export interface SectionView {
  readonly section: FormSection;
  readonly state: SectionState;
  /** How many numbers are not written. */
  readonly gaps: number;
  /** Findings of this section that may be shown. */
  readonly findings: readonly Finding[];
  readonly accepted: boolean;
}

export function viewSection(input: {
  readonly section: FormSection;
  readonly sheet: Sheet;
  readonly isCurrent: boolean;
  readonly isLeft: boolean;
  readonly findings: readonly Finding[];
  readonly accepted: ReadonlySet<string>;
}): SectionView {
  const { section, sheet, accepted } = input;
  const findings = input.findings.filter((finding) => finding.section === section.id);
  const gaps = gapsIn(section, sheet).length;
  const isAccepted = findings.length > 0 && findings.every((finding) => accepted.has(findingKey(finding)));
  return { section, gaps, findings, accepted: isAccepted, state: stateOf({ ...input, findings, gaps, isAccepted }) };
}

function stateOf(input: {
  readonly section: FormSection;
  readonly sheet: Sheet;
  readonly isCurrent: boolean;
  readonly isLeft: boolean;
  readonly findings: readonly Finding[];
  readonly gaps: number;
  readonly isAccepted: boolean;
}): SectionState {
  if (input.isCurrent) return 'typing';
  if (input.isAccepted) return 'accepted';
  if (input.findings.some((finding) => finding.severity === 'error')) return 'error';
  if (input.findings.length > 0) return 'warning';
  if (!input.isLeft) return hasContent(input.section, input.sheet) ? 'gaps' : 'empty';
  return input.gaps > 0 ? 'gaps' : 'complete';
}

export function hasContent(section: FormSection, sheet: Sheet): boolean {
  const ticks: ReadonlySet<string> = new Set(sheet.ticks);
  return fieldsOfSection(section).some((field) => ticks.has(field) || Object.hasOwn(sheet.counts, field));
}

/**
 * Acceptances that still hold after fields were changed: what was accepted about a section falls away with any change in it, in a section it
 * reads, or in a field it marks.
 */
export function acceptedAfter(input: {
  readonly form: Form;
  readonly accepted: ReadonlySet<string>;
  readonly findings: readonly Finding[];
  readonly changed: readonly FieldId[];
}): ReadonlySet<string> {
  if (input.accepted.size === 0) return input.accepted;
  const touched = new Set(input.changed.flatMap((field) => sectionOf(input.form, field)?.id ?? []));
  const withdrawn = input.findings
    .filter(
      (finding) =>
        [finding.section, ...(alsoReads[finding.section] ?? [])].some((section) => touched.has(section)) ||
        finding.fields.some((field) => input.changed.includes(field)),
    )
    .map(findingKey);
  const kept = new Set(input.accepted);
  for (const key of withdrawn) kept.delete(key);
  return kept;
}

/** Sections that were surely left when an entry is opened without memory of it: all before the last one with something in it. */
export function leftByContent(form: Form, sheet: Sheet): ReadonlySet<SectionId> {
  const last = form.sections.findLastIndex((section) => hasContent(section, sheet));
  return new Set(form.sections.slice(0, Math.max(0, last)).map((section) => section.id));
}

/** Where an entry is opened that has no memory here: the first section after those that are done, else the first with gaps. */
export function sectionToOpen(form: Form, sheet: Sheet): SectionId | undefined {
  const last = form.sections.findLastIndex((section) => hasContent(section, sheet));
  const section = form.sections[Math.max(0, last)];
  const next = form.sections[last + 1];
  if (!section) return undefined;
  return last >= 0 && gapsIn(section, sheet).length === 0 && next ? next.id : section.id;
}
