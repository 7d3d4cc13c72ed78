// Rebuilding the state from the log alone. That it equals the stored state is what makes the log the truth.
import Sqlite from 'better-sqlite3';
import type { Digest, EventType, LedgerEvent, LedgerPayload, StoredEvent } from '@telstaat/core';
import { sql, type Kysely } from 'kysely';
import type { Connection } from './connection.ts';
import { kyselyOn } from './database.ts';
import { migrate } from './migrate.ts';
import type { Tables } from './schema.ts';
import { project } from './projection.ts';
import { LedgerRepository } from './repositories/ledger.ts';
import { targetOn, transactionOn, type Reading } from './transaction.ts';

/** Rows by table, in the order of their keys. */
export type ProjectedState = Readonly<Record<string, readonly object[]>>;

export interface Replay {
  readonly stored: ProjectedState;
  readonly rebuilt: ProjectedState;
}

/** An event that cannot be read, or cannot follow the state that those before it made. */
export class ReplayStopped extends Error {
  readonly sequence: number;
  constructor(event: StoredEvent, cause: unknown) {
    super(`Event ${event.sequence} (${event.type}) cannot be replayed`, { cause });
    this.name = 'ReplayStopped';
    this.sequence = event.sequence;
  }
}

/** The stored state and the one that the log gives. Throws `ReplayStopped`. */
export async function replayOf(kysely: Kysely<Tables>, digest: Digest): Promise<Replay> {
  // Both of one moment: others may be writing.
  const { events, stored } = await kysely.connection().execute(async (connection) => {
    await sql`begin`.execute(connection);
    try {
      const ledger = new LedgerRepository(connection, digest);
      return { events: await allEvents(ledger), stored: await projectedState(connection) };
    } finally {
      await sql`commit`.execute(connection);
    }
  });
  return { stored, rebuilt: await onReplayed(events, projectedState) };
}

/** What a log leads to, looked at in a database in memory that is gone afterwards. Throws `ReplayStopped`. */
export async function readReplayed<T>(
  events: readonly StoredEvent[],
  digest: Digest,
  work: (reading: Reading) => Promise<T>,
): Promise<T> {
  return await onReplayed(events, async (connection) => {
    // What is read may ask where the log stands.
    const ledger = new LedgerRepository(connection, digest);
    for (const event of events) await ledger.keep(event);
    return await work(transactionOn(connection, digest));
  });
}

async function onReplayed<T>(events: readonly StoredEvent[], work: (connection: Connection) => Promise<T>): Promise<T> {
  const database = new Sqlite(':memory:');
  migrate(database);
  const kysely = kyselyOn(database);
  try {
    return await kysely.connection().execute(async (connection) => {
      await sql`begin`.execute(connection);
      await projectAll(connection, events);
      const result = await work(connection);
      await sql`commit`.execute(connection);
      return result;
    });
  } finally {
    await kysely.destroy();
  }
}

/** Applies stored events to an empty database, in order. Throws `ReplayStopped`. */
export async function projectAll(connection: Connection, events: readonly StoredEvent[]): Promise<void> {
  const target = targetOn(connection);
  for (const event of events) {
    try {
      const payload = JSON.parse(Buffer.from(event.payload).toString('utf8')) as LedgerPayload;
      const { data, ...scope } = payload;
      // Parsed by the catalogue when it was appended, and unchanged since: the chain says so.
      await project(target, { ...scope, sequence: event.sequence }, {
        type: event.type as EventType,
        data,
      } as LedgerEvent);
    } catch (error) {
      throw new ReplayStopped(event, error);
    }
  }
}

async function allEvents(ledger: LedgerRepository): Promise<readonly StoredEvent[]> {
  const events: StoredEvent[] = [];
  for (;;) {
    const batch = await ledger.after(events.at(-1)?.sequence ?? 0, 1000);
    if (batch.length === 0) return events;
    events.push(...batch);
  }
}

/** All rows that follow from the log, table by table in order of their keys. Names, passwords and the text of reports are not among them. */
export async function projectedState(connection: Connection): Promise<ProjectedState> {
  return {
    installation: await connection.selectFrom('installation').selectAll().execute(),
    accounts: await connection.selectFrom('accounts').selectAll().orderBy('number').execute(),
    keys: await connection.selectFrom('keys').selectAll().orderBy('number').execute(),
    elections: await connection.selectFrom('elections').selectAll().orderBy('id').execute(),
    sessions: await connection.selectFrom('sessions').selectAll().orderBy('election').execute(),
    stations: await connection.selectFrom('stations').selectAll().orderBy('election').orderBy('number').execute(),
    entries: await connection.selectFrom('entries').selectAll().orderBy('election').orderBy('station').execute(),
    nights: await connection.selectFrom('nights').selectAll().orderBy('election').execute(),
    nightEntries: await connection
      .selectFrom('night_entries')
      .selectAll()
      .orderBy('election')
      .orderBy('station')
      .execute(),
    warningNotes: await connection
      .selectFrom('warning_notes')
      .selectAll()
      .orderBy('election')
      .orderBy('station')
      .execute(),
    reportNotes: await connection.selectFrom('report_notes').selectAll().orderBy('election').execute(),
    packages: await connection
      .selectFrom('packages')
      .select(['sha256', 'election', 'made_at', 'superseded', 'sequence'])
      .orderBy('sequence')
      .execute(),
  };
}
