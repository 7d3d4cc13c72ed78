// Files of backups: copied with their fingerprint, flushed to disk, and their descriptions read.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, open, readFile, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { backupDescriptionSchema, descriptionName, type BackupDescription, type Sha256 } from '@telstaat/core';

/** SHA-256 and size of a file, read a part at a time. */
export async function measureFile(path: string): Promise<{ readonly sha256: Sha256; readonly size: number }> {
  const digest = createHash('sha256');
  let size = 0;
  for await (const part of createReadStream(path) as AsyncIterable<Buffer>) {
    digest.update(part);
    size += part.length;
  }
  return { sha256: digest.digest('hex') as Sha256, size };
}

/** Copies a file over what is there, and flushes it to disk. Tells the bytes written. */
export async function copyFlushed(from: string, to: string, onBytes?: (done: number) => void): Promise<void> {
  const file = await open(to, 'w', 0o644);
  try {
    let done = 0;
    for await (const part of createReadStream(from, { highWaterMark: 2 ** 20 }) as AsyncIterable<Buffer>) {
      await file.writeFile(part);
      done += part.length;
      onBytes?.(done);
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

export async function flushFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes names in a folder durable. Windows cannot flush a folder; there renaming is durable enough by itself. */
export async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Size of a plain file; `undefined` for a folder, a link, a pipe, or nothing: reading those fails, or never ends. */
export async function plainFile(path: string): Promise<{ readonly size: number } | undefined> {
  const status = await lstat(path).catch(() => undefined);
  return status?.isFile() ? status : undefined;
}

/** Bytes; one with a hundred elections is far below it. */
const longestDescription = 2 ** 20;

/** The description beside a backup; `undefined` when there is none that can be read, or it is of another file. */
export async function readDescription(folder: string, file: string): Promise<BackupDescription | undefined> {
  const path = join(folder, descriptionName(file));
  if (((await plainFile(path))?.size ?? Infinity) > longestDescription) return undefined;
  try {
    const text = await readFile(path, 'utf8');
    const description = backupDescriptionSchema.parse(JSON.parse(text));
    return description.file === file ? description : undefined;
  } catch {
    return undefined;
  }
}

/** A database file with whatever sqlite keeps beside it. */
export const withJournals = (path: string): readonly string[] =>
  ['', '-wal', '-shm', '-journal'].map((ending) => path + ending);

export async function removeDatabase(path: string): Promise<void> {
  for (const file of withJournals(path)) await rm(file, { force: true });
}

/** Removes what a backup that was cut short left in a folder. */
export async function removeParts(folder: string, stem: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names)
    if (name.startsWith(stem) && /\.part(-\w+)?$/.test(name)) await rm(join(folder, name), { force: true });
}

export async function sizeOf(path: string): Promise<number> {
  const sizes = await Promise.all(withJournals(path).map((file) => stat(file).then(({ size }) => size, () => 0))); // prettier-ignore
  return sizes.reduce((sum, size) => sum + size, 0);
}
