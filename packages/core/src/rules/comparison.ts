// W.001 and W.002: where two entries of one paper differ. Shown only when somebody is asked to type again, never while typing: a typist who sees
// what differs types what the other typed (decision 5).
import { sectionOf } from '../sheet/build-form.ts';
import { formModels, type Form } from '../sheet/form.ts';
import { differingRows, type Sheet } from '../sheet/sheet.ts';
import type { Examination, RuleWords } from './rule.ts';

const reference = 'Validatieregels tellingen, W.0xx; eerste en tweede invoer';

export const comparisonRules = [
  {
    code: 'W.001',
    severity: 'warning',
    models: formModels,
    formula: 'tweede invoer verschilt van de eerste',
    typist: {
      nl: 'Deze velden zijn in de twee invoeren niet gelijk. Typ ze nog een keer over van het papier.',
      en: 'These fields are not the same in the two entries. Type them again from the paper.',
    },
    coordinator: {
      nl: 'De twee invoeren verschillen in {fields} velden.',
      en: 'The two entries differ in {fields} fields.',
    },
    holds: { nl: 'De twee invoeren zijn gelijk.', en: 'The two entries are the same.' },
    reference,
  },
  {
    code: 'W.002',
    severity: 'warning',
    models: formModels,
    formula: 'velden die de coördinator opnieuw laat typen',
    typist: {
      nl: 'De coördinator vraagt je deze velden opnieuw te typen van het papier.',
      en: 'The coordinator asks you to type these fields again from the paper.',
    },
    coordinator: {
      nl: '{fields} velden worden opnieuw getypt.',
      en: '{fields} fields are being typed again.',
    },
    holds: { nl: 'Er hoeft niets opnieuw getypt te worden.', en: 'Nothing has to be typed again.' },
    reference,
  },
] as const satisfies readonly RuleWords[];

/** W.001 over two entries of one paper: every field of every row in which they differ. */
export function compareEntries(form: Form, first: Sheet, second: Sheet): Examination {
  const fields = differingRows(form, first, second).flat();
  const [place] = fields;
  return {
    modelYear: form.modelYear,
    code: 'W.001',
    severity: 'warning',
    section: (place === undefined ? undefined : sectionOf(form, place)?.id) ?? 'votes',
    fields,
    figures: { fields: fields.length },
    outcome: fields.length > 0 ? 'found' : 'holds',
  };
}
