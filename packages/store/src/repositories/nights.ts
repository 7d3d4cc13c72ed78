// Election night: whether it is open, and the form of each station. Kept apart from the entries of the count (decision 6).
import { canonicalJson, emptyNight, newNight } from '@telstaat/core';
import type { ElectionId, Night, NightState } from '@telstaat/core';
import type { Connection } from '../connection.ts';

export class NightRepository {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** An election whose night was never opened has no row. */
  async get(id: ElectionId): Promise<Night> {
    const row = await this.#connection
      .selectFrom('nights')
      .select('is_open')
      .where('election', '=', id)
      .executeTakeFirst();
    return row ? { isOpen: row.is_open === 1 } : newNight;
  }

  async put(id: ElectionId, night: Night): Promise<void> {
    const row = { election: id, is_open: night.isOpen ? (1 as const) : (0 as const) };
    await this.#connection
      .insertInto('nights')
      .values(row)
      .onConflict((conflict) => conflict.column('election').doUpdateSet(row))
      .execute();
  }

  /** A station that nobody entered has no row: its form is empty. */
  async entry(id: ElectionId, station: number): Promise<NightState> {
    const row = await this.#connection
      .selectFrom('night_entries')
      .select('state')
      .where('election', '=', id)
      .where('station', '=', station)
      .executeTakeFirst();
    return row ? (JSON.parse(row.state) as NightState) : emptyNight;
  }

  /** Forms that are not empty, by station. */
  async entries(id: ElectionId): Promise<ReadonlyMap<number, NightState>> {
    const rows = await this.#connection
      .selectFrom('night_entries')
      .select(['station', 'state'])
      .where('election', '=', id)
      .execute();
    return new Map(rows.map((row) => [row.station, JSON.parse(row.state) as NightState]));
  }

  /** Stations with a form that is not empty, without reading the forms. */
  async entered(id: ElectionId): Promise<readonly number[]> {
    const rows = await this.#connection
      .selectFrom('night_entries')
      .select('station')
      .where('election', '=', id)
      .execute();
    return rows.map((row) => row.station);
  }

  async putEntry(id: ElectionId, station: number, state: NightState): Promise<void> {
    if (state.status === 'empty') {
      await this.#connection
        .deleteFrom('night_entries')
        .where('election', '=', id)
        .where('station', '=', station)
        .execute();
      return;
    }
    const row = { election: id, station, status: state.status, state: canonicalJson(state) };
    await this.#connection
      .insertInto('night_entries')
      .values(row)
      .onConflict((conflict) => conflict.columns(['election', 'station']).doUpdateSet(row))
      .execute();
  }
}
