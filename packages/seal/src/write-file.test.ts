// Whole or not at all.
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeFileAtomically } from './write-file.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('writing a file', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'telstaat-write-'));
  });
  afterEach(() => {
    chmodSync(folder, 0o755);
    rmSync(folder, { recursive: true });
  });

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
