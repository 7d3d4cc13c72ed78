// Putting a backup back. Everything is prepared beside the database; the change itself is one renaming, so that whenever the power fails either the
// old or the new database is there. What was there is moved aside and never removed.
import { existsSync } from 'node:fs';
import { copyFile, link, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, timeInName, type BackupFault, type Instant, type Result } from '@telstaat/core';
import { digest, makeFolders } from '@telstaat/seal';
import { foldJournal, openStore, type HeldLogin, type LogEnd } from '@telstaat/store';
import { flushFile, flushFolder, removeDatabase } from './copying.ts';
import { asideStem, databaseNames, type DataKind } from './places.ts';
import type { Staged, StageInput } from './stage-backup.ts';

/** What has been done; after `replaced` the backup is what opens. */
export const restoreSteps = ['staged', 'prepared', 'closed', 'setAside', 'replaced'] as const;
export type RestoreStep = (typeof restoreSteps)[number];

/** The database that makes place, as it is when nobody uses it any more. */
export interface Present {
  /** `sound`: it can be closed properly. `other`: damaged, or never used, or not there; it is left exactly as it is. */
  readonly state: 'sound' | 'other';
  /** Restores that are known of here, by whatever can still be read. */
  readonly generation: number;
  /** Its log, where it can be read. */
  readonly log?: LogEnd;
  /** Who is logged in, so that they are told why that ended. */
  readonly logins: readonly HeldLogin[];
}

export interface RestoreInput {
  readonly dataFolder: string;
  /** The backup. */
  readonly from: string;
  /** What it must be of; without it the data folder is empty, and the backup says what it becomes. */
  readonly here: StageInput['here'];
  /** Reads the backup on a copy: in a thread, where there is one. */
  readonly stage: (input: StageInput) => Promise<Result<Staged, BackupFault>>;
  /** Who restores, as the log names them. */
  readonly actor: string;
  readonly at: Instant;
  readonly version: string;
  /** Does some work while nobody else uses the data. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
  readonly present: () => Promise<Present>;
  /** Closes the database that is open. */
  readonly close: () => Promise<void>;
  /** Opens what is there now, the old or the new. */
  readonly open: () => Promise<void>;
  /** For who watches, and for tests that pull the plug there. */
  readonly onStep?: (step: RestoreStep) => void;
}

export interface Restored extends Staged {
  readonly kind: DataKind;
  readonly generation: number;
  /** Name of the file that the former database has now; absent when there was none. */
  readonly aside?: string;
}

/** The staged copy; one that is there when the program starts was never used. */
export function stagedPath(dataFolder: string): string {
  return join(dataFolder, 'herstel.sqlite.part');
}

/** Puts a backup in the place of the database. When it is refused, or rejects with what the disk says, what was there is there still. */
export async function restoreBackup(input: RestoreInput): Promise<Result<Restored, BackupFault>> {
  const { dataFolder, from, here, onStep } = input;
  const staged = stagedPath(dataFolder);
  makeFolders(dataFolder);
  try {
    const proven = await input.stage({ from, to: staged, here });
    if (!proven.ok) return proven;
    onStep?.('staged');
    return await input.alone(() => exchange(input, proven.value));
  } finally {
    await removeDatabase(staged);
  }
}

async function exchange(input: RestoreInput, proven: Staged): Promise<Result<Restored, BackupFault>> {
  const { dataFolder, onStep } = input;
  const present = await input.present();
  const generation = Math.max(present.generation, proven.contents.generation) + 1;
  const prepared = await prepare(input, { proven, present, generation });
  if (!prepared.ok) return prepared;
  onStep?.('prepared');
  try {
    await input.close();
    onStep?.('closed');
    const kind: DataKind = proven.contents.practice ? 'practice' : 'real';
    const isThere = existsSync(join(dataFolder, databaseNames[kind]));
    const aside = isThere ? freeName(dataFolder, kind, input.at) : undefined;
    await replace(input, { kind, state: present.state, aside });
    return ok({ ...proven, kind, generation, ...(aside !== undefined && { aside }) });
  } finally {
    await input.open();
  }
}

interface Preparation {
  readonly proven: Staged;
  readonly present: Present;
  readonly generation: number;
}

/** What the restored database has that the backup has not: that it was restored, and that nobody is logged in. */
async function prepare(
  { dataFolder, at, actor, version }: RestoreInput,
  { proven, present, generation }: Preparation,
): Promise<Result<null, BackupFault>> {
  const path = stagedPath(dataFolder);
  const { installation, practice, events, head } = proven.contents;
  const opened = await openStore({ path, digest, installation: { installation, practice }, now: at, version });
  if (!opened.ok) return err('damaged');
  const { log } = present;
  const data = {
    ...{ from: proven.sha256, events, head, generation },
    ...(log && { replaced: { events: log.events, head: log.head } }),
  };
  try {
    await opened.value.write(async (tx) => {
      for (const login of await tx.logins.all()) await tx.logins.end(login.tokenHash, 'restored', at);
      for (const login of present.logins) await tx.logins.keepEnding(login, 'restored', at);
      await tx.record({ actor, at }, [{ type: 'installation.restored', data }]);
    });
  } finally {
    await opened.value.close();
  }
  foldJournal(path);
  await flushFile(path);
  return ok(null);
}

interface Replacement {
  readonly kind: DataKind;
  readonly state: Present['state'];
  readonly aside: string | undefined;
}

async function replace({ dataFolder, onStep }: RestoreInput, { kind, state, aside }: Replacement): Promise<void> {
  const database = join(dataFolder, databaseNames[kind]);
  if (aside !== undefined && state === 'sound') {
    // Two names for one file: at no moment is there no database.
    foldJournal(database);
    await sameFile(database, join(dataFolder, aside));
  } else if (aside !== undefined) {
    // As it is, with its journal: somebody may want to look into it. Until the next renaming there is a damaged database, as there was before.
    for (const ending of ['', '-wal'])
      if (existsSync(database + ending)) await rename(database + ending, join(dataFolder, aside) + ending);
  }
  onStep?.('setAside');
  // A journal of another database would be taken for this one's.
  for (const ending of ['-wal', '-shm', '-journal']) await rm(database + ending, { force: true });
  await rename(stagedPath(dataFolder), database);
  await flushFolder(dataFolder);
  onStep?.('replaced');
}

/** `telstaat-voor-herstel-20270318T211500Z.sqlite`; a name that is taken gets a number. */
function freeName(dataFolder: string, kind: DataKind, at: Instant): string {
  const stem = `${asideStem(kind)}${timeInName(at)}`;
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? `${stem}.sqlite` : `${stem}-${number}.sqlite`;
    if (!existsSync(join(dataFolder, name)) && !existsSync(join(dataFolder, `${name}-wal`))) return name;
  }
}

/** A disk that knows no second names (a stick) gets a copy. */
async function sameFile(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch {
    await copyFile(from, to);
    await flushFile(to);
  }
}
