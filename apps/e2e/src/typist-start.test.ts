// Where a typist begins: what is to be read again stands on top, and while election night is open its form is never taken for the official one.
import { buildForm, unwrap } from '@telstaat/core';
import { electionOf } from '@telstaat/practice';
import { balancedSheet } from '@telstaat/testkit';
import { expect, it } from 'vitest';
import { axeFindings, sidewaysScroll, tabOrderFaults } from './axe.ts';
import { zoomedIn } from './browser.ts';
import { press, tabTo, typeSheet, waitForFocus } from './keyboard.ts';
import { ab, enter, formOf, paperOf, practiceElection, withMovedVote, type Place } from './papers.ts';
import { takePicture } from './pictures.ts';
import { describeInBrowser, eventually } from './setting.ts';
import { openWorld } from './world.ts';

const place: Place = { election: ab, station: 2 };

describeInBrowser('the start of a typist', ({ use, sit }) => {
  it('names what is to be read again, and opens it with one key', async () => {
    const hall = await use(openWorld('practice'));
    const paper = paperOf(place);
    await enter(await hall.as('invoerder1'), place, paper);
    await enter(await hall.as('invoerder2'), place, withMovedVote(paper), formOf(ab), 'once');
    const { page } = await sit(hall, { username: 'invoerder2', path: '/invoeren' });
    await page.getByText('2 plekken nalezen').waitFor();
    await page.keyboard.type('2');
    await takePicture(page, 'begin-nalezen');
    await press(page, 'Alt+1');
    await page.getByRole('heading', { name: '2 plekken nalezen' }).waitFor();
    await waitForFocus(page, 'lists.1.candidates.1');
  });

  it('says that the server is gone, and names what this laptop keeps of a form', async () => {
    const hall = await use(openWorld('practice'));
    const seat = await sit(hall, { username: 'invoerder1', path: '/invoeren' });
    const { page } = seat;
    const number = page.locator('#station-number');
    await number.waitFor();
    await tabTo(page, page.getByRole('radio', { name: /^PS/ }));
    await press(page, '2');
    await number.focus();
    await page.keyboard.type('6');
    await press(page, 'Enter');
    await page.getByRole('group', { name: 'Dit formulier is van:' }).waitFor();
    await press(page, '2');
    await waitForFocus(page, 'extra.otherReason.yes');
    seat.expectNoServer();
    await hall.stop();
    await press(page, 'Alt+3');
    await waitForFocus(page, 'voters.pollCards');
    await press(page, '4', '1', 'Enter');
    await page.getByRole('button', { name: 'Pauzeren' }).click();
    await page.waitForURL('**/invoeren');
    await page.getByText('Wat je typte, staat op deze laptop').waitFor();
    await page.getByRole('link', { name: /Stembureau 6 .*bewaard op deze laptop/ }).waitFor();
    await number.fill('3');
    const told = page.getByText(/Geen verbinding met Telstaat/);
    await told.waitFor();
    await takePicture(page, 'begin-zonder-server');
    expect(await page.getByText('Zoeken…').count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await hall.start();
    await page.locator('.station-entry-1').waitFor();
    await page.getByText('Wat je typte, staat op deze laptop').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: /Stembureau 6 .*Eerste invoer/ }).waitFor();
  });

  it('keeps election night apart: its own card, its own form, its own outcome', async () => {
    const hall = await use(openWorld('practice'));
    const coordinator = await hall.as('coordinator');
    unwrap(await coordinator.call('stepNight', { params: { election: ab }, body: { step: 'open' } }));
    const { page } = await sit(hall, { username: 'invoerder1', path: '/invoeren' });
    await tabTo(page, page.getByRole('radio', { name: /^PS/ }));
    await press(page, '2');
    const night = page.getByRole('radio', { name: /^Model N 10-2/ });
    await night.waitFor();
    await tabTo(page, page.getByRole('radio', { name: /^Model Na 31-2/ }));
    await press(page, 'ArrowUp');
    expect(await night.isChecked()).toBe(true);
    const number = page.locator('#station-number');
    await tabTo(page, number);
    await page.keyboard.type('3');
    await page.locator('.station-entry-night').waitFor();
    await takePicture(page, 'begin-verkiezingsavond');
    expect(await axeFindings(page)).toEqual([]);
    expect(await tabOrderFaults(page)).toEqual([]);
    await number.focus();
    await press(page, 'Enter');
    await page.getByRole('group', { name: 'Dit formulier is van:' }).waitFor();
    await takePicture(page, 'begin-vraag');
    await press(page, '2');
    await page.waitForURL(`**/invoeren/${ab}/3/avond`);

    const form = buildForm(electionOf(practiceElection(ab)), 'night');
    const sheet = balancedSheet(form, { votesOf: (list) => list * 40 });
    await page.getByText('VERKIEZINGSAVOND · N 10-2').waitFor();
    await waitForFocus(page, 'voters.pollCards');
    await takePicture(page, 'verkiezingsavond');
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize(zoomedIn);
    await eventually(() => sidewaysScroll(page)).toBe(0);
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.locator('[id="voters.pollCards"]').focus();
    await typeSheet(page, form, sheet);
    await page.locator('#finish:focus, .finding-accept input:focus').waitFor();
    for (const accept of await page.locator('.finding-accept input').all()) await accept.check();
    await press(page, 'Shift+Enter');
    await page.getByText('Opgeslagen: verkiezingsavond').waitFor();
    // The next form on the pile is another of tonight.
    expect(await page.getByRole('radio', { name: /^Model N 10-2/ }).isChecked()).toBe(true);
    const { rows, counts } = unwrap(await coordinator.call('getNight', { params: { election: ab } }));
    expect(rows.find(({ station }) => station.number === 3)?.status).toBe('finished');
    expect(counts['votes.lists.1']).toBe(sheet.counts['votes.lists.1']);
    // The official count does not know of it.
    const overview = unwrap(await coordinator.call('getOverview', { params: { election: ab } }));
    expect(overview.rows.find(({ station }) => station.number === 3)?.status).toBe('empty');
  });
});
