// A station that counted by itself: N 10-1, its inlegvel and the corrigendum are typed as they lie on the table, twice, by keyboard alone. Where
// the two differ the second typist types just those places once more.
import { buildForm, differingRows, keyIn, unwrap, type ModelYear, type Sheet } from '@telstaat/core';
import { electionOf } from '@telstaat/practice';
import { balancedSheet, withCorrigendum, withRecount } from '@telstaat/testkit';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { axeFindings, sidewaysScroll, tabOrderFaults } from './axe.ts';
import { laptop, zoomedIn } from './browser.ts';
import { fieldAt, focusedId, press, shown, typeAgain, typeSheet, waitForFocus } from './keyboard.ts';
import { enter, generatedDay, type Place } from './papers.ts';
import { takePicture } from './pictures.ts';
import { describeInBrowser, eventually } from './setting.ts';
import { realDay, realPeople, startSession } from './world.ts';

const [province] = generatedDay('tiny', 7).elections;
if (!province) throw new Error('A day without elections');
const { id } = province.definition;
const [ine, ivo] = realPeople.typists;

function formOf(modelYear: ModelYear, countingMethod: 'CSO' | 'DSO') {
  if (!province) throw new Error('A day without elections');
  return buildForm({ ...electionOf(province), countingMethod, modelYear });
}

const form = formOf(2027, 'DSO');
/** The station counted one vote of list 2 too few; the municipality found that, and D with it. */
const before = balancedSheet(form, { votesOf: (list, candidate) => list * 40 + candidate });
const after = balancedSheet(form, {
  votesOf: (list, candidate) => list * 40 + candidate + (list === 2 && candidate === 2 ? 1 : 0),
});
const paper = withCorrigendum(form, before, after);

const world = async (options: { readonly countingMethod: 'CSO' | 'DSO'; readonly modelYear: ModelYear }) => {
  const hall = await realDay({ elections: 1, ...options });
  await startSession(hall, id);
  return hall;
};

/** Accepts what is found and finishes, by keyboard. */
async function finish(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Controleren en afronden' }).waitFor();
  for (const accept of await page.locator('.finding-accept input').all()) {
    await accept.focus();
    await press(page, 'Space');
  }
  await press(page, 'Shift+Enter');
}

/** A view that somebody works in for minutes: for everybody, at the size of the laptop and strongly zoomed in. */
async function expectUsable(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
  expect(await tabOrderFaults(page)).toEqual([]);
  await page.setViewportSize(zoomedIn);
  await eventually(() => sidewaysScroll(page)).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
  await page.setViewportSize(laptop);
}

describeInBrowser('a report with inlegvel and corrigendum', ({ use, share, sit }) => {
  const shared = share(() => world({ countingMethod: 'DSO', modelYear: 2027 }));

  it('is typed twice by keyboard alone; a slip of the second typist is typed again, and then it is definitive', async () => {
    const hall = await use(world({ countingMethod: 'DSO', modelYear: 2027 }));
    const place: Place = { election: id, station: 1 };
    const first = await sit(hall, { ...ine, path: `/invoeren/${id}/1` });
    await typeSheet(first.page, form, paper);
    await finish(first.page);
    await first.page.getByText('Opgeslagen: eerste invoer klaar').waitFor();

    const slip = keyIn(paper, [
      { field: 'voters.pollCards', value: (paper.counts['voters.pollCards'] ?? 0) + 90 },
      { field: 'corrected.votes.lists.2', value: 7 },
      { field: 'checks.reason.unexplained', value: true },
    ]);
    const { page } = await sit(hall, { ...ivo, path: `/invoeren/${id}/1` });
    await typeSheet(page, form, slip);
    await finish(page);
    const again = differingRows(form, paper, slip).flat();
    await page.getByRole('heading', { name: '3 plekken nalezen' }).waitFor();
    await page.getByText('Je invoer verschilt op 3 plekken van de eerste').waitFor();
    // Only these rows, without anybody's values.
    expect(await page.locator('.sheet [data-field]').evaluateAll((all) => all.map((one) => one.id))).toEqual(
      form.fields.filter((field) => again.includes(field)),
    );
    for (const field of again) expect(await shown(page, field)).toMatch(/^(false)?$/);
    await waitForFocus(page, 'checks.reason.unexplained');
    await takePicture(page, 'nalezen');
    await expectUsable(page);
    await fieldAt(page, 'checks.reason.unexplained').focus();
    await typeAgain(page, form, again, paper);
    await takePicture(page, 'nalezen-controleren');
    await finish(page);
    await page.getByText('Opgeslagen: beide invoeren zijn gelijk').waitFor();
    const coordinator = await hall.as(realPeople.coordinator.username, realPeople.coordinator.password);
    expect(unwrap(await coordinator.call('getEntry', { params: place })).status).toBe('definitive');
  });

  it('is announced before it is typed: which papers to have ready, and in which order they are typed', async () => {
    const { page } = await sit(await shared(), { ...ine, path: '/invoeren' });
    await page.locator('#station-number').fill('3');
    await page.getByText('Leg klaar: het proces-verbaal van het stembureau (N 10-1)').waitFor();
    await takePicture(page, 'begin-corrigendum');
    await expectUsable(page);
  });

  it('is shown to the coordinator with what then counts on every line, also where the corrigendum changed nothing', async () => {
    const hall = await use(world({ countingMethod: 'DSO', modelYear: 2027 }));
    await enter(await hall.as(ine.username, ine.password), { election: id, station: 1 }, paper, form);
    const { page } = await sit(hall, { ...realPeople.coordinator, path: `/verkiezingen/${id}/stembureaus/1` });
    const lines = page.locator('tr:has(td.station-counts)');
    await lines.first().waitFor();
    await lines.first().scrollIntoViewIfNeeded();
    await takePicture(page, 'corrigendum-coordinator');
    const shown = await lines.evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('td.station-value')].map((cell) => cell.textContent)),
    );
    expect(shown.some(([written, corrected]) => corrected !== '–' && corrected !== written)).toBe(true);
    for (const [written, corrected, counts] of shown) expect([written, corrected]).toContain(counts);
  });

  it('that differs almost everywhere asks first whether it is the right form', async () => {
    const hall = await shared();
    const place: Place = { election: id, station: 2 };
    await enter(await hall.as(ine.username, ine.password), place, paper, form);
    const other = balancedSheet(form, { votesOf: (list, candidate) => list + candidate * 3, blank: 9 });
    await enter(await hall.as(ivo.username, ivo.password), place, other, form, 'once');
    const { page } = await sit(hall, { ...ivo, path: `/invoeren/${id}/2` });
    await page.getByRole('heading', { name: 'Is dit het formulier van stembureau 002?' }).waitFor();
    await takePicture(page, 'nalezen-goede-formulier');
    expect(await page.locator('.count-input').count()).toBe(0);
    await expectUsable(page);
    await page.getByRole('button', { name: 'Ja, dit is het goede formulier' }).press('Enter');
    await page.getByRole('heading', { name: /plekken nalezen$/ }).waitFor();
    await eventually(() => focusedId(page)).not.toBe('');
  });

  it('shows the corrigendum when there are two documents, beside what the report says, and one key skips what did not change', async () => {
    const { page } = await sit(await shared(), { ...ine, path: `/invoeren/${id}/3` });
    await waitForFocus(page, 'about.documents.one');
    await takePicture(page, 'over-het-proces-verbaal');
    expect(await page.getByRole('navigation').getByText('Na 14-1').count()).toBe(0);
    await press(page, '2', 'Enter', '1');
    await page.getByRole('navigation').getByRole('heading', { name: 'Na 14-1' }).waitFor();
    expect(await focusedId(page)).toBe('about.page.present');
    await press(page, 'Enter');
    await waitForFocus(page, 'checks.reason.unexplained');
    await takePicture(page, 'inlegvel');
    await press(page, 'Alt+3');
    await waitForFocus(page, 'voters.pollCards');
    await page.keyboard.type('1234');
    await press(page, 'Enter', '/', '/', '2', 'Enter');
    await waitForFocus(page, 'lists.2.candidates.1');
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /^2\.1 en 2\.2/ })
      .last()
      .click();
    await waitForFocus(page, 'corrected.voters.pollCards');
    await page.getByRole('cell', { name: 'N 10-1: 1.234', exact: true }).waitFor();
    await takePicture(page, 'corrigendum-kiezers');
    await press(page, 'PageDown');
    await waitForFocus(page, 'corrected.differences.compare.equal');
    await press(page, 'PageDown');
    await waitForFocus(page, 'corrected.lists.1.candidates.1');
    await takePicture(page, 'corrigendum-lijst');
    await expectUsable(page);
    // Straight to the one list that is on the corrigendum, and from there to the end.
    await fieldAt(page, 'corrected.lists.1.candidates.1').focus();
    await press(page, '/', '/', '3', 'Enter');
    await waitForFocus(page, 'corrected.lists.3.candidates.1');
    await press(page, 'Alt+End');
    await page.getByRole('heading', { name: 'Controleren en afronden' }).waitFor();
    await page.locator('.finding').first().waitFor();
    await takePicture(page, 'controleren-drie-papieren');
    await expectUsable(page);
  });
});

describeInBrowser('papers of 2023', ({ use, sit }) => {
  const cases: readonly (readonly [name: string, countingMethod: 'CSO' | 'DSO', sheet: Sheet])[] = (
    ['CSO', 'DSO'] as const
  ).map((method) => {
    const old = formOf(2023, method);
    const figures = { votesOf: (list: number, candidate: number) => list * 40 + candidate };
    const counted = balancedSheet(old, { ...figures, surplus: -2, explained: 'yes' });
    const sheet = withRecount(old, counted, [300, 12, 1, 313]);
    return [method, method, sheet] as const;
  });

  it.each(cases)('%s, with a recount: typed by keyboard alone, and finished', async (_, countingMethod, sheet) => {
    const old = formOf(2023, countingMethod);
    const hall = await use(world({ countingMethod, modelYear: 2023 }));
    const { page } = await sit(hall, { ...ine, path: `/invoeren/${id}/1` });
    expect(await page.getByText('Toegelaten kiezers na hertelling').count()).toBe(0);
    await typeSheet(page, old, sheet);
    await page.getByRole('heading', { name: 'Controleren en afronden' }).waitFor();
    await takePicture(page, `2023-${countingMethod}`);
    await finish(page);
    await page.getByText(/^Opgeslagen: eerste invoer klaar/).waitFor();
  });
});
