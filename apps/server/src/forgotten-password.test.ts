// The only administrator forgot the password on the night of counting: the way back to a package that anyone can check, and what it leaves behind.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unwrap, type ElectionId, type Result, type Role } from '@telstaat/core';
import { practiceDay } from '@telstaat/practice';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { FolderProblem } from './folder-data.ts';
import { setPasswordInFolder } from './folder-password.ts';
import { officialFiles, typedGroups } from './practice-day.ts';
import { startServer, type StartedServer } from './start.ts';
import { fakeWorld, personAt, type Person } from './testing/hall.ts';
import { enter, finishSession } from './testing/typing.ts';
import { asUpload } from './uploads.ts';
import { verifyPackage } from './verifying/verify-package.ts';

const day = practiceDay({ size: 'tiny', seed: 5 });
const [generated] = day.elections;
if (!generated) throw new Error('No elections');
const election: ElectionId = generated.definition.id;
const params = { election };
const username = 'Beheer';
const own = 'kanarie-van-de-beheerder';
const later = 'nachtegaal-van-de-beheerder';

const world = fakeWorld();
let folder: string;
let server: StartedServer | undefined;
let port = 0;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'telstaat-forgotten-'));
  port = 0;
});
afterEach(async () => {
  await stop();
  rmSync(folder, { recursive: true, force: true });
});

/** At the same address after a stop, so that a browser finds it back. */
async function start(): Promise<void> {
  server = unwrap(await startServer({ folder, port, world }));
  port = Number(new URL(server.address).port);
}

async function stop(): Promise<void> {
  await server?.stop();
  server = undefined;
}

function visitor(): Person {
  if (!server) throw new Error('No server runs');
  return personAt(server.address);
}

async function logIn(name: string, password: string): Promise<Person> {
  const person = visitor();
  unwrap(await person.client.call('logIn', { body: { username: name, password } }));
  return person;
}

async function begin(): Promise<Person> {
  await start();
  const administrator = visitor();
  const body = { username, fullName: 'Bea', password: own };
  unwrap(await administrator.client.call('createAdministrator', { body }));
  return administrator;
}

async function add(administrator: Person, name: string, role: Role): Promise<Person> {
  const body = { username: name, fullName: '', role };
  const { temporaryPassword } = unwrap(await administrator.client.call('addPerson', { body }));
  return await chooseOwn(name, temporaryPassword, `eigen-woorden-van-${name}`);
}

async function chooseOwn(name: string, current: string, password: string): Promise<Person> {
  const person = await logIn(name, current);
  unwrap(await person.client.call('changeOwnPassword', { body: { current, password } }));
  return person;
}

/** A real election, counted and closed; only the package is left to make. */
async function countedDay(administrator: Person): Promise<void> {
  if (!generated) throw new Error('No elections');
  const files = officialFiles(generated);
  const body = {
    ...{ definition: asUpload(files.definition), definitionGroups: typedGroups(files.definition) },
    ...{ candidates: asUpload(files.candidates), candidatesGroups: typedGroups(files.candidates) },
    ...{ stations: asUpload(files.stations), municipality: day.municipality.code, eligibleVoters: 12_345 },
    ...{ countingMethod: 'CSO' as const, modelYear: 2027 as const },
  };
  unwrap(await administrator.client.call('createElection', { body }));
  const coordinator = await add(administrator, 'coordinator', 'coordinator');
  const details = { location: 'Stadhuis', startsAt: '2027-03-18T09:00' };
  unwrap(await coordinator.client.call('setSessionDetails', { params, body: details }));
  unwrap(await coordinator.client.call('stepSession', { params, body: { step: 'start' } }));
  const typists = [await add(administrator, 'een', 'typist'), await add(administrator, 'twee', 'typist')];
  for (const { station, sheet } of generated.papers)
    for (const typist of typists) await enter(typist.client, election, station, sheet);
  unwrap(await finishSession(coordinator.client, election));
}

const refusalOf = (made: Result<unknown, FolderProblem>): string => (made.ok ? '' : made.error.text.nl);

it('gives a temporary password; the key is replaced, and the package with both keys passes verification', async () => {
  const administrator = await begin();
  await countedDay(administrator);
  await stop();
  const { temporaryPassword } = unwrap(await setPasswordInFolder({ folder, username: 'beheer', world }));
  await start();

  const old = await visitor().client.call('logIn', { body: { username, password: own } });
  expect(old).toMatchObject({ ok: false, error: { code: 'access.wrongPassword' } });
  expect(await administrator.client.call('getLogin')).toMatchObject({
    error: { code: 'access.passwordReset' },
  });
  const first = unwrap(await visitor().client.call('logIn', { body: { username, password: temporaryPassword } }));
  expect(first.mustChangePassword).toBe(true);
  // Nobody gave it: it was made at the machine.
  expect(first.passwordSets).toEqual([{ at: world.now() }]);
  const again = await chooseOwn(username, temporaryPassword, later);

  const { keys, state } = unwrap(await again.client.call('getKeys'));
  expect(state).toBe('lost');
  const coordinator = await logIn('coordinator', 'eigen-woorden-van-coordinator');
  const refused = await coordinator.client.call('makePackage', { params, body: {} });
  expect(refused).toMatchObject({ ok: false, error: { code: 'key.locked' } });
  const body = { replaces: 1, reason: 'Wachtwoord vergeten', password: later };
  const replaced = unwrap(await again.client.call('replaceKey', { body }));
  expect(replaced.state).toBe('unlocked');

  const made = unwrap(await coordinator.client.call('makePackage', { params, body: {} }));
  const reply = await coordinator.send('GET', `/api/elections/${election}/packages/${made.sha256}`);
  const report = await verifyPackage(new Uint8Array(await reply.arrayBuffer()));
  expect(report.checks.filter(({ verdict }) => verdict === 'failed')).toEqual([]);
  expect(report.verdict).toBe('passed');
  expect(report.remarks.map(({ id }) => id)).toContain('passwordAtMachine');
  const [closed, open] = report.byHand.keys;
  const covered = replaced.keys[0]?.closedAfter ?? 0;
  expect(closed).toMatchObject({ number: 1, publicKey: keys[0]?.publicKey, signed: false, closedAt: covered + 1 });
  expect(closed?.events).toBe(covered - (closed?.announcedAt ?? 0));
  expect(closed?.events).toBeGreaterThan(10);
  expect(open).toMatchObject({ number: 2, announcedAt: covered + 2, signed: true });
  expect(report.byHand.keys).toHaveLength(2);
});

it('stands in the log, where it is read as a sentence', async () => {
  await begin();
  await stop();
  unwrap(await setPasswordInFolder({ folder, username, world }));
  const { temporaryPassword } = unwrap(await setPasswordInFolder({ folder, username, world }));
  await start();
  const administrator = await chooseOwn(username, temporaryPassword, later);
  const query = { actor: 'system:0', group: 'people', text: 'zonder in te loggen' } as const;
  const { events } = unwrap(await administrator.client.call('listEvents', { query }));
  const sentence =
    'Nieuw wachtwoord voor account 1 (Bea) gemaakt op de computer van Telstaat zelf, zonder in te loggen';
  const line = ['person.passwordSetAtMachine', 'system:0', sentence];
  expect(events.map(({ type, actor, sentence: said }) => [type, actor, said.nl])).toEqual([line, line]);
});

it('leaves the key as it is when another administrator can open it', async () => {
  const administrator = await begin();
  await add(administrator, 'tweede', 'administrator');
  await stop();
  const { temporaryPassword } = unwrap(await setPasswordInFolder({ folder, username, world }));
  await start();
  const again = await chooseOwn(username, temporaryPassword, later);
  expect(unwrap(await again.client.call('getKeys'))).toMatchObject({ state: 'locked', openers: [{ number: 2 }] });
  await logIn('tweede', 'eigen-woorden-van-tweede');
  expect(unwrap(await again.client.call('getKeys')).state).toBe('unlocked');
  const { openers } = unwrap(await (await logIn(username, later)).client.call('getKeys'));
  expect(openers.map(({ number }) => number)).toEqual([1, 2]);
});

it('is refused while Telstaat runs, and changes nothing then', async () => {
  await begin();
  expect(refusalOf(await setPasswordInFolder({ folder, username, world }))).toContain('Stop Telstaat eerst');
  await logIn(username, own);
});

it.each(['coordinator', 'niemand', 'uit'])('is refused to "%s", and says who the administrators are', async (name) => {
  const administrator = await begin();
  await add(administrator, 'coordinator', 'coordinator');
  const body = { username: 'uit', fullName: '', role: 'administrator' } as const;
  const { account } = unwrap(await administrator.client.call('addPerson', { body }));
  const off = { params: { number: account.number }, body: { fullName: '', active: false } };
  unwrap(await administrator.client.call('changePerson', off));
  await stop();
  const made = await setPasswordInFolder({ folder, username: name, world });
  expect(made).toMatchObject({ ok: false, error: { params: { username: name, names: username } } });
  expect(refusalOf(made)).toContain('Er is geen beheerder met de gebruikersnaam');
  await start();
  await logIn(username, own);
});

it('is refused in a practice, whose passwords stand on the screen', async () => {
  await start();
  unwrap(await visitor().client.call('openPractice', { body: {} }));
  await stop();
  expect(refusalOf(await setPasswordInFolder({ folder, username: 'beheerder', world }))).toContain('oefening');
});

it('is refused where there are no data, and leaves nothing there', async () => {
  expect(refusalOf(await setPasswordInFolder({ folder, username, world }))).toContain('geen gegevens');
  const absent = join(folder, 'weg');
  expect(refusalOf(await setPasswordInFolder({ folder: absent, username, world }))).toContain('geen gegevens');
  expect(readdirSync(folder)).toEqual([]);
});
