// A new user on the first day: opens the practice and enters a whole station twice, as two people, with the keyboard alone.
import { writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { tool } from '@telstaat/testkit';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { press, tabTo, typeSheet } from './keyboard.ts';
import { ab, formOf, paperOf, stationName } from './papers.ts';
import { describeInBrowser, eventually } from './setting.ts';
import { openWorld } from './world.ts';

const place = { election: ab, station: 1 } as const;

describeInBrowser('a new user', ({ use, sit }) => {
  it('practises: one station entered twice by keyboard alone becomes definitive, and the coordinator sees it', async () => {
    const hall = await use(openWorld('nothing'));
    const { page } = await sit(hall);
    await tabTo(page, page.getByRole('button', { name: 'Oefenverkiezing openen' }));
    await press(page, 'Enter');
    await stepInAs(page, 'Oefeninvoerder 1');
    expect(await page.getByRole('complementary', { name: 'OEFENING' }).innerText()).toContain('OEFENING');

    await enterByKeyboard(page, 'Eerste invoer');
    await page.getByText('Opgeslagen: eerste invoer klaar').waitFor();

    await switchTo(page, 'Oefeninvoerder 2');
    await enterByKeyboard(page, 'Tweede invoer');
    await page.getByText('Opgeslagen: beide invoeren zijn gelijk').waitFor();

    await switchTo(page, 'Oefencoördinator');
    await page.getByRole('heading', { name: 'Overzicht', level: 1 }).waitFor();
    const row = page.getByRole('row', { name: stationName(place) });
    await eventually(() => row.innerText()).toContain('Klaar');
  });

  it('reads the practice paper: a PDF that says OEFENING and names the station', async () => {
    const hall = await use(openWorld('practice'));
    const { page } = await sit(hall, { username: 'invoerder1', path: '/oefenpapieren' });
    const link = page.getByRole('link', { name: stationName(place) }).first();
    const address = await link.getAttribute('href');
    const reply = await page.request.get(address ?? '');
    expect(reply.headers()['content-type']).toContain('application/pdf');
    const bytes = await reply.body();
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const [opened] = await Promise.all([page.waitForEvent('popup'), link.click()]);
    expect(opened.url()).toContain(address ?? 'no address');
    const pdftotext = tool('pdftotext');
    if (pdftotext === undefined) return;
    const file = join(hall.folder, 'paper.pdf');
    writeFileSync(file, bytes);
    const words = execFileSync(pdftotext, ['-raw', file, '-'], { encoding: 'utf8' });
    expect(words.replaceAll(/\s/g, '')).toContain('OEFENING');
    expect(words).toContain(stationName(place));
  });
});

async function stepInAs(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name }));
  await press(page, 'Enter');
}

async function switchTo(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: 'Wissel van rol' }));
  await press(page, 'Enter');
  const item = page.getByRole('menuitem', { name });
  await item.waitFor();
  while (!(await item.evaluate((element) => element === document.activeElement))) await press(page, 'ArrowDown');
  await press(page, 'Enter');
  await page.getByText(name, { exact: false }).first().waitFor();
}

/** From the start screen to the result, as a typist with the paper at hand. */
async function enterByKeyboard(page: Page, entry: string): Promise<void> {
  const number = page.getByRole('textbox', { name: 'Nummer van het stembureau' });
  await number.waitFor();
  // The second election of the day: its card, by its digit.
  await tabTo(page, page.getByRole('radio', { checked: true }));
  await press(page, '2');
  await number.and(page.locator(':focus')).waitFor();
  await page.keyboard.type(String(place.station));
  await page.getByText(stationName(place)).first().waitFor();
  await press(page, 'Enter');
  const guard = page.getByRole('group', { name: 'Dit formulier is van:' });
  await guard.waitFor();
  expect(await guard.innerText()).toContain(entry);
  // Enter alone would be pressed without looking: what stands at the top of the paper is told by its digit.
  await press(page, 'Enter');
  expect(await guard.isVisible()).toBe(true);
  await press(page, '2');
  await typeSheet(page, formOf(place.election), paperOf(place));
  await page.getByRole('heading', { name: 'Controleren en afronden' }).waitFor();
  // The keyboard stands on what is open, or on the way on.
  await page.locator('#finish:focus, .finding-accept input:focus').waitFor();
  for (const accept of await page.locator('.finding-accept input').all()) {
    await tabTo(page, accept);
    await press(page, 'Space');
  }
  await press(page, 'Shift+Enter');
}
