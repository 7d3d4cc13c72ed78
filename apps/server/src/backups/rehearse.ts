// Rehearsing a restore: the whole of it, in a folder of its own. What is proven there is what would happen here; the database that is open is only read.
import { isDeepStrictEqual } from 'node:util';
import { join } from 'node:path';
import { ok, type BackupFault, type Result } from '@telstaat/core';
import { digest } from '@telstaat/seal';
import { copyDatabase, glimpseDatabase, openStore } from '@telstaat/store';
import { sizeOf } from './copying.ts';
import { databaseNames, type DataKind } from './places.ts';
import type { OnProgress } from './make-backup.ts';
import { restoreBackup, type RestoreInput, type Restored } from './restore-backup.ts';
import { stageBackup } from './stage-backup.ts';

export interface RehearsalInput extends Pick<RestoreInput, 'from' | 'here' | 'actor' | 'at' | 'version'> {
  /** Empty; the caller removes it. */
  readonly folder: string;
  /** The database that would make place; absent when there is none, or it cannot be read. */
  readonly database?: string;
  readonly kind: DataKind;
}

export interface Proven extends Restored {
  /** Bytes of the restored database. */
  readonly size: number;
  /** Events of the restored log: those of the backup, and those of the restore. */
  readonly eventsAfter: number;
  readonly milliseconds: number;
}

export type Rehearsal = Result<Proven, BackupFault>;

export async function rehearseRestore(input: RehearsalInput, onProgress: OnProgress): Promise<Rehearsal> {
  const { folder, database, kind, at, version } = input;
  const began = performance.now();
  const target = join(folder, databaseNames[kind]);
  if (database !== undefined) await copyDatabase({ from: database, to: target });
  const { generation = 0, log } = database === undefined ? {} : glimpseDatabase(target);
  const restored = await restoreBackup({
    ...input,
    dataFolder: folder,
    stage: (staging) => stageBackup(staging, onProgress),
    alone: (work) => work(),
    present: () =>
      Promise.resolve({
        state: database === undefined ? 'other' : 'sound',
        generation,
        ...(log && { log }),
        logins: [],
      }),
    close: () => Promise.resolve(),
    open: () => Promise.resolve(),
  });
  if (!restored.ok) return restored;
  const path = join(folder, databaseNames[restored.value.kind]);
  const { installation, practice } = restored.value.contents;
  const opened = await openStore({ path, digest, installation: { installation, practice }, now: at, version });
  if (!opened.ok) return { ok: false, error: 'damaged' };
  const store = opened.value;
  try {
    const { stored, rebuilt } = await store.replay();
    if (!(await store.checkLedger()).ok) return { ok: false, error: 'chain' };
    if (!isDeepStrictEqual(stored, rebuilt)) return { ok: false, error: 'replay' };
    const { events } = await store.read((tx) => tx.ledger.head());
    const milliseconds = Math.round(performance.now() - began);
    return ok({ ...restored.value, size: await sizeOf(path), eventsAfter: events, milliseconds });
  } finally {
    await store.close();
  }
}
