// Pages of a finished report, as pictures: taken out of a sealed package and drawn by pdftoppm.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressOf, fileAddress, routes, type PackageInfo } from '@telstaat/contract';
import { unwrap } from '@telstaat/core';
import { ab, sitDown, type Hall } from '@telstaat/e2e';
import { unpack } from '@telstaat/seal';
import { tool } from '@telstaat/testkit';
import type { Browser } from 'playwright-core';
import { smallPng } from './small-png.ts';

/** Which pages, by what stands on them, and what the pictures are called. */
export const reportPictures = [
  { name: 'report', holds: 'Inhoudsopgave' },
  { name: 'report-votes', holds: 'Stemmen per lijst en per kandidaat' },
] as const;

/** Draws the pages; answers with a reason when this machine cannot. */
export async function drawReport(browser: Browser, hall: Hall, folder: string): Promise<string | undefined> {
  const [draw, read] = [tool('pdftoppm'), tool('pdftotext')];
  if (draw === undefined || read === undefined) return 'no pdftoppm or pdftotext on this machine';
  const work = mkdtempSync(join(tmpdir(), 'telstaat-report-'));
  const file = join(work, 'report.pdf');
  writeFileSync(file, await reportOf(browser, hall));
  const texts = execFileSync(read, ['-layout', file, '-'], { encoding: 'utf8' }).split('\f');
  for (const { name, holds } of reportPictures) {
    const page = String(Math.max(1, texts.findIndex((text) => text.includes(holds)) + 1));
    const options = ['-png', '-r', '80', '-singlefile', '-f', page, '-l', page];
    execFileSync(draw, [...options, file, join(work, name)]);
    writeFileSync(join(folder, `${name}.png`), smallPng(readFileSync(join(work, `${name}.png`))));
  }
  rmSync(work, { recursive: true });
  return undefined;
}

/** The report in the package of the water board. */
async function reportOf(browser: Browser, hall: Hall): Promise<Uint8Array> {
  const seat = await sitDown(browser, hall, { username: 'coordinator', path: '/overzicht' });
  const { request } = seat.context;
  const [made] = (await (await request.get(addressOf(routes.listPackages, { election: ab }))).json()) as PackageInfo[];
  if (!made) throw new Error('No package was made');
  const reply = await request.get(fileAddress('getPackage', { election: ab, sha256: made.sha256 }));
  const files = unwrap(unpack(new Uint8Array(await reply.body())));
  await seat.close();
  const path = files.paths.find((name) => /na.?31-2(?!.*bijlage).*\.pdf$/i.test(name));
  const bytes = path === undefined ? undefined : files.read(path);
  if (!bytes) throw new Error(`No report among ${files.paths.join(', ')}`);
  return bytes;
}
