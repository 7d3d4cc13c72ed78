// One folder per platform, and the environment above all.
import { expect, test } from 'vitest';
import { chooseDataDirectory } from './data-directory.ts';

const home = '/people/a';

test.each([
  { platform: 'linux', environment: {}, path: '/people/a/.local/share/telstaat' },
  { platform: 'linux', environment: { XDG_DATA_HOME: '/data' }, path: '/data/telstaat' },
  { platform: 'linux', environment: { XDG_DATA_HOME: 'data' }, path: '/people/a/.local/share/telstaat' },
  { platform: 'darwin', environment: {}, path: '/people/a/Library/Application Support/Telstaat' },
  { platform: 'win32', environment: { LOCALAPPDATA: 'D:\\Local' }, path: 'D:\\Local\\Telstaat' },
  { platform: 'linux', environment: { TELSTAAT_DATA_DIR: '/hall' }, path: '/hall' },
  { platform: 'win32', environment: { TELSTAAT_DATA_DIR: 'E:\\hall' }, path: 'E:\\hall' },
])('$platform $environment', ({ platform, environment, path }) => {
  expect(chooseDataDirectory({ platform, home, environment })).toBe(path);
});
