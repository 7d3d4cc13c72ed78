// 08: is the report on paper the one that follows from the forms, with the fingerprint of the count file?
import { sha256Hex } from '@telstaat/seal';
import { deriveReport } from '../derive.ts';
import type { Material } from '../material.ts';
import { differing, otherBytes, type Check, type CheckOutcome } from '../verification.ts';

function report({ sealed, derived, names }: Material): CheckOutcome {
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

function fingerprint({ sealed, derived, names }: Material): CheckOutcome {
  const bytes = names && sealed?.read(names.count);
  if (!bytes || !derived) return 'notCarriedOut';
  return differing({ file: names.count, field: 'SHA-256' }, derived.count.sha256, sha256Hex(bytes), {
    nl: 'De vingerafdruk van dit telbestand is niet die onder het proces-verbaal.',
    en: 'The fingerprint of this count file is not the one below the report.',
  });
}

export const reportChecks: readonly Check<Material>[] = [
  {
    id: '08.01',
    category: 'evidence',
    remakes: 'bytes',
    name: {
      nl: 'Het proces-verbaal is byte voor byte opnieuw te maken',
      en: 'The report can be made again byte for byte',
    },
    run: report,
  },
  {
    id: '08.02',
    category: 'consistency',
    name: {
      nl: 'Onder het proces-verbaal staat de vingerafdruk van het telbestand',
      en: 'The report carries the fingerprint of the count file',
    },
    run: fingerprint,
  },
];
