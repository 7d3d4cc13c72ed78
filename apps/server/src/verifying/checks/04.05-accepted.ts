// Who finishes an entry accepts what the rules find on it: no more and no less, in the order of the paper. What depends on the number of eligible
// voters of the station is left out: a coordinator may correct that number after the entry.
import { findingKey, findingKeysOfSheet, validate, type Form } from '@telstaat/core';
import type { StationControl } from '../../packaging/control-files.ts';
import { formPath } from '../../packaging/paths.ts';
import type { Check } from '../check.ts';
import { differing } from '../findings.ts';
import { entryNames, entrySides, ofEachForm, type FormFinding } from '../of-each-form.ts';

function otherFindings({ station, ...entries }: StationControl, form: Form): readonly FormFinding[] {
  return entrySides.flatMap((entry) => {
    const { sheet, accepted } = entries[entry];
    const place = { file: formPath(station), field: `${entry}.accepted` };
    const expected = findingKeysOfSheet(form, validate(form, sheet, {}).map(findingKey));
    return differing(place, expected, findingKeysOfSheet(form, accepted), {
      nl: `Bij de ${entryNames[entry].nl} zijn andere meldingen geaccepteerd dan dit telformulier geeft.`,
      en: `With the ${entryNames[entry].en} other findings were accepted than this form gives.`,
    });
  });
}

export const acceptedFindings: Check = {
  id: '04.05',
  phases: ['results'],
  category: 'integrity',
  remakes: 'findings',
  name: {
    nl: 'Elke invoerder accepteerde precies de meldingen van het telformulier',
    en: 'Every typist accepted exactly the findings of the form',
  },
  statement: {
    nl: 'De meldingen die bij elke invoer zijn geaccepteerd, zijn precies die welke de telregels op die invoer geven.',
    en: 'The findings accepted with each entry are exactly those that the rules of counting give on that entry.',
  },
  source: 'docs/generated/rules.md; decision 0003',
  run: ofEachForm(otherFindings),
};
