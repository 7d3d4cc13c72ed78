// A reply that is lost on its way: the server did what was asked. The screen finds out and says so, instead of telling that it failed.
import { expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { pressAndConfirm } from './dialogs.ts';
import { press, typeSheet, waitForFocus } from './keyboard.ts';
import { ab, formOf, paperOf } from './papers.ts';
import { describeInBrowser, eventually } from './setting.ts';
import { openWorld, places } from './world.ts';

/** The server gets the next call and answers; nobody hears it. */
async function loseReply(page: Page, address: string): Promise<void> {
  await page.route(
    address,
    async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    },
    { times: 1 },
  );
}

const noConnection = /Geen verbinding met Telstaat/;
const session = `**/elections/${ab}/session/steps`;

describeInBrowser('a lost reply', ({ use, sit }) => {
  it('of a pause: the session is shown as it is, and nothing failed', async () => {
    const hall = await use(openWorld('practice'));
    const seat = await sit(hall, { username: 'coordinator', path: '/zitting' });
    const { page } = seat;
    seat.expectNoServer();
    const card = page.locator('.panel', { hasText: 'AB' }).first();
    await loseReply(page, session);
    await card.getByRole('button', { name: 'Invoer pauzeren' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Invoer pauzeren' }).click();
    await card.getByText('Invoerders kunnen nu niet typen.').waitFor();
    expect(await page.getByText(noConnection).count()).toBe(0);
    await loseReply(page, session);
    await card.getByRole('button', { name: 'Invoer hervatten' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Invoer hervatten' }).click();
    await card.getByText('Invoerders kunnen typen.').waitFor();
    expect(await page.getByText(noConnection).count()).toBe(0);
  });

  it('of a resolution: told as done, also when it is sent again after no answer at all', async () => {
    const hall = await use(openWorld('errorsOnPaper'));
    const { election, station } = places.wrong;
    const seat = await sit(hall, { username: 'coordinator', path: `/verkiezingen/${election}/stembureaus/${station}` });
    const { page } = seat;
    const give = 'Teruggeven aan Oefeninvoerder 1';
    await page.getByRole('button', { name: give }).waitFor();
    seat.expectNoServer();
    // The line stays dead for a while: what happened cannot be asked either, and the screen keeps what it had.
    await page.route('**/api/**', (route) =>
      route.request().method() === 'GET' ? route.abort('connectionreset') : route.fallback(),
    );
    await loseReply(page, '**/resolutions');
    await pressAndConfirm(page, give);
    await page.getByText(noConnection).first().waitFor();
    await page.unroute('**/api/**');
    await pressAndConfirm(page, give);
    await page.getByText(/^Gedaan/).waitFor();
    expect(await page.getByText(noConnection).count()).toBe(0);
  });

  it('of finishing and of deleting an entry: sent again, it is done', async () => {
    const hall = await use(openWorld('practice'));
    const place = { election: ab, station: 2 } as const;
    const seat = await sit(hall, { username: 'invoerder1', path: `/invoeren/${place.election}/${place.station}` });
    const { page } = seat;
    seat.expectNoServer();
    await typeSheet(page, formOf(ab), paperOf(place));
    await page.getByRole('heading', { name: 'Controleren en afronden' }).waitFor();
    await loseReply(page, '**/finalisations');
    await press(page, 'Shift+Enter');
    await page.getByText(noConnection).waitFor();
    await press(page, 'Shift+Enter');
    await page.getByText('Opgeslagen: eerste invoer klaar').waitFor();

    await page.goto(`/invoeren/${ab}/3`);
    await waitForFocus(page, 'extra.otherReason.yes');
    let isLost = false;
    await page.route('**/draft', async (route) => {
      if (isLost || route.request().method() !== 'DELETE') return route.fallback();
      isLost = true;
      await route.fetch();
      return route.abort('connectionreset');
    });
    const remove = async () => {
      await page.getByRole('button', { name: 'Meer' }).click();
      await page.getByRole('menuitem', { name: 'Invoer verwijderen' }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: 'Verwijderen', exact: true }).click();
    };
    await remove();
    const failure = page.getByRole('alertdialog').filter({ hasText: noConnection });
    await failure.waitFor();
    await press(page, 'Escape');
    await failure.waitFor({ state: 'detached' });
    await remove();
    await page.getByRole('heading', { name: 'Invoeren' }).waitFor();
    await eventually(() => page.getByText('Hier was je mee bezig').count()).toBe(0);
  });
});
