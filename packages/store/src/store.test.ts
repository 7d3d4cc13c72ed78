import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unwrap, type ElectionId, type Instant, type LedgerEvent } from '@telstaat/core';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore, type OpenOptions, type Store } from './index.ts';

const digest = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
const now = '2027-03-18T09:00:00.000Z' as Instant;
const at = (path: string): OpenOptions => ({
  path,
  digest,
  installation: { installation: '00112233445566778899aabbccddeeff', practice: false },
  now,
  version: '0.0.0',
});
const added: LedgerEvent = { type: 'person.added', data: { number: 1, role: 'typist' } };
const scope = { actor: 'system:0', at: now };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'telstaat-store-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const opened = async (path = join(folder, 'a.sqlite')): Promise<Store> => unwrap(await openStore(at(path)));

describe('the log', () => {
  it('holds every event, linked, and survives reopening', async () => {
    const store = await opened();
    await store.write((tx) => tx.record(scope, [added]));
    const head = await store.read((tx) => tx.ledger.head());
    expect(head.events).toBe(3);
    await store.close();
    const again = await opened();
    expect(await again.checkLedger()).toMatchObject({ ok: true, events: 4 });
    await again.close();
  });

  it('cannot be changed or shortened through SQL', async () => {
    const path = join(folder, 'a.sqlite');
    const store = await opened(path);
    await store.close();
    const raw = new Sqlite(path);
    expect(() => raw.exec("update ledger set type = 'x'")).toThrow('the log cannot be changed');
    expect(() => raw.exec('delete from ledger')).toThrow('the log cannot be shortened');
    const row = (sequence: number) => `(sequence, type, payload, hash) values (${sequence}, 'x', x'00', zeroblob(32))`;
    for (const sequence of [1, 2, 4])
      expect(() => raw.exec(`insert or replace into ledger ${row(sequence)}`)).toThrow('the log grows at its end only');
    expect(raw.prepare('select count(*) from ledger').pluck().get()).toBe(2);
    raw.close();
  });

  it('tells the first event that was tampered with', async () => {
    const path = join(folder, 'a.sqlite');
    const store = await opened(path);
    await store.write((tx) => tx.record(scope, [added]));
    await store.close();
    const raw = new Sqlite(path);
    raw.exec('drop trigger ledger_no_update');
    raw.exec(
      "update ledger set payload = cast(replace(cast(payload as text), 'typist', 'Typist') as blob) where sequence = 3",
    );
    raw.close();
    const again = await opened(path);
    expect(await again.checkLedger()).toEqual({ ok: false, sequence: 3, reason: 'hash' });
    await again.close();
  });

  it('refuses an event that is not as its catalogue says, and writes nothing', async () => {
    const store = await opened();
    const wrong = { type: 'person.added', data: { number: 0, role: 'typist' } } as LedgerEvent;
    await expect(store.write((tx) => tx.record(scope, [added, wrong]))).rejects.toThrow();
    expect((await store.read((tx) => tx.ledger.head())).events).toBe(2);
    expect(await store.read((tx) => tx.people.all())).toEqual([]);
    await store.close();
  });
});

describe('a write', () => {
  it('is all or nothing', async () => {
    const store = await opened();
    const failing = store.write(async (tx) => {
      await tx.record(scope, [added]);
      throw new Error('power cut');
    });
    await expect(failing).rejects.toThrow('power cut');
    expect((await store.read((tx) => tx.ledger.head())).events).toBe(2);
    await store.close();
  });

  it('waits for another one: nothing is lost when many come at once', async () => {
    const store = await opened();
    const numbers = Array.from({ length: 30 }, (_, index) => index + 1);
    await Promise.all(
      numbers.map((number) =>
        store.write((tx) => tx.record(scope, [{ type: 'person.added', data: { number, role: 'typist' } }])),
      ),
    );
    expect(await store.checkLedger()).toMatchObject({ ok: true, events: 32 });
    await store.close();
  });
});

describe('opening', () => {
  it('keeps its identity', async () => {
    const first = await opened();
    await first.close();
    const options = {
      ...at(join(folder, 'a.sqlite')),
      installation: { installation: 'f'.repeat(32), practice: false },
    };
    const again = unwrap(await openStore(options));
    expect(again.installation).toEqual({ installation: '00112233445566778899aabbccddeeff', practice: false });
    await again.close();
  });

  it('never takes a practice for a real election day, nor the reverse', async () => {
    const path = join(folder, 'a.sqlite');
    const real = await opened(path);
    await real.close();
    const before = readFileSync(path);
    const practice = await openStore({ ...at(path), installation: { installation: 'f'.repeat(32), practice: true } });
    expect(practice.ok ? '' : practice.error.code).toBe('otherKind');
    expect(readFileSync(path)).toEqual(before);
  });

  it('refuses a file that is no database, and leaves it alone', async () => {
    const path = join(folder, 'b.sqlite');
    writeFileSync(path, 'stembureaus'.repeat(1000));
    const result = await openStore(at(path));
    expect(result.ok ? '' : result.error.code).toBe('notADatabase');
  });

  it('refuses a database with a history that is not ours', async () => {
    const path = join(folder, 'c.sqlite');
    const raw = new Sqlite(path);
    raw.exec('create table migrations (position integer primary key, name text not null) strict');
    raw.exec("insert into migrations values (1, '0001-other')");
    raw.close();
    const result = await openStore(at(path));
    expect(result.ok ? '' : result.error.code).toBe('unknownHistory');
  });

  it('says so when the folder is not there', async () => {
    const result = await openStore(at(join(folder, 'nowhere', 'd.sqlite')));
    expect(result.ok ? '' : result.error.code).toBe('unreadable');
  });
});

it('an unknown election has no entries, no stations and a new session', async () => {
  const store = await opened();
  const id = 'PS2027_X' as ElectionId;
  await store.read(async (tx) => {
    expect(await tx.elections.get(id)).toBeUndefined();
    expect(await tx.elections.stations(id)).toEqual([]);
    expect(await tx.elections.session(id)).toEqual({ number: 1, status: 'created' });
    expect(await tx.elections.entry(id, 1)).toEqual({ status: 'empty' });
  });
  await store.close();
});
