// Backups on the screens: made, rehearsed, restored; a stick that was pulled out; a damaged database; and the typing that browsers still had.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { draftSchema } from '@telstaat/contract';
import { unwrap } from '@telstaat/core';
import { practicePassword } from '@telstaat/practice';
import type { Application } from '@telstaat/server';
import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { expectForEverybody } from './for-everybody.ts';
import type { Hall } from './hall.ts';
import { fieldAt, press, shown, waitForFocus } from './keyboard.ts';
import { ab, ps, type Place } from './papers.ts';
import { takePicture } from './pictures.ts';
import { describeInBrowser, eventually } from './setting.ts';
import { openWorld, places } from './world.ts';

const page = '/reservekopieen';
const addressOf = ({ election, station }: Place): string => `/invoeren/${election}/${station}`;

function stick(): string {
  const folder = mkdtempSync(join(tmpdir(), 'telstaat-stick-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function typePollCards(window: Page, digits: string): Promise<void> {
  await waitForFocus(window, 'extra.otherReason.yes');
  await press(window, 'Alt+3');
  await waitForFocus(window, 'voters.pollCards');
  await press(window, ...digits, 'Enter');
  await window.getByText(/^Alles bewaard, /).waitFor();
}

/** What the server has of the entry; asked with the window's own login, since an account has one at a time. */
async function saved(window: Page, { election, station }: Place): Promise<unknown> {
  const reply = await window.request.post(`/api/elections/${election}/stations/${station}/draft`, { data: {} });
  return draftSchema.parse(await reply.json()).sheet.counts;
}

async function restoreNewest(hall: Hall): Promise<void> {
  const administrator = await hall.as('beheerder');
  const [newest] = unwrap(await administrator.call('listBackups'));
  if (newest?.sha256 === undefined) throw new Error('There is a backup');
  const { place, file, sha256 } = newest;
  unwrap(await administrator.call('restoreBackup', { body: { place, file, sha256 } }));
}

const isLoggedIn = (url: URL): boolean => url.pathname !== '/inloggen';

async function logInAgain(window: Page): Promise<void> {
  const dialog = window.getByRole('dialog', { name: 'Log opnieuw in' });
  await dialog.waitFor();
  await window.keyboard.type(practicePassword);
  await press(window, 'Enter');
  await dialog.waitFor({ state: 'detached' });
}

/** Spoils the database beyond opening, as a failing disk would. */
function damage(hall: Hall): void {
  const path = join(hall.folder, 'oefening.sqlite');
  const bytes = readFileSync(path);
  for (let at = 4096; at < bytes.length; at += 4096) bytes.fill(0x5a, at, at + 64);
  writeFileSync(path, bytes);
}

describeInBrowser('the page with backups', ({ use, sit }) => {
  it('makes one, keeps it on a stick too, rehearses it and restores it with a typed word', async () => {
    const hall = await use(openWorld('oneOfEverything'));
    const { page: window } = await sit(hall, { username: 'beheerder', path: page });
    await window.getByText('Er is nog geen reservekopie').waitFor();
    const folder = stick();
    await window.getByRole('textbox', { name: 'Map of USB-stick' }).fill(join(folder, 'weg'));
    await press(window, 'Enter');
    await window.getByText('Deze map kan niet worden gebruikt').waitFor();
    await window.getByRole('textbox', { name: 'Map of USB-stick' }).fill(folder);
    await press(window, 'Enter');
    await window.getByText(`Vanaf nu staat elke reservekopie ook in ${folder}.`).waitFor();
    await window.getByRole('button', { name: 'Nu een reservekopie maken' }).click();
    await window.getByText('De reservekopie is gemaakt en gecontroleerd').waitFor();
    expect(readdirSync(folder).filter((name) => name.endsWith('.sqlite'))).toHaveLength(1);
    const row = window.getByRole('row', { name: /Goed/ });
    await row.waitFor();
    expect(await row.innerText()).toContain('2 van 8 definitief');
    expect(await row.innerText()).toContain('op deze computer, in de gekozen map');
    await row.getByRole('button', { name: /^Terugzetten oefenen/ }).click();
    await window.getByText('Geoefend: deze reservekopie kan worden teruggezet').waitFor();
    await takePicture(window, 'backups');
    await expectForEverybody(window);
    await row.getByRole('button', { name: /terugzetten$/ }).click();
    const dialog = window.getByRole('alertdialog', { name: 'Deze reservekopie terugzetten?' });
    await dialog
      .getByRole('textbox', { name: 'Typ het woord terugzetten om door te gaan' })
      .and(window.locator(':focus'))
      .waitFor();
    await window.keyboard.type('ja');
    await press(window, 'Enter');
    await dialog.getByText('Typ precies: terugzetten').waitFor();
    await takePicture(window, 'backups-restore');
    await press(window, 'Control+a');
    await window.keyboard.type('Terugzetten');
    await press(window, 'Enter');
    await window.getByText('Er is een reservekopie teruggezet. Daarom is iedereen uitgelogd.').waitFor();
    expect(new URL(window.url()).pathname).toBe('/inloggen');
    await window.getByRole('button', { name: 'Oefenbeheerder' }).click();
    await window.waitForURL(isLoggedIn);
    await window.goto(page);
    await window.getByText('Er is een reservekopie teruggezet, op').waitFor();
    await takePicture(window, 'backups-after');
  });

  it('a coordinator makes and rehearses, but does not restore', async () => {
    const hall = await use(openWorld('practice'));
    const { page: window } = await sit(hall, { username: 'coordinator', path: page });
    await window.getByRole('button', { name: 'Nu een reservekopie maken' }).click();
    const row = window.getByRole('row', { name: /Goed/ });
    await row.getByRole('button', { name: /^Terugzetten oefenen/ }).waitFor();
    expect(await row.getByRole('button').count()).toBe(1);
    expect(await window.getByRole('textbox', { name: 'Map of USB-stick' }).count()).toBe(0);
  });

  it('a stick that was pulled out is told on every page until one succeeds there', async () => {
    const hall = await use(openWorld('practice'));
    const folder = join(stick(), 'telstaat');
    mkdirSync(folder);
    const administrator = await hall.as('beheerder');
    unwrap(await administrator.call('chooseBackupFolder', { body: { folder } }));
    rmSync(folder, { recursive: true });
    unwrap(await administrator.call('makeBackup', { body: {} }));
    const { page: window } = await sit(hall, { username: 'coordinator', path: '/overzicht' });
    const strip = window.getByRole('complementary', { name: 'Er kan geen reservekopie worden gemaakt' });
    await strip.getByText('Zit de USB-stick er nog in?').waitFor();
    await takePicture(window, 'backups-strip');
    mkdirSync(folder);
    await strip.getByRole('link', { name: 'Naar Reservekopieën' }).click();
    await window.getByRole('button', { name: 'Nu een reservekopie maken' }).click();
    await strip.waitFor({ state: 'detached' });
    expect(readdirSync(folder)).toHaveLength(2);
  });
});

/** Holds one kind of work until it is stopped, as a large database on a slow stick would be held. */
function hold(hall: Hall, held: BackupTask): { readonly release: () => void } {
  const { backupThread } = hall.application().workplace;
  const run = backupThread.run.bind(backupThread);
  const holding: typeof run = (name, input, watching = {}) => {
    if (name !== held) return run(name, input, watching);
    watching.onProgress?.({ step: 'copy', done: 37, total: 100 });
    return new Promise((_, reject) => {
      watching.signal?.addEventListener('abort', () => reject(watching.signal?.reason as Error));
    });
  };
  Object.assign(backupThread, { run: holding });
  return { release: () => void Reflect.deleteProperty(backupThread, 'run') };
}
type BackupTask = Parameters<Application['workplace']['backupThread']['run']>[0];

describeInBrowser('what takes long', ({ use, sit }) => {
  it('is stopped with a button beside its progress, and made after it', async () => {
    const hall = await use(openWorld('practice'));
    const { page: window } = await sit(hall, { username: 'beheerder', path: page });
    const { release } = hold(hall, 'makeBackup');
    const make = window.getByRole('button', { name: 'Nu een reservekopie maken' });
    await make.click();
    await window.getByText('kopiëren 37 %').waitFor();
    await takePicture(window, 'backups-running');
    await expectForEverybody(window);
    await window.getByRole('button', { name: 'Stoppen met de reservekopie' }).click();
    await window.getByText('Gestopt. Er is niets half achtergebleven.').waitFor();
    await window.getByRole('progressbar').waitFor({ state: 'detached' });
    await takePicture(window, 'backups-stopped');
    release();
    await make.click();
    await window.getByText('De reservekopie is gemaakt en gecontroleerd').waitFor();
    expect(await window.getByText('Gestopt.').count()).toBe(0);
    const rehearsal = hold(hall, 'rehearseRestore');
    const row = window.getByRole('row', { name: /Goed/ });
    await row.getByRole('button', { name: /^Terugzetten oefenen/ }).click();
    await window.getByRole('button', { name: 'Stoppen met oefenen' }).click();
    await window.getByText('Gestopt. Er is niets half achtergebleven.').waitFor();
    rehearsal.release();
    await row.getByRole('button', { name: /^Terugzetten oefenen/ }).click();
    await window.getByText('Geoefend: deze reservekopie kan worden teruggezet').waitFor();
  });

  it('also restoring, as long as nothing was exchanged; in English too', async () => {
    const hall = await use(openWorld('practice'));
    unwrap(await (await hall.as('beheerder')).call('makeBackup', { body: {} }));
    const { page: window } = await sit(hall, { username: 'beheerder', path: page });
    await window.getByRole('button', { name: 'English' }).click();
    hold(hall, 'stageBackup');
    await window.getByRole('button', { name: /^Restore the one of/ }).click();
    const dialog = window.getByRole('alertdialog', { name: 'Restore this backup?' });
    await dialog.getByRole('textbox').and(window.locator(':focus')).waitFor();
    await window.keyboard.type('restore');
    await press(window, 'Enter');
    const stop = dialog.getByRole('button', { name: 'Stop restoring' });
    await stop.waitFor();
    await takePicture(window, 'backups-restoring-en');
    await stop.click();
    await dialog.getByText('Somebody stopped this. Nothing half was left behind').waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    hold(hall, 'makeBackup');
    await window.getByRole('button', { name: 'Make a backup now' }).click();
    await window.getByText('copying 37 %').waitFor();
    await takePicture(window, 'backups-running-en');
    await window.getByRole('button', { name: 'Stop the backup' }).click();
    await window.getByText('Stopped. Nothing half was left behind.').waitFor();
  });
});

describeInBrowser('a disk that is full', ({ use, sit }) => {
  it('is told to who types, what was typed stays, and is saved by itself when there is room', async () => {
    const hall = await use(openWorld('practice'));
    const place = { election: ps, station: 3 } as const;
    const { page: window } = await sit(hall, { username: 'invoerder1', path: addressOf(place) });
    await typePollCards(window, '411');
    const store = hall.application().workplace.opened?.store;
    if (!store) throw new Error('A practice is open');
    const { write } = store;
    const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    Object.assign(store, { write: () => Promise.reject(full) });
    await press(window, '2', '2', 'Enter');
    await window.getByText('De schijf van Telstaat is vol.').first().waitFor();
    await press(window, '3', 'Enter');
    await takePicture(window, 'entry-full-disk');
    await expectForEverybody(window);
    Object.assign(store, { write });
    await eventually(() => saved(window, place)).toMatchObject({ 'voters.pollCards': 411, 'voters.proxyCertificates': 22, 'voters.voterCards': 3 }); // prettier-ignore
  });
});

describeInBrowser('after a restore', ({ use, sit }) => {
  it('who is typing logs in again, and everything typed since the backup is sent again', async () => {
    const hall = await use(openWorld('practice'));
    const place = { election: ps, station: 3 } as const;
    const { page: window } = await sit(hall, { username: 'invoerder1', path: addressOf(place) });
    await typePollCards(window, '411');
    unwrap(await (await hall.as('coordinator')).call('makeBackup', { body: {} }));
    await press(window, '2', '2', 'Enter', '3', 'Enter');
    await eventually(() => saved(window, place)).toMatchObject({
      'voters.proxyCertificates': 22,
      'voters.voterCards': 3,
    });
    await restoreNewest(hall);
    await press(window, '4', '3', '6', 'Enter');
    await logInAgain(window);
    await eventually(() => saved(window, place)).toMatchObject({
      'voters.pollCards': 411,
      'voters.proxyCertificates': 22,
      'voters.voterCards': 3,
      'voters.total': 436,
    });
  });

  it('an entry that was begun after the backup is opened again with everything that was typed', async () => {
    const hall = await use(openWorld('practice'));
    const place = { election: ab, station: 5 } as const;
    unwrap(await (await hall.as('coordinator')).call('makeBackup', { body: {} }));
    const { page: window } = await sit(hall, { username: 'invoerder1', path: addressOf(place) });
    await typePollCards(window, '512');
    await restoreNewest(hall);
    await press(window, '7', 'Enter');
    await logInAgain(window);
    const dialog = window.getByRole('alertdialog', { name: 'Er is een reservekopie teruggezet' });
    await dialog.waitFor();
    await press(window, 'Enter');
    await dialog.waitFor({ state: 'detached' });
    await window.getByText('zijn teruggezet').waitFor();
    expect(await shown(window, 'voters.pollCards')).toBe('512');
    await eventually(() => saved(window, place)).toMatchObject({
      'voters.pollCards': 512,
      'voters.proxyCertificates': 7,
    });
  });
});

describeInBrowser('a damaged database', ({ use, sit }) => {
  it('is told in plain words, a backup is restored by an administrator of it, and a closed browser gives back its typing', async () => {
    const hall = await use(openWorld('stationHalfTyped'));
    const typist = await sit(hall, { username: 'invoerder1', path: addressOf(places.halfTyped) });
    await fieldAt(typist.page, 'lists.1.candidates.1').waitFor();
    unwrap(await (await hall.as('coordinator')).call('makeBackup', { body: {} }));
    const field = 'lists.1.candidates.22';
    await fieldAt(typist.page, field).click();
    await press(typist.page, '9', '1', 'Enter');
    await typist.page.getByText(/^Alles bewaard, /).waitFor();
    await eventually(() => saved(typist.page, places.halfTyped)).toMatchObject({ [field]: 91 });
    typist.expectNoServer();
    await typist.page.close();
    await hall.stop();
    damage(hall);
    await hall.start();

    const seat = await sit(hall, { path: '/' });
    const { page: window } = seat;
    await window.getByRole('heading', { name: 'Het gegevensbestand is beschadigd' }).waitFor();
    await window.getByText('De nieuwste goede').waitFor();
    await takePicture(window, 'backups-damaged');
    await expectForEverybody(window);
    await window.getByRole('textbox', { name: 'Gebruikersnaam' }).fill('coordinator');
    await window.getByLabel('Wachtwoord').fill(practicePassword);
    await press(window, 'Enter');
    await window.getByText('Terugzetten mag alleen een beheerder van deze reservekopie').waitFor();
    await window.getByRole('textbox', { name: 'Gebruikersnaam' }).fill('beheerder');
    await window.getByLabel('Wachtwoord').fill(practicePassword);
    await press(window, 'Enter');
    await window.getByRole('heading', { name: 'De reservekopie is teruggezet' }).waitFor();
    await takePicture(window, 'backups-restored');
    expect(readdirSync(hall.folder).filter((name) => /^oefening-voor-herstel-.*sqlite$/.test(name))).toHaveLength(1);
    await press(window, 'Enter');
    await window.getByRole('button', { name: 'Oefencoördinator' }).waitFor();

    const again = await typist.context.newPage();
    await again.goto('/inloggen');
    await again.getByRole('button', { name: 'Oefeninvoerder 1' }).click();
    await again.waitForURL(isLoggedIn);
    await again.goto(addressOf(places.halfTyped));
    await again.getByText('is teruggezet en wordt nu bewaard').waitFor();
    await eventually(() => saved(again, places.halfTyped)).toMatchObject({ [field]: 91 });
  });

  it('a computer that takes over restores from a stick on the first screen', async () => {
    const hall = await use(openWorld('oneOfEverything'));
    const folder = stick();
    const administrator = await hall.as('beheerder');
    unwrap(await administrator.call('chooseBackupFolder', { body: { folder } }));
    unwrap(await administrator.call('makeBackup', { body: {} }));
    const reserve = await use(openWorld('nothing'));
    const { page: window } = await sit(reserve, { path: '/welkom' });
    await window.getByRole('link', { name: 'Zet een reservekopie terug' }).click();
    await window.getByText('Hier staat geen reservekopie').waitFor();
    await window.getByRole('textbox', { name: 'Map of USB-stick' }).fill(folder);
    await press(window, 'Enter');
    await window.getByText('2 van 8 definitief').first().waitFor();
    await takePicture(window, 'backups-take-over');
    await expectForEverybody(window);
    await window.getByRole('textbox', { name: 'Gebruikersnaam' }).fill('beheerder');
    await window.getByLabel('Wachtwoord').fill(practicePassword);
    await press(window, 'Enter');
    await window.getByRole('heading', { name: 'De reservekopie is teruggezet' }).waitFor();
  });
});
