// A file is written whole or not at all, also when the power fails: written under another name, flushed to disk, and
// only then given its name.
import { createHash, randomBytes } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sha256 } from '@telstaat/core';
import type { PackageFile } from './archive/layout.ts';
import { archiveWriter } from './archive/stream.ts';
import { isSafeName } from './safe-path.ts';

/** Writes or replaces `name` in `folder`. Throws on an unsafe name; rejects, leaving nothing behind, when the disk refuses. */
export async function writeFileAtomically(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  await writeAtomically(folder, name, (file) => file.writeFile(bytes));
}

export interface WrittenFile {
  readonly size: number;
  readonly sha256: Sha256;
}

/**
 * Writes a zip file by file, in the order given, holding one of them at a time; sealed files in their own order give the bytes of their package.
 * Rejects, leaving nothing behind, on an unsafe or double path, when the disk refuses, and with whatever the files reject.
 */
export async function writeArchiveAtomically(
  folder: string,
  name: string,
  files: Iterable<PackageFile> | AsyncIterable<PackageFile>,
): Promise<WrittenFile> {
  const digest = createHash('sha256');
  let size = 0;
  await writeAtomically(folder, name, async (file) => {
    const write = async (bytes: Uint8Array): Promise<void> => {
      digest.update(bytes);
      size += bytes.length;
      await file.writeFile(bytes);
    };
    const archive = archiveWriter();
    for await (const one of files) for (const bytes of archive.add(one)) await write(bytes);
    for (const bytes of archive.end()) await write(bytes);
  });
  return { size, sha256: digest.digest('hex') as Sha256 };
}

async function writeAtomically(
  folder: string,
  name: string,
  write: (file: FileHandle) => Promise<void>,
): Promise<void> {
  if (!isSafeName(name)) throw new Error(`Not a safe file name: ${JSON.stringify(name)}`);
  const temporary = join(folder, `.${randomBytes(8).toString('hex')}.part`);
  try {
    const file = await open(temporary, 'wx', 0o644);
    try {
      await write(file);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, join(folder, name));
  } catch (fault) {
    await rm(temporary, { force: true });
    throw fault;
  }
  await syncFolder(folder);
}

/** Makes the new name itself durable. Windows cannot flush a folder; there renaming is durable enough by itself. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
