// What is fixed before election day, in a real installation: who makes it, when it holds, what the results rest on, and what happens while the key is
// locked.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unwrap, type ElectionId } from '@telstaat/core';
import { practiceDay } from '@telstaat/practice';
import { checkSignature, readLog, unpack } from '@telstaat/seal';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createApplication, memoryLogin, type Application } from './application.ts';
import type { LoginControl } from './handler.ts';
import { officialFiles, typedGroups } from './practice-day.ts';
import { fakeWorld } from './testing/hall.ts';
import { asUpload } from './uploads.ts';

const day = practiceDay({ size: 'tiny', seed: 5 });
const [generated] = day.elections;
if (!generated) throw new Error('No elections');
const election: ElectionId = generated.definition.id;
const params = { election };
const files = officialFiles(generated);
const setup = {
  ...{ definition: asUpload(files.definition), definitionGroups: typedGroups(files.definition) },
  ...{ candidates: asUpload(files.candidates), candidatesGroups: typedGroups(files.candidates) },
  ...{ stations: asUpload(files.stations), municipality: day.municipality.code, eligibleVoters: 12_345 },
  ...{ countingMethod: 'CSO', modelYear: 2027 },
};
const passwords = { beheer: 'kanarie-van-de-beheerder', coordinator: 'kanarie-van-de-coordinator' };
const world = fakeWorld();

let folder: string;
let application: Application;
let administrator: LoginControl;
let coordinator: LoginControl;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'telstaat-definition-'));
  application = createApplication({ folder, world });
  administrator = memoryLogin();
  const body = { username: 'beheer', fullName: 'Bea', password: passwords.beheer };
  unwrap(await application.call('createAdministrator', { body, login: administrator }));
  unwrap(await application.call('createElection', { body: setup, login: administrator }));
  const account = { username: 'coordinator', fullName: '', role: 'coordinator' };
  const slip = unwrap(await application.call('addPerson', { body: account, login: administrator }));
  coordinator = await logIn('coordinator', slip.temporaryPassword);
  const change = { current: slip.temporaryPassword, password: passwords.coordinator };
  unwrap(await application.call('changeOwnPassword', { body: change, login: coordinator }));
});
afterEach(async () => {
  await application.close();
  rmSync(folder, { recursive: true, force: true });
});

async function logIn(username: string, password: string): Promise<LoginControl> {
  const login = memoryLogin();
  unwrap(await application.call('logIn', { body: { username, password }, login }));
  return login;
}

const make = (login = coordinator) => application.call('makeDefinitionPackage', { params, body: {}, login });
const list = async () => unwrap(await application.call('listPackages', { params, login: coordinator }));

async function opened(sha256: string) {
  const file = unwrap(await application.call('getPackage', { params: { election, sha256 }, login: coordinator }));
  if (!('bytes' in file)) throw new Error('Not a file in memory');
  return unwrap(unpack(file.bytes));
}

it('is made by the coordinator, signed, and stands in the log with its digest', async () => {
  const made = unwrap(await make());
  expect(made).toMatchObject({ kind: 'definition', superseded: false, key: { number: 1 } });
  expect(made).not.toHaveProperty('emlSha256');
  expect(made).not.toHaveProperty('isLate');
  const sealed = await opened(made.sha256);
  expect(checkSignature(sealed)).toEqual([]);
  expect(sealed.manifest).toMatchObject({ kind: 'definition', practice: false, definition: made.definition });
  const log = unwrap(readLog(sealed.read('controle/logboek.jsonl') ?? new Uint8Array()));
  expect(log.map(({ type }) => type)).toContain('key.announced');
  const place = application.workplace.opened;
  const written = await place?.store.read(async (tx) => (await tx.ledger.after(log.length, 1))[0]);
  expect(written?.type).toBe('package.written');
  expect(JSON.parse(Buffer.from(written?.payload ?? []).toString())).toMatchObject({
    data: { kind: 'definition', definition: made.definition, sha256: made.sha256 },
  });
});

it('is made once as long as it holds; a change of the stations makes it fall, and taking that back makes it hold again', async () => {
  const first = unwrap(await make());
  expect(unwrap(await make())).toEqual(first);
  const station = { number: 99, name: 'De Eik' };
  unwrap(await application.call('addStation', { params, body: station, login: coordinator }));
  expect((await list()).map(({ superseded }) => superseded)).toEqual([true]);
  world.advance(60_000);
  const second = unwrap(await make());
  expect(second.definition).not.toBe(first.definition);
  unwrap(await application.call('removeStation', { params: { ...params, station: 99 }, login: coordinator }));
  const held = new Map((await list()).map(({ sha256, superseded }) => [sha256, superseded]));
  expect([held.get(first.sha256), held.get(second.sha256)]).toEqual([false, true]);
});

it('holds whatever the session does, and says so when it was made after entry began', async () => {
  const early = unwrap(await make());
  const details = { location: 'Stadhuis', startsAt: '2027-03-18T09:00' };
  unwrap(await application.call('setSessionDetails', { params, body: details, login: coordinator }));
  unwrap(await application.call('stepSession', { params, body: { step: 'start' }, login: coordinator }));
  expect(unwrap(await make())).toEqual(early);
  const station = { number: 99, name: 'De Eik' };
  unwrap(await application.call('addStation', { params, body: station, login: coordinator }));
  world.advance(60_000);
  const late = unwrap(await make());
  expect(late.isLate).toBe(true);
  const readme = (await opened(late.sha256)).read('LEESMIJ.txt') ?? new Uint8Array();
  expect(Buffer.from(readme).toString()).toContain('LET OP: toen dit pakket werd gemaakt, was de invoer al begonnen.');
});

it('is refused without stations, and to an administrator', async () => {
  const { stations } = unwrap(await application.call('getElection', { params, login: coordinator }));
  for (const { number } of stations)
    unwrap(await application.call('removeStation', { params: { ...params, station: number }, login: coordinator }));
  expect(await make()).toMatchObject({ ok: false, error: { code: 'session.noStations' } });
  expect(await make(administrator)).toMatchObject({ ok: false, error: { code: 'access.roleNotAllowed' } });
});

it('waits for the administrator while the key is locked', async () => {
  await application.close();
  application = createApplication({ folder, world });
  unwrap(await application.workplace.openExisting());
  coordinator = await logIn('coordinator', passwords.coordinator);
  expect(await make()).toMatchObject({ ok: false, error: { kind: 'refusal', code: 'key.locked' } });
  expect(await list()).toEqual([]);
  await logIn('beheer', passwords.beheer);
  expect(unwrap(await make()).key?.number).toBe(1);
});
