// Every key ever used by this installation lies in the package, as the log announced it.
import type { VerificationFinding } from '@telstaat/core';
import { keyPath, publicKeyPem, readPublicKeyPem, type SealedFiles } from '@telstaat/seal';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { differing } from '../findings.ts';

function keyFiles({ sealed, log, phase, statement }: Evidence): CheckOutcome {
  if (!sealed || !phase) return 'notCarriedOut';
  const lying = sealed.manifest.files.filter(({ role }) => role === 'key').map(({ path }) => path);
  if (phase === 'publication') return publishedKeys(sealed, lying, statement);
  if (!log?.stored.ok) return 'notCarriedOut';
  const announced = new Map(log.keys.map(({ number, publicKey }) => [keyPath(phase, number), publicKey]));
  return [
    ...[...announced].flatMap(([file, publicKey]) => {
      const bytes = sealed.read(file);
      return differing({ file, field: 'sleutel' }, publicKey, bytes ? keyIn(bytes) : '–', {
        nl: 'Deze sleutel staat in het logboek, maar niet zo in het pakket.',
        en: 'This key stands in the log, but not so in the package.',
      });
    }),
    ...lying
      .filter((path) => !announced.has(path))
      .map((file) => ({
        file,
        text: { nl: 'Deze sleutel is nooit aangekondigd.', en: 'This key was never announced.' },
      })),
  ];
}

/** A publication has no log: there the key that signed must lie, and each file must be a key. */
function publishedKeys(
  sealed: SealedFiles,
  lying: readonly string[],
  statement: Evidence['statement'],
): readonly VerificationFinding[] | 'notCarriedOut' {
  if (!statement?.ok) return 'notCarriedOut';
  const { key } = statement.value;
  const file = keyPath('publication', key.number);
  const bytes = sealed.read(file);
  return [
    ...differing({ file, field: 'sleutel' }, key.publicKey, bytes ? keyIn(bytes) : '–'),
    ...lying
      .filter((path) => readPublicKeyPem(text(sealed.read(path))) === undefined)
      .map((path) => ({ file: path, text: { nl: 'Dit is geen openbare sleutel.', en: 'This is no public key.' } })),
  ];
}

/** The key of a PEM; of anything else its text, so that a finding shows what lies there. */
function keyIn(bytes: Uint8Array): string {
  const pem = text(bytes);
  const publicKey = readPublicKeyPem(pem);
  return publicKey !== undefined && publicKeyPem(publicKey) === pem ? publicKey : pem.slice(0, 200);
}

function text(bytes: Uint8Array | undefined): string {
  return Buffer.from(bytes ?? []).toString('utf8');
}

export const keys: Check = {
  id: '10.05',
  phases: ['definition', 'results', 'publication'],
  category: 'completeness',
  name: {
    nl: 'Elke sleutel die ooit is gebruikt, zit in het pakket',
    en: 'Every key ever used is in the package',
  },
  statement: {
    nl: 'De map met sleutels heeft voor elke sleutel die het logboek aankondigt één PEM-bestand met precies die sleutel, en geen ander (bij een publicatie: in elk geval de sleutel die ondertekende).',
    en: 'The folder of keys has for each key that the log announces one PEM file with exactly that key, and no other (in a publication: at least the key that signed).',
  },
  source: 'docs/package-format.md, controle/sleutels/; RFC 8410',
  run: keyFiles,
};
