// Only fields of the form, with numbers that the form can hold.
import type { Form, Text } from '@telstaat/core';
import type { StationControl } from '../../packaging/control-files.ts';
import type { Check } from '../check.ts';
import { misfits } from '../material.ts';
import { ofEachForm, type FormFinding } from '../of-each-form.ts';

const misfit: Text = {
  nl: 'Dit veld staat niet op het formulier, of het getal past er niet in.',
  en: 'This field is not on the form, or its number does not fit.',
};

function fit({ sheet, first, second }: StationControl, form: Form): readonly FormFinding[] {
  const sheets = { sheet, 'first.sheet': first.sheet, 'second.sheet': second.sheet };
  return Object.entries(sheets).flatMap(([part, each]) =>
    misfits(form, each).map((field) => ({ field: `${part}.${field}`, text: misfit })),
  );
}

export const fits: Check = {
  id: '04.03',
  phases: ['results'],
  category: 'integrity',
  name: { nl: 'Elk getal past op het formulier', en: 'Every number fits the form' },
  statement: {
    nl: 'Elk veld staat op het formulier van deze verkiezing, één keer, met een heel getal van 0 tot en met 999.999.999.',
    en: 'Each field stands on the form of this election, once, with a whole number from 0 to 999,999,999.',
  },
  source: 'Models N 10-1, N 10-2 and Na 31-2 bijlage 1 (domain.md §5); docs/package-format.md, fields',
  run: ofEachForm(fit),
};
