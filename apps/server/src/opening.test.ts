// Opening a data folder again after the machine stopped at a bad moment: nothing half is ever there.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unwrap } from '@telstaat/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApplication } from './application.ts';
import { realWorld } from './clock.ts';
import { Workplace } from './workplace.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'telstaat-opening-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function opened() {
  const application = createApplication({ folder });
  unwrap(await application.workplace.openExisting());
  return application;
}
const statusOf = async (application: Awaited<ReturnType<typeof opened>>) =>
  unwrap(await application.call('getStatus')).opened;

describe('a practice', () => {
  it('that is whole is there again', async () => {
    const first = await opened();
    unwrap(await first.call('openPractice', { body: {} }));
    await first.close();
    const again = await opened();
    expect(await statusOf(again)).toBe('practice');
    await again.close();
  });

  it('that was being built when the machine stopped is not there, and can be opened', async () => {
    const workplace = new Workplace({ folder, world: realWorld });
    // The machine stops in the middle: nothing of what follows the building runs.
    void workplace.buildPractice(async () => {
      await workplace.open('practice');
      await new Promise(() => {});
    });
    await expect.poll(() => existsSync(join(folder, 'oefening.sqlite'))).toBe(true);
    await workplace.close();
    const again = await opened();
    expect(await statusOf(again)).toBe('nothing');
    expect(existsSync(join(folder, 'oefening.sqlite'))).toBe(false);
    unwrap(await again.call('openPractice', { body: {} }));
    expect(await statusOf(again)).toBe('practice');
    await again.close();
  });

  it('that fails half-way leaves nothing behind', async () => {
    const application = await opened();
    const building = application.workplace.buildPractice(async () => {
      await application.workplace.open('practice');
      throw new Error('the disk is full');
    });
    await expect(building).rejects.toThrow('the disk is full');
    expect(await statusOf(application)).toBe('nothing');
    unwrap(await application.call('openPractice', { body: {} }));
    await application.close();
  });
});

it('a real day without anybody in it begins at the first screen, and takes its administrator', async () => {
  const workplace = new Workplace({ folder, world: realWorld });
  unwrap(await workplace.open('real'));
  await workplace.close();
  const application = await opened();
  expect(await statusOf(application)).toBe('nothing');
  const body = { username: 'beheer', fullName: '', password: 'een-lang-wachtwoord' };
  expect(unwrap(await application.call('createAdministrator', { body })).number).toBe(1);
  expect(await statusOf(application)).toBe('real');
  await application.close();
});

it('a file that is not ours is told as damage and left alone: a backup may take its place', async () => {
  writeFileSync(join(folder, 'telstaat.sqlite'), 'geen database'.repeat(500));
  const before = readFileSync(join(folder, 'telstaat.sqlite'));
  const application = createApplication({ folder });
  unwrap(await application.workplace.openExisting());
  expect(unwrap(await application.call('getStatus'))).toMatchObject({ opened: 'damaged', damaged: 'real' });
  const body = { username: 'beheer', fullName: '', password: 'een-lang-wachtwoord' };
  for (const [name, input] of [
    ['createAdministrator', body],
    ['openPractice', {}],
    ['logIn', { username: 'a', password: 'b' }],
  ] as const)
    expect(await application.call(name, { body: input })).toMatchObject({ error: { code: 'access.damaged' } });
  await application.close();
  expect(readFileSync(join(folder, 'telstaat.sqlite'))).toEqual(before);
});
