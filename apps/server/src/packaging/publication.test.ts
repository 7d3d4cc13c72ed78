// The publication: the same count file as was handed over, safe to put on a website, the same bytes from the same package.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { formatCount, shaOnPaper, unwrap, type Election } from '@telstaat/core';
import { readCount } from '@telstaat/formats';
import { checkSignature, pack, sha256Hex, unpack, type PackageFile } from '@telstaat/seal';
import { tool } from '@telstaat/testkit';
import { describe, expect, it } from 'vitest';
import { makePackage } from './make-package.ts';
import { countingDay, forge, inputOf, keyOf, packageInput, testKey } from './package.testing.ts';
import { planPublication } from './publication.ts';
import { verifyPackage } from '../verifying/verify-package.ts';

const input = packageInput();
const eml = 'Telling_PS2027_Oefenprovincie_gemeente_Klein-Eemhove.eml.xml';

async function published(some: typeof input) {
  const { bytes: sealed, emlSha256 } = await makePackage(some);
  const plan = planPublication(sealed, testKey);
  const files: PackageFile[] = [];
  let papers = 0;
  for await (const file of plan.files({ onPaper: () => void (papers += 1) })) files.push(file);
  expect(papers).toBe(plan.total);
  const bytes = pack(files);
  const { read, paths } = unwrap(unpack(bytes));
  const text = (path: string): string => Buffer.from(read(path) ?? []).toString('utf8');
  return { plan, sealed, emlSha256, bytes, paths, read, text };
}

describe('a publication', async () => {
  const { plan, sealed, emlSha256, bytes, paths, read, text } = await published(input);

  it('has page, results and the papers of the stations, and nothing of the control', () => {
    expect(plan.name).toBe('OEFENING_publicatie_ps2027_oefenprovincie_gemeente_klein-eemhove-20270318-165448.zip');
    expect(paths).toEqual([
      'manifest.json',
      'Model_Na31-2.pdf',
      'Stembureaus_PS2027_Oefenprovincie_Klein-Eemhove.eml.xml',
      eml,
      'index.html',
      'osv4-3_telling_ps2027_gemeente_kleineemhove.csv',
      'sleutels/0001.pem',
      ...[1, 2, 3].map((number) => `stembureaus/Model_Na31-2_bijlage1_PS2027_Oefenprovincie_Stembureau_${number}.pdf`),
      'telling-lang_ps2027_oefenprovincie_gemeente_klein-eemhove.csv',
      'SHA256SUMS',
      'HANDTEKENING.txt',
      'HANDTEKENING.sig',
    ]);
  });

  it('is signed for publication, and rests on the definition and log of the package', () => {
    const { manifest } = unwrap(unpack(bytes));
    expect(checkSignature(unwrap(unpack(bytes)))).toEqual([]);
    expect(text('HANDTEKENING.txt')).toContain('doel: pakket publication\n');
    const of = unwrap(unpack(sealed)).manifest;
    expect(manifest).toMatchObject({ kind: 'publication', definition: of.definition, ledger: of.ledger, key: of.key });
  });

  it('is signed with the key of now when that was replaced, and carries all of them', async () => {
    const second = keyOf(9);
    const key = { ...second.key, number: 2 };
    const files: PackageFile[] = [];
    const plan = planPublication(sealed, { ...second, key, keys: [testKey.key, key] });
    for await (const file of plan.files({})) files.push(file);
    const opened = unwrap(unpack(pack(files)));
    expect(opened.paths.filter((path) => path.startsWith('sleutels/'))).toEqual([
      'sleutels/0001.pem',
      'sleutels/0002.pem',
    ]);
    expect(opened.manifest.key).toEqual(key);
    expect(checkSignature(opened)).toEqual([]);
  });

  it('has file that was handed over, byte for byte', () => {
    expect(sha256Hex(read(eml) ?? new Uint8Array())).toBe(emlSha256);
    expect(text('index.html')).toContain(shaOnPaper(emlSha256));
  });

  it('shows every number of the count', () => {
    const count = readCount({ name: eml, bytes: read(eml) ?? new Uint8Array() }).value;
    const page = text('index.html');
    const cells = new Set([...page.matchAll(/<td class="n">\s*([^<]*?)\s*<\/td>/g)].map(([, cell]) => cell));
    for (const list of count?.total.lists ?? []) {
      expect(cells).toContain(formatCount(list.votes));
      for (const { votes } of list.candidates) expect(cells).toContain(formatCount(votes));
    }
    for (const unit of count?.units ?? [])
      for (const { votes } of unit.lists) expect(cells).toContain(formatCount(votes));
  });

  it('names nobody who works for the election', () => {
    const everything = Buffer.from(bytes).toString('latin1');
    expect(everything).not.toMatch(/Zonneveldt|typist:|coordinator:/);
  });

  it('is a page without script, whose links lead to files of the publication', () => {
    const page = text('index.html');
    expect(page).not.toMatch(/<script|javascript:|\son\w+=|https?:/i);
    const ids = new Set([...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
    for (const [, href = ''] of page.matchAll(/href="([^"]+)"/g)) {
      if (href.startsWith('#')) expect(ids).toContain(href.slice(1));
      else expect(paths).toContain(decodeURIComponent(href));
    }
    expect(page).toContain('OEFENING. Dit is geen uitslag.');
  });

  it('tells the digest of every file, and sha256sum agrees', () => {
    const page = text('index.html');
    const own = new Set(['manifest.json', 'SHA256SUMS', 'index.html', 'HANDTEKENING.txt', 'HANDTEKENING.sig']);
    own.add('sleutels/0001.pem');
    for (const path of paths) if (!own.has(path)) expect(page).toContain(sha256Hex(read(path) ?? new Uint8Array()));
    const program = tool('sha256sum');
    if (program === undefined) return;
    const folder = mkdtempSync(join(tmpdir(), 'telstaat-publication-'));
    for (const path of paths) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), read(path) ?? new Uint8Array());
    }
    expect(execFileSync(program, ['-c', '--quiet', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' })).toBe('');
    rmSync(folder, { recursive: true });
  });

  it('is the same again from the same package', async () => {
    const files: PackageFile[] = [];
    for await (const file of planPublication(sealed, testKey).files({})) files.push(file);
    expect(sha256Hex(pack(files))).toBe(sha256Hex(bytes));
  });

  it('can be stopped between two papers', async () => {
    const abort = new AbortController();
    const files = planPublication(sealed, testKey).files({
      signal: abort.signal,
      onPaper: () => abort.abort(new Error('stopped')),
    });
    await expect(files.next()).rejects.toThrow('stopped');
  });

  it('verifies as what it is: what only the package itself can show does not apply', async () => {
    const { checks, verdict, package: about } = await verifyPackage(bytes);
    expect(checks.filter(({ findings }) => findings.length > 0)).toEqual([]);
    expect([verdict, about?.phase]).toEqual(['passed', 'publication']);
    expect(checks.find(({ id }) => id === '12.03')?.verdict).toBe('notApplicable');
  });

  it('is made of a whole package only', () => {
    expect(() => planPublication(new Uint8Array(10), testKey)).toThrow('Only a whole package');
    expect(() => planPublication(forge(sealed, { 'controle/verslag.json': () => undefined }), testKey)).toThrow();
    expect(() => planPublication(forge(sealed, {}, [], { ...testKey, sign: keyOf(9).sign }), testKey)).toThrow();
  });
});

it.each([
  ['DSO', 2027, ['Model_N_10_1', 'Model_N_10_1_inlegvel', 'Model_Na14-1']],
  ['CSO', 2023, ['Model_Na31-2_bijlage2']],
  ['DSO', 2023, ['Model_N_10_1']],
] as const)('%s %d: the papers that lay on the table', async (countingMethod, modelYear, stems) => {
  const { paths, bytes } = await published(packageInput({ countingMethod, modelYear }));
  const first = paths.filter((path) => path.endsWith('Stembureau_1.pdf'));
  expect(first).toEqual(stems.map((stem) => `stembureaus/${stem}_PS2027_Oefenprovincie_Stembureau_1.pdf`));
  const { checks, verdict } = await verifyPackage(bytes);
  expect(checks.filter(({ findings }) => findings.length > 0)).toEqual([]);
  expect(verdict).toBe('passed');
});

it('names with signs of HTML, quotes and right-to-left letters do no harm', async () => {
  const hostile = `<img src=x onerror=alert(1)> "A" & 'B' حزب`;
  const [list, ...lists] = input.election.lists;
  if (!list) throw new Error('No lists');
  const candidates = list.candidates.map((one) => ({ ...one, lastName: hostile }));
  const election: Election = { ...input.election, lists: [{ ...list, name: hostile, candidates }, ...lists] };
  const stations = input.stations.map((station) => ({ ...station, name: hostile }));
  const { text, bytes } = await published(inputOf({ ...countingDay(), election, stations }));
  const page = text('index.html');
  expect(page).not.toContain('<img');
  expect(page).toContain('<bdi>&lt;img src=x onerror=alert(1)&gt; &quot;A&quot; &amp; &#39;B&#39; حزب');
  const { checks, verdict } = await verifyPackage(bytes);
  expect(checks.filter(({ findings }) => findings.length > 0)).toEqual([]);
  expect(verdict).toBe('passed');
});
