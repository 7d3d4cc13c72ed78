// Finds a Chromium for browser tests: an environment variable, Playwright's own, then what the machine has.
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { tool } from './tools.ts';

/** Arguments with which Chromium starts fast, asks nothing of the network, and also runs as root. */
export const chromiumArguments: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const programs = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
];

/** Full path of a Chromium, Chrome or Edge; undefined when this machine has none. */
export function findChromium(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  const named = environment['TELSTAAT_CHROMIUM'];
  if (named !== undefined && named !== '' && existsSync(named)) return named;
  return (
    playwrightBrowsers(environment).find((path) => existsSync(path)) ??
    programs.map((name) => tool(name, environment)).find((path) => path !== undefined) ??
    fixedPlaces(environment).find((path) => existsSync(path))
  );
}

/** Playwright keeps browsers as `chromium-1234/chrome-linux/chrome` and the like; the newest comes first. */
function playwrightBrowsers(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  const cache = {
    linux: join(homedir(), '.cache', 'ms-playwright'),
    darwin: join(homedir(), 'Library', 'Caches', 'ms-playwright'),
    win32: join(environment['LOCALAPPDATA'] ?? homedir(), 'ms-playwright'),
  }[process.platform as string];
  const folder = environment['PLAYWRIGHT_BROWSERS_PATH'] ?? cache;
  if (folder === undefined || !existsSync(folder)) return [];
  const inside = [
    ['chrome-linux64', 'chrome'],
    ['chrome-linux', 'chrome'],
    ['chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'],
    ['chrome-win64', 'chrome.exe'],
    ['chrome-win', 'chrome.exe'],
  ];
  return readdirSync(folder)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
    .flatMap((name) => inside.map((parts) => join(folder, name, ...parts)));
}

/** On Windows and macOS browsers are not on PATH. */
function fixedPlaces(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  if (process.platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    );
  }
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => environment[name] ?? []);
  return roots.flatMap((root) => [
    join(root, 'Chromium', 'Application', 'chrome.exe'),
    join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
  ]);
}
