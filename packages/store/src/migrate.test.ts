// Every version's rows come along to the next one.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unwrap, type ElectionId, type Instant, type PublicKey } from '@telstaat/core';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStore } from './index.ts';
import { migrations } from './migrations/index.ts';

const digest = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
const now = '2027-03-18T09:00:00.000Z' as Instant;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'telstaat-migrate-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A database as the first so many migrations left it. */
function madeByVersion(version: number, path: string): Sqlite.Database {
  const database = new Sqlite(path);
  database.exec('create table migrations (position integer primary key, name text not null) strict');
  for (const [index, { name, statements }] of migrations.slice(0, version).entries()) {
    for (const statement of statements) database.exec(statement);
    database.prepare('insert into migrations (position, name) values (?, ?)').run(index + 1, name);
  }
  return database;
}

it('version 1: people keep their accounts, passwords and logins, and nobody must change a password', async () => {
  const path = join(folder, 'one.sqlite');
  const old = madeByVersion(1, path);
  old.exec(`insert into installation values (1, '${'a'.repeat(32)}', 0, '${now}')`);
  old.exec(`insert into accounts values (1, 'administrator', 1), (2, 'typist', 0)`);
  old.exec(
    `insert into account_secrets values (1, 'Beheer', 'beheer', 'Bea', 'hash1'), (2, 'ine', 'ine', '', 'hash2')`,
  );
  old.exec(`insert into logins values (x'01', 1, '${now}', '${now}')`);
  old.close();

  const installation = { installation: 'b'.repeat(32), practice: false };
  const store = unwrap(await openStore({ path, digest, installation, now, version: '0.0.0' }));
  expect(store.installation.installation).toBe('a'.repeat(32));
  await store.write(async (tx) => {
    const [bea, ine] = await tx.people.all();
    expect(bea).toMatchObject({ username: 'Beheer', fullName: 'Bea', active: true, mustChangePassword: false });
    expect(ine).toMatchObject({ number: 2, active: false, mustChangePassword: false });
    expect((await tx.people.byUsername('BEHEER'))?.passwordHash).toBe('hash1');
    expect((await tx.logins.find(Uint8Array.of(1)))?.account.number).toBe(1);
    await tx.people.setPassword(2, { passwordHash: 'hash3', mustChangePassword: true });
    expect((await tx.people.byNumber(2))?.mustChangePassword).toBe(true);
  });
  await store.close();
});

it('version 2: an election, its stations and entries stay; its night was never opened and nothing was noted', async () => {
  const path = join(folder, 'two.sqlite');
  const old = madeByVersion(2, path);
  const id = 'PS2027_Testland' as ElectionId;
  old.exec(`insert into installation values (1, '${'a'.repeat(32)}', 0, '${now}')`);
  old.exec(`insert into elections values ('${id}', '{"id":"${id}"}')`);
  old.exec(`insert into stations values ('${id}', 1, '{"name":"Stembureau 1","number":1}')`);
  old.exec(`insert into entries values ('${id}', 1, 'firstInProgress', '{"status":"firstInProgress"}')`);
  old.close();

  const installation = { installation: 'b'.repeat(32), practice: false };
  const store = unwrap(await openStore({ path, digest, installation, now, version: '0.0.0' }));
  await store.write(async (tx) => {
    expect((await tx.elections.stations(id)).map(({ name }) => name)).toEqual(['Stembureau 1']);
    expect((await tx.elections.entry(id, 1)).status).toBe('firstInProgress');
    expect(await tx.nights.get(id)).toEqual({ isOpen: false });
    expect((await tx.nights.entries(id)).size).toBe(0);
    expect((await tx.warnings.all(id)).size).toBe(0);
    await tx.nights.put(id, { isOpen: true });
    expect(await tx.nights.get(id)).toEqual({ isOpen: true });
  });
  await store.close();
});

it('version 3: elections, nights and packages stay; nothing was typed for a report', async () => {
  const path = join(folder, 'three.sqlite');
  const old = madeByVersion(3, path);
  const id = 'PS2027_Testland' as ElectionId;
  old.exec(`insert into installation values (1, '${'a'.repeat(32)}', 0, '${now}')`);
  old.exec(`insert into elections values ('${id}', '{"id":"${id}"}')`);
  old.exec(`insert into nights values ('${id}', 1)`);
  old.exec(`insert into packages values ('${'b'.repeat(64)}', '${id}', '${now}', 0, '{}', x'00')`);
  old.close();

  const installation = { installation: 'b'.repeat(32), practice: false };
  const store = unwrap(await openStore({ path, digest, installation, now, version: '0.0.0' }));
  await store.write(async (tx) => {
    expect(await tx.nights.get(id)).toEqual({ isOpen: true });
    expect((await tx.files.packages(id)).map(({ superseded }) => superseded)).toEqual([false]);
    expect(await tx.reportNotes.get(id)).toBeUndefined();
  });
  await store.close();
});

it('version 4: people stay; there is no key yet, and one can be announced', async () => {
  const path = join(folder, 'four.sqlite');
  const old = madeByVersion(4, path);
  old.exec(`insert into installation values (1, '${'a'.repeat(32)}', 0, '${now}')`);
  old.exec(`insert into accounts values (1, 'administrator', 1)`);
  old.exec(`insert into account_secrets values (1, 'Beheer', 'beheer', 'Bea', 'hash1', 0)`);
  old.close();

  const installation = { installation: 'b'.repeat(32), practice: false };
  const store = unwrap(await openStore({ path, digest, installation, now, version: '0.0.0' }));
  await store.write(async (tx) => {
    expect((await tx.people.all()).map(({ number }) => number)).toEqual([1]);
    expect(await tx.keys.all()).toEqual([]);
    const publicKey = 'c'.repeat(64) as PublicKey;
    await tx.record({ actor: 'system:0', at: now }, [{ type: 'key.announced', data: { key: 1, publicKey } }]);
    await tx.keys.putWrap(1, 'account:1', 'wrap');
    expect(await tx.keys.all()).toMatchObject([{ number: 1, publicKey }]);
  });
  await store.close();
});

it('before version 7: events can be asked for by who and when, and packages stand in the order of the log', async () => {
  const path = join(folder, 'six.sqlite');
  const id = 'PS2027_Testland' as ElectionId;
  const [early, late] = ['a'.repeat(64), 'b'.repeat(64)] as const;
  const old = madeByVersion(
    migrations.findIndex(({ name }) => name.startsWith('0007')),
    path,
  );
  old.exec(`insert into installation values (1, '${'a'.repeat(32)}', 0, '${now}')`);
  old.exec(`insert into elections values ('${id}', '{"id":"${id}"}')`);
  const insert = old.prepare('insert into ledger (sequence, type, payload, hash) values (?, ?, ?, zeroblob(32))');
  for (const [index, sha256] of [early, late].entries()) {
    const payload = { actor: `coordinator:${index + 2}`, at: now, election: id, data: { name: 'a.zip', sha256 } };
    insert.run(index + 1, 'package.written', Buffer.from(JSON.stringify(payload)));
  }
  // The clock was set back between the two.
  old.exec(`insert into packages values ('${late}', '${id}', '2027-03-18T07:00:00.000Z', 0, '{}', x'00')`);
  old.exec(`insert into packages values ('${early}', '${id}', '2027-03-18T08:00:00.000Z', 1, '{}', x'00')`);
  old.close();

  const installation = { installation: 'b'.repeat(32), practice: false };
  const store = unwrap(await openStore({ path, digest, installation, now, version: '0.0.0' }));
  await store.read(async (tx) => {
    expect((await tx.ledger.before(99, { actor: 'coordinator:3' }, 9)).map(({ sequence }) => sequence)).toEqual([2]);
    expect((await tx.files.packages(id)).map(({ sha256 }) => sha256)).toEqual([late, early]);
    expect(await tx.ledger.checkpoint()).toBeUndefined();
  });
  // Those events were never linked: the log says so, and goes on.
  expect(store.lastCheck()).toEqual({ ok: false, sequence: 1, reason: 'hash' });
  await store.close();
});
