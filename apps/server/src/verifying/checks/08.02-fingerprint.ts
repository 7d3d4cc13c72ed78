// Every page of the paper that people sign carries the fingerprint of the count file in this package.
import { shaOnPaper } from '@telstaat/core';
import { sha256Hex } from '@telstaat/seal';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { pagesWithout, unreadablePaper } from '../paper-findings.ts';

function printed({ sealed, paper, names }: Evidence): CheckOutcome {
  const bytes = names && sealed?.read(names.count);
  if (!bytes || !paper) return 'notCarriedOut';
  if (!paper.ok) return unreadablePaper(names.report, paper.error);
  return pagesWithout(
    paper.value,
    { file: names.count, text: shaOnPaper(sha256Hex(bytes)) },
    {
      nl: 'De vingerafdruk van dit telbestand is niet die onder het proces-verbaal.',
      en: 'The fingerprint of this count file is not the one below the report.',
    },
  );
}

export const fingerprintPrinted: Check = {
  id: '08.02',
  phases: ['results', 'publication'],
  category: 'consistency',
  name: {
    nl: 'Onder het proces-verbaal staat de vingerafdruk van het telbestand',
    en: 'The report carries the fingerprint of the count file',
  },
  statement: {
    nl: 'Op elke bladzijde van de PDF staat de SHA-256 van de EML 510b in dit pakket.',
    en: 'Each page of the PDF carries the SHA-256 of the EML 510b in this package.',
  },
  source: 'Models Na 31-1 and Na 31-2, foot of each page; domain.md §5.2',
  run: printed,
};
