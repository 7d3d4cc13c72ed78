// A disk that refuses to write, whatever is asked: one typed answer, and reading goes on.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressOf, routes, type Route } from '@telstaat/contract';
import { unwrap } from '@telstaat/core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fakeWorld, openPracticeHall, type Hall, type Person } from './testing/hall.ts';
import { ps } from './testing/typing.ts';

const params = { election: ps, station: 1 };

async function save(typist: Person, value: number) {
  const { revision } = unwrap(await typist.client.call('claimEntry', { params, body: {} }));
  return await typist.client.call('saveDraft', {
    params,
    body: { revision, keyings: [{ field: 'voters.pollCards', value }] },
  });
}

/** Gives how it can write again. */
function refuseWriting(hall: Hall, code: string): () => void {
  const store = hall.application.workplace.opened?.store;
  if (!store) throw new Error('It is opened');
  const { write } = store;
  Object.assign(store, { write: () => Promise.reject(Object.assign(new Error(code), { code })) });
  return () => void Object.assign(store, { write });
}

describe('a store that cannot write', () => {
  const world = fakeWorld();
  let hall: Hall;
  let people: { readonly administrator: Person; readonly coordinator: Person; readonly typist: Person };
  beforeEach(async () => {
    hall = await openPracticeHall({ world });
    people = {
      administrator: await hall.logIn('beheerder'),
      coordinator: await hall.logIn('coordinator'),
      typist: await hall.logIn('invoerder1'),
    };
  });
  afterEach(() => hall.close());
  it.each([
    ['SQLITE_FULL', 'storage.full'],
    ['SQLITE_IOERR_SHMSIZE', 'storage.full'],
    ['ENOSPC', 'storage.full'],
    ['EDQUOT', 'storage.full'],
    ['SQLITE_READONLY', 'storage.readOnly'],
    ['SQLITE_READONLY_DBMOVED', 'storage.readOnly'],
    ['EROFS', 'storage.readOnly'],
    ['EACCES', 'storage.readOnly'],
  ])('%s is told as %s, and typing goes on when it can', async (code, told) => {
    const { revision } = unwrap(await people.typist.client.call('claimEntry', { params, body: {} }));
    const body = { revision, keyings: [{ field: 'voters.pollCards' as const, value: 7 }] };
    const writeAgain = refuseWriting(hall, code);
    const refused = await people.typist.client.call('saveDraft', { params, body });
    expect(refused).toMatchObject({ error: { kind: 'refusal', status: 507, code: told } });
    writeAgain();
    unwrap(await people.typist.client.call('saveDraft', { params, body }));
  });

  it('a disk that breaks down is a fault, with a number', async () => {
    const writeAgain = refuseWriting(hall, 'SQLITE_IOERR_READ');
    expect(await save(people.typist, 7).catch((error: unknown) => error)).toBeInstanceOf(Error);
    const reply = await people.typist.send('POST', `/api/elections/${ps}/stations/1/draft`, {});
    expect([reply.status, await reply.json()]).toEqual([500, expect.objectContaining({ kind: 'fault' })]);
    writeAgain();
  });

  // What sqlite says where a quota is used up, and of a disk that breaks down.
  it.each(['SQLITE_FULL', 'SQLITE_IOERR_WRITE'])('people who only read go on reading: %s', async (code) => {
    const writeAgain = refuseWriting(hall, code);
    world.advance(11_000);
    for (const [person, name] of [
      [people.typist, 'getLogin'],
      [people.typist, 'listMyDrafts'],
      [people.coordinator, 'getBackupStatus'],
      [people.administrator, 'listPeople'],
    ] as const)
      expect((await person.client.call(name)).ok, name).toBe(true);
    expect((await people.coordinator.client.call('getOverview', { params: { election: ps } })).ok).toBe(true);
    // Who was away too long is told so, though it cannot be written down.
    world.advance(31 * 60_000);
    expect(await people.typist.client.call('getLogin')).toMatchObject({ error: { code: 'access.loginExpired' } });
    writeAgain();
  });
});

describe('every route on a store that cannot write', () => {
  let hall: Hall;
  let people: readonly Person[];
  beforeAll(async () => {
    hall = await openPracticeHall();
    const named = [await hall.logIn('beheerder'), await hall.logIn('coordinator'), await hall.logIn('invoerder1')];
    people = [hall.visitor(), ...named];
    refuseWriting(hall, 'SQLITE_FULL');
  });
  afterAll(() => hall.close());

  const place = { ...params, number: 1, sha256: 'a'.repeat(64), other: 'b'.repeat(64), field: 'votes.total', paper: 'na-31-2', job: '0'.repeat(16), sequence: 1 }; // prettier-ignore
  // Ending a practice writes nothing: it removes.
  const asking: [string, Route][] = Object.entries(routes).filter(([name]) => name !== 'closePractice');
  it.each(asking)('%s is never a fault', async (_name, route) => {
    const bodies: readonly unknown[] = route.body ? [{}, { step: 'start' }, { username: 'beheerder', password: 'x' }] : [undefined]; // prettier-ignore
    for (const person of people)
      for (const body of bodies)
        expect((await person.send(route.method, addressOf(route, place), body)).status).not.toBe(500);
  });
});

describe('a small disk', () => {
  const disk = mkdtempSync(join(tmpdir(), 'telstaat-small-'));
  let hall: Hall | undefined;
  afterEach(async () => {
    await hall?.close();
    if (hall) execFileSync('umount', ['--lazy', disk]);
    rmSync(disk, { recursive: true });
  });

  it('that is full: typing and packages are refused by name, reading goes on, and with room everything does', async (context) => {
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', disk], { stdio: 'ignore' });
    } catch {
      return context.skip('a small disk can be mounted by root on Linux only');
    }
    const folder = join(disk, 'gegevens');
    mkdirSync(folder);
    hall = await openPracticeHall({ folder });
    const [coordinator, typist] = [await hall.logIn('coordinator'), await hall.logIn('invoerder1')];
    unwrap(await save(typist, 1));
    fillUp(join(disk, 'ballast'));
    const full = { error: { kind: 'refusal', status: 507, code: 'storage.full' } };
    let refused: unknown;
    let value = 2;
    for (; value < 500 && refused === undefined; value += 1) {
      const draft = await typist.client.call('claimEntry', { params, body: {} });
      const saved = draft.ok
        ? await typist.client.call('saveDraft', { params, body: { revision: draft.value.revision, keyings: [{ field: 'voters.pollCards', value }] } }) // prettier-ignore
        : draft;
      if (!saved.ok) refused = saved;
    }
    expect(refused).toMatchObject(full);
    const about = { params: { election: ps } };
    expect(await coordinator.client.call('makeDefinitionPackage', { ...about, body: {} })).toMatchObject(full);
    expect((await coordinator.client.call('getOverview', about)).ok).toBe(true);
    rmSync(join(disk, 'ballast'));
    unwrap(await save(typist, 9999));
    unwrap(await coordinator.client.call('makeDefinitionPackage', { ...about, body: {} }));
  });
});

/** Writes until nothing fits, down to the last page. */
function fillUp(path: string): void {
  for (let size = 2 ** 22; size >= 4096;)
    try {
      writeFileSync(path, Buffer.alloc(size), { flag: 'a' });
    } catch {
      size /= 2;
    }
}
