// Which form an election is counted on: chosen by purpose, counting method and model year, built from its lists.
import type { CountingMethod, Election, ModelYear } from '../definition/election.ts';
import { isCorrectedField, isTickField, type CountField, type FieldId } from './field-id.ts';
import type { Form, FormModel, FormPurpose, FormSection } from './form.ts';
import type { Sheet } from './sheet.ts';
import { n101Sections2023, n102Sections2023, na312Bijlage2Sections2023 } from './forms-2023.ts';
import { n101Sections } from './n-10-1.ts';
import { n102Sections } from './n-10-2.ts';
import { na312Bijlage1Sections } from './na-31-2-bijlage-1.ts';

interface FormKind {
  readonly model: FormModel;
  readonly title: string;
  readonly purpose: FormPurpose;
  readonly countingMethod: CountingMethod;
  readonly modelYear: ModelYear;
  readonly sections: (election: Election) => readonly FormSection[];
}

/** The forms there are: one item each. */
export const formKinds: readonly FormKind[] = [
  {
    model: 'na-31-2-bijlage-1',
    title: 'Model Na 31-2 bijlage 1',
    purpose: 'count',
    countingMethod: 'CSO',
    modelYear: 2027,
    sections: na312Bijlage1Sections,
  },
  {
    model: 'n-10-1',
    title: 'Model N 10-1',
    purpose: 'count',
    countingMethod: 'DSO',
    modelYear: 2027,
    sections: n101Sections,
  },
  {
    model: 'n-10-2',
    title: 'Model N 10-2',
    purpose: 'night',
    countingMethod: 'CSO',
    modelYear: 2027,
    sections: n102Sections,
  },
  {
    model: 'na-31-2-bijlage-2-2023',
    title: 'Model Na 31-2 bijlage 2',
    purpose: 'count',
    countingMethod: 'CSO',
    modelYear: 2023,
    sections: na312Bijlage2Sections2023,
  },
  {
    model: 'n-10-1-2023',
    title: 'Model N 10-1',
    purpose: 'count',
    countingMethod: 'DSO',
    modelYear: 2023,
    sections: n101Sections2023,
  },
  {
    model: 'n-10-2-2023',
    title: 'Model N 10-2',
    purpose: 'night',
    countingMethod: 'CSO',
    modelYear: 2023,
    sections: n102Sections2023,
  },
];

type FormChoice = Pick<Election, 'countingMethod' | 'modelYear'>;

/** Whether there is a form for an election counted this way. */
export function hasForm(choice: FormChoice, purpose: FormPurpose = 'count'): boolean {
  return kindFor(choice, purpose) !== undefined;
}

function kindFor(choice: FormChoice, purpose: FormPurpose): FormKind | undefined {
  return formKinds.find(
    (kind) =>
      kind.purpose === purpose && kind.countingMethod === choice.countingMethod && kind.modelYear === choice.modelYear,
  );
}

/** The form of the first session, or that of election night. Throws when there is none (`hasForm`). */
export function buildForm(election: Election, purpose: FormPurpose = 'count'): Form {
  const kind = kindFor(election, purpose);
  if (!kind) throw new Error(`No form for ${election.countingMethod} ${election.modelYear} (${purpose})`);
  const sections = kind.sections(election);
  const fields = sections.flatMap(fieldsOfSection);
  return {
    model: kind.model,
    modelYear: kind.modelYear,
    purpose,
    title: kind.title,
    sections,
    fields,
    totals: fields.filter(isAddedUp),
  };
}

function isAddedUp(field: FieldId): field is CountField {
  return !isTickField(field) && !isCorrectedField(field) && !field.startsWith('recount.');
}

/** Fields of one section in the order of the paper: down each column, an answer's number straight after the answer. */
export function fieldsOfSection(section: FormSection): readonly FieldId[] {
  return section.columns.flat().flatMap((row): FieldId[] => {
    switch (row.kind) {
      case 'heading':
        return [];
      case 'count':
        return [row.field];
      case 'question':
        return row.options.flatMap((option): FieldId[] =>
          option.count ? [option.field, option.count.field] : [option.field],
        );
    }
  });
}

/** The section in which a field stands. */
export function sectionOf(form: Form, field: FieldId): FormSection | undefined {
  return form.sections.find((section) => fieldsOfSection(section).includes(field));
}

/** Sections that this sheet asks for: a corrigendum or a recount only when the sheet says that there is one. */
export function sectionsOn(form: Form, sheet: Sheet): readonly FormSection[] {
  return form.sections.filter((section) => section.onlyIf === undefined || sheet.ticks.includes(section.onlyIf));
}

/**
 * Fields to be typed again when these are: a box on which a section depends brings the whole section along. Who overlooked a corrigendum, or
 * types one after all, must be able to type all of it, also where both sheets happened to be empty; and what comes back then tells nothing of
 * which of its fields somebody else filled in.
 */
export function withDependentSections(form: Form, fields: readonly FieldId[]): readonly FieldId[] {
  const again = new Set(fields);
  for (const section of form.sections) {
    if (section.onlyIf === undefined || !again.has(section.onlyIf)) continue;
    for (const field of fieldsOfSection(section)) again.add(field);
  }
  return form.fields.filter((field) => again.has(field));
}
