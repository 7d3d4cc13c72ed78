// Before election day: what is fixed, made and fetched by a coordinator; who helps while the key is locked; and that it was late is said.
import { verifyPackage } from '@telstaat/server';
import { expect, it } from 'vitest';
import { axeFindings, sidewaysScroll, tabOrderFaults } from './axe.ts';
import { zoomedIn } from './browser.ts';
import { download } from './downloads.ts';
import { expectForEverybody } from './for-everybody.ts';
import { ps } from './papers.ts';
import { takePicture } from './pictures.ts';
import { describeInBrowser, eventually } from './setting.ts';
import { realDay, realPeople, startSession } from './world.ts';

const { administrator, coordinator } = realPeople;
const path = `/verkiezingen/${ps}/uitvoer`;
const at = ({ username, password }: { readonly username: string; readonly password: string }) => ({
  ...{ username, password, path },
});
const make = { name: 'Verkiezingsgegevens vastleggen' };

describeInBrowser('what is fixed before election day', ({ use, sit }) => {
  it('is made, shown with its fingerprint, and passes when it is fetched', async () => {
    const hall = await use(realDay({ elections: 1 }));
    const { page } = await sit(hall, at(coordinator));
    await page.getByRole('button', make).click();
    await page.getByText(/^Vastgelegd in verkiezingsgegevens_/).waitFor();
    const card = page.locator('.packages-card');
    await card.getByText('Verkiezingsgegevens', { exact: true }).waitFor();
    await card.getByText('sleutel 1').waitFor();
    expect(await card.getByRole('group', { name: /^Digitale vingerafdruk van wat is vastgelegd/ }).count()).toBe(1);
    expect(await card.getByText('EML-bestand').count()).toBe(0);
    expect(await page.getByText('Maak eerst een pakket.').count()).toBe(1);
    await takePicture(page, 'definition-package');
    expect(await axeFindings(page)).toEqual([]);
    expect(await tabOrderFaults(page)).toEqual([]);

    const file = await download(page, page.getByRole('link', { name: /^Downloaden \(zip\): verkiezingsgegevens_/ }));
    const report = await verifyPackage(file.bytes);
    expect([report.verdict, report.package?.phase]).toEqual(['passed', 'definition']);
    await page.setViewportSize(zoomedIn);
    await eventually(() => sidewaysScroll(page)).toBe(0);
  });

  it('waits for the administrator while the key is locked, and says so', async () => {
    const hall = await use(realDay({ elections: 1 }));
    await hall.stop();
    await hall.start();
    const { page } = await sit(hall, at(coordinator));
    await page.getByRole('button', make).click();
    await page.getByText('Vraag de beheerder om één keer in te loggen').waitFor();
    await takePicture(page, 'definition-package-locked');
    await sit(hall, { username: administrator.username, password: administrator.password, path: '/sleutel' });
    await page.getByRole('button', make).click();
    await page.getByText(/^Vastgelegd in /).waitFor();
  });

  it('can be late, and that is said before and after', async () => {
    const hall = await use(realDay({ elections: 1 }));
    await startSession(hall, ps);
    const { page } = await sit(hall, at(coordinator));
    await page.getByText('De invoer is al begonnen.').waitFor();
    const warning = page.getByText('Er is nog geen pakket met de verkiezingsgegevens gemaakt.');
    await warning.waitFor();
    await page.getByText('Zonder pakket van vóór de verkiezingsdag kan niemand nagaan').waitFor();
    await takePicture(page, 'output-not-fixed');
    await expectForEverybody(page);
    await page.getByRole('button', make).click();
    await page.getByText('Gemaakt toen de invoer al was begonnen.').waitFor();
    expect(await warning.count()).toBe(0);
  });
});
