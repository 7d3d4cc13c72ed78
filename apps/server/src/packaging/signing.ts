// What a package needs of the keys and the log of its installation: which key signs it, which keys there ever were, and every event.
import type { LedgerOnPaper, Sha256, StoredEvent } from '@telstaat/core';
import { keyPath, publicKeyPem, writeLog, type PackageKind, type RoledFile } from '@telstaat/seal';
import type { NumberedKey, OpenedKey } from '../keys/key-ring.ts';
import { packagePaths } from './paths.ts';

/** Where a package comes from. */
export interface Origin {
  /** Identity of the installation, 32 hexadecimal digits. */
  readonly installation: string;
  /** Its whole log, from the first event. */
  readonly log: readonly StoredEvent[];
  readonly signing: OpenedKey;
}

/** How far a log has come, as it is printed and stands in a manifest. */
export function ledgerAt({ events, head }: { readonly events: number; readonly head: Uint8Array }): LedgerOnPaper {
  return { events, head: Buffer.from(head).toString('hex') as Sha256 };
}

/** How far this log reaches. Throws on an empty log: an installation begins with an event. */
export function ledgerOf(log: readonly StoredEvent[]): LedgerOnPaper {
  const last = log.at(-1);
  if (!last) throw new Error('A log has at least one event');
  return ledgerAt({ events: last.sequence, head: last.hash });
}

export function keyFiles(kind: PackageKind, keys: readonly NumberedKey[]): readonly RoledFile[] {
  return keys.map(({ number, publicKey }) => ({
    path: keyPath(kind, number),
    role: 'key',
    bytes: new TextEncoder().encode(publicKeyPem(publicKey)),
  }));
}

/** The log and the keys, as they stand in a package of this kind. */
export function originFiles(kind: PackageKind, { log, signing }: Origin): readonly RoledFile[] {
  return [{ path: packagePaths.log, role: 'log', bytes: writeLog(log) }, ...keyFiles(kind, signing.keys)];
}
