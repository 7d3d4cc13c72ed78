// 04: was every form typed by two people, alike, and is it possible?
import {
  contentOf,
  differingFields,
  findingKey,
  hasErrorFindings,
  validate,
  type FieldId,
  type Form,
  type Sheet,
  type Text,
} from '@telstaat/core';
import type { StationControl } from '../control-files.ts';
import { misfits, type Material } from '../material.ts';
import { formPath } from '../paths.ts';
import { differing, type Check, type CheckOutcome, type VerificationFinding } from '../verification.ts';

type FormFinding = Omit<VerificationFinding, 'file'>;

/** Asks something of every form; without forms there is nothing to pass. */
function ofEachForm(
  ask: (control: StationControl, form: Form) => readonly FormFinding[],
): (material: Material) => CheckOutcome {
  return ({ form, stations }) => {
    if (!form || stations.length === 0) return 'notCarriedOut';
    return stations.flatMap((control) =>
      ask(control, form).map((finding) => ({ file: formPath(control.station), ...finding })),
    );
  };
}

const entryNames = { first: 'eerste invoer', second: 'tweede invoer' } as const;

function twoTypists({ first, second }: StationControl): readonly FormFinding[] {
  const same = first.typist === second.typist;
  const others = (['first', 'second'] as const).filter(
    (entry) => !/^typist:[1-9]\d*$/.test({ first, second }[entry].typist),
  );
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
      text: { nl: 'Deze invoer is niet door een invoerder gedaan.', en: 'This entry was not made by a typist.' },
    })),
  ];
}

function entriesEqual({ sheet, ...entries }: StationControl, form: Form): readonly FormFinding[] {
  return (['first', 'second'] as const).flatMap((entry) =>
    differingFields(form, sheet, entries[entry].sheet).map((field) => ({
      field: `${entry}.${field}`,
      expected: contentText(sheet, field),
      found: contentText(entries[entry].sheet, field),
      text: {
        nl: `De ${entryNames[entry]} is anders dan wat definitief werd.`,
        en: `The ${entry} entry differs from what became definitive.`,
      },
    })),
  );
}

function contentText(sheet: Sheet, field: FieldId): string {
  const content = contentOf(sheet, field);
  if (typeof content === 'boolean') return content ? 'x' : '–';
  return content === undefined ? '–' : String(content);
}

const misfit: Text = {
  nl: 'Dit veld staat niet op het formulier, of het getal past er niet in.',
  en: 'This field is not on the form, or its number does not fit.',
};

function fits({ sheet, first, second }: StationControl, form: Form): readonly FormFinding[] {
  const sheets = { sheet, 'first.sheet': first.sheet, 'second.sheet': second.sheet };
  return Object.entries(sheets).flatMap(([part, each]) =>
    misfits(form, each).map((field) => ({ field: `${part}.${field}`, text: misfit })),
  );
}

function noErrors({ sheet }: StationControl, form: Form): readonly FormFinding[] {
  return validate(form, sheet)
    .filter((finding) => hasErrorFindings([finding]))
    .map(({ code, list, fields }) => ({
      field: fields.join(', '),
      text: {
        nl: `Het telformulier spreekt zichzelf tegen: ${code}${list === undefined ? '' : `, lijst ${list}`}.`,
        en: `The form contradicts itself: ${code}${list === undefined ? '' : `, list ${list}`}.`,
      },
    }));
}

// Who finishes an entry accepts what the rules find on it: no more and no less, in the order of the paper.
function acceptedFindings({ station, ...entries }: StationControl, form: Form): readonly FormFinding[] {
  return (['first', 'second'] as const).flatMap((entry) => {
    const { sheet, accepted } = entries[entry];
    const place = { file: formPath(station), field: `${entry}.accepted` };
    return differing(place, validate(form, sheet).map(findingKey), accepted, {
      nl: `Bij de ${entryNames[entry]} zijn andere meldingen geaccepteerd dan dit telformulier geeft.`,
      en: `With the ${entry} entry other findings were accepted than this form gives.`,
    });
  });
}

export const formChecks: readonly Check<Material>[] = [
  {
    id: '04.01',
    category: 'fourEyes',
    name: {
      nl: 'Elk telformulier is door twee verschillende mensen getypt',
      en: 'Every form was typed by two different people',
    },
    run: ofEachForm(twoTypists),
  },
  {
    id: '04.02',
    category: 'fourEyes',
    name: { nl: 'Beide invoeren zijn gelijk aan wat definitief werd', en: 'Both entries equal what became definitive' },
    run: ofEachForm(entriesEqual),
  },
  {
    id: '04.03',
    category: 'integrity',
    name: { nl: 'Elk getal past op het formulier', en: 'Every number fits the form' },
    run: ofEachForm(fits),
  },
  {
    id: '04.04',
    category: 'integrity',
    name: { nl: 'Geen telformulier spreekt zichzelf tegen', en: 'No form contradicts itself' },
    run: ofEachForm(noErrors),
  },
  {
    id: '04.05',
    category: 'fourEyes',
    remakes: 'findings',
    name: {
      nl: 'Elke invoerder accepteerde precies de meldingen van het telformulier',
      en: 'Every typist accepted exactly the findings of the form',
    },
    run: ofEachForm(acceptedFindings),
  },
];
