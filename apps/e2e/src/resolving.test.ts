// Errors and differences: to the coordinator, and back to the right typist.
import { expect, it } from 'vitest';
import { pressAndConfirm } from './dialogs.ts';
import { fieldAt, press, shown, typeSheet, waitForFocus } from './keyboard.ts';
import { formOf, paperOf, stationName } from './papers.ts';
import { takePicture } from './pictures.ts';
import { describeInBrowser } from './setting.ts';
import { openWorld, places } from './world.ts';

describeInBrowser('what waits for the coordinator', ({ use, sit }) => {
  it('errors on paper: given back, mended by the same typist, finished', async () => {
    const hall = await use(openWorld('errorsOnPaper'));
    const coordinator = await sit(hall, { username: 'coordinator', path: '/overzicht' });
    await coordinator.page.getByText('Nu te doen').waitFor();
    await coordinator.page.getByRole('link', { name: `${places.wrong.station} AB: fout F.201` }).click();
    await coordinator.page.getByRole('heading', { name: stationName(places.wrong) }).waitFor();
    await coordinator.page.getByText('F.201').first().waitFor();
    await takePicture(coordinator.page, 'errors');
    // What is wrong and what can be done stand on the laptop without scrolling.
    for (const seen of [
      coordinator.page.locator('.station-findings li').first(),
      coordinator.page.getByRole('button', { name: 'Eerste invoer verwijderen' }),
    ]) {
      const box = await seen.boundingBox();
      expect(box && box.y + box.height).toBeLessThan(768);
    }
    await pressAndConfirm(coordinator.page, 'Teruggeven aan Oefeninvoerder 1');
    await coordinator.page.getByText(/^Gedaan/).waitFor();

    const typist = await sit(hall, { username: 'invoerder1', path: '/invoeren' });
    const { page } = typist;
    await page.getByText('Teruggegeven door de coördinator').waitFor();
    await press(page, 'Alt+1');
    await fieldAt(page, 'voters.total').or(page.locator('.sections')).first().waitFor();
    await press(page, 'Alt+3');
    await fieldAt(page, 'voters.total').focus();
    await page.keyboard.type(String(paperOf(places.wrong).counts['voters.total']));
    await press(page, 'Enter');
    await page.getByRole('button', { name: 'Controleren en afronden' }).click();
    await page.getByRole('heading', { name: 'Controleren en afronden' }).waitFor();
    for (const accept of await page.locator('.finding-accept input').all()) await accept.check();
    await press(page, 'Shift+Enter');
    await page.getByText('Opgeslagen: eerste invoer klaar').waitFor();
  });

  it('a difference: the coordinator sees just those lines and keeps the first; the second is typed anew', async () => {
    const hall = await use(openWorld('entriesDiffer'));
    const { page } = await sit(hall, {
      username: 'coordinator',
      path: `/verkiezingen/${places.differing.election}/stembureaus/${places.differing.station}`,
    });
    const lines = page.locator('.station-differences');
    await lines.waitFor();
    expect(await lines.locator('tbody tr:not(.station-heading)').count()).toBe(2);
    const first = paperOf(places.differing).counts['lists.1.candidates.1'] ?? 0;
    expect(await lines.innerText()).toContain(String(first));
    expect(await lines.innerText()).toContain(String(first - 1));
    await page.getByRole('button', { name: 'Anders oplossen' }).click();
    await page.getByRole('menuitem', { name: 'Eerste behouden, tweede opnieuw' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Eerste behouden, tweede opnieuw' }).click();
    await page.getByText(/^Gedaan/).waitFor();

    const typist = await sit(hall, {
      username: 'invoerder2',
      path: `/invoeren/${places.differing.election}/${places.differing.station}`,
    });
    await waitForFocus(typist.page, 'extra.otherReason.yes');
    await press(typist.page, 'Alt+3');
    await waitForFocus(typist.page, 'voters.pollCards');
    // Anew means empty.
    expect(await shown(typist.page, 'voters.pollCards')).toBe('');
    await press(typist.page, 'Alt+1');
    await typeSheet(typist.page, formOf(places.differing.election), paperOf(places.differing));
    await typist.page.getByRole('heading', { name: 'Controleren en afronden' }).waitFor();
    for (const accept of await typist.page.locator('.finding-accept input').all()) await accept.check();
    await press(typist.page, 'Shift+Enter');
    await typist.page.getByText('Opgeslagen: beide invoeren zijn gelijk').waitFor();
  });
});
