// The long table can be made again.
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { otherBytes } from '../findings.ts';

function remade({ sealed, derived, names }: Evidence): CheckOutcome {
  const bytes = names && sealed?.read(names.longTable);
  if (!bytes || !derived) return 'notCarriedOut';
  return otherBytes(names.longTable, derived.longTable, bytes, {
    nl: 'De lange tabel is niet wat uit de telformulieren volgt.',
    en: 'The long table is not what follows from the forms.',
  });
}

export const longTableBytes: Check = {
  id: '07.04',
  phases: ['results'],
  category: 'evidence',
  remakes: 'bytes',
  name: {
    nl: 'De lange tabel is byte voor byte opnieuw te maken',
    en: 'The long table can be made again byte for byte',
  },
  statement: {
    nl: 'De lange tabel die uit de telformulieren volgt, is byte voor byte die in het pakket.',
    en: 'The long table that follows from the forms is byte for byte the one in the package.',
  },
  source: 'docs/package-format.md, long CSV',
  run: remade,
};
