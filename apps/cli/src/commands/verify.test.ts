// `telstaat verify` and `telstaat compare-packages` on a real package: outcome, exit code, JSON, paper, and every wrong use.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { verificationReportSchema } from '@telstaat/contract';
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

test('an id of no check is wrong use', async () => {
  const run = await telstaat('verify', ps, '--exclude', '99.01');
  expect([run.code, run.err]).toEqual([2, expect.stringContaining('Er is geen controle 99.01')]);
});

test('packages are compared', async () => {
  const same = await telstaat('compare-packages', ps, ps);
  expect([same.code, same.out.toString()]).toEqual([0, expect.stringContaining('Er is niets veranderd.')]);
  const other = await telstaat('compare-packages', ps, ab, '--lang', 'en');
  expect([other.code, other.err]).toEqual([2, expect.stringContaining('different elections')]);
});
