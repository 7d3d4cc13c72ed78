// The key through the life of an installation: made, opened, lost, replaced; by whom, and never by anybody else.
import { createHook } from 'node:async_hooks';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unwrap, type Account, type Instant } from '@telstaat/core';
import { digest, verifySignature, type Statement } from '@telstaat/seal';
import { openStore } from '@telstaat/store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApplication, memoryLogin, type Application } from '../application.ts';
import type { LoginControl } from '../handler.ts';
import { hashPassword } from '../passwords.ts';
import { quickWorld } from '../testing/hall.ts';
import type { OpenedKey } from './key-ring.ts';

const password = 'kanarie-van-de-beheerder';
const second = 'kanarie-van-de-tweede';

let folder: string;
let application: Application;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'telstaat-keys-'));
  application = createApplication({ folder, world: quickWorld });
});
afterEach(async () => {
  await application.close();
  rmSync(folder, { recursive: true, force: true });
});

async function firstAdministrator(): Promise<LoginControl> {
  const login = memoryLogin();
  const body = { username: 'beheer', fullName: 'Bea', password };
  unwrap(await application.call('createAdministrator', { body, login }));
  return login;
}

async function logIn(username: string, typed: string): Promise<LoginControl> {
  const login = memoryLogin();
  unwrap(await application.call('logIn', { body: { username, password: typed }, login }));
  return login;
}

/** Somebody who is added by an administrator, and chose a password of the own at the first login. */
async function add(login: LoginControl, role: Account['role'], chosen: string): Promise<number> {
  const body = { username: `tweede-${role}`, fullName: '', role };
  const slip = unwrap(await application.call('addPerson', { body, login }));
  const theirs = await logIn(body.username, slip.temporaryPassword);
  const change = { current: slip.temporaryPassword, password: chosen };
  unwrap(await application.call('changeOwnPassword', { body: change, login: theirs }));
  return slip.account.number;
}

/** The program stops, and starts again on the same data. */
async function restart(): Promise<void> {
  await application.close();
  application = createApplication({ folder, world: quickWorld });
  unwrap(await application.workplace.openExisting());
}

const place = () => {
  const { opened } = application.workplace;
  if (!opened) throw new Error('Nothing is opened');
  return opened;
};
const opened = () => place().store.read((tx) => place().keys.opened(tx));
const state = async () => (await place().store.read((tx) => place().keys.state(tx))).state;
const owners = () => place().store.read(async (tx) => (await tx.keys.owners(1)).join(' '));
const keyEvents = () =>
  place().store.read(async (tx) => (await tx.ledger.after(0, 1000)).filter(({ type }) => type.startsWith('key.')));

function signs({ key, sign }: OpenedKey): boolean {
  const sha256 = 'a'.repeat(64) as Statement['sums'];
  const { text, signature } = sign({
    purpose: 'results',
    election: 'PS2027_Testland' as Statement['election'],
    installation: place().store.installation.installation,
    definition: sha256,
    ledger: { events: 1, head: sha256 },
    key,
    sums: sha256,
  });
  return verifySignature({ text, signature, purpose: 'results', publicKey: key.publicKey });
}

/** How often scrypt was asked of Node while this work was done. */
async function stretchingsOf(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const hook = createHook({
    init(_id, type) {
      if (type === 'SCRYPTREQUEST') count += 1;
    },
  }).enable();
  try {
    await work();
    return count;
  } finally {
    hook.disable();
  }
}

describe('what logging in costs', () => {
  it('one stretching in a run for each password that opens the key, and none for a wrong one', async () => {
    const login = await firstAdministrator();
    await add(login, 'administrator', second);
    await restart();
    expect(await stretchingsOf(() => logIn('beheer', password))).toBe(1);
    for (let time = 0; time < 3; time += 1) expect(await stretchingsOf(() => logIn('beheer', password))).toBe(0);
    const body = { username: 'beheer', password: 'niet-dit-wachtwoord' };
    expect(await stretchingsOf(() => application.call('logIn', { body }))).toBe(0);
    expect(await stretchingsOf(() => logIn('tweede-administrator', second))).toBe(1);
    expect(await stretchingsOf(() => logIn('tweede-administrator', second))).toBe(0);
    expect(await stretchingsOf(() => logIn('beheer', password))).toBe(0);
  });

  it('a changed password is stretched anew: to lock the key with it, and to see that it opens', async () => {
    await firstAdministrator();
    await restart();
    const login = await logIn('beheer', password);
    const body = { current: password, password: second };
    const change = () => application.call('changeOwnPassword', { body, login });
    expect(await stretchingsOf(change)).toBe(2);
    expect(await stretchingsOf(() => logIn('beheer', second))).toBe(0);
    await restart();
    expect(await stretchingsOf(() => logIn('beheer', second))).toBe(1);
    expect(await state()).toBe('unlocked');
  });

  it('what was seen of one key says nothing of the next', async () => {
    await firstAdministrator();
    const login = await logIn('beheer', password);
    const body = { replaces: 1, reason: 'Laptop was weg', password };
    unwrap(await application.call('replaceKey', { body, login }));
    expect(await stretchingsOf(() => logIn('beheer', password))).toBe(1);
    expect(await stretchingsOf(() => logIn('beheer', password))).toBe(0);
  });

  it('a coordinator costs none', async () => {
    const login = await firstAdministrator();
    await add(login, 'coordinator', second);
    expect(await stretchingsOf(() => logIn('tweede-coordinator', second))).toBe(0);
  });
});

describe('an election day', () => {
  it('has a key with its first administrator; it signs', async () => {
    await firstAdministrator();
    expect(await state()).toBe('unlocked');
    const key = unwrap(await opened());
    expect(key.keys).toEqual([key.key]);
    expect(signs(key)).toBe(true);
    expect(await owners()).toBe('account:1');
  });

  it('is locked after a start, until an administrator logs in with the right password', async () => {
    await firstAdministrator();
    const { key } = unwrap(await opened());
    await restart();
    expect(await opened()).toEqual({ ok: false, error: 'key.locked' });
    const wrong = await application.call('logIn', { body: { username: 'beheer', password: 'iets anders' } });
    expect(wrong.ok).toBe(false);
    expect(await state()).toBe('locked');
    await logIn('beheer', password);
    expect(unwrap(await opened()).key).toEqual(key);
    expect(await keyEvents()).toHaveLength(1);
  });

  it('a typist or a coordinator opens nothing', async () => {
    const login = await firstAdministrator();
    await add(login, 'coordinator', second);
    await add(login, 'typist', second);
    expect(await owners()).toBe('account:1');
    await restart();
    for (const role of ['coordinator', 'typist']) await logIn(`tweede-${role}`, second);
    expect(await state()).toBe('locked');
  });

  it('a second administrator can open it too, but not with the temporary password', async () => {
    const login = await firstAdministrator();
    const body = { username: 'twee', fullName: '', role: 'administrator' };
    const slip = unwrap(await application.call('addPerson', { body, login }));
    const theirs = await logIn('twee', slip.temporaryPassword);
    expect(await owners()).toBe('account:1');
    const change = { current: slip.temporaryPassword, password: second };
    unwrap(await application.call('changeOwnPassword', { body: change, login: theirs }));
    expect(await owners()).toBe('account:1 account:2');
    await restart();
    await logIn('twee', second);
    expect(await state()).toBe('unlocked');
  });

  it('goes along with a changed password, also when it was locked just then', async () => {
    const login = await firstAdministrator();
    await restart();
    const body = { current: password, password: second };
    unwrap(await application.call('changeOwnPassword', { body, login }));
    expect(await state()).toBe('unlocked');
    await restart();
    await logIn('beheer', second);
    expect(await state()).toBe('unlocked');
  });

  it('is theirs no longer who are turned off or get another password', async () => {
    const login = await firstAdministrator();
    const number = await add(login, 'administrator', second);
    expect(await owners()).toBe('account:1 account:2');
    const params = { number };
    unwrap(await application.call('resetPassword', { params, body: {}, login }));
    expect(await owners()).toBe('account:1');
    unwrap(await application.call('changePerson', { params, body: { fullName: '', active: false }, login }));
    expect(await owners()).toBe('account:1');
  });

  it('a password that was changed while it was looked at logs nobody in, and locks nobody out', async () => {
    const login = await firstAdministrator();
    const { store } = place();
    const write = store.write.bind(store);
    let reached = (): void => {};
    let release = (): void => {};
    const isReached = new Promise<void>((resolve) => (reached = resolve));
    const isReleased = new Promise<void>((resolve) => (release = resolve));
    // Counting the attempt, clearing it, and then the login itself: that one waits.
    let writes = 0;
    const waiting: typeof write = async (work) => {
      writes += 1;
      if (writes === 3) {
        reached();
        await isReleased;
      }
      return await write(work);
    };
    Object.assign(store, { write: waiting });
    const late = application.call('logIn', { body: { username: 'beheer', password } });
    await isReached;
    const body = { current: password, password: 'een-ander-wachtwoord' };
    unwrap(await application.call('changeOwnPassword', { body, login }));
    release();
    expect(await late).toMatchObject({ ok: false, error: { code: 'access.wrongPassword' } });
    unwrap(await application.call('getLogin', { login }));
    await restart();
    await logIn('beheer', body.password);
    expect(await state()).toBe('unlocked');
  });

  it('an administrator who was turned off opens nothing', async () => {
    const login = await firstAdministrator();
    const number = await add(login, 'administrator', second);
    const change = { params: { number }, body: { fullName: '', active: false }, login };
    unwrap(await application.call('changePerson', change));
    expect(await owners()).toBe('account:1');
    await restart();
    const body = { username: 'tweede-administrator', password: second };
    expect((await application.call('logIn', { body })).ok).toBe(false);
    expect(await state()).toBe('locked');
  });

  it('of before there were keys gets one when an administrator logs in', async () => {
    const at = '2027-03-18T09:00:00.000Z' as Instant;
    const installation = { installation: 'a'.repeat(32), practice: false };
    const path = join(folder, 'telstaat.sqlite');
    const old = unwrap(await openStore({ path, digest, installation, now: at, version: '0.0.0' }));
    const passwordHash = await hashPassword(password, new Uint8Array(16));
    await old.write(async (tx) => {
      await tx.record({ actor: 'system:0', at }, [
        { type: 'person.added', data: { number: 1, role: 'administrator' } },
      ]);
      const secrets = { number: 1, username: 'beheer', fullName: '', passwordHash, mustChangePassword: false };
      await tx.people.putSecrets(secrets);
    });
    await old.close();
    await restart();
    expect(await state()).toBe('none');
    expect(await opened()).toEqual({ ok: false, error: 'key.none' });
    await Promise.all([logIn('beheer', password), logIn('beheer', password)]);
    expect(signs(unwrap(await opened()))).toBe(true);
    expect(await keyEvents()).toHaveLength(1);
  });
});

describe('a practice', () => {
  it('has an open key from the start, also after a restart, and everybody may', async () => {
    unwrap(await application.call('openPractice', { body: {} }));
    const { key } = unwrap(await opened());
    await restart();
    expect(unwrap(await opened()).key).toEqual(key);
    expect(await owners()).toBe('practice');
  });
});

describe('what the operating system keeps', () => {
  const secret = '5'.repeat(64);

  it('opens the key at a start, once it was open while the secret was there', async () => {
    await firstAdministrator();
    await application.workplace.useMachineSecret(secret);
    expect(await owners()).toBe('account:1 machine');
    await restart();
    expect(await state()).toBe('locked');
    await application.workplace.useMachineSecret(secret);
    expect(await state()).toBe('unlocked');
  });

  it('opens nothing on another machine, until an administrator logs in there', async () => {
    await application.workplace.useMachineSecret(secret);
    await firstAdministrator();
    expect(await owners()).toBe('account:1 machine');
    await restart();
    const other = '6'.repeat(64);
    await application.workplace.useMachineSecret(other);
    expect(await state()).toBe('locked');
    await logIn('beheer', password);
    await restart();
    await application.workplace.useMachineSecret(other);
    expect(await state()).toBe('unlocked');
  });

  it('never makes a key, and says nothing in a practice', async () => {
    unwrap(await application.call('openPractice', { body: {} }));
    await application.workplace.useMachineSecret(secret);
    expect(await owners()).toBe('practice');
  });
});

describe('replacing', () => {
  const replace = (login: LoginControl, body: object) => application.call('replaceKey', { body, login });

  it('closes the key with what it covers, and announces another that signs', async () => {
    const login = await firstAdministrator();
    const first = unwrap(await opened());
    const reply = unwrap(await replace(login, { replaces: 1, reason: 'Laptop  was weg', password }));
    expect(reply.keys.map(({ number, events }) => [number, events])).toEqual([
      [1, 0],
      [2, 0],
    ]);
    expect(reply.state).toBe('unlocked');
    const now = unwrap(await opened());
    expect(now.keys).toHaveLength(2);
    expect(now.key.publicKey).not.toBe(first.key.publicKey);
    expect(signs(now)).toBe(true);
    expect(await owners()).toBe('');
    const events = (await keyEvents()).map(({ payload }) => JSON.parse(Buffer.from(payload).toString()) as object);
    expect(events[1]).toMatchObject({ actor: 'administrator:1', data: { key: 1, reason: 'Laptop was weg' } });
    await restart();
    await logIn('beheer', password);
    expect(unwrap(await opened()).key).toEqual(now.key);
  });

  it('needs the own password, a reason, and the key that is there', async () => {
    const login = await firstAdministrator();
    const wrong = await replace(login, { replaces: 1, reason: 'Weg', password: 'verkeerd' });
    expect(wrong).toMatchObject({ ok: false, error: { code: 'people.currentPasswordWrong' } });
    const silent = await replace(login, { replaces: 1, reason: '  ', password });
    expect(silent).toMatchObject({ ok: false, error: { kind: 'complaints' } });
    const stale = await replace(login, { replaces: 2, reason: 'Weg', password });
    expect(stale).toMatchObject({ ok: false, error: { code: 'key.changed' } });
    expect(await keyEvents()).toHaveLength(1);
  });

  it('helps when nobody can open the key any more', async () => {
    await firstAdministrator();
    // As a reset leaves it: the password is another, and nothing is left that it opens.
    await place().store.write((tx) => tx.keys.removeWrapsOf('account:1'));
    await restart();
    expect(await state()).toBe('lost');
    const login = await logIn('beheer', password);
    expect(await state()).toBe('lost');
    unwrap(await replace(login, { replaces: 1, reason: 'Niemand kent het wachtwoord meer', password }));
    expect(signs(unwrap(await opened()))).toBe(true);
  });

  it('leaves the other administrators a way in after their next login', async () => {
    const login = await firstAdministrator();
    await add(login, 'administrator', second);
    unwrap(await replace(login, { replaces: 1, reason: 'Weg', password }));
    await logIn('tweede-administrator', second);
    await restart();
    await logIn('tweede-administrator', second);
    expect(await state()).toBe('unlocked');
  });
});
