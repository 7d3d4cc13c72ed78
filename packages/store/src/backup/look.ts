// What a database file tells of itself without being opened as a store: whose it is, how far its log goes, what came after a backup.
import Sqlite from 'better-sqlite3';
import {
  quietTypes,
  type BackupEvent,
  type Instant,
  type LedgerPayload,
  type Sha256,
  type StoredEvent,
} from '@telstaat/core';

export interface LogEnd {
  readonly events: number;
  readonly head: Sha256;
  /** Of the last event. */
  readonly at: Instant;
}

/** Who a database belongs to and how far its log goes, as far as a damaged file can still tell. */
export interface Glimpse {
  readonly installation?: string;
  readonly practice?: boolean;
  readonly generation?: number;
  readonly log?: LogEnd;
}

/** Never throws: what cannot be read is left out. Nothing is changed. */
export function glimpseDatabase(path: string): Glimpse {
  const attempt = <T>(look: (database: Sqlite.Database) => T): T | undefined => {
    try {
      return onFile(path, look);
    } catch {
      return undefined;
    }
  };
  const generation = attempt(generationOf);
  const log = attempt(lastOf);
  return {
    ...attempt(identityOf),
    ...(generation !== undefined && { generation }),
    ...(log !== undefined && { log }),
  };
}

/** What came after a backup in a log that goes on from it. */
export interface Since {
  /** Events that are a reason for another backup. */
  readonly happened: number;
  /** Entries that were finished, and times that something typed was saved. */
  readonly finished: number;
  readonly saves: number;
}

/** `undefined` when this log does not go on from there: the backup is of another time line, before or after a restore. */
export function sinceBackup(
  path: string,
  backup: { readonly events: number; readonly head: Sha256 },
): Since | undefined {
  return onFile(path, (database) => {
    const at = database
      .prepare<[number], { hash: Uint8Array }>('select hash from ledger where sequence = ?')
      .get(backup.events);
    if (!at || hex(at.hash) !== backup.head) return undefined;
    const counts = database
      .prepare<[number], { type: string; count: number }>(
        'select type, count(*) as count from ledger where sequence > ? group by type',
      )
      .all(backup.events);
    const sum = (fits: (type: string) => boolean): number =>
      counts.reduce((total, { type, count }) => (fits(type) ? total + count : total), 0);
    return {
      happened: sum((type) => !quietTypes.includes(type)),
      finished: sum((type) => /^(entry|night)\.finalised$/.test(type)),
      saves: sum((type) => /^(entry|night)\.keyed$/.test(type)),
    };
  });
}

export interface ToldBackup {
  readonly event: Extract<BackupEvent, { type: 'backup.made' | 'backup.failed' }>;
  readonly at: Instant;
}

/** What the log tells of making backups, the newest first. */
export function recentBackupEvents(path: string, limit: number): readonly ToldBackup[] {
  return onFile(path, (database) =>
    database
      .prepare<[number], Pick<StoredEvent, 'type' | 'payload'>>(
        "select type, payload from ledger where type in ('backup.made', 'backup.failed') order by sequence desc limit ?",
      )
      .all(limit)
      .map(({ type, payload }) => {
        const { at, data } = payloadOf(payload);
        // Parsed by the catalogue when it was appended.
        return { event: { type, data } as ToldBackup['event'], at };
      }),
  );
}

/** SHA-256 of the backups that a log knows: those that were made, and those that were put back. */
export function knownBackups(path: string): readonly Sha256[] {
  return onFile(path, (database) =>
    database
      .prepare<[], { type: string; payload: Uint8Array }>(
        "select type, payload from ledger where type in ('backup.made', 'installation.restored')",
      )
      .all()
      .map(({ type, payload }) => {
        // Parsed by the catalogue when it was appended.
        const data = payloadOf(payload).data as { readonly sha256: Sha256; readonly from: Sha256 };
        return type === 'backup.made' ? data.sha256 : data.from;
      }),
  );
}

/** The last restore: from when to when the log lost what happened; `undefined` when there was none. */
export function lastRestore(path: string): { readonly to: Instant; readonly at: Instant } | undefined {
  return onFile(path, (database) => {
    const payload = database.prepare<[number], Uint8Array>('select payload from ledger where sequence = ?').pluck();
    const sequence = database
      .prepare<[], number | null>("select max(sequence) from ledger where type = 'installation.restored'")
      .pluck()
      .get();
    const restored = typeof sequence === 'number' ? payload.get(sequence) : undefined;
    if (!restored) return undefined;
    const { at, data } = payloadOf(restored);
    const last = payload.get((data as { readonly events: number }).events);
    return last && { to: payloadOf(last).at, at };
  });
}

function onFile<T>(path: string, look: (database: Sqlite.Database) => T): T {
  const database = new Sqlite(path, { readonly: true, fileMustExist: true });
  try {
    database.pragma('busy_timeout = 5000');
    return look(database);
  } finally {
    database.close();
  }
}

export function identityOf(database: Sqlite.Database) {
  const row = database
    .prepare<[], { installation: string; practice: number }>('select installation, practice from installation')
    .get();
  return row && { installation: row.installation, practice: row.practice === 1 };
}

export function lastOf(database: Sqlite.Database): LogEnd | undefined {
  const row = database
    .prepare<[], Omit<StoredEvent, 'type'>>('select sequence, payload, hash from ledger order by sequence desc limit 1')
    .get();
  return row && { events: row.sequence, head: hex(row.hash), at: payloadOf(row.payload).at };
}

/** How many restores there were before; 0 when none. */
export function generationOf(database: Sqlite.Database): number {
  const row = database
    .prepare<[], { payload: Uint8Array }>(
      "select payload from ledger where type = 'installation.restored' order by sequence desc limit 1",
    )
    .get();
  return row ? (payloadOf(row.payload).data as { readonly generation: number }).generation : 0;
}

export function eventsOf(database: Sqlite.Database): IterableIterator<StoredEvent> {
  return database
    .prepare<[], StoredEvent>('select sequence, type, payload, hash from ledger order by sequence')
    .iterate();
}

function payloadOf(payload: Uint8Array): LedgerPayload {
  return JSON.parse(Buffer.from(payload).toString('utf8')) as LedgerPayload;
}

function hex(bytes: Uint8Array): Sha256 {
  return Buffer.from(bytes).toString('hex') as Sha256;
}
