// Keys against the vectors of RFC 8032 §7.1, and what is no key.
import { sign, verify } from 'node:crypto';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isPublicKey,
  lowOrder,
  makeKeyPair,
  publicKeyPem,
  readPublicKeyPem,
  seedOf,
  verifyingKey,
} from './key-pair.ts';
import type { PublicKey } from './key-pair.ts';
import { rfc8032 } from './vectors.testing.ts';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');

describe.each(rfc8032)('RFC 8032 §7.1, $name', ({ secret, publicKey, message, signature }) => {
  const pair = makeKeyPair(hex(secret));

  test('the public key', () => {
    expect(pair.publicKey).toBe(publicKey);
  });

  test('the signature', () => {
    expect(sign(null, hex(message), pair.privateKey).toString('hex')).toBe(signature);
    expect(verify(null, hex(message), verifyingKey(pair.publicKey), hex(signature))).toBe(true);
  });
});

test.each([0, 31, 33])('%i bytes of chance make no key', (size) => {
  expect(() => makeKeyPair(new Uint8Array(size))).toThrow('32 bytes');
});

test('a private key shows nothing of itself', () => {
  const [vector] = rfc8032;
  const { privateKey } = makeKeyPair(hex(vector.secret));
  expect(`${inspect(privateKey, { depth: 9, showHidden: true })} ${JSON.stringify({ privateKey })}`).not.toContain(
    vector.secret,
  );
  expect(Buffer.from(seedOf(privateKey)).toString('hex')).toBe(vector.secret);
});

test('PEM and back, and no other bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (seed) => {
      const { publicKey } = makeKeyPair(seed);
      const pem = publicKeyPem(publicKey);
      expect(readPublicKeyPem(pem)).toBe(publicKey);
      for (const other of [
        `${pem}\n`,
        pem.trim(),
        pem.replaceAll('\n', '\r\n'),
        pem.replace('MCow', 'MCoA'),
        publicKey,
      ])
        expect(readPublicKeyPem(other)).toBeUndefined();
    }),
  );
});

describe('what is no public key', () => {
  test.each(['', 'ab', 'AB'.repeat(32), 'zz'.repeat(32), '00'.repeat(33)])('%s', (text) => {
    expect(isPublicKey(text)).toBe(false);
  });

  test.each(lowOrder)('a point of low order: %s', (text) => {
    expect(eightTimes(text)).toBe(1n);
    expect(isPublicKey(text)).toBe(false);
    expect(readPublicKeyPem(publicKeyPem(text as PublicKey))).toBeUndefined();
  });

  test('a key is not of low order', () => {
    expect(eightTimes(rfc8032[0].publicKey)).not.toBe(1n);
  });
});

/**
 * The y of eight times the point that these 32 bytes are, on edwards25519 (RFC 8032 §5.1); 1 is the neutral point. Doubling needs only x², and
 * the equation of the curve gives that.
 */
function eightTimes(text: string): bigint {
  const p = 2n ** 255n - 19n;
  const times = (a: bigint, b: bigint): bigint => (((a * b) % p) + p) % p;
  const power = (base: bigint, exponent: bigint): bigint =>
    exponent === 0n ? 1n : times(power(times(base, base), exponent / 2n), exponent % 2n === 1n ? base : 1n);
  const over = (a: bigint, b: bigint): bigint => times(a, power(b, p - 2n));
  const d = over(-121665n, 121666n);
  const double = (y: bigint): bigint => {
    const y2 = times(y, y);
    const x2 = over(y2 - 1n, times(d, y2) + 1n);
    return over(y2 + x2, 1n - times(d, times(x2, y2)));
  };
  const y = BigInt(`0x${hex(text).reverse().toString('hex')}`) % 2n ** 255n;
  return double(double(double(y % p)));
}
