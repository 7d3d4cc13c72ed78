// Two different people typed each form.
import type { StationControl } from '../../packaging/control-files.ts';
import type { Check } from '../check.ts';
import { entryNames, entrySides, ofEachForm, type FormFinding } from '../of-each-form.ts';

function typists({ first, second }: StationControl): readonly FormFinding[] {
  const same = first.typist === second.typist;
  const others = entrySides.filter((entry) => !/^typist:[1-9]\d*$/.test({ first, second }[entry].typist));
  return [
    ...(same
      ? [
          {
            field: 'second.typist',
            found: second.typist,
            text: { nl: 'Dezelfde persoon deed beide invoeren.', en: 'The same person made both entries.' },
          },
        ]
      : []),
    ...others.map((entry) => ({
      field: `${entry}.typist`,
      found: { first, second }[entry].typist,
      text: {
        nl: `De ${entryNames[entry].nl} is niet door een invoerder gedaan.`,
        en: `The ${entryNames[entry].en} was not made by a typist.`,
      },
    })),
  ];
}

export const twoTypists: Check = {
  id: '04.01',
  phases: ['results'],
  category: 'evidence',
  name: {
    nl: 'Elk telformulier is door twee verschillende mensen getypt',
    en: 'Every form was typed by two different people',
  },
  statement: {
    nl: 'Bij elk telformulier zijn de eerste en de tweede invoer van twee verschillende invoerders.',
    en: 'On each form the first and the second entry are by two different typists.',
  },
  source: 'domain.md §1.6; docs/package-format.md, controle/formulieren/',
  run: ofEachForm(typists),
};
