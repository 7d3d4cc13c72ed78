// Whether a database is sound, proven by reading all of it: its pages, its references, its log, and that its state follows from the log.
import { isDeepStrictEqual } from 'node:util';
import Sqlite from 'better-sqlite3';
import { checkChain, err, ok, type BackupContents, type BackupFault, type Digest, type Result } from '@telstaat/core';
import { kyselyOn } from '../database.ts';
import { migrate } from '../migrate.ts';
import { ReplayStopped, replayOf } from '../replay.ts';
import { eventsOf, generationOf, identityOf, lastOf } from './look.ts';

export interface ProveOptions {
  /** A copy of our own that nobody else has open: one of an older version is brought up to date. */
  readonly path: string;
  readonly digest: Digest;
}

/** Reads a whole database and tells what it holds, or the first thing that is wrong with it. Throws when the disk does not let it be read. */
export async function proveDatabase({ path, digest }: ProveOptions): Promise<Result<BackupContents, BackupFault>> {
  let database: Sqlite.Database | undefined;
  try {
    database = new Sqlite(path, { fileMustExist: true });
    database.pragma('foreign_keys = ON');
    database.pragma('trusted_schema = OFF');
    return await prove(database, digest);
  } catch (error) {
    const fault = faultOf(error);
    if (fault === undefined) throw error;
    return err(fault);
  } finally {
    database?.close();
  }
}

async function prove(database: Sqlite.Database, digest: Digest): Promise<Result<BackupContents, BackupFault>> {
  if (!isSound(database, 'integrity_check')) return err('damaged');
  if (!holdsTable(database, 'migrations')) return err('notADatabase');
  if (!migrate(database).ok) return err('newer');
  if (database.prepare('pragma foreign_key_check').all().length > 0) return err('damaged');
  const identity = identityOf(database);
  const last = lastOf(database);
  if (!identity || !last) return err('notADatabase');
  if (!checkChain(eventsOf(database), digest).ok) return err('chain');
  if (!(await followsFromLog(database, digest))) return err('replay');
  const { events, head, at } = last;
  const elections = electionsOf(database);
  return ok({ ...identity, generation: generationOf(database), events, head, lastAt: at, elections });
}

/** What is wrong with the pages of a database that nobody has open, found without changing it; `undefined`: nothing. */
export function faultOfPages(path: string): BackupFault | undefined {
  let database: Sqlite.Database | undefined;
  try {
    database = new Sqlite(path, { readonly: true, fileMustExist: true });
    return isSound(database, 'quick_check') ? undefined : 'damaged';
  } catch (error) {
    const fault = faultOf(error);
    if (fault === undefined) throw error;
    return fault;
  } finally {
    database?.close();
  }
}

function isSound(database: Sqlite.Database, check: 'integrity_check' | 'quick_check'): boolean {
  return database.pragma(`${check}(1)`, { simple: true }) === 'ok';
}

function holdsTable(database: Sqlite.Database, name: string): boolean {
  return database.prepare("select 1 from sqlite_master where type = 'table' and name = ?").get(name) !== undefined;
}

async function followsFromLog(database: Sqlite.Database, digest: Digest): Promise<boolean> {
  // Not destroyed: the database is the caller's.
  const kysely = kyselyOn(database);
  try {
    const { stored, rebuilt } = await replayOf(kysely, digest);
    return isDeepStrictEqual(stored, rebuilt);
  } catch (error) {
    if (error instanceof ReplayStopped) return false;
    throw error;
  }
}

function electionsOf(database: Sqlite.Database): BackupContents['elections'] {
  const stations = database.prepare<[string], number>('select count(*) from stations where election = ?').pluck();
  const definitive = database
    .prepare<[string], number>("select count(*) from entries where election = ? and status = 'definitive'")
    .pluck();
  return database
    .prepare<[], { id: string; state: string }>('select id, state from elections order by id')
    .all()
    .map(({ id, state }) => ({
      id,
      name: (JSON.parse(state) as { readonly name: string }).name,
      stations: stations.get(id) ?? 0,
      definitive: definitive.get(id) ?? 0,
    }));
}

/** What an error of sqlite says of the file; `undefined` when it is about the disk, or no error of sqlite. */
export function faultOf(error: unknown): BackupFault | undefined {
  const code = error instanceof Sqlite.SqliteError ? error.code : '';
  if (code === 'SQLITE_NOTADB') return 'notADatabase';
  return code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_ERROR' ? 'damaged' : undefined;
}
