// 07: does the table say what the forms say? Read here by its labels, not by the list from which it was written.
import { countedSheet, type Text } from '@telstaat/core';
import {
  readLongCsv,
  readOsv43,
  type CountFile,
  type Osv43Numbers,
  type Osv43Table,
  type VoteCounts,
} from '@telstaat/formats';
import type { Material } from '../material.ts';
import {
  differing,
  fileErrors,
  otherBytes,
  type Check,
  type CheckOutcome,
  type VerificationFinding,
} from '../verification.ts';

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
  const { value, complaints } = readOsv43({ name: file, bytes });
  if (!value) {
    const text = { nl: 'Deze tabel is niet te lezen.', en: 'This table cannot be read.' };
    return [{ file, text }, ...fileErrors(file, complaints)];
  }
  return otherRows(file, derived.readBack, value);
}

function otherRows(file: string, count: CountFile, value: Osv43Table): readonly VerificationFinding[] {
  const all: readonly VoteCounts[] = [count.total, ...count.units];
  const row = (field: string, expected: readonly number[], found: Osv43Numbers | undefined) =>
    differing({ file, field }, expected, found && [found.total, ...found.values], otherTable);
  return [
    ...differing({ file, field: 'Verkiezing' }, count.election.name, value.election, otherTable),
    ...otherColumns(file, count, value),
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

/** Number, name and postal code above each column. */
function otherColumns(file: string, { units }: CountFile, { columns }: Osv43Table): readonly VerificationFinding[] {
  const row = (field: string, expected: readonly string[], found: readonly string[]) =>
    differing({ file, field }, expected, found, otherTable);
  return [
    ...row(
      'Gebiednummer',
      units.map((unit) => String(unit.number)),
      columns.map((column) => column.number),
    ),
    ...row(
      'Lijstnummer',
      units.map((unit) => unit.name),
      columns.map((column) => column.name),
    ),
    ...row(
      'Postcode',
      units.map((unit) => unit.postalCode ?? ''),
      columns.map((column) => column.postalCode ?? ''),
    ),
  ];
}

function tableBytes({ sealed, derived, names }: Material): CheckOutcome {
  const bytes = names && sealed?.read(names.spreadsheet);
  if (!bytes || !derived) return 'notCarriedOut';
  return otherBytes(names.spreadsheet, derived.spreadsheet, bytes, {
    nl: 'De tabel is niet wat uit de telformulieren volgt.',
    en: 'The table is not what follows from the forms.',
  });
}

/** What of a form counts, as rows of the table: every number, and none that the form does not have. */
function longTable({ sealed, form, stations, names }: Material): CheckOutcome {
  const bytes = names && sealed?.read(names.longTable);
  if (!bytes || !form || stations.length === 0) return 'notCarriedOut';
  const file = names.longTable;
  const { value, complaints } = readLongCsv({ name: file, bytes });
  if (!value) {
    const text = { nl: 'Deze tabel is niet te lezen.', en: 'This table cannot be read.' };
    return [{ file, text }, ...fileErrors(file, complaints)];
  }
  const rows = new Map(value.map((station) => [station.station, station.counts]));
  const numbers = stations.map(({ station }) => String(station));
  return [
    ...differing({ file, field: 'station' }, numbers, [...rows.keys()], otherTable),
    ...stations.flatMap(({ station, sheet }) => {
      const expected = countedSheet(form, sheet).counts;
      const { eligibleVoters: _voters, ...found } = rows.get(String(station)) ?? {};
      const fields = new Set([...Object.keys(expected), ...Object.keys(found)]);
      const at = (counts: Readonly<Partial<Record<string, number>>>, field: string) => counts[field];
      return [...fields].flatMap((field) =>
        differing({ file, field: `SB${station}.${field}` }, at(expected, field), at(found, field), otherTable),
      );
    }),
  ];
}

function longTableBytes({ sealed, derived, names }: Material): CheckOutcome {
  const bytes = names && sealed?.read(names.longTable);
  if (!bytes || !derived) return 'notCarriedOut';
  return otherBytes(names.longTable, derived.longTable, bytes, {
    nl: 'De lange tabel is niet wat uit de telformulieren volgt.',
    en: 'The long table is not what follows from the forms.',
  });
}

export const tableChecks: readonly Check<Material>[] = [
  {
    id: '07.01',
    category: 'evidence',
    name: { nl: 'De tabel zegt hetzelfde als het telbestand', en: 'The table says the same as the count file' },
    run: table,
  },
  {
    id: '07.02',
    category: 'evidence',
    remakes: 'bytes',
    name: { nl: 'De tabel is byte voor byte opnieuw te maken', en: 'The table can be made again byte for byte' },
    run: tableBytes,
  },
  {
    id: '07.03',
    category: 'evidence',
    name: {
      nl: 'De lange tabel zegt per stembureau wat op het telformulier meetelt',
      en: 'The long table says what counts of every form',
    },
    run: longTable,
  },
  {
    id: '07.04',
    category: 'evidence',
    remakes: 'bytes',
    name: {
      nl: 'De lange tabel is byte voor byte opnieuw te maken',
      en: 'The long table can be made again byte for byte',
    },
    run: longTableBytes,
  },
];
