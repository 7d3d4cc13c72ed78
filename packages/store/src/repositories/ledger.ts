// The log: append only. What is stored are the bytes that were hashed.
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
    const stored: LedgerEvent[] = [];
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
      stored.push({ type: event.type, data } as LedgerEvent);
    }
    return stored;
  }

  /** Events after some sequence number, in order. */
  async after(sequence: number, limit: number): Promise<readonly StoredEvent[]> {
    return await this.#connection
      .selectFrom('ledger')
      .select(['sequence', 'type', 'payload', 'hash'])
      .where('sequence', '>', sequence)
      .orderBy('sequence')
      .limit(limit)
      .execute();
  }
}
