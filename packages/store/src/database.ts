// A database file as it is opened, what may be wrong with it, and the one way in which work is done on it.
import Sqlite from 'better-sqlite3';
import type { Digest } from '@telstaat/core';
import { Kysely, sql, SqliteDialect } from 'kysely';
import type { StoreProblem } from './migrate.ts';
import type { Tables } from './schema.ts';
import { transactionOn, type Writing } from './transaction.ts';

export function openFile(path: string): Sqlite.Database {
  const database = new Sqlite(path);
  database.pragma('journal_mode = WAL');
  // better-sqlite3 itself uses NORMAL in WAL mode, which can lose the last commits in a power cut.
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('trusted_schema = OFF');
  database.pragma('busy_timeout = 5000');
  return database;
}

export function kyselyOn(database: Sqlite.Database): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
}

export type Runner = <T>(begin: 'begin' | 'begin immediate', work: (writing: Writing) => Promise<T>) => Promise<T>;

/** kysely's own transactions begin deferred, and a read-then-write in one can fail as busy; so we begin ourselves. */
export function runner(kysely: Kysely<Tables>, digest: Digest): Runner {
  return (begin, work) =>
    kysely.connection().execute(async (connection) => {
      await sql.raw(begin).execute(connection);
      try {
        const value = await work(transactionOn(connection, digest));
        await sql`commit`.execute(connection);
        return value;
      } catch (error) {
        await rollBack(connection);
        throw error;
      }
    });
}

/** A full disk ends a transaction by itself (sqlite.org/lang_transaction.html), and then there is none to roll back: what went wrong first is told. */
async function rollBack(connection: Kysely<Tables>): Promise<void> {
  try {
    await sql`rollback`.execute(connection);
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError) || error.code !== 'SQLITE_ERROR') throw error;
  }
}

export function problemOf(error: unknown): StoreProblem {
  const code = error instanceof Sqlite.SqliteError ? error.code : '';
  if (code === 'SQLITE_NOTADB') return notADatabase;
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

export const notADatabase: StoreProblem = {
  code: 'notADatabase',
  text: {
    nl: 'Het gegevensbestand is geen Telstaat-bestand. Er is niets gewijzigd.',
    en: 'The data file is not a Telstaat file. Nothing was changed.',
  },
};
