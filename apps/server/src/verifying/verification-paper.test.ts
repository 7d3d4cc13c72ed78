// The controleverslag as a PDF: read back with a reader that is not ours, also when what was found is full of strange signs.
import type { Instant } from '@telstaat/core';
import { verificationReportSchema } from '@telstaat/contract';
import { expect, test } from 'vitest';
import { forged, honest } from './forging.testing.ts';
import { control } from './forgeries/content.testing.ts';
import { PaperReader } from './paper-reader.ts';
import { drawVerificationReport } from './verification-paper.ts';
import { verifyPackage } from './verify-package.ts';

const at = '2027-03-19T09:00:00.000Z' as Instant;

async function pagesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const paper = await new PaperReader().read(bytes);
  if (!paper.ok) throw new Error(paper.error.en);
  return paper.value.pages.map((page) => page.join(' '));
}

test('page one has the verdict, the package and what was excluded; the last page is signed', async () => {
  const report = await verifyPackage(await honest('results'), { at, file: 'pakket.zip', exclude: ['08.01'] });
  expect(verificationReportSchema.parse(report)).toEqual(report);
  const drawn = drawVerificationReport(report, at);
  expect(Buffer.compare(drawn, drawVerificationReport(report, at))).toBe(0);
  const pages = await pagesOf(drawn);
  for (const words of ['Niet alles is gecontroleerd.', 'pakket.zip', 'Op verzoek overgeslagen: 08.01'])
    expect(pages[0]).toContain(words);
  expect(pages.at(-1)).toContain('Handtekening:');
  expect(pages.join(' ')).toContain(report.byHand.keys[0]?.fingerprint.words.slice(0, 3).join(' '));
});

test('the same package gives the same drawn stations, another package others', async () => {
  const bytes = await honest('results');
  const { byHand } = await verifyPackage(bytes);
  expect((await verifyPackage(bytes)).byHand).toEqual(byHand);
  const other = await forged({ name: 'one byte', changes: { 'LEESMIJ.txt': (text) => `${text} ` }, finds: [] });
  expect((await verifyPackage(other)).byHand.drawn).not.toEqual(byHand.drawn);
  expect(byHand.drawn.every(({ numbers }) => numbers.length >= 5)).toBe(true);
});

test('strange signs in what was found do not stop it', async () => {
  const name = 'Zoë \u{1F600} ‮ \u0007 漢字 ﷽';
  const changes = {
    [control]: (text: string) => text.replace(/"lastName": "[^"]+"/, `"lastName": ${JSON.stringify(name)}`),
  };
  const report = await verifyPackage(await forged({ name, changes, finds: [] }), { at, file: `${name}.zip` });
  expect(report.verdict).toBe('failed');
  expect((await pagesOf(drawVerificationReport(report, at))).join(' ')).toContain('Het pakket klopt NIET.');
});

test('of bytes that are no package there is a report too', async () => {
  const report = await verifyPackage(new TextEncoder().encode('niets'), { at });
  expect(verificationReportSchema.parse(report)).toEqual(report);
  expect((await pagesOf(drawVerificationReport(report, at)))[0]).toContain('Dit is geen heel pakket van Telstaat.');
});
