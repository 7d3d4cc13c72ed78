// A copy of a database that is in use, and the proof of one: what is wrong with it is told, whatever it is.
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unwrap, type Instant, type Sha256 } from '@telstaat/core';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  administratorIn,
  copyDatabase,
  faultOfPages,
  foldJournal,
  glimpseDatabase,
  knownBackups,
  lastRestore,
  openStore,
  proveDatabase,
  recentBackupEvents,
  sinceBackup,
  type Store,
} from '../index.ts';

const digest = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
const at = (minute: number) => `2027-03-18T09:${String(minute).padStart(2, '0')}:00.000Z` as Instant;
const installation = { installation: '00112233445566778899aabbccddeeff', practice: false };

let folder: string;
let store: Store;
const path = (name = 'a.sqlite') => join(folder, name);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'telstaat-backup-'));
  store = unwrap(await openStore({ path: path(), digest, installation, now: at(0), version: '0.0.0' }));
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function addPeople(from: number, until: number): Promise<void> {
  for (let number = from; number <= until; number += 1)
    await store.write(async (tx) => {
      const event = { type: 'person.added', data: { number, role: 'administrator' } } as const;
      await tx.record({ actor: 'system:0', at: at(number % 60) }, [event]);
      await tx.people.putSecrets({
        number,
        username: `Naam${number}`,
        fullName: '',
        passwordHash: `hash${number}`,
        mustChangePassword: false,
      });
    });
}

async function copied(): Promise<string> {
  await copyDatabase({ from: path(), to: path('copy.sqlite') });
  return path('copy.sqlite');
}

/** Changes a copy behind the back of everything that guards it. */
function change(file: string, sql: string): void {
  const raw = new Sqlite(file);
  raw.exec(`drop trigger if exists ledger_no_update; drop trigger if exists ledger_no_delete; ${sql}`);
  raw.close();
}

describe('a copy', () => {
  it('is of one moment, in one file, while others write', async () => {
    await addPeople(1, 40);
    const writing = addPeople(41, 60);
    const progress: (readonly [number, number])[] = [];
    await copyDatabase({ from: path(), to: path('copy.sqlite'), onProgress: (...now) => progress.push(now) });
    await writing;
    const proven = unwrap(await proveDatabase({ path: path('copy.sqlite'), digest }));
    expect(proven.events).toBeGreaterThanOrEqual(42);
    expect(proven).toMatchObject({ ...installation, generation: 0, elections: [] });
    expect(existsSync(path('copy.sqlite-wal'))).toBe(false);
    expect(progress.length).toBeGreaterThan(0);
    expect((await store.read((tx) => tx.ledger.head())).events).toBe(62);
  });

  it('of a database that is not there is no copy', async () => {
    await expect(copyDatabase({ from: path('weg.sqlite'), to: path('copy.sqlite') })).rejects.toThrow();
    expect(existsSync(path('copy.sqlite'))).toBe(false);
  });

  it('a database that is in use cannot be folded into one file', () => {
    expect(() => foldJournal(path())).toThrow();
  });
});

describe('proof', () => {
  it.each<[string, string, string]>([
    [
      'a changed event',
      "update ledger set payload = cast(replace(cast(payload as text), 'administrator', 'coordinator') as blob) where sequence = 4",
      'chain',
    ],
    ['an event taken out', 'delete from ledger where sequence = 4', 'chain'],
    ['the first event taken out', 'delete from ledger where sequence = 1', 'chain'],
    ['somebody made an administrator', "update accounts set role = 'coordinator' where number = 2", 'replay'],
    ['a row that nobody made', 'insert into elections values (\'PS2099_X\', \'{"name":"x"}\')', 'replay'],
    ['a login of nobody', "pragma foreign_keys = off; insert into logins values (x'01', 99, '', '')", 'damaged'],
    ['a newer version', "insert into migrations values (999, '0999-future')", 'newer'],
    ['another history', "update migrations set name = '0001-other' where position = 1", 'newer'],
    ['no events at all', 'delete from ledger', 'notADatabase'],
  ])('%s is found', async (_, sql, fault) => {
    await addPeople(1, 5);
    const file = await copied();
    expect((await proveDatabase({ path: file, digest })).ok).toBe(true);
    change(file, sql);
    expect(await proveDatabase({ path: file, digest })).toEqual({ ok: false, error: fault });
  });

  it('spoiled bytes anywhere are found, or nothing of what is in it is different', async () => {
    await addPeople(1, 30);
    const file = await copied();
    const whole = unwrap(await proveDatabase({ path: file, digest }));
    const good = readFileSync(file);
    let found = 0;
    const pages = good.length / 4096;
    for (let place = 0; place < 2 * pages; place += 1) {
      const bytes = Uint8Array.from(good);
      // The beginning of a page, or its end: where something stands.
      const from = Math.floor(place / 2) * 4096 + (place % 2) * 4072;
      bytes.fill(0xa5, from, from + 24);
      writeFileSync(file, bytes);
      const proven = await proveDatabase({ path: file, digest });
      if (proven.ok) expect({ ...proven.value, head: whole.head }).toEqual(whole);
      else found += 1;
    }
    expect(found).toBeGreaterThan(pages);
  });

  it('other files are told from damaged ones', async () => {
    writeFileSync(path('tekst'), 'stembureaus'.repeat(1000));
    new Sqlite(path('vreemd')).exec('create table t (x)').close();
    expect(await proveDatabase({ path: path('tekst'), digest })).toEqual({ ok: false, error: 'notADatabase' });
    expect(await proveDatabase({ path: path('vreemd'), digest })).toEqual({ ok: false, error: 'notADatabase' });
    expect(faultOfPages(path('tekst'))).toBe('notADatabase');
    expect(faultOfPages(await copied())).toBeUndefined();
  });
});

describe('a look at a file', () => {
  it('tells whose it is and how far its log goes; of a damaged one what it can', async () => {
    await addPeople(1, 3);
    const { events, head } = await store.read((tx) => tx.ledger.head());
    const sha = Buffer.from(head).toString('hex');
    expect(glimpseDatabase(path())).toEqual({ ...installation, generation: 0, log: { events, head: sha, at: at(3) } });
    writeFileSync(path('tekst'), 'stembureaus');
    expect(glimpseDatabase(path('tekst'))).toEqual({});
    expect(glimpseDatabase(path('weg'))).toEqual({});
  });

  it('counts what came after a backup, but for backups themselves; of another log it counts nothing', async () => {
    await addPeople(1, 2);
    const { events, head } = await store.read((tx) => tx.ledger.head());
    const sha = Buffer.from(head).toString('hex') as Sha256;
    const backup = { events, head: sha };
    expect(sinceBackup(path(), backup)).toEqual({ happened: 0, finished: 0, saves: 0 });
    const made = { type: 'backup.made', data: { place: 'own', file: 'x', sha256: sha, ...backup } } as const;
    const failed = { type: 'backup.failed', data: { place: 'chosen', reason: 'gone' } } as const;
    await store.write((tx) => tx.record({ actor: 'system:0', at: at(5) }, [made, failed]));
    expect(sinceBackup(path(), backup)?.happened).toBe(0);
    await addPeople(3, 3);
    expect(sinceBackup(path(), backup)?.happened).toBe(1);
    expect(sinceBackup(path(), { ...backup, head: 'f'.repeat(64) as Sha256 })).toBeUndefined();
    expect(sinceBackup(path(), { ...backup, events: 999 })).toBeUndefined();
    expect(recentBackupEvents(path(), 5).map(({ event, at: when }) => [event, when])).toEqual([
      [failed, at(5)],
      [made, at(5)],
    ]);
    expect(lastRestore(path())).toBeUndefined();
    expect(knownBackups(path())).toEqual([sha]);
    const from = 'e'.repeat(64) as Sha256;
    const data = { from, ...backup, generation: 3 };
    await store.write((tx) => tx.record({ actor: 'system:0', at: at(9) }, [{ type: 'installation.restored', data }]));
    expect(lastRestore(path())).toEqual({ to: at(2), at: at(9) });
    expect(knownBackups(path())).toEqual([sha, from]);
    expect(glimpseDatabase(path()).generation).toBe(3);
  });

  it('knows its active administrators by name', async () => {
    await addPeople(1, 2);
    const file = await copied();
    expect(administratorIn(file, ' naam1 ')).toEqual({ number: 1, passwordHash: 'hash1' });
    expect(administratorIn(file, 'naam3')).toBeUndefined();
    change(
      file,
      "update accounts set active = 0 where number = 1; update accounts set role = 'typist' where number = 2",
    );
    expect(administratorIn(file, 'naam1')).toBeUndefined();
    expect(administratorIn(file, 'naam2')).toBeUndefined();
    expect(administratorIn(path('weg'), 'naam1')).toBeUndefined();
  });
});
