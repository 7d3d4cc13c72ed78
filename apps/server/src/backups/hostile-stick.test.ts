// A stick comes from anywhere: what somebody put on it harms neither the list nor the backups, and nothing that was changed on it is put back.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { descriptionName, unwrap, type BackupDescription, type Sha256 } from '@telstaat/core';
import { practicePassword } from '@telstaat/practice';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApplication, memoryLogin, type Application } from '../application.ts';
import { backUpFolder, rehearseInFolder, restoreFolder } from './folder-backups.ts';
import { checkChosenFolder, ownFolder } from './places.ts';

/** A practice with a stick on which its backup is. */
let template: string;
let backup: BackupDescription;
let base: string;
const opened: Application[] = [];
const data = () => join(base, 'gegevens');
const stick = () => join(base, 'stick');
const onStick = () => join(stick(), backup.file);

beforeAll(async () => {
  template = realpathSync(mkdtempSync(join(tmpdir(), 'telstaat-stick-')));
  base = template;
  mkdirSync(stick());
  const application = createApplication({ folder: data() });
  unwrap(await application.workplace.openExisting());
  unwrap(await application.call('openPractice', { body: {} }));
  const login = await logIn(application);
  unwrap(await application.call('chooseBackupFolder', { body: { folder: stick() }, login }));
  backup = unwrap(await application.call('makeBackup', { body: {}, login }));
  await application.close();
});
afterAll(() => rmSync(template, { recursive: true, force: true }));

beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'telstaat-stick-')));
  cpSync(template, base, { recursive: true });
});
afterEach(async () => {
  for (const application of opened.splice(0)) await application.close();
  rmSync(base, { recursive: true, force: true });
});

async function logIn(application: Application) {
  const login = memoryLogin();
  unwrap(await application.call('logIn', { body: { username: 'beheerder', password: practicePassword }, login }));
  return login;
}

async function start() {
  const application = createApplication({ folder: data() });
  opened.push(application);
  unwrap(await application.workplace.openExisting());
  const login = await logIn(application);
  unwrap(await application.call('chooseBackupFolder', { body: { folder: stick() }, login }));
  return { application, login };
}

function describeAgain(change: Partial<BackupDescription>): void {
  const { file } = { ...backup, ...change };
  writeFileSync(join(stick(), descriptionName(file)), JSON.stringify({ ...backup, ...change }));
}

/** Gives the administrator in the copy on the stick a password of one's own, and describes it anew. */
function forge(): Sha256 {
  const database = new DatabaseSync(onStick());
  database.exec("update account_secrets set password_hash = 'van een ander'; pragma journal_mode = delete");
  database.close();
  const bytes = readFileSync(onStick());
  const sha256 = createHash('sha256').update(bytes).digest('hex') as Sha256;
  describeAgain({ sha256, size: bytes.length });
  return sha256;
}

describe('the folder that is chosen', () => {
  it('a link with the name of the file that tries writing is not followed', async () => {
    const victim = join(base, 'ander-bestand');
    writeFileSync(victim, 'blijft zo');
    symlinkSync(victim, join(stick(), '.telstaat-proef'));
    const before = readdirSync(stick());
    expect(await checkChosenFolder(data(), stick())).toEqual({ ok: true, value: stick() });
    expect(readFileSync(victim, 'utf8')).toBe('blijft zo');
    expect(readdirSync(stick())).toEqual(before);
  });

  it('is kept by its real path', async () => {
    symlinkSync(stick(), join(base, 'weg'));
    expect(await checkChosenFolder(data(), join(base, 'weg'))).toEqual({ ok: true, value: stick() });
  });

  it.each(['..x', '...'])('%s in the data folder is in the data folder', async (name) => {
    mkdirSync(join(data(), name));
    expect(await checkChosenFolder(data(), join(data(), name))).toMatchObject({
      error: { code: 'backup.folderIsData' },
    });
  });

  it('beside the data folder, with two dots before its name, is outside it', async () => {
    mkdirSync(join(base, '..x'));
    expect((await checkChosenFolder(data(), join(base, '..x'))).ok).toBe(true);
  });
});

it.each<[string, (path: string) => void]>([
  ['a folder', (path) => mkdirSync(path)],
  ['a pipe', (path) => execFileSync('mkfifo', [path])],
  ['a link', (path) => symlinkSync(join(data(), 'oefening.sqlite'), path)],
])('%s with the name of a backup or of its description: no backup, and others are listed and made', async (_, put) => {
  put(join(stick(), backup.file.replace(/\d{8}-\d{8}T/, '00000001-20270101T')));
  const other = backup.file.replace(/\d{8}-\d{8}T/, '00000002-20270101T');
  writeFileSync(join(stick(), other), '');
  put(join(stick(), descriptionName(other)));
  const { application, login } = await start();
  const list = unwrap(await application.call('listBackups', { login }));
  expect(list.filter(({ place }) => place === 'chosen').map(({ file, fault }) => [file, fault])).toEqual([
    [backup.file, undefined],
    [other, 'notADatabase'],
  ]);
  unwrap(await application.call('makeBackup', { body: {}, login }));
  expect(unwrap(await application.call('getBackupStatus', { login })).troubles).toEqual([]);
});

it('forged newer names push no true backup off the stick', async () => {
  for (let n = 0; n < 60; n += 1) {
    const file = backup.file.replace(/-\d{3}-\d{8}-/, `-${900 + n}-${10_000_000 + n}-`);
    writeFileSync(join(stick(), file), '');
    describeAgain({ file });
    const same = backup.file.replace(/-\d{8}-/, `-${String(n + 1).padStart(8, '0')}-`);
    if (same !== backup.file) writeFileSync(join(stick(), same), '');
  }
  const { application, login } = await start();
  const made = unwrap(await application.call('makeBackup', { body: {}, login }));
  expect(readdirSync(stick())).toEqual(expect.arrayContaining([made.file, backup.file]));
});

describe('a copy that was changed, with its description', () => {
  it('is told, and is neither rehearsed nor restored where the log can be read; as it was made, it is', async () => {
    const { application, login } = await start();
    const good = readFileSync(onStick());
    const sha256 = forge();
    const list = unwrap(await application.call('listBackups', { login }));
    expect(list.find((one) => one.sha256 === sha256)).toMatchObject({ place: 'chosen', fault: 'notOurs' });
    for (const route of ['rehearseRestore', 'restoreBackup'] as const)
      expect(
        await application.call(route, { body: { place: 'chosen', file: backup.file, sha256 }, login }),
      ).toMatchObject({ error: { code: 'backup.notVerified' } });
    writeFileSync(onStick(), good);
    describeAgain({});
    // Known by the log alone.
    rmSync(ownFolder(data()), { recursive: true });
    const body = { place: 'chosen' as const, file: backup.file, sha256: backup.sha256 };
    unwrap(await application.call('restoreBackup', { body, login }));
  });

  it('what made place for a restore knows its backups too', async () => {
    const { application, login } = await start();
    unwrap(await application.call('chooseBackupFolder', { body: { folder: stick() }, login }));
    const later = unwrap(await application.call('makeBackup', { body: {}, login }));
    const body = { place: 'chosen' as const, file: backup.file, sha256: backup.sha256 };
    unwrap(await application.call('restoreBackup', { body, login }));
    rmSync(ownFolder(data()), { recursive: true });
    const list = unwrap(await application.call('listBackups', { login: await logIn(application) }));
    expect(list.find(({ file }) => file === later.file)?.fault).toBeUndefined();
  });

  it('is refused on the command line too, and one that the command line made is known', async () => {
    forge();
    for (const attempt of [rehearseInFolder, restoreFolder]) {
      const tried = await attempt({ folder: data(), from: onStick() });
      expect(tried.ok ? '' : JSON.stringify(tried.error)).toContain(
        'niet gemaakt, of iemand heeft haar daarna veranderd',
      );
    }
    const [, made] = unwrap(await backUpFolder({ folder: data(), to: stick() }));
    const file = made?.made.ok ? made.made.value.file : '';
    unwrap(await rehearseInFolder({ folder: data(), from: join(stick(), file) }));
  });

  it('where no log can be read there is nothing to compare with', async () => {
    forge();
    unwrap(await rehearseInFolder({ folder: join(base, 'reserve'), from: onStick() }));
    rmSync(join(data(), 'oefening.sqlite'));
    unwrap(await rehearseInFolder({ folder: data(), from: onStick() }));
  });
});

it('a journal beside a backup changes nothing of it', async () => {
  const other = join(base, 'ander.sqlite');
  cpSync(onStick(), other);
  const database = new DatabaseSync(other);
  database.exec("pragma journal_mode = wal; update account_secrets set password_hash = 'van een ander'");
  cpSync(`${other}-wal`, `${onStick()}-wal`);
  database.close();
  unwrap(await restoreFolder({ folder: data(), from: onStick() }));
  const { login } = await start();
  expect(login).toBeDefined();
});
