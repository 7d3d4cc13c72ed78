// What became definitive breaks no rule that makes a form impossible.
import { hasErrorFindings, validate, type Form } from '@telstaat/core';
import type { StationControl } from '../../packaging/control-files.ts';
import type { Check } from '../check.ts';
import { ofEachForm, type FormFinding } from '../of-each-form.ts';

function broken({ sheet }: StationControl, form: Form): readonly FormFinding[] {
  return validate(form, sheet, {})
    .filter((finding) => hasErrorFindings([finding]))
    .map(({ code, list, fields }) => ({
      field: fields.join(', '),
      text: {
        nl: `Het telformulier spreekt zichzelf tegen: ${code}${list === undefined ? '' : `, lijst ${list}`}.`,
        en: `The form contradicts itself: ${code}${list === undefined ? '' : `, list ${list}`}.`,
      },
    }));
}

export const noErrors: Check = {
  id: '04.04',
  phases: ['results'],
  category: 'integrity',
  name: { nl: 'Geen telformulier spreekt zichzelf tegen', en: 'No form contradicts itself' },
  statement: {
    nl: 'Geen definitief telformulier breekt een telregel met een foutcode (F.…).',
    en: 'No definitive form breaks a rule of counting with an error code (F.…).',
  },
  source: 'docs/generated/rules.md (F-series); domain.md §3',
  run: ofEachForm(broken),
};
