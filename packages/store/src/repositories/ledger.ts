// The log: append only. What is stored are the bytes that were hashed. Order is that of the sequence, never that of the clock.
import { canonicalJson, eventCatalogue, firstLink, link, type Digest, type LedgerEvent } from '@telstaat/core';
import type { ElectionId, Instant, LedgerPayload, StoredEvent } from '@telstaat/core';
import type { Connection } from '../connection.ts';

/** Who did it, when, and about what. */
export interface Scope {
  readonly actor: string;
  readonly at: Instant;
  readonly election?: ElectionId;
  readonly station?: number;
}

export interface LedgerHead {
  readonly events: number;
  readonly head: Uint8Array;
}

/** Which events are asked for; all of them must fit. */
export interface EventFilter {
  readonly election?: ElectionId | undefined;
  readonly station?: number | undefined;
  /** `typist:7` */
  readonly actor?: string | undefined;
  readonly types?: readonly string[] | undefined;
  /** What the clock said, both ends included. */
  readonly from?: Instant | undefined;
  readonly until?: Instant | undefined;
}

/** How far the log was found whole. */
export interface Checkpoint {
  readonly sequence: number;
  readonly hash: Uint8Array;
}

const stored = ['sequence', 'type', 'payload', 'hash'] as const;

export class LedgerRepository {
  readonly #connection: Connection;
  readonly #digest: Digest;

  constructor(connection: Connection, digest: Digest) {
    this.#connection = connection;
    this.#digest = digest;
  }

  async head(): Promise<LedgerHead> {
    const last = await this.#connection
      .selectFrom('ledger')
      .select(['sequence', 'hash'])
      .orderBy('sequence', 'desc')
      .limit(1)
      .executeTakeFirst();
    return { events: last?.sequence ?? 0, head: last ? new Uint8Array(last.hash) : firstLink };
  }

  /**
   * Links events to the chain, in order, and gives them as they were stored. An event that is not as its catalogue says is a bug and throws.
   */
  async append(scope: Scope, events: readonly LedgerEvent[]): Promise<readonly LedgerEvent[]> {
    const appended: LedgerEvent[] = [];
    let { events: sequence, head } = await this.head();
    for (const event of events) {
      const data = eventCatalogue[event.type].data.parse(event.data);
      const about = {
        ...(scope.election === undefined ? {} : { election: scope.election }),
        ...(scope.station === undefined ? {} : { station: scope.station }),
      };
      const envelope: LedgerPayload = { actor: scope.actor, at: scope.at, ...about, data };
      const payload = Buffer.from(canonicalJson(envelope), 'utf8');
      sequence += 1;
      head = link({ previous: head, sequence, type: event.type, payload }, this.#digest);
      await this.#connection
        .insertInto('ledger')
        .values({
          sequence,
          type: event.type,
          election: scope.election ?? null,
          station: scope.station ?? null,
          payload,
          hash: Buffer.from(head),
        })
        .execute();
      appended.push({ type: event.type, data } as LedgerEvent);
    }
    return appended;
  }

  /** Takes an event over as it was stored elsewhere. */
  async keep({ sequence, type, payload, hash }: StoredEvent): Promise<void> {
    const { election = null, station = null } = JSON.parse(
      Buffer.from(payload).toString('utf8'),
    ) as Partial<LedgerPayload>;
    const bytes = { payload: Buffer.from(payload), hash: Buffer.from(hash) };
    await this.#connection
      .insertInto('ledger')
      .values({ sequence, type, election, station, ...bytes })
      .execute();
  }

  /** Events after some sequence number, in order. */
  async after(sequence: number, limit: number): Promise<readonly StoredEvent[]> {
    return await this.#connection
      .selectFrom('ledger')
      .select(stored)
      .where('sequence', '>', sequence)
      .orderBy('sequence')
      .limit(limit)
      .execute();
  }

  /** Events before some sequence number that fit the filter, newest first. */
  async before(sequence: number, filter: EventFilter, limit: number): Promise<readonly StoredEvent[]> {
    let query = this.#connection.selectFrom('ledger').select(stored).where('sequence', '<', sequence);
    const { election, station, actor, types, from, until } = filter;
    if (election !== undefined) query = query.where('election', '=', election);
    if (station !== undefined) query = query.where('station', '=', station);
    if (actor !== undefined) query = query.where('actor', '=', actor);
    if (types !== undefined) query = query.where('type', 'in', types);
    if (from !== undefined) query = query.where('at', '>=', from);
    if (until !== undefined) query = query.where('at', '<=', until);
    return await query.orderBy('sequence', 'desc').limit(limit).execute();
  }

  async one(sequence: number): Promise<StoredEvent | undefined> {
    return await this.#connection
      .selectFrom('ledger')
      .select(stored)
      .where('sequence', '=', sequence)
      .executeTakeFirst();
  }

  /** `undefined` when the log was never checked. */
  async checkpoint(): Promise<Checkpoint | undefined> {
    const row = await this.#connection.selectFrom('ledger_checkpoint').selectAll().executeTakeFirst();
    return row && { sequence: row.sequence, hash: new Uint8Array(row.hash) };
  }

  async putCheckpoint({ sequence, hash }: Checkpoint): Promise<void> {
    const row = { id: 1 as const, sequence, hash: Buffer.from(hash) };
    await this.#connection
      .insertInto('ledger_checkpoint')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
  }
}
