// The overview at work: a number and Enter open a station, and every station is one line on the laptop.
import { expect, it } from 'vitest';
import { tabTo, press } from './keyboard.ts';
import { takePicture } from './pictures.ts';
import { describeInBrowser, eventually } from './setting.ts';
import { openWorld } from './world.ts';

describeInBrowser('the overview', ({ share, sit }) => {
  const world = share(() => openWorld('oneOfEverything'));

  it('opens the first that was found with Enter, and nothing when nothing was found', async () => {
    const { page } = await sit(await world(), { username: 'coordinator', path: '/overzicht' });
    await page.locator('tbody tr').first().waitFor();
    await press(page, '/');
    await press(page, 'Enter');
    await page.keyboard.type('bestaat niet');
    await page.getByText('Geen stembureau past bij deze zoekterm').waitFor();
    await press(page, 'Enter', 'Escape');
    expect(new URL(page.url()).pathname).toBe('/overzicht');
    await page.keyboard.type('007');
    await eventually(() => page.locator('tbody tr').count()).toBe(1);
    await press(page, 'Enter');
    await page.waitForURL('**/stembureaus/7');
  });

  it('has one line per station, also of somebody who is typing', async () => {
    const { page } = await sit(await world(), { username: 'coordinator', path: '/overzicht' });
    await tabTo(page, page.getByRole('searchbox'));
    await page
      .getByText(/^Oefeninvoerder 2, \d+ min$/)
      .first()
      .waitFor();
    await takePicture(page, 'overview');
    const heights = await page
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((row) => Math.round(row.getBoundingClientRect().height)));
    expect(new Set(heights).size).toBe(1);
    expect(Math.max(...heights)).toBeLessThan(40);
  });
});
