// Programs are found on PATH only when they can be run.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findChromium } from './browser.ts';
import { absentTools, tool } from './tools.ts';

const folder = mkdtempSync(join(tmpdir(), 'telstaat-tools-'));
const environment = { PATH: [join(folder, 'a'), join(folder, 'b')].join(delimiter) };
afterAll(() => rmSync(folder, { recursive: true }));

function place(name: string, mode: number): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, '#!/bin/sh\n');
  chmodSync(path, mode);
  return path;
}

test.skipIf(process.platform === 'win32')('the first program on PATH that can be run is taken', () => {
  place('a/qpdf', 0o644);
  const second = place('b/qpdf', 0o755);
  expect(tool('qpdf', environment)).toBe(second);
  expect(tool('absent', environment)).toBeUndefined();
});

test.skipIf(process.platform === 'win32')(
  'what is absent is a reason to skip, but not where the project is guarded',
  () => {
    place('b/python3', 0o755);
    expect(absentTools(['python3'], { ...environment, CI: 'true' })).toBeUndefined();
    expect(absentTools(['python3', 'xxd'], environment)).toBe('xxd not on this machine');
    expect(() => absentTools(['python3', 'xxd'], { ...environment, CI: 'true' })).toThrow('xxd');
  },
);

test.skipIf(process.platform === 'win32')('a browser that is named wins over the one on PATH', () => {
  const named = place('named-browser', 0o755);
  const found = place('a/chromium', 0o755);
  const noPlaywright = { ...environment, PLAYWRIGHT_BROWSERS_PATH: join(folder, 'none') };
  expect(findChromium({ ...noPlaywright, TELSTAAT_CHROMIUM: named })).toBe(named);
  expect(findChromium(noPlaywright)).toBe(found);
});

test.skipIf(process.platform === 'win32')('the newest browser of Playwright wins over the one on PATH', () => {
  place('playwright/chromium-99/chrome-linux/chrome', 0o755);
  const newest = place('playwright/chromium-1200/chrome-linux64/chrome', 0o755);
  expect(findChromium({ ...environment, PLAYWRIGHT_BROWSERS_PATH: join(folder, 'playwright') })).toBe(newest);
});
