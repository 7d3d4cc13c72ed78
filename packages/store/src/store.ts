// Opening the database, and the two ways in: read and write. The only room that knows SQL.
import type Sqlite from 'better-sqlite3';
import { err, ok, type Digest, type Instant, type Result } from '@telstaat/core';
import { kyselyOn, openFile, problemOf, runner, type Runner } from './database.ts';
import { checkAllEvents, checkNewEvents, type LogCheck } from './log-check.ts';
import { migrate, type StoreProblem } from './migrate.ts';
import { replayOf, type Replay } from './replay.ts';
import type { Installation } from './repositories/installation.ts';
import type { Reading, Writing } from './transaction.ts';

export interface Store {
  readonly installation: Installation;
  /** One consistent look at the state. */
  read<T>(work: (reading: Reading) => Promise<T>): Promise<T>;
  /**
   * One immediate transaction: all or nothing, durable when the promise resolves. Only the database may be awaited inside. Throwing rolls
   * back.
   */
  write<T>(work: (writing: Writing) => Promise<T>): Promise<T>;
  /** Walks the whole log, a part at a time; what is found whole moves the checkpoint. */
  checkLedger(): Promise<LogCheck>;
  /** What the last walk over the log found; after opening, the one from the checkpoint on. */
  lastCheck(): LogCheck;
  /** The rows that follow from the log, as stored, and as rebuilt from the log alone: they must be equal. */
  replay(): Promise<Replay>;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** File path, or `:memory:`. */
  readonly path: string;
  readonly digest: Digest;
  /** Used when the database is new. One that is there must be of the same kind: a practice is never opened as a real election day. */
  readonly installation: Installation;
  readonly now: Instant;
  readonly version: string;
}

/**
 * Opens or creates a database. A file that is not ours, damaged, newer or of the other kind is refused and left alone. A log that is not whole is
 * opened all the same: `lastCheck` says so, and nothing of it is mended.
 */
export async function openStore(options: OpenOptions): Promise<Result<Store, StoreProblem>> {
  let database: Sqlite.Database;
  try {
    database = openFile(options.path);
  } catch (error) {
    return err(problemOf(error));
  }
  const migrated = migrate(database);
  if (!migrated.ok) {
    database.close();
    return migrated;
  }
  const kysely = kyselyOn(database);
  const run = runner(kysely, options.digest);
  const existing = await run('begin', (reading) => reading.installation.get());
  if (existing && existing.practice !== options.installation.practice) {
    await kysely.destroy();
    return err(otherKind);
  }
  // Before anything is added to it.
  let lastCheck = await checkNewEvents((work) => run('begin', work), options.digest);
  const installation = await run('begin immediate', (writing) => install(writing, options));
  await moveCheckpoint(run, lastCheck);
  const checkLedger = async (): Promise<LogCheck> => {
    const found = await checkAllEvents((work) => run('begin', work), options.digest);
    await moveCheckpoint(run, found);
    lastCheck = found;
    return found;
  };
  // What lies before the checkpoint was not looked at yet. A disk that refuses says so to whoever reads or writes next.
  const walking = checkLedger().then(
    () => {},
    () => {},
  );
  return ok({
    installation,
    read: (work) => run('begin', work),
    write: (work) => run('begin immediate', work),
    checkLedger,
    lastCheck: () => lastCheck,
    replay: () => replayOf(kysely, options.digest),
    close: async () => {
      await walking;
      await kysely.destroy();
    },
  });
}

const otherKind: StoreProblem = {
  code: 'otherKind',
  text: {
    nl: 'In dit gegevensbestand staat een oefening op de plaats van een echte verkiezing, of andersom. Er is niets gewijzigd.',
    en: 'This data file holds a practice in the place of a real election, or the reverse. Nothing was changed.',
  },
};

async function moveCheckpoint(run: Runner, found: LogCheck): Promise<void> {
  if (!found.ok || found.events === 0) return;
  await run('begin immediate', (writing) => writing.putCheckpoint({ sequence: found.events, hash: found.head }));
}

async function install(writing: Writing, options: OpenOptions): Promise<Installation> {
  const scope = { actor: 'system:0', at: options.now };
  const started = { type: 'installation.started', data: { version: options.version } } as const;
  const existing = await writing.installation.get();
  if (existing) {
    await writing.record(scope, [started]);
    return existing;
  }
  const created = { type: 'installation.created', data: { ...options.installation, schema: 1 } } as const;
  await writing.record(scope, [created, started]);
  return options.installation;
}
