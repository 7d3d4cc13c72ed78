// A page that somebody works at for minutes: axe finds nothing, Tab comes everywhere, and at 400 % nothing scrolls sideways.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeFindings, sidewaysScroll, tabOrderFaults } from './axe.ts';
import { laptop, zoomedIn } from './browser.ts';
import { eventually } from './setting.ts';

export async function expectForEverybody(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
  await leaveField(page);
  expect(await tabOrderFaults(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
  await page.setViewportSize(zoomedIn);
  await eventually(() => sidewaysScroll(page)).toBe(0);
  // Having walked round, the keyboard may stand on the link to the content, which lies over the menu as long as it does.
  await leaveField(page);
  expect(await axeFindings(page)).toEqual([]);
  await page.setViewportSize(laptop);
}

/** Nothing has the focus, and the page is drawn without it. */
async function leaveField(page: Page): Promise<void> {
  await page.evaluate(async () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    await new Promise((drawn) => requestAnimationFrame(drawn));
  });
}
