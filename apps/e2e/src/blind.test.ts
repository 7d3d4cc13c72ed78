// Two independent entries: the screen never helps anybody to type what the paper should say (interface.md §2).
import { emptySheet, isFieldId, keyIn, type CountField, type Sheet } from '@telstaat/core';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { fieldAt, press, typeAgain, typeSheet, waitForFocus } from './keyboard.ts';
import { ab, enter, formOf, paperOf, ps } from './papers.ts';
import { describeInBrowser } from './setting.ts';
import { openWorld } from './world.ts';

// A paper on which D and H are equal.
const place = { election: ab, station: 2 } as const;
const address = `/invoeren/${place.election}/${place.station}`;

/** A first entry in which one unmistakable number stands everywhere. */
const telltale = 31_337;
const told = /31[.,]?337/;
function telltaleSheet(): Sheet {
  const fields: readonly CountField[] = [
    'voters.pollCards',
    'voters.total',
    'votes.lists.1',
    'votes.candidates',
    'votes.total',
    'lists.1.candidates.1',
    'lists.1.total',
  ];
  return keyIn(emptySheet, [
    ...paperOf(place).ticks.map((field) => ({ field, value: true })),
    ...fields.map((field) => ({ field, value: telltale })),
  ]);
}

/** Everything that the page holds: texts, contents of fields, what the machine remembers. */
function everythingOn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const inputs = [...document.querySelectorAll('input')].map((input) => input.value);
    return [
      document.documentElement.outerHTML,
      ...inputs,
      JSON.stringify(localStorage),
      JSON.stringify(sessionStorage),
    ].join('\n');
  });
}

describeInBrowser('two independent entries', ({ use, share, sit }) => {
  const practice = share(() => openWorld('practice'));

  it('the second typist gets nothing of the first entry to see: not on the page and not in any reply', async () => {
    const hall = await use(openWorld('practice'));
    await enter(await hall.as('invoerder1'), place, telltaleSheet());
    const { page } = await sit(hall, { username: 'invoerder2' });
    const replies: Promise<string>[] = [];
    page.on('response', (response) => {
      if (response.url().includes('/api/')) replies.push(response.text().catch(() => ''));
    });
    await page.goto(address);
    await typeSheet(page, formOf(place.election), paperOf(place));
    await page.getByRole('heading', { name: 'Controleren en afronden' }).waitFor();
    // Also while typing: no word about which fields differ.
    expect(await everythingOn(page)).not.toMatch(told);
    expect(await page.locator('[class*="differ"]').count()).toBe(0);
    for (const accept of await page.locator('.finding-accept input').all()) await accept.check();
    await press(page, 'Shift+Enter');
    // So different that it may be another form: asked first, without a word about what differs.
    const guard = page.getByRole('button', { name: 'Ja, dit is het goede formulier' });
    await guard.waitFor();
    expect(await everythingOn(page)).not.toMatch(told);
    await guard.press('Enter');
    // Asked to read again: which places, and nothing of what stands there in either entry.
    await page.getByRole('heading', { name: /plekken nalezen$/ }).waitFor();
    for (const field of await page.locator('.sheet .count-input').all()) expect(await field.inputValue()).toBe('');
    expect(await page.locator('.sheet input:checked').count()).toBe(0);
    expect(await everythingOn(page)).not.toMatch(told);
    const asked = await page.locator('.sheet [data-field]').evaluateAll((all) => all.map((one) => one.id));
    await typeAgain(page, formOf(place.election), asked.filter(isFieldId), paperOf(place));
    await page.getByRole('heading', { name: 'Controleren en afronden' }).waitFor();
    for (const accept of await page.locator('.finding-accept input').all()) await accept.check();
    await press(page, 'Shift+Enter');
    await page.getByText('Opgeslagen: de invoeren verschillen').waitFor();
    expect(await everythingOn(page)).not.toMatch(told);
    expect(replies.length).toBeGreaterThan(3);
    for (const reply of await Promise.all(replies)) expect(reply).not.toMatch(told);
  });

  it('no sum is shown before the total itself was typed, and findings only after the section was left', async () => {
    const { page } = await sit(await practice(), { username: 'invoerder1', path: `/invoeren/${ps}/1` });
    await waitForFocus(page, 'extra.otherReason.yes');
    await press(page, 'Alt+5');
    await waitForFocus(page, 'lists.1.candidates.1');
    await page.keyboard.type('1204');
    await press(page, 'Enter');
    await page.keyboard.type('3307');
    await press(page, 'Alt+0');
    await waitForFocus(page, 'lists.1.total');
    expect(await everythingOn(page)).not.toMatch(/4[.,]?511/);
    await page.keyboard.type('4000');
    await press(page, 'ArrowUp');
    await page.getByText(/^Alles bewaard, /).waitFor();
    expect(await page.locator('.finding').count()).toBe(0);
    await press(page, 'Shift+ArrowDown', 'Enter');
    await waitForFocus(page, 'lists.2.candidates.1');
    await page.locator('.finding').first().waitFor();
    expect(await page.locator('.finding').first().innerText()).toContain('F.402');
    // The sentence tells where to look, never what the sum should be.
    expect(await everythingOn(page)).not.toMatch(/4[.,]?511/);
  });

  it('a list of 42 candidates is complete on a laptop of 1366×768, with the way on in view', async () => {
    const { page } = await sit(await practice(), { username: 'invoerder1', path: `/invoeren/${ps}/2` });
    await waitForFocus(page, 'extra.otherReason.yes');
    await press(page, 'Alt+5');
    await waitForFocus(page, 'lists.1.candidates.1');
    const footer = await page.locator('.desk-footer').boundingBox();
    for (const field of [
      'lists.1.candidates.1',
      'lists.1.candidates.25',
      'lists.1.candidates.42',
      'lists.1.total',
    ] as const) {
      const box = await fieldAt(page, field).boundingBox();
      expect(box?.y, field).toBeGreaterThan(0);
      expect((box?.y ?? 0) + (box?.height ?? 0), field).toBeLessThanOrEqual(footer?.y ?? 0);
    }
    const scroll = await page.locator('.sheet').evaluate((sheet) => sheet.scrollHeight - sheet.clientHeight);
    expect(scroll).toBeLessThanOrEqual(0);
    const next = await page.getByRole('button', { name: /^Opslaan en naar/ }).boundingBox();
    expect((next?.y ?? 0) + (next?.height ?? 0)).toBeLessThanOrEqual(768);
    expect((next?.x ?? 0) + (next?.width ?? 0)).toBeLessThanOrEqual(1366);
  });
});
