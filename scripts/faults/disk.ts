// A disk that is full, and a folder in which one may not write: a sentence for people, nothing lost, and on it goes when the trouble is over.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDayIn, temporaryFolder, type Day, type Template } from './day.ts';
import { copyAfterCrash, lookAtDisk } from './look.ts';
import { commandLine, mustStart, startServer } from './server.ts';
import { Finding, type Trial } from './trial.ts';
import { sentenceOf, TypingOn } from './typing-on.ts';

/** Saves after which a disk must have been found full. */
const mostSaves = 2000;
const refusedFull = /^507 storage\.full: /;
const refusedReadOnly = /^507 storage\.readOnly: /;
const startingFull = /De schijf is vol/;

export async function fillDisk(template: Template): Promise<Trial> {
  const name = 'full disk';
  const disk = temporaryFolder();
  if (!mount(disk)) return { name, counts: {}, wrong: [], skipped: 'no small disk can be mounted' };
  const found = new Finding();
  const counts: Record<string, string | number> = {};
  let day: Day | undefined;
  try {
    day = await openDayIn(template, join(disk, 'gegevens'), mustStart);
    const typing = await sitDown(day);
    await typing.keyUntilRefused(20);
    // Enough to type on, too little for backups.
    fillUp(disk, 2 ** 24);
    const nearly = await day.administrator.client.call('makeBackup', { body: {} });
    counts['backup, disk nearly full'] = nearly.ok ? 'made' : sentenceOf(nearly.error);
    found.expectText('a backup on a disk that is nearly full', String(counts['backup, disk nearly full']), /^409 backup\.failed: /); // prettier-ignore
    found.expect('typing on a disk that is nearly full', await typing.key(), undefined);
    fillUp(disk);
    const full = await typing.keyUntilRefused(mostSaves);
    counts['saves until it was full'] = typing.acknowledged;
    counts['typing'] = sentenceOf(full);
    found.expectText('typing on a full disk', sentenceOf(full), refusedFull);
    found.expect('reading on a full disk', (await day.coordinator.client.call('getOverview', { params: { election: day.counted.id } })).ok, true); // prettier-ignore
    const params = { election: day.counted.id };
    const backup = await day.administrator.client.call('makeBackup', { body: {} });
    counts['backup'] = backup.ok ? 'made' : sentenceOf(backup.error);
    found.expectText('a backup on a full disk', String(counts['backup']), /^(507 storage\.full|409 backup\.failed): /);
    const definition = await day.coordinator.client.call('makeDefinitionPackage', { params, body: {} });
    counts['package'] = definition.ok ? 'made' : sentenceOf(definition.error);
    found.expectText('a package on a full disk', String(counts['package']), refusedFull);
    found.expect('parts of backups', partsIn(day.folder), 0);

    await day.place.server.kill();
    const onFull = await startServer(day.folder);
    counts['starting'] = 'said' in onFull ? `${onFull.code} ${onFull.said.trim()}` : 'started';
    if ('said' in onFull) found.expectText('starting on a full disk', onFull.said, startingFull);
    else await onFull.kill();

    empty(disk);
    day.place.server = await mustStart(day.folder);
    counts['differences on the screen'] = await typing.open();
    found.expect('differences on the screen', counts['differences on the screen'], 0);
    fillUp(disk);
    await typing.keyUntilRefused(mostSaves);
    empty(disk);
    // Without starting anew.
    const again = await typing.key();
    found.expect('typing when there is room', again && sentenceOf(again), undefined);
    found.expect(
      'a backup when there is room',
      (await day.administrator.client.call('makeBackup', { body: {} })).ok,
      true,
    );
    const made = await day.coordinator.client.call('makeDefinitionPackage', { params, body: {} });
    found.expect('a package when there is room', made.ok, true);
    found.expect('differences on the screen', await typing.open(), 0);
    counts['acknowledged'] = typing.acknowledged;
    await lookWhole(day, found);
    return { name, counts, wrong: found.wrong };
  } finally {
    await day?.place.server.kill();
    execFileSync('umount', ['--lazy', disk]);
    rmSync(disk, { recursive: true, force: true });
  }
}

/** Nobody's user, so that not being allowed counts: root may always. */
const nobody = 65_534;

function whyNotAsNobody(): string | undefined {
  if (process.getuid?.() !== 0) return 'only root can start a server as another user';
  const options = { uid: nobody, gid: nobody, stdio: 'ignore' } as const;
  const tried = spawnSync(process.execPath, [commandLine, '--version'], options);
  return tried.status === 0 ? undefined : 'another user may not read this checkout';
}

export async function forbidWriting(template: Template): Promise<Trial> {
  const name = 'read-only folder';
  const skipped = whyNotAsNobody();
  if (skipped !== undefined) return { name, counts: {}, wrong: [], skipped };
  const found = new Finding();
  const counts: Record<string, string | number> = {};
  const outer = temporaryFolder();
  chmodSync(outer, 0o755);
  const start = async (folder: string) => {
    own(folder);
    return await mustStart(folder, nobody);
  };
  const day = await openDayIn(template, join(outer, 'gegevens'), start);
  const { folder } = day;
  try {
    const typing = await sitDown(day);
    await typing.keyUntilRefused(20);
    setModes(folder, { folders: 0o555, files: 0o444 });
    const refused = await typing.keyUntilRefused(20);
    counts['typing, files open already'] = refused ? sentenceOf(refused) : 'goes on';
    if (refused) found.expectText('typing in a read-only folder', sentenceOf(refused), refusedReadOnly);
    const backup = await day.administrator.client.call('makeBackup', { body: {} });
    counts['backup'] = backup.ok ? 'made' : sentenceOf(backup.error);
    found.expectText(
      'a backup in a read-only folder',
      String(counts['backup']),
      /^(409 backup\.failed|507 storage\.readOnly): /,
    );
    await day.place.server.kill();
    const closed = await startServer(folder, nobody);
    counts['starting'] = 'said' in closed ? `${closed.code} ${closed.said.trim()}` : 'started';
    if ('said' in closed) {
      found.expect('exit code in a read-only folder', closed.code, 2);
      found.expectText('starting in a read-only folder', closed.said, /beschreven/);
    } else {
      found.wrong.push('a server started in a folder in which it may not write');
      await closed.kill();
    }
    setModes(folder, { folders: 0o755, files: 0o644 });
    day.place.server = await mustStart(folder, nobody);
    found.expect('differences on the screen', await typing.open(), 0);
    found.expect('typing when it may write again', (await typing.key()) === undefined, true);
    found.expect('a backup when it may write again', (await day.administrator.client.call('makeBackup', { body: {} })).ok, true); // prettier-ignore
    counts['acknowledged'] = typing.acknowledged;
    await lookWhole(day, found);
    return { name, counts, wrong: found.wrong };
  } finally {
    await day.place.server.kill();
    setModes(folder, { folders: 0o755, files: 0o644 });
    rmSync(outer, { recursive: true, force: true });
  }
}

async function sitDown(day: Day): Promise<TypingOn> {
  const [typist] = day.typists;
  const [station] = day.typing.stations;
  if (!typist || !station) throw new Error('Nobody to type, or nothing');
  const typing = new TypingOn(typist.client, { election: day.typing.id, station: station.number });
  await typing.open();
  return typing;
}

async function lookWhole(day: Day, found: Finding): Promise<void> {
  await day.place.server.kill();
  const copy = copyAfterCrash(day.folder);
  const { isWhole, differing } = await lookAtDisk(copy, 0);
  rmSync(copy, { recursive: true, force: true });
  found.expect('the log is whole', isWhole, true);
  found.expect('what does not follow from the log', differing.join(), '');
}

function mount(disk: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=96m', 'tmpfs', disk], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const ballast = 'ballast';

/** Writes until nothing fits, down to the last page; and then leaves so many bytes. */
function fillUp(disk: string, leave = 0): void {
  const spare = join(disk, `${ballast}-over`);
  writeFileSync(spare, Buffer.alloc(leave));
  for (let size = 2 ** 24, number = readdirSync(disk).length; size >= 4096; number += 1) {
    const path = join(disk, `${ballast}-${leave}-${number}`);
    try {
      writeFileSync(path, Buffer.alloc(size));
    } catch {
      rmSync(path, { force: true });
      size /= 2;
    }
  }
  rmSync(spare);
}

function empty(disk: string): void {
  for (const name of readdirSync(disk)) if (name.startsWith(ballast)) rmSync(join(disk, name));
}

function partsIn(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.part')).length;
}

function own(folder: string): void {
  mkdirSync(folder, { recursive: true });
  chownSync(folder, nobody, nobody);
  for (const { parentPath, name } of readdirSync(folder, { recursive: true, withFileTypes: true }))
    chownSync(join(parentPath, name), nobody, nobody);
}

function setModes(folder: string, modes: { readonly folders: number; readonly files: number }): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? modes.folders : modes.files);
  chmodSync(folder, modes.folders);
}
