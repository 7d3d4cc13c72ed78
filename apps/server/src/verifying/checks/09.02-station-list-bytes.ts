// The list of polling stations can be made again.
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { otherBytes } from '../findings.ts';

function remade({ sealed, derived, names }: Evidence): CheckOutcome {
  const bytes = names && sealed?.read(names.stations);
  if (!bytes || !derived) return 'notCarriedOut';
  return otherBytes(names.stations, derived.stations, bytes, {
    nl: 'De lijst van stembureaus is niet zoals Telstaat die schrijft.',
    en: 'The list of polling stations is not as Telstaat writes it.',
  });
}

export const stationListBytes: Check = {
  id: '09.02',
  phases: ['results'],
  category: 'evidence',
  remakes: 'bytes',
  name: {
    nl: 'De lijst van stembureaus is byte voor byte opnieuw te maken',
    en: 'The list of stations can be made again byte for byte',
  },
  statement: {
    nl: 'De EML 110b die uit verkiezing.json volgt, is byte voor byte die in het pakket.',
    en: 'The EML 110b that follows from verkiezing.json is byte for byte the one in the package.',
  },
  source: 'EML_NL 110b; docs/package-format.md',
  run: remade,
};
