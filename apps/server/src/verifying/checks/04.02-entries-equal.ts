// Each entry equals what became definitive; where a coordinator decided, one of the two does.
import { contentOf, differingFields, withFieldsOf, type FieldId, type Form, type Sheet } from '@telstaat/core';
import type { StationControl } from '../../packaging/control-files.ts';
import type { Check } from '../check.ts';
import { entryNames, entrySides, ofEachForm, type FormFinding } from '../of-each-form.ts';

function equal({ sheet, decided, ...entries }: StationControl, form: Form): readonly FormFinding[] {
  const asDecided = decided ? withFieldsOf(entries.first.sheet, entries.second.sheet, decided.fromSecond) : undefined;
  return entrySides.flatMap((entry) =>
    differingFields(form, sheet, asDecided ?? entries[entry].sheet).map((field) => ({
      field: `${entry}.${field}`,
      expected: contentText(sheet, field),
      found: contentText(entries[entry].sheet, field),
      text: {
        nl: `De ${entryNames[entry].nl} is anders dan wat definitief werd.`,
        en: `The ${entryNames[entry].en} differs from what became definitive.`,
      },
    })),
  );
}

function contentText(sheet: Sheet, field: FieldId): string {
  const content = contentOf(sheet, field);
  if (typeof content === 'boolean') return content ? 'x' : '–';
  return content === undefined ? '–' : String(content);
}

export const entriesEqual: Check = {
  id: '04.02',
  phases: ['results'],
  category: 'evidence',
  name: {
    nl: 'Beide invoeren zijn gelijk aan wat definitief werd, of een van beide waar de coördinator besliste',
    en: 'Both entries equal what became definitive, or one of them where the coordinator decided',
  },
  statement: {
    nl: 'In elk veld van elk telformulier zijn beide invoeren gelijk aan het definitieve getal; waar een beslissing staat, is het de invoer die zij noemt.',
    en: 'In each field of each form both entries equal the definitive number; where a decision stands, the entry that it names does.',
  },
  source: 'domain.md §1.6.1; docs/package-format.md, controle/formulieren/',
  run: ofEachForm(equal),
};
