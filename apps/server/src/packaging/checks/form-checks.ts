// 04: was every form typed by two people, alike, and is it possible?
import {
  contentOf,
  differingFields,
  differingRows,
  findingKey,
  findingKeysOfSheet,
  hasErrorFindings,
  inFormOrder,
  validate,
  withFieldsOf,
  type FieldId,
  type Form,
  type Sheet,
  type Text,
} from '@telstaat/core';
import { countedWhereOther, type StationControl } from '../control-files.ts';
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

/** Each entry equals what became definitive; where a coordinator decided, one of the two does. */
function entriesEqual({ sheet, decided, ...entries }: StationControl, form: Form): readonly FormFinding[] {
  const asDecided = decided ? withFieldsOf(entries.first.sheet, entries.second.sheet, decided.fromSecond) : undefined;
  return (['first', 'second'] as const).flatMap((entry) =>
    differingFields(form, sheet, asDecided ?? entries[entry].sheet).map((field) => ({
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

// Who finishes an entry accepts what the rules find on it: no more and no less, in the order of the paper. What depends on the number of eligible
// voters of the station is left out: a coordinator may correct that number after the entry.
function acceptedFindings({ station, ...entries }: StationControl, form: Form): readonly FormFinding[] {
  return (['first', 'second'] as const).flatMap((entry) => {
    const { sheet, accepted } = entries[entry];
    const place = { file: formPath(station), field: `${entry}.accepted` };
    const expected = findingKeysOfSheet(form, validate(form, sheet, {}).map(findingKey));
    return differing(place, expected, findingKeysOfSheet(form, accepted), {
      nl: `Bij de ${entryNames[entry]} zijn andere meldingen geaccepteerd dan dit telformulier geeft.`,
      en: `With the ${entry} entry other findings were accepted than this form gives.`,
    });
  });
}

/** A decision is there only where entries differ, names exactly those fields, and was taken by who may. */
function decisions({ form, stations, control }: Material): CheckOutcome {
  if (!form || !control || stations.length === 0) return 'notCarriedOut';
  return stations.flatMap((station) => {
    if (!station.decided) return [];
    const { coordinator, reason, fromFirst: first, fromSecond: second } = station.decided;
    const file = formPath(station.station);
    const differ = differingRows(form, station.first.sheet, station.second.sheet).flat();
    const named = form.fields.filter((field) => first.includes(field) || second.includes(field));
    const twice = first.filter((field) => second.includes(field));
    const wrong = (field: string, text: Text): VerificationFinding => ({ file, field: `decided.${field}`, text });
    return [
      ...(control.election.mayDecide ? [] : [{ file, field: 'decided', text: notAllowed }]),
      ...(/^coordinator:[1-9]\d*$/.test(coordinator) ? [] : [wrong('coordinator', otherDecider)]),
      ...(reason.trim() === '' ? [wrong('reason', noReason)] : []),
      ...(differ.length === 0 ? [{ file, field: 'decided', text: nothingDiffers }] : []),
      ...differing({ file, field: 'decided' }, differ, named, otherFields),
      ...twice.map((field) => wrong(field, otherFields)),
    ];
  });
}

const notAllowed: Text = {
  nl: 'Bij deze verkiezing mag een coördinator geen verschil beslissen.',
  en: 'In this election a coordinator may not decide a difference.',
};
const otherDecider: Text = {
  nl: 'Dit verschil is niet door een coördinator beslist.',
  en: 'This difference was not decided by a coordinator.',
};
const noReason: Text = { nl: 'De reden van de beslissing ontbreekt.', en: 'The reason of the decision is missing.' };
const nothingDiffers: Text = {
  nl: 'Er is een beslissing, maar de invoeren zijn gelijk.',
  en: 'There is a decision, but the entries are equal.',
};
const otherFields: Text = {
  nl: 'De beslissing noemt andere velden dan waar de invoeren verschillen.',
  en: 'The decision names other fields than those in which the entries differ.',
};

/** What counts is written beside the form only where it is something else, and is then what follows from it. */
function countedAsWritten({ station, sheet, counted }: StationControl, form: Form): readonly FormFinding[] {
  const place = { file: formPath(station), field: 'counted' };
  const ordered = (one: Sheet | undefined) => one && inFormOrder(form, one);
  return differing(place, ordered(countedWhereOther(form, sheet)), ordered(counted), {
    nl: 'Wat van dit telformulier meetelt, volgt niet uit wat erop staat.',
    en: 'What counts of this form does not follow from what stands on it.',
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
    name: {
      nl: 'Beide invoeren zijn gelijk aan wat definitief werd, of een van beide waar de coördinator besliste',
      en: 'Both entries equal what became definitive, or one of them where the coordinator decided',
    },
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
  {
    id: '04.06',
    category: 'fourEyes',
    name: {
      nl: 'Een verschil is alleen beslist waar dat mag, door een coördinator, met een reden',
      en: 'A difference was decided only where that is allowed, by a coordinator, with a reason',
    },
    run: decisions,
  },
  {
    id: '04.07',
    category: 'evidence',
    name: {
      nl: 'Wat meetelt volgt uit wat op het telformulier staat',
      en: 'What counts follows from what stands on the form',
    },
    run: ofEachForm(countedAsWritten),
  },
];
