// The table can be made again.
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { otherBytes } from '../findings.ts';

function remade({ sealed, derived, names }: Evidence): CheckOutcome {
  const bytes = names && sealed?.read(names.spreadsheet);
  if (!bytes || !derived) return 'notCarriedOut';
  return otherBytes(names.spreadsheet, derived.spreadsheet, bytes, {
    nl: 'De tabel is niet wat uit de telformulieren volgt.',
    en: 'The table is not what follows from the forms.',
  });
}

export const tableBytes: Check = {
  id: '07.02',
  phases: ['results'],
  category: 'evidence',
  remakes: 'bytes',
  name: { nl: 'De tabel is byte voor byte opnieuw te maken', en: 'The table can be made again byte for byte' },
  statement: {
    nl: 'De OSV4-3-tabel die uit de telformulieren volgt, is byte voor byte die in het pakket.',
    en: 'The OSV4-3 table that follows from the forms is byte for byte the one in the package.',
  },
  source: 'docs/package-format.md, CSV',
  run: remade,
};
