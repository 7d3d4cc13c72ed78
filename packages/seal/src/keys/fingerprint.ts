// The fingerprint of a public key as people compare it with paper: SHA-256 of its 32 bytes, in sixteen groups of four and in twelve words.
import { shaGroups, type Sha256 } from '@telstaat/core';
import { sha256Hex } from '../digest.ts';
import type { PublicKey } from './key-pair.ts';
import { fingerprintWords } from './words.ts';

export interface Fingerprint {
  readonly sha256: Sha256;
  /** Sixteen groups of four lower-case hexadecimal digits. */
  readonly groups: readonly string[];
  /** Twelve Dutch words: one for each of the first twelve bytes of the SHA-256. */
  readonly words: readonly string[];
}

const wordCount = 12;

export function fingerprint(publicKey: PublicKey): Fingerprint {
  const sha256 = sha256Hex(Buffer.from(publicKey, 'hex'));
  const words = Array.from({ length: wordCount }, (_, index) => {
    return fingerprintWords[parseInt(sha256.slice(index * 2, index * 2 + 2), 16)] ?? '';
  });
  return { sha256, groups: shaGroups(sha256), words };
}
