// A valid signature by anybody's key is worth nothing: whoever verifies may give the key that it must be.
import { shaOnPaper } from '@telstaat/core';
import { fingerprint, isPublicKey, signaturePath, statementPath, verifySignature } from '@telstaat/seal';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { differing } from '../findings.ts';

function isGivenKey({ sealed, statement, given }: Evidence): CheckOutcome {
  if (!given.key) return 'notApplicable';
  const { claim } = given.key;
  if (!claim.ok) return [{ text: claim.error }];
  const [text, signature] = [sealed?.read(statementPath), sealed?.read(signaturePath)];
  if (!text || !signature || !statement?.ok) return 'notCarriedOut';
  const { purpose, key } = statement.value;
  // Of a signature that is wrong nobody can say whose it is.
  if (!isPublicKey(key.publicKey) || !verifySignature({ text, signature, purpose, publicKey: key.publicKey }))
    return 'notCarriedOut';
  const own = fingerprint(key.publicKey);
  const { sha256, words } = claim.value;
  const [expected, found] =
    sha256 === undefined ? [words.join(' '), own.words.join(' ')] : [shaOnPaper(sha256), shaOnPaper(own.sha256)];
  return differing({ file: statementPath, field: `sleutel ${key.number}` }, expected, found, {
    nl: 'De handtekening is geldig, maar van een andere sleutel dan is opgegeven. Iedereen kan een sleutel maken: vraag de gemeente of zij haar sleutel verving, en vergelijk dan met het nieuwe sleutelblad.',
    en: 'The signature is valid, but of another key than was given. Anybody can make a key: ask the municipality whether it replaced its key, and then compare with the new key sheet.',
  });
}

export const keyGiven: Check = {
  id: '10.07',
  phases: ['definition', 'results', 'publication'],
  category: 'authenticity',
  name: {
    nl: 'De sleutel is die welke de controleur heeft opgegeven',
    en: 'The key is the one that the auditor gave',
  },
  statement: {
    nl: 'De sleutel van de geldige handtekening heeft de vingerafdruk die de controleur opgaf: van papier (zestien groepen of twaalf woorden), van een sleutelbestand, of van een ander ondertekend pakket. Niet van toepassing als geen sleutel is opgegeven; dan vergelijken mensen haar met het sleutelblad.',
    en: 'The key of the valid signature has the fingerprint that the auditor gave: from paper (sixteen groups or twelve words), of a key file, or of another signed package. Not applicable when no key was given; then people compare it with the key sheet.',
  },
  source: 'docs/package-format.md, keys; decisions 0010 and 0013',
  run: isGivenKey,
};
