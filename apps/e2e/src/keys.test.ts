// The keys of the entry screen (interface.md §2), with real key events.
import { expect, it } from 'vitest';
import { focusedId, press, shown, waitForFocus } from './keyboard.ts';
import { describeInBrowser, eventually } from './setting.ts';
import { openWorld } from './world.ts';
import { ab, ps } from './papers.ts';

describeInBrowser('the keys of the entry screen', ({ share, sit }) => {
  const practice = share(() => openWorld('practice'));
  const open = async (station: number, election = ps) => {
    const { page } = await sit(await practice(), { username: 'invoerder1', path: `/invoeren/${election}/${station}` });
    await waitForFocus(page, 'extra.otherReason.yes');
    return page;
  };

  it('walk over the fields: Enter and ↓ on, ↑ back, Shift+↓ and Shift+↑ to the ends, Shift+Enter to the next section', async () => {
    const page = await open(1);
    await press(page, 'Shift+Enter', 'Shift+Enter');
    await waitForFocus(page, 'voters.pollCards');
    await press(page, '1', '2', 'Enter');
    expect(await focusedId(page)).toBe('voters.proxyCertificates');
    await press(page, 'ArrowDown');
    expect(await focusedId(page)).toBe('voters.voterCards');
    await press(page, 'ArrowUp', 'ArrowUp');
    expect(await focusedId(page)).toBe('voters.pollCards');
    await press(page, 'Shift+ArrowDown');
    expect(await focusedId(page)).toBe('votes.total');
    await press(page, 'Shift+ArrowUp');
    expect(await focusedId(page)).toBe('voters.pollCards');
    await press(page, 'Tab');
    expect(await focusedId(page)).toBe('voters.proxyCertificates');
    await press(page, 'Shift+Tab');
    expect(await focusedId(page)).toBe('voters.pollCards');
    await press(page, 'Shift+ArrowDown', '9', 'Enter');
    await waitForFocus(page, 'differences.compare.equal');
  });

  it('tick the boxes of a question by digit, space and arrows; two boxes may both be ticked', async () => {
    const page = await open(2);
    await press(page, '2');
    expect(await focusedId(page)).toBe('extra.otherReason.no');
    expect(await shown(page, 'extra.otherReason.no')).toBe('true');
    await press(page, 'ArrowUp', 'Space');
    expect(await shown(page, 'extra.otherReason.yes')).toBe('true');
    expect(await shown(page, 'extra.otherReason.no')).toBe('true');
    await press(page, '1');
    expect(await shown(page, 'extra.otherReason.yes')).toBe('false');
    await press(page, 'Enter');
    expect(await focusedId(page)).toBe('extra.ballotsRecounted.yes');
  });

  it('jump: / and a number to a candidate, / and a letter to a box, Escape back; a number that is not there is said', async () => {
    const page = await open(3);
    await press(page, 'Alt+5');
    await waitForFocus(page, 'lists.1.candidates.1');
    await press(page, '/', '3', '7', 'Enter');
    await waitForFocus(page, 'lists.1.candidates.37');
    await press(page, '/', '9', '9', 'Enter');
    await eventually(() => page.getByRole('alert').allInnerTexts()).toContain('99 staat niet op deze lijst.');
    await press(page, 'Escape');
    await waitForFocus(page, 'lists.1.candidates.37');
    await press(page, 'Alt+3', '/', 'h', 'Enter');
    await waitForFocus(page, 'votes.total');
  });

  it('go to sections with Alt+digit and Alt+arrows, and fill the rest of a list with 0 once asked', async () => {
    const page = await open(5);
    await press(page, 'Alt+ArrowDown', 'Alt+ArrowDown');
    await waitForFocus(page, 'voters.pollCards');
    await press(page, 'Alt+ArrowUp');
    await waitForFocus(page, 'station.differenceExplained.yes');
    await press(page, 'Alt+5');
    await waitForFocus(page, 'lists.1.candidates.1');
    await press(page, '7', 'Enter', 'Alt+0');
    await waitForFocus(page, 'lists.1.total');
    expect(await shown(page, 'lists.1.candidates.1')).toBe('7');
    expect(await shown(page, 'lists.1.candidates.2')).toBe('0');
    expect(await shown(page, 'lists.1.candidates.42')).toBe('0');
    expect(await shown(page, 'lists.1.total')).toBe('');
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await waitForFocus(page, 'lists.1.candidates.2');
    expect(await shown(page, 'lists.1.candidates.42')).toBe('');
  });

  it('walk over the findings with F8 and Shift+F8, in whatever section they are', async () => {
    const page = await open(6);
    // Only one box of B1-1 ticked: an error; D is not A+B+C: another.
    await press(page, '1', 'Alt+3');
    await waitForFocus(page, 'voters.pollCards');
    await page.keyboard.type('10');
    await press(page, 'Shift+ArrowDown', 'Enter');
    await waitForFocus(page, 'differences.compare.equal');
    await page.locator('.finding').nth(1).waitFor();
    const places: string[] = [];
    for (const key of ['F8', 'F8', 'Shift+F8']) {
      const before = await focusedId(page);
      await press(page, key);
      await page.waitForFunction((id) => document.activeElement?.id !== id && document.activeElement?.id, before);
      places.push(await focusedId(page));
    }
    expect(places[0]).toBe('extra.otherReason.yes');
    expect(places[1]).toMatch(/^(voters|votes)\./);
    expect(places[2]).toBe('extra.otherReason.yes');
  });

  it('show the key sheet with ?, which gives the keyboard back to the field it came from', async () => {
    const page = await open(7);
    await press(page, 'Alt+3');
    await waitForFocus(page, 'voters.pollCards');
    await press(page, '4', 'Enter', '?');
    const sheet = page.getByRole('dialog', { name: 'Toetsen' });
    await sheet.waitFor();
    // The page behind is out of reach, by Tab and by the desk's own keys.
    for (let tabs = 0; tabs < 4; tabs += 1) {
      await press(page, 'Tab');
      expect(await sheet.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    }
    await press(page, 'Alt+1', 'F8', 'Escape');
    await sheet.waitFor({ state: 'detached' });
    await waitForFocus(page, 'voters.proxyCertificates');
    expect(await shown(page, 'voters.pollCards')).toBe('4');
  });

  it('jump to a list with / twice, to the last step with Alt+End, and leave / and ? to who writes words', async () => {
    const page = await open(1, ab);
    await press(page, 'Alt+3', '/', '/', '4', 'Enter');
    await waitForFocus(page, 'lists.4.candidates.1');
    await press(page, '/', '/', '3', 'Enter');
    await eventually(() => page.getByRole('alert').allInnerTexts()).toContain('Er is geen lijst 3.');
    await press(page, 'Escape');
    await waitForFocus(page, 'lists.4.candidates.1');
    // Far too many blank votes: a warning, with room for an explanation.
    await press(page, 'Alt+3', '/', 'f', 'Enter');
    await page.keyboard.type('400');
    await press(page, '/', 'h', 'Enter');
    await page.keyboard.type('400');
    await press(page, 'Alt+End');
    await page.getByRole('heading', { name: 'Controleren en afronden' }).waitFor();
    const note = page.getByRole('textbox', { name: 'Toelichting' }).first();
    await note.focus();
    await page.keyboard.type('stapel F 2x geteld / zo op papier?');
    expect(await note.inputValue()).toBe('stapel F 2x geteld / zo op papier?');
    expect(await page.getByRole('dialog').count()).toBe(0);
    // Enter goes through the explanations of the section to its tick.
    const notes = page.locator('.finding-group', { has: note }).getByRole('textbox', { name: 'Toelichting' });
    for (let count = await notes.count(); count > 0; count -= 1) await press(page, 'Enter');
    await eventually(() => focusedId(page)).toBe('accept-votes');
  });

  it('stand in a strip above the sheet until each was used twenty times', async () => {
    const page = await open(8);
    const strip = page.locator('.sheet-hints');
    expect(await strip.innerText()).toMatch(/Enter.*volgende/s);
    await press(page, 'Alt+3');
    await waitForFocus(page, 'voters.pollCards');
    for (let enters = 0; enters < 20; enters += 1) await press(page, 'Enter', 'ArrowUp');
    await press(page, 'Alt+5');
    await waitForFocus(page, 'lists.1.candidates.1');
    expect(await strip.innerText()).not.toMatch(/volgende/);
    expect(await strip.innerText()).toMatch(/verder/);
    for (let sections = 0; sections < 20; sections += 1) await press(page, 'Shift+Enter', 'Alt+ArrowUp');
    for (let jumps = 0; jumps < 20; jumps += 1) await press(page, '/', '3', 'Enter');
    await press(page, 'Alt+6');
    await waitForFocus(page, 'lists.2.candidates.1');
    expect(await strip.count()).toBe(0);
    // The key sheet stays one key away.
    await press(page, '?');
    await page.getByRole('dialog', { name: 'Toetsen' }).waitFor();
  });
});
