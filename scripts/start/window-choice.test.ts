// The best window that the machine has, and a reason that names what was missing.
import { expect, test } from 'vitest';
import { appWindowArguments, chooseWindow, findDisplay, type WindowFacts } from './window-choice.ts';

const all: WindowFacts = {
  asked: 'open',
  display: 'present',
  electron: '/e/electron',
  chromium: '/usr/bin/chromium',
  opener: ['xdg-open'],
};

test.each([
  { facts: all, choice: { kind: 'electron', path: '/e/electron' } },
  { facts: { ...all, electron: undefined }, choice: { kind: 'app window', path: '/usr/bin/chromium' } },
  { facts: { ...all, electron: undefined, chromium: undefined }, choice: { kind: 'browser', opener: ['xdg-open'] } },
  { facts: { ...all, electron: undefined, chromium: undefined, opener: undefined }, choice: { kind: 'none' } },
  { facts: { ...all, display: 'absent' }, choice: { kind: 'none' } },
  { facts: { ...all, asked: 'none' }, choice: { kind: 'none' } },
] as const)('$choice.kind', ({ facts, choice }) => {
  const made = chooseWindow(facts);
  expect(made).toMatchObject(choice);
  expect(made.why.nl).not.toBe('');
  expect(made.why.en).not.toBe('');
});

test.each([
  { platform: 'linux', environment: {}, display: 'absent' },
  { platform: 'linux', environment: { DISPLAY: '' }, display: 'absent' },
  { platform: 'linux', environment: { DISPLAY: ':0' }, display: 'present' },
  { platform: 'linux', environment: { WAYLAND_DISPLAY: 'wayland-0' }, display: 'present' },
  { platform: 'win32', environment: {}, display: 'present' },
  { platform: 'darwin', environment: {}, display: 'present' },
])('$platform $environment', ({ platform, environment, display }) => {
  expect(findDisplay(platform, environment)).toBe(display);
});

test('the sandbox stays on for anyone but root', () => {
  const options = { address: 'http://127.0.0.1:1/', profile: '/p' };
  expect(appWindowArguments({ ...options, user: 'person' })).not.toContain('--no-sandbox');
  expect(appWindowArguments({ ...options, user: 'root' })).toContain('--no-sandbox');
});
