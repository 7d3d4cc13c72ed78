// A name as long as a list may have: whole where a typist compares it with the paper, and nothing is pushed off the screen by it.
import { expect, it } from 'vitest';
import { sidewaysScroll } from './axe.ts';
import { press, waitForFocus } from './keyboard.ts';
import { ab } from './papers.ts';
import { takePicture } from './pictures.ts';
import { describeInBrowser } from './setting.ts';
import { openWorld } from './world.ts';

const long = 'Lijst 24 - Partij voor Schone Sloten, Droge Voeten en een Betaalbaar Waterschap in de Lage Landen';

describeInBrowser('a long name', ({ use, sit }) => {
  it('of a list stands whole above its candidates; that of the station is told by its title', async () => {
    const hall = await use(openWorld('practice'));
    const { page } = await sit(hall, { username: 'invoerder1', path: `/invoeren/${ab}/3` });
    await waitForFocus(page, 'extra.otherReason.yes');
    await press(page, 'Alt+5');
    await waitForFocus(page, 'lists.1.candidates.1');
    const title = page.locator('.sheet-title');
    await title.evaluate((element, name) => (element.textContent = name), long);
    await takePicture(page, 'lange-naam');
    const hidden = await title.evaluate((element) => [
      element.scrollWidth - element.clientWidth,
      element.scrollHeight - element.clientHeight > 4,
      getComputedStyle(element).textOverflow,
    ]);
    expect(hidden).toEqual([0, false, 'clip']);
    expect(await sidewaysScroll(page)).toBe(0);
    const last = page.locator('.counts-list input').last();
    expect(await last.isVisible()).toBe(true);
    const station = page.locator('.entry-station .entry-words');
    expect(await station.innerText()).toContain((await station.getAttribute('title')) ?? 'no title');
  });
});
