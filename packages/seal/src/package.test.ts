// A package opens only when every byte is as it was sealed; of any changed byte it is said whose it is.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ElectionId, Instant } from '@telstaat/core';
import { tool } from '@telstaat/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOut, manifestPath, sumsPath, type PackageFile } from './archive/layout.ts';
import { openArchive } from './archive/open.ts';
import { pack } from './archive/pack.ts';
import { writeManifest, writeSums, type RoledFile } from './manifest.ts';
import { seal, unpack } from './package.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const details = {
  kind: 'results',
  election: 'PS2027_Utrecht' as ElectionId,
  practice: false,
  createdAt: '2027-03-18T16:54:48.700Z' as Instant,
  programVersion: '1.0.0',
} as const;
const files: readonly RoledFile[] = [
  { path: 'LEESMIJ.txt', bytes: bytesOf('Dit pakket …\n'), role: 'readme' },
  { path: 'Telling.eml.xml', bytes: bytesOf('<EML><A>12</A></EML>'), role: 'count' },
  { path: 'bron/definitie.xml', bytes: bytesOf('<EML></EML>'), role: 'source' },
  { path: 'controle/formulieren/0017.json', bytes: bytesOf('{"counts":{"voters.total":12}}'), role: 'control' },
  { path: 'controle/totalen.json', bytes: bytesOf('{}'), role: 'control' },
];
const sealed = seal(details, files);

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
    expect(opened.value.manifest).toMatchObject({ election: 'PS2027_Utrecht', practice: false, version: 1 });
    expect(opened.value.paths).toEqual([manifestPath, ...files.map((file) => file.path), sumsPath]);
    for (const { path, bytes } of files) expect(Buffer.from(opened.value.read(path) ?? [])).toEqual(Buffer.from(bytes));
    expect(opened.value.read('absent')).toBeUndefined();
  });

  test('is the same for the same files', () => {
    expect(seal(details, [...files].reverse()).sha256).toBe(sealed.sha256);
    expect(seal(details, [...files].reverse()).files).toEqual(sealed.files);
  });

  test('can be checked with sha256sum -c', (context) => {
    if (tool('sha256sum') === undefined) context.skip('sha256sum is not on this machine');
    const folder = mkdtempSync(join(tmpdir(), 'telstaat-sums-'));
    for (const { path, bytes } of sealed.files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const said = execFileSync('sha256sum', ['--strict', '-c', sumsPath], { cwd: folder, encoding: 'utf8' });
    expect(said.trim().split('\n')).toHaveLength(sealed.files.length - 1);
    rmSync(folder, { recursive: true });
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
  const other = bytesOf('<EML><A>13</A></EML>');
  const changed = files.map((file) => (file.path === 'Telling.eml.xml' ? { ...file, bytes: other } : file));
  const newManifest = writeManifest(details, changed);
  const manifestOf = (change: (text: string) => string): Uint8Array =>
    bytesOf(change(Buffer.from(sealed.files[0]?.bytes ?? []).toString()));
  const sumsOf = (change: (text: string) => string): Uint8Array =>
    bytesOf(change(Buffer.from(sealed.files.at(-1)?.bytes ?? []).toString()));

  test.each<readonly [string, Readonly<Record<string, Uint8Array | undefined>>, readonly string[]]>([
    ['with another file', { 'Telling.eml.xml': other }, ['hash.manifest Telling.eml.xml', 'hash.sums Telling.eml.xml']],
    [
      'with another file and a manifest that fits',
      { 'Telling.eml.xml': other, [manifestPath]: newManifest },
      ['hash.sums manifest.json', 'hash.sums Telling.eml.xml'],
    ],
    [
      'with another file and sums that fit',
      {
        'Telling.eml.xml': other,
        [sumsPath]: writeSums([{ path: manifestPath, bytes: sealed.files[0]?.bytes ?? other }, ...changed]),
      },
      ['hash.manifest Telling.eml.xml'],
    ],
    [
      'without a file',
      { 'Telling.eml.xml': undefined },
      ['manifest.fileMissing Telling.eml.xml', 'hash.sumsUnreadable SHA256SUMS'],
    ],
    ['with a file more', { 'x.txt': other }, ['manifest.fileAdded x.txt', 'hash.sumsUnreadable SHA256SUMS']],
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
      'with a manifest of a newer version',
      { [manifestPath]: manifestOf((text) => text.replace('"version":1}', '"version":2,"x":0}')) },
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
