// What people wrote about warnings, by station, and which are handled.
import { canonicalJson, noNotes, type ElectionId, type WarningNotes } from '@telstaat/core';
import type { Connection } from '../connection.ts';

export class WarningRepository {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** A station of which nothing was noted has no row. */
  async notes(id: ElectionId, station: number): Promise<WarningNotes> {
    const row = await this.#connection
      .selectFrom('warning_notes')
      .select('state')
      .where('election', '=', id)
      .where('station', '=', station)
      .executeTakeFirst();
    return row ? (JSON.parse(row.state) as WarningNotes) : noNotes;
  }

  /** Notes by station, of stations that have any. */
  async all(id: ElectionId): Promise<ReadonlyMap<number, WarningNotes>> {
    const rows = await this.#connection
      .selectFrom('warning_notes')
      .select(['station', 'state'])
      .where('election', '=', id)
      .execute();
    return new Map(rows.map((row) => [row.station, JSON.parse(row.state) as WarningNotes]));
  }

  async put(id: ElectionId, station: number, notes: WarningNotes): Promise<void> {
    if (Object.keys(notes).length === 0) {
      await this.remove(id, station);
      return;
    }
    const row = { election: id, station, state: canonicalJson(notes) };
    await this.#connection
      .insertInto('warning_notes')
      .values(row)
      .onConflict((conflict) => conflict.columns(['election', 'station']).doUpdateSet(row))
      .execute();
  }

  async remove(id: ElectionId, station: number): Promise<void> {
    await this.#connection
      .deleteFrom('warning_notes')
      .where('election', '=', id)
      .where('station', '=', station)
      .execute();
  }
}
