// The key on screen and on paper: the same words on both, locked after a start, and another in its place.
import { unwrap } from '@telstaat/core';
import { setPasswordInFolder } from '@telstaat/server';
import { tool } from '@telstaat/testkit';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { axeFindings, sidewaysScroll, tabOrderFaults } from './axe.ts';
import { zoomedIn } from './browser.ts';
import { wordsOfPdf } from './downloads.ts';
import { takePicture } from './pictures.ts';
import { describeInBrowser, eventually } from './setting.ts';
import { realDay, realPeople } from './world.ts';

const { administrator, coordinator } = realPeople;
const at = (person: { readonly username: string; readonly password: string }) => ({
  username: person.username,
  password: person.password,
  path: '/sleutel',
});
const wordsOnScreen = (page: Page) =>
  page.getByRole('list', { name: 'De vingerafdruk in woorden' }).getByRole('listitem').allInnerTexts();

/** By keyboard alone: the question opens on its first field. */
async function typeReplacement(page: Page, typed: { readonly words: string; readonly password: string }) {
  await page.getByRole('textbox', { name: 'Waarom?' }).fill('De laptop is een nacht weg geweest');
  await page.getByRole('textbox', { name: /^Eerste twee woorden/ }).fill(typed.words);
  await page.getByLabel('Uw wachtwoord').fill(typed.password);
  await page.keyboard.press('Enter');
}

describeInBrowser('the key', ({ use, sit }) => {
  it('stands on the screen and on the sheet with the same words, for everybody', async () => {
    const hall = await use(realDay({ elections: 1 }));
    const { page, context } = await sit(hall, at(coordinator));
    await page.getByText('Ontgrendeld', { exact: true }).waitFor();
    const words = await wordsOnScreen(page);
    expect(new Set(words).size).toBeGreaterThan(9);
    expect(words).toHaveLength(12);
    expect(await page.getByRole('button', { name: /vervangen/ }).count()).toBe(0);
    await takePicture(page, 'key');

    const link = page.getByRole('link', { name: 'Sleutelblad (PDF)' });
    const reply = await context.request.get((await link.getAttribute('href')) ?? '');
    expect(reply.headers()['content-type']).toContain('application/pdf');
    const pdftotext = tool('pdftotext');
    if (pdftotext !== undefined) {
      const paper = wordsOfPdf(pdftotext, new Uint8Array(await reply.body()));
      const [table = ''] = /Vingerafdruk in woorden.*Vingerafdruk in groepen/.exec(paper) ?? [];
      // Three rows of four on paper, read downward.
      const rows = [0, 1, 2].map((row) => [0, 3, 6, 9].map((column) => words[row + column]).join(' '));
      for (const row of rows) expect(table).toContain(row);
      const groups = await page.getByRole('group', { name: 'De vingerafdruk in groepen' }).innerText();
      expect(paper).toContain(groups.replaceAll(/\s+/g, ' '));
    }

    expect(await axeFindings(page)).toEqual([]);
    expect(await tabOrderFaults(page)).toEqual([]);
    await page.setViewportSize(zoomedIn);
    await eventually(() => sidewaysScroll(page)).toBe(0);
  });

  it('is locked after a start; the screen says who helps, and one login is enough', async () => {
    const hall = await use(realDay({ elections: 1 }));
    await hall.stop();
    await hall.start();
    const { page } = await sit(hall, at(coordinator));
    await page.getByText('Vergrendeld', { exact: true }).waitFor();
    await page.getByText(`Kan ontgrendelen: ${administrator.fullName}.`).waitFor();
    await takePicture(page, 'key-locked');
    expect(await axeFindings(page)).toEqual([]);
    await sit(hall, at(administrator));
    await page.reload();
    await page.getByText('Ontgrendeld', { exact: true }).waitFor();
  });

  it('is lost when the only administrator forgot the password; the way out stands on the screens', async () => {
    const hall = await use(realDay({ elections: 1 }));
    const { page } = await sit(hall, { path: '/inloggen' });
    await page.getByText('Wachtwoord kwijt?', { exact: true }).click();
    await page.getByText('new-password').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await takePicture(page, 'lost-password');
    await hall.stop();
    const { username } = administrator;
    const { temporaryPassword } = unwrap(await setPasswordInFolder({ folder: hall.folder, username }));
    await hall.start();
    await page.reload();
    await page.getByRole('textbox', { name: 'Gebruikersnaam' }).fill(username);
    await page.getByRole('textbox', { name: 'Wachtwoord' }).fill(temporaryPassword);
    await page.getByRole('button', { name: 'Inloggen' }).click();
    await page.getByText('iemand op de computer van Telstaat zelf, zonder in te loggen').waitFor();
    const own = 'een-ander-lang-wachtwoord';
    await page.getByRole('textbox', { name: /^Nieuw wachtwoord$|^Wachtwoord$/ }).fill(own);
    await page.getByRole('textbox', { name: /nog een keer$/ }).fill(own);
    await page.getByRole('button', { name: 'Bewaren en beginnen' }).click();
    await page.getByRole('heading', { name: 'Inrichten' }).waitFor();
    await page.goto('/sleutel');
    await page.getByText('Kwijt', { exact: true }).waitFor();
    await takePicture(page, 'key-lost');
    await page.getByRole('button', { name: 'Sleutel vervangen…' }).click();
    const reason = page.getByRole('textbox', { name: 'Waarom?' });
    expect(await reason.inputValue()).toBe('Wachtwoord vergeten');
    const [first = '', second = ''] = await wordsInBackground(page);
    await page.getByRole('textbox', { name: /^Eerste twee woorden/ }).fill(`${first} ${second}`);
    await page.getByLabel('Uw wachtwoord').fill(own);
    await page.keyboard.press('Enter');
    await page.getByText('De sleutel is vervangen.').waitFor();
    await page.getByText('Ontgrendeld', { exact: true }).waitFor();
  });

  it('is replaced with a reason, the words that are on the screen and the own password', async () => {
    const hall = await use(realDay({ elections: 1 }));
    const { page } = await sit(hall, at(administrator));
    await page.getByRole('button', { name: 'Sleutel vervangen…' }).click();
    const question = page.getByRole('alertdialog', { name: 'Sleutel vervangen' });
    await question.waitFor();
    const before = await wordsInBackground(page);
    const [first = '', second = ''] = before;
    await typeReplacement(page, { words: 'verkeerde woorden', password: administrator.password });
    await question.getByText('Dit zijn niet de eerste twee woorden.').waitFor();
    await takePicture(page, 'key-replace');
    expect(await axeFindings(page)).toEqual([]);
    await typeReplacement(page, { words: `${first} ${second}`, password: 'niet het wachtwoord' });
    await question.getByText('Het wachtwoord van nu klopt niet.').waitFor();
    await typeReplacement(page, { words: `${first.toUpperCase()}  ${second}`, password: administrator.password });
    await question.waitFor({ state: 'detached' });
    await page.getByText('De sleutel is vervangen.').waitFor();
    await page.getByRole('heading', { name: 'Vingerafdruk van sleutel 2' }).waitFor();
    expect(await wordsOnScreen(page)).not.toEqual(before);
    const rows = page.getByRole('table', { name: /^Elke sleutel/ }).locator('tbody tr');
    expect(await rows.count()).toBe(2);
    expect(await rows.first().innerText()).toContain(before.slice(0, 3).join(' '));
    await takePicture(page, 'key-replaced');
  });
});

/** What is behind a question is hidden for assistive technology, and still on the screen. */
function wordsInBackground(page: Page): Promise<readonly string[]> {
  return page.locator('.keys-words li').allInnerTexts();
}
