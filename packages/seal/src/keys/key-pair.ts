// Ed25519 keys (RFC 8032): made of 32 bytes of chance, the public part as 32 bytes hexadecimal and as the SPKI PEM that openssl reads
// (RFC 8410). The private part is a KeyObject: nothing prints it by accident.
import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import type { PublicKey } from '@telstaat/core';

export type { PublicKey };
/** The private part. Opaque: it can sign and be wrapped, and shows nothing when it is printed or written as JSON. */
export type PrivateKey = KeyObject;

export interface KeyPair {
  readonly publicKey: PublicKey;
  readonly privateKey: PrivateKey;
}

const seedSize = 32;
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex');
const spkiHead = Buffer.from('302a300506032b6570032100', 'hex');

/** A key pair from 32 bytes of chance; the same bytes always give the same pair. Throws on another number of bytes. */
export function makeKeyPair(seed: Uint8Array): KeyPair {
  if (seed.length !== seedSize) throw new Error(`A key is made of ${seedSize} bytes, not ${seed.length}`);
  const privateKey = createPrivateKey({ key: Buffer.concat([pkcs8Head, seed]), format: 'der', type: 'pkcs8' });
  return { privateKey, publicKey: publicKeyOf(privateKey) };
}

/** The public part of a private key. */
export function publicKeyOf(privateKey: PrivateKey): PublicKey {
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return spki.subarray(spkiHead.length).toString('hex') as PublicKey;
}

/** The 32 bytes that `makeKeyPair` makes this private key of again. For wrapping only. */
export function seedOf(privateKey: PrivateKey): Uint8Array {
  return Uint8Array.from(privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-seedSize));
}

/**
 * Points of order 1, 2, 4 and 8, in each of their encodings (RFC 8032 §5.1.7, the low-order points of Curve25519). Under such a "key" a
 * signature can be made without any private part, so that it never counts as one.
 */
export const lowOrder: readonly string[] = [
  `01${'00'.repeat(31)}`,
  `01${'00'.repeat(30)}80`,
  `ec${'ff'.repeat(30)}7f`,
  `ec${'ff'.repeat(31)}`,
  '00'.repeat(32),
  `${'00'.repeat(31)}80`,
  `ed${'ff'.repeat(30)}7f`,
  `ed${'ff'.repeat(31)}`,
  `ee${'ff'.repeat(30)}7f`,
  `ee${'ff'.repeat(31)}`,
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
];

/** Whether a text is a public key: 64 lower-case hexadecimal digits that a private part can belong to. */
export function isPublicKey(text: string): text is PublicKey {
  return /^[0-9a-f]{64}$/.test(text) && !lowOrder.includes(text);
}

/** The public key as `openssl` reads it: SPKI in PEM, LF after each line. */
export function publicKeyPem(publicKey: PublicKey): string {
  const body = Buffer.concat([spkiHead, Buffer.from(publicKey, 'hex')]).toString('base64');
  return `-----BEGIN PUBLIC KEY-----\n${body}\n-----END PUBLIC KEY-----\n`;
}

/** The public key of exactly such a PEM; none when a byte of it is otherwise. */
export function readPublicKeyPem(pem: string): PublicKey | undefined {
  const body = pem.split('\n')[1] ?? '';
  const publicKey = Buffer.from(body, 'base64').subarray(spkiHead.length).toString('hex');
  return isPublicKey(publicKey) && publicKeyPem(publicKey) === pem ? publicKey : undefined;
}

/** The KeyObject that checks signatures. */
export function verifyingKey(publicKey: PublicKey): KeyObject {
  return createPublicKey(publicKeyPem(publicKey));
}
