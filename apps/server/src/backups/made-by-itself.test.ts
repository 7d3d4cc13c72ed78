// Backups that nobody asks for: every five minutes in a server that runs, and before something is finished or leaves.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backupEvery, sessionParts, unwrap, type Instant } from '@telstaat/core';
import { practicePassword } from '@telstaat/practice';
import { digest } from '@telstaat/seal';
import { openStore, type Store } from '@telstaat/store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realWorld } from '../clock.ts';
import { startServer, type StartedServer } from '../start.ts';
import { handTimers, type HandTimers } from '../testing/hand-timers.ts';
import { openPracticeHall, personAt, type Hall, type Person } from '../testing/hall.ts';
import { ps } from '../testing/typing.ts';
import type { BackupThread } from './backup-thread.ts';
import { Backups, finishingWaits } from './backups.ts';
import { databaseNames, ownFolder } from './places.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'telstaat-itself-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function type(typist: Person, value: number): Promise<void> {
  const params = { election: ps, station: 1 };
  const { revision } = unwrap(await typist.client.call('claimEntry', { params, body: {} }));
  const keyings = [{ field: 'voters.pollCards' as const, value }];
  unwrap(await typist.client.call('saveDraft', { params, body: { revision, keyings } }));
}

describe('a server that runs', () => {
  let hand: HandTimers;
  let server: StartedServer;
  let coordinator: Person;
  let typist: Person;
  const made = () => readdirSync(ownFolder(folder)).filter((name) => name.endsWith('.sqlite'));
  const logIn = async (username: string): Promise<Person> => {
    const person = personAt(server.address);
    unwrap(await person.client.call('logIn', { body: { username, password: practicePassword } }));
    return person;
  };
  beforeEach(async () => {
    hand = handTimers();
    server = unwrap(await startServer({ folder, port: 0, timers: hand.timers }));
    unwrap(await personAt(server.address).client.call('openPractice', { body: {} }));
    [coordinator, typist] = [await logIn('coordinator'), await logIn('invoerder1')];
  });
  afterEach(() => server.stop());

  it('makes one every five minutes when something happened, and none when nothing did', async () => {
    expect(hand.every()).toEqual([backupEvery]);
    await hand.tick();
    expect(made()).toHaveLength(1);
    await hand.tick();
    expect(made()).toHaveLength(1);
    await type(typist, 7);
    await hand.tick();
    expect(made()).toHaveLength(2);
    expect(unwrap(await coordinator.client.call('getBackupStatus'))).toMatchObject({ happened: 0, troubles: [] });
  });

  it('tells when one fails, and tries again the next time, also when nothing happened since', async () => {
    await hand.tick();
    await type(typist, 7);
    rmSync(ownFolder(folder), { recursive: true });
    writeFileSync(ownFolder(folder), 'in de weg');
    await hand.tick();
    const told = unwrap(await coordinator.client.call('getBackupStatus'));
    expect(told.troubles).toMatchObject([{ place: 'own', reason: 'notWritable' }]);
    await hand.tick();
    rmSync(ownFolder(folder));
    await hand.tick();
    expect(made()).toHaveLength(1);
    expect(unwrap(await coordinator.client.call('getBackupStatus')).troubles).toEqual([]);
  });

  it('makes none after it has stopped', async () => {
    await server.stop();
    expect(hand.every()).toEqual([]);
  });
});

describe('before something is finished or leaves', () => {
  let hall: Hall;
  let coordinator: Person;
  beforeEach(async () => {
    hall = await openPracticeHall();
    coordinator = await hall.logIn('coordinator');
  });
  afterEach(() => hall.close());
  const lastMade = () => hall.application.workplace.opened?.backups.status().last;

  it.each([
    [
      'the end of a session',
      'session/steps',
      { step: 'finish', seen: Object.fromEntries(sessionParts.map((part) => [part, 'a'.repeat(64)])) },
    ],
    ['a results package', 'packages', {}],
    ['a definition package', 'definition-packages', {}],
    ['a publication', 'publications', {}],
  ])('%s: one is begun, whatever is decided after it', async (_, path, body) => {
    await coordinator.send('POST', `/api/elections/${ps}/${path}`, body);
    await expect.poll(lastMade, { timeout: 20_000 }).toBeDefined();
  });

  it('the copy was taken before what leaves was made', async () => {
    unwrap(await coordinator.client.call('makeDefinitionPackage', { params: { election: ps }, body: {} }));
    await expect.poll(lastMade, { timeout: 20_000 }).toBeDefined();
    const log = await hall.application.workplace.opened?.store.read((tx) => tx.ledger.after(0, 10_000));
    const sequence = log?.find(({ type: kind }) => kind === 'package.written')?.sequence ?? 0;
    expect(lastMade()?.events).toBeLessThan(sequence);
  });
});

describe('who finishes', () => {
  let store: Store;
  const openBackups = async (run: BackupThread['run']) => {
    const hand = handTimers();
    const database = join(folder, databaseNames.practice);
    const installation = { installation: 'ab'.repeat(16), practice: true };
    const now = '2027-03-18T09:00:00.000Z' as Instant;
    store = unwrap(await openStore({ path: database, digest, installation, now, version: '0.0.0' }));
    const place = { dataFolder: folder, kind: 'practice', database, store } as const;
    const backups = await Backups.open({ ...place, thread: { run }, world: realWorld, timers: hand.timers });
    return { backups, hand };
  };
  afterEach(() => store.close());

  it('waits for a copy that does not come, and no longer than fifteen seconds', async () => {
    const { backups, hand } = await openBackups(
      (_name, _input, { signal } = {}) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error))), // prettier-ignore
    );
    let isDone = false;
    const waiting = backups.makeBeforeFinishing().then(() => (isDone = true));
    await expect.poll(() => backups.activities.running?.what).toBe('backup');
    expect([finishingWaits, isDone]).toEqual([15_000, false]);
    expect(hand.after()).toEqual([finishingWaits]);
    hand.runOut();
    await waiting;
    await backups.close();
  });

  it('goes on as soon as the copy is taken, and not when it is proven', async () => {
    let prove = (): void => {};
    const { backups, hand } = await openBackups((_name, _input, { onProgress } = {}) => {
      onProgress?.({ step: 'check', done: 0, total: 1 });
      return new Promise((_, reject) => (prove = () => reject(new Error('never asked for'))));
    });
    await backups.makeBeforeFinishing();
    expect(backups.activities.running?.step).toBe('check');
    expect(hand.after()).toEqual([]);
    prove();
    await backups.close();
  });

  it('and one that is still being made when it is time again is not followed at once by another', async () => {
    let made = 0;
    let end = (): void => {};
    const { backups } = await openBackups(() => {
      made += 1;
      return new Promise((_, reject) => (end = () => reject(new Error('never asked for'))));
    });
    const making = backups.makeInPassing().catch(() => undefined);
    await expect.poll(() => made).toBe(1);
    expect(await Promise.all([backups.makeInPassing(), backups.makeInPassing()])).toEqual(['notNeeded', 'notNeeded']);
    end();
    await making;
    expect(made).toBe(1);
    await backups.close();
  });

  it('goes on when it breaks down, which is told', async () => {
    const { backups, hand } = await openBackups(() => Promise.reject(new Error('a bug')));
    await backups.makeBeforeFinishing();
    expect(hand.after()).toEqual([]);
    expect(backups.status().troubles).toMatchObject([{ place: 'own', reason: 'fault' }]);
    await backups.close();
  });
});
