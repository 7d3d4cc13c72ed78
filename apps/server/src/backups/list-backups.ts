// The backups in some folders: what is in each, and whether it can be put back. A fingerprint that agrees with its description is proof, since the
// description was written by who read the whole file; a file without one is read whole itself. What was found is remembered as long as the file stays.
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  faultOfOrigin,
  newestFirst,
  readBackupName,
  type BackupContents,
  type BackupFault,
  type BackupOrigin,
  type BackupPlace,
  type Instant,
  type Sha256,
} from '@telstaat/core';
import { sinceBackup, type Since } from '@telstaat/store';
import { measureFile, readDescription } from './copying.ts';
import { troubleOf } from './places.ts';
import { stageBackup } from './stage-backup.ts';

export interface FoundBackup {
  readonly place: BackupPlace;
  readonly folder: string;
  readonly file: string;
  readonly size: number;
  readonly sha256: Sha256;
  readonly madeAt?: Instant;
  /** Absent when it could not be read. */
  readonly contents?: BackupContents;
  /** Why it cannot be put back. */
  readonly fault?: BackupFault;
  /** What came after it in the database that is open; absent when that does not go on from it. */
  readonly since?: Since;
}

export interface ListInput {
  readonly places: readonly { readonly place: BackupPlace; readonly folder: string }[];
  readonly here: BackupOrigin;
  /** The database that is open. */
  readonly database?: string;
  /** A file to unpack on, where a backup has no description. */
  readonly scratch: string;
}

/** The newest first. A folder that is not there has none. */
export async function listBackups(input: ListInput): Promise<readonly FoundBackup[]> {
  const found: FoundBackup[] = [];
  for (const { place, folder } of input.places) {
    const names = await readdir(folder).catch(() => []);
    for (const file of names.filter((name) => readBackupName(name) !== undefined)) {
      const looked = await lookAt(folder, file, input.scratch);
      if (looked) found.push(held(input, { ...looked, place, folder, file }));
    }
  }
  const orderOf = ({ file }: FoundBackup) => readBackupName(file) ?? { generation: 0, events: 0 };
  return found.sort((a, b) => newestFirst(orderOf(a), orderOf(b)));
}

function held({ here, database }: ListInput, backup: FoundBackup): FoundBackup {
  const { contents, place, sha256 } = backup;
  if (!contents || backup.fault !== undefined) return backup;
  const { made, ...of } = here;
  // Who may write in the data folder may write the database.
  const fault = faultOfOrigin({ ...contents, sha256 }, place === 'own' || made === undefined ? of : here);
  if (fault !== undefined) return { ...backup, fault };
  const since = database === undefined ? undefined : sinceBackup(database, contents);
  return since === undefined ? backup : { ...backup, since };
}

type Look = Omit<FoundBackup, 'place' | 'folder' | 'file' | 'since'>;
const seen = new Map<string, { readonly stamp: string; readonly look: Look }>();
const mostSeen = 500;

/** `undefined` when it is no file, or went away meanwhile: a folder or a pipe with a backup's name is no backup. */
async function lookAt(folder: string, file: string, scratch: string): Promise<Look | undefined> {
  const path = join(folder, file);
  const status = await lstat(path).catch(() => undefined);
  if (!status?.isFile()) return undefined;
  const description = await readDescription(folder, file);
  const stamp = [status.size, status.mtimeMs, status.ino, description?.sha256].join();
  const known = seen.get(path);
  if (known?.stamp === stamp) return known.look;
  const look = await readBackup(path, scratch, description);
  if (look.fault === 'unreadable') return look;
  if (seen.size >= mostSeen) seen.clear();
  seen.set(path, { stamp, look });
  return look;
}

async function readBackup(
  path: string,
  scratch: string,
  description: Awaited<ReturnType<typeof readDescription>>,
): Promise<Look> {
  try {
    const measured = await measureFile(path);
    if (!description) {
      const staged = await stageBackup({ from: path, to: scratch, here: {} }, () => undefined);
      return staged.ok ? { ...measured, contents: staged.value.contents } : { ...measured, fault: staged.error };
    }
    const { installation, practice, generation, events, head, lastAt, elections, madeAt } = description;
    const contents = { installation, practice, generation, events, head, lastAt, elections };
    const isAsMade = measured.sha256 === description.sha256;
    return { ...measured, madeAt, contents, ...(isAsMade ? {} : { fault: 'sum' as const }) };
  } catch (error) {
    if (troubleOf(error) === undefined) throw error;
    return { size: 0, sha256: '' as Sha256, fault: 'unreadable' };
  }
}
