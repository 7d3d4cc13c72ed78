// A private key at rest: only the secret opens it, and every changed byte is noticed.
import { createHash } from 'node:crypto';
import { canonicalJson } from '@telstaat/core';
import { describe, expect, test } from 'vitest';
import { makeKeyPair, publicKeyOf, seedOf } from './key-pair.ts';
import { chanceCost, passwordCost, unwrapKey, wrapKey } from './wrap.ts';

const pair = makeKeyPair(new Uint8Array(32).fill(9));
const secret = 'een wachtwoord, met €';

/** Bytes that differ at each call, the same in each run. */
function chanceFrom(start: number): (bytes: number) => Uint8Array {
  let round = start;
  return (bytes) => createHash('sha256').update(String(round++)).digest().subarray(0, bytes);
}

const wrapped = await wrapKey({ privateKey: pair.privateKey, secret, chance: chanceFrom(1), cost: chanceCost });

test('opens with the secret', async () => {
  const opened = await unwrapKey(wrapped, secret);
  expect(opened.ok && publicKeyOf(opened.value)).toBe(pair.publicKey);
});

test('opens with the same letters typed as other code points', async () => {
  const typed = await wrapKey({
    privateKey: pair.privateKey,
    secret: 'caf\u00e9',
    chance: chanceFrom(1),
    cost: chanceCost,
  });
  expect((await unwrapKey(typed, 'cafe\u0301')).ok).toBe(true);
});

test.each(['', 'een wachtwoord', `${secret} `])('not with "%s"', async (wrong) => {
  expect(await unwrapKey(wrapped, wrong)).toEqual({ ok: false, error: 'wrongSecret' });
});

test('says how it was made, and holds neither key nor secret', () => {
  expect(JSON.parse(wrapped)).toMatchObject({
    format: 'telstaat-key',
    version: 1,
    publicKey: pair.publicKey,
    kdf: { name: 'scrypt', cost: chanceCost, blockSize: 8, parallel: 1 },
    cipher: { name: 'aes-256-gcm' },
  });
  expect(wrapped).toBe(canonicalJson(JSON.parse(wrapped)));
  expect(wrapped).not.toContain(Buffer.from(seedOf(pair.privateKey)).toString('hex'));
  expect(wrapped).not.toContain(secret);
});

test('the same key under the same secret is never the same text twice', async () => {
  const chance = chanceFrom(100);
  const make = (): Promise<string> => wrapKey({ privateKey: pair.privateKey, secret, chance, cost: chanceCost });
  expect(await make()).not.toBe(await make());
});

test('costs a password what was said, unless asked otherwise', async () => {
  const costly = await wrapKey({ privateKey: pair.privateKey, secret, chance: chanceFrom(1) });
  expect(JSON.parse(costly)).toMatchObject({ kdf: { cost: passwordCost } });
  expect(passwordCost).toBe(17);
  expect((await unwrapKey(costly, secret)).ok).toBe(true);
});

describe('a changed wrap', () => {
  interface Kept {
    readonly publicKey: string;
    readonly kdf: Readonly<Record<string, unknown>>;
    readonly cipher: { readonly nonce: string };
    readonly locked: string;
  }
  const kept = JSON.parse(wrapped) as Kept;
  const flip = (hex: string): string => (hex.startsWith('0') ? '1' : '0') + hex.slice(1);
  const foreign = makeKeyPair(new Uint8Array(32).fill(1)).publicKey;

  test.each<readonly [string, unknown, 'wrongSecret' | 'unreadable' | 'newer']>([
    ['locked bytes', { ...kept, locked: flip(kept.locked) }, 'wrongSecret'],
    ['tag', { ...kept, locked: kept.locked.slice(0, -32) + flip(kept.locked.slice(-32)) }, 'wrongSecret'],
    ['public key', { ...kept, publicKey: foreign }, 'wrongSecret'],
    ['nonce', { ...kept, cipher: { ...kept.cipher, nonce: flip(kept.cipher.nonce) } }, 'wrongSecret'],
    ['cost', { ...kept, kdf: { ...kept.kdf, cost: chanceCost + 1 } }, 'wrongSecret'],
    ['a cost that no machine pays', { ...kept, kdf: { ...kept.kdf, cost: 30 } }, 'unreadable'],
    ['another method', { ...kept, kdf: { ...kept.kdf, name: 'none' } }, 'unreadable'],
    ['a member more', { ...kept, more: 1 }, 'unreadable'],
    ['a tag cut off', { ...kept, locked: kept.locked.slice(0, -2) }, 'unreadable'],
    ['a later version', { format: 'telstaat-key', version: 2 }, 'newer'],
    ['something else', [], 'unreadable'],
  ])('%s', async (_, value, fault) => {
    expect(await unwrapKey(JSON.stringify(value), secret)).toEqual({ ok: false, error: fault });
  });

  test('no JSON', async () => {
    expect(await unwrapKey('{', secret)).toEqual({ ok: false, error: 'unreadable' });
  });
});
