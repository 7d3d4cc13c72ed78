// Comparing counts: the same, different, of another program, and not readable; in words and as JSON.
import { buildForm, candidateVotes, consolidate, type Instant, type StationSheet } from '@telstaat/core';
import { toCountFile, writeCount } from '@telstaat/formats';
import { electionOf, practiceDay } from '@telstaat/practice';
import { sharedData, skipWhen } from '@telstaat/testkit';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { telstaat, temporaryFolder } from '../child.testing.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const [practice] = practiceDay({ size: 'tiny', seed: 1 }).elections;
if (!practice) throw new Error('A day without elections');
const election = electionOf(practice);
const form = buildForm(election);
const { stations } = practice.stations;

function written(sheets: readonly StationSheet[], codes: 'asked' | 'osv2020' = 'asked'): Uint8Array {
  const createdAt = '2027-03-18T12:00:00.000Z' as Instant;
  return writeCount(toCountFile({ election, stations, sheets, totals: consolidate(form, sheets), createdAt, codes }));
}

/** Ten votes more for the first candidate of list 1 at the first station, and nowhere else on its sheet. */
function changed([first, ...rest]: readonly StationSheet[]): readonly StationSheet[] {
  if (!first) throw new Error('No papers');
  const field = candidateVotes(1, 1);
  const counts = { ...first.sheet.counts, [field]: (first.sheet.counts[field] ?? 0) + 10 };
  return [{ ...first, sheet: { ...first.sheet, counts } }, ...rest];
}

const one = folder.put('een.eml.xml', written(practice.papers));
const other = folder.put('ander.eml.xml', written(changed(practice.papers)));
const allCodes = folder.put('elf.eml.xml', written(practice.papers, 'osv2020'));
const cut = folder.put('kapot.eml.xml', written(practice.papers).subarray(0, 5000));

test('a count and itself', async () => {
  const ended = await telstaat('compare', one, one);
  expect([ended.code, ended.out.toString()]).toEqual([0, 'Beide tellingen zeggen hetzelfde.\n']);
});

test('every difference with its place and both values', async () => {
  const { code, out } = await telstaat('compare', one, other);
  const lines = out.toString().split('\n');
  expect(code).toBe(1);
  expect(lines[0]).toBe('Totaal');
  expect(lines).toContain(`Stembureau 1: ${stations[0]?.name}`);
  const at = (sheets: readonly StationSheet[]): number => sheets[0]?.sheet.counts[candidateVotes(1, 1)] ?? 0;
  const values = `${at(practice.papers)} | ${at(practice.papers) + 10}`;
  expect(lines.filter((line) => line.startsWith('  Lijst 1, kandidaat 1 ') && line.endsWith(values))).toHaveLength(1);
  expect(lines.at(-2)).toBe('2 verschillen.');
});

test('a program that writes other codes', async () => {
  const told = await telstaat('compare', one, allCodes, '--lang', 'en');
  expect([told.code, told.out.toString()]).toEqual([1, expect.stringContaining('not there | 0')]);
  expect((await telstaat('compare', one, allCodes, '--absent-is-nought')).code).toBe(0);
});

test('as JSON', async () => {
  const ended = await telstaat('compare', one, other, '--json', '--lang', 'en');
  const { differences } = JSON.parse(ended.out.toString()) as { readonly differences: readonly object[] };
  expect(differences).toHaveLength(2);
  expect(differences[1]).toMatchObject({ place: 'unit', field: 'lists.1.candidates.1', text: 'List 1, candidate 1' });
});

test.each([
  ['a file that is not there', ['niets.eml.xml'], 'is er niet'],
  ['a damaged file', [cut], 'houdt te vroeg op'],
  ['no second file', [], 'ANDERE ontbreekt'],
])('%s', async (_, files, says) => {
  const ended = await telstaat('compare', one, ...files);
  expect([ended.code, ended.out.toString(), ended.err]).toEqual([2, '', expect.stringContaining(says)]);
});

test('a damaged file, as JSON', async () => {
  const ended = await telstaat('compare', one, cut, '--json');
  expect([ended.code, JSON.parse(ended.out.toString())]).toMatchObject([2, { complaints: [{ severity: 'error' }] }]);
});

const shared = sharedData();
describe('real files', () => {
  skipWhen('skip' in shared ? shared.skip : undefined);
  const real = (path: string): string => join('dir' in shared ? shared.dir : '', path);

  test('of different elections differ in everything', async () => {
    const ended = await telstaat('compare', real('ps2023/normalTestEml.xml'), real('ab2023/Telling_AB2023_Scheldestromen_gemeente_Borsele.eml.xml')); // prettier-ignore
    expect([ended.code, ended.out.toString().split('\n')[0]]).toEqual([1, 'Bestand']);
    expect(ended.out.toString()).toContain('PS2023_ZuidHolland | AB2023_Scheldestromen');
  });
});
