// `npm run screenshots`: the pictures in docs/images, made from the real application with practice data.
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium, sitDown, whyNoBrowser, type Hall } from '@telstaat/e2e';
import { repository } from '@telstaat/testkit';
import type { Browser } from 'playwright-core';
import { pictureClock, type PictureClock } from './clock.ts';
import { drawReport, reportPictures } from './report.ts';
import { finished, shotWorlds, type Shot } from './shots.ts';
import { smallPng } from './small-png.ts';

const { values } = parseArgs({ options: { out: { type: 'string' }, only: { type: 'string' } } });
const folder = values.out ?? join(repository, 'docs', 'images');
const isWanted = (name: string): boolean => values.only === undefined || values.only.split(',').includes(name);

async function take(browser: Browser, hall: Hall, clock: PictureClock, shot: Shot): Promise<void> {
  const { username, password, path } = shot;
  const login = username === undefined ? {} : { username, ...(password === undefined ? {} : { password }) };
  const seat = await sitDown(browser, hall, login);
  await seat.page.clock.setFixedTime(clock.later());
  await seat.page.goto(path);
  await shot.arrange?.(seat.page);
  await seat.page.locator(shot.ready).first().waitFor();
  await seat.page.waitForLoadState('networkidle');
  const file = join(folder, `${shot.name}.png`);
  writeFileSync(file, smallPng(await seat.page.screenshot({ animations: 'disabled' })));
  await seat.close();
  process.stdout.write(`${shot.name}.png ${Math.round(statSync(file).size / 1024)} kB\n`);
}

async function takeAll(browser: Browser): Promise<void> {
  for (const { open, pace, shots } of shotWorlds) {
    const wanted = shots.filter(({ name }) => isWanted(name));
    if (wanted.length === 0) continue;
    const clock = pictureClock(pace);
    const hall = await open(clock);
    try {
      for (const shot of wanted) await take(browser, hall, clock, shot);
    } finally {
      await hall.close();
    }
  }
  if (!reportPictures.some(({ name }) => isWanted(name))) return;
  const hall = await finished(pictureClock(10));
  const reason = await drawReport(browser, hall, folder);
  if (reason !== undefined) process.stdout.write(`The report was not drawn: ${reason}\n`);
  await hall.close();
}

const reason = whyNoBrowser();
if (reason === undefined) {
  mkdirSync(folder, { recursive: true });
  const browser = await launchChromium();
  await takeAll(browser);
  await browser.close();
} else {
  process.stderr.write(`No screenshots: ${reason}\n`);
  process.exitCode = 1;
}
