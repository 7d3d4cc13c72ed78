// The totals in the count file follow from the forms.
import { fromCountFile } from '@telstaat/formats';
import type { Check, CheckOutcome } from '../check.ts';
import { otherCounts, otherSum } from '../counts.ts';
import type { Evidence } from '../evidence.ts';
import { differing } from '../findings.ts';

function totalsInFile({ count, derived, names, control, form }: Evidence): CheckOutcome {
  if (!count?.value || !derived || !names || !control || !form) return 'notCarriedOut';
  const found = fromCountFile(form, count.value).total;
  const file = names.count;
  return [
    ...otherCounts({ file }, derived.count.totals.counts, found, otherSum),
    ...differing({ file, field: 'Cast' }, control.election.eligibleVoters, count.value.total.cast),
  ];
}

export const countFileTotals: Check = {
  id: '06.03',
  phases: ['results'],
  category: 'consistency',
  name: { nl: 'De totalen in het telbestand kloppen', en: 'The totals in the count file are right' },
  statement: {
    nl: 'Elk totaal in de EML 510b is de som van de telformulieren, en het aantal kiesgerechtigden is dat van de verkiezing.',
    en: 'Each total in the EML 510b is the sum of the forms, and the number of eligible voters is that of the election.',
  },
  source: 'EML_NL 510b, TotalVotes',
  run: totalsInFile,
};
