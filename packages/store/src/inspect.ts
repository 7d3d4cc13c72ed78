// Looking at a database, a backup for example, without touching it: a copy in memory, brought to this version there. Nothing is written to the
// file, no event and no migration; it may stand on a medium that cannot be written.
import { existsSync, readFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { err, ok, type Digest, type Result } from '@telstaat/core';
import { besideFaults, type BesideFault } from './beside-the-log.ts';
import { kyselyOn, notADatabase, problemOf, runner } from './database.ts';
import { checkAllEvents, type LogCheck } from './log-check.ts';
import { migrate, type StoreProblem } from './migrate.ts';
import { replayOf, type Replay } from './replay.ts';
import type { Installation } from './repositories/installation.ts';
import type { Reading } from './transaction.ts';

export interface InspectedStore {
  readonly installation: Installation;
  read<T>(work: (reading: Reading) => Promise<T>): Promise<T>;
  /** Walks the whole log. */
  checkLedger(): Promise<LogCheck>;
  /** Throws `ReplayStopped`. */
  replay(): Promise<Replay>;
  /** Whether what stands beside the log is what the log says of it. */
  besideFaults(): Promise<readonly BesideFault[]>;
  close(): Promise<void>;
}

/** Also of a file that a server has opened: the copy is of one moment. It must fit in memory. */
export async function inspectStore(path: string, digest: Digest): Promise<Result<InspectedStore, StoreProblem>> {
  const copied = copyOf(path);
  if (!copied.ok) return copied;
  const database = copied.value;
  const kysely = kyselyOn(database);
  const migrated = migrateCopy(database);
  const run = runner(kysely, digest);
  const installation = migrated.ok ? await run('begin', (reading) => reading.installation.get()) : undefined;
  if (!migrated.ok || !installation) {
    await kysely.destroy();
    return migrated.ok ? err(notADatabase) : migrated;
  }
  return ok({
    installation,
    read: (work) => run('begin', work),
    checkLedger: () => checkAllEvents((work) => run('begin', work), digest),
    replay: () => replayOf(kysely, digest),
    besideFaults: () => kysely.connection().execute((connection) => besideFaults(connection, digest)),
    close: () => kysely.destroy(),
  });
}

function copyOf(path: string): Result<Sqlite.Database, StoreProblem> {
  try {
    const bytes = bytesOf(path);
    // A database in memory cannot have a write-ahead log; these two bytes say which kind it is (sqlite.org/fileformat.html, 1.3.3).
    if (bytes.length > 20) bytes[18] = bytes[19] = 1;
    return ok(new Sqlite(bytes));
  } catch (error) {
    return err(problemOf(error));
  }
}

/** What was committed last can stand in the write-ahead log beside it; then SQLite itself must read the two together. */
function bytesOf(path: string): Buffer {
  if (!existsSync(`${path}-wal`)) return readFileSync(path);
  const database = new Sqlite(path, { readonly: true, fileMustExist: true });
  try {
    return database.serialize();
  } finally {
    database.close();
  }
}

/** A database of somebody else's is not made into one of ours, not even in memory. */
function migrateCopy(database: Sqlite.Database): Result<null, StoreProblem> {
  try {
    const isOurs = database.prepare(`select count(*) from sqlite_schema where name = 'migrations'`).pluck().get() === 1;
    return isOurs ? migrate(database) : err(notADatabase);
  } catch (error) {
    return err(problemOf(error));
  }
}
