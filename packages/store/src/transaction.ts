// What a handler gets inside a transaction: repositories, and `record`, the only way to change state.
import type { Digest, LedgerEvent } from '@telstaat/core';
import type { Connection } from './connection.ts';
import { project } from './projection.ts';
import { ElectionRepository } from './repositories/elections.ts';
import { FileRepository } from './repositories/files.ts';
import { InstallationRepository } from './repositories/installation.ts';
import { LedgerRepository, type Scope } from './repositories/ledger.ts';
import { PeopleRepository } from './repositories/people.ts';

export interface Reading {
  readonly installation: InstallationRepository;
  readonly ledger: Pick<LedgerRepository, 'head' | 'after'>;
  readonly people: PeopleRepository;
  readonly elections: ElectionRepository;
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
  const target = { connection, elections, files };
  return {
    ledger,
    elections,
    installation: new InstallationRepository(connection),
    people: new PeopleRepository(connection),
    files,
    async record(scope, events) {
      if (events.length === 0) return;
      for (const event of await ledger.append(scope, events)) await project(target, scope, event);
    },
  };
}
