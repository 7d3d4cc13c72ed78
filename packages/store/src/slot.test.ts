// One holder per folder, and none that stays when its process is gone.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unwrap } from '@telstaat/core';
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest';
import { takeSlot } from './slot.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'telstaat-slot-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const refusalOf = (path: string): string => {
  const taken = takeSlot(path);
  if (!taken.ok) return taken.error.code;
  taken.value.release();
  return 'taken';
};

it('is held by one at a time, and free again when it is released', () => {
  const slot = unwrap(takeSlot(folder));
  expect(refusalOf(folder)).toBe('inUse');
  slot.release();
  expect(refusalOf(folder)).toBe('taken');
  expect(statSync(join(folder, 'telstaat.slot')).size).toBe(0);
});

it('of another folder is another slot', () => {
  const other = join(folder, 'andere');
  mkdirSync(other);
  const slot = unwrap(takeSlot(folder));
  expect(refusalOf(other)).toBe('taken');
  slot.release();
});

it('held by another process is refused, and free as soon as that is killed', async () => {
  const path = join(import.meta.dirname, 'slot.ts');
  const script = `import { takeSlot } from ${JSON.stringify(path)};
    const { ok } = takeSlot(${JSON.stringify(folder)});
    // Held also when nobody refers to it any more and memory is swept.
    setTimeout(() => { gc(); setTimeout(() => console.log(ok), 50); }, 50);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--expose-gc', '--input-type=module-typescript', '--eval', script], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  expect(String(await once(child.stdout, 'data'))).toBe('true\n');
  expect(refusalOf(folder)).toBe('inUse');
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
  expect(refusalOf(folder)).toBe('taken');
});

it('in a folder that is not there is refused in a sentence', () => {
  expect(refusalOf(join(folder, 'weg'))).toBe('unreadable');
});
