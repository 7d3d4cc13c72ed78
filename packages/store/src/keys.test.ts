// Keys as rows: what the log says of them is rebuilt from it, and the locked private parts are in no log.
import { createHash } from 'node:crypto';
import { unwrap, type Instant, type LedgerEvent, type PublicKey } from '@telstaat/core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStore, type Store } from './index.ts';

const digest = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
const at = '2027-03-18T09:00:00.000Z' as Instant;
const publicKey = (digit: string): PublicKey => digit.repeat(64) as PublicKey;
const announce = (key: number, digit: string): LedgerEvent => ({
  type: 'key.announced',
  data: { key, publicKey: publicKey(digit) },
});

let store: Store;
beforeEach(async () => {
  const installation = { installation: 'a'.repeat(32), practice: false };
  store = unwrap(await openStore({ path: ':memory:', digest, installation, now: at, version: '0.0.0' }));
});
afterEach(() => store.close());

const record = (events: readonly LedgerEvent[]): Promise<void> =>
  store.write((tx) => tx.record({ actor: 'administrator:1', at }, events));

it('follow from the log, with where in it they stand', async () => {
  const { events } = await store.read((tx) => tx.ledger.head());
  await record([announce(1, 'a')]);
  await record([{ type: 'key.closed', data: { key: 1, events: events + 1, reason: 'weg' } }, announce(2, 'b')]);
  expect(await store.read((tx) => tx.keys.all())).toEqual([
    { number: 1, publicKey: publicKey('a'), announcedAt: events + 1, closedAfter: events + 1 },
    { number: 2, publicKey: publicKey('b'), announcedAt: events + 3 },
  ]);
  const { stored, rebuilt } = await store.replay();
  expect(stored['keys']).toHaveLength(2);
  expect(rebuilt).toEqual(stored);
});

it('an event that cannot follow leaves nothing behind', async () => {
  await record([announce(1, 'a')]);
  const before = await store.read((tx) => tx.ledger.head());
  await expect(record([announce(2, 'b')])).rejects.toThrow('cannot be announced');
  await expect(record([{ type: 'key.closed', data: { key: 1, events: 1, reason: 'x' } }])).rejects.toThrow('closed');
  expect(await store.read((tx) => tx.ledger.head())).toEqual(before);
});

it('private parts are kept by owner, replaced, removed, and never in the log or the rebuilt state', async () => {
  await record([announce(1, 'a')]);
  await store.write(async (tx) => {
    await tx.keys.putWrap(1, 'account:2', 'geheim-1');
    await tx.keys.putWrap(1, 'account:2', 'geheim-2');
    await tx.keys.putWrap(1, 'machine', 'geheim-3');
  });
  expect(await store.read((tx) => tx.keys.wrap(1, 'account:2'))).toBe('geheim-2');
  expect(await store.read((tx) => tx.keys.wrap(1, 'account:3'))).toBeUndefined();
  expect(await store.read((tx) => tx.keys.owners(1))).toEqual(['account:2', 'machine']);
  expect(JSON.stringify(await store.replay())).not.toContain('geheim');
  await store.write((tx) => tx.keys.removeWrapsOf('account:2'));
  expect(await store.read((tx) => tx.keys.owners(1))).toEqual(['machine']);
  await store.write((tx) => tx.keys.removeWrapsFor(1));
  expect(await store.read((tx) => tx.keys.owners(1))).toEqual([]);
});
