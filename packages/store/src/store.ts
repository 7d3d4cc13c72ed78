// Opening the database, and the two ways in: read and write. The only room that knows SQL.
import Sqlite from 'better-sqlite3';
import {
  checkChain,
  err,
  ok,
  type ChainCheck,
  type Digest,
  type Instant,
  type Result,
  type StoredEvent,
} from '@telstaat/core';
import { Kysely, sql, SqliteDialect } from 'kysely';
import { migrate, type StoreProblem } from './migrate.ts';
import { projectAll, projectedState } from './replay.ts';
import type { Tables } from './schema.ts';
import type { Installation } from './repositories/installation.ts';
import { transactionOn, type Reading, type Writing } from './transaction.ts';

export interface Store {
  readonly installation: Installation;
  /** One consistent look at the state. */
  read<T>(work: (reading: Reading) => Promise<T>): Promise<T>;
  /**
   * One immediate transaction: all or nothing, durable when the promise resolves. Only the database may be awaited inside. Throwing rolls
   * back.
   */
  write<T>(work: (writing: Writing) => Promise<T>): Promise<T>;
  /** Walks the whole log. */
  checkLedger(): Promise<ChainCheck>;
  /** The rows that follow from the log, as stored, and as rebuilt from the log alone: they must be equal. */
  replay(): Promise<{ readonly stored: ProjectedState; readonly rebuilt: ProjectedState }>;
  close(): Promise<void>;
}

export type ProjectedState = Readonly<Record<string, readonly unknown[]>>;

export interface OpenOptions {
  /** File path, or `:memory:`. */
  readonly path: string;
  readonly digest: Digest;
  /** Used when the database is new. */
  readonly installation: Installation;
  readonly now: Instant;
  readonly version: string;
}

/** Opens or creates a database. A file that is not ours, damaged or newer is refused and left alone. */
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
  const kysely = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  const run = runner(kysely, options.digest);
  const installation = await run('begin immediate', (writing) => install(writing, options));
  return ok({
    installation,
    read: (work) => run('begin', work),
    write: (work) => run('begin immediate', work),
    checkLedger: () => run('begin', async (reading) => checkChain(await allEvents(reading), options.digest)),
    replay: async () => {
      const events = await run('begin', allEvents);
      const stored = await kysely.connection().execute(projectedState);
      return { stored, rebuilt: await rebuild(events) };
    },
    close: () => kysely.destroy(),
  });
}

function openFile(path: string): Sqlite.Database {
  const database = new Sqlite(path);
  database.pragma('journal_mode = WAL');
  // better-sqlite3 itself uses NORMAL in WAL mode, which can lose the last commits in a power cut.
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('trusted_schema = OFF');
  database.pragma('busy_timeout = 5000');
  return database;
}

type Runner = <T>(begin: string, work: (writing: Writing) => Promise<T>) => Promise<T>;

/** kysely's own transactions begin deferred, and a read-then-write in one can fail as busy; so we begin ourselves. */
function runner(kysely: Kysely<Tables>, digest: Digest): Runner {
  return (begin, work) =>
    kysely.connection().execute(async (connection) => {
      await sql.raw(begin).execute(connection);
      try {
        const value = await work(transactionOn(connection, digest));
        await sql`commit`.execute(connection);
        return value;
      } catch (error) {
        await sql`rollback`.execute(connection);
        throw error;
      }
    });
}

async function install(writing: Writing, options: OpenOptions): Promise<Installation> {
  const existing = await writing.installation.get();
  if (existing) {
    await writing.record({ actor: 'system:0', at: options.now }, [
      { type: 'installation.started', data: { version: options.version } },
    ]);
    return existing;
  }
  await writing.installation.create(options.installation, options.now);
  await writing.record({ actor: 'system:0', at: options.now }, [
    { type: 'installation.created', data: { ...options.installation, schema: 1 } },
    { type: 'installation.started', data: { version: options.version } },
  ]);
  return options.installation;
}

async function allEvents(reading: Reading): Promise<readonly StoredEvent[]> {
  const events: StoredEvent[] = [];
  for (;;) {
    const batch = await reading.ledger.after(events.at(-1)?.sequence ?? 0, 1000);
    if (batch.length === 0) return events;
    events.push(...batch);
  }
}

async function rebuild(events: readonly StoredEvent[]): Promise<ProjectedState> {
  const database = new Sqlite(':memory:');
  migrate(database);
  const kysely = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  try {
    return await kysely.connection().execute(async (connection) => {
      await projectAll(connection, events);
      return await projectedState(connection);
    });
  } finally {
    await kysely.destroy();
  }
}

function problemOf(error: unknown): StoreProblem {
  const code = error instanceof Sqlite.SqliteError ? error.code : '';
  if (code === 'SQLITE_NOTADB')
    return {
      code: 'notADatabase',
      text: {
        nl: 'Het gegevensbestand is geen Telstaat-bestand. Er is niets gewijzigd.',
        en: 'The data file is not a Telstaat file. Nothing was changed.',
      },
    };
  if (code === 'SQLITE_CORRUPT')
    return {
      code: 'damaged',
      text: {
        nl: 'Het gegevensbestand is beschadigd. Er is niets gewijzigd. Zet een reservekopie terug.',
        en: 'The data file is damaged. Nothing was changed. Restore a backup.',
      },
    };
  return {
    code: 'unreadable',
    text: {
      nl: 'Het gegevensbestand kan niet worden geopend. Controleer of de map bestaat en beschreven mag worden.',
      en: 'The data file cannot be opened. Check that the folder exists and may be written.',
    },
  };
}
