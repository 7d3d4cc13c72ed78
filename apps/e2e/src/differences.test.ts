// Two entries that differ: row by row back to who misread the paper, or decided where the election allows it; never on what was not seen.
import { buildForm, candidateVotes, keyIn, unwrap, type Sheet } from '@telstaat/core';
import { electionOf } from '@telstaat/practice';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { axeFindings, tabOrderFaults } from './axe.ts';
import type { Hall } from './hall.ts';
import { press } from './keyboard.ts';
import { secondCoordinator, resolveWhole } from './lead.ts';
import { enter, generatedDay, paperOf, type Place } from './papers.ts';
import { describeInBrowser, eventually } from './setting.ts';
import { openWorld, places, realDay, realPeople, startSession } from './world.ts';

const place = places.differing;
const pathOf = ({ election, station }: Place) => `/verkiezingen/${election}/stembureaus/${station}`;

/** Three rows misread that no sum can find. */
function threeOff(sheet: Sheet): Sheet {
  const moved = [-2, 1, 1].map((by, index) => {
    const field = candidateVotes(1, index + 1);
    return { field, value: (sheet.counts[field] ?? 0) + by };
  });
  return keyIn(sheet, moved);
}

async function threeRowsDiffer(hall: Hall, at: Place = place): Promise<void> {
  await enter(await hall.as('invoerder1'), at, paperOf(at));
  await enter(await hall.as('invoerder2'), at, threeOff(paperOf(at)));
}

const radio = (page: Page, row: number) => page.getByRole('radiogroup').nth(row).getByRole('radio');

describeInBrowser('two entries that differ', ({ use, sit }) => {
  it('three rows in four keys: back to who misread them, and only those', async () => {
    const hall = await use(openWorld('practice'));
    await threeRowsDiffer(hall);
    const { page } = await sit(hall, { username: 'coordinator', path: pathOf(place) });
    // Whoever opens the page stands on the first row.
    await page.locator('[role=radiogroup] input:focus').waitFor();
    expect(await page.getByRole('radiogroup').count()).toBe(3);
    expect(await page.getByRole('button', { name: 'Zelf beslissen' }).count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await radio(page, 0).first().focus();
    await press(page, '2', '2', '2');
    await page.getByText('Oefeninvoerder 2 typt 3 regels opnieuw van papier.').waitFor();
    await page.getByRole('button', { name: 'Terug naar de invoerder' }).and(page.locator(':focus')).waitFor();
    await press(page, 'Enter');
    await page.getByText('Teruggegeven. Oefeninvoerder 2 typt 3 regels opnieuw van papier.').waitFor();
    // The way on is one key away.
    await page
      .getByRole('link', { name: /^Niets wacht meer op u/ })
      .and(page.locator(':focus'))
      .waitFor();

    const typist = await hall.as('invoerder2');
    const draft = unwrap(await typist.call('claimEntry', { params: place, body: {} }));
    expect(draft.only).toEqual([1, 2, 3].map((candidate) => candidateVotes(1, candidate)));
    expect(draft.only?.every((field) => !Object.hasOwn(draft.sheet.counts, field))).toBe(true);
    expect(await enter(typist, place, paperOf(place))).toBe('definitive');
  });

  it('both misread something: arrows choose, the second reads first, then the first', async () => {
    const hall = await use(openWorld('practice'));
    await threeRowsDiffer(hall);
    const { page } = await sit(hall, { username: 'coordinator', path: pathOf(place) });
    await page.locator('[role=radiogroup] input:focus').waitFor();
    // The main action tells what is missing and goes there.
    await page.getByRole('button', { name: 'Terug naar de invoerder' }).click();
    await page.getByText('Kies nog bij 3 regels.').waitFor();
    await press(page, 'ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowLeft', 'ArrowRight', 'ArrowDown', 'ArrowRight');
    await press(page, 'ArrowUp', 'ArrowUp');
    expect(
      await radio(page, 0)
        .nth(1)
        .evaluate((input) => input === document.activeElement),
    ).toBe(true);
    await press(page, 'ArrowLeft');
    expect(await radio(page, 0).first().isChecked()).toBe(true);
    // What would be left then does not add up: told at once, and nothing is sent.
    await page.getByText(/Wat overblijft heeft fouten/).waitFor();
    await press(page, 'Alt+2');
    await page.getByText('Oefeninvoerder 2 typt 3 regels opnieuw van papier.').waitFor();
  });

  it('what was not seen is not resolved: a colleague was first', async () => {
    const hall = await use(openWorld('practice'));
    await threeRowsDiffer(hall);
    const colleague = await secondCoordinator(hall);
    const { page } = await sit(hall, { username: 'coordinator', path: pathOf(place) });
    await page.locator('[role=radiogroup] input:focus').waitFor();
    const first = await page.request.get(`/api/elections/${place.election}/stations/${place.station}/entry`);
    const body = await first.text();
    // The screen keeps what it had, as between two of its looks at the server.
    const stillTheSame = '**/stations/*/entry';
    await page.route(stillTheSame, (route) => route.fulfill({ contentType: 'application/json', body }));
    await resolveWhole(colleague, place, 'keepFirst');
    await press(page, '2', '2', '2');
    await page.getByRole('button', { name: 'Terug naar de invoerder' }).and(page.locator(':focus')).waitFor();
    await page.unroute(stillTheSame);
    await press(page, 'Enter');
    await page.getByText(/Er is intussen iets veranderd: .*de status van het stembureau/).waitFor();
    await page.getByText('Eerste invoer klaar').first().waitFor();
    await eventually(() => page.getByRole('radiogroup').count()).toBe(0);
  });

  it('where the election allows it, the coordinator decides: a reason, the values once more, and it stands in the log', async () => {
    const [province] = generatedDay('tiny', 7).elections;
    if (!province) throw new Error('A day without elections');
    const hall = await use(realDay({ elections: 1 }));
    const election = province.definition.id;
    const administrator = await sit(hall, {
      username: realPeople.administrator.username,
      password: realPeople.administrator.password,
      path: '/inrichten',
    });
    await administrator.page.getByRole('button', { name: 'Verschil tussen invoeren: Wijzigen' }).click();
    const dialog = administrator.page.getByRole('dialog');
    expect(await axeFindings(administrator.page)).toEqual([]);
    await dialog.getByText('De coördinator mag beslissen').click();
    await dialog.getByRole('button', { name: 'Opslaan' }).click();
    await dialog.waitFor({ state: 'detached' });
    await administrator.page.getByText('De coördinator mag beslissen').waitFor();
    await startSession(hall, election);
    const [paper] = province.papers;
    if (!paper) throw new Error('A province without papers');
    const form = buildForm(electionOf(province));
    const at = { election, station: paper.station };
    const [one, two] = await Promise.all(
      realPeople.typists.map(({ username, password }) => hall.as(username, password)),
    );
    if (one) await enter(one, at, paper.sheet, form);
    if (two) await enter(two, at, threeOff(paper.sheet), form);

    const { username, password } = realPeople.coordinator;
    const { page } = await sit(hall, { username, password, path: pathOf(at) });
    await page.getByRole('button', { name: 'Zelf beslissen' }).click();
    await radio(page, 0).first().focus();
    await press(page, '1', '1', '1');
    // After the last row the reason is asked.
    await page.getByRole('textbox', { name: 'Reden (komt in het logboek)' }).and(page.locator(':focus')).waitFor();
    await press(page, 'Enter');
    await page.getByText('Schrijf op waarom u zo beslist.').waitFor();
    await page.keyboard.type('Op het papier staat de eerste invoer.');
    expect(await axeFindings(page)).toEqual([]);
    await page.locator(':focus').blur();
    await eventually(() => page.locator('[data-focus-visible]').count()).toBe(0);
    expect(await tabOrderFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Beslissing vastleggen' }).click();
    const question = page.getByRole('alertdialog', { name: 'Zo beslissen?' });
    const shown = await question.locator('dd').allInnerTexts();
    expect(shown.map((text) => text.trim())).toEqual(
      [1, 2, 3].map((candidate) => String(paper.sheet.counts[candidateVotes(1, candidate)] ?? 0)),
    );
    await question.getByRole('button', { name: 'Zo beslissen' }).click();
    await page.getByText('Beslist: 3 regels. Het stembureau is definitief.').waitFor();
    await page.getByRole('region', { name: 'Verschil beslist door de coördinator' }).waitFor();
    await page.getByText('Op het papier staat de eerste invoer.').waitFor();
  });

  it('every rule can be looked at: what holds, with its figures', async () => {
    const hall = await use(openWorld('firstFinished'));
    const { page } = await sit(hall, { username: 'coordinator', path: pathOf(places.firstFinished) });
    await page.getByRole('tab', { name: /^Controles/ }).click();
    const rules = page.locator('.station-rules');
    await rules.getByText(/\d+ controles: \d+ kloppen/).waitFor();
    const voters = paperOf(places.firstFinished).counts['voters.total'] ?? 0;
    await rules
      .locator('li', { hasText: 'F.201' })
      .filter({ hasText: String(voters) })
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await tabOrderFaults(page)).toEqual([]);
  });
});
