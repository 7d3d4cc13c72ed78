// The key that signed is one that this installation announced in its log, and was open when it signed.
import type { VerificationFinding } from '@telstaat/core';
import { statementPath, verifySignature, signaturePath } from '@telstaat/seal';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';

function known({ sealed, statement, log }: Evidence): CheckOutcome {
  if (!sealed || !statement?.ok || !log?.stored.ok) return 'notCarriedOut';
  const { key, purpose } = statement.value;
  const place = { file: statementPath, field: 'sleutel' };
  const announced = log.keys.find(({ number, publicKey }) => number === key.number && publicKey === key.publicKey);
  if (!announced) {
    const [text, signature] = [sealed.read(statementPath), sealed.read(signaturePath)];
    const isValid = text && signature && verifySignature({ text, signature, purpose, publicKey: key.publicKey });
    const same = log.keys.find(({ number }) => number === key.number);
    return [
      {
        ...place,
        expected: same ? same.publicKey : '–',
        found: key.publicKey,
        text: isValid
          ? {
              nl: 'De handtekening is geldig, maar deze sleutel is in dit logboek onbekend.',
              en: 'The signature is valid, but this key is unknown in this log.',
            }
          : { nl: 'Deze sleutel is in dit logboek onbekend.', en: 'This key is unknown in this log.' },
      },
    ];
  }
  const closedAt = announced.closed?.at;
  const closed: VerificationFinding = {
    ...place,
    found: `gebeurtenis ${closedAt ?? ''}`,
    text: {
      nl: `Sleutel ${key.number} was al gesloten toen ermee werd ondertekend.`,
      en: `Key ${key.number} was closed already when it signed.`,
    },
  };
  // The log in the package ends where the package was made: a closing in it came before the signature.
  return closedAt === undefined ? [] : [closed];
}

export const keyKnown: Check = {
  id: '10.04',
  phases: ['definition', 'results'],
  category: 'authenticity',
  name: {
    nl: 'De sleutel is van deze installatie en was geldig bij het ondertekenen',
    en: 'The key is of this installation and was open when it signed',
  },
  statement: {
    nl: 'Het logboek kondigt de sleutel van de handtekening aan, met hetzelfde nummer en dezelfde bytes, en sluit haar niet vóór het einde van het logboek in dit pakket.',
    en: 'The log announces the key of the signature, with the same number and bytes, and does not close it before the end of the log in this package.',
  },
  source: 'docs/package-format.md, keys; decision 0010',
  run: known,
};
