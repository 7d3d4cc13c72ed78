// The log when somebody touched the file, when the clock was set back, and when it is looked at from outside.
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstLink, link, unwrap, type Instant, type LedgerEvent } from '@telstaat/core';
import { smallElection } from '@telstaat/testkit';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { compareStates, inspectStore, openStore, readReplayed, type Store } from './index.ts';

const digest = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
const clock = (hour: number) => `2027-03-18T${String(hour).padStart(2, '0')}:00:00.000Z` as Instant;

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'telstaat-log-'));
  path = join(folder, 'a.sqlite');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** With the walk over the whole log behind it, which otherwise goes on while others write. */
async function opened(hour = 9): Promise<Store> {
  const store = await justOpened(hour);
  await store.checkLedger();
  return store;
}

async function justOpened(hour = 9): Promise<Store> {
  const installation = { installation: '0'.repeat(32), practice: false };
  return unwrap(await openStore({ path, digest, installation, now: clock(hour), version: '0.0.0' }));
}

const added = (number: number): LedgerEvent => ({ type: 'person.added', data: { number, role: 'typist' } });
const left = (number: number): LedgerEvent => ({ type: 'person.loggedOut', data: { number, role: 'typist' } });

/** A log of two events for the opening, and one for each of these people. */
async function filled(people: number): Promise<void> {
  const store = await opened();
  for (let number = 1; number <= people; number += 1)
    await store.write((tx) => tx.record({ actor: `typist:${number}`, at: clock(10) }, [added(number)]));
  await store.close();
}

/** As somebody with the file and a tool would. */
function tamper(...statements: readonly string[]): void {
  const raw = new Sqlite(path);
  raw.exec('drop trigger ledger_no_update; drop trigger ledger_no_delete; drop trigger ledger_only_at_its_end');
  for (const statement of statements) raw.exec(statement);
  raw.close();
}

const change = (sequence: number) =>
  `update ledger set payload = cast(replace(cast(payload as text), 'typist', 'TYPIST') as blob) where sequence = ${sequence}`;

/** Writes a whole log anew from some event on, with every digest right. */
function forge(from: number): void {
  const raw = new Sqlite(path);
  raw.exec('drop trigger ledger_no_update');
  const rows = raw.prepare('select sequence, type, payload, hash from ledger order by sequence').all() as {
    sequence: number;
    type: string;
    payload: Buffer;
    hash: Buffer;
  }[];
  let previous: Uint8Array = firstLink;
  for (const { sequence, type, payload, hash } of rows) {
    const bytes = sequence === from ? Buffer.from(payload.toString('utf8').replace('T09', 'T08')) : payload;
    const forged = sequence < from ? hash : link({ previous, sequence, type, payload: bytes }, digest);
    raw.prepare('update ledger set payload = ?, hash = ? where sequence = ?').run(bytes, forged, sequence);
    previous = forged;
  }
  raw.close();
}

describe('at the start', () => {
  test('a log that is whole is found whole, and the checkpoint moves', async () => {
    await filled(3);
    const store = await opened();
    expect(store.lastCheck()).toMatchObject({ ok: true });
    expect((await store.read((tx) => tx.ledger.checkpoint()))?.sequence).toBe(6);
    await store.close();
  });

  test.each([
    ['an event after the checkpoint was changed', () => tamper(change(4)), { sequence: 4, reason: 'hash' }],
    ['an event after the checkpoint was taken out', () => tamper('delete from ledger where sequence = 4'), { sequence: 5, reason: 'gap' }],
    ['the log was cut off before the checkpoint', () => tamper('delete from ledger where sequence > 1'), { sequence: 2, reason: 'checkpoint' }],
    ['the log was written anew from before the checkpoint, with every digest right', () => forge(2), { sequence: 2, reason: 'checkpoint' }],
  ] as const)('%s: it opens, says so, and mends nothing', async (_, touch, found) => {
    await filled(3);
    // The first start made the checkpoint; it stands at the last event of that start.
    touch();
    const store = await justOpened(11);
    expect(store.lastCheck()).toEqual({ ok: false, ...found });
    expect(await store.checkLedger()).toEqual({ ok: false, ...found });
    await store.write((tx) => tx.record({ actor: 'typist:1', at: clock(12) }, [left(1)]));
    await store.close();
    const again = await justOpened(12);
    expect(again.lastCheck()).toEqual({ ok: false, ...found });
    await again.close();
  }); // prettier-ignore

  test('what was changed before the checkpoint is found by the walk that follows', async () => {
    await filled(3);
    await (await opened()).close();
    tamper(change(3));
    const store = await opened();
    expect(await store.checkLedger()).toEqual({ ok: false, sequence: 3, reason: 'hash' });
    expect(store.lastCheck()).toEqual({ ok: false, sequence: 3, reason: 'hash' });
    await store.close();
  });

  test('a log of more than one slice', async () => {
    const store = await opened();
    await store.write((tx) => tx.record({ actor: 'system:0', at: clock(10) }, Array.from({ length: 2500 }, () => left(1))));
    expect(await store.checkLedger()).toMatchObject({ ok: true, events: 2502 });
    await store.close();
  }); // prettier-ignore
});

it('order is that of the sequence, also when the clock was set back two hours', async () => {
  const store = await opened(12);
  for (const [hour, number] of [
    [12, 1],
    [10, 2],
    [11, 3],
  ] as const)
    // prettier-ignore
    await store.write((tx) => tx.record({ actor: 'typist:7', at: clock(hour) }, [added(number)]));
  const all = await store.read((tx) => tx.ledger.before(99, {}, 99));
  expect(all.map(({ sequence }) => sequence)).toEqual([5, 4, 3, 2, 1]);
  const early = await store.read((tx) => tx.ledger.before(99, { until: clock(11) }, 99));
  expect(early.map(({ sequence }) => sequence)).toEqual([5, 4]);
  expect(await store.checkLedger()).toMatchObject({ ok: true, events: 5 });
  const { stored, rebuilt } = await store.replay();
  expect(rebuilt).toEqual(stored);
  await store.close();
});

it('a practice and a real election day are different from the first event on, even with the same identity', async () => {
  const of = async (practice: boolean) => {
    const installation = { installation: '0'.repeat(32), practice };
    const place = join(folder, `${practice}.sqlite`);
    const store = unwrap(await openStore({ path: place, digest, installation, now: clock(9), version: '0.0.0' }));
    const election = { ...smallElection(), practice: !practice };
    const scope = { actor: 'administrator:1', at: clock(9), election: election.id };
    const wrong = store.write((tx) => tx.record(scope, [{ type: 'election.created', data: { election } }]));
    await expect(wrong).rejects.toThrow('of the other kind');
    const events = await store.read((tx) => tx.ledger.after(0, 99));
    await store.close();
    return events;
  };
  const [practice, real] = [await of(true), await of(false)];
  expect(practice.map(({ hash }, index) => Buffer.from(hash).equals(real[index]?.hash ?? hash))).toEqual([
    false,
    false,
  ]);
  const kind = (events: typeof real) =>
    readReplayed(events, digest, async (tx) => (await tx.installation.get())?.practice);
  expect([await kind(practice), await kind(real)]).toEqual([true, false]);
});

it('is asked for by person, kind, election, station and moment, and a page at a time', async () => {
  const store = await opened();
  await store.write(async (tx) => {
    await tx.record({ actor: 'typist:7', at: clock(10) }, [left(7), left(7)]);
    await tx.record({ actor: 'typist:8', at: clock(11) }, [left(8), added(9)]);
  });
  const asked = async (...filter: Parameters<Parameters<Parameters<Store['read']>[0]>[0]['ledger']['before']>) =>
    (await store.read((tx) => tx.ledger.before(...filter))).map(({ sequence }) => sequence);
  expect(await asked(99, { actor: 'typist:7' }, 99)).toEqual([4, 3]);
  expect(await asked(99, { types: ['person.added'] }, 99)).toEqual([6]);
  expect(await asked(99, { types: ['person.loggedOut'], from: clock(11) }, 99)).toEqual([5]);
  expect(await asked(99, { station: 12 }, 99)).toEqual([]);
  expect(await asked(5, {}, 2)).toEqual([4, 3]);
  await store.close();
});

describe('looked at from outside', () => {
  test('a file is not touched, whether a server has it open or not', async () => {
    await filled(2);
    const store = await opened();
    await store.write((tx) => tx.record({ actor: 'typist:1', at: clock(12) }, [added(3)]));
    // Not everything is in the file itself yet: the rest stands in the journal beside it.
    const before = [path, `${path}-wal`].map((file) => readFileSync(file));
    const inspected = unwrap(await inspectStore(path, digest));
    expect(await inspected.checkLedger()).toMatchObject({ ok: true, events: 6 });
    const replay = await inspected.replay();
    expect(compareStates(replay).filter(({ difference }) => difference)).toEqual([]);
    await inspected.close();
    expect([path, `${path}-wal`].map((file) => readFileSync(file))).toEqual(before);
    await store.close();

    const backup = join(folder, 'backup.sqlite');
    copyFileSync(path, backup);
    chmodSync(backup, 0o444);
    const files = readdirSync(folder);
    const copy = unwrap(await inspectStore(backup, digest));
    expect(await copy.checkLedger()).toMatchObject({ ok: true, events: 6 });
    await copy.close();
    expect(readdirSync(folder)).toEqual(files);
  });

  test('a state that does not follow from the log is told, down to the value', async () => {
    await filled(2);
    const raw = new Sqlite(path);
    raw.exec('update accounts set active = 0 where number = 2; delete from accounts where number = 1');
    raw.close();
    const inspected = unwrap(await inspectStore(path, digest));
    const differing = compareStates(await inspected.replay()).filter(({ difference }) => difference);
    expect(differing).toEqual([
      { table: 'accounts', rows: 1, difference: { row: '2', place: 'active', stored: '0', rebuilt: '1' } },
    ]);
    await inspected.close();
  });

  test('a log that cannot be followed is told with its event', async () => {
    await filled(2);
    tamper(`update ledger set payload = cast('{}' as blob) where sequence = 4`);
    const inspected = unwrap(await inspectStore(path, digest));
    await expect(inspected.replay()).rejects.toMatchObject({ name: 'ReplayStopped', sequence: 4 });
    await inspected.close();
  });

  test('another database, a text and nothing at all are refused', async () => {
    const other = join(folder, 'other.sqlite');
    new Sqlite(other).exec('create table a (b)').close();
    for (const [file, code] of [
      [other, 'notADatabase'],
      [folder, 'unreadable'],
      [join(folder, 'none'), 'unreadable'],
      [import.meta.filename, 'notADatabase'],
    ] as const) {
      // prettier-ignore
      const result = await inspectStore(file, digest);
      expect(result.ok ? '' : result.error.code, file).toBe(code);
    }
  });
});

it('a log can be read on without its database', async () => {
  await filled(2);
  const store = await opened();
  const events = await store.read((tx) => tx.ledger.after(0, 99));
  await store.close();
  const found = await readReplayed(events, digest, async (tx) => ({
    head: (await tx.ledger.head()).events,
    installation: (await tx.installation.get())?.practice,
  }));
  expect(found).toEqual({ head: 5, installation: false });
});
