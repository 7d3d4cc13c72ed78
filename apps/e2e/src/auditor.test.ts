// The auditor, on a computer on which nothing is opened and without an account: from the total of one candidate to the line of the log in which a
// typist entered it; a package that was tampered with; and one that is not held any more.
import { fileAddress } from '@telstaat/contract';
import { formatCount, unwrap, type CountField, type PollingStation } from '@telstaat/core';
import { makeKeyPair, prepare, seal, signStatement, unpack } from '@telstaat/seal';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { axeFindings } from './axe.ts';
import type { Seat, SeatOptions } from './browser.ts';
import { expectForEverybody } from './for-everybody.ts';
import type { Hall } from './hall.ts';
import { press, tabTo } from './keyboard.ts';
import { finishSession } from './lead.ts';
import { ab, formOf, paperOf, stationNumbers } from './papers.ts';
import { takePicture } from './pictures.ts';
import { describeInBrowser, eventually } from './setting.ts';
import { openWorld } from './world.ts';

const field = 'lists.1.candidates.2' satisfies CountField;
const [station = 0] = stationNumbers;
const numberAt = (one: PollingStation['number']): number => paperOf({ election: ab, station: one }).counts[field] ?? 0;
const total = stationNumbers.reduce((sum, one) => sum + numberAt(one), 0);

function labelOf(): string {
  const rows = formOf(ab).sections.flatMap(({ columns }) => columns.flat());
  const row = rows.find((one) => one.kind === 'count' && one.field === field);
  if (row?.kind !== 'count') throw new Error(`No row of ${field}`);
  return row.label;
}

/** A whole count, and its package as the coordinator takes it along. */
async function packageOf(hall: Hall, sit: (hall: Hall, options: SeatOptions) => Promise<Seat>): Promise<Uint8Array> {
  const coordinator = await hall.as('coordinator');
  await finishSession(coordinator, ab);
  const { sha256 } = unwrap(await coordinator.call('makePackage', { params: { election: ab }, body: {} }));
  const { context } = await sit(hall, { username: 'coordinator' });
  const reply = await context.request.get(fileAddress('getPackage', { election: ab, sha256 }));
  return new Uint8Array(await reply.body());
}

/** Another total, with every digest made anew and signed with a key that nobody announced. */
function tampered(bytes: Uint8Array): Uint8Array {
  const { manifest, read } = unwrap(unpack(bytes));
  const { format: _format, version: _version, files: listed, program, ...rest } = manifest;
  const pair = makeKeyPair(new Uint8Array(32).fill(9));
  const files = listed.map(({ path, role }) => {
    const content = read(path) ?? new Uint8Array();
    if (path !== 'controle/totalen.json') return { path, role, bytes: content };
    const text = Buffer.from(content).toString('utf8');
    return { path, role, bytes: Buffer.from(text.replace(`"${field}": ${total}`, `"${field}": ${total + 1}`)) };
  });
  const details = { ...rest, programVersion: program.version, key: { number: 1, publicKey: pair.publicKey } };
  const prepared = prepare(details, files);
  return seal(prepared, signStatement(prepared.statement, pair.privateKey)).bytes;
}

async function choose(page: Page, bytes: Uint8Array): Promise<void> {
  const file = { name: 'pakket.zip', mimeType: 'application/zip', buffer: Buffer.from(bytes) };
  await page.locator('input[type=file]').first().setInputFiles(file);
}

/** By keyboard: to the link and through it. */
async function follow(page: Page, name: string | RegExp): Promise<void> {
  const link = page.getByRole('link', { name, exact: typeof name === 'string' });
  await link.waitFor();
  await link.focus();
  await press(page, 'Enter');
}

describeInBrowser('the auditor', ({ use, share, sit }) => {
  const counted = share(() => openWorld('allDefinitive'));
  let made: Promise<Uint8Array> | undefined;
  const bytes = async (): Promise<Uint8Array> => (made ??= packageOf(await counted(), sit));

  it('walks without an account from the total of one candidate to the line in which a typist entered it', async () => {
    const whole = await bytes();
    const { page } = await sit(await use(openWorld('nothing')), { path: '/' });
    await follow(page, 'Controleer een pakket');
    await page.getByRole('heading', { name: 'Pakket controleren' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await choose(page, whole);
    await page.getByText('Het pakket klopt.').waitFor({ timeout: 60_000 });
    expect(await page.getByRole('list', { name: 'De vingerafdruk in woorden' }).getByRole('listitem').count()).toBe(12);
    expect(await page.getByText(/^FOUT/).count()).toBe(0);
    await takePicture(page, 'auditor-report');
    await expectForEverybody(page);

    await follow(page, 'Naar de totalen');
    await tabTo(page, page.getByRole('searchbox', { name: 'Zoek een kandidaat of vak' }));
    await page.keyboard.type(labelOf());
    await follow(page, new RegExp(`${labelOf().replaceAll(/[.()]/g, '\\$&')}: ${formatCount(total, 'nl')}\\.`));
    await page.getByText(`Opgeteld over ${stationNumbers.length} stembureaus: ${formatCount(total, 'nl')}.`).waitFor();
    const rows = page.locator('.data-table tbody tr');
    expect(await rows.count()).toBe(stationNumbers.length);
    const values = await rows.locator('td:nth-child(3)').allInnerTexts();
    expect(values).toEqual(stationNumbers.map((one) => formatCount(numberAt(one), 'nl')));
    await takePicture(page, 'auditor-field');
    await expectForEverybody(page);

    await rows.first().getByRole('link').focus();
    await press(page, 'Enter');
    await page.getByRole('heading', { name: new RegExp(`^Stembureau ${station} `) }).waitFor();
    const row = page.locator('tr[data-followed=true]');
    const value = formatCount(numberAt(station), 'nl');
    expect(await row.locator('[data-align=end]').allInnerTexts()).toEqual([value, value, value]);
    await takePicture(page, 'auditor-station');
    await expectForEverybody(page);

    await row.getByRole('link').focus();
    await press(page, 'Enter');
    await page.getByRole('heading', { name: 'Wat er met dit getal gebeurde' }).waitFor();
    const typed = page.locator('.data-table tbody tr').filter({ has: page.locator('strong') });
    await eventually(() => typed.count()).toBe(2);
    const lines = await typed.allInnerTexts();
    expect(new Set(lines.map((line) => /Invoerder \d+/.exec(line)?.[0])).size).toBe(2);
    for (const line of lines) expect(line).toContain(value);
    await expectForEverybody(page);

    await typed.last().getByRole('link').focus();
    await press(page, 'Enter');
    await page.getByText('Nagerekend: de vingerafdruk volgt uit de vorige').waitFor();
    const payload = await page.getByRole('region', { name: 'Wat er is gehasht' }).innerText();
    expect(payload).toContain(`{"field":"${field}","value":${numberAt(station)}}`);
    expect(payload).toMatch(/"actor":"typist:\d+"/);
    await takePicture(page, 'auditor-event');
    await expectForEverybody(page);
    await page.reload();
    await page.getByText('Nagerekend: de vingerafdruk volgt uit de vorige').waitFor();
    // Back along the path.
    await page.getByRole('navigation', { name: 'Waar u bent' }).getByRole('link', { name: `Stembureau ${station}` }).click();
    await page.locator('tr[data-followed=true]').waitFor();
  }, 240_000); // prettier-ignore

  it('sees first what is wrong, with both values, and is told so on every step', async () => {
    const forged = tampered(await bytes());
    const { page } = await sit(await use(openWorld('nothing')), { path: '/controleren' });
    await choose(page, forged);
    await page.getByText('Het pakket klopt NIET. Gebruik het niet.').waitFor({ timeout: 60_000 });
    await page.getByText('De handtekening of de sleutel klopt niet. Deze vingerafdruk bewijst dus niets.').waitFor();
    const finding = page.locator('.verify-findings li').filter({ hasText: `controle/totalen.json › ${field}` }).first();
    expect(await finding.innerText()).toContain(String(total));
    expect(await finding.innerText()).toContain(String(total + 1));
    await takePicture(page, 'auditor-failed');
    await expectForEverybody(page);
    await page.getByRole('link', { name: 'Naar de totalen' }).click();
    await page.getByText('Deze controle is niet geslaagd.').waitFor();
    await page.getByRole('searchbox').fill(labelOf());
    await page.getByText(`in het pakket staat ${formatCount(total + 1, 'nl')}`).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  }, 180_000); // prettier-ignore

  it('can stop, and is told kindly when a package is not held any more', async () => {
    const { page } = await sit(await use(openWorld('nothing')), { path: `/controleren/${'a'.repeat(64)}` });
    await page.getByText(/na een uur, of na twee andere, wordt een pakket vergeten/).waitFor();
    await page.getByRole('link', { name: 'Ander pakket' }).click();
    await choose(page, new TextEncoder().encode('dit is geen zip'));
    await page.getByRole('button', { name: /^(Stoppen|Vergeet dit pakket)$/ }).click();
    await page.getByText('Pakket van Telstaat (zip)').waitFor();
    await page.goBack();
    await page.getByText(/wordt een pakket vergeten/).waitFor();
  });
});
