// The report on paper is the one that follows from the forms.
import { deriveReport } from '../../packaging/derive.ts';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { otherBytes } from '../findings.ts';

function remade({ sealed, derived, names }: Evidence): CheckOutcome {
  const bytes = names && sealed?.read(names.report);
  if (!bytes || !derived) return 'notCarriedOut';
  const { counted, count, spreadsheet } = derived;
  const expected = deriveReport(counted, {
    ...{ totals: count.totals, emlSha256: count.sha256 },
    countFile: { name: names.count, bytes: count.bytes },
    spreadsheet: { name: names.spreadsheet, bytes: spreadsheet },
  });
  return otherBytes(names.report, expected, bytes, {
    nl: 'Het proces-verbaal is niet wat uit de telformulieren volgt.',
    en: 'The report is not what follows from the forms.',
  });
}

export const reportBytes: Check = {
  id: '08.01',
  phases: ['results'],
  category: 'evidence',
  remakes: 'bytes',
  name: {
    nl: 'Het proces-verbaal is byte voor byte opnieuw te maken',
    en: 'The report can be made again byte for byte',
  },
  statement: {
    nl: 'De PDF die uit de telformulieren, verslag.json en de EML 510b volgt, is byte voor byte die in het pakket.',
    en: 'The PDF that follows from the forms, verslag.json and the EML 510b is byte for byte the one in the package.',
  },
  source: 'Models Na 31-1 and Na 31-2; docs/package-format.md, report',
  run: remade,
};
