// What the typist may know of the findings so far: only of sections that were left, and only when everything a finding reads was left.
import {
  findingKey,
  sectionOf,
  type FieldId,
  type Finding,
  type Form,
  type FormSection,
  type SectionId,
  type Sheet,
} from '@telstaat/core';
import { gapsIn, hasContent } from './field-walk.ts';
import { correctionOf } from './pages.ts';

export type SectionState = 'empty' | 'typing' | 'complete' | 'gaps' | 'warning' | 'error' | 'accepted';

/** Sections whose content a section's rules read as well: 3.3 compares D and H, which stand in 3.1 and 3.2. */
const alsoReads: Partial<Record<SectionId, readonly SectionId[]>> = {
  differences: ['votes', 'checks'],
  'corrected.differences': ['votes', 'differences', 'checks', 'corrected.votes'],
  checks: ['about'],
};

/**
 * Findings that may be shown now. A number of the report holds only until the corrigendum or a recount says otherwise, so what is found about it
 * waits until that was left too.
 */
export function visibleFindings(input: {
  readonly form: Form;
  readonly findings: readonly Finding[];
  /** Sections that have to be typed. */
  readonly asked: ReadonlySet<SectionId>;
  readonly left: ReadonlySet<SectionId>;
}): readonly Finding[] {
  const { form, findings, asked, left } = input;
  return findings.filter((finding) =>
    sectionsRead(form, finding).every((section) => !asked.has(section) || left.has(section)),
  );
}

function sectionsRead(form: Form, finding: Finding): readonly SectionId[] {
  const marked = finding.fields.flatMap((field): readonly SectionId[] => {
    const section = sectionOf(form, field);
    return section ? [section.id] : [];
  });
  const read = [finding.section, ...marked, ...(alsoReads[finding.section] ?? [])];
  // A finding about the box that says that there is another paper is about that paper.
  const papers = form.sections.flatMap(({ id, onlyIf }) => (onlyIf && finding.fields.includes(onlyIf) ? [id] : []));
  return [...read, ...papers, ...read.flatMap((section) => correctionOf(form, section))];
}

export interface SectionView {
  readonly section: FormSection;
  readonly state: SectionState;
  /** How many numbers are not written; not counted while the section is typed. */
  readonly gaps: number;
  /** Findings of this section that may be shown. */
  readonly findings: readonly Finding[];
  readonly accepted: boolean;
}

/** The same value as before when nothing is to be seen of a change: then nothing is drawn again. */
export function unlessSame(before: SectionView | undefined, now: SectionView): SectionView {
  const isSame =
    before?.section === now.section &&
    before.state === now.state &&
    before.gaps === now.gaps &&
    before.accepted === now.accepted &&
    isSameFindings(before.findings, now.findings);
  return isSame ? before : now;
}

export function isSameFindings(before: readonly Finding[], now: readonly Finding[]): boolean {
  return before.length === now.length && before.every((finding, index) => isSameFinding(finding, now[index]));
}

function isSameFinding(before: Finding, now: Finding | undefined): boolean {
  return now !== undefined && JSON.stringify(before) === JSON.stringify(now);
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
  const gaps = input.isCurrent ? 0 : gapsIn(section, sheet).length;
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
  const { form, accepted, findings, changed } = input;
  if (accepted.size === 0) return accepted;
  const touched = new Set(changed.flatMap((field) => sectionOf(form, field)?.id ?? []));
  const withdrawn = findings
    .filter(
      (finding) =>
        sectionsOfFinding(form, finding).some((section) => touched.has(section)) || isMarked(finding, changed),
    )
    .map(findingKey);
  const kept = new Set(accepted);
  for (const key of withdrawn) kept.delete(key);
  return kept;
}

function sectionsOfFinding(form: Form, { section }: Finding): readonly SectionId[] {
  const read = [section, ...(alsoReads[section] ?? [])];
  return [...read, ...read.flatMap((one) => correctionOf(form, one))];
}

function isMarked(finding: Finding, changed: readonly FieldId[]): boolean {
  return finding.fields.some((field) => changed.includes(field));
}

/** Sections that were surely left when an entry is opened without memory of it: all before the last one with something in it. */
export function leftByContent(form: Form, sheet: Sheet): ReadonlySet<SectionId> {
  const last = form.sections.findLastIndex((section) => hasContent(section, sheet));
  return new Set(form.sections.slice(0, Math.max(0, last)).map((section) => section.id));
}

/** Where an entry is opened that has no memory here: the first section after those that are done, else the first with gaps. */
export function sectionToOpen(sections: readonly FormSection[], sheet: Sheet): SectionId | undefined {
  const last = sections.findLastIndex((section) => hasContent(section, sheet));
  const section = sections[Math.max(0, last)];
  const next = sections[last + 1];
  if (!section) return undefined;
  return last >= 0 && gapsIn(section, sheet).length === 0 && next ? next.id : section.id;
}
