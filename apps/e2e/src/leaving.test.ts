// The end of the day: every total explained, the session finished, the package made, downloaded and recomputed.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildForm, formatCount, unwrap } from '@telstaat/core';
import { electionOf } from '@telstaat/practice';
import { unpack, type SealedFiles } from '@telstaat/seal';
import { verifyPackage } from '@telstaat/server';
import { balancedSheet } from '@telstaat/testkit';
import type { Browser, Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { axeFindings } from './axe.ts';
import { laptop } from './browser.ts';
import { pressAndConfirm } from './dialogs.ts';
import { download } from './downloads.ts';
import { expectForEverybody } from './for-everybody.ts';
import type { Hall } from './hall.ts';
import { finishSession, resolveWhole, secondCoordinator } from './lead.ts';
import { ab, enter, generatedDay, paperOf, stationNumbers, withMovedVote } from './papers.ts';
import { takePicture } from './pictures.ts';
import { describeInBrowser, eventually } from './setting.ts';
import { openWorld, realDay, realPeople, startSession } from './world.ts';

const day = generatedDay('tiny', 7);
const [province] = day.elections;
if (!province) throw new Error('A day without elections');
const decentral = province.definition.id;
const decentralStations = province.stations.stations.map(({ number }) => number);
const lead = realPeople.coordinator;
/** Somebody whose name may stand in the package and nowhere in what is published. */
const member = 'Zonnebloemstra';

/** A day counted at the stations, everything definitive, the session closed. */
async function decentralDay(): Promise<Hall> {
  const hall = await realDay({ elections: 1, day, countingMethod: 'DSO' });
  if (!province) throw new Error('A day without elections');
  const form = buildForm({ ...electionOf(province), countingMethod: 'DSO' });
  await startSession(hall, decentral);
  const [ine, ivo] = await Promise.all(
    realPeople.typists.slice(0, 2).map(({ username, password }) => hall.as(username, password)),
  );
  for (const station of decentralStations)
    for (const typist of [ine, ivo])
      if (typist) await enter(typist, { election: decentral, station }, balancedSheet(form), form);
  const coordinator = await hall.as(lead.username, lead.password);
  const attendance = [{ initials: '', lastName: member, role: 'Lid', from: '', until: '' }];
  const params = { election: decentral };
  unwrap(await coordinator.call('putReportNotes', { params, body: { notes: { attendance } } }));
  await finishSession(coordinator, decentral);
  return hall;
}

/** Unpacks into a folder of its own, as somebody does with a publication. */
function unpackInto({ paths, read }: SealedFiles): string {
  const folder = mkdtempSync(join(tmpdir(), 'telstaat-publication-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), read(path) ?? '');
  }
  return folder;
}

/** A file of this machine in a browser, without a server. Everything it asks for is written down. */
async function openFile(browser: Browser, file: string, javaScriptEnabled: boolean) {
  const context = await browser.newContext({ viewport: laptop, javaScriptEnabled, bypassCSP: javaScriptEnabled });
  onTestFinished(() => context.close());
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href);
  return { page, asked };
}

const publish = (page: Page) => page.getByRole('button', { name: 'Publicatie maken' });

describeInBrowser('the end of the day', ({ share, sit, use, browser }) => {
  const counted = share(() => openWorld('allDefinitive'));

  it('a total is explained station by station, and Escape gives the keyboard back to the number', async () => {
    const { page } = await sit(await counted(), { username: 'coordinator', path: `/verkiezingen/${ab}/totalen` });
    const values = stationNumbers.map((station) => paperOf({ election: ab, station }).counts['voters.total'] ?? 0);
    const total = formatCount(
      values.reduce((sum, value) => sum + value, 0),
      'nl',
    );
    const button = page.getByRole('button', { name: /^D .*Waarom\?$/ });
    expect(await button.innerText()).toBe(total);
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: `Waarom ${total}?` }).waitFor();
    const panel = page.locator('.totals-why');
    await panel.getByText(/Dat is gelijk aan het totaal/).waitFor();
    const rows = await panel.locator('tbody tr').allInnerTexts();
    expect(rows).toHaveLength(stationNumbers.length);
    for (const value of values) expect(rows.some((row) => row.includes(formatCount(value, 'nl')))).toBe(true);
    expect(rows.every((row) => row.includes('Oefeninvoerder 1') && row.includes('Oefeninvoerder 2'))).toBe(true);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await eventually(() => page.locator(':focus').innerText()).toBe(total);
  });

  it('the session is finished, a package is made and downloaded, and it passes the verifier', async () => {
    const { page } = await sit(await counted(), { username: 'coordinator', path: `/verkiezingen/${ab}/uitvoer` });
    const make = page.getByRole('button', { name: 'Pakket maken' });
    await make.waitFor();
    expect(await make.isDisabled()).toBe(true);
    await page.getByText(/Rond de invoer af/).waitFor();
    await page.goto('/zitting');
    const card = page.locator('section.panel').filter({ hasText: 'Oefenwaterschap' });
    await card.getByRole('button', { name: 'Invoer afronden' }).click();
    // The question shows what is approved.
    const question = page.getByRole('alertdialog');
    const admitted = stationNumbers.reduce(
      (sum, station) => sum + (paperOf({ election: ab, station }).counts['voters.total'] ?? 0),
      0,
    );
    await question.getByText(formatCount(admitted, 'nl'), { exact: true }).first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await question.getByRole('button', { name: 'Invoer afronden' }).click();
    await card.getByRole('link', { name: 'Naar de uitvoer' }).click();
    await eventually(() => make.isEnabled()).toBe(true);
    await make.click();
    await page.getByText(/Het pakket .* is klaar\./).waitFor({ timeout: 30_000 });
    const { name, bytes } = await download(page, page.getByRole('link', { name: /^Downloaden \(zip\)/ }));
    expect(name).toMatch(/\.zip$/);
    const report = await verifyPackage(bytes);
    expect(report.checks.filter(({ verdict }) => verdict !== 'passed' && verdict !== 'notApplicable')).toEqual([]);
    expect(report.verdict).toBe('passed');
  });

  it('what was counted while the question stood open is not approved unseen', async () => {
    const hall = await use(openWorld('allDefinitive'));
    const colleague = await secondCoordinator(hall);
    const { page } = await sit(hall, { username: 'coordinator', path: '/zitting' });
    const card = page.locator('section.panel').filter({ hasText: 'Oefenwaterschap' });
    await card.getByRole('button', { name: 'Invoer afronden' }).click();
    const question = page.getByRole('alertdialog');
    await question.getByText('U stelt dit vast:').waitFor();
    const place = { election: ab, station: stationNumbers[0] ?? 0 };
    await resolveWhole(colleague, place, 'reset');
    const [one, two] = await Promise.all([hall.as('invoerder1'), hall.as('invoerder2')]);
    await enter(one, place, withMovedVote(paperOf(place)));
    await enter(two, place, withMovedVote(paperOf(place)));
    await question.getByRole('button', { name: 'Invoer afronden' }).click();
    await card.getByText(/Er is intussen iets veranderd: getelde aantallen\./).waitFor();
    // Looking again, the same step is fine.
    await card.getByRole('button', { name: 'Invoer afronden' }).click();
    await question.getByRole('button', { name: 'Invoer afronden' }).click();
    await card.getByRole('link', { name: 'Naar de uitvoer' }).waitFor();
  });

  it('a session with open stations says which, and cannot be finished', async () => {
    const hall = await use(openWorld('allDefinitive'));
    const lead = await hall.as('coordinator');
    await finishSession(lead, ab);
    const { page } = await sit(hall, { username: 'coordinator', path: '/zitting' });
    const card = page.locator('section.panel').filter({ hasText: 'Oefenwaterschap' });
    await card.getByRole('button', { name: 'Zitting heropenen' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Zitting heropenen' }).click();
    await card.getByText('Invoerders kunnen typen.').waitFor();
    await page.goto(`/verkiezingen/${ab}/stembureaus/1`);
    await pressAndConfirm(page, 'Stembureau terugzetten');
    await page.getByText(/^Gedaan/).waitFor();
    await page.goto('/zitting');
    await card.getByText(/1 van 8 stembureaus/).waitFor();
    expect(await card.getByRole('button', { name: 'Invoer afronden' }).isDisabled()).toBe(true);
    await card.getByRole('link', { name: /^1 / }).waitFor();
  });

  it('of stations that counted themselves: the package passes, and what is published names nobody and opens without a server', async () => {
    const hall = await use(decentralDay());
    const path = `/verkiezingen/${decentral}/uitvoer`;
    const { page } = await sit(hall, { username: lead.username, password: lead.password, path });
    await page.getByText(/^Maak eerst een pakket/).waitFor();
    expect(await publish(page).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Pakket maken' }).click();
    await page.getByText(/Het pakket .* is klaar\./).waitFor({ timeout: 30_000 });
    const ofPackages = page.locator('.packages-card');
    const sealed = await download(page, ofPackages.getByRole('link', { name: /^Downloaden \(zip\)/ }));
    const report = await verifyPackage(sealed.bytes);
    expect(report.checks.filter(({ verdict }) => verdict !== 'passed' && verdict !== 'notApplicable')).toEqual([]);

    await publish(page).click();
    const ready = page.locator('.job').getByRole('link', { name: /^Downloaden \(zip\)/ });
    await ready.waitFor({ timeout: 60_000 });
    await page.getByText(`${decentralStations.length + 1} documenten`).waitFor();
    await takePicture(page, 'uitvoer');
    await expectForEverybody(page);
    const { name, bytes } = await download(page, ready);
    expect(name).toMatch(/^publicatie_.*\.zip$/);
    const published = unwrap(unpack(bytes));
    const papers = published.paths.filter((one) => one.startsWith('stembureaus/'));
    expect(papers).toHaveLength(decentralStations.length);
    for (const one of published.paths) {
      if (one.endsWith('.pdf')) continue;
      const text = new TextDecoder().decode(published.read(one));
      for (const { fullName } of [lead, ...realPeople.typists]) expect(text).not.toContain(fullName);
      expect(text).not.toContain(member);
    }

    const file = join(unpackInto(published), 'index.html');
    const plain = await openFile(browser(), file, false);
    await plain.page.getByRole('heading', { level: 1 }).waitFor();
    const votes = await plain.page
      .getByRole('table', { name: 'Stemmen per lijst', exact: true })
      .getByRole('row')
      .count();
    expect(votes).toBeGreaterThan(2);
    await takePicture(plain.page, 'publicatie');
    expect(plain.asked.filter((address) => !address.startsWith('file:'))).toEqual([]);
    const links = await plain.page
      .locator('a[href]:not([href^="#"])')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    for (const link of links) expect(published.paths).toContain(decodeURIComponent(link));
    const checked = await openFile(browser(), file, true);
    expect(await axeFindings(checked.page)).toEqual([]);
    expect(await checked.page.locator('script').count()).toBe(0);
  });

  it('what was published stops when somebody says so, and only who leads can make it', async () => {
    const hall = await use(openWorld('allDefinitive'));
    const coordinator = await hall.as('coordinator');
    await finishSession(coordinator, ab);
    unwrap(await coordinator.call('makePackage', { params: { election: ab }, body: {} }));
    const path = `/verkiezingen/${ab}/uitvoer`;
    const { page } = await sit(hall, { username: 'coordinator', path });
    await publish(page).click();
    await page.getByRole('button', { name: /^(Stoppen|Weghalen)/ }).click();
    await page.getByText(/is (gestopt\. Er is niets bewaard|weggehaald)\.$/).waitFor();
    const administrator = await sit(hall, { username: 'beheerder', path });
    await administrator.page.getByText('Alleen een coördinator maakt dit.').first().waitFor();
    expect(await publish(administrator.page).count()).toBe(0);
  });
});
