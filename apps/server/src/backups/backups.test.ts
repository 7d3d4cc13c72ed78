// Backups over HTTP: made, listed, rehearsed, restored; what goes wrong is told and counting goes on.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FoundBackupInfo } from '@telstaat/contract';
import { unwrap, type ElectionId } from '@telstaat/core';
import { afterEach, describe, expect, it } from 'vitest';
import { openPracticeHall, type Hall, type Person } from '../testing/hall.ts';
import { ownFolder } from './places.ts';

const election = 'PS2027_Oefenprovincie' as ElectionId;
const params = { election, station: 1 };
const halls: Hall[] = [];
afterEach(async () => {
  for (const hall of halls.splice(0)) await hall.close();
});

async function practice(): Promise<Hall> {
  const hall = await openPracticeHall();
  halls.push(hall);
  return hall;
}

async function type(typist: Person, value: number): Promise<void> {
  const { revision } = unwrap(await typist.client.call('claimEntry', { params, body: {} }));
  const keyings = [{ field: 'voters.pollCards' as const, value }];
  unwrap(await typist.client.call('saveDraft', { params, body: { revision, keyings } }));
}

async function typed(typist: Person): Promise<number | undefined> {
  return unwrap(await typist.client.call('claimEntry', { params, body: {} })).sheet.counts['voters.pollCards'];
}

const chosenOf = ({ place, file, sha256 }: FoundBackupInfo) => {
  if (sha256 === undefined) throw new Error('It cannot be read');
  return { place, file, sha256 };
};

describe('a backup', () => {
  it('is made while others type, is proven, and says what is in it', async () => {
    const hall = await practice();
    const [coordinator, typist] = [await hall.logIn('coordinator'), await hall.logIn('invoerder1')];
    await type(typist, 7);
    const [made] = await Promise.all([
      coordinator.client.call('makeBackup', { body: {} }),
      type(typist, 8).then(() => type(typist, 9)),
    ]);
    const backup = unwrap(made);
    expect(backup.file).toMatch(/^oefening-[0-9a-f]{8}-000-\d{8}-\d{8}T\d{6}Z\.sqlite$/);
    expect(backup.elections).toContainEqual(expect.objectContaining({ id: election, definitive: 0 }));
    const [listed] = unwrap(await coordinator.client.call('listBackups'));
    expect(listed).toMatchObject({
      file: backup.file,
      place: 'own',
      sha256: backup.sha256,
      contents: { events: backup.events },
    });
    expect(listed?.fault).toBeUndefined();
    const files = readdirSync(ownFolder(hall.folder));
    expect(files.sort()).toEqual([backup.file.replace('.sqlite', '.json'), backup.file].sort());
    const status = unwrap(await coordinator.client.call('getBackupStatus'));
    expect(status.last?.file).toBe(backup.file);
    expect(status.troubles).toEqual([]);
  });

  it('is made by itself only when something happened since the last: a backup does not count', async () => {
    const hall = await practice();
    const backups = hall.application.workplace.opened?.backups;
    await backups?.makeWhenNeeded();
    await backups?.makeWhenNeeded();
    expect(readdirSync(ownFolder(hall.folder))).toHaveLength(2);
    await type(await hall.logIn('invoerder1'), 7);
    await backups?.makeWhenNeeded();
    expect(readdirSync(ownFolder(hall.folder))).toHaveLength(4);
  });
});

describe('restoring', () => {
  it('brings back what was there, logs everybody out and says why, and keeps what made place', async () => {
    const hall = await practice();
    const administrator = await hall.logIn('beheerder');
    const typist = await hall.logIn('invoerder1');
    await type(typist, 111);
    unwrap(await administrator.client.call('makeBackup', { body: {} }));
    await type(typist, 222);
    const [newest] = unwrap(await administrator.client.call('listBackups'));
    if (!newest) throw new Error('There is a backup');
    expect(newest.since).toMatchObject({ happened: expect.any(Number), finished: 0, saves: 1 });
    const restored = unwrap(await administrator.client.call('restoreBackup', { body: chosenOf(newest) }));
    expect(restored.aside).toMatch(/^oefening-voor-herstel-\d{8}T\d{6}Z\.sqlite$/);
    expect(existsSync(join(hall.folder, restored.aside ?? ''))).toBe(true);
    const late = await typist.client.call('listMyDrafts');
    expect(late.ok ? '' : late.error).toMatchObject({ code: 'access.restored' });
    const again = await hall.logIn('invoerder1');
    expect(await typed(again)).toBe(111);
    const status = unwrap(await hall.visitor().client.call('getStatus'));
    expect(status.restored?.to).toBe(newest.contents?.lastAt);
    // And it can be undone: what was there before was backed up first.
    const back = await hall.logIn('beheerder');
    const list = unwrap(await back.client.call('listBackups'));
    const before = list.find(({ contents }) => (contents?.events ?? 0) > (newest.contents?.events ?? 0));
    if (!before) throw new Error('What made place was backed up');
    expect(before.since).toBeUndefined();
    unwrap(await back.client.call('restoreBackup', { body: chosenOf(before) }));
    expect(await typed(await hall.logIn('invoerder1'))).toBe(222);
    // What is made now is newer than all before it, with fewer events too.
    const coordinator = await hall.logIn('coordinator');
    const made = unwrap(await coordinator.client.call('makeBackup', { body: {} }));
    expect(made.generation).toBe(2);
    expect(unwrap(await coordinator.client.call('listBackups'))[0]?.file).toBe(made.file);
  });

  it('is rehearsed without touching anything, and the rehearsal is in the log', async () => {
    const hall = await practice();
    const coordinator = await hall.logIn('coordinator');
    const typist = await hall.logIn('invoerder1');
    await type(typist, 5);
    const made = unwrap(await coordinator.client.call('makeBackup', { body: {} }));
    const { place, file, sha256 } = { place: 'own' as const, ...made };
    const told = unwrap(await coordinator.client.call('rehearseRestore', { body: { place, file, sha256 } }));
    expect(told).toMatchObject({ file, contents: { events: made.events } });
    expect(told.eventsAfter).toBeGreaterThan(made.events);
    expect(await typed(typist)).toBe(5);
    expect(readdirSync(hall.folder).filter((name) => /proef|herstel/.test(name))).toEqual([]);
    const events = await hall.application.workplace.opened?.store.read((tx) => tx.ledger.after(made.events, 100));
    expect(events?.map(({ type: kind }) => kind)).toContain('backup.rehearsed');
  });
});
