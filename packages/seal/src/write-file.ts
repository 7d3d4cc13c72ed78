// A file is written whole or not at all, also when the power fails: written under another name, flushed to disk, and
// only then given its name.
import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isSafeName } from './safe-path.ts';

/** Writes or replaces `name` in `folder`. Throws on an unsafe name; rejects, leaving nothing behind, when the disk refuses. */
export async function writeFileAtomically(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  if (!isSafeName(name)) throw new Error(`Not a safe file name: ${JSON.stringify(name)}`);
  const temporary = join(folder, `.${randomBytes(8).toString('hex')}.part`);
  try {
    const file = await open(temporary, 'wx', 0o644);
    try {
      await file.writeFile(bytes);
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
