// Who is right again costs no key work: forty logins of one administrator hold nobody up.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unwrap } from '@telstaat/core';
import type * as Seal from '@telstaat/seal';
import { unwrapKey, wrapKey } from '@telstaat/seal';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createApplication, memoryLogin, type Application } from '../application.ts';

vi.mock('@telstaat/seal', async (original) => {
  const seal = await original<typeof Seal>();
  return { ...seal, unwrapKey: vi.fn(seal.unwrapKey), wrapKey: vi.fn(seal.wrapKey) };
});

let folder: string;
let application: Application;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'telstaat-welcome-'));
  application = createApplication({ folder });
});
afterEach(async () => {
  await application.close();
  rmSync(folder, { recursive: true, force: true });
});

/** How often the key was unlocked and locked by it. */
async function work(done: () => Promise<unknown>): Promise<readonly [number, number]> {
  vi.mocked(unwrapKey).mockClear();
  vi.mocked(wrapKey).mockClear();
  await done();
  return [vi.mocked(unwrapKey).mock.calls.length, vi.mocked(wrapKey).mock.calls.length];
}

async function logIn(password: string): Promise<ReturnType<typeof memoryLogin>> {
  const login = memoryLogin();
  unwrap(await application.call('logIn', { body: { username: 'beheer', password }, login }));
  return login;
}

it('works once per password and run', async () => {
  const [password, next] = ['kanarie-van-de-beheerder', 'kanarie-van-daarna'];
  const body = { username: 'beheer', fullName: 'Bea', password };
  unwrap(await application.call('createAdministrator', { body, login: memoryLogin() }));
  expect(await work(() => logIn(password))).toEqual([1, 0]);
  expect(await work(() => Promise.all([1, 2, 3, 4].map(() => logIn(password))))).toEqual([0, 0]);
  const login = await logIn(password);
  const change = { body: { current: password, password: next }, login };
  // Another password is another wrap: it is tried before it is relied on.
  expect(await work(async () => unwrap(await application.call('changeOwnPassword', change)))).toEqual([1, 1]);
  expect(await work(() => logIn(next))).toEqual([0, 0]);
  await application.close();
  application = createApplication({ folder });
  unwrap(await application.workplace.openExisting());
  expect(await work(() => logIn(next))).toEqual([1, 0]);
});
