// Whole or not at all.
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectionId, Instant, Sha256 } from '@telstaat/core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pack } from './archive/pack.ts';
import { sha256Hex } from './digest.ts';
import { makeKeyPair, signStatement } from './keys/index.ts';
import { prepare, seal } from './package.ts';
import { writeArchiveAtomically, writeFileAtomically } from './write-file.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'telstaat-write-'));
});
afterEach(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true });
});

describe('writing a file', () => {
  test('writes, and replaces what was there', async () => {
    await writeFileAtomically(folder, 'a.zip', bytesOf('one'));
    await writeFileAtomically(folder, 'a.zip', bytesOf('two'));
    expect(readdirSync(folder)).toEqual(['a.zip']);
    expect(readFileSync(join(folder, 'a.zip'), 'utf8')).toBe('two');
  });

  test.each(['../a', 'a/b', '', '.', 'a\u0000', 'CON'])('refuses the name %j', async (name) => {
    await expect(writeFileAtomically(folder, name, bytesOf('x'))).rejects.toThrow('Not a safe file name');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('leaves nothing behind when the name is taken by a folder', async () => {
    const inner = join(folder, 'inner');
    await writeFileAtomically(folder, 'inner.txt', bytesOf('x'));
    await expect(writeFileAtomically(join(folder, 'absent'), 'a', bytesOf('x'))).rejects.toThrow();
    expect(existsSync(inner)).toBe(false);
    expect(readdirSync(folder)).toEqual(['inner.txt']);
  });

  test('two writers at once leave one whole file', async () => {
    const contents = Array.from({ length: 8 }, (_, index) => String(index).repeat(50_000));
    await Promise.all(contents.map((text) => writeFileAtomically(folder, 'a.zip', bytesOf(text))));
    expect(contents).toContain(readFileSync(join(folder, 'a.zip'), 'utf8'));
    expect(readdirSync(folder)).toEqual(['a.zip']);
  });
});

describe('an archive written file by file', () => {
  const files = [
    { path: 'a.txt', bytes: bytesOf('een') },
    { path: 'b/c.txt', bytes: bytesOf('twee'.repeat(1000)) },
    { path: 'b/leeg.txt', bytes: new Uint8Array() },
  ];
  const coming = async function* (some = files, ending?: Error) {
    for (const file of some) yield await Promise.resolve(file);
    if (ending) throw ending;
  };

  test('is what packing gives, with its size and digest', async () => {
    const written = await writeArchiveAtomically(folder, 'a.zip', coming());
    const packed = pack(files);
    expect(Buffer.compare(readFileSync(join(folder, 'a.zip')), packed)).toBe(0);
    expect(written).toEqual({ size: packed.length, sha256: sha256Hex(packed) });
  });

  test('of a package in its own order is that package', async () => {
    const { publicKey, privateKey } = makeKeyPair(new Uint8Array(32).fill(7));
    const prepared = prepare(
      {
        ...{ kind: 'publication', election: 'PS2027_X' as ElectionId, practice: true, programVersion: '1' },
        ...{ createdAt: '2027-03-18T09:00:00.000Z' as Instant, installation: '0'.repeat(32) },
        ...{ definition: 'd'.repeat(64) as Sha256, ledger: { events: 1, head: 'e'.repeat(64) as Sha256 } },
        key: { number: 1, publicKey },
      },
      files.map((file) => ({ ...file, role: 'page' })),
    );
    const sealed = seal(prepared, signStatement(prepared.statement, privateKey));
    expect((await writeArchiveAtomically(folder, 'a.zip', sealed.files)).sha256).toBe(sealed.sha256);
  });

  test.each([
    ['its files stop half-way', () => coming(files, new Error('stopped')), 'stopped'],
    ['a path leads outside', () => coming([{ path: '../a', bytes: bytesOf('') }]), 'Unsafe path'],
    ['two files are at one place', () => coming([...files, { path: 'A.txt', bytes: bytesOf('') }]), 'one place'],
  ])('leaves nothing when %s', async (_, broken, message) => {
    await writeFileAtomically(folder, 'a.zip', bytesOf('before'));
    await expect(writeArchiveAtomically(folder, 'a.zip', broken())).rejects.toThrow(message);
    expect(readdirSync(folder)).toEqual(['a.zip']);
    expect(readFileSync(join(folder, 'a.zip'), 'utf8')).toBe('before');
  });
});
