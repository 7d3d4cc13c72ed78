// Other tests are quick because their passwords are hardly stretched; that of a real election day is.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unwrap } from '@telstaat/core';
import { passwordCost } from '@telstaat/seal';
import { expect, it } from 'vitest';
import { createApplication, memoryLogin } from '../application.ts';

it('a password is stretched in full unless the world says otherwise', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'telstaat-key-cost-'));
  const application = createApplication({ folder });
  const body = { username: 'beheer', fullName: 'Bea', password: 'kanarie-van-de-beheerder' };
  unwrap(await application.call('createAdministrator', { body, login: memoryLogin() }));
  const kept = await application.workplace.opened?.store.read((tx) => tx.keys.wrap(1, 'account:1'));
  expect(JSON.parse(kept ?? '')).toMatchObject({ kdf: { name: 'scrypt', cost: passwordCost } });
  await application.close();
  rmSync(folder, { recursive: true, force: true });
});
