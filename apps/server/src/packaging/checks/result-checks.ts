// 05–08: does every result follow from the forms? Totals, count file, table, report.
import { isCountField, type Form, type Sheet, type Text } from '@telstaat/core';
import { fromCountFile, readOsv43, type CountFile, type Osv43Table, type VoteCounts } from '@telstaat/formats';
import { sha256Hex } from '@telstaat/seal';
import { deriveReport } from '../derive.ts';
import type { Material } from '../material.ts';
import { packagePaths } from '../paths.ts';
import { differing, otherBytes, type Check, type CheckOutcome, type VerificationFinding } from '../verification.ts';

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
    ...(['votersRecounted', 'otherReason', 'ballotsRecounted'] as const).flatMap((column) =>
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
  const broken = count.complaints
    .filter((complaint) => complaint.severity === 'error')
    .map(({ code, line }) => ({
      file,
      ...(line === undefined ? {} : { field: `${line}` }),
      text: { nl: `Het telbestand is niet goed: ${code}.`, en: `The count file is not right: ${code}.` },
    }));
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
    otherCounts(names.count, `SB${station}.`, filled(form, sheet.counts), inFile.get(station) ?? {}, otherStation),
  );
}

/** A count file has a number for every field that the form has: what was not written is 0 there. */
function filled(form: Form, counts: Counts): Counts {
  return Object.fromEntries(form.fields.filter(isCountField).map((field) => [field, counts[field] ?? 0]));
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

const otherTable: Text = {
  nl: 'De tabel zegt iets anders dan de telformulieren.',
  en: 'The table says something else than the forms.',
};

/** The rows at the head of the table that a count from our forms has, and what they are (exchange.md §12.2). */
const headRows: Readonly<Record<string, (counts: VoteCounts) => number>> = {
  opgeroepenen: ({ cast }) => cast,
  'geldige stempas': ({ uncounted }) => uncounted['geldige stempassen'] ?? 0,
  'geldig volmachtbewijs': ({ uncounted }) => uncounted['geldige volmachtbewijzen'] ?? 0,
  'geldige kiezerspas': ({ uncounted }) => uncounted['geldige kiezerspassen'] ?? 0,
  'toegelaten kiezers': ({ uncounted }) => uncounted['toegelaten kiezers'] ?? 0,
  'geldige stembiljetten': ({ totalCounted }) => totalCounted,
  'blanco stembiljetten': ({ rejected }) => rejected.blanco,
  'ongeldige stembiljetten': ({ rejected }) => rejected.ongeldig,
  'aangetroffen stembiljetten': ({ totalCounted, rejected }) => totalCounted + rejected.blanco + rejected.ongeldig,
  'meer stembiljetten dan toegelaten kiezers': ({ uncounted }) => uncounted['meer getelde stembiljetten'] ?? 0,
  'minder stembiljetten dan toegelaten kiezers': ({ uncounted }) => uncounted['minder getelde stembiljetten'] ?? 0,
};

function table({ sealed, derived, names }: Material): CheckOutcome {
  const bytes = names && sealed?.read(names.spreadsheet);
  if (!bytes || !derived) return 'notCarriedOut';
  const file = names.spreadsheet;
  const { value } = readOsv43({ name: file, bytes });
  if (!value) return [{ file, text: { nl: 'Deze tabel is niet te lezen.', en: 'This table cannot be read.' } }];
  return otherRows(file, derived.count.count, value);
}

function otherRows(file: string, count: CountFile, value: Osv43Table): readonly VerificationFinding[] {
  const all: readonly VoteCounts[] = [count.total, ...count.units];
  const row = (field: string, expected: readonly number[], found: Osv43Table['lists'][number] | undefined | Row) =>
    differing({ file, field }, expected, found && [found.total, ...found.values], otherTable);
  const columns = value.columns.map((column) => column.number);
  return [
    ...differing({ file, field: 'Verkiezing' }, count.election.name, value.election, otherTable),
    ...differing(
      { file, field: 'Gebiednummer' },
      count.units.map((unit) => String(unit.number)),
      columns,
      otherTable,
    ),
    ...Object.entries(headRows).flatMap(([label, read]) =>
      row(
        label,
        all.map(read),
        value.statistics.find((statistic) => statistic.label === label),
      ),
    ),
    ...count.total.lists.flatMap((list, index) => {
      const found = value.lists[index];
      const name = `lijst ${list.number}`;
      return [
        ...differing({ file, field: name }, list.number, found?.number, otherTable),
        ...row(
          name,
          all.map((item) => item.lists[index]?.votes ?? 0),
          found,
        ),
        ...list.candidates.flatMap((candidate, place) =>
          row(
            `${name}, kandidaat ${candidate.number}`,
            all.map((item) => item.lists[index]?.candidates[place]?.votes ?? 0),
            found?.candidates[place],
          ),
        ),
      ];
    }),
  ];
}

interface Row {
  readonly total: number;
  readonly values: readonly number[];
}

function tableBytes({ sealed, derived, names }: Material): CheckOutcome {
  const bytes = names && sealed?.read(names.spreadsheet);
  if (!bytes || !derived) return 'notCarriedOut';
  return otherBytes(names.spreadsheet, derived.spreadsheet, bytes, {
    nl: 'De tabel is niet wat uit de telformulieren volgt.',
    en: 'The table is not what follows from the forms.',
  });
}

async function report({ sealed, derived, names }: Material): Promise<CheckOutcome> {
  const bytes = sealed?.read(packagePaths.report);
  if (!bytes || !derived || !names) return 'notCarriedOut';
  const { counted, count, spreadsheet } = derived;
  const expected = await deriveReport(counted, {
    ...{ totals: count.totals, emlSha256: count.sha256 },
    countFile: { name: names.count, bytes: count.bytes },
    spreadsheet: { name: names.spreadsheet, bytes: spreadsheet },
  });
  return otherBytes(packagePaths.report, expected, bytes, {
    nl: 'Het proces-verbaal is niet wat uit de telformulieren volgt.',
    en: 'The report is not what follows from the forms.',
  });
}

function fingerprint({ sealed, derived, names }: Material): CheckOutcome {
  const bytes = names && sealed?.read(names.count);
  if (!bytes || !derived) return 'notCarriedOut';
  return differing({ file: names.count, field: 'SHA-256' }, derived.count.sha256, sha256Hex(bytes), {
    nl: 'De vingerafdruk van dit telbestand is niet die onder het proces-verbaal.',
    en: 'The fingerprint of this count file is not the one below the report.',
  });
}

export const resultChecks: readonly Check<Material>[] = [
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
    name: {
      nl: 'Het telbestand is byte voor byte opnieuw te maken',
      en: 'The count file can be made again byte for byte',
    },
    run: countFileBytes,
  },
  {
    id: '07.01',
    category: 'evidence',
    name: { nl: 'De tabel zegt hetzelfde als het telbestand', en: 'The table says the same as the count file' },
    run: table,
  },
  {
    id: '07.02',
    category: 'evidence',
    name: { nl: 'De tabel is byte voor byte opnieuw te maken', en: 'The table can be made again byte for byte' },
    run: tableBytes,
  },
  {
    id: '08.01',
    category: 'evidence',
    name: {
      nl: 'Het proces-verbaal is byte voor byte opnieuw te maken',
      en: 'The report can be made again byte for byte',
    },
    run: report,
  },
  {
    id: '08.02',
    category: 'consistency',
    name: {
      nl: 'Onder het proces-verbaal staat de vingerafdruk van het telbestand',
      en: 'The report carries the fingerprint of the count file',
    },
    run: fingerprint,
  },
];
