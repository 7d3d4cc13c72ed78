// Nothing typed is ever lost: not by a reload, not by a server that goes away, not by a pause, not by a second window.
import { draftSchema } from '@telstaat/contract';
import { keyIn, unwrap, type Keying, type Sheet } from '@telstaat/core';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { fieldAt, press, shown, waitForFocus } from './keyboard.ts';
import { ab, enter, formOf, keyingsOf, paperOf, ps, stationName, withMovedVote, type Place } from './papers.ts';
import { describeInBrowser, eventually } from './setting.ts';
import { openWorld, places } from './world.ts';

/** As many blank votes more as there are votes on candidates, and as many voters: a warning and no error. */
function manyBlank(paper: Sheet): readonly Keying[] {
  const more = paper.counts['votes.candidates'] ?? 0;
  const fields = ['votes.blank', 'votes.total', 'voters.pollCards', 'voters.total'] as const;
  return fields.map((field) => ({ field, value: (paper.counts[field] ?? 0) + more }));
}

const addressOf = ({ election, station }: Place): string => `/invoeren/${election}/${station}`;

/** What the server has of the entry; asked with the window's own login, since an account has one at a time. */
async function saved(page: Page, { election, station }: Place): Promise<unknown> {
  const reply = await page.request.post(`/api/elections/${election}/stations/${station}/draft`, { data: {} });
  return draftSchema.parse(await reply.json()).sheet.counts;
}

async function goToVotes(page: Page): Promise<void> {
  await waitForFocus(page, 'extra.otherReason.yes');
  await press(page, 'Alt+3');
  await waitForFocus(page, 'voters.pollCards');
}

describeInBrowser('nothing typed is lost', ({ use, share, sit }) => {
  const practice = share(() => openWorld('practice'));

  it('when an unfinished entry is opened: it goes on where it was, with every number', async () => {
    const hall = await use(openWorld('stationHalfTyped'));
    const { page } = await sit(hall, { username: 'invoerder1', path: '/invoeren' });
    await page.getByRole('link', { name: stationName(places.halfTyped) }).waitFor();
    await press(page, 'Alt+1');
    await fieldAt(page, 'lists.1.candidates.1').waitFor();
    const paper = paperOf(places.halfTyped);
    const first = String(paper.counts['lists.1.candidates.1']);
    await eventually(async () => (await shown(page, 'lists.1.candidates.1')).replace('.', '')).toBe(first);
    expect(await page.locator(':focus').getAttribute('id')).toMatch(/^lists\.1\./);
  });

  it('by a reload with the number still half typed', async () => {
    const hall = await practice();
    const place = { election: ps, station: 1 } as const;
    const { page } = await sit(hall, { username: 'invoerder1', path: addressOf(place) });
    await goToVotes(page);
    await press(page, '6', '1', '7', 'Enter', '4', '3');
    await page.reload();
    await fieldAt(page, 'voters.pollCards').waitFor();
    await eventually(() => shown(page, 'voters.pollCards')).toBe('617');
    await eventually(() => shown(page, 'voters.proxyCertificates')).toBe('43');
    await page.getByText('Alles bewaard').waitFor();
    await eventually(() => saved(page, place)).toMatchObject({
      'voters.pollCards': 617,
      'voters.proxyCertificates': 43,
    });
  });

  it('by a server that stops and starts again: the screen says so, keeps everything and sends it by itself', async () => {
    const hall = await use(openWorld('practice'));
    const place = { election: ps, station: 2 } as const;
    const seat = await sit(hall, { username: 'invoerder1', path: addressOf(place) });
    const { page } = seat;
    await goToVotes(page);
    await press(page, '5', '0', '1', 'Enter');
    await page.getByText(/^Alles bewaard, /).waitFor();
    seat.expectNoServer();
    await hall.stop();
    await press(page, '5', '2', 'Enter', '3', 'Enter');
    await page.getByText('Geen verbinding: wat je typt, blijft op deze laptop bewaard').first().waitFor();
    // Typing simply goes on.
    await press(page, '5', '5', '6', 'Enter');
    expect(await shown(page, 'voters.total')).toBe('556');
    await hall.start();
    await eventually(() => page.locator('.save-status').innerText()).toMatch(/Alles bewaard, /);
    expect(await saved(page, place)).toMatchObject({
      'voters.pollCards': 501,
      'voters.proxyCertificates': 52,
      'voters.voterCards': 3,
      'voters.total': 556,
    });
  });

  it('by closing the window while the server is away: it is put back and sent when the entry is opened again', async () => {
    const hall = await use(openWorld('practice'));
    const place = { election: ab, station: 3 } as const;
    const seat = await sit(hall, { username: 'invoerder1', path: addressOf(place) });
    await goToVotes(seat.page);
    seat.expectNoServer();
    await hall.stop();
    await press(seat.page, '8', '8', 'Enter', '9');
    await seat.page.close();
    await hall.start();
    const page = await seat.context.newPage();
    await page.goto(addressOf(place));
    await eventually(() => shown(page, 'voters.pollCards')).toBe('88');
    await page.getByText('zijn teruggezet').waitFor();
    await eventually(() => saved(page, place)).toMatchObject({ 'voters.pollCards': 88, 'voters.proxyCertificates': 9 });
  });

  it('by a pause of the coordinator: an overlay says so, and goes away by itself', async () => {
    const hall = await use(openWorld('practice'));
    const place = { election: ab, station: 5 } as const;
    const coordinator = await hall.as('coordinator');
    const step = async (name: 'pause' | 'resume') =>
      unwrap(await coordinator.call('stepSession', { params: { election: ab }, body: { step: name } }));
    const { page } = await sit(hall, { username: 'invoerder1', path: addressOf(place) });
    await goToVotes(page);
    await step('pause');
    await press(page, '7', '4', 'Enter');
    const overlay = page.getByRole('alertdialog', { name: 'De coördinator heeft de invoer gepauzeerd' });
    await overlay.waitFor();
    await step('resume');
    await overlay.waitFor({ state: 'detached' });
    await page.getByText(/^Alles bewaard/).waitFor();
    expect(await saved(page, place)).toMatchObject({ 'voters.pollCards': 74 });
    // And the keyboard is back where it was.
    await waitForFocus(page, 'voters.proxyCertificates');
  });

  it('of what is read again: by a reload and by a server that goes away', async () => {
    const hall = await use(openWorld('practice'));
    const place = { election: ab, station: 2 } as const;
    const paper = paperOf(place);
    await enter(await hall.as('invoerder1'), place, paper);
    await enter(await hall.as('invoerder2'), place, withMovedVote(paper), formOf(ab), 'once');
    const seat = await sit(hall, { username: 'invoerder2', path: addressOf(place) });
    const { page } = seat;
    await waitForFocus(page, 'lists.1.candidates.1');
    await press(page, '7', '7');
    await page.reload();
    await page.getByRole('heading', { name: '2 plekken nalezen' }).waitFor();
    await eventually(() => shown(page, 'lists.1.candidates.1')).toBe('77');
    await waitForFocus(page, 'lists.1.candidates.2');
    seat.expectNoServer();
    await hall.stop();
    await press(page, '8', '8', 'Enter');
    await page.getByText('Geen verbinding: wat je typt, blijft op deze laptop bewaard').first().waitFor();
    await hall.start();
    await eventually(() => page.locator('.save-status').innerText()).toMatch(/Alles bewaard, /);
    expect(await saved(page, place)).toMatchObject({ 'lists.1.candidates.1': 77, 'lists.1.candidates.2': 88 });
  });

  it('of an explanation: it is kept while the server is away, sent afterwards, and read by the coordinator', async () => {
    const hall = await use(openWorld('practice'));
    const place = { election: ab, station: 3 } as const;
    const paper = keyIn(paperOf(place), manyBlank(paperOf(place)));
    const typist = await hall.as('invoerder1');
    const { revision } = unwrap(await typist.call('claimEntry', { params: place, body: {} }));
    const keyings = [...keyingsOf(formOf(ab), paper)];
    unwrap(await typist.call('saveDraft', { params: place, body: { revision, keyings } }));
    const seat = await sit(hall, { username: 'invoerder1', path: addressOf(place) });
    const { page } = seat;
    await page.locator('.count-input:focus').waitFor();
    await press(page, 'Alt+End');
    const note = page.locator('[id="finding-W.201"]').getByRole('textbox', { name: 'Toelichting' });
    seat.expectNoServer();
    await hall.stop();
    await note.fill('Veel blanco, ook na tweede telling');
    await press(page, 'Tab');
    await hall.start();
    await page.reload();
    await eventually(() => note.inputValue()).toBe('Veel blanco, ook na tweede telling');
    for (const accept of await page.locator('.finding-accept input').all()) await accept.check();
    await press(page, 'Shift+Enter');
    await page.getByText('Opgeslagen: eerste invoer klaar').waitFor();
    const coordinator = await hall.as('coordinator');
    const warnings = unwrap(await coordinator.call('listWarnings', { params: { election: ab } }));
    const about = warnings.find(({ station, finding }) => station.number === 3 && finding.code === 'W.201');
    expect(about?.explanations.map(({ text }) => text)).toEqual(['Veel blanco, ook na tweede telling']);
  });

  it('by logging out in another window: the password is asked and typing goes on', async () => {
    const hall = await practice();
    const place = { election: ab, station: 6 } as const;
    const { page, context } = await sit(hall, { username: 'invoerder1', path: addressOf(place) });
    await goToVotes(page);
    await press(page, '1', '2', 'Enter');
    await page.getByText(/^Alles bewaard, /).waitFor();
    await context.request.delete('/api/logins/current');
    await press(page, '3', 'Enter');
    const dialog = page.getByRole('dialog', { name: 'Log opnieuw in' });
    await dialog.waitFor();
    await page.keyboard.type('oefenen-is-goed');
    await press(page, 'Enter');
    await dialog.waitFor({ state: 'detached' });
    await waitForFocus(page, 'voters.voterCards');
    await page.getByText(/^Alles bewaard, /).waitFor();
    expect(await saved(page, place)).toMatchObject({ 'voters.pollCards': 12, 'voters.proxyCertificates': 3 });
  });
});

describeInBrowser('one entry, two people or two windows', ({ use, share, sit }) => {
  const practice = share(() => openWorld('stationHalfTyped'));

  it('somebody else cannot open a station that is being typed, and reads why not', async () => {
    const { page } = await sit(await practice(), { username: 'invoerder2', path: '/invoeren' });
    await page.locator('#station-number:focus').waitFor();
    await page.keyboard.type(String(places.halfTyped.station));
    await page.getByText('Iemand anders is dit stembureau aan het invoeren.').waitFor();
    await press(page, 'Enter');
    expect(new URL(page.url()).pathname).toBe('/invoeren');
    await page.goto(addressOf(places.halfTyped));
    await page.getByText('Deze invoer kan nu niet open').waitFor();
    await page.getByText('Iemand anders is dit stembureau aan het invoeren.').waitFor();
    expect(await page.locator('.count-input').count()).toBe(0);
  });

  it('two windows on one entry overwrite nothing: the later one is told and opens it again', async () => {
    const hall = await use(openWorld('practice'));
    const place = { election: ps, station: 7 } as const;
    const { page, context } = await sit(hall, { username: 'invoerder1', path: addressOf(place) });
    await goToVotes(page);
    const other = await context.newPage();
    await other.goto(addressOf(place));
    // The machine remembers where the typist was.
    await waitForFocus(other, 'voters.pollCards');
    await press(other, '1', '0', '0', 'Enter');
    await other.getByText(/^Alles bewaard, /).waitFor();
    await page.bringToFront();
    await press(page, '2', '0', '0', 'Enter');
    const dialog = page.getByRole('alertdialog', { name: 'Deze invoer is ook in een ander venster open' });
    await dialog.waitFor();
    expect(await saved(page, place)).toMatchObject({ 'voters.pollCards': 100 });
    await press(page, 'Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Controleer deze vakken met het papier').waitFor();
    await eventually(() => shown(page, 'voters.pollCards')).toBe('100');
  });

  it('a field that is refused is named as on paper', async () => {
    const hall = await practice();
    const { page } = await sit(hall, { username: 'invoerder2', path: addressOf({ election: ps, station: 7 }) });
    await goToVotes(page);
    await page.route('**/draft', (route) => {
      if (route.request().method() !== 'PUT') return route.fallback();
      const params = { field: 'voters.pollCards' };
      const code = 'entry.fieldNotOnForm';
      const json = { kind: 'refusal', title: 'Niet toegestaan', status: 409, detail: '-', code, params };
      return route.fulfill({ status: 409, contentType: 'application/problem+json', json });
    });
    await press(page, '5', 'Enter');
    const dialog = page.getByRole('alertdialog', { name: 'Verder typen kan niet' });
    await dialog.getByText('Het veld A staat niet op dit formulier').waitFor();
  });
});
