// Logins and failed attempts as rows: one login per person, endings that are told, and nothing that grows without end.
import { createHash } from 'node:crypto';
import { unwrap, type Instant, type LedgerEvent } from '@telstaat/core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStore, type Store } from './index.ts';

const digest = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
const start = Date.parse('2027-03-18T09:00:00.000Z');
const at = (minutes: number): Instant => new Date(start + minutes * 60_000).toISOString() as Instant;
const bytes = (value: number): Uint8Array => digest(new TextEncoder().encode(String(value)));

let store: Store;
beforeEach(async () => {
  const installation = { installation: 'a'.repeat(32), practice: false };
  store = unwrap(await openStore({ path: ':memory:', digest, installation, now: at(0), version: '0.0.0' }));
  const added = [1, 2].map((number): LedgerEvent => ({ type: 'person.added', data: { number, role: 'typist' } }));
  await store.write(async (tx) => {
    await tx.record({ actor: 'system:0', at: at(0) }, added);
    for (const number of [1, 2])
      await tx.people.putSecrets({
        number,
        username: `invoerder0${number}`,
        fullName: '',
        passwordHash: 'hash',
        mustChangePassword: true,
      });
  });
});
afterEach(() => store.close());

it('a second login ends the first and tells why; logging out tells nothing', async () => {
  await store.write(async (tx) => {
    await tx.logins.open({ tokenHash: bytes(1), account: 1, at: at(0) });
    await tx.logins.open({ tokenHash: bytes(2), account: 2, at: at(0) });
    await tx.logins.open({ tokenHash: bytes(3), account: 1, at: at(1) });
    expect(await tx.logins.find(bytes(1))).toBeUndefined();
    expect(await tx.logins.endingOf(bytes(1))).toBe('elsewhere');
    expect((await tx.logins.find(bytes(2)))?.account.number).toBe(2);
    await tx.logins.close(bytes(3));
    expect(await tx.logins.find(bytes(3))).toBeUndefined();
    expect(await tx.logins.endingOf(bytes(3))).toBeUndefined();
    await tx.logins.end(bytes(2), 'expired', at(31));
    expect(await tx.logins.endingOf(bytes(2))).toBe('expired');
  });
});

it('why a login ended is forgotten after a day, and a thousand are kept at most', async () => {
  await store.write(async (tx) => {
    for (let token = 0; token < 1010; token += 1)
      await tx.logins.open({ tokenHash: bytes(token), account: 1, at: at(token / 60) });
    expect(await tx.logins.endingOf(bytes(0))).toBeUndefined();
    expect(await tx.logins.endingOf(bytes(1008))).toBe('elsewhere');
    await tx.logins.open({ tokenHash: bytes(2000), account: 1, at: at(26 * 60) });
    expect(await tx.logins.endingOf(bytes(1008))).toBeUndefined();
    expect(await tx.logins.endingOf(bytes(1009))).toBe('elsewhere');
  });
});

it('failures of people are kept whatever names are made up; of made-up names the last thousand', async () => {
  await store.write(async (tx) => {
    const failures = (minutes: number) => ({ count: 4, at: at(minutes), isTold: false });
    await tx.logins.putFailures(bytes(-1), 1, failures(-100));
    for (let name = 0; name < 1010; name += 1) await tx.logins.putFailures(bytes(name), undefined, failures(name));
    expect(await tx.logins.failures(bytes(-1))).toEqual(failures(-100));
    expect(await tx.logins.failures(bytes(9))).toBeUndefined();
    expect(await tx.logins.failures(bytes(10))).toEqual(failures(10));
    await tx.logins.clearFailures(bytes(-1));
    expect(await tx.logins.failures(bytes(-1))).toBeUndefined();
  });
});
