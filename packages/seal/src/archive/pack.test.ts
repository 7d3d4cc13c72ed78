// The zip we write: the same bytes always, and readable by programs that are not ours.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tool } from '@telstaat/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256Hex } from '../digest.ts';
import { openArchive } from './open.ts';
import { pack } from './pack.ts';
import { readZip } from './zip.testing.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const files = [
  { path: 'manifest.json', bytes: bytesOf('{}') },
  { path: 'controle/Súdwest-Fryslân.json', bytes: bytesOf('{"a":1}') },
  { path: 'leeg.txt', bytes: bytesOf('') },
  { path: 'SHA256SUMS', bytes: bytesOf('x\n') },
];
/** No part is a device of Windows by chance: all begin with an f. */
const path = fc.stringMatching(/^f[a-z]{0,7}(\/f[a-z0-9]{0,7}){0,2}\.[a-z]{2}$/);
const someFiles = fc.uniqueArray(fc.record({ path, bytes: fc.uint8Array({ maxLength: 300 }) }), {
  selector: (file) => file.path,
  maxLength: 12,
  minLength: 1,
});

describe('pack', () => {
  test('writes these bytes, on every machine and in every year', () => {
    expect(sha256Hex(pack(files))).toBe('16134c48df7d0cd2b2fee5faf8a69ae86b741a9d87528863f3ec65c08ca1f8d6');
  });

  test('does not depend on the order in which files are given', () => {
    fc.assert(fc.property(someFiles, (some) => Buffer.compare(pack(some), pack([...some].reverse())) === 0));
  });

  test('puts the manifest first and the sums last', () => {
    const opened = openArchive(pack([...files].reverse()));
    expect(opened.ok && opened.value.map((file) => file.path)).toEqual(files.map((file) => file.path));
  });

  test('is read back by us and by another program', async () => {
    await fc.assert(
      fc.asyncProperty(someFiles, async (some) => {
        const zip = pack(some);
        const opened = openArchive(zip);
        const theirs = await readZip(zip);
        expect(opened.ok).toBe(true);
        expect(theirs.size).toBe(some.length);
        for (const { path: name, bytes } of some)
          expect(Buffer.from(theirs.get(name) ?? [])).toEqual(Buffer.from(bytes));
      }),
      { numRuns: 40 },
    );
  });

  test('satisfies unzip', (context) => {
    if (tool('unzip') === undefined) context.skip('unzip is not on this machine');
    const folder = mkdtempSync(join(tmpdir(), 'telstaat-pack-'));
    writeFileSync(join(folder, 'a.zip'), pack(files));
    expect(execFileSync('unzip', ['-t', join(folder, 'a.zip')], { encoding: 'utf8' })).toContain('No errors');
    rmSync(folder, { recursive: true });
  });

  test.each(['../a', '/a', 'a//b', './a', 'a\\b', 'c:a', 'a\u0000', 'a\nb', 'con', 'x/NUL.txt', 'a.', 'a ', ''])(
    'refuses the path %j',
    (unsafe) => {
      expect(() => pack([{ path: unsafe, bytes: bytesOf('') }])).toThrow();
    },
  );

  test.each([[['a.txt', 'A.TXT']], [['a', 'a/b']], [['a', 'a']]])('refuses %j together', (paths) => {
    expect(() => pack(paths.map((one) => ({ path: one, bytes: bytesOf('') })))).toThrow();
  });
});
