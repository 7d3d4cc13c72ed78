// What a field is called in a sentence: `D`, `kandidaat 12`, `totaal lijst 3`, `vraag B1-2.1`, `D (corrigendum)`.
import { isCorrectedField, originalField, type FieldId, type Form, type FormSection, type Text } from '@telstaat/core';
import { isCorrection } from './pages.ts';
import { texts } from './texts.ts';

export interface FieldName {
  readonly text: Text;
  readonly params: Readonly<Record<string, string>>;
}

const question = { nl: 'vraag {code}', en: 'question {code}' } as const satisfies Text;
const box = { nl: '{code}', en: '{code}' } as const satisfies Text;
const title = { nl: '“{title}”', en: '“{title}”' } as const satisfies Text;

/** Codes of questions that are asked on screen only and stand nowhere on paper. */
const unwritten: ReadonlySet<string> = new Set(['', 'PV', 'Inlegvel']);

/** Whether a code of a section or question can be found on paper. */
export function isOnPaper(code: string): boolean {
  return !unwritten.has(code);
}

export function fieldName(form: Form, field: FieldId): FieldName {
  const name = nameOnPaper(form, field);
  return isCorrectedField(field) ? onCorrigendum(name) : name;
}

function onCorrigendum({ text, params }: FieldName): FieldName {
  return { text: { nl: `${text.nl} (corrigendum)`, en: `${text.en} (corrigendum)` }, params };
}

function nameOnPaper(form: Form, field: FieldId): FieldName {
  const [, list, candidate] = /^lists\.(\d+)\.(?:total|candidates\.(\d+))$/.exec(originalField(field)) ?? [];
  if (list !== undefined && candidate !== undefined) return { text: texts.candidateField, params: { candidate, list } };
  if (list !== undefined) return { text: texts.listTotalField, params: { list } };
  for (const row of form.sections.flatMap((section) => section.columns.flat())) {
    if (row.kind === 'count' && row.field === field) return { text: box, params: { code: row.code } };
    if (row.kind !== 'question') continue;
    for (const option of row.options) {
      if (option.field === field)
        return isOnPaper(row.code)
          ? { text: question, params: { code: row.code } }
          : { text: title, params: { title: row.label } };
      if (option.count?.field === field) return { text: box, params: { code: option.count.code } };
    }
  }
  return { text: box, params: { code: field } };
}

/** A section in few words: `lijst 4`, `B1-3.3`, `2.3 (corrigendum)`. */
export function sectionName(section: FormSection): FieldName {
  const name: FieldName =
    section.list !== undefined
      ? { text: texts.list, params: { list: String(section.list) } }
      : isOnPaper(section.code)
        ? { text: box, params: { code: section.code } }
        : { text: title, params: { title: section.title } };
  return isCorrection(section) ? onCorrigendum(name) : name;
}

/** The title of a section as it stands in lists: `4 Lokaal Verbonden`, `B1-3.3 Verschillen …`, `Controles en correcties`. */
export function sectionTitle(section: FormSection): string {
  if (section.list !== undefined) return `${section.list} ${section.title.replace(/^Lijst \d+ - /, '')}`;
  return isOnPaper(section.code) ? `${section.code} ${section.title}` : section.title;
}

/** The title above a section: `Lijst 4 - Lokaal Verbonden`, `2.3 Verschillen …`. */
export function pageTitle(section: FormSection): string {
  return section.list === undefined ? sectionTitle(section) : section.title;
}
