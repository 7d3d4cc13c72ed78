// Every total follows from the forms.
import { investigationKinds } from '@telstaat/core';
import { packagePaths } from '../../packaging/paths.ts';
import type { Check, CheckOutcome } from '../check.ts';
import { otherCounts, otherSum } from '../counts.ts';
import type { Evidence } from '../evidence.ts';
import { differing } from '../findings.ts';

function recomputed({ totals: written, derived }: Evidence): CheckOutcome {
  if (!derived || !written?.ok) return 'notCarriedOut';
  const expected = derived.count.totals;
  const found = written.value;
  const file = packagePaths.totals;
  const { investigations: asked } = expected;
  return [
    ...otherCounts({ file }, expected.counts, found.counts, otherSum),
    ...differing({ file, field: 'stations' }, expected.stations, found.stations, otherSum),
    ...differing({ file, field: 'more' }, expected.more, found.more, otherSum),
    ...differing({ file, field: 'fewer' }, expected.fewer, found.fewer, otherSum),
    ...investigationKinds.flatMap((column) =>
      differing({ file, field: `investigations.${column}` }, asked[column], found.investigations[column], otherSum),
    ),
  ];
}

export const totals: Check = {
  id: '05.01',
  phases: ['results'],
  category: 'evidence',
  name: { nl: 'Elk totaal is de som van de telformulieren', en: 'Every total is the sum of the forms' },
  statement: {
    nl: 'Elk getal van totalen.json is de som van dat veld over alle telformulieren, en de lijsten van stembureaus met een verschil of onderzoek volgen daaruit.',
    en: 'Each number of totalen.json is the sum of that field over all forms, and the lists of stations with a difference or investigation follow from them.',
  },
  source: 'domain.md §2.5; models Na 31-1 and Na 31-2, part 2; docs/package-format.md, totalen.json',
  run: recomputed,
};
