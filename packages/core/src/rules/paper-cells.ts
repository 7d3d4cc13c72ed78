// How many digits fit a place on paper: a number has as many boxes as the form says (domain.md §2.1).
import type { CountField } from '../sheet/field-id.ts';
import type { CountRow, Form, FormSection, SectionId } from '../sheet/form.ts';
import type { Asked, SheetView } from './rule.ts';

interface Page {
  readonly section: SectionId;
  readonly list: number | undefined;
  /** The smallest number that does not fit, per field. */
  readonly tooLarge: readonly (readonly [CountField, number])[];
}

/** One answer for each list (on report and corrigendum together), and one for everything else: they are accepted one by one. */
export function rowsWithTooManyDigits(view: SheetView): readonly Asked[] {
  const found = new Map<number | undefined, { section: SectionId; fields: CountField[] }>();
  for (const { section, list, tooLarge } of pagesOf(view.form)) {
    const fields = tooLarge.flatMap(([field, limit]) => ((view.written(field) ?? 0) >= limit ? [field] : []));
    if (fields.length === 0) continue;
    const before = found.get(list);
    if (before) before.fields.push(...fields);
    else found.set(list, { section, fields });
  }
  if (found.size === 0) return [{ broken: false, fields: [] }];
  return [...found].map(([list, { section, fields }]) => ({
    broken: true,
    fields,
    section,
    figures: { numbers: fields.length, sum: fields.reduce((sum, field) => sum + (view.written(field) ?? 0), 0) },
    ...(list === undefined ? {} : { list }),
  }));
}

const known = new WeakMap<Form, readonly Page[]>();

function pagesOf(form: Form): readonly Page[] {
  const before = known.get(form);
  if (before) return before;
  const pages = form.sections.map((section): Page => ({
    section: section.id,
    list: section.list,
    tooLarge: countRowsOf(section).map(({ field, cells }) => [field, 10 ** cells] as const),
  }));
  known.set(form, pages);
  return pages;
}

function countRowsOf(section: FormSection): readonly CountRow[] {
  return section.columns.flat().flatMap((row): readonly CountRow[] => {
    switch (row.kind) {
      case 'heading':
        return [];
      case 'count':
        return [row];
      case 'question':
        return row.options.flatMap((option) => option.count ?? []);
    }
  });
}
