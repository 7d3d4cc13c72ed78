// What a handler gets inside a transaction: repositories, and `record`, the only way to change state.
import type { Digest, LedgerEvent } from '@telstaat/core';
import type { Connection } from './connection.ts';
import { project } from './projection.ts';
import { ElectionRepository } from './repositories/elections.ts';
import { FileRepository } from './repositories/files.ts';
import { InstallationRepository } from './repositories/installation.ts';
import { LedgerRepository, type Scope } from './repositories/ledger.ts';
import { LoginRepository } from './repositories/logins.ts';
import { NightRepository } from './repositories/nights.ts';
import { PeopleRepository } from './repositories/people.ts';
import { ReportNotesRepository } from './repositories/report-notes.ts';
import { WarningRepository } from './repositories/warnings.ts';

export interface Reading {
  readonly installation: InstallationRepository;
  readonly ledger: Pick<LedgerRepository, 'head' | 'after'>;
  readonly people: PeopleRepository;
  readonly logins: LoginRepository;
  readonly elections: ElectionRepository;
  readonly nights: NightRepository;
  readonly warnings: WarningRepository;
  readonly reportNotes: ReportNotesRepository;
  readonly files: FileRepository;
}

export interface Writing extends Reading {
  /** Appends events to the log and applies them to the state, in the same transaction. */
  record(scope: Scope, events: readonly LedgerEvent[]): Promise<void>;
}

export function transactionOn(connection: Connection, digest: Digest): Writing {
  const ledger = new LedgerRepository(connection, digest);
  const elections = new ElectionRepository(connection);
  const files = new FileRepository(connection);
  const nights = new NightRepository(connection);
  const warnings = new WarningRepository(connection);
  const reportNotes = new ReportNotesRepository(connection);
  const target = { connection, elections, nights, warnings, reportNotes, files };
  return {
    ledger,
    elections,
    nights,
    warnings,
    reportNotes,
    installation: new InstallationRepository(connection),
    people: new PeopleRepository(connection),
    logins: new LoginRepository(connection),
    files,
    async record(scope, events) {
      if (events.length === 0) return;
      for (const event of await ledger.append(scope, events)) await project(target, scope, event);
    },
  };
}
