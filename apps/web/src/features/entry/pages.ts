// What is on the screen at one step: a section of the paper that applies, or the rows that are typed once more, from wherever they stand.
import {
  isCorrectedField,
  sectionsOn,
  type FieldId,
  type Form,
  type FormRow,
  type FormSection,
  type SectionId,
  type Sheet,
} from '@telstaat/core';
import { fieldToBegin, fieldToBeginAgain, hasContent } from './field-walk.ts';

/** A section, the rows to type again, or the last step: check and finish. */
export type Step = SectionId | 'again' | 'check';

export interface Page {
  readonly step: Exclude<Step, 'check'>;
  /** One section; of a page to type again every section that has such rows, with those rows only. */
  readonly sections: readonly FormSection[];
  /** The columns of its sections one after another. */
  readonly columns: FormSection['columns'];
}

/** The pages for a sheet; a page that stays is the same value, so that its fields on screen stay too. */
export type Pages = (sheet: Sheet) => readonly Page[];

/**
 * Sections that have to be typed: those that the sheet asks for, and those in which something stands although the sheet does not ask for them
 * any more, so that it can be taken away.
 */
export function sectionsToType(form: Form, sheet: Sheet): readonly FormSection[] {
  const on: ReadonlySet<FormSection> = new Set(sectionsOn(form, sheet));
  return form.sections.filter((section) => on.has(section) || hasContent(section, sheet));
}

/** One page per section of the paper. */
export function pagesOfForm(form: Form): Pages {
  const pages = new Map(
    form.sections.map((section) => [
      section.id,
      { step: section.id, sections: [section], columns: section.columns } satisfies Page,
    ]),
  );
  return (sheet) => sectionsToType(form, sheet).flatMap((section) => pages.get(section.id) ?? []);
}

/** One page with only these rows, in the order of the paper. */
export function pagesToTypeAgain(form: Form, fields: readonly FieldId[]): Pages {
  const only: ReadonlySet<FieldId> = new Set(fields);
  const all = form.sections.flatMap((section): readonly FormSection[] => {
    const columns = [section.columns.flat().flatMap((row) => rowsToType(row, only))];
    return columns[0]?.length === 0 ? [] : [{ ...section, columns }];
  });
  let before: Page | undefined;
  return (sheet) => {
    const asked: ReadonlySet<SectionId> = new Set(sectionsToType(form, sheet).map((section) => section.id));
    const sections = all.filter((section) => asked.has(section.id));
    const isSame =
      before?.sections.length === sections.length && sections.every((one, at) => before?.sections[at] === one);
    before = isSame && before ? before : { step: 'again', sections, columns: sections.flatMap((one) => one.columns) };
    return [before];
  };
}

/** The boxes of a question stay together; a number that belongs to an answer stands alone when its boxes are not asked. */
function rowsToType(row: FormRow, only: ReadonlySet<FieldId>): readonly FormRow[] {
  switch (row.kind) {
    case 'heading':
      return [];
    case 'count':
      return only.has(row.field) ? [row] : [];
    case 'question': {
      const counts = row.options.flatMap(({ count }) => (count && only.has(count.field) ? [count] : []));
      if (!row.options.some((option) => only.has(option.field))) return counts;
      const options = row.options.map(({ count, ...option }) =>
        count && only.has(count.field) ? { ...option, count } : option,
      );
      return [{ ...row, options }];
    }
  }
}

/** Where the keyboard stands when a page appears. */
export function fieldOnArrival(page: Page, sheet: Sheet): FieldId | undefined {
  return page.step === 'again' ? fieldToBeginAgain(page, sheet) : fieldToBegin(page, sheet);
}

/** Rows of a page: a number is one, a question with its boxes too. */
export function rowCount(page: Page): number {
  return page.columns.flat().reduce((sum, row) => sum + (row.kind === 'heading' ? 0 : 1), 0);
}

/** Whether a section stands on the corrigendum, where an empty field means: not changed. */
export function isCorrection(section: FormSection): boolean {
  return section.id.startsWith('corrected.');
}

/** Sections of which a reader of this section must also know the outcome: corrected on the corrigendum, or counted again. */
export function correctionOf(form: Form, section: SectionId): readonly SectionId[] {
  const recount: readonly SectionId[] = section === 'votes' ? ['recount', 'recount.voters'] : [];
  const wanted: readonly string[] = [`corrected.${section}`, ...recount];
  return form.sections.flatMap(({ id }) => (wanted.includes(id) ? [id] : []));
}

/** More than a quarter of the report is to be typed again: then another form was on the table, rather than a few misread figures. */
export function isManyToTypeAgain(form: Form, fields: readonly FieldId[]): boolean {
  const onReport = (field: FieldId): boolean => !isCorrectedField(field);
  return fields.filter(onReport).length * 4 > form.fields.filter(onReport).length;
}

/** Whether a whole page stands on the corrigendum; of rows to type again it does not matter. */
export function isCorrectionPage(page: Page): boolean {
  return page.step !== 'again' && page.sections.every(isCorrection);
}
