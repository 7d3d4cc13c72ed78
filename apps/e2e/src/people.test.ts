// People at their windows: a slip and the first login, too many wrong passwords, a login that ends, an account that is turned off.
import { loginLifetime, loginWarning, unwrap, type FieldId, type Instant } from '@telstaat/core';
import { practicePassword } from '@telstaat/practice';
import type { World } from '@telstaat/server';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { axeFindings, sidewaysScroll, tabOrderFaults } from './axe.ts';
import { pressAndConfirm } from './dialogs.ts';
import { quickWorld, type Hall } from './hall.ts';
import { focusedId, press, shown, tabTo } from './keyboard.ts';
import { describeInBrowser, eventually } from './setting.ts';
import { openWorld, places, realDay, realPeople } from './world.ts';

const own = 'een eigen lange zin';
const minute = 60_000;

interface MovedClock extends World {
  advance(milliseconds: number): void;
}

/** The clock of the hall, which goes on by itself and can be set. */
function movedClock(): MovedClock {
  let ahead = 0;
  return {
    ...quickWorld,
    now: () => new Date(Date.now() + ahead).toISOString() as Instant,
    advance: (milliseconds) => {
      ahead += milliseconds;
    },
  };
}

/** Time goes by for everybody: in the hall and in the window. */
async function passes(page: Page, clock: MovedClock, milliseconds: number): Promise<void> {
  clock.advance(milliseconds);
  await page.clock.fastForward(milliseconds);
}

/** As above while somebody is logged in: until the window has asked the hall how its login stands. */
async function passesUnused(page: Page, clock: MovedClock, milliseconds: number): Promise<void> {
  const answer = page.waitForResponse('**/api/logins/current');
  await passes(page, clock, milliseconds);
  await answer;
}

async function typeLogin(page: Page, username: string, password: string): Promise<void> {
  await tabTo(page, page.getByRole('textbox', { name: 'Gebruikersnaam' }));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(username);
  await typeAgain(page, password);
}

async function typeAgain(page: Page, password: string): Promise<void> {
  await tabTo(page, page.getByLabel('Wachtwoord', { exact: true }));
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
}

async function makeSlip(hall: Hall, username: string) {
  const { username: name, password } = realPeople.administrator;
  const administrator = await hall.as(name, password);
  return unwrap(await administrator.call('addPerson', { body: { username, fullName: '', role: 'typist' } }));
}

const strip = (page: Page) => page.getByRole('region', { name: 'Bijna uitgelogd' });

describeInBrowser('somebody with a slip', ({ use, sit }) => {
  it('logs in, chooses a password and begins, by keyboard alone', async () => {
    const hall = await use(realDay({ elections: 1 }));
    const slip = await makeSlip(hall, 'invoerder07');
    const { page } = await sit(hall, { path: '/invoeren' });
    await typeLogin(page, 'Invoerder07', slip.temporaryPassword);
    await page.getByRole('heading', { name: 'Kies een eigen wachtwoord' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    // The password on the slip was just typed: it is not asked again. The name may be given.
    await page.getByRole('textbox', { name: 'Je naam (mag leeg blijven)' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Ine de Vries');
    await press(page, 'Tab');
    await page.keyboard.type('te kort');
    await page.keyboard.press('Enter');
    await page.getByText('Het wachtwoord voldoet nog niet aan alle regels hieronder.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(own);
    await press(page, 'Tab');
    await page.keyboard.type(own);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/invoeren');
    await page.getByText('Ine de Vries', { exact: true }).waitFor();
  });

  it('cannot go round it: not by an address, not by loading the page again; then the slip is asked for once more', async () => {
    const hall = await use(realDay({ elections: 1 }));
    const { temporaryPassword } = await makeSlip(hall, 'invoerder07');
    const { page } = await sit(hall, { username: 'invoerder07', password: temporaryPassword, path: '/invoeren' });
    const title = page.getByRole('heading', { name: 'Kies een eigen wachtwoord' });
    await title.waitFor();
    await page.goto('/wachtwoord');
    await title.waitFor();
    await page.reload();
    await page.getByLabel('Wachtwoord op het strookje').fill(temporaryPassword);
    await page.getByLabel('Nieuw wachtwoord', { exact: true }).fill(own);
    await page.getByLabel('Nieuw wachtwoord nog een keer').fill(own);
    await page.getByRole('button', { name: 'Bewaren en beginnen' }).click();
    await page.waitForURL('**/wachtwoord');
    // Anonymous as it was.
    await page.getByText('Invoerder 07').waitFor();
    // From now on the same page changes the own password any time.
    await page.reload();
    await page.getByLabel('Wachtwoord van nu').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel('Wachtwoord van nu').fill('verkeerd wachtwoord');
    await page.getByLabel('Nieuw wachtwoord', { exact: true }).fill(`${own} 2`);
    await page.getByLabel('Nieuw wachtwoord nog een keer').fill(`${own} 2`);
    await page.getByRole('button', { name: 'Wachtwoord wijzigen' }).click();
    await page.getByText('Het wachtwoord van nu klopt niet.').waitFor();
    await page.getByLabel('Wachtwoord van nu').fill(own);
    await page.getByRole('button', { name: 'Wachtwoord wijzigen' }).click();
    await page.getByText('Het wachtwoord is gewijzigd').waitFor();
  });
});

describeInBrowser('the administrator', ({ use, sit }) => {
  it('makes many accounts at once and prints the slips', async () => {
    const hall = await use(realDay({ elections: 1 }));
    const { username, password } = realPeople.administrator;
    const { page } = await sit(hall, { username, password, path: '/mensen' });
    await tabTo(page, page.getByRole('button', { name: 'Meer invoerders tegelijk' }));
    await page.keyboard.press('Enter');
    await page
      .getByRole('textbox', { name: /Hoeveel accounts/ })
      .and(page.locator(':focus'))
      .waitFor();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('12');
    await page.getByText('Gebruikersnamen: invoerder01 tot en met invoerder12.').waitFor();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: '12 strookjes' });
    await dialog.waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const slips = dialog.getByRole('listitem');
    expect(await slips.count()).toBe(12);
    expect(await slips.nth(6).innerText()).toMatch(/Invoerder 07[^]*invoerder07[^]*[a-z]+(-[a-z]+){3}[^]*Adres/);
    // On paper the slips are all there is.
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('table').isVisible()).toBe(false);
    expect(await dialog.getByRole('button', { name: 'Afdrukken' }).isVisible()).toBe(false);
    expect(await slips.last().isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'Klaar' }).click();
    const row = page.getByRole('row').filter({ hasText: 'invoerder12' });
    await row.getByText('Strookje nog niet gebruikt').waitFor();
  });

  it('turns an account off: its open window says so, and its cookie opens nothing', async () => {
    const hall = await use(realDay({ elections: 1 }));
    const [typist] = realPeople.typists;
    const open = await sit(hall, { username: typist.username, password: typist.password, path: '/invoeren' });
    await open.page.locator('#station-number').waitFor();
    const { username, password } = realPeople.administrator;
    const lead = await sit(hall, { username, password, path: '/mensen' });
    await pressAndConfirm(lead.page, new RegExp(`Account van ${typist.fullName} uitzetten|^Uitzetten$`));
    await lead.page.getByRole('row').filter({ hasText: typist.username }).getByText('Uitgezet').waitFor();
    await open.page.reload();
    await open.page.getByText('Dit account is uitgezet.').waitFor();
    expect(await axeFindings(open.page)).toEqual([]);
    expect(await open.context.cookies()).toEqual([]);
    await typeLogin(open.page, typist.username, typist.password);
    await open.page.getByText('Inloggen lukte niet').waitFor();
  });
});

describeInBrowser('wrong passwords', ({ use, sit }) => {
  it('make one wait: the screen says why, counts down and opens by itself', async () => {
    const clock = movedClock();
    const hall = await use(realDay({ elections: 1, world: clock }));
    const { page } = await sit(hall, { path: '/inloggen' });
    const { username, password } = realPeople.coordinator;
    await page.clock.install();
    await typeLogin(page, username, 'verkeerd wachtwoord');
    // Answered, and emptied for the next attempt.
    await eventually(() => page.getByLabel('Wachtwoord', { exact: true }).inputValue()).toBe('');
    for (let time = 0; time < 4; time += 1) {
      await page.locator('input[type=password]:focus').waitFor();
      await page.keyboard.type('verkeerd wachtwoord');
      await page.keyboard.press('Enter');
      await eventually(() => page.getByLabel('Wachtwoord', { exact: true }).inputValue()).toBe('');
    }
    await page.getByText('Even wachten').waitFor();
    await page.getByText('Vraag de coördinator om een nieuw.').waitFor();
    await page
      .getByRole('timer')
      .getByText(/Nog \d seconden/)
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const button = page.getByRole('button', { name: 'Inloggen' });
    expect(await button.isDisabled()).toBe(true);
    await passes(page, clock, 6_000);
    await page.getByText('Je kunt het opnieuw proberen').waitFor();
    expect(await button.isDisabled()).toBe(false);
    expect(await tabOrderFaults(page)).toEqual([]);
    await typeAgain(page, password);
    await page.waitForURL('**/overzicht');
  });
});

describeInBrowser('a login that nobody uses', ({ use, sit }) => {
  const coordinator = { username: 'coordinator', path: '/overzicht' };

  it('warns five minutes before it ends; one press goes on', async () => {
    const clock = movedClock();
    const hall = await use(openWorld('practice', { world: clock }));
    const { page } = await sit(hall, coordinator);
    await page.clock.install();
    await page.reload();
    await page.locator('tbody tr').first().waitFor();
    await passesUnused(page, clock, loginLifetime - loginWarning - minute);
    expect(await strip(page).count()).toBe(0);
    await passesUnused(page, clock, 2 * minute);
    await strip(page).waitFor();
    await strip(page)
      .getByRole('timer')
      .getByText(/^[34]:\d\d$/)
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    await page.getByRole('button', { name: 'Verder werken' }).click();
    await strip(page).waitFor({ state: 'detached' });
    await passesUnused(page, clock, 10 * minute);
    expect(await strip(page).count()).toBe(0);
  });

  it('ends, says why, and comes back to the same page', async () => {
    const clock = movedClock();
    const hall = await use(openWorld('practice', { world: clock }));
    const { page } = await sit(hall, coordinator);
    await page.clock.install();
    await page.goto('/zitting?a=b');
    await page.locator('.session-checklist').first().waitFor();
    await passesUnused(page, clock, loginLifetime + minute);
    await page.getByText('Je was een half uur niet bezig.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Coördinator' }).click();
    await page.waitForURL('**/zitting?a=b');
    await page.locator('.session-checklist').first().waitFor();
  });

  it('at the sheet: the strip hides nothing, typing keeps the login, and nothing typed is lost', async () => {
    const clock = movedClock();
    const hall = await use(openWorld('stationHalfTyped', { world: clock }));
    const path = `/invoeren/${places.halfTyped.election}/${places.halfTyped.station}`;
    const { page } = await sit(hall, { username: 'invoerder1', path });
    await page.clock.install();
    await page.reload();
    await page.locator('.count-input:focus').waitFor();
    await passesUnused(page, clock, loginLifetime - loginWarning + minute);
    await strip(page).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    // The keyboard stays where it was, and the desk fits under the strip.
    const field = (await focusedId(page)) as FieldId;
    expect(field).toMatch(/^lists\.1\.candidates\./);
    const overflow = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
    expect(overflow).toBeLessThanOrEqual(0);
    await page.keyboard.type('12');
    await strip(page).waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await passesUnused(page, clock, 10 * minute);
    expect(await strip(page).count()).toBe(0);
    await page.reload();
    await page.locator('.count-input:focus').waitFor();
    expect(await shown(page, field)).toBe('12');
  });

  it('at the sheet, logged in elsewhere meanwhile: asks for the password, and what was typed arrives', async () => {
    const hall = await use(openWorld('stationHalfTyped'));
    const path = `/invoeren/${places.halfTyped.election}/${places.halfTyped.station}`;
    const { page } = await sit(hall, { username: 'invoerder1', path });
    await page.locator('.count-input:focus').waitFor();
    const field = (await focusedId(page)) as FieldId;
    unwrap(await hall.visitor().call('logIn', { body: { username: 'invoerder1', password: practicePassword } }));
    await page.keyboard.type('34');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog').filter({ has: page.locator('input[type=password]') });
    await dialog.waitFor();
    await page.locator('input[type=password]:focus').waitFor();
    await page.keyboard.type(practicePassword);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Alles bewaard').first().waitFor();
    await page.reload();
    await page.locator('.count-input:focus').waitFor();
    expect(await shown(page, field)).toBe('34');
  });
});

describeInBrowser('two windows', ({ use, sit }) => {
  it('of one person on two computers: the first is told why it stopped', async () => {
    const hall = await use(realDay({ elections: 1 }));
    const { username, password } = realPeople.coordinator;
    const first = await sit(hall, { username, password, path: '/overzicht' });
    await first.page.locator('h1').waitFor();
    await sit(hall, { username, password, path: '/overzicht' });
    // The overview looks at the server now and then, and is told.
    await first.page.getByText('Je bent op een andere computer ingelogd.').waitFor();
    expect(await axeFindings(first.page)).toEqual([]);
    await typeLogin(first.page, username, password);
    await first.page.waitForURL('**/overzicht');
  });

  it('two tabs of one browser: who logs in in one is who works in the other', async () => {
    const hall = await use(realDay({ elections: 1 }));
    const { username, password } = realPeople.coordinator;
    const seat = await sit(hall, { username, password, path: '/overzicht' });
    await seat.page.getByText('Cor Coördinator').waitFor();
    const tab = await seat.context.newPage();
    await tab.goto('/overzicht');
    await tab.getByRole('button', { name: 'Uitloggen' }).click();
    const [typist] = realPeople.typists;
    await typeLogin(tab, typist.username, typist.password);
    await tab.waitForURL('**/invoeren');
    await seat.page.bringToFront();
    await seat.page.reload();
    await seat.page.getByText('Deze pagina is voor iemand anders').waitFor();
    await seat.page.getByText(typist.fullName).waitFor();
  });
});
