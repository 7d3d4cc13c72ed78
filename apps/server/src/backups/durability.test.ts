// Whatever happens to a backup, a restore or the database: nothing half is ever taken for whole, and either the old or the new is there.
import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressOf, routes, type FoundBackupInfo, type Route } from '@telstaat/contract';
import { descriptionName, unwrap, type BackupDescription, type ElectionId } from '@telstaat/core';
import { practicePassword } from '@telstaat/practice';
import { openStore } from '@telstaat/store';
import { digest } from '@telstaat/seal';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApplication, memoryLogin, type Application } from '../application.ts';
import { realWorld } from '../clock.ts';
import { createHttp, listen } from '../http.ts';
import { startServer } from '../start.ts';
import { restoreFolder } from './folder-backups.ts';
import { ownFolder } from './places.ts';
import { restoreSteps } from './restore-backup.ts';

const election = 'PS2027_Oefenprovincie' as ElectionId;
const params = { election, station: 1 };

/** A practice of which the backup has 111 and the database 222. */
let template: string;
let backup: BackupDescription;
let folder: string;
const opened: Application[] = [];

beforeAll(async () => {
  template = mkdtempSync(join(tmpdir(), 'telstaat-durable-'));
  const application = createApplication({ folder: template });
  unwrap(await application.workplace.openExisting());
  unwrap(await application.call('openPractice', { body: {} }));
  await type(application, 111);
  backup = unwrap(await as(application, 'coordinator', 'makeBackup'));
  await type(application, 222);
  await application.close();
});
afterAll(() => rmSync(template, { recursive: true, force: true }));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'telstaat-durable-'));
  cpSync(template, folder, { recursive: true });
});
afterEach(async () => {
  for (const application of opened.splice(0)) await application.close();
  rmSync(folder, { recursive: true, force: true });
});

async function logIn(application: Application, username: string) {
  const login = memoryLogin();
  unwrap(await application.call('logIn', { body: { username, password: practicePassword }, login }));
  return login;
}

async function as(application: Application, username: string, route: 'makeBackup') {
  return await application.call(route, { body: {}, login: await logIn(application, username) });
}

async function listed(application: Application): Promise<readonly FoundBackupInfo[]> {
  return unwrap(await application.call('listBackups', { login: await logIn(application, 'coordinator') }));
}

async function type(application: Application, value: number): Promise<void> {
  const login = await logIn(application, 'invoerder1');
  const { revision } = unwrap(await application.call('claimEntry', { params, body: {}, login }));
  const body = { revision, keyings: [{ field: 'voters.pollCards', value }] };
  unwrap(await application.call('saveDraft', { params, body, login }));
}

async function typed(application: Application): Promise<number | undefined> {
  const login = await logIn(application, 'invoerder1');
  const draft = unwrap(await application.call('claimEntry', { params, body: {}, login }));
  return draft.sheet.counts['voters.pollCards'];
}

async function start(): Promise<Application> {
  const application = createApplication({ folder });
  opened.push(application);
  unwrap(await application.workplace.openExisting());
  await application.workplace.removeLeftovers();
  return application;
}

const stateOf = async (application: Application) => unwrap(await application.call('getStatus')).opened;
const database = () => join(folder, 'oefening.sqlite');
const backupFile = () => join(ownFolder(folder), backup.file);

/** Runs until its plug is pulled; gives the signal that ended it. */
async function pullPlug(...words: readonly string[]): Promise<string | null> {
  const script = join(import.meta.dirname, 'pull-plug.testing.ts');
  const child = spawn(process.execPath, [script, ...words], { stdio: ['ignore', 'ignore', 'inherit'] });
  return await new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
}

/** Spoils pages all over a file. */
function spoil(path: string): void {
  const bytes = readFileSync(path);
  for (let at = 4096; at < bytes.length; at += 4096) bytes.fill(0x5a, at, at + 64);
  writeFileSync(path, bytes);
}

describe('a restore that is cut short', () => {
  it.each(restoreSteps)(
    'when it was %s: either the old or the new is there, and it can be done again',
    async (step) => {
      expect(await pullPlug('restore', folder, step, backupFile())).toBe('SIGKILL');
      const application = await start();
      expect(await typed(application)).toBe(step === 'replaced' ? 111 : 222);
      const replay = await application.workplace.opened?.store.replay();
      expect(replay?.rebuilt).toEqual(replay?.stored);
      expect(readdirSync(folder).filter((name) => /part|proef/.test(name))).toEqual([]);
      await application.close();
      unwrap(await restoreFolder({ folder, from: backupFile() }));
      expect(await typed(await start())).toBe(111);
    },
  );

  it.each(['closed', 'setAside', 'replaced'])(
    'of a damaged database, when it was %s: it is damaged still, or the new one is there',
    async (step) => {
      spoil(database());
      expect(await pullPlug('restore', folder, step, backupFile())).toBe('SIGKILL');
      const application = await start();
      expect(await stateOf(application)).toBe(step === 'replaced' ? 'practice' : 'damaged');
      await application.close();
      unwrap(await restoreFolder({ folder, from: backupFile() }));
      expect(await typed(await start())).toBe(111);
      // What was damaged is kept, once.
      expect(readdirSync(folder).filter((name) => /voor-herstel-.*sqlite$/.test(name)).length).toBeGreaterThan(0);
    },
  );
});

it('a restore in a folder that a server serves is refused, and changes nothing', async () => {
  const before = readdirSync(folder).filter((name) => /herstel|slot/.test(name));
  const server = unwrap(await startServer({ folder, port: 0 }));
  const refused = await restoreFolder({ folder, from: backupFile() });
  expect(refused.ok ? '' : refused.error.text.nl).toMatch(/^Telstaat draait nog met de gegevens in/);
  await server.stop();
  expect(readdirSync(folder).filter((name) => /herstel/.test(name))).toEqual(before);
  unwrap(await restoreFolder({ folder, from: backupFile() }));
  // And the folder is free for a server again.
  await unwrap(await startServer({ folder, port: 0 })).stop();
  expect(await typed(await start())).toBe(111);
});

describe('a backup that is cut short', () => {
  it.each(['copy', 'check'])('while it is at %s is never listed, and the next one clears it away', async (step) => {
    expect(await pullPlug('backup', folder, step, backup.installation)).toBe('SIGKILL');
    if (step === 'check') expect(readdirSync(ownFolder(folder)).some((name) => name.includes('.part'))).toBe(true);
    const application = await start();
    expect((await listed(application)).map(({ file }) => file)).toEqual([backup.file]);
    unwrap(await as(application, 'coordinator', 'makeBackup'));
    expect((await listed(application)).every(({ fault }) => fault === undefined)).toBe(true);
    expect(readdirSync(ownFolder(folder)).some((name) => name.includes('.part'))).toBe(false);
  });

  it('just before its description was written is read whole, and is as good', async () => {
    rmSync(join(ownFolder(folder), descriptionName(backup.file)));
    const [found] = await listed(await start());
    expect(found).toMatchObject({ file: backup.file, sha256: backup.sha256, contents: { events: backup.events } });
    expect(found?.fault).toBeUndefined();
  });
});

describe('a backup that is not right', () => {
  const tryRestore = async (application: Application) => {
    const login = await logIn(application, 'beheerder');
    const { file, sha256 } = backup;
    return await application.call('restoreBackup', { body: { place: 'own', file, sha256 }, login });
  };
  it('one byte changed, wherever, or cut off, wherever: it is told, and not restored', async () => {
    const application = await start();
    const good = readFileSync(backupFile());
    const flips = [0, 18, 100, 4095, 5000, 70_000, 200_000, good.length - 1].map((at) =>
      good.map((byte, index) => (index === at ? byte ^ 0x41 : byte)),
    );
    const cuts = [0, 1, 100, 5000, 100_000].map((length) => good.subarray(0, length));
    for (const bytes of [...flips, ...cuts]) {
      writeFileSync(backupFile(), bytes);
      expect((await listed(application)).map((found) => found.fault)).toEqual(['sum']);
    }
    expect(await tryRestore(application)).toMatchObject({ error: { code: 'backup.notVerified' } });
    expect(await typed(application)).toBe(222);
  });

  it.each<[string, (path: string) => void, RegExp]>([
    ['spoiled pages', spoil, /damaged|notADatabase/],
    ['nothing in it', (path) => truncateSync(path, 0), /notADatabase/],
    ['cut in half', (path) => truncateSync(path, 150_000), /damaged|notADatabase/],
    ['something else', (path) => writeFileSync(path, 'stembureaus'.repeat(1000)), /notADatabase/],
  ])('without description: %s', async (_, change, fault) => {
    rmSync(join(ownFolder(folder), descriptionName(backup.file)));
    change(backupFile());
    const application = await start();
    expect((await listed(application)).map((found) => found.fault)).toEqual([expect.stringMatching(fault)]);
    expect((await tryRestore(application)).ok).toBe(false);
    expect(await typed(application)).toBe(222);
  });

  it('its description says that all is well, and it is not', async () => {
    spoil(backupFile());
    const path = join(ownFolder(folder), descriptionName(backup.file));
    const sha256 = execFileSync('sha256sum', [backupFile()], { encoding: 'utf8' }).slice(0, 64);
    writeFileSync(path, JSON.stringify({ ...backup, sha256 }));
    const application = await start();
    const login = await logIn(application, 'beheerder');
    const restored = await application.call('restoreBackup', {
      body: { place: 'own', file: backup.file, sha256 },
      login,
    });
    expect(restored).toMatchObject({ error: { code: 'backup.notVerified' } });
    expect(await typed(application)).toBe(222);
  });
});

describe('a backup that is not of here', () => {
  const make = async (installation: string, practice: boolean): Promise<string> => {
    const path = join(folder, 'elders.sqlite');
    const options = { path, digest, installation: { installation, practice }, now: realWorld.now(), version: '9.9.9' };
    const store = unwrap(await openStore(options));
    await store.close();
    return path;
  };

  it.each([
    ['another installation', 'f'.repeat(32), true, 'van een andere installatie'],
    ['a real election day', 'f'.repeat(32), false, 'kunnen elkaar niet vervangen'],
  ])('%s is refused', async (_, installation, practice, reason) => {
    const from = await make(installation, practice);
    const restored = await restoreFolder({ folder, from });
    expect(restored.ok ? '' : JSON.stringify(restored.error)).toContain(reason);
    expect(await typed(await start())).toBe(222);
  });

  it('in an empty folder any sound one is taken, with its own identity', async () => {
    rmSync(folder, { recursive: true });
    unwrap(await restoreFolder({ folder, from: join(ownFolder(template), backup.file) }));
    const application = await start();
    expect(await typed(application)).toBe(111);
    expect(application.workplace.opened?.store.installation.installation).toBe(backup.installation);
  });
});

describe('a damaged database', () => {
  it.each<[string, () => void]>([
    ['spoiled all over', () => spoil(database())],
    ['without a beginning', () => writeFileSync(database(), readFileSync(database()).fill(0, 0, 100))],
    ['cut off', () => truncateSync(database(), 100_000)],
    ['cut off to nothing', () => truncateSync(database(), 0)],
    ['away', () => rmSync(database())],
  ])('%s: it starts, says so, refuses everything else, and a backup is restored by who may', async (_, change) => {
    change();
    const application = await start();
    expect(unwrap(await application.call('getStatus'))).toMatchObject({ opened: 'damaged', damaged: 'practice' });
    const server = await listen(createHttp({ application }), { host: '127.0.0.1', port: 0 });
    try {
      for (const route of Object.values<Route>(routes)) {
        if (route.access === 'public') continue;
        const place = {
          election,
          station: 1,
          number: 1,
          sha256: 'a'.repeat(64),
          field: 'votes.total',
          paper: 'na-31-2',
          job: '0'.repeat(16),
        };
        const reply = await fetch(server.address.replace(/\/$/, '') + addressOf(route, place), {
          method: route.method,
          headers: { 'Content-Type': 'application/json' },
          ...(route.body ? { body: '{}' } : {}),
        });
        expect(await reply.json()).toMatchObject({ kind: 'refusal', code: 'access.damaged', status: 409 });
      }
    } finally {
      await server.stop();
    }
    const { backups } = unwrap(await application.call('searchBackups', { body: {} }));
    expect(backups.map(({ file, fault }) => [file, fault])).toEqual([[backup.file, undefined]]);
    const { file, sha256 } = backup;
    const attempt = (username: string, password: string) =>
      application.call('restoreFirst', { body: { folder: ownFolder(folder), file, sha256, username, password } });
    expect(await attempt('coordinator', practicePassword)).toMatchObject({
      error: { code: 'backup.notAdministrator' },
    });
    for (const _try of [1, 2, 3, 4])
      expect(await attempt('beheerder', 'geraden')).toMatchObject({ error: { code: 'backup.notAdministrator' } });
    // Guessing is slowed down here too.
    expect(await attempt('beheerder', practicePassword)).toMatchObject({ error: { code: 'access.wait' } });
  });

  it('that is found while people work: they are told, and a backup is restored at once', async () => {
    const application = await start();
    const store = application.workplace.opened?.store;
    if (!store) throw new Error('It is opened');
    const corrupt = Object.assign(new Error('database disk image is malformed'), { code: 'SQLITE_CORRUPT' });
    const login = await logIn(application, 'invoerder1');
    Object.assign(store, { read: () => Promise.reject(corrupt) });
    expect(await application.call('listMyDrafts', { login })).toMatchObject({ error: { code: 'access.damaged' } });
    expect(await stateOf(application)).toBe('damaged');
    const { file, sha256 } = backup;
    const body = { folder: ownFolder(folder), file, sha256, username: 'beheerder', password: practicePassword };
    unwrap(await application.call('restoreFirst', { body }));
    expect(await typed(application)).toBe(111);
  });

  it('a new practice takes the place of a damaged one', async () => {
    spoil(database());
    const application = await start();
    unwrap(await application.call('openPractice', { body: {} }));
    expect(await stateOf(application)).toBe('practice');
  });
});

describe('a disk that refuses', () => {
  const small = () => join(folder, '..', `${folder.split('/').at(-1) ?? ''}-schijf`);
  const canMount = process.platform === 'linux' && process.getuid?.() === 0;
  const mount = (options: string): boolean => {
    mkdirSync(small(), { recursive: true });
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', small()], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  };
  afterEach(() => {
    if (!existsSync(small())) return;
    execFileSync('umount', [small()]);
    rmSync(small(), { recursive: true });
  });

  it('a stick that is full, read-only or gone is told, and counting goes on; with room again the message ends', async (context) => {
    if (!canMount || !mount('size=200k')) return context.skip('a small disk can be mounted by root on Linux only');
    const application = await start();
    const login = await logIn(application, 'beheerder');
    const status = async () => unwrap(await application.call('getBackupStatus', { login }));
    unwrap(await application.call('chooseBackupFolder', { body: { folder: small() }, login }));
    const attempt = async () => application.call('makeBackup', { body: {}, login });
    // In the data folder it works all the same.
    unwrap(await attempt());
    expect((await status()).troubles).toMatchObject([{ place: 'chosen', reason: 'full' }]);
    expect(readdirSync(small())).toEqual([]);
    execFileSync('mount', ['-o', 'remount,ro', small()]);
    unwrap(await attempt());
    expect((await status()).troubles).toMatchObject([{ place: 'chosen', reason: 'notWritable' }]);
    await type(application, 333);
    execFileSync('mount', ['-o', 'remount,rw,size=4m', small()]);
    const again = await logIn(application, 'beheerder');
    unwrap(await application.call('makeBackup', { body: {}, login: again }));
    expect(unwrap(await application.call('getBackupStatus', { login: again })).troubles).toEqual([]);
    expect(readdirSync(small())).toHaveLength(2);
    const events = await application.workplace.opened?.store.read((tx) => tx.ledger.after(backup.events, 1000));
    const kinds = events?.map((event) => event.type).filter((kind) => kind.startsWith('backup.failed'));
    expect(kinds).toHaveLength(2);
  });

  it('a data disk without room for a backup beside the typing makes none, and a restart remembers it', async (context) => {
    if (!canMount || !mount('size=8m')) return context.skip('a small disk can be mounted by root on Linux only');
    cpSync(template, small(), { recursive: true });
    const first = createApplication({ folder: small() });
    unwrap(await first.workplace.openExisting());
    expect(await as(first, 'coordinator', 'makeBackup')).toMatchObject({ error: { code: 'backup.failed' } });
    await type(first, 444);
    await first.close();
    const second = createApplication({ folder: small() });
    unwrap(await second.workplace.openExisting());
    const login = await logIn(second, 'coordinator');
    const { troubles } = unwrap(await second.call('getBackupStatus', { login }));
    expect(troubles).toMatchObject([{ place: 'own', reason: 'full' }]);
    expect(await typed(second)).toBe(444);
    await second.close();
  });

  it('a restore for which there is no room changes nothing', async (context) => {
    if (!canMount || !mount('size=1m')) return context.skip('a small disk can be mounted by root on Linux only');
    cpSync(database(), join(small(), 'oefening.sqlite'));
    writeFileSync(join(small(), 'vol'), new Uint8Array(2 ** 20 - 2 * readFileSync(database()).length + 8192));
    const restored = await restoreFolder({ folder: small(), from: backupFile() });
    expect(restored.ok ? '' : restored.error.text.nl).toContain('Er is niets veranderd');
    const application = createApplication({ folder: small() });
    unwrap(await application.workplace.openExisting());
    expect(await typed(application)).toBe(222);
    await application.close();
  });
});

it.each([
  ['relatief/pad', 'backup.folderAbsent'],
  ['/bestaat/niet', 'backup.folderAbsent'],
])('the folder %s is refused', async (typedFolder, code) => {
  const application = await start();
  const login = await logIn(application, 'beheerder');
  expect(await application.call('chooseBackupFolder', { body: { folder: typedFolder }, login })).toMatchObject({
    error: { code },
  });
});

it('a folder within the data folder is refused, also by another way to it', async () => {
  const application = await start();
  const login = await logIn(application, 'beheerder');
  for (const inside of [folder, ownFolder(folder), join(folder, '..', folder.split('/').at(-1) ?? '')])
    expect(await application.call('chooseBackupFolder', { body: { folder: inside }, login })).toMatchObject({
      error: { code: 'backup.folderIsData' },
    });
});

it('what was chosen is remembered at the next start', async () => {
  const other = mkdtempSync(join(tmpdir(), 'telstaat-stick-'));
  const application = await start();
  const login = await logIn(application, 'beheerder');
  unwrap(await application.call('chooseBackupFolder', { body: { folder: other }, login }));
  await application.close();
  const again = await start();
  const status = unwrap(await again.call('getBackupStatus', { login: await logIn(again, 'coordinator') }));
  expect(status.places.map((place) => place.folder)).toEqual([ownFolder(folder), other]);
  expect(status.last?.file).toBe(backup.file);
  rmSync(other, { recursive: true });
});
