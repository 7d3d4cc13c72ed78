// The signature over the statement holds for the key that the statement names. Whose key that is, is asked by 10.04 and by people.
import { signaturePath, statementPath, verifySignature } from '@telstaat/seal';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';

function holds({ sealed, statement }: Evidence): CheckOutcome {
  const text = sealed?.read(statementPath);
  if (!sealed || !text || !statement?.ok) return 'notCarriedOut';
  const signature = sealed.read(signaturePath);
  if (!signature)
    return [{ file: signaturePath, text: { nl: 'De handtekening ontbreekt.', en: 'The signature is missing.' } }];
  const { purpose, key } = statement.value;
  if (verifySignature({ text, signature, purpose, publicKey: key.publicKey })) return [];
  return [
    {
      file: signaturePath,
      field: `sleutel ${key.number}`,
      text: {
        nl: 'De handtekening klopt niet: deze verklaring is niet met deze sleutel ondertekend.',
        en: 'The signature is wrong: this statement was not signed with this key.',
      },
    },
  ];
}

export const signature: Check = {
  id: '10.02',
  phases: ['definition', 'results', 'publication'],
  category: 'authenticity',
  name: { nl: 'De handtekening is geldig', en: 'The signature is valid' },
  statement: {
    nl: 'HANDTEKENING.sig is een geldige Ed25519-handtekening over de bytes van HANDTEKENING.txt, met de sleutel die daarin staat.',
    en: 'HANDTEKENING.sig is a valid Ed25519 signature over the bytes of HANDTEKENING.txt, by the key that stands in it.',
  },
  source: 'RFC 8032; docs/package-format.md, HANDTEKENING.sig; decision 0010',
  run: holds,
};
