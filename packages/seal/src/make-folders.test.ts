// Folders are made, or refused at once with what the system says.
import { existsSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makeFolders } from './make-folders.ts';

const folder = mkdtempSync(join(tmpdir(), 'telstaat-folders-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('makes a folder and those above it; one that is there is left as it is', () => {
  const deep = join(folder, 'een', 'twee', 'drie');
  makeFolders(deep);
  writeFileSync(join(deep, 'bestand'), '');
  makeFolders(deep);
  expect(statSync(deep).isDirectory()).toBe(true);
  expect(existsSync(join(deep, 'bestand'))).toBe(true);
});

it.each([
  ['a file in its place', 'bestand', 'EEXIST'],
  ['a file above it', 'bestand/map', 'EEXIST'],
  ['a link to nowhere', 'nergens', 'EEXIST'],
])('%s is refused', (_, name, code) => {
  writeFileSync(join(folder, 'bestand'), '');
  if (!existsSync(join(folder, 'nergens'))) rmSync(join(folder, 'nergens'), { force: true });
  symlinkSync(join(folder, 'weg', 'verder'), join(folder, 'nergens'));
  expect(() => makeFolders(join(folder, name))).toThrow(expect.objectContaining({ code }));
});

it.skipIf(process.platform !== 'linux')(
  'a place in which the system makes nothing is refused, and not tried for ever',
  () => {
    expect(() => makeFolders('/proc/telstaat/diep')).toThrow(expect.objectContaining({ code: 'ENOENT' }));
  },
);
