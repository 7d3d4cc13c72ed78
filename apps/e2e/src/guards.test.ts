// Who may see what (deny by default), and the two languages.
import { expect, it } from 'vitest';
import { press, tabTo, waitForFocus } from './keyboard.ts';
import { ab, ps } from './papers.ts';
import { describeInBrowser } from './setting.ts';
import { openWorld } from './world.ts';

const ofTheCoordinator = [
  '/overzicht',
  '/zitting',
  '/mensen',
  `/verkiezingen/${ps}/totalen`,
  `/verkiezingen/${ab}/papieren`,
  `/verkiezingen/${ab}/verslag`,
  `/verkiezingen/${ab}/uitvoer`,
];

describeInBrowser('who may see what', ({ share, sit }) => {
  const practice = share(() => openWorld('practice'));

  it('a typist who opens a page of the coordinator gets a kind page with a way on', async () => {
    const { page } = await sit(await practice(), { username: 'invoerder1' });
    for (const path of [...ofTheCoordinator, `/verkiezingen/${ps}/stembureaus/1`, '/inrichten']) {
      await page.goto(path);
      await page.getByRole('heading', { name: 'Deze pagina is voor iemand anders' }).waitFor();
    }
    await tabTo(page, page.getByRole('link', { name: 'Naar jouw beginpagina' }));
    await press(page, 'Enter');
    await page.getByRole('heading', { name: 'Invoeren' }).waitFor();
  });

  it('a coordinator cannot type, and cannot set up elections', async () => {
    const { page } = await sit(await practice(), { username: 'coordinator' });
    for (const path of ['/invoeren', `/invoeren/${ps}/1`, '/inrichten', '/inrichten/nieuw']) {
      await page.goto(path);
      await page.getByRole('heading', { name: 'Deze pagina is voor iemand anders' }).waitFor();
    }
  });

  it('without logging in every page leads to the login, and an unknown address says so', async () => {
    const { page } = await sit(await practice());
    await page.goto('/overzicht');
    await page.waitForURL('**/inloggen');
    await page.getByRole('button', { name: 'Oefencoördinator' }).click();
    // To the page that was asked for.
    await page.waitForURL('**/overzicht');
    await page.goto('/geheim');
    await page.getByRole('heading', { name: 'Deze pagina bestaat niet' }).waitFor();
  });
});

describeInBrowser('two elections on one day', ({ share, sit }) => {
  const practice = share(() => openWorld('practice'));

  it('cannot be swapped by pressing on: the typist tells which one the paper is of, and gets that one', async () => {
    const { page } = await sit(await practice(), { username: 'invoerder1', path: '/invoeren' });
    await page.locator('#station-number:focus').waitFor();
    await page.keyboard.type('3');
    await page.locator('.station-found').waitFor();
    await press(page, 'Enter');
    const guard = page.getByRole('group', { name: 'Dit formulier is van:' });
    await guard.waitFor();
    expect(await guard.innerText()).toMatch(/Provinciale Staten/);
    await press(page, 'Enter');
    await page.getByText('Kies met een cijfer').waitFor();
    // The paper is of the other election: the screen follows the paper, and asks again.
    await press(page, '2');
    await guard
      .getByText(/^Waterschap/)
      .first()
      .waitFor();
    expect(new URL(page.url()).pathname).toBe('/invoeren');
    await press(page, '2');
    await page.waitForURL(`**/invoeren/${ab}/3`);
  });

  it('a number that an election does not have is said, with the election', async () => {
    const { page } = await sit(await practice(), { username: 'invoerder1', path: '/invoeren' });
    await page.locator('#station-number:focus').waitFor();
    await page.keyboard.type('999');
    await page.getByText(/er is geen stembureau 999|is er geen stembureau 999/).waitFor();
  });
});

describeInBrowser('two languages', ({ use, sit }) => {
  it('switch at run time, everywhere, and are remembered; the words of the form stay Dutch', async () => {
    const hall = await use(openWorld('nothing'));
    const { page } = await sit(hall);
    await page.getByRole('heading', { name: 'Welkom bij Telstaat' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('nl');
    expect(await page.locator('html').getAttribute('translate')).toBe('no');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Welcome to Telstaat' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByRole('button', { name: 'Open practice election' }).click();
    await page.getByRole('button', { name: 'Oefeninvoerder 1' }).click();
    await page.getByRole('heading', { name: 'Enter a form' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Enter a form' }).waitFor();
    await page.goto(`/invoeren/${ps}/1`);
    await waitForFocus(page, 'extra.otherReason.yes');
    await page.getByRole('button', { name: /^Save and go to/ }).waitFor();
    await page.getByText('Extra onderzoek').first().waitFor();
  });
});
