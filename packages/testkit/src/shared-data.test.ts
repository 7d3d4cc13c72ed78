// The folder with real election files: named by the environment, else beside the checkout, else a reason.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sharedData } from './shared-data.ts';

test('the environment names the folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'telstaat-data-'));
  expect(sharedData({ TELSTAAT_DATA: folder })).toEqual({ dir: folder });
  rmSync(folder, { recursive: true });
});

test('a folder that is named but absent is a reason to skip, never another folder', () => {
  expect(sharedData({ TELSTAAT_DATA: join(tmpdir(), 'telstaat-is-not-here') })).toHaveProperty('skip');
});
