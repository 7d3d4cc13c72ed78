// The package: what is in it, and that the same input always gives the same bytes.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { checkChain, shaOnPaper, unwrap } from '@telstaat/core';
import { readCount } from '@telstaat/formats';
import { checkSignature, digest, fingerprint, readLog, sha256Hex, unpack } from '@telstaat/seal';
import { beforeAll, describe, expect, test } from 'vitest';
import { makePackage, type MadePackage, type PackageInput } from './make-package.ts';
import { countingDay, inputOf, keyOf, packageInput, testKey } from './package.testing.ts';

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
      'controle/definitie.json',
      'controle/formulieren/0001.json',
      'controle/formulieren/0002.json',
      'controle/formulieren/0003.json',
      'controle/logboek.jsonl',
      'controle/sleutels/0001.pem',
      'controle/totalen.json',
      'controle/verkiezing.json',
      'controle/verslag.json',
      'osv4-3_telling_ps2027_gemeente_kleineemhove.csv',
      'telling-lang_ps2027_oefenprovincie_gemeente_klein-eemhove.csv',
      'SHA256SUMS',
      'HANDTEKENING.txt',
      'HANDTEKENING.sig',
    ]);
  });

  test('is signed with the key that its log announces, and names log, definition and installation', () => {
    const sealed = unwrap(unpack(made.bytes));
    expect(checkSignature(sealed)).toEqual([]);
    const { manifest, read } = sealed;
    const log = unwrap(readLog(read('controle/logboek.jsonl') ?? new Uint8Array()));
    const head = checkChain(log, digest);
    expect(head).toMatchObject({ ok: true, events: manifest.ledger.events });
    expect(head.ok && Buffer.from(head.head).toString('hex')).toBe(manifest.ledger.head);
    expect(log.some(({ type }) => type === 'key.announced')).toBe(true);
    expect(manifest).toMatchObject({ installation: input.installation, key: testKey.key });
    expect(manifest.definition).toBe(sha256Hex(read('controle/definitie.json') ?? new Uint8Array()));
    expect(text('LEESMIJ.txt')).toContain(shaOnPaper(manifest.definition));
    expect(text('LEESMIJ.txt')).toContain(fingerprint(testKey.key.publicKey).groups.join(' '));
  });

  test('holds no name of who typed or led, in its log neither', () => {
    expect(text('controle/logboek.jsonl')).not.toMatch(/Zonneveldt|Özdemir/);
    expect(text('controle/logboek.jsonl')).toContain('typist:3');
  });

  test('of a practice says so in its name, its manifest and its explanation', async () => {
    expect(made.name).toBe(
      'OEFENING_definitieve-documenten_ps2027_oefenprovincie_gemeente_klein-eemhove-20270318-165448.zip',
    );
    expect(unwrap(unpack(made.bytes)).manifest.practice).toBe(true);
    expect(text('LEESMIJ.txt')).toContain('DIT IS EEN OEFENING');
    const day = countingDay();
    const real = await makePackage(inputOf({ ...day, election: { ...day.election, practice: false } }));
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

  test('but another key gives another signature, over another statement, and the same report', async () => {
    const other = await makePackage({ ...input, signing: keyOf(9) });
    const bytesAt = (some: MadePackage, path: string) => some.files.find((file) => file.path === path)?.sha256;
    for (const path of ['HANDTEKENING.txt', 'HANDTEKENING.sig', 'manifest.json', 'controle/sleutels/0001.pem'])
      expect(bytesAt(other, path)).not.toBe(bytesAt(made, path));
    expect(bytesAt(other, 'Model_Na31-2.pdf')).toBe(bytesAt(made, 'Model_Na31-2.pdf'));
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
  await expect(makePackage({ ...input, log: input.log.slice(0, -1) })).rejects.toThrow('another head');
  await expect(makePackage({ ...input, log: [] })).rejects.toThrow('at least one event');
});
