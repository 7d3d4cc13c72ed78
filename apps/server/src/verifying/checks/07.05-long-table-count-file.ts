// The long table says what the count file says of votes. It needs nothing but the two files, so it holds for a publication too.
import { readLongCsv, type VoteCounts } from '@telstaat/formats';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { differing } from '../findings.ts';
import { unreadableTable } from '../tables.ts';

/** The votes of one station as the fields of its paper. */
function votesOf({ lists, totalCounted, rejected }: VoteCounts): ReadonlyMap<string, number> {
  return new Map([
    ['votes.candidates', totalCounted],
    ['votes.blank', rejected.blanco],
    ['votes.invalid', rejected.ongeldig],
    ['votes.total', totalCounted + rejected.blanco + rejected.ongeldig],
    ...lists.flatMap((list) => [
      [`lists.${list.number}.total`, list.votes] as const,
      ...list.candidates.map(({ number, votes }) => [`lists.${list.number}.candidates.${number}`, votes] as const),
    ]),
  ]);
}

function sameVotes({ sealed, count, names }: Evidence): CheckOutcome {
  const bytes = names && sealed?.read(names.longTable);
  if (!bytes || !count?.value) return 'notCarriedOut';
  const file = names.longTable;
  const { value, complaints } = readLongCsv({ name: file, bytes });
  if (!value) return unreadableTable(file, complaints);
  const rows = new Map(value.map((station) => [station.station, new Map(Object.entries(station.counts))]));
  const text = {
    nl: 'De lange tabel zegt iets anders dan het telbestand.',
    en: 'The long table says something else than the count file.',
  };
  const numbers = count.value.units.map((unit) => String(unit.number));
  return [
    ...differing({ file, field: 'station' }, numbers, [...rows.keys()], text),
    ...count.value.units.flatMap((unit) =>
      [...votesOf(unit)].flatMap(([field, votes]) =>
        // A field on which nothing was written has no row, and counts as 0.
        differing(
          { file, field: `SB${unit.number}.${field}` },
          votes,
          rows.get(String(unit.number))?.get(field) ?? 0,
          text,
        ),
      ),
    ),
  ];
}

export const longTableCountFile: Check = {
  id: '07.05',
  phases: ['results', 'publication'],
  category: 'consistency',
  name: {
    nl: 'De lange tabel zegt per stembureau dezelfde stemmen als het telbestand',
    en: 'The long table says the same votes of every station as the count file',
  },
  statement: {
    nl: 'Voor elk stembureau zijn E, F, G, H, elke lijst en elke kandidaat in de lange tabel gelijk aan de EML 510b.',
    en: 'For each station E, F, G, H, each list and each candidate in the long table equal the EML 510b.',
  },
  source: 'EML_NL 510b; docs/package-format.md, long CSV',
  run: sameVotes,
};
