// The count file by itself: its totals are the sums of its stations. It needs nothing but the file, so it holds for a publication too.
import type { VoteCounts } from '@telstaat/formats';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { differing, fileErrors } from '../findings.ts';

/** Every number of one unit, by a name that a reader of the file understands. Eligible voters are given per municipality, not per station. */
function numbersOf({ lists, totalCounted, rejected, uncounted }: VoteCounts): ReadonlyMap<string, number> {
  return new Map<string, number>([
    ['TotalCounted', totalCounted],
    ...Object.entries(rejected).map(([code, votes]) => [`RejectedVotes ${code}`, votes] as const),
    ...Object.entries(uncounted).map(([code, votes]) => [`UncountedVotes ${code}`, votes] as const),
    ...lists.flatMap((list) => [
      [`lijst ${list.number}`, list.votes] as const,
      ...list.candidates.map(({ number, votes }) => [`lijst ${list.number}, kandidaat ${number}`, votes] as const),
    ]),
  ]);
}

function sums({ count, names }: Evidence): CheckOutcome {
  if (!count || !names) return 'notCarriedOut';
  const file = names.count;
  if (!count.value)
    return fileErrors(file, count.complaints).length > 0 ? fileErrors(file, count.complaints) : 'notCarriedOut';
  const { total, units } = count.value;
  const sum = new Map<string, number>();
  for (const unit of units) for (const [name, votes] of numbersOf(unit)) sum.set(name, (sum.get(name) ?? 0) + votes);
  const found = numbersOf(total);
  return [...new Set([...sum.keys(), ...found.keys()])].flatMap((field) =>
    differing({ file, field }, sum.get(field) ?? 0, found.get(field) ?? 0, {
      nl: 'Dit totaal is niet de som van de stembureaus in hetzelfde bestand.',
      en: 'This total is not the sum of the stations in the same file.',
    }),
  );
}

export const countFileSums: Check = {
  id: '06.05',
  phases: ['results', 'publication'],
  category: 'consistency',
  name: {
    nl: 'In het telbestand is elk totaal de som van de stembureaus',
    en: 'In the count file every total is the sum of the stations',
  },
  statement: {
    nl: 'In de EML 510b is elk getal onder TotalVotes de som van dat getal over alle stembureaus in hetzelfde bestand.',
    en: 'In the EML 510b each number below TotalVotes is the sum of that number over all stations in the same file.',
  },
  source: 'EML_NL 510b, TotalVotes and ReportingUnitVotes',
  run: sums,
};
