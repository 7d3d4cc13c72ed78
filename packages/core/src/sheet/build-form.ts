// Which form an election is counted on: chosen by counting method and model year, built from its lists.
import type { CountingMethod, Election, ModelYear } from '../definition/election.ts';
import type { FieldId } from './field-id.ts';
import type { Form, FormModel, FormSection } from './form.ts';
import { na312Bijlage1Sections } from './na-31-2-bijlage-1.ts';

interface FormKind {
  readonly model: FormModel;
  readonly title: string;
  readonly countingMethod: CountingMethod;
  readonly modelYear: ModelYear;
  readonly sections: (election: Election) => readonly FormSection[];
}

/** The forms there are: one item each. */
export const formKinds: readonly FormKind[] = [
  {
    model: 'na-31-2-bijlage-1',
    title: 'Model Na 31-2 bijlage 1',
    countingMethod: 'CSO',
    modelYear: 2027,
    sections: na312Bijlage1Sections,
  },
];

/** Whether this version of the program has a form for an election counted this way. */
export function hasForm(choice: Pick<Election, 'countingMethod' | 'modelYear'>): boolean {
  return formKinds.some((kind) => kind.countingMethod === choice.countingMethod && kind.modelYear === choice.modelYear);
}

/** The form of the first session. Throws when there is none: setting up refuses such elections (`hasForm`). */
export function buildForm(election: Election): Form {
  const kind = formKinds.find(
    (item) => item.countingMethod === election.countingMethod && item.modelYear === election.modelYear,
  );
  if (!kind) throw new Error(`No form for ${election.countingMethod} ${election.modelYear}`);
  const sections = kind.sections(election);
  return {
    model: kind.model,
    modelYear: kind.modelYear,
    title: kind.title,
    sections,
    fields: sections.flatMap(fieldsOfSection),
  };
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
