// What is signed is this package and no other.
import { sha256Hex, statementPath, sumsPath } from '@telstaat/seal';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { differing } from '../findings.ts';

function names({ sealed, statement }: Evidence): CheckOutcome {
  if (!sealed || !statement?.ok) return 'notCarriedOut';
  const { manifest } = sealed;
  const signed = statement.value;
  const sums = sha256Hex(sealed.read(sumsPath) ?? new Uint8Array());
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['doel', manifest.kind, signed.purpose],
    ['verkiezing', manifest.election, signed.election],
    ['installatie', manifest.installation, signed.installation],
    ['definitie', manifest.definition, signed.definition],
    ['logboek', manifest.ledger, signed.ledger],
    ['sleutel', manifest.key, signed.key],
    ['sha256sums', sums, signed.sums],
  ];
  return pairs.flatMap(([field, expected, found]) =>
    differing({ file: statementPath, field }, expected, found, {
      nl: 'De handtekening hoort bij een ander pakket.',
      en: 'The signature belongs to another package.',
    }),
  );
}

export const signedThis: Check = {
  id: '10.03',
  phases: ['definition', 'results', 'publication'],
  category: 'authenticity',
  name: { nl: 'Ondertekend is dit pakket en geen ander', en: 'What is signed is this package and no other' },
  statement: {
    nl: 'De verklaring noemt de SHA-256 van SHA256SUMS van dit pakket, en soort, verkiezing, installatie, definitie, kop van het logboek en sleutel van manifest.json.',
    en: 'The statement names the SHA-256 of SHA256SUMS of this package, and kind, election, installation, definition, head of the log and key of manifest.json.',
  },
  source: 'docs/package-format.md, HANDTEKENING.txt',
  run: names,
};
