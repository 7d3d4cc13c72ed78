// A typist never waits for the screen: from a key going down to the frame that shows what it did, over a whole form of 600 candidates, typed by
// trusted key events; on this machine, and as if it were six times as slow. And nothing typed is dropped.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { draftSchema } from '@telstaat/contract';
import { buildForm, fieldsOfSection, sectionsOn, type ElectionId, type Form, type Sheet } from '@telstaat/core';
import { realDay, realPeople, startSession, type Hall } from '@telstaat/e2e';
import { electionOf, practiceDay } from '@telstaat/practice';
import { chromiumArguments, findChromium } from '@telstaat/testkit';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { root } from '../checks/child.ts';
import { keysOf, type Key } from './keys.ts';
import { summarise, type Measurement, type Skipped } from './measurement.ts';

export const name = 'typing';
export const aim =
  'a key is on the screen within a frame (16 ms), 99 of 100 within two; on a machine six times as slow within 100 ms; a list opens within 100 ms';

/** Milliseconds between keys: twenty a second is faster than people type. */
const pause = 50;

interface Run {
  readonly name: string;
  /** Which of the papers. */
  readonly paper: number;
  readonly slowdown: number;
  readonly pause: number;
  /** Under what a key stays, and opening a section; absent where only what arrives counts. */
  readonly aims: { readonly median?: number; readonly p99?: number; readonly opening?: number };
}

const runs: readonly Run[] = [
  { name: '20 keys a second', paper: 0, slowdown: 1, pause, aims: { median: 16, p99: 33, opening: 100 } },
  { name: '20 keys a second, 6 times slower', paper: 1, slowdown: 6, pause, aims: { p99: 100 } },
  { name: 'as fast as it goes', paper: 2, slowdown: 1, pause: 0, aims: {} },
];

export async function run(): Promise<readonly Measurement[] | Skipped> {
  const executablePath = findChromium();
  if (executablePath === undefined) return { skip: 'no Chromium, Chrome or Edge on this machine' };
  if (!existsSync(join(root, 'apps', 'web', 'dist', 'index.html'))) {
    return { skip: 'the screens are not built: npm start builds them' };
  }
  const day = practiceDay({ size: 'amersfoort', seed: 1 });
  const [province] = day.elections;
  if (!province) throw new Error('A day without elections');
  const hall = await realDay({ elections: 1, day });
  const browser = await chromium.launch({ executablePath, args: [...chromiumArguments] });
  try {
    await startSession(hall, province.definition.id);
    const form = buildForm(electionOf(province));
    const measurements: Measurement[] = [];
    for (const one of runs) {
      const paper = province.papers[one.paper];
      if (!paper) throw new Error('Too few papers');
      const place = { election: province.definition.id, station: paper.station };
      const taken = await typeForm({ browser, hall, form, place, sheet: paper.sheet, run: one });
      measurements.push(...summaries(one, taken));
    }
    return measurements;
  } finally {
    await browser.close();
    await hall.close();
  }
}

/** What one key took in milliseconds, and whether it opened another section. */
interface KeyTime {
  readonly took: number;
  readonly opened: boolean;
}

function summaries({ name: title, aims }: Run, times: readonly KeyTime[]): readonly Measurement[] {
  const within = times.filter((time) => !time.opened).map((time) => time.took);
  const opening = times.filter((time) => time.opened).map((time) => time.took);
  return [
    ...(aims.median === undefined
      ? []
      : [summarise(within, { name: `${title}: a key`, unit: 'ms', aim: aims.median, aimAt: 'median' })]),
    summarise(within, {
      name: `${title}: a key`,
      unit: 'ms',
      aimAt: 'p99',
      ...(aims.p99 === undefined ? {} : { aim: aims.p99 }),
    }),
    summarise(opening, {
      name: `${title}: opening a section`,
      unit: 'ms',
      aimAt: 'p99',
      ...(aims.opening === undefined ? {} : { aim: aims.opening }),
    }),
  ];
}

interface Typing {
  readonly browser: Browser;
  readonly hall: Hall;
  readonly form: Form;
  readonly place: { readonly election: ElectionId; readonly station: number };
  readonly sheet: Sheet;
  readonly run: Run;
}

/** Types a whole paper and compares what the server has with it. */
async function typeForm({ browser, hall, form, place, sheet, run: { slowdown, pause: between } }: Typing) {
  const context = await browser.newContext({ baseURL: hall.address, viewport: { width: 1366, height: 768 } });
  const [typist] = realPeople.typists;
  const login = await context.request.post('/api/logins', {
    data: { username: typist.username, password: typist.password },
  });
  if (!login.ok()) throw new Error(`Logging in gave ${login.status()}`);
  const page = await context.newPage();
  await page.addInitScript({ content: watchKeys });
  await page.goto(`/invoeren/${place.election}/${place.station}`);
  const [first] = sectionsOn(form, sheet).flatMap(fieldsOfSection);
  await page.locator(`[id="${first}"]:focus`).waitFor();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await pressAll(devtools, keysOf(form, sheet), between);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await page.locator('#finish, .finding-accept input').first().waitFor();
  await page.getByText(/^Alles bewaard, /).waitFor();
  const times = await page.evaluate<readonly KeyTime[]>('window.keyTimes');
  await compareWithServer(page, place, sheet);
  await context.close();
  return times;
}

/** Sends keys on the beat of the clock, whether or not the page keeps up; without a beat one after another. */
async function pressAll(devtools: CDPSession, keys: readonly Key[], between: number): Promise<void> {
  const begin = performance.now();
  const sent: Promise<unknown>[] = [];
  for (const [index, key] of keys.entries()) {
    const wait = begin + index * between - performance.now();
    if (wait > 0) await new Promise((resume) => setTimeout(resume, wait));
    const pressed = Promise.all([
      devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key }),
      devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', key: key.key, code: key.code }),
    ]);
    if (between === 0) await pressed;
    else sent.push(pressed);
  }
  await Promise.all(sent);
}

async function compareWithServer(page: Page, place: Typing['place'], sheet: Sheet): Promise<void> {
  const reply = await page.request.post(`/api/elections/${place.election}/stations/${place.station}/draft`, {
    data: {},
  });
  const saved = draftSchema.parse(await reply.json()).sheet;
  const fields = new Set([...Object.keys(saved.counts), ...Object.keys(sheet.counts)] as (keyof Sheet['counts'])[]);
  const wrong = [...fields].filter((field) => saved.counts[field] !== sheet.counts[field]);
  if (wrong.length > 0) throw new Error(`Typed, but not on the server: ${wrong.join(', ')}`);
  if (saved.ticks.join() !== sheet.ticks.join()) throw new Error('Other boxes are ticked on the server');
}

/**
 * In the page: the time from each key (as the browser stamped it) to just after the next frame was drawn, and whether that key opened another
 * section: the window hears a key first and last, and what is drawn at once is drawn in between.
 */
const watchKeys = `
  window.keyTimes = [];
  const title = () => document.querySelector('.sheet-title')?.textContent;
  let before;
  addEventListener('keydown', () => { before = title(); }, { capture: true });
  addEventListener('keydown', (event) => {
    const opened = title() !== before;
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => window.keyTimes.push({ took: performance.now() - event.timeStamp, opened });
      channel.port2.postMessage(undefined);
    });
  });
`;
