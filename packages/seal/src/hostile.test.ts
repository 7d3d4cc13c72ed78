// Everything bad that somebody could hand over as a package: each is refused with its own reason, and nothing is ever written.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { unwrap, type ElectionId, type Instant, type Sha256 } from '@telstaat/core';
import { describe, expect, test } from 'vitest';
import { pack } from './archive/pack.ts';
import { rawZip, type RawEntry } from './hostile.testing.ts';
import { makeKeyPair, publicKeyPem, signStatement } from './keys/index.ts';
import { checkSignature } from './package-signature.ts';
import { prepare, seal, unpack } from './package.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const file = (name: string, more: Partial<RawEntry> = {}): RawEntry => ({ name, content: bytesOf(name), ...more });
const mebibyte = 1024 * 1024;
const zeroes = deflateRawSync(new Uint8Array(64 * mebibyte));
const deflated = { content: zeroes, method: 8, packed: zeroes.length };

const { publicKey, privateKey } = makeKeyPair(new Uint8Array(32).fill(7));
const keyFile = { path: 'controle/sleutels/0001.pem', bytes: bytesOf(publicKeyPem(publicKey)), role: 'key' } as const;
const prepared = prepare(
  {
    ...{ kind: 'results', election: 'PS2027_X' as ElectionId, practice: false, programVersion: '1' },
    ...{ createdAt: '2027-03-18T09:00:00.000Z' as Instant, installation: '0'.repeat(32) },
    ...{ definition: 'd'.repeat(64) as Sha256, ledger: { events: 1, head: 'e'.repeat(64) as Sha256 } },
    key: { number: 1, publicKey },
  },
  [keyFile],
);
const sealed = seal(prepared, signStatement(prepared.statement, privateKey));
const withManifest = (change: (text: string) => string): Uint8Array =>
  pack(
    sealed.files.map(({ path, bytes }) => ({
      path,
      bytes: path === 'manifest.json' ? bytesOf(change(Buffer.from(bytes).toString())) : bytes,
    })),
  );

/** What is handed over, and the first thing that must be said of it. */
const hostile: Readonly<Record<string, { readonly bytes: Uint8Array; readonly code: string }>> = {
  'nothing at all': { bytes: bytesOf(''), code: 'archive.empty' },
  'no zip': { bytes: bytesOf('%PDF-1.7'), code: 'archive.notAZip' },
  'a path that leads up': { bytes: rawZip([file('../evil.txt')]), code: 'archive.unsafePath' },
  'a path that leads up half-way': { bytes: rawZip([file('a/../../evil.txt')]), code: 'archive.unsafePath' },
  'a path that leads up on Windows': { bytes: rawZip([file('..\\evil.txt')]), code: 'archive.unsafePath' },
  'an absolute path': { bytes: rawZip([file('/etc/passwd')]), code: 'archive.unsafePath' },
  'an absolute path on Windows': { bytes: rawZip([file('C:/Windows/evil.dll')]), code: 'archive.unsafePath' },
  'a device': { bytes: rawZip([file('controle/NUL.json')]), code: 'archive.unsafePath' },
  'a name that turns text around': { bytes: rawZip([file('a\u202efdp.exe')]), code: 'archive.unsafePath' },
  'a folder as file': { bytes: rawZip([file('controle/')]), code: 'archive.unsafePath' },
  'a link': { bytes: rawZip([file('a.txt', { mode: 0o120777 })]), code: 'archive.link' },
  'a duplicate name': { bytes: rawZip([file('a.txt'), file('a.txt')]), code: 'archive.doublePath' },
  'a name in another case': { bytes: rawZip([file('SHA256SUMS'), file('sha256sums')]), code: 'archive.doublePath' },
  'a file where a folder is': { bytes: rawZip([file('bron'), file('bron/a.xml')]), code: 'archive.doublePath' },
  'a password': { bytes: rawZip([file('a.txt', { flags: 0x0801 })]), code: 'archive.encrypted' },
  'a bomb': { bytes: rawZip([file('a.txt', { ...deflated, size: 64 * mebibyte })]), code: 'archive.bomb' },
  'a bomb of many files': {
    bytes: rawZip(Array.from({ length: 60 }, (_, at) => file(`${at}`, { ...deflated, size: 15 * mebibyte }))),
    code: 'archive.bomb',
  },
  'a claim of 2 GB, packed': { bytes: rawZip([file('a.txt', { method: 8, size: 2 ** 31 })]), code: 'archive.bomb' },
  'a claim of 2 GB': { bytes: rawZip([file('a.txt', { size: 2 ** 31, packed: 2 ** 31 })]), code: 'archive.bomb' },
  'a claim of 4 GB': {
    bytes: rawZip([file('a.txt', { size: 2 ** 32 - 1, packed: 2 ** 32 - 1 })]),
    code: 'archive.bomb',
  },
  '100,000 files': {
    bytes: rawZip(Array.from({ length: 100_000 }, (_, at) => ({ name: String(at).padStart(6, '0') }))),
    code: 'archive.tooManyEntries',
  },
  '100,000 files that say they are three': {
    bytes: rawZip(
      Array.from({ length: 100_000 }, (_, at) => ({ name: String(at).padStart(6, '0') })),
      3,
    ),
    code: 'archive.tooManyEntries',
  },
  'packed by another program': { bytes: rawZip([file('a.txt', { date: 0x5a21 })]), code: 'archive.repacked' },
  'no manifest': { bytes: rawZip([file('a.txt')]), code: 'manifest.missing' },
  'a manifest with an unknown key': {
    bytes: withManifest((text) => text.replace('"version":2}', '"version":2,"zwart":1}')),
    code: 'manifest.unreadable',
  },
  'a manifest with a key twice': {
    bytes: withManifest((text) => text.replace('"version":2}', '"version":2,"version":2}')),
    code: 'manifest.notCanonical',
  },
  'a newer format': {
    bytes: withManifest((text) => text.replace('"version":2}', '"version":3,"zwart":1}')),
    code: 'manifest.newer',
  },
};

describe('refused', () => {
  test.each(Object.entries(hostile))('%s', (_, { bytes, code }) => {
    const opened = unpack(bytes);
    expect(opened.ok ? [] : opened.error.map((complaint) => complaint.code)).toContain(code);
  });

  test('a good signature by a key that is not in the package', () => {
    const stranger = makeKeyPair(new Uint8Array(32).fill(8));
    const other = { ...prepared.statement, key: { number: 1, publicKey: stranger.publicKey } };
    const { text, signature } = signStatement(other, stranger.privateKey);
    const bytes = pack([
      ...prepared.files,
      { path: 'HANDTEKENING.txt', bytes: text },
      { path: 'HANDTEKENING.sig', bytes: signature },
    ]);
    const codes = checkSignature(unwrap(unpack(bytes))).map(({ code }) => code);
    expect(codes).toContain('signature.unknownKey');
    expect(codes).not.toContain('signature.invalid');
  });
});

test('nothing is written, whatever is handed over', () => {
  const top = mkdtempSync(join(tmpdir(), 'telstaat-hostile-'));
  const folder = join(top, 'inner');
  const temporary = join(top, 'temporary');
  [folder, temporary].forEach((path) => mkdirSync(path));
  const entries = Object.values(hostile);
  entries.forEach(({ bytes }, index) => writeFileSync(join(folder, `${index}.zip`), bytes));
  const script = `
    import { readFileSync } from 'node:fs';
    import { unpack } from ${JSON.stringify(fileURLToPath(new URL('package.ts', import.meta.url)))};
    for (let at = 0; at < ${entries.length}; at += 1) if (unpack(readFileSync(at + '.zip')).ok) process.exit(1);`;
  const env = { ...process.env, TMPDIR: temporary };
  execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: folder, env });
  expect(readdirSync(top, { recursive: true }).sort()).toEqual(
    ['inner', 'temporary', ...entries.map((_, index) => join('inner', `${index}.zip`))].sort(),
  );
  rmSync(top, { recursive: true });
});
