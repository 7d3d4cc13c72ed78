// 05 and 06: do totals and count file follow from the forms?
import { countedSheet, investigationKinds, isCountField, type Form, type Sheet, type Text } from '@telstaat/core';
import { fromCountFile, type CountFile } from '@telstaat/formats';
import type { Material } from '../material.ts';
import { packagePaths } from '../paths.ts';
import {
  differing,
  fileErrors,
  otherBytes,
  type Check,
  type CheckOutcome,
  type VerificationFinding,
} from '../verification.ts';

const otherSum: Text = {
  nl: 'Dit totaal is niet de som van de telformulieren.',
  en: 'This total is not the sum of the forms.',
};

function totals({ totals: written, derived }: Material): CheckOutcome {
  if (!derived || !written?.ok) return 'notCarriedOut';
  const expected = derived.count.totals;
  const found = written.value;
  const file = packagePaths.totals;
  const { investigations: asked } = expected;
  return [
    ...otherCounts(file, '', expected.counts, found.counts, otherSum),
    ...differing({ file, field: 'stations' }, expected.stations, found.stations, otherSum),
    ...differing({ file, field: 'more' }, expected.more, found.more, otherSum),
    ...differing({ file, field: 'fewer' }, expected.fewer, found.fewer, otherSum),
    ...investigationKinds.flatMap((column) =>
      differing({ file, field: `investigations.${column}` }, asked[column], found.investigations[column], otherSum),
    ),
  ];
}

type Counts = Sheet['counts'];

function otherCounts(
  file: string,
  prefix: string,
  expected: Counts,
  found: Counts,
  text: Text,
): readonly VerificationFinding[] {
  const fields = new Set([...Object.keys(expected), ...Object.keys(found)].filter(isCountField));
  return [...fields].flatMap((field) =>
    differing({ file, field: `${prefix}${field}` }, expected[field], found[field], text),
  );
}

function countFileElection({ count, derived, names }: Material): CheckOutcome {
  if (!count || !derived || !names) return 'notCarriedOut';
  const file = names.count;
  const broken = fileErrors(file, count.complaints);
  const found = count.value;
  if (broken.length > 0 || !found) return broken.length > 0 ? broken : 'notCarriedOut';
  const expected = derived.count.count;
  const parts = ['message', 'authority', 'created', 'election', 'contest'] as const;
  const ids = ({ units }: CountFile): readonly string[] => units.map((unit) => unit.id);
  return [
    ...parts.flatMap((part) => differing({ file, field: part }, expected[part], found[part])),
    ...differing({ file, field: 'units' }, ids(expected), ids(found)),
  ];
}

const otherStation: Text = {
  nl: 'Het telbestand zegt iets anders dan het telformulier.',
  en: 'The count file says something else than the form.',
};

function countFileStations({ count, form, stations, names }: Material): CheckOutcome {
  if (!count?.value || !form || !names || stations.length === 0) return 'notCarriedOut';
  const inFile = new Map(fromCountFile(form, count.value).sheets.map((item) => [item.station, item.counts]));
  return stations.flatMap(({ station, sheet }) =>
    otherCounts(names.count, `SB${station}.`, filled(form, sheet), inFile.get(station) ?? {}, otherStation),
  );
}

/** A count file has a number for every field that is added up, as it counts: what was not written is 0 there. */
function filled(form: Form, sheet: Sheet): Counts {
  const { counts } = countedSheet(form, sheet);
  return Object.fromEntries(form.totals.map((field) => [field, counts[field] ?? 0]));
}

function countFileTotals({ count, derived, names, control, form }: Material): CheckOutcome {
  if (!count?.value || !derived || !names || !control || !form) return 'notCarriedOut';
  const found = fromCountFile(form, count.value).total;
  const file = names.count;
  return [
    ...otherCounts(file, '', derived.count.totals.counts, found, otherSum),
    ...differing({ file, field: 'Cast' }, control.election.eligibleVoters, count.value.total.cast),
  ];
}

function countFileBytes({ sealed, derived, names }: Material): CheckOutcome {
  const bytes = names && sealed?.read(names.count);
  if (!bytes || !derived) return 'notCarriedOut';
  return otherBytes(names.count, derived.count.bytes, bytes, {
    nl: 'Het telbestand is niet wat uit de telformulieren volgt.',
    en: 'The count file is not what follows from the forms.',
  });
}

export const countChecks: readonly Check<Material>[] = [
  {
    id: '05.01',
    category: 'evidence',
    name: { nl: 'Elk totaal is de som van de telformulieren', en: 'Every total is the sum of the forms' },
    run: totals,
  },
  {
    id: '06.01',
    category: 'consistency',
    name: {
      nl: 'Het telbestand is goed en hoort bij deze telling',
      en: 'The count file is right and belongs to this count',
    },
    run: countFileElection,
  },
  {
    id: '06.02',
    category: 'evidence',
    name: {
      nl: 'Het telbestand zegt per stembureau wat op het telformulier staat',
      en: 'The count file says what the forms say',
    },
    run: countFileStations,
  },
  {
    id: '06.03',
    category: 'evidence',
    name: { nl: 'De totalen in het telbestand kloppen', en: 'The totals in the count file are right' },
    run: countFileTotals,
  },
  {
    id: '06.04',
    category: 'evidence',
    remakes: 'bytes',
    name: {
      nl: 'Het telbestand is byte voor byte opnieuw te maken',
      en: 'The count file can be made again byte for byte',
    },
    run: countFileBytes,
  },
];
