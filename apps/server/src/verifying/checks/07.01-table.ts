// The table says what the count file says. Read here by its labels, not by the list from which it was written.
import type { VerificationFinding } from '@telstaat/core';
import { readOsv43, type CountFile, type Osv43Numbers, type Osv43Table, type VoteCounts } from '@telstaat/formats';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { differing } from '../findings.ts';
import { otherTable, unreadableTable } from '../tables.ts';

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

function sameNumbers({ sealed, derived, count, names }: Evidence): CheckOutcome {
  const bytes = names && sealed?.read(names.spreadsheet);
  // Held beside what follows from the forms; a publication has no forms, and its count file speaks for itself.
  const counted = derived ? derived.readBack : count?.value;
  if (!bytes || !counted) return 'notCarriedOut';
  const file = names.spreadsheet;
  const { value, complaints } = readOsv43({ name: file, bytes });
  if (!value) {
    return unreadableTable(file, complaints);
  }
  return otherRows(file, counted, value);
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

export const table: Check = {
  id: '07.01',
  phases: ['results', 'publication'],
  category: 'consistency',
  name: { nl: 'De tabel zegt hetzelfde als het telbestand', en: 'The table says the same as the count file' },
  statement: {
    nl: 'De OSV4-3-tabel noemt elk stembureau, elke lijst en elke kandidaat met dezelfde namen, nummers en aantallen als de EML 510b die uit de telformulieren volgt.',
    en: 'The OSV4-3 table has each station, list and candidate with the same names, numbers and counts as the EML 510b that follows from the forms.',
  },
  source: 'OSV4-3 export format; docs/package-format.md, CSV',
  run: sameNumbers,
};
