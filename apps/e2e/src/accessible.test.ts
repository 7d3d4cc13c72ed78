// Every screen for everybody: axe finds nothing, Tab comes everywhere and can be seen, nothing scrolls sideways at 400 %.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { axeFindings, sidewaysScroll, tabOrderFaults } from './axe.ts';
import { zoomedIn, type Seat } from './browser.ts';
import type { Hall } from './hall.ts';
import { ab, ps } from './papers.ts';
import { describeInBrowser, eventually } from './setting.ts';
import { openWorld, places, realDay, realPeople } from './world.ts';

interface Screen {
  readonly name: string;
  readonly path: string;
  readonly username?: string;
  readonly password?: string;
  /** Brings the screen in the state that is looked at. */
  readonly arrange?: (page: Page) => Promise<void>;
  /** What is there once the screen is complete. */
  readonly ready: string;
}

const typist = { username: 'invoerder1' } as const;
const coordinator = { username: 'coordinator' } as const;
const administrator = { username: 'beheerder' } as const;
const entry = `/invoeren/${places.halfTyped.election}/${places.halfTyped.station}`;

const screens: readonly Screen[] = [
  { name: 'roles', path: '/inloggen', ready: '.login-card' },
  { ...typist, name: 'typist start', path: '/invoeren', ready: '.draft' },
  { ...typist, name: 'practice papers', path: '/oefenpapieren', ready: '.papers-list a' },
  { ...typist, name: 'entry', path: entry, ready: '.count-input:focus' },
  {
    ...typist,
    name: 'guard before an entry',
    path: '/invoeren',
    arrange: async (page) => {
      await page.locator('#station-number:focus').waitFor();
      await page.keyboard.type('3');
      await page.locator('.station-found').waitFor();
      await page.keyboard.press('Enter');
    },
    ready: '.guard',
  },
  {
    ...typist,
    name: 'last step of an entry',
    path: entry,
    arrange: async (page) => {
      await page.locator('.count-input:focus').waitFor();
      await page.getByRole('button', { name: 'Controleren en afronden' }).click();
    },
    ready: '.check-table',
  },
  { ...typist, name: 'forbidden', path: '/overzicht', ready: 'h1' },
  { ...coordinator, name: 'overview', path: '/overzicht', ready: 'tbody tr' },
  { ...coordinator, name: 'session', path: '/zitting', ready: '.session-checklist' },
  { ...coordinator, name: 'stations', path: `/verkiezingen/${ps}/stembureaus`, ready: 'tbody tr' },
  {
    ...coordinator,
    name: 'station',
    path: `/verkiezingen/${ab}/stembureaus/1`,
    ready: '.station-actions, .station-quiet',
  },
  { ...coordinator, name: 'differences', path: `/verkiezingen/${ab}/stembureaus/2`, ready: '.station-differences' },
  {
    ...coordinator,
    name: 'totals',
    path: `/verkiezingen/${ab}/totalen?deel=votes&veld=voters.total`,
    ready: '.totals-why h2',
  },
  { ...coordinator, name: 'papers', path: `/verkiezingen/${ab}/papieren`, ready: '.papers button' },
  { ...coordinator, name: 'report of the session', path: `/verkiezingen/${ab}/verslag`, ready: '.notes-bar' },
  { ...coordinator, name: 'packages', path: `/verkiezingen/${ab}/uitvoer`, ready: '.packages-check' },
  { ...coordinator, name: 'people', path: '/mensen', ready: 'tbody tr' },
  { ...coordinator, name: 'log', path: '/logboek', ready: 'tbody tr' },
  { ...administrator, name: 'one event of the log', path: '/logboek/1', ready: '.log-payload' },
  { ...administrator, name: 'setup', path: '/inrichten', ready: '.panel' },
  { ...administrator, name: 'wizard', path: '/inrichten/nieuw', ready: '.file-drop' },
  { ...administrator, name: 'unknown page', path: '/geheim', ready: 'h1' },
];

const beforeLogin: readonly Screen[] = [
  { name: 'welcome', path: '/welkom', ready: '.welcome-choice' },
  { name: 'first administrator', path: '/welkom/beheerder', ready: '.welcome-form' },
];

const { username, password } = realPeople.administrator;
const realScreens: readonly Screen[] = [
  { name: 'login', path: '/inloggen', ready: '.login' },
  { username, password, name: 'first steps of an administrator', path: '/welkom/verder', ready: '.welcome-next' },
];

describeInBrowser('every screen', ({ share, sit }) => {
  const worlds = {
    practice: share(() => openWorld('oneOfEverything')),
    nothing: share(() => openWorld('nothing')),
    real: share(() => realDay({ elections: 1 })),
  };
  const open = async (hall: Hall, screen: Screen): Promise<Seat> => {
    const { username, password, path } = screen;
    const login = username === undefined ? {} : { username, ...(password === undefined ? {} : { password }) };
    const seat = await sit(hall, { ...login, path });
    await screen.arrange?.(seat.page);
    await seat.page.locator(screen.ready).first().waitFor();
    return seat;
  };
  const all = [
    ...screens.map((screen) => ({ ...screen, world: worlds.practice })),
    ...beforeLogin.map((screen) => ({ ...screen, world: worlds.nothing })),
    ...realScreens.map((screen) => ({ ...screen, world: worlds.real })),
  ];

  it.each(all)('$name, on a laptop and zoomed in to 400 %', async (screen) => {
    const { page } = await open(await screen.world(), screen);
    expect(await axeFindings(page)).toEqual([]);
    expect(await tabOrderFaults(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    await page.setViewportSize(zoomedIn);
    await eventually(() => sidewaysScroll(page)).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('dialogs take the keyboard, keep it, and give it back', async () => {
    const screen = { ...administrator, name: 'people', path: '/mensen', ready: 'tbody tr' };
    const { page } = await open(await worlds.practice(), screen);
    const button = page.getByRole('button', { name: 'Iemand toevoegen' });
    await button.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Iemand toevoegen' });
    await dialog.waitFor();
    expect(await axeFindings(page)).toEqual([]);
    for (let tabs = 0; tabs < 12; tabs += 1) {
      await page.keyboard.press('Tab');
      expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await eventually(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('the real login works by keyboard alone, and a wrong password is told in the field’s own place', async () => {
    const hall = await worlds.real();
    const { page } = await sit(hall, { path: '/inloggen' });
    const { username, password } = realPeople.coordinator;
    await page.locator('input:focus').waitFor();
    await page.keyboard.type(username);
    await page.keyboard.press('Tab');
    await page.keyboard.type('verkeerd wachtwoord');
    await page.keyboard.press('Enter');
    await page.getByText('Inloggen lukte niet').waitFor();
    await page.locator('input[type=password]:focus').waitFor();
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/overzicht');
  });
});
