// The papers before the day: printed for all stations as one zip, followed with numbers, stopped when asked; and told in words when the disk is full.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { unwrap } from '@telstaat/core';
import type { CallReply } from '@telstaat/contract';
import { expect, it } from 'vitest';
import { axeFindings, sidewaysScroll } from './axe.ts';
import { download, namesInZip } from './downloads.ts';
import { expectForEverybody } from './for-everybody.ts';
import { tabTo } from './keyboard.ts';
import { ab, generatedDay, ps, stationNumbers } from './papers.ts';
import { takePicture } from './pictures.ts';
import { describeInBrowser, eventually } from './setting.ts';
import { openWorld, realDay, realPeople } from './world.ts';

const path = `/verkiezingen/${ab}/papieren`;
const coordinator = { username: 'coordinator', path } as const;
const printAll = (model: string) => `Afdrukken voor alle stembureaus: ${model}`;

describeInBrowser('papers to print', ({ share, sit, use }) => {
  const practice = share(() => openWorld('practice'));

  it('are made for all stations with the keyboard alone, and stay there to download', async () => {
    const { page } = await sit(await practice(), { username: 'coordinator', path: '/overzicht' });
    await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Papieren' }).click();
    await page.getByRole('link', { name: /^AB/ }).click();
    const button = page.getByRole('button', { name: printAll('N 10-2') });
    await page.getByText('Er wordt nu niets gemaakt').waitFor();
    await takePicture(page, 'papieren');
    await expectForEverybody(page);
    await tabTo(page, button);
    await page.keyboard.press('Enter');
    const link = page.getByRole('link', { name: /^Downloaden \(zip\)/ });
    await link.waitFor({ timeout: 60_000 });
    await page.getByText(`${stationNumbers.length} documenten`).waitFor();
    await takePicture(page, 'papieren-klaar');
    await expectForEverybody(page);
    const { name, bytes } = await download(page, link);
    expect(name).toMatch(/^OEFENING_.*_n_10_2\.zip$/);
    expect(namesInZip(bytes)).toEqual(stationNumbers.map((station) => `Model_N_10_2_${ab}_Stembureau_${station}.pdf`));
    // Somebody who comes back finds it still.
    await page.reload();
    await link.waitFor();
    await page.getByRole('button', { name: /^Weghalen/ }).click();
    await page.getByText('is weggehaald').waitFor();
    await eventually(() => page.locator(':focus').innerText()).toMatch(/is weggehaald/);
    await page.getByText('Er wordt nu niets gemaakt').waitFor();
  });

  it('are made for some stations only, and a number that does not exist is told', async () => {
    const { page } = await sit(await practice(), coordinator);
    const field = page.getByRole('textbox', { name: 'Welke stembureaus' });
    await field.fill('1-3, 99');
    await page.getByText('Stembureau 99 bestaat niet').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await field.fill('1-3');
    await page.getByRole('button', { name: 'Afdrukken voor 3 stembureaus: Na 31-2 bijlage 1' }).click();
    const link = page.getByRole('link', { name: /^Downloaden \(zip\).*bijlage_1/ });
    await link.waitFor({ timeout: 60_000 });
    const { bytes } = await download(page, link);
    expect(namesInZip(bytes)).toEqual([1, 2, 3].map((one) => `Model_Na31-2_bijlage1_${ab}_Stembureau_${one}.pdf`));
  });

  it('of the committee open as they are: the page for checks of the central committee', async () => {
    const { page, context } = await sit(await practice(), coordinator);
    const link = page.getByRole('link', { name: 'Openen om af te drukken (PDF): Na 31-2 inlegvel' });
    await link.waitFor();
    const reply = await context.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
    expect([reply.status(), (await reply.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
  });

  it('of one station open from its own page and from the list', async () => {
    const { page, context } = await sit(await practice(), {
      username: 'coordinator',
      path: `/verkiezingen/${ab}/stembureaus/2`,
    });
    const addresses = async () => {
      const links = page.getByRole('link', { name: /van stembureau 2 .*leeg \(PDF\)$/ });
      await links.first().waitFor();
      return await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    };
    const there = await addresses();
    expect(there.map((address) => address.split('/').at(-1))).toEqual(['n-10-2', 'na-31-2-bijlage-1']);
    for (const address of there) {
      const reply = await context.request.get(address);
      expect([reply.status(), (await reply.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    }
    await page.goto(`/verkiezingen/${ab}/stembureaus`);
    expect(await addresses()).toEqual(there);
  });

  it('that could not be written say that the disk is full, and what is safe', async () => {
    const { page } = await sit(await practice(), { username: 'coordinator', path: '/overzicht' });
    const begun = { startedAt: '2027-03-10T09:00:00.000Z' as never, done: 3, total: 8 };
    const failed: CallReply<'listPrintJobs'> = [
      {
        id: '0123456789abcdef',
        kind: 'papers',
        name: 'papieren.zip',
        state: 'failed',
        ...begun,
        problem: { code: 'job.diskTrouble', params: { code: 'ENOSPC' } },
      },
      {
        id: 'fedcba9876543210',
        kind: 'publication',
        name: 'publicatie.zip',
        state: 'failed',
        ...begun,
        problem: { code: 'job.rendererStopped', params: { job: 'fedcba9876543210' } },
      },
    ];
    await page.route('**/print-jobs', (route) => route.fulfill({ json: failed }));
    await page.goto(`/verkiezingen/${ps}/papieren`);
    await page.getByText('Er is geen bestand gemaakt').waitFor();
    await page.getByText(/De schijf is vol .*ENOSPC.* Er is niets half geschreven/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    // Each page shows what is made there.
    expect(await page.getByRole('heading', { name: 'publicatie.zip' }).count()).toBe(0);
    await page.goto(`/verkiezingen/${ps}/uitvoer`);
    await page.getByRole('heading', { name: 'publicatie.zip' }).waitFor();
    await page.getByText(/onverwacht gestopt.*probeer het opnieuw.*fedcba9876543210/).waitFor();
    expect(await page.getByRole('heading', { name: 'papieren.zip' }).count()).toBe(0);
  });

  it('of a day counted at the stations are three for each', async () => {
    const day = generatedDay('tiny', 7);
    const id = day.elections[0]?.definition.id ?? '';
    const hall = await use(realDay({ elections: 1, day, countingMethod: 'DSO' }));
    const { username, password } = realPeople.coordinator;
    const { page } = await sit(hall, { username, password, path: `/verkiezingen/${id}/stembureaus` });
    const ofTheFirst = page.getByRole('link', { name: /van stembureau 1 .*leeg \(PDF\)$/ });
    await ofTheFirst.first().waitFor();
    expect(await ofTheFirst.allInnerTexts()).toEqual(['N 10-1 (PDF)', 'N 10-1 inlegvel (PDF)', 'Na 14-1 (PDF)']);
    expect(await sidewaysScroll(page)).toBe(0);
    await takePicture(page, 'stembureaus-dso');
    await page.goto(`/verkiezingen/${id}/papieren`);
    await page.getByRole('button', { name: printAll('Na 14-1') }).waitFor();
    await page.getByRole('button', { name: printAll('N 10-1 inlegvel') }).click();
    await page.getByRole('link', { name: /^Downloaden \(zip\)/ }).waitFor({ timeout: 60_000 });
    await expectForEverybody(page);
  });

  it('are counted while they are made for a city, and stopped: nothing of it is left', async () => {
    const day = generatedDay('amersfoort', 7);
    const hall = await use(realDay({ elections: 1, day }));
    const id = day.elections[0]?.definition.id ?? '';
    const { username, password } = realPeople.coordinator;
    const { page } = await sit(hall, { username, password, path: `/verkiezingen/${id}/papieren` });
    await page.getByRole('button', { name: printAll('Na 31-2 bijlage 1') }).click();
    await page.getByText(/^[1-9]\d* van 110$/).waitFor({ timeout: 30_000 });
    await page.getByRole('progressbar').waitFor();
    await takePicture(page, 'papieren-bezig');
    expect(await axeFindings(page)).toEqual([]);
    // One at a time: a second says so in words.
    await page.getByRole('button', { name: printAll('N 10-2') }).click();
    await page.getByText('Er wordt voor deze verkiezing al iets gemaakt.').waitFor();
    await page.getByRole('button', { name: /^Stoppen/ }).click();
    await page.getByText(/is gestopt\. Er is niets bewaard\.$/).waitFor();
    await eventually(() => page.locator(':focus').innerText()).toMatch(/is gestopt/);
    await page.getByText('Er wordt nu niets gemaakt').waitFor();
    const folder = join(hall.folder, 'afdrukken');
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
    const lead = await hall.as(username, password);
    expect(unwrap(await lead.call('listPrintJobs', { params: { election: id as typeof ab } }))).toEqual([]);
  });
});
