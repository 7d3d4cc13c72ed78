// What a handler gets inside a transaction: repositories, and `record`, the only way to change state.
import type { Digest, LedgerEvent } from '@telstaat/core';
import type { Connection } from './connection.ts';
import { project, type ProjectionTarget } from './projection.ts';
import { ElectionRepository } from './repositories/elections.ts';
import { FileRepository } from './repositories/files.ts';
import { InstallationRepository } from './repositories/installation.ts';
import { KeyRepository } from './repositories/keys.ts';
import { LedgerRepository, type Checkpoint, type Scope } from './repositories/ledger.ts';
import { LoginRepository } from './repositories/logins.ts';
import { NightRepository } from './repositories/nights.ts';
import { PeopleRepository } from './repositories/people.ts';
import { ReportNotesRepository } from './repositories/report-notes.ts';
import { WarningRepository } from './repositories/warnings.ts';

export interface Reading {
  readonly installation: InstallationRepository;
  readonly ledger: Pick<LedgerRepository, 'head' | 'after' | 'before' | 'one' | 'checkpoint'>;
  readonly people: PeopleRepository;
  readonly logins: LoginRepository;
  readonly keys: KeyRepository;
  readonly elections: ElectionRepository;
  readonly nights: NightRepository;
  readonly warnings: WarningRepository;
  readonly reportNotes: ReportNotesRepository;
  readonly files: FileRepository;
}

export interface Writing extends Reading {
  /** Appends events to the log and applies them to the state, in the same transaction. */
  record(scope: Scope, events: readonly LedgerEvent[]): Promise<void>;
  /** Up to here the log was found whole. */
  putCheckpoint(checkpoint: Checkpoint): Promise<void>;
}

/** Where what becomes of an event is written. */
export function targetOn(connection: Connection): ProjectionTarget {
  return {
    connection,
    keys: new KeyRepository(connection),
    elections: new ElectionRepository(connection),
    nights: new NightRepository(connection),
    warnings: new WarningRepository(connection),
    reportNotes: new ReportNotesRepository(connection),
    files: new FileRepository(connection),
  };
}

export function transactionOn(connection: Connection, digest: Digest): Writing {
  const ledger = new LedgerRepository(connection, digest);
  const target = targetOn(connection);
  const { keys, elections, nights, warnings, reportNotes, files } = target;
  return {
    ...{ ledger, keys, elections, nights, warnings, reportNotes, files },
    installation: new InstallationRepository(connection),
    people: new PeopleRepository(connection),
    logins: new LoginRepository(connection),
    putCheckpoint: (checkpoint) => ledger.putCheckpoint(checkpoint),
    async record(scope, events) {
      if (events.length === 0) return;
      const { events: before } = await ledger.head();
      for (const [index, event] of (await ledger.append(scope, events)).entries())
        await project(target, { ...scope, sequence: before + index + 1 }, event);
    },
  };
}
