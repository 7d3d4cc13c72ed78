// A package opens only when every byte is as it was sealed; of any changed byte it is said whose it is.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unwrap, type ElectionId, type Instant, type Sha256 } from '@telstaat/core';
import { tool } from '@telstaat/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOut, manifestPath, signaturePath, statementPath, sumsPath, type PackageFile } from './archive/layout.ts';
import { openArchive } from './archive/open.ts';
import { pack } from './archive/pack.ts';
import { makeKeyPair, publicKeyPem, signStatement, type Statement } from './keys/index.ts';
import { writeManifest, writeSums, type ManifestDetails, type RoledFile } from './manifest.ts';
import { checkSignature, keyPath } from './package-signature.ts';
import { prepare, seal, unpack } from './package.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const [own, other] = [7, 8].map((seed) => makeKeyPair(new Uint8Array(32).fill(seed)));
if (!own || !other) throw new Error('Two keys');
const details: ManifestDetails = {
  kind: 'results',
  election: 'PS2027_Utrecht' as ElectionId,
  practice: false,
  createdAt: '2027-03-18T16:54:48.700Z' as Instant,
  programVersion: '1.0.0',
  installation: '0123456789abcdef0123456789abcdef',
  definition: 'd'.repeat(64) as Sha256,
  ledger: { events: 12, head: 'e'.repeat(64) as Sha256 },
  key: { number: 1, publicKey: own.publicKey },
};
const files: readonly RoledFile[] = [
  { path: 'LEESMIJ.txt', bytes: bytesOf('Dit pakket …\n'), role: 'readme' },
  { path: 'Telling.eml.xml', bytes: bytesOf('<EML><A>12</A></EML>'), role: 'count' },
  { path: 'bron/definitie.xml', bytes: bytesOf('<EML></EML>'), role: 'source' },
  { path: 'controle/formulieren/0017.json', bytes: bytesOf('{"counts":{"voters.total":12}}'), role: 'control' },
  { path: 'controle/sleutels/0001.pem', bytes: bytesOf(publicKeyPem(own.publicKey)), role: 'key' },
  { path: 'controle/totalen.json', bytes: bytesOf('{}'), role: 'control' },
];
const prepared = prepare(details, files);
const sealed = seal(prepared, signStatement(prepared.statement, own.privateKey));

function complaints(bytes: Uint8Array): readonly string[] {
  const opened = unpack(bytes);
  return opened.ok ? [] : opened.error.map(({ code, file }) => (file === undefined ? code : `${code} ${file}`));
}

/** Packs other contents in place of the sealed ones; what must fit them is not written anew. */
function repack(changes: Readonly<Record<string, Uint8Array | undefined>>): Uint8Array {
  const all = new Map<string, Uint8Array | undefined>(sealed.files.map((file) => [file.path, file.bytes]));
  for (const [path, bytes] of Object.entries(changes)) all.set(path, bytes);
  return pack([...all].flatMap(([path, bytes]): PackageFile[] => (bytes ? [{ path, bytes }] : [])));
}

describe('a sealed package', () => {
  test('opens, with its manifest and every file', () => {
    const opened = unpack(sealed.bytes);
    expect(opened.ok).toBe(true);
    if (!opened.ok) return;
    expect(opened.value.manifest).toMatchObject({ election: 'PS2027_Utrecht', practice: false, version: 2 });
    const paths = files.map((file) => file.path);
    expect(opened.value.paths).toEqual([manifestPath, ...paths, sumsPath, statementPath, signaturePath]);
    expect(checkSignature(opened.value)).toEqual([]);
    for (const { path, bytes } of files) expect(Buffer.from(opened.value.read(path) ?? [])).toEqual(Buffer.from(bytes));
    expect(opened.value.read('absent')).toBeUndefined();
  });

  test('is the same for the same files', () => {
    const turned = prepare(details, [...files].reverse());
    const again = seal(turned, signStatement(turned.statement, own.privateKey));
    expect(again.sha256).toBe(sealed.sha256);
    expect(again.files).toEqual(sealed.files);
  });

  test('can be checked with sha256sum -c', (context) => {
    if (tool('sha256sum') === undefined) context.skip('sha256sum is not on this machine');
    const folder = mkdtempSync(join(tmpdir(), 'telstaat-sums-'));
    for (const { path, bytes } of sealed.files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const said = execFileSync('sha256sum', ['--strict', '-c', sumsPath], { cwd: folder, encoding: 'utf8' });
    expect(said.trim().split('\n')).toHaveLength(sealed.files.length - 3);
    rmSync(folder, { recursive: true });
  });

  test('can be checked with openssl', (context) => {
    if (tool('openssl') === undefined) context.skip('openssl is not on this machine');
    const folder = mkdtempSync(join(tmpdir(), 'telstaat-signature-'));
    const read = new Map(sealed.files.map(({ path, bytes }) => [path, bytes]));
    const names = { pem: 'controle/sleutels/0001.pem', text: statementPath, sig: signaturePath };
    for (const path of Object.values(names)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), read.get(path) ?? new Uint8Array());
    }
    const command = ['pkeyutl', '-verify', '-pubin', '-inkey', names.pem, '-rawin', '-in', names.text];
    const said = execFileSync('openssl', [...command, '-sigfile', names.sig], { cwd: folder, encoding: 'utf8' });
    expect(said).toContain('Signature Verified Successfully');
    rmSync(folder, { recursive: true });
  });

  test('is nothing as long as it is not written to its last byte', () => {
    for (let length = 0; length < sealed.bytes.length; length += 1)
      expect(unpack(sealed.bytes.subarray(0, length)).ok, String(length)).toBe(false);
  });

  test('cannot be finished with a signature over something else', () => {
    const elsewhere = { ...prepared.statement, definition: 'c'.repeat(64) as Sha256 };
    expect(() => seal(prepared, signStatement(elsewhere, own.privateKey))).toThrow('Something else');
  });

  test.each([manifestPath, sumsPath, statementPath, signaturePath])('gets no %s from outside', (path) => {
    expect(() => prepare(details, [{ path, bytes: bytesOf(''), role: 'readme' }])).toThrow('written by sealing');
  });
});

describe('a signature', () => {
  const signed = (change: Partial<Statement>, by = own) => {
    const { text, signature } = signStatement({ ...prepared.statement, ...change }, by.privateKey);
    return { [statementPath]: text, [signaturePath]: signature };
  };
  const ledger = { events: 11, head: 'e'.repeat(64) as Sha256 };
  const text = (change: (text: string) => string) =>
    bytesOf(change(Buffer.from(signed({})[statementPath] ?? []).toString()));

  test.each<readonly [string, Readonly<Record<string, Uint8Array | undefined>>, readonly string[]]>([
    ['that is not there', { [signaturePath]: undefined }, [`signature.missing ${signaturePath}`]],
    ['of which the text is not there', { [statementPath]: undefined }, [`signature.missing ${statementPath}`]],
    ['for another purpose', signed({ purpose: 'definition' }), ['signature.otherPackage purpose']],
    ['of another election', signed({ election: 'AB2027_X' as ElectionId }), ['signature.otherPackage election']],
    ['of another installation', signed({ installation: 'f'.repeat(32) }), ['signature.otherPackage installation']],
    ['on another definition', signed({ definition: 'c'.repeat(64) as Sha256 }), ['signature.otherPackage definition']],
    ['with a shorter log', signed({ ledger }), ['signature.otherPackage ledger.events']],
    ['over other files', signed({ sums: 'c'.repeat(64) as Sha256 }), ['signature.otherPackage sums']],
    [
      'by a key that nobody knows',
      signed({ key: { number: 1, publicKey: other.publicKey } }, other),
      ['signature.otherPackage key.publicKey', 'signature.unknownKey controle/sleutels/0001.pem'],
    ],
    [
      'by a key with another number',
      signed({ key: { number: 2, publicKey: own.publicKey } }),
      ['signature.otherPackage key.number', 'signature.unknownKey controle/sleutels/0002.pem'],
    ],
    [
      'of one byte less',
      { [signaturePath]: signed({})[signaturePath]?.slice(1) },
      [`signature.invalid ${signaturePath}`],
    ],
    ['of zeroes', { [signaturePath]: new Uint8Array(64) }, [`signature.invalid ${signaturePath}`]],
    [
      'over CRLF',
      { [statementPath]: text((all) => all.replaceAll('\n', '\r\n')) },
      [`signature.unreadable ${statementPath}`],
    ],
    [
      'of a newer version',
      { [statementPath]: text((all) => all.replace('ing 1', 'ing 2')) },
      [`signature.newer ${statementPath}`],
    ],
  ])('%s is refused', (_, changes, expected) => {
    const opened = unwrap(unpack(repack(changes)));
    const said = checkSignature(opened).map(({ code, file, params }) => `${code} ${String(params?.['what'] ?? file)}`);
    expect(said).toEqual(expected);
  });

  test('of a publication lies beside its own keys', () => {
    expect(keyPath('publication', 12)).toBe('sleutels/0012.pem');
    expect(keyPath('definition', 1)).toBe('controle/sleutels/0001.pem');
  });
});

describe('a byte that was changed', () => {
  const segments = layOut(sealed.files);
  const ownerAt = segments.flatMap((segment) => Array.from({ length: segment.bytes.length }, () => segment.owner));

  function blamed(position: number, value: number): readonly (string | undefined)[] {
    const copy = Uint8Array.from(sealed.bytes);
    copy[position] = value;
    const opened = openArchive(copy);
    return opened.ok ? [] : opened.error.map((complaint) => complaint.file);
  }

  test('is named with its file, at every position and for every bit', () => {
    const wrong: string[] = [];
    sealed.bytes.forEach((byte, position) => {
      for (let bit = 0; bit < 8; bit += 1) {
        const names = blamed(position, byte ^ (1 << bit));
        if (names.length !== 1 || names[0] !== ownerAt[position])
          wrong.push(`${position} bit ${bit}: ${names.join()} for ${ownerAt[position] ?? 'the zip'}`);
      }
    });
    expect(wrong).toEqual([]);
  });

  test('is named with its file, for any other value', () => {
    const position = fc.nat({ max: sealed.bytes.length - 1 });
    fc.assert(
      fc.property(position, fc.integer({ min: 1, max: 255 }), (at, change) => {
        expect(blamed(at, (sealed.bytes[at] ?? 0) ^ change)).toEqual([ownerAt[at]]);
      }),
      { numRuns: 2_000, seed: 2027 },
    );
  });

  test('two changed files are both named', () => {
    const copy = Buffer.from(sealed.bytes);
    for (const text of ['<A>12', 'voters.total']) copy.write('X', copy.indexOf(text), 'latin1');
    expect(complaints(copy)).toEqual([
      'archive.changed Telling.eml.xml',
      'archive.changed controle/formulieren/0017.json',
    ]);
  });
});

describe('a package that was packed again', () => {
  const replaced = bytesOf('<EML><A>13</A></EML>');
  const changed = files.map((file) => (file.path === 'Telling.eml.xml' ? { ...file, bytes: replaced } : file));
  const newManifest = writeManifest(details, changed);
  const manifestOf = (change: (text: string) => string): Uint8Array =>
    bytesOf(change(Buffer.from(sealed.files[0]?.bytes ?? []).toString()));
  const sumsOf = (change: (text: string) => string): Uint8Array =>
    bytesOf(change(Buffer.from(sealed.files.at(-3)?.bytes ?? []).toString()));

  test.each<readonly [string, Readonly<Record<string, Uint8Array | undefined>>, readonly string[]]>([
    [
      'with another file',
      { 'Telling.eml.xml': replaced },
      ['hash.manifest Telling.eml.xml', 'hash.sums Telling.eml.xml'],
    ],
    [
      'with another file and a manifest that fits',
      { 'Telling.eml.xml': replaced, [manifestPath]: newManifest },
      ['hash.sums manifest.json', 'hash.sums Telling.eml.xml'],
    ],
    [
      'with another file and sums that fit',
      {
        'Telling.eml.xml': replaced,
        [sumsPath]: writeSums([{ path: manifestPath, bytes: sealed.files[0]?.bytes ?? replaced }, ...changed]),
      },
      ['hash.manifest Telling.eml.xml'],
    ],
    [
      'without a file',
      { 'Telling.eml.xml': undefined },
      ['manifest.fileMissing Telling.eml.xml', 'hash.sumsUnreadable SHA256SUMS'],
    ],
    ['with a file more', { 'x.txt': replaced }, ['manifest.fileAdded x.txt', 'hash.sumsUnreadable SHA256SUMS']],
    ['without manifest', { [manifestPath]: undefined }, ['manifest.missing manifest.json']],
    ['without sums', { [sumsPath]: undefined }, ['manifest.missing SHA256SUMS']],
    ['with other sums', { [sumsPath]: sumsOf((text) => text.toUpperCase()) }, ['hash.sumsUnreadable SHA256SUMS']],
    [
      'with sums with CRLF',
      { [sumsPath]: sumsOf((text) => text.replaceAll('\n', '\r\n')) },
      ['hash.sumsUnreadable SHA256SUMS'],
    ],
    ['with a manifest that is no JSON', { [manifestPath]: bytesOf('{') }, ['manifest.unreadable manifest.json']],
    [
      'with a manifest of something else',
      { [manifestPath]: bytesOf('{"a":1}') },
      ['manifest.unreadable manifest.json'],
    ],
    [
      'with a manifest not in our form',
      { [manifestPath]: manifestOf((text) => `${text} `) },
      ['manifest.notCanonical manifest.json'],
    ],
    [
      'with a manifest with an unknown key',
      { [manifestPath]: manifestOf((text) => text.replace('"version":2}', '"version":2,"x":0}')) },
      ['manifest.unreadable manifest.json'],
    ],
    [
      'with a manifest of before version 2',
      { [manifestPath]: manifestOf((text) => text.replace('"version":2}', '"version":1}')) },
      ['manifest.unreadable manifest.json'],
    ],
    [
      'with a manifest of a newer version',
      { [manifestPath]: manifestOf((text) => text.replace('"version":2}', '"version":3,"x":0}')) },
      ['manifest.newer'],
    ],
    [
      'with another date',
      { [manifestPath]: manifestOf((text) => text.replace('2027-03', '2027-04')) },
      ['hash.sums manifest.json'],
    ],
  ])('%s', (_, changes, expected) => {
    expect(complaints(repack(changes))).toEqual(expected);
  });
});

test('no bytes whatever make opening throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat({ max: 500 }), (noise, at) => {
      const copy = Uint8Array.from(sealed.bytes);
      copy.set(noise.subarray(0, Math.max(0, copy.length - at)), at);
      unpack(noise);
      unpack(copy);
    }),
    { numRuns: 500, seed: 1 },
  );
});
