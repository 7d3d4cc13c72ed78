// The log in the browser: looked through, read, checked, taken along; and what everybody who leads sees when somebody touched the file.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { shaStart, unwrap } from '@telstaat/core';
import { readLog } from '@telstaat/seal';
import { expect, it } from 'vitest';
import { axeFindings, sidewaysScroll, tabOrderFaults } from './axe.ts';
import { zoomedIn } from './browser.ts';
import { press, tabTo } from './keyboard.ts';
import { ab } from './papers.ts';
import { describeInBrowser, eventually } from './setting.ts';
import { openWorld } from './world.ts';

describeInBrowser('the log', ({ use, share, sit }) => {
  const world = share(() => openWorld('oneOfEverything'));

  it('is searched by keyboard, and one event is read down to its place in the chain', async () => {
    const { page } = await sit(await world(), { username: 'coordinator', path: '/overzicht' });
    await page.getByRole('button', { name: 'Beheer' }).click();
    await page.getByRole('menuitem', { name: 'Logboek' }).click();
    const words = page.getByRole('searchbox', { name: 'Woorden' });
    await tabTo(page, words);
    await page.keyboard.type('oefeninvoerder bewaard');
    await press(page, 'Enter');
    await page.waitForURL('**/logboek?tekst=*');
    const rows = page.locator('tbody tr');
    await eventually(() => rows.count()).toBeGreaterThan(3);
    const said = await rows.allInnerTexts();
    for (const row of said) expect(row).toMatch(/Oefeninvoerder \d[^]*Invoer \d bewaard \(velden: \d+\)[^]*Stembureau \d+ /);
    expect(await axeFindings(page)).toEqual([]);
    expect(await tabOrderFaults(page)).toEqual([]);

    await rows.first().getByRole('link', { name: /^Gebeurtenis .* openen$/ }).focus();
    await press(page, 'Enter');
    await page.getByRole('heading', { name: /^Gebeurtenis \d+$/ }).waitFor();
    await page.getByRole('rowheader', { name: /^getypt › .+, / }).first().waitFor();
    await page.getByRole('region', { name: 'De bewaarde tekst' }).getByText('"actor":"typist:').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await tabOrderFaults(page)).toEqual([]);
    const hash = await page.locator('dt', { hasText: 'Vingerafdruk van de vorige' }).locator('xpath=../dd').innerText();
    await page.getByRole('link', { name: /^Vorige/ }).click();
    await page.locator('dt', { hasText: /^Vingerafdruk$/ }).locator('xpath=../dd').getByText(hash).waitFor();

    await page.setViewportSize(zoomedIn);
    await eventually(() => sidewaysScroll(page)).toBe(0);
    await page.goBack();
    await page.goBack();
    await eventually(() => words.inputValue()).toBe('oefeninvoerder bewaard');
    await eventually(() => sidewaysScroll(page)).toBe(0);
  }); // prettier-ignore

  it('of one station is one link away from that station', async () => {
    const { page } = await sit(await world(), { username: 'beheerder', path: `/verkiezingen/${ab}/stembureaus/3` });
    await page.getByRole('link', { name: 'Logboek van dit stembureau' }).click();
    await eventually(() => page.locator('tbody tr').count()).toBeGreaterThan(3);
    expect(await page.getByRole('textbox', { name: 'Stembureau' }).inputValue()).toBe('3');
    for (const row of await page.locator('tbody tr').allInnerTexts()) expect(row).toContain('Stembureau 3 ');
    await page.getByRole('button', { name: 'Alles tonen' }).click();
    await page.getByText('Meer tonen').waitFor();
    await page.getByRole('button', { name: 'Meer tonen' }).click();
    await eventually(() => page.locator('tbody tr').count()).toBeGreaterThan(50);
  });

  it('is checked as a whole, and taken along', async () => {
    const hall = await world();
    const { page } = await sit(hall, { username: 'coordinator', path: '/logboek' });
    // Somebody else: one login per person.
    const administrator = await hall.as('beheerder');
    await page.getByRole('button', { name: 'Controleer het hele logboek' }).click();
    await page.getByText(/^Nagerekend tot en met gebeurtenis [\d.]+: het logboek klopt\.$/).waitFor();
    const { events, head } = unwrap(await administrator.call('getLedgerHead'));
    await eventually(() => page.locator('.log-head code').innerText()).toBe(shaStart(head));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Voor controle (JSONL)' }).click(),
    ]);
    const log = unwrap(readLog(new Uint8Array(readFileSync(await download.path()))));
    expect(log).toHaveLength(events);
    // Taking it along is an event.
    await page.getByRole('button', { name: 'Vernieuwen' }).click();
    await page.getByRole('rowheader', { name: 'Document logboek.jsonl gemaakt' }).first().waitFor();
  });

  it('that somebody touched is told on every screen, and nothing leaves', async () => {
    const hall = await use(openWorld('oneOfEverything'));
    await hall.stop();
    const file = new DatabaseSync(join(hall.folder, 'oefening.sqlite'));
    file.exec('drop trigger ledger_no_update');
    file.exec(`update ledger set payload = cast(replace(cast(payload as text), '"value":', '"value":1') as blob) where sequence = (select max(sequence) from ledger where type = 'entry.keyed')`);
    file.close();
    await hall.start();
    const { page } = await sit(hall, { username: 'coordinator', path: '/overzicht' });
    const alert = page.getByRole('alert').filter({ hasText: /Het logboek klopt niet vanaf gebeurtenis \d+/ });
    await alert.getByText('Er wordt geen uitvoerpakket gemaakt en niets gerepareerd.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await alert.getByRole('link', { name: 'Naar het logboek' }).click();
    await page.getByText('De inhoud past niet bij de keten.').waitFor();
    await page.getByRole('button', { name: 'Controleer het hele logboek' }).click();
    await page.getByText('De inhoud past niet bij de keten.').waitFor();
    const made = await (await hall.as('coordinator')).call('makePackage', { params: { election: ab }, body: {} });
    expect(made).toMatchObject({ ok: false, error: { kind: 'refusal', code: 'log.broken' } });
    const typist = await sit(hall, { username: 'invoerder1', path: '/invoeren' });
    await typist.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await typist.page.getByText('Het logboek klopt niet').count()).toBe(0);
  }); // prettier-ignore
});
