// The window's program, run as Electron runs it but without Electron: what it does before and after it is ready, and that it gets there at all.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addressArgument } from './launch.mjs';

const address = 'http://127.0.0.1:8523/';

interface Ran {
  readonly asked: readonly (readonly unknown[])[];
  readonly later: readonly (readonly unknown[])[];
  readonly heard: readonly string[];
}

function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Ran {
  const program = join(import.meta.dirname, 'run-main.testing.mjs');
  const said = execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', program, ...args], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  });
  return JSON.parse(said) as Ran;
}

const namesOf = (asked: Ran['asked']) => asked.map(([name]) => name);

test('what must come before Electron is ready does, and the rest after: guards first, then the page', () => {
  const { asked, heard } = run([addressArgument(address)]);
  const names = namesOf(asked);
  expect(names.slice(0, names.indexOf('ready'))).toEqual(['appendSwitch', 'appendSwitch', 'setPath']);
  expect(asked).toContainEqual(['appendSwitch', 'no-proxy-server']);
  expect(asked[names.indexOf('setPath')]).toEqual([
    'setPath',
    'userData',
    join('/gebruiker/appData', 'Telstaat-venster'),
  ]);
  expect(names.slice(names.indexOf('ready') + 1)).toEqual([
    ...['session', 'permissionRequests', 'permissionChecks', 'requests', 'menu', 'window', 'load', 'keyStore'],
  ]);
  expect(asked[names.indexOf('load')]).toEqual(['load', address]);
  expect(heard).toEqual(
    expect.arrayContaining(['app window-all-closed', 'app web-contents-created', 'ipc telstaat:print']),
  );
});

test('a page gets no Node, a sandbox, nothing on disk, and a preload that can run in a sandbox', () => {
  const { asked } = run([addressArgument(address)]);
  const [, preferences] = asked.find(([name]) => name === 'window') ?? [];
  expect(preferences).toMatchObject({
    ...{ partition: 'telstaat', sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false },
    ...{ preload: join(import.meta.dirname, 'preload.cjs') },
  });
});

test('a page that crashed is loaded again when a person says so; closing the window ends the program', () => {
  const { later } = run([addressArgument(address)]);
  expect(namesOf(later)).toEqual(['messageBox', 'quit', 'reload']);
});

test.each([
  { what: 'without an address', args: [], environment: {}, says: 'npm start' },
  {
    what: 'when the count does not answer',
    args: [addressArgument(address)],
    environment: { TELSTAAT_TEST_LOAD: 'refused' },
    says: 'antwoordt niet',
  },
])('$what it says so and ends', ({ args, environment, says }) => {
  const { asked } = run(args, environment);
  const errors = asked.filter(([name]) => name === 'errorBox');
  expect(errors).toHaveLength(1);
  expect(String(errors[0]?.[2])).toContain(says);
  expect(namesOf(asked)).toContain('quit');
});
