// Elections with their sessions, polling stations and entries: the state that follows from the log.
import { canonicalJson, emptyEntry, newSession } from '@telstaat/core';
import type { Election, ElectionId, EntryState, EntryStatus, PollingStation, Session } from '@telstaat/core';
import type { Connection } from '../connection.ts';

export class ElectionRepository {
  readonly #connection: Connection;
  /** Entries read or written in this transaction: a save looks at its entry three times, and an entry is large. */
  readonly #entries = new Map<string, EntryState>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async all(): Promise<readonly Election[]> {
    const rows = await this.#connection.selectFrom('elections').select('state').orderBy('id', 'desc').execute();
    return rows.map((row) => JSON.parse(row.state) as Election);
  }

  async get(id: ElectionId): Promise<Election | undefined> {
    const state = await this.stateText(id);
    return state === undefined ? undefined : (JSON.parse(state) as Election);
  }

  /** The stored text, for those who keep what they parsed as long as the text is the same. */
  async stateText(id: ElectionId): Promise<string | undefined> {
    const row = await this.#connection.selectFrom('elections').select('state').where('id', '=', id).executeTakeFirst();
    return row?.state;
  }

  async put(election: Election): Promise<void> {
    const row = { id: election.id, state: canonicalJson(election) };
    await this.#connection
      .insertInto('elections')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
  }

  async session(id: ElectionId): Promise<Session> {
    const row = await this.#connection
      .selectFrom('sessions')
      .select('state')
      .where('election', '=', id)
      .executeTakeFirst();
    return row ? (JSON.parse(row.state) as Session) : newSession;
  }

  async putSession(id: ElectionId, session: Session): Promise<void> {
    const row = { election: id, state: canonicalJson(session) };
    await this.#connection
      .insertInto('sessions')
      .values(row)
      .onConflict((conflict) => conflict.column('election').doUpdateSet(row))
      .execute();
  }

  async stations(id: ElectionId): Promise<readonly PollingStation[]> {
    const rows = await this.#connection
      .selectFrom('stations')
      .select('state')
      .where('election', '=', id)
      .orderBy('number')
      .execute();
    return rows.map((row) => JSON.parse(row.state) as PollingStation);
  }

  async station(id: ElectionId, number: number): Promise<PollingStation | undefined> {
    const row = await this.#connection
      .selectFrom('stations')
      .select('state')
      .where('election', '=', id)
      .where('number', '=', number)
      .executeTakeFirst();
    return row && (JSON.parse(row.state) as PollingStation);
  }

  async putStation(id: ElectionId, station: PollingStation): Promise<void> {
    const row = { election: id, number: station.number, state: canonicalJson(station) };
    await this.#connection
      .insertInto('stations')
      .values(row)
      .onConflict((conflict) => conflict.columns(['election', 'number']).doUpdateSet(row))
      .execute();
  }

  async removeStation(id: ElectionId, number: number): Promise<void> {
    await this.#connection.deleteFrom('stations').where('election', '=', id).where('number', '=', number).execute();
  }

  /** A station that nobody entered yet has no row: its entry is empty. */
  async entry(id: ElectionId, station: number): Promise<EntryState> {
    const known = this.#entries.get(`${id}/${station}`);
    if (known) return known;
    const row = await this.#connection
      .selectFrom('entries')
      .select('state')
      .where('election', '=', id)
      .where('station', '=', station)
      .executeTakeFirst();
    const state = row ? (JSON.parse(row.state) as EntryState) : emptyEntry;
    this.#entries.set(`${id}/${station}`, state);
    return state;
  }

  /** Entries that are not empty, by station. */
  async entries(id: ElectionId): Promise<ReadonlyMap<number, EntryState>> {
    const rows = await this.#connection
      .selectFrom('entries')
      .select(['station', 'state'])
      .where('election', '=', id)
      .execute();
    return new Map(rows.map((row) => [row.station, JSON.parse(row.state) as EntryState]));
  }

  /** Status by station, without reading the sheets. */
  async entryStatuses(id: ElectionId): Promise<ReadonlyMap<number, EntryStatus>> {
    const rows = await this.#connection
      .selectFrom('entries')
      .select(['station', 'status'])
      .where('election', '=', id)
      .execute();
    return new Map(rows.map((row) => [row.station, row.status as EntryStatus]));
  }

  async putEntry(id: ElectionId, station: number, state: EntryState): Promise<void> {
    this.#entries.set(`${id}/${station}`, state);
    if (state.status === 'empty') {
      await this.#connection.deleteFrom('entries').where('election', '=', id).where('station', '=', station).execute();
      return;
    }
    const row = { election: id, station, status: state.status, state: canonicalJson(state) };
    await this.#connection
      .insertInto('entries')
      .values(row)
      .onConflict((conflict) => conflict.columns(['election', 'station']).doUpdateSet(row))
      .execute();
  }
}
