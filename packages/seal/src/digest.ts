// SHA-256, the only digest of Telstaat: over files, packages and the links of the log.
import { createHash } from 'node:crypto';
import type { Digest, Sha256 } from '@telstaat/core';

/** Lower-case hexadecimal SHA-256 of exactly these bytes. */
export function sha256Hex(bytes: Uint8Array): Sha256 {
  return createHash('sha256').update(bytes).digest('hex') as Sha256;
}

/** The digest that core's `link` and `checkChain` ask for. */
export const digest: Digest = (bytes) => Uint8Array.from(createHash('sha256').update(bytes).digest());
