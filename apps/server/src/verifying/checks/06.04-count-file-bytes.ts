// The count file can be made again.
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { otherBytes } from '../findings.ts';

function remade({ sealed, derived, names }: Evidence): CheckOutcome {
  const bytes = names && sealed?.read(names.count);
  if (!bytes || !derived) return 'notCarriedOut';
  return otherBytes(names.count, derived.count.bytes, bytes, {
    nl: 'Het telbestand is niet wat uit de telformulieren volgt.',
    en: 'The count file is not what follows from the forms.',
  });
}

export const countFileBytes: Check = {
  id: '06.04',
  phases: ['results'],
  category: 'evidence',
  remakes: 'bytes',
  name: {
    nl: 'Het telbestand is byte voor byte opnieuw te maken',
    en: 'The count file can be made again byte for byte',
  },
  statement: {
    nl: 'De EML 510b die uit de telformulieren volgt, is byte voor byte die in het pakket.',
    en: 'The EML 510b that follows from the forms is byte for byte the one in the package.',
  },
  source: 'docs/package-format.md, EML 510b',
  run: remade,
};
