// A backup brought to where it can be worked on: copied, its fingerprint compared, and read whole. The backup itself is only read.
import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import {
  err,
  faultOfOrigin,
  ok,
  type BackupContents,
  type BackupFault,
  type BackupOrigin,
  type Result,
  type Sha256,
} from '@telstaat/core';
import { digest } from '@telstaat/seal';
import { faultOf, foldJournal, proveDatabase } from '@telstaat/store';
import { copyFlushed, measureFile, plainFile, readDescription, removeDatabase } from './copying.ts';
import type { OnProgress } from './make-backup.ts';

export interface StageInput {
  /** The backup, or any database of ours that nobody has open. */
  readonly from: string;
  /** A file that is not there yet. */
  readonly to: string;
  /** What it must be of. */
  readonly here: BackupOrigin;
}

export interface Staged {
  readonly contents: BackupContents;
  /** Of the backup. */
  readonly sha256: Sha256;
}

/** Proves a backup on a copy of it. Of one that is not right, nothing is left. Throws what the disk says. */
export async function stageBackup(input: StageInput, onProgress: OnProgress): Promise<Result<Staged, BackupFault>> {
  let isKept = false;
  try {
    const staged = await stage(input, onProgress);
    isKept = staged.ok;
    return staged;
  } catch (error) {
    const fault = faultOf(error);
    if (fault === undefined) throw error;
    return err(fault);
  } finally {
    if (!isKept) await removeDatabase(input.to);
  }
}

async function stage({ from, to, here }: StageInput, onProgress: OnProgress): Promise<Result<Staged, BackupFault>> {
  await removeDatabase(to);
  if (!(await stat(from)).isFile()) return err('unreadable');
  const { sha256, size: total } = await measureFile(from);
  await copyFlushed(from, to, (done) => onProgress({ step: 'copy', done, total }));
  const description = await readDescription(dirname(from), basename(from));
  // A database that was taken from a computer that broke down may have its journal with it. A backup has none: what stands beside one would change
  // what its fingerprint vouches for.
  const isBackup = description !== undefined || here.made !== undefined;
  if (!isBackup && (await plainFile(`${from}-wal`))) await copyFlushed(`${from}-wal`, `${to}-wal`);
  if ((description ?? { sha256 }).sha256 !== sha256 || (await measureFile(to)).sha256 !== sha256) return err('sum');
  onProgress({ step: 'check', done: 0, total: 1 });
  foldJournal(to);
  const proven = await proveDatabase({ path: to, digest });
  if (!proven.ok) return proven;
  const contents = proven.value;
  const fault = faultOfOrigin({ ...contents, sha256 }, here);
  return fault === undefined ? ok({ contents, sha256 }) : err(fault);
}
