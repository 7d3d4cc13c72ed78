// The end of the day: every total explained, the session finished, the package made, downloaded and recomputed.
import { readFileSync } from 'node:fs';
import { formatCount } from '@telstaat/core';
import { verifyPackage } from '@telstaat/server';
import { expect, it } from 'vitest';
import { axeFindings } from './axe.ts';
import { pressAndConfirm } from './dialogs.ts';
import { finishSession, resolveWhole, secondCoordinator } from './lead.ts';
import { ab, enter, paperOf, stationNumbers, withMovedVote } from './papers.ts';
import { describeInBrowser, eventually } from './setting.ts';
import { openWorld } from './world.ts';

describeInBrowser('the end of the day', ({ share, sit, use }) => {
  const counted = share(() => openWorld('allDefinitive'));

  it('a total is explained station by station, and Escape gives the keyboard back to the number', async () => {
    const { page } = await sit(await counted(), { username: 'coordinator', path: `/verkiezingen/${ab}/totalen` });
    const values = stationNumbers.map((station) => paperOf({ election: ab, station }).counts['voters.total'] ?? 0);
    const total = formatCount(
      values.reduce((sum, value) => sum + value, 0),
      'nl',
    );
    const button = page.getByRole('button', { name: /^D .*Waarom\?$/ });
    expect(await button.innerText()).toBe(total);
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: `Waarom ${total}?` }).waitFor();
    const panel = page.locator('.totals-why');
    await panel.getByText(/Dat is gelijk aan het totaal/).waitFor();
    const rows = await panel.locator('tbody tr').allInnerTexts();
    expect(rows).toHaveLength(stationNumbers.length);
    for (const value of values) expect(rows.some((row) => row.includes(formatCount(value, 'nl')))).toBe(true);
    expect(rows.every((row) => row.includes('Oefeninvoerder 1') && row.includes('Oefeninvoerder 2'))).toBe(true);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await eventually(() => page.locator(':focus').innerText()).toBe(total);
  });

  it('the session is finished, a package is made and downloaded, and it passes the verifier', async () => {
    const { page } = await sit(await counted(), { username: 'coordinator', path: `/verkiezingen/${ab}/uitvoer` });
    const make = page.getByRole('button', { name: 'Pakket maken' });
    await make.waitFor();
    expect(await make.isDisabled()).toBe(true);
    await page.getByText(/Rond de invoer af/).waitFor();
    await page.goto('/zitting');
    const card = page.locator('section.panel').filter({ hasText: 'Oefenwaterschap' });
    await card.getByRole('button', { name: 'Invoer afronden' }).click();
    // The question shows what is approved.
    const question = page.getByRole('alertdialog');
    const admitted = stationNumbers.reduce(
      (sum, station) => sum + (paperOf({ election: ab, station }).counts['voters.total'] ?? 0),
      0,
    );
    await question.getByText(formatCount(admitted, 'nl'), { exact: true }).first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await question.getByRole('button', { name: 'Invoer afronden' }).click();
    await card.getByRole('link', { name: 'Naar de uitvoer' }).click();
    await eventually(() => make.isEnabled()).toBe(true);
    await make.click();
    await page.getByText(/Het pakket .* is klaar\./).waitFor({ timeout: 30_000 });
    const download = page.getByRole('link', { name: /^Downloaden \(zip\)/ });
    const [saved] = await Promise.all([page.waitForEvent('download'), download.click()]);
    expect(saved.suggestedFilename()).toMatch(/\.zip$/);
    const report = await verifyPackage(new Uint8Array(readFileSync(await saved.path())));
    expect(report.checks.filter((check) => check.verdict !== 'passed')).toEqual([]);
    expect(report.verdict).toBe('passed');
  });

  it('what was counted while the question stood open is not approved unseen', async () => {
    const hall = await use(openWorld('allDefinitive'));
    const colleague = await secondCoordinator(hall);
    const { page } = await sit(hall, { username: 'coordinator', path: '/zitting' });
    const card = page.locator('section.panel').filter({ hasText: 'Oefenwaterschap' });
    await card.getByRole('button', { name: 'Invoer afronden' }).click();
    const question = page.getByRole('alertdialog');
    await question.getByText('U stelt dit vast:').waitFor();
    const place = { election: ab, station: stationNumbers[0] ?? 0 };
    await resolveWhole(colleague, place, 'reset');
    const [one, two] = await Promise.all([hall.as('invoerder1'), hall.as('invoerder2')]);
    await enter(one, place, withMovedVote(paperOf(place)));
    await enter(two, place, withMovedVote(paperOf(place)));
    await question.getByRole('button', { name: 'Invoer afronden' }).click();
    await card.getByText(/Er is intussen iets veranderd: getelde aantallen\./).waitFor();
    // Looking again, the same step is fine.
    await card.getByRole('button', { name: 'Invoer afronden' }).click();
    await question.getByRole('button', { name: 'Invoer afronden' }).click();
    await card.getByRole('link', { name: 'Naar de uitvoer' }).waitFor();
  });

  it('a session with open stations says which, and cannot be finished', async () => {
    const hall = await use(openWorld('allDefinitive'));
    const lead = await hall.as('coordinator');
    await finishSession(lead, ab);
    const { page } = await sit(hall, { username: 'coordinator', path: '/zitting' });
    const card = page.locator('section.panel').filter({ hasText: 'Oefenwaterschap' });
    await card.getByRole('button', { name: 'Zitting heropenen' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Zitting heropenen' }).click();
    await card.getByText('Invoerders kunnen typen.').waitFor();
    await page.goto(`/verkiezingen/${ab}/stembureaus/1`);
    await pressAndConfirm(page, 'Stembureau terugzetten');
    await page.getByText(/^Gedaan/).waitFor();
    await page.goto('/zitting');
    await card.getByText(/1 van 8 stembureaus/).waitFor();
    expect(await card.getByRole('button', { name: 'Invoer afronden' }).isDisabled()).toBe(true);
    await card.getByRole('link', { name: /^1 / }).waitFor();
  });
});
