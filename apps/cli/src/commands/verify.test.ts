// `telstaat verify` and `telstaat compare-packages` on a real package: outcome, exit code, JSON, paper, and every wrong use.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageComparisonSchema, verificationReportSchema } from '@telstaat/contract';
import { unwrap } from '@telstaat/core';
import { unpack } from '@telstaat/seal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { telstaat, temporaryFolder } from '../child.testing.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const out = folder.at('demo');
let [ps, ab] = ['', ''];
beforeAll(async () => {
  await telstaat('demo', '--out', out);
  const zips = readdirSync(out).filter((name) => name.endsWith('.zip'));
  const pathOf = (part: string): string => join(out, zips.find((name) => name.includes(part)) ?? '');
  [ps, ab] = [pathOf('_ps2027_'), pathOf('_ab2027_')];
}, 60_000);

test('the outcome as JSON is what the contract says, with the hand checks', async () => {
  const json = folder.at('uitslag.json');
  const run = await telstaat('verify', ps, '--json', json);
  expect(run.code).toBe(0);
  expect(run.err).toContain('is geschreven');
  const report = verificationReportSchema.parse(JSON.parse(readFileSync(json, 'utf8')));
  expect(report).toMatchObject({ verdict: 'passed', package: { phase: 'results', practice: true } });
  expect(report.byHand.drawn).toHaveLength(3);
  expect(report.byHand.keys.filter(({ signed }) => signed)).toHaveLength(1);
  const again = await telstaat('verify', ps, '--json', json);
  expect([again.code, again.err]).toEqual([2, expect.stringContaining('bestaat al')]);
  expect((await telstaat('verify', ps, '--json', json, '--force')).code).toBe(0);
});

test('the controleverslag is a PDF', async () => {
  const pdf = folder.at('controleverslag.pdf');
  expect((await telstaat('verify', ps, '--report', pdf)).code).toBe(0);
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
});

test('what is excluded is told, and is no approval: 3', async () => {
  const run = await telstaat('verify', ps, '--exclude', '08.01, 12.03');
  expect(run.code).toBe(3);
  expect(run.out.toString()).toContain('OVERGESLAGEN OP VERZOEK: 08.01, 12.03');
  expect(run.out.toString()).toContain('Niet alles is gecontroleerd.');
});

test('a definition digest that is not that of the package: 1', async () => {
  const { out: lines } = await telstaat('verify', ps);
  const own = /Definitie: ([0-9a-f ]{79})/.exec(lines.toString())?.[1] ?? '';
  expect((await telstaat('verify', ps, '--definition', own)).code).toBe(0);
  expect((await telstaat('verify', ps, '--definition', 'f'.repeat(64))).code).toBe(1);
});

test('the key of the key sheet, in words or groups, of a file, or of another package', async () => {
  const { out: lines } = await telstaat('verify', ps);
  const words = /Sleutel 1: ([a-z ]+) \(hiermee/.exec(lines.toString())?.[1] ?? '';
  expect(words.split(' ')).toHaveLength(12);
  expect((await telstaat('verify', ps, '--key', words)).code).toBe(0);
  expect((await telstaat('verify', ps, '--key', ab)).code).toBe(0);
  const pem = folder.at('sleutel.pem');
  writeFileSync(pem, unwrap(unpack(readFileSync(ps))).read('controle/sleutels/0001.pem') ?? '');
  expect((await telstaat('verify', ps, '--key', pem)).code).toBe(0);
  const other = await telstaat('verify', ps, '--key', 'f'.repeat(64));
  expect([other.code, other.out.toString()]).toEqual([1, expect.stringContaining('maar van een andere sleutel dan is opgegeven')]); // prettier-ignore
  const slip = await telstaat('verify', ps, '--key', words.replace(/^\w+/, 'fietsbel'));
  expect([slip.code, slip.err]).toEqual([2, expect.stringContaining('twaalf woorden')]);
  const none = folder.at('aantekeningen.txt');
  writeFileSync(none, 'anker boom');
  for (const option of ['--key', '--definition']) {
    const { code, err } = await telstaat('verify', ps, option, none);
    expect([code, err]).toEqual([2, expect.stringContaining('geen heel pakket van Telstaat')]);
  }
  const absent = await telstaat('verify', ps, '--key', 'geen.pem');
  expect([absent.code, absent.err]).toEqual([2, expect.stringContaining('is er niet')]);
});

test('an id of no check is wrong use', async () => {
  const run = await telstaat('verify', ps, '--exclude', '99.01');
  expect([run.code, run.err]).toEqual([2, expect.stringContaining('Er is geen controle 99.01')]);
});

test('packages are compared', async () => {
  const same = await telstaat('compare-packages', ps, ps);
  expect([same.code, same.out.toString()]).toEqual([0, expect.stringContaining('Er is niets veranderd.')]);
  const json = await telstaat('compare-packages', ps, ps, '--json');
  expect(packageComparisonSchema.parse(JSON.parse(json.out.toString()))).toMatchObject({
    stations: [],
    eventsBetween: 0,
  });
  const other = await telstaat('compare-packages', ps, ab, '--lang', 'en');
  expect([other.code, other.err]).toEqual([2, expect.stringContaining('different elections')]);
});
