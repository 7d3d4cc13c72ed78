// Pictures of what a test looks at, for people: only when the environment names a folder for them. At the size of the laptop, and at 200 %.
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { laptop } from './browser.ts';

export async function takePicture(page: Page, name: string): Promise<void> {
  const folder = process.env['TELSTAAT_PICTURES'];
  if (folder === undefined) return;
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.setViewportSize({ width: laptop.width / 2, height: laptop.height / 2 });
  await page.screenshot({ path: join(folder, `${name}-200.png`) });
  await page.setViewportSize(laptop);
}
