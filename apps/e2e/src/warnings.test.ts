// A warning from the typist who explains it, over the list of open ones, to the coordinator who marks it as handled.
import { expect, it } from 'vitest';
import { axeFindings, sidewaysScroll, tabOrderFaults } from './axe.ts';
import type { Hall } from './hall.ts';
import { press } from './keyboard.ts';
import { paperOf } from './papers.ts';
import { explainWarning, withManyBlanks } from './remarkable.ts';
import { describeInBrowser, eventually } from './setting.ts';
import { openWorld, places } from './world.ts';

const place = places.firstFinished;
const why = 'Veel blanco stemmen: zo staat het op het papier.';

const explainedByTypist = async (hall: Hall) =>
  explainWarning(await hall.as('invoerder1'), place, {
    sheet: withManyBlanks(paperOf(place)),
    finding: 'W.201',
    text: why,
  });

describeInBrowser('a warning', ({ use, sit }) => {
  it('goes from the typist to the list of open ones, and is handled by the coordinator', async () => {
    const hall = await use(openWorld('practice'));
    await explainedByTypist(hall);
    const { page } = await sit(hall, { username: 'coordinator', path: '/overzicht' });
    await page.getByRole('button', { name: /^Open waarschuwingen/ }).click();
    await eventually(() => page.locator('tbody tr').count()).toBe(1);
    await page.getByRole('link', { name: /^Waarschuwingen.*\d open/ }).click();
    await page.getByRole('heading', { name: 'Waarschuwingen' }).waitFor();
    await page.getByRole('link', { name: /^AB/ }).click();
    const row = page.locator('tbody tr', { hasText: 'W.201' });
    await row.getByText(why).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await tabOrderFaults(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    const link = row.getByRole('link');
    await link.focus();
    await press(page, 'Enter');

    // The keyboard lands where one writes about it.
    const note = page.locator('[id="melding-W.201"]');
    await note.getByText(why).waitFor();
    await note.getByRole('textbox', { name: 'Uw toelichting' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Stapel F nageteld, klopt.');
    expect(await axeFindings(page)).toEqual([]);
    await note.getByRole('button', { name: 'Afgehandeld' }).click();
    await note.getByText(/Afgehandeld door/).waitFor();
    await note.getByText('Stapel F nageteld, klopt.').waitFor();
    await note.getByRole('button', { name: 'Toch weer openen' }).waitFor();

    await page.getByRole('link', { name: '← Waarschuwingen' }).click();
    await page.getByRole('button', { name: /^Afgehandeld/ }).click();
    await page.locator('tbody tr', { hasText: 'W.201' }).getByText('Stapel F nageteld, klopt.').waitFor();
    await page.goto('/zitting');
    await page.locator('section.panel', { hasText: 'Oefenwaterschap' }).locator('.session-checklist').waitFor();
  });

  it('waits in the checklist of the session and does not stand in the way', async () => {
    const hall = await use(openWorld('practice'));
    await explainedByTypist(hall);
    const { page } = await sit(hall, { username: 'coordinator', path: '/zitting' });
    const card = page.locator('section.panel').filter({ hasText: 'Oefenwaterschap' });
    await card.getByRole('link', { name: /niet afgehandeld\. Afronden kan wel\.$/ }).click();
    await page.getByRole('heading', { name: 'Waarschuwingen' }).waitFor();
    await page.locator('tbody tr', { hasText: 'W.201' }).waitFor();
  });
});
