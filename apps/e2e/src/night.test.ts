// Election night: opened by the coordinator, added up as it comes in, kept apart, and compared with the official count afterwards.
import { listTotalOnForm, unwrap } from '@telstaat/core';
import { expect, it } from 'vitest';
import { axeFindings, sidewaysScroll, tabOrderFaults } from './axe.ts';
import { enterNight, nightPaper } from './night-papers.ts';
import { ab, enter, paperOf, stationNumbers } from './papers.ts';
import { describeInBrowser, eventually } from './setting.ts';
import { openWorld } from './world.ts';

const [firstStation = 0, secondStation = 0] = stationNumbers;
const path = `/verkiezingen/${ab}/avond`;

describeInBrowser('election night', ({ use, sit }) => {
  it('is opened, comes in, is marked as preliminary, and a wrong entry is deleted', async () => {
    const hall = await use(openWorld('practice'));
    const { page } = await sit(hall, { username: 'coordinator', path });
    await page.getByRole('button', { name: 'Avondinvoer openen' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Avondinvoer openen' }).click();
    await page.getByText('Invoer open', { exact: true }).waitFor();
    const typist = await hall.as('invoerder1');
    await enterNight(typist, { election: ab, station: firstStation });
    await enterNight(typist, { election: ab, station: secondStation });
    await page.getByText(`2 van ${stationNumbers.length} stembureaus ingevoerd`).waitFor({ timeout: 20_000 });
    expect(await page.getByText('VOORLOPIG').count()).toBeGreaterThanOrEqual(2);
    const votes = [firstStation, secondStation].reduce(
      (sum, station) => sum + (nightPaper({ election: ab, station }).counts[listTotalOnForm(1)] ?? 0),
      0,
    );
    const table = page.locator('.night-table');
    await table
      .locator('tbody tr')
      .first()
      .getByRole('cell', { name: String(votes), exact: true })
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await tabOrderFaults(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    // Found by number or name.
    const search = page.getByRole('searchbox', { name: 'Zoek op nummer of naam' });
    const listed = page.locator('.data-table tbody tr');
    await search.fill(String(secondStation));
    await eventually(() => listed.count()).toBe(1);
    await search.fill('nergens');
    await page.getByText('Geen stembureau gevonden.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await search.fill('');
    await eventually(() => listed.count()).toBe(stationNumbers.length);
    const row = page.locator('tr', { hasText: 'Oefeninvoerder 1' }).first();
    await row.getByRole('button', { name: /^Avondinvoer van .* verwijderen$/ }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Verwijderen' }).click();
    await page.getByText(/^Verwijderd: de avondinvoer van/).waitFor();
    await eventually(() => page.locator('tr', { hasText: 'Oefeninvoerder 1' }).count()).toBe(1);
    await page.getByRole('button', { name: 'Avondinvoer sluiten' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Avondinvoer sluiten' }).click();
    await page.getByText('Invoer gesloten', { exact: true }).waitFor();
  });

  it('deletes only the form that was on the screen', async () => {
    const hall = await use(openWorld('practice'));
    const place = { election: ab, station: firstStation };
    const lead = await hall.as('beheerder');
    const { page } = await sit(hall, { username: 'coordinator', path });
    await page.getByRole('button', { name: 'Avondinvoer openen' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Avondinvoer openen' }).click();
    await page.getByText('Invoer open', { exact: true }).waitFor();
    const typist = await hall.as('invoerder1');
    unwrap(await typist.call('claimNight', { params: place, body: {} }));
    const row = page.locator('tr', { hasText: 'Oefeninvoerder 1' });
    await row.waitFor({ timeout: 20_000 });
    await row.getByRole('button', { name: /^Avondinvoer van .* verwijderen$/ }).click();
    // While the question is asked, the form is finished.
    await page.route('**/night', (route) => route.abort());
    await enterNight(typist, place);
    await page.unroute('**/night');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Verwijderen' }).click();
    await page.getByText('Dit formulier is intussen veranderd').waitFor();
    const { rows } = unwrap(await lead.call('getNight', { params: { election: ab } }));
    expect(rows.find(({ station }) => station.number === firstStation)?.status).toBe('finished');
  });

  it('is compared with the official count, list by list', async () => {
    const hall = await use(openWorld('practice'));
    const place = { election: ab, station: firstStation };
    const lead = await hall.as('coordinator');
    unwrap(await lead.call('stepNight', { params: { election: ab }, body: { step: 'open' } }));
    await enterNight(await hall.as('invoerder1'), place);
    await enter(await hall.as('invoerder1'), place, paperOf(place));
    await enter(await hall.as('invoerder2'), place, paperOf(place));
    const { page } = await sit(hall, {
      username: 'coordinator',
      path: `/verkiezingen/${ab}/stembureaus/${firstStation}`,
    });
    const rows = page.getByRole('region', { name: 'Lijsten met verschillen' }).locator('tbody tr');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(2);
    expect(await rows.first().innerText()).toContain('+1');
    expect(await rows.nth(1).innerText()).toContain('-1');
    expect(await axeFindings(page)).toEqual([]);
  });
});
