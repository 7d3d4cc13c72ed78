// What people typed for the report: the digest follows from the log, the text is kept beside it (docs/decisions/0008).
import { canonicalJson, type ElectionId, type ReportNotes, type Sha256 } from '@telstaat/core';
import type { Connection } from '../connection.ts';

export interface StoredNotes {
  readonly notes: ReportNotes;
  readonly salt: string;
  /** What the log says of the text (`notesText`). */
  readonly sha256: Sha256;
}

export class ReportNotesRepository {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** `undefined` when nothing was ever typed. Throws when the text is gone that the log speaks of. */
  async get(id: ElectionId): Promise<StoredNotes | undefined> {
    const row = await this.#connection
      .selectFrom('report_notes')
      .leftJoin('report_note_texts', 'report_note_texts.election', 'report_notes.election')
      .select(['report_notes.sha256', 'report_note_texts.salt', 'report_note_texts.notes'])
      .where('report_notes.election', '=', id)
      .executeTakeFirst();
    if (!row) return undefined;
    if (row.salt === null || row.notes === null) throw new Error(`The notes of ${id} are not in the store`);
    return { notes: JSON.parse(row.notes) as ReportNotes, salt: row.salt, sha256: row.sha256 as Sha256 };
  }

  /** Beside the event that holds its digest, in the same transaction. */
  async putText(id: ElectionId, { notes, salt }: Pick<StoredNotes, 'notes' | 'salt'>): Promise<void> {
    const row = { election: id, salt, notes: canonicalJson(notes) };
    await this.#connection
      .insertInto('report_note_texts')
      .values(row)
      .onConflict((conflict) => conflict.column('election').doUpdateSet(row))
      .execute();
  }

  async putDigest(id: ElectionId, sha256: Sha256): Promise<void> {
    const row = { election: id, sha256 };
    await this.#connection
      .insertInto('report_notes')
      .values(row)
      .onConflict((conflict) => conflict.column('election').doUpdateSet(row))
      .execute();
  }
}
