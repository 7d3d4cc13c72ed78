// Statements: one text each; and a signature that serves for nothing else.
import { execFileSync } from 'node:child_process';
import { sign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectionId, Sha256 } from '@telstaat/core';
import { skipWhen, tool } from '@telstaat/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeKeyPair, publicKeyPem } from './key-pair.ts';
import { signStatement, verifySignature } from './signature.ts';
import { readStatement, statementPurposes, writeStatement, type Statement } from './statement.ts';

const pair = makeKeyPair(new Uint8Array(32).fill(7));
const other = makeKeyPair(new Uint8Array(32).fill(8));
const sha = (digit: string): Sha256 => digit.repeat(64) as Sha256;
const statement: Statement = {
  purpose: 'results',
  election: 'PS2027_Utrecht' as ElectionId,
  installation: '0123456789abcdef0123456789abcdef',
  definition: sha('a'),
  ledger: { events: 1234, head: sha('b') },
  key: { number: 2, publicKey: pair.publicKey },
  sums: sha('c'),
};
const signed = signStatement(statement, pair.privateKey);
const good = { ...signed, purpose: 'results', publicKey: pair.publicKey } as const;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('the text', () => {
  test('is exactly this', () => {
    expect(textOf(signed.text)).toBe(
      [
        'telstaat-handtekening 1',
        'doel: pakket results',
        'verkiezing: PS2027_Utrecht',
        'installatie: 0123456789abcdef0123456789abcdef',
        `definitie: ${sha('a')}`,
        `logboek: 1234 ${sha('b')}`,
        `sleutel: 2 ${pair.publicKey}`,
        `sha256sums: ${sha('c')}`,
        '',
      ].join('\n'),
    );
  });

  test('reads back', () => {
    for (const purpose of statementPurposes) {
      const one = { ...statement, purpose };
      expect(readStatement(writeStatement(one))).toEqual({ ok: true, value: one });
    }
  });

  test.each<readonly [string, (text: string) => string]>([
    ['nothing', () => ''],
    ['something else', () => 'telstaat-handtekening'],
    ['a line more', (text) => `${text}extra: 1\n`],
    ['a line less', (text) => text.slice(0, text.indexOf('sha256sums'))],
    ['no line end', (text) => text.trimEnd()],
    ['CR LF', (text) => text.replaceAll('\n', '\r\n')],
    ['a space more', (text) => text.replace('doel: ', 'doel:  ')],
    ['another order', (text) => text.replace(/(verkiezing.*\n)(installatie.*\n)/, '$2$1')],
    ['capitals', (text) => text.replaceAll(sha('a'), sha('A'))],
    ['a zero before a number', (text) => text.replace('logboek: 1234', 'logboek: 01234')],
    ['a number that is not exact', (text) => text.replace('logboek: 1234', 'logboek: 99999999999999999')],
    ['key zero', (text) => text.replace('sleutel: 2', 'sleutel: 0')],
    ['a key of low order', (text) => text.replace(pair.publicKey, '0'.repeat(64))],
    ['an unknown purpose', (text) => text.replace('results', 'resultaten')],
    ['version 0', (text) => text.replace('handtekening 1', 'handtekening 0')],
    ['another program', (text) => text.replace('telstaat', 'telstaal')],
    ['letters outside ASCII', (text) => text.replace('Utrecht', 'Utrécht')],
    ['very much', (text) => text + ' '.repeat(5000)],
  ])('%s is unreadable', (_, change) => {
    expect(readStatement(Buffer.from(change(textOf(signed.text)), 'latin1'))).toEqual({
      ok: false,
      error: 'unreadable',
    });
  });

  test('a later version is told apart, whatever else it says', () => {
    expect(readStatement(bytesOf('telstaat-handtekening 2\nanything'))).toEqual({ ok: false, error: 'newer' });
  });

  test('what cannot stand in it throws', () => {
    expect(() => writeStatement({ ...statement, election: 'PS 2027\nx' as ElectionId })).toThrow();
    expect(() => writeStatement({ ...statement, ledger: { events: -1, head: sha('b') } })).toThrow();
  });
});

describe('the signature', () => {
  test('is 64 bytes, the same each time, and good', () => {
    expect(signed.signature).toHaveLength(64);
    expect(signStatement(statement, pair.privateKey)).toEqual(signed);
    expect(verifySignature(good)).toBe(true);
  });

  test('is made only with the key that the statement names', () => {
    expect(() => signStatement(statement, other.privateKey)).toThrow('another key');
  });

  test.each(statementPurposes.filter((purpose) => purpose !== 'results'))('does not serve for %s', (purpose) => {
    expect(verifySignature({ ...good, purpose })).toBe(false);
  });

  test('by another key is none, even under the right bytes', () => {
    expect(verifySignature({ ...good, publicKey: other.publicKey })).toBe(false);
    expect(verifySignature({ ...good, signature: sign(null, signed.text, other.privateKey) })).toBe(false);
    const swapped = bytesOf(textOf(signed.text).replace(pair.publicKey, other.publicKey));
    expect(verifySignature({ ...good, text: swapped, signature: sign(null, swapped, pair.privateKey) })).toBe(false);
  });

  test('over another version, or over any other bytes, is none although it is good Ed25519', () => {
    const later = bytesOf(textOf(signed.text).replace('handtekening 1', 'handtekening 2'));
    for (const text of [later, bytesOf('hello'), new Uint8Array()])
      expect(verifySignature({ ...good, text, signature: sign(null, text, pair.privateKey) })).toBe(false);
  });

  test('with another length is none', () => {
    const longer = Buffer.concat([signed.signature, Buffer.alloc(1)]);
    for (const signature of [new Uint8Array(), signed.signature.subarray(1), longer])
      expect(verifySignature({ ...good, signature })).toBe(false);
  });

  test('fails when one bit of text or signature changes', () => {
    const place = fc.record({ part: fc.constantFrom('text', 'signature'), at: fc.nat(10_000), bit: fc.nat(7) });
    fc.assert(
      fc.property(place, ({ part, at, bit }) => {
        const changed = Uint8Array.from(signed[part]);
        const index = at % changed.length;
        changed[index] = (changed[index] ?? 0) ^ (1 << bit);
        expect(verifySignature({ ...good, [part]: changed })).toBe(false);
      }),
    );
  });

  test('32 bytes that are no point of the curve verify nothing', () => {
    const noPoint = '02'.padEnd(64, '0') as typeof pair.publicKey;
    const text = bytesOf(textOf(signed.text).replace(pair.publicKey, noPoint));
    expect(verifySignature({ ...good, text, publicKey: noPoint })).toBe(false);
  });
});

describe('openssl', () => {
  const openssl = tool('openssl');
  skipWhen(openssl ? undefined : 'openssl is not on this machine');

  function check(text: Uint8Array): string {
    const folder = mkdtempSync(join(tmpdir(), 'telstaat-keys-'));
    try {
      writeFileSync(join(folder, '0002.pem'), publicKeyPem(pair.publicKey));
      writeFileSync(join(folder, 'HANDTEKENING.txt'), text);
      writeFileSync(join(folder, 'HANDTEKENING.sig'), signed.signature);
      const command = 'pkeyutl -verify -pubin -inkey 0002.pem -rawin -in HANDTEKENING.txt -sigfile HANDTEKENING.sig';
      return execFileSync(openssl ?? '', command.split(' '), { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  test('says the same', () => {
    expect(check(signed.text)).toContain('Signature Verified Successfully');
  });

  test('refuses one changed letter', () => {
    expect(() => check(bytesOf(textOf(signed.text).replace('Utrecht', 'Utrechd')))).toThrow();
  });
});
