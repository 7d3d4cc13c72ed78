// What every browser test begins with: one Chromium for the file, worlds and windows that are put away after each test.
import { join } from 'node:path';
import { skipWhen } from '@telstaat/testkit';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished } from 'vitest';
import { launchChromium, sitDown, whyNoBrowser, type Seat, type SeatOptions } from './browser.ts';
import type { Hall } from './hall.ts';

/** What must become true, on a machine as slow as it may be. */
export function eventually<Seen>(look: () => Promise<Seen>) {
  return expect.poll(look, { timeout: 30_000 });
}

export interface Setting {
  /** Closes this world after the test. */
  use(world: Promise<Hall>): Promise<Hall>;
  /** A world for all tests of the group, made when the first of them asks: for tests that each keep to a station of their own. */
  share(make: () => Promise<Hall>): () => Promise<Hall>;
  /** A window for one person; the test fails when anything went wrong in it. */
  sit(hall: Hall, options?: SeatOptions): Promise<Seat>;
  browser(): Browser;
}

/** A group of tests in a browser; skipped, with the reason, where there is none. */
export function describeInBrowser(name: string, tests: (setting: Setting) => void): void {
  const reason = whyNoBrowser();
  if (reason !== undefined) {
    describe(name, () => {
      skipWhen(reason);
      tests(nowhere);
    });
    return;
  }
  describe(name, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      browser = await launchChromium();
    });
    afterAll(() => browser?.close());
    const running = (): Browser => {
      if (!browser) throw new Error('The browser is not started yet');
      return browser;
    };
    tests({
      browser: running,
      share: (make) => {
        let shared: Promise<Hall> | undefined;
        afterAll(async () => (await shared)?.close());
        return () => (shared ??= make());
      },
      use: async (world) => {
        const hall = await world;
        onTestFinished(() => hall.close());
        return hall;
      },
      sit: async (hall, options) => {
        const seat = await sitDown(running(), hall, options);
        onTestFinished(async ({ task }) => {
          if (task.result?.state === 'fail') await takePictures(seat, task.name);
          await seat.close();
        });
        return seat;
      },
    });
  });
}

/** What a failing test looked at, in the folder that the environment names. */
async function takePictures({ context }: Seat, name: string): Promise<void> {
  const folder = process.env['TELSTAAT_PICTURES'];
  if (folder === undefined) return;
  const file = name.replaceAll(/\W+/g, '-').slice(0, 60);
  for (const [index, page] of context.pages().entries())
    await page.screenshot({ path: join(folder, `${file}-${index}.png`) });
}

const never = (): never => {
  throw new Error('There is no browser');
};
const nowhere: Setting = { use: never, share: () => never, sit: never, browser: never };
