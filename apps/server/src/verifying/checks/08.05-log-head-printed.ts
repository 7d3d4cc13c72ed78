// Every page of the paper that people sign says how far the log reached, and the beginning of its head.
import { formatCount, shaGroups } from '@telstaat/core';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { pagesWithout, unreadablePaper } from '../paper-findings.ts';

function printed({ sealed, paper, names }: Evidence): CheckOutcome {
  if (!sealed || !paper || !names) return 'notCarriedOut';
  if (!paper.ok) return unreadablePaper(names.report, paper.error);
  const { events, head } = sealed.manifest.ledger;
  const start = shaGroups(head).slice(0, 4).join(' ');
  const wanted = `Logboek: ${formatCount(events)} gebeurtenissen, kop ${start}`;
  return pagesWithout(
    paper.value,
    { file: names.report, text: wanted },
    {
      nl: 'Onder het proces-verbaal staat een andere kop van het logboek dan in dit pakket.',
      en: 'The report carries another head of the log than this package.',
    },
  );
}

export const logHeadPrinted: Check = {
  id: '08.05',
  phases: ['results', 'publication'],
  category: 'consistency',
  name: {
    nl: 'Onder het proces-verbaal staat de kop van het logboek',
    en: 'The report carries the head of the log',
  },
  statement: {
    nl: 'Op elke bladzijde van de PDF staan het aantal gebeurtenissen van manifest.json en de eerste 64 bits van de kop.',
    en: 'Each page of the PDF carries the number of events of manifest.json and the first 64 bits of the head.',
  },
  source: 'decision 0008; docs/package-format.md, log',
  run: printed,
};
