// Making one backup: a copy under another name, proven by reading all of it, and only then named as a backup.
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  backupName,
  backupsToRemove,
  describesFile,
  descriptionName,
  err,
  ok,
  readBackupName,
  timeInName,
  type BackupDescription,
  type BackupPlace,
  type BackupTrouble,
  type Instant,
  type Result,
} from '@telstaat/core';
import { digest, writeFileAtomically } from '@telstaat/seal';
import { copyDatabase, proveDatabase } from '@telstaat/store';
import {
  copyFlushed,
  flushFile,
  measureFile,
  plainFile,
  readDescription,
  removeDatabase,
  removeParts,
  sizeOf,
} from './copying.ts';
import { freeSpace, readyFolder, troubleOf } from './places.ts';

/** How far something that takes a while is: pages or bytes, of so many. */
export type OnProgress = (progress: BackupProgress) => void;
export interface BackupProgress {
  readonly step: 'copy' | 'check' | 'replace';
  readonly done: number;
  readonly total: number;
}

export interface MakeInput {
  /** The database, in use or not. */
  readonly database: string;
  readonly place: BackupPlace;
  readonly folder: string;
  /** The backup that was just made elsewhere: it is copied instead of the database. */
  readonly copyOf?: { readonly folder: string; readonly description: BackupDescription };
  readonly installation: string;
  readonly practice: boolean;
  readonly madeAt: Instant;
  readonly version: string;
}

/** What stays free on the disk of the data: typing goes before backups. Bytes. */
const leftForTyping = 32 * 2 ** 20;

/** Makes a backup in a folder and makes room for it. When it cannot, nothing half is left there. */
export async function makeBackup(
  input: MakeInput,
  onProgress: OnProgress,
): Promise<Result<BackupDescription, BackupTrouble>> {
  const part = join(input.folder, `${stemOf(input)}nieuw.part`);
  try {
    await readyFolder(input.folder, input.place);
    await removeParts(input.folder, stemOf(input));
    if (!(await hasRoom(input))) return err('full');
    const made = input.copyOf
      ? await copyAgain(input.copyOf, part, onProgress)
      : await copyProven(input, part, onProgress);
    if (!made.ok) return made;
    await rename(part, join(input.folder, made.value.file));
    const description = Buffer.from(`${JSON.stringify(made.value, undefined, 2)}\n`, 'utf8');
    // Flushes the folder too, and so the name of the backup.
    await writeFileAtomically(input.folder, descriptionName(made.value.file), description);
    await makeRoom(input.folder, made.value.file);
    return made;
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble === undefined) throw error;
    return err(trouble);
  } finally {
    await removeDatabase(part).catch(() => undefined);
  }
}

/** What a backup left that was ended in the middle: its parts, and a copy that has its name and no description yet. */
export async function removeUnfinished(input: MakeInput): Promise<void> {
  const { folder, copyOf, madeAt } = input;
  await removeParts(folder, stemOf(input));
  const isOfThis = (name: string): boolean =>
    copyOf ? name === copyOf.description.file : name.endsWith(`-${timeInName(madeAt)}.sqlite`);
  for (const name of await readdir(folder).catch(() => []))
    if (name.startsWith(stemOf(input)) && isOfThis(name) && !(await readDescription(folder, name)))
      await rm(join(folder, name), { force: true });
}

/** How the names begin of this installation's backups. */
function stemOf({ practice, installation }: MakeInput): string {
  return `${practice ? 'oefening' : 'telstaat'}-${installation.slice(0, 8)}-`;
}

async function hasRoom({ database, folder, place, copyOf }: MakeInput): Promise<boolean> {
  const needed = copyOf ? copyOf.description.size : await sizeOf(database);
  const free = await freeSpace(folder);
  return free === undefined || free > needed + (place === 'own' ? leftForTyping : 0);
}

async function copyProven(
  { database, madeAt, version }: MakeInput,
  part: string,
  onProgress: OnProgress,
): Promise<Result<BackupDescription, BackupTrouble>> {
  await copyDatabase({
    from: database,
    to: part,
    onProgress: (done, total) => onProgress({ step: 'copy', done, total }),
  });
  onProgress({ step: 'check', done: 0, total: 1 });
  const proven = await proveDatabase({ path: part, digest });
  if (!proven.ok) return err('unsound');
  await flushFile(part);
  const contents = proven.value;
  return ok({ ...contents, file: backupName(contents, madeAt), ...(await measureFile(part)), madeAt, version });
}

async function copyAgain(
  { folder, description }: NonNullable<MakeInput['copyOf']>,
  part: string,
  onProgress: OnProgress,
): Promise<Result<BackupDescription, BackupTrouble>> {
  const { size: total, sha256 } = description;
  await copyFlushed(join(folder, description.file), part, (done) => onProgress({ step: 'copy', done, total }));
  // Read back: a stick can lose what it said it had.
  return (await measureFile(part)).sha256 === sha256 ? ok(description) : err('broken');
}

async function makeRoom(folder: string, made: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => readBackupName(name) !== undefined);
  const files = await Promise.all(names.map((file) => describedIn(folder, file)));
  for (const file of backupsToRemove(
    files.filter((one) => one !== undefined),
    made,
  )) {
    await rm(join(folder, file), { force: true });
    await rm(join(folder, descriptionName(file)), { force: true });
  }
}

async function describedIn(folder: string, file: string) {
  const plain = await plainFile(join(folder, file));
  if (!plain) return undefined;
  const description = await readDescription(folder, file);
  return { file, isAsDescribed: description !== undefined && describesFile(description, { file, size: plain.size }) };
}
