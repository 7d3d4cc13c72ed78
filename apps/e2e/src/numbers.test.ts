// What may be typed and pasted in a field, and how it is shown when nobody types in it.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { fieldAt, press, shown, waitForFocus } from './keyboard.ts';
import { ps } from './papers.ts';
import { describeInBrowser } from './setting.ts';
import { openWorld } from './world.ts';

const field = 'voters.pollCards';

describeInBrowser('numbers', ({ share, sit }) => {
  const practice = share(() => openWorld('practice'));
  const open = async (station: number) => {
    const seat = await sit(await practice(), { username: 'invoerder1', path: `/invoeren/${ps}/${station}` });
    await seat.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await waitForFocus(seat.page, 'extra.otherReason.yes');
    await press(seat.page, 'Alt+3');
    await waitForFocus(seat.page, field);
    return seat.page;
  };
  const message = (page: Page) => page.locator('.sheet-message').innerText();
  const paste = async (page: Page, text: string) => {
    await page.evaluate((words) => navigator.clipboard.writeText(words), text);
    await press(page, 'ControlOrMeta+a', 'Delete', 'ControlOrMeta+v');
  };

  it('are digits only: letters, signs, dots and a tenth digit are refused and it is said why', async () => {
    const page = await open(1);
    await page.keyboard.type('1a2');
    expect(await shown(page, field)).toBe('12');
    await press(page, 'x');
    expect(await message(page)).toContain('Alleen cijfers');
    for (const key of ['-', '.', ',', 'Space']) await press(page, key);
    expect(await shown(page, field)).toBe('12');
    await press(page, '3');
    expect(await message(page)).toBe('');
    await page.keyboard.type('456789012');
    expect(await shown(page, field)).toBe('123456789');
    expect(await message(page)).toBe('Hoogstens 9 cijfers.');
    await press(page, 'Enter');
    expect(await shown(page, field)).toBe('123.456.789');
  });

  it('can be pasted when they are whole numbers, with or without thousands dots; all else is refused with the reason', async () => {
    const page = await open(2);
    await paste(page, '1.234');
    expect(await shown(page, field)).toBe('1234');
    await paste(page, ' 77\n');
    expect(await shown(page, field)).toBe('77');
    const refusals: readonly (readonly [text: string, reason: string])[] = [
      ['-3', 'is minder dan 0'],
      ['2,5', 'is geen heel getal'],
      ['twaalf', 'is geen getal'],
      ['12.34', 'geen heel getal'],
      ['123456789012', 'heeft meer dan 9 cijfers'],
    ];
    for (const [text, reason] of refusals) {
      await paste(page, text);
      expect(await message(page), text).toContain(reason);
      expect(await shown(page, field), text).toBe('');
    }
  });

  it('show a dash when passed over, which is not 0', async () => {
    const page = await open(3);
    await press(page, 'Enter', '0', 'Enter');
    expect(await shown(page, field)).toBe('');
    expect(await fieldAt(page, field).getAttribute('placeholder')).toBe('–');
    expect(await shown(page, 'voters.proxyCertificates')).toBe('0');
  });

  it('show dots only while nobody types in them, and typing replaces what stood there', async () => {
    const page = await open(5);
    await page.keyboard.type('1234');
    await press(page, 'Enter');
    expect(await shown(page, field)).toBe('1.234');
    await press(page, 'ArrowUp');
    expect(await shown(page, field)).toBe('1234');
    await page.keyboard.type('56');
    await press(page, 'Enter');
    expect(await shown(page, field)).toBe('56');
    await fieldAt(page, field).click();
    await page.keyboard.type('7');
    expect(await shown(page, field)).toBe('7');
  });
});
