// A real Chromium, and people with a window each. A window notices everything that may not happen: errors in the console,
// faults of the server, and any attempt to reach another host.
import { chromiumArguments, findChromium } from '@telstaat/testkit';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { practicePassword } from '@telstaat/practice';
import { builtScreens, type Hall } from './hall.ts';

/** Why the browser tests cannot run here; undefined when they can. */
export function whyNoBrowser(): string | undefined {
  if (findChromium() === undefined) return 'no Chromium, Chrome or Edge on this machine';
  if (builtScreens() === undefined) return 'the screens are not built: npm start builds them';
  return undefined;
}

export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium on this machine');
  return chromium.launch({ executablePath, args: [...chromiumArguments] });
}

/** The laptop that everything is designed for first. */
export const laptop = { width: 1366, height: 768 } as const;
/** The same laptop when somebody zooms in to 400 %. */
export const zoomedIn = { width: 341, height: 192 } as const;

export interface Seat {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Everything that may not happen and did. */
  readonly faults: readonly string[];
  /** From here on the server may be away: failed calls to it are no fault. */
  expectNoServer(): void;
  close(): Promise<void>;
}

export interface SeatOptions {
  /** Logs in before the first page. */
  readonly username?: string;
  readonly password?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Where to begin; `/` unless told otherwise. */
  readonly path?: string;
}

export async function sitDown(browser: Browser, hall: Hall, options: SeatOptions = {}): Promise<Seat> {
  const context = await browser.newContext({
    baseURL: hall.address,
    viewport: options.viewport ?? laptop,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  // A busy machine with two cores takes seconds for what takes moments elsewhere: late is not wrong.
  context.setDefaultTimeout(30_000);
  if (options.username !== undefined) await logIn(context, options.username, options.password ?? practicePassword);
  const faults: string[] = [];
  const away = { isExpected: false };
  await keepInside(context, hall.address, faults);
  context.on('page', (page) => watch(page, faults, away));
  const page = await context.newPage();
  await page.goto(options.path ?? '/');
  return {
    page,
    context,
    faults,
    expectNoServer: () => {
      away.isExpected = true;
    },
    close: async () => {
      await context.close();
      if (faults.length > 0) throw new Error(`The window noticed:\n${faults.join('\n')}`);
    },
  };
}

async function logIn(context: BrowserContext, username: string, password: string): Promise<void> {
  const reply = await context.request.post('/api/logins', { data: { username, password } });
  if (!reply.ok()) throw new Error(`${username} cannot log in: ${reply.status()}`);
}

/** Nothing may ask anything of another host; what tries is stopped and written down. */
async function keepInside(context: BrowserContext, address: string, faults: string[]): Promise<void> {
  const isOutside = (url: URL): boolean => url.origin !== address && /^(https?|wss?|ftp):$/.test(url.protocol);
  await context.route(isOutside, (route) => {
    faults.push(`asked another host: ${route.request().url()}`);
    return route.abort();
  });
}

/** A refusal of the server is an answer; Chromium writes it in the console all the same. */
const refusal = /^Failed to load resource: the server responded with a status of (401|403|404|409|422|429|507) /;
const noServer = /net::ERR_(CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE|SOCKET_NOT_CONNECTED)/;

function watch(page: Page, faults: string[], away: { readonly isExpected: boolean }): void {
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    if (refusal.test(text) && message.location().url.includes('/api/')) return;
    if (away.isExpected && noServer.test(text)) return;
    faults.push(`console ${message.type()}: ${text} (${message.location().url})`);
  });
  page.on('pageerror', (error) => faults.push(`error on the page: ${error.stack ?? error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 500 && response.status() !== 507)
      faults.push(`${response.status()} from ${response.url()}`);
  });
}
