// A typist never waits for the screen: from a key going down to the frame that shows what it did, on the page of a long list.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { candidateVotes, unwrap, type ElectionId } from '@telstaat/core';
import { practicePassword } from '@telstaat/practice';
import { chromiumArguments, findChromium } from '@telstaat/testkit';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { root } from '../checks/child.ts';
import { openHall, type Hall } from './hall.ts';
import { summarise, type Measurement, type Skipped } from './measurement.ts';

export const name = 'typing';
export const aim = 'a key is on the screen within two frames (33 ms), 99 times out of 100';

const election = 'PS2027_Oefenprovincie' as ElectionId;
/** Rows that are typed, of the 42 on the page of list 1, and how often. */
const rows = 40;
const rounds = 5;
/** Milliseconds between keys: faster than people type. */
const pause = 30;

export async function run(): Promise<readonly Measurement[] | Skipped> {
  const executablePath = findChromium();
  if (executablePath === undefined) return { skip: 'no Chromium, Chrome or Edge on this machine' };
  if (!existsSync(join(root, 'apps', 'web', 'dist', 'index.html'))) {
    return { skip: 'the screens are not built: npm start builds them' };
  }
  const hall = await openHall();
  const browser = await chromium.launch({ executablePath, args: [...chromiumArguments] });
  try {
    const context = await browser.newContext({ baseURL: hall.address, viewport: { width: 1366, height: 768 } });
    const page = await openLongList(hall, context);
    const times = await typeRows(page);
    return [summarise(times, { name: 'keydown to the next frame', unit: 'ms', aim: 33, aimAt: 'p99' })];
  } finally {
    await browser.close();
    await hall.close();
  }
}

async function openLongList(hall: Hall, context: BrowserContext): Promise<Page> {
  unwrap(await hall.visitor().call('openPractice', { body: {} }));
  const login = await context.request.post('/api/logins', {
    data: { username: 'invoerder1', password: practicePassword },
  });
  if (!login.ok()) throw new Error(`Logging in gave ${login.status()}`);
  const page = await context.newPage();
  await page.addInitScript({ content: watchKeys });
  await page.goto(`/invoeren/${election}/1`);
  await page.getByRole('navigation').getByRole('button', { name: /^1 / }).first().click();
  await page.locator(field(1)).waitFor();
  return page;
}

const field = (candidate: number): string => `[id="${candidateVotes(1, candidate)}"]`;

/** In the page: the time from each key (as the browser stamped it) to just after the next frame was drawn. */
const watchKeys = `
  window.keyTimes = [];
  addEventListener('keydown', (event) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => window.keyTimes.push(performance.now() - event.timeStamp);
      channel.port2.postMessage(undefined);
    });
  }, { capture: true });
`;

async function typeRows(page: Page): Promise<readonly number[]> {
  for (let round = 1; round <= rounds; round += 1) {
    await page.locator(field(1)).focus();
    for (let row = 1; row <= rows; row += 1) {
      await page.keyboard.type(String(10 * row + round), { delay: pause });
      await page.keyboard.press('Enter', { delay: pause });
    }
  }
  await page.waitForTimeout(200);
  const shown = await page.locator(field(rows)).inputValue();
  if (shown !== String(10 * rows + rounds)) throw new Error(`The last row shows "${shown}"`);
  return await page.evaluate<number[]>('window.keyTimes');
}
