// A private key at rest: locked with a key that scrypt (RFC 7914) makes of a secret, by AES-256-GCM, which also notices every changed byte.
// What is kept says how it was made; the public key is sealed in with it, so that one wrap never opens as another key.
import { createCipheriv, createDecipheriv, scrypt } from 'node:crypto';
import { canonicalJson, err, ok, type Result } from '@telstaat/core';
import { z } from 'zod';
import { isPublicKey, makeKeyPair, publicKeyOf, seedOf, type PrivateKey, type PublicKey } from './key-pair.ts';

/** `wrongSecret`: the secret does not fit, or a byte was changed. `unreadable`: not a wrap. `newer`: of a later version. */
export type WrapFault = 'wrongSecret' | 'unreadable' | 'newer';

/** Cost of scrypt: N is 2 to this power. 17 takes 128 MiB and about half a second for each guess. */
export const passwordCost = 17;
/** For secrets that are themselves 32 bytes of chance: nothing to stretch. */
export const chanceCost = 10;

const version = 1;
const blockSize = 8;
const parallel = 1;
const costs = { least: 10, most: 20 } as const;
const lengths = { salt: 16, nonce: 12, tag: 16, seed: 32 } as const;

const hexOf = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
const headSchema = {
  format: z.literal('telstaat-key'),
  version: z.literal(version),
  publicKey: z.custom<PublicKey>((value) => typeof value === 'string' && isPublicKey(value), 'not a public key'),
  kdf: z.strictObject({
    name: z.literal('scrypt'),
    cost: z.int().min(costs.least).max(costs.most),
    blockSize: z.literal(blockSize),
    parallel: z.literal(parallel),
    salt: hexOf(lengths.salt),
  }),
  cipher: z.strictObject({ name: z.literal('aes-256-gcm'), nonce: hexOf(lengths.nonce) }),
};
const wrapSchema = z.strictObject({ ...headSchema, locked: hexOf(lengths.seed + lengths.tag) });
type WrapHead = Omit<z.infer<typeof wrapSchema>, 'locked'>;

export interface Wrapping {
  readonly privateKey: PrivateKey;
  /** A password as it was typed, or another secret text. */
  readonly secret: string;
  /** That many bytes of chance, each time others. */
  readonly chance: (bytes: number) => Uint8Array;
  /** Power of two of scrypt's N: `passwordCost` unless the secret is chance itself. */
  readonly cost?: number;
}

/** Locks a private key with a secret: canonical JSON that says how it was made. */
export async function wrapKey({ privateKey, secret, chance, cost = passwordCost }: Wrapping): Promise<string> {
  const head: WrapHead = {
    format: 'telstaat-key',
    version,
    publicKey: publicKeyOf(privateKey),
    kdf: { name: 'scrypt', cost, blockSize, parallel, salt: Buffer.from(chance(lengths.salt)).toString('hex') },
    cipher: { name: 'aes-256-gcm', nonce: Buffer.from(chance(lengths.nonce)).toString('hex') },
  };
  const cipher = createCipheriv('aes-256-gcm', await deriveKey(secret, head), Buffer.from(head.cipher.nonce, 'hex'));
  cipher.setAAD(Buffer.from(canonicalJson(head)));
  const locked = Buffer.concat([cipher.update(seedOf(privateKey)), cipher.final(), cipher.getAuthTag()]).toString(
    'hex',
  );
  return canonicalJson(wrapSchema.parse({ ...head, locked }));
}

/** Opens what `wrapKey` locked. */
export async function unwrapKey(wrapped: string, secret: string): Promise<Result<PrivateKey, WrapFault>> {
  const value = parseJson(wrapped);
  const head = z.looseObject({ format: z.literal('telstaat-key'), version: z.int() }).safeParse(value);
  if (head.success && head.data.version > version) return err('newer');
  const read = wrapSchema.safeParse(value);
  if (!read.success) return err('unreadable');
  const { locked, ...described } = read.data;
  const key = await deriveKey(secret, described);
  const seed = decrypt(key, described, Buffer.from(locked, 'hex'));
  if (!seed) return err('wrongSecret');
  const pair = makeKeyPair(seed);
  return pair.publicKey === described.publicKey ? ok(pair.privateKey) : err('unreadable');
}

function decrypt(key: Buffer, head: WrapHead, locked: Buffer): Buffer | undefined {
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(head.cipher.nonce, 'hex'), {
    authTagLength: lengths.tag,
  });
  decipher.setAAD(Buffer.from(canonicalJson(head)));
  decipher.setAuthTag(locked.subarray(lengths.seed));
  try {
    return Buffer.concat([decipher.update(locked.subarray(0, lengths.seed)), decipher.final()]);
  } catch {
    return undefined;
  }
}

function deriveKey(secret: string, { kdf }: WrapHead): Promise<Buffer> {
  const cost = 2 ** kdf.cost;
  // OpenSSL asks 128·N·r bytes and a little; the limit of Node stands below that.
  const options = { N: cost, r: blockSize, p: parallel, maxmem: 128 * cost * blockSize + 2 ** 20 };
  return new Promise((resolve, reject) => {
    scrypt(secret.normalize('NFKC'), Buffer.from(kdf.salt, 'hex'), 32, options, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
