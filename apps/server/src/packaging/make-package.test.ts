// The package: what is in it, and that the same input always gives the same bytes.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { shaOnPaper, unwrap } from '@telstaat/core';
import { readCount } from '@telstaat/formats';
import { sha256Hex, unpack } from '@telstaat/seal';
import { beforeAll, describe, expect, test } from 'vitest';
import { makePackage, type MadePackage, type PackageInput } from './make-package.ts';
import { packageInput } from './package.testing.ts';

const input = packageInput();
let made: MadePackage;
beforeAll(async () => {
  made = await makePackage(input);
});

function text(path: string): string {
  return Buffer.from(unwrap(unpack(made.bytes)).read(path) ?? []).toString('utf8');
}

describe('a package', () => {
  test('has the files that others want on top, and what proves them in folders', () => {
    expect(made.files.map((file) => file.path)).toEqual([
      'manifest.json',
      'LEESMIJ.txt',
      'Model_Na31-2.pdf',
      'Stembureaus_PS2027_Oefenprovincie_Klein-Eemhove.eml.xml',
      'Telling_PS2027_Oefenprovincie_gemeente_Klein-Eemhove.eml.xml',
      'bron/kandidatenlijsten.eml.xml',
      'bron/verkiezingsdefinitie.eml.xml',
      'controle/formulieren/0001.json',
      'controle/formulieren/0002.json',
      'controle/formulieren/0003.json',
      'controle/totalen.json',
      'controle/verkiezing.json',
      'controle/verslag.json',
      'osv4-3_telling_ps2027_gemeente_kleineemhove.csv',
      'telling-lang_ps2027_oefenprovincie_gemeente_klein-eemhove.csv',
      'SHA256SUMS',
    ]);
  });

  test('of a practice says so in its name, its manifest and its explanation', async () => {
    expect(made.name).toBe(
      'OEFENING_definitieve-documenten_ps2027_oefenprovincie_gemeente_klein-eemhove-20270318-165448.zip',
    );
    expect(unwrap(unpack(made.bytes)).manifest.practice).toBe(true);
    expect(text('LEESMIJ.txt')).toContain('DIT IS EEN OEFENING');
    const real = await makePackage({ ...input, election: { ...input.election, practice: false } });
    expect(real.name).toMatch(/^definitieve-documenten_/);
  });

  test('holds the official files byte for byte', () => {
    const sealed = unwrap(unpack(made.bytes));
    for (const [path, bytes] of [
      ['bron/verkiezingsdefinitie.eml.xml', input.sources.definition],
      ['bron/kandidatenlijsten.eml.xml', input.sources.candidates],
    ] as const)
      expect(Buffer.compare(sealed.read(path) ?? new Uint8Array(), bytes)).toBe(0);
  });

  test('tells the fingerprint of its count file', () => {
    const name = 'Telling_PS2027_Oefenprovincie_gemeente_Klein-Eemhove.eml.xml';
    const bytes = unwrap(unpack(made.bytes)).read(name) ?? new Uint8Array();
    expect(sha256Hex(bytes)).toBe(made.emlSha256);
    expect(text('LEESMIJ.txt')).toContain(shaOnPaper(made.emlSha256));
    expect(readCount({ name, bytes }).value?.units).toHaveLength(input.stations.length);
  });

  test('names typists by role and number, with the form in the order of the paper', () => {
    const form = JSON.parse(text('controle/formulieren/0001.json')) as Record<string, unknown>;
    expect(form).toMatchObject({ station: 1, first: { typist: 'typist:3' }, second: { typist: 'typist:4' } });
    const fields = Object.keys((form['sheet'] as { counts: object }).counts);
    expect(fields).toEqual(input.form.fields.filter((field) => fields.includes(field)));
  });
});

describe('the same input gives the same bytes', () => {
  test('twice, in any order of stations and entries', async () => {
    const turned: PackageInput = {
      ...input,
      stations: [...input.stations].reverse(),
      entries: [...input.entries].reverse(),
    };
    expect((await makePackage(turned)).sha256).toBe(made.sha256);
  });

  test('in another time zone', () => {
    const here = fileURLToPath(new URL('.', import.meta.url));
    const script = `
      import { makePackage } from './make-package.ts';
      import { packageInput } from './package.testing.ts';
      process.stdout.write((await makePackage(packageInput())).sha256);`;
    const other = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: here,
      env: { ...process.env, TZ: 'Pacific/Chatham', LANG: 'tr_TR.UTF-8' },
      encoding: 'utf8',
    });
    expect(other).toBe(made.sha256);
  });
});

test('a package is not made when a station has no definitive sheet, or one too many', async () => {
  const [first] = input.entries;
  if (!first) throw new Error('The election has no stations');
  await expect(makePackage({ ...input, entries: input.entries.slice(1) })).rejects.toThrow();
  await expect(makePackage({ ...input, entries: [...input.entries, first] })).rejects.toThrow();
  await expect(makePackage({ ...input, entries: [], stations: [] })).rejects.toThrow();
});
