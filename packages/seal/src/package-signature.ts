// What the signature of a package must say, and whether it does: this package, this election, this log, signed with the key that it names.
import type { Sha256 } from '@telstaat/core';
import { signaturePath, statementPath, sumsPath } from './archive/layout.ts';
import { sealComplaint, type SealComplaint } from './complaints.ts';
import { sha256Hex } from './digest.ts';
import {
  publicKeyPem,
  readStatement,
  verifySignature,
  type PublicKey,
  type Statement,
  type StatementPurpose,
} from './keys/index.ts';
import type { Manifest, ManifestDetails, PackageKind } from './manifest.ts';

/** Where the public key with this number lies: `controle/sleutels/0001.pem`; a publication has no `controle/`. */
export function keyPath(kind: PackageKind, number: number): string {
  const folder = kind === 'publication' ? 'sleutels' : 'controle/sleutels';
  return `${folder}/${String(number).padStart(4, '0')}.pem`;
}

/** What is signed of a package with this manifest and these sums. */
export function statementOf(
  { kind, election, installation, definition, ledger, key }: ManifestDetails | Manifest,
  sums: Sha256,
): Statement {
  return { purpose: kind satisfies StatementPurpose, election, installation, definition, ledger, key, sums };
}

/** A package that was opened: `SealedFiles`. */
interface Opened {
  readonly manifest: Manifest;
  readonly read: (path: string) => Uint8Array | undefined;
}

/**
 * Everything that is wrong with the signature of a package; empty when it was signed, as it is, with the key that it names and carries. Whose
 * key that is, the log and paper tell: anybody can make one.
 */
export function checkSignature({ manifest, read }: Opened): readonly SealComplaint[] {
  const [text, signature] = [read(statementPath), read(signaturePath)];
  if (!text || !signature)
    return [
      ...(text ? [] : [sealComplaint('signature.missing', statementPath)]),
      ...(signature ? [] : [sealComplaint('signature.missing', signaturePath)]),
    ];
  const statement = readStatement(text);
  if (!statement.ok)
    return [sealComplaint(statement.error === 'newer' ? 'signature.newer' : 'signature.unreadable', statementPath)];
  const expected = statementOf(manifest, sha256Hex(read(sumsPath) ?? new Uint8Array()));
  const differing = statementMembers.filter(
    (member) => JSON.stringify(partOf(statement.value, member)) !== JSON.stringify(partOf(expected, member)),
  );
  const { purpose, key } = statement.value;
  const isSigned = verifySignature({ text, signature, purpose, publicKey: key.publicKey });
  return [
    ...differing.map((what) => sealComplaint('signature.otherPackage', statementPath, { what })),
    ...(isSigned ? [] : [sealComplaint('signature.invalid', signaturePath)]),
    ...keyComplaints({ manifest, read }, key),
  ];
}

const statementMembers = [
  'purpose',
  'election',
  'installation',
  'definition',
  'ledger.events',
  'ledger.head',
  'key.number',
  'key.publicKey',
  'sums',
] as const;

function partOf({ ledger, key, ...plain }: Statement, member: (typeof statementMembers)[number]): string | number {
  switch (member) {
    case 'ledger.events':
      return ledger.events;
    case 'ledger.head':
      return ledger.head;
    case 'key.number':
      return key.number;
    case 'key.publicKey':
      return key.publicKey;
    default:
      return plain[member];
  }
}

function keyComplaints({ manifest, read }: Opened, key: Statement['key']): readonly SealComplaint[] {
  const path = keyPath(manifest.kind, key.number);
  const pem = Buffer.from(publicKeyPem(key.publicKey satisfies PublicKey));
  const lying = read(path);
  return lying && Buffer.compare(lying, pem) === 0 ? [] : [sealComplaint('signature.unknownKey', path)];
}
