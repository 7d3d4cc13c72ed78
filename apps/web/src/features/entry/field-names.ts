// What a field is called in a sentence: `D`, `kandidaat 12`, `totaal lijst 3`, `vraag B1-2.1`.
import type { FieldId, Form, FormSection, Text } from '@telstaat/core';
import { texts } from './texts.ts';

export interface FieldName {
  readonly text: Text;
  readonly params: Readonly<Record<string, string>>;
}

const question = { nl: 'vraag {code}', en: 'question {code}' } as const satisfies Text;
const box = { nl: '{code}', en: '{code}' } as const satisfies Text;

export function fieldName(form: Form, field: FieldId): FieldName {
  const [, list, candidate] = /^lists\.(\d+)\.(?:total|candidates\.(\d+))$/.exec(field) ?? [];
  if (list !== undefined && candidate !== undefined) return { text: texts.candidateField, params: { candidate, list } };
  if (list !== undefined) return { text: texts.listTotalField, params: { list } };
  for (const row of form.sections.flatMap((section) => section.columns.flat())) {
    if (row.kind === 'count' && row.field === field) return { text: box, params: { code: row.code } };
    if (row.kind !== 'question') continue;
    for (const option of row.options) {
      if (option.field === field) return { text: question, params: { code: row.code } };
      if (option.count?.field === field) return { text: box, params: { code: option.count.code } };
    }
  }
  return { text: box, params: { code: field } };
}

/** A section in few words: `lijst 4`, `B1-3.3`. */
export function sectionName(section: FormSection): FieldName {
  return section.list === undefined
    ? { text: box, params: { code: section.code } }
    : { text: texts.list, params: { list: String(section.list) } };
}
