// What comes between somebody and the work: an account that is turned off while typing, boxes that were put back, a server that never answers.
import { unwrap } from '@telstaat/core';
import { practicePassword } from '@telstaat/practice';
import { expect, it } from 'vitest';
import { axeFindings } from './axe.ts';
import { expectForEverybody } from './for-everybody.ts';
import { press, shown, waitForFocus } from './keyboard.ts';
import { ab, formOf, keyingsOf, paperOf, withWrongSum, type Place } from './papers.ts';
import { takePicture } from './pictures.ts';
import { describeInBrowser, eventually } from './setting.ts';
import { openWorld } from './world.ts';

const place: Place = { election: ab, station: 3 };
const path = `/invoeren/${ab}/3`;

describeInBrowser('somebody who is interrupted', ({ use, sit }) => {
  it('whose account is turned off while typing is told why, is led away, and finds the draft when it is turned on', async () => {
    const hall = await use(openWorld('practice'));
    const { page } = await sit(hall, { username: 'invoerder1', path });
    await waitForFocus(page, 'extra.otherReason.yes');
    await press(page, 'Alt+3');
    await waitForFocus(page, 'voters.pollCards');
    await press(page, '4', '1', 'Enter');
    await page.getByText('Bewaard').first().waitFor();
    const administrator = await hall.as('beheerder');
    const people = unwrap(await administrator.call('listPeople'));
    const person = people.find(({ username }) => username === 'invoerder1');
    if (!person) throw new Error('Nobody to turn off');
    const { number, fullName } = person;
    unwrap(await administrator.call('changePerson', { params: { number }, body: { fullName, active: false } }));
    await press(page, '7', 'Enter');
    const dialog = page.getByRole('alertdialog', { name: 'Je kunt niet verder typen' });
    await dialog.waitFor({ timeout: 20_000 });
    await dialog.getByText('Dit account is uitgezet.').waitFor();
    await takePicture(page, 'account-uitgezet');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Naar inloggen' }).and(page.locator(':focus')).waitFor();
    await press(page, 'Enter');
    await page.getByRole('heading', { name: 'Wie wil je zijn in de oefening?' }).waitFor();

    unwrap(await administrator.call('changePerson', { params: { number }, body: { fullName, active: true } }));
    await page.context().request.post('/api/logins', { data: { username: 'invoerder1', password: practicePassword } });
    await page.goto(path);
    await page.locator('[id="voters.pollCards"]').waitFor();
    expect(await shown(page, 'voters.pollCards')).toBe('41');
    expect(await shown(page, 'voters.proxyCertificates')).toBe('7');
  }, 60_000);

  it('is told what was put back above the findings, not over them', async () => {
    const hall = await use(openWorld('practice'));
    const typist = await hall.as('invoerder1');
    const { revision } = unwrap(await typist.call('claimEntry', { params: place, body: {} }));
    const keyings = keyingsOf(formOf(ab), withWrongSum(paperOf(place)));
    unwrap(await typist.call('saveDraft', { params: place, body: { revision, keyings: [...keyings] } }));
    const seat = await sit(hall, { username: 'invoerder1', path });
    const { page } = seat;
    await page.locator('.finding-group').first().waitFor();
    await press(page, 'Alt+3');
    await waitForFocus(page, 'voters.pollCards');
    seat.expectNoServer();
    await hall.stop();
    await press(page, '4', '1', 'Enter');
    await page.locator('.save-status-unreachable').waitFor();
    await page.goto('about:blank');
    await hall.start();
    await page.goto(path);
    const notice = page.locator('.findings .entry-notice');
    await notice.getByText('1 vak dat nog niet verstuurd was, is teruggezet').waitFor();
    const finding = page.locator('.finding-group').first();
    const bottom = await notice.evaluate((element) => element.getBoundingClientRect().bottom);
    expect(await finding.evaluate((element) => element.getBoundingClientRect().top)).toBeGreaterThanOrEqual(bottom);
    await takePicture(page, 'teruggezet');
    expect(await axeFindings(page)).toEqual([]);
    await notice.getByRole('button', { name: 'Gezien' }).click();
    await notice.waitFor({ state: 'detached' });
  }, 60_000);

  it('waits for an answer that never comes no longer than is useful, and can ask again', async () => {
    const hall = await use(openWorld('practice'));
    const { page } = await sit(hall, { username: 'coordinator', path: '/overzicht' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.clock.install();
    let isDeaf = true;
    const held: (() => void)[] = [];
    await page.route('**/api/elections/*/totals', async (route) => {
      if (isDeaf) await new Promise<void>((answer) => held.push(answer));
      await route.continue().catch(() => undefined);
    });
    await page.goto(`/verkiezingen/${ab}/totalen`);
    await page.getByText('Gegevens ophalen…').waitFor();
    await page.clock.runFor(7_000);
    await page.getByText('Dit duurt langer dan anders.').waitFor();
    await takePicture(page, 'wachten');
    await expectForEverybody(page);
    // Left alone it gives up, and says what to do.
    const failed = page.getByText('De gegevens konden niet worden opgehaald');
    const giveUp = async (): Promise<number> => {
      await page.clock.runFor(5_000);
      return failed.count();
    };
    await eventually(giveUp).toBe(1);
    await page.getByText('Geen verbinding met Telstaat.').waitFor();
    isDeaf = false;
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await page.getByRole('navigation', { name: /Onderdelen/ }).waitFor();
    await takePicture(page, 'totalen');
    for (const answer of held) answer();
  }, 90_000);

  it('asks again while the first question hangs, without waiting for it to be given up', async () => {
    const hall = await use(openWorld('practice'));
    const { page } = await sit(hall, { username: 'coordinator', path: '/overzicht' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.clock.install();
    const held: (() => void)[] = [];
    await page.route('**/api/elections/*/totals', async (route) => {
      if (held.length === 0) await new Promise<void>((answer) => held.push(answer));
      await route.continue().catch(() => undefined);
    });
    await page.goto(`/verkiezingen/${ab}/totalen`);
    await page.getByText('Gegevens ophalen…').waitFor();
    await page.clock.runFor(7_000);
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await page.getByRole('navigation', { name: /Onderdelen/ }).waitFor();
    for (const answer of held) answer();
  }, 60_000);
});
