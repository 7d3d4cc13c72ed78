// The papers that lie together on the table for one station, and where a corrigendum or a recount changes what was written.
import {
  canBeCorrected,
  contentOf,
  correctedField,
  fieldsOfSection,
  hasCorrigendum,
  isCorrectedField,
  placeOf,
  sectionsOn,
  type FieldId,
  type Form,
  type FormSection,
  type Sheet,
} from '@telstaat/core';

export interface PaperSections {
  readonly paper: string;
  readonly sections: readonly FormSection[];
}

/**
 * The sections that this sheet asks for, by paper in their own order. The corrigendum has no sections of its own: it stands beside what it
 * corrects.
 */
export function papersOn(form: Form, sheet: Sheet): readonly PaperSections[] {
  const papers: { paper: string; sections: FormSection[] }[] = [];
  for (const section of sectionsOn(form, sheet)) {
    if (fieldsOfSection(section).some(isCorrectedField)) continue;
    const last = papers.at(-1);
    if (last?.paper === section.paper) last.sections.push(section);
    else papers.push({ paper: section.paper, sections: [section] });
  }
  return papers;
}

/** The field of the corrigendum that corrects this one, when there is a corrigendum. */
export function correctionOf(form: Form, sheet: Sheet, field: FieldId): FieldId | undefined {
  if (!hasCorrigendum(sheet) || !canBeCorrected(field)) return undefined;
  const correction = correctedField(field);
  return form.fields.includes(correction) ? correction : undefined;
}

/** Whether something in this section is corrected, or replaced by a recount. */
export function hasCorrections(form: Form, sheet: Sheet, section: FormSection): boolean {
  return fieldsOfSection(section).some((field) => {
    const correction = correctionOf(form, sheet, field);
    const content = correction === undefined ? undefined : contentOf(sheet, correction);
    return (content !== undefined && content !== false) || placeOf(form, sheet, field) !== field;
  });
}
