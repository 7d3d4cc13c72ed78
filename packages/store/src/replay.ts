// Rebuilding the state from the log alone. That it equals the stored state is what makes the log the truth.
import type { EventType, LedgerEvent, LedgerPayload, StoredEvent } from '@telstaat/core';
import type { Connection } from './connection.ts';
import { project } from './projection.ts';
import { ElectionRepository } from './repositories/elections.ts';
import { FileRepository } from './repositories/files.ts';
import { NightRepository } from './repositories/nights.ts';
import { ReportNotesRepository } from './repositories/report-notes.ts';
import { WarningRepository } from './repositories/warnings.ts';

/** All rows that follow from the log, table by table in order of their keys. Names, passwords and the text of reports are not among them. */
export async function projectedState(connection: Connection): Promise<Readonly<Record<string, readonly unknown[]>>> {
  return {
    accounts: await connection.selectFrom('accounts').selectAll().orderBy('number').execute(),
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
  };
}

/** Applies stored events to an empty database, in order. */
export async function projectAll(connection: Connection, events: readonly StoredEvent[]): Promise<void> {
  const elections = new ElectionRepository(connection);
  const nights = new NightRepository(connection);
  const warnings = new WarningRepository(connection);
  const reportNotes = new ReportNotesRepository(connection);
  const files = new FileRepository(connection);
  for (const stored of events) {
    const { actor, at, election, station, data } = JSON.parse(
      Buffer.from(stored.payload).toString('utf8'),
    ) as LedgerPayload;
    const scope = {
      actor,
      at,
      ...(election === undefined ? {} : { election }),
      ...(station === undefined ? {} : { station }),
    };
    // Parsed by the catalogue when it was appended, and unchanged since: the chain says so.
    await project({ connection, elections, nights, warnings, reportNotes, files }, scope, {
      type: stored.type as EventType,
      data,
    } as LedgerEvent);
  }
}
