// The long table has every number that counts of every form, and none that the form does not have.
import { countedSheet } from '@telstaat/core';
import { readLongCsv } from '@telstaat/formats';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { differing } from '../findings.ts';
import { otherTable, unreadableTable } from '../tables.ts';

function sameCounts({ sealed, form, stations, names }: Evidence): CheckOutcome {
  const bytes = names && sealed?.read(names.longTable);
  if (!bytes || !form || stations.length === 0) return 'notCarriedOut';
  const file = names.longTable;
  const { value, complaints } = readLongCsv({ name: file, bytes });
  if (!value) {
    return unreadableTable(file, complaints);
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

export const longTable: Check = {
  id: '07.03',
  phases: ['results'],
  category: 'consistency',
  name: {
    nl: 'De lange tabel zegt per stembureau wat op het telformulier meetelt',
    en: 'The long table says what counts of every form',
  },
  statement: {
    nl: 'De lange tabel heeft voor elk stembureau precies de velden van zijn telformulier, met de getallen die meetellen.',
    en: 'The long table has for each station exactly the fields of its form, with the numbers that count.',
  },
  source: 'docs/package-format.md, long CSV',
  run: sameCounts,
};
