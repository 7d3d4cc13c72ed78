// Keys: which there are follows from the log; their private parts, each locked with somebody's secret, are kept beside it and are in no log.
import type { AnnouncedKey, PublicKey } from '@telstaat/core';
import type { Connection } from '../connection.ts';

/**
 * Whose secret locks a private part: `account:1` an administrator's password, `machine` what the operating system keeps, `practice` a word that
 * everybody knows.
 */
export type WrapOwner = `account:${number}` | 'machine' | 'practice';

export class KeyRepository {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Every key that was ever announced, in order. */
  async all(): Promise<readonly AnnouncedKey[]> {
    const rows = await this.#connection.selectFrom('keys').selectAll().orderBy('number').execute();
    return rows.map((row) => ({
      number: row.number,
      publicKey: row.public_key as PublicKey,
      announcedAt: row.announced_at,
      ...(row.closed_after === null ? {} : { closedAfter: row.closed_after }),
    }));
  }

  async put({ number, publicKey, announcedAt, closedAfter }: AnnouncedKey): Promise<void> {
    const row = { number, public_key: publicKey, announced_at: announcedAt, closed_after: closedAfter ?? null };
    await this.#connection
      .insertInto('keys')
      .values(row)
      .onConflict((conflict) => conflict.column('number').doUpdateSet(row))
      .execute();
  }

  async wrap(key: number, owner: WrapOwner): Promise<string | undefined> {
    const row = await this.#connection
      .selectFrom('key_wraps')
      .select('wrap')
      .where('key', '=', key)
      .where('owner', '=', owner)
      .executeTakeFirst();
    return row?.wrap;
  }

  /** Whose secrets open this key. */
  async owners(key: number): Promise<readonly WrapOwner[]> {
    const rows = await this.#connection
      .selectFrom('key_wraps')
      .select('owner')
      .where('key', '=', key)
      .orderBy('owner')
      .execute();
    return rows.map(({ owner }) => owner as WrapOwner);
  }

  async putWrap(key: number, owner: WrapOwner, wrap: string): Promise<void> {
    await this.#connection
      .insertInto('key_wraps')
      .values({ key, owner, wrap })
      .onConflict((conflict) => conflict.columns(['key', 'owner']).doUpdateSet({ wrap }))
      .execute();
  }

  /** What somebody could open is theirs no longer. */
  async removeWrapsOf(owner: WrapOwner): Promise<void> {
    await this.#connection.deleteFrom('key_wraps').where('owner', '=', owner).execute();
  }

  /** The private part of a key that is closed is wanted by nobody. */
  async removeWrapsFor(key: number): Promise<void> {
    await this.#connection.deleteFrom('key_wraps').where('key', '=', key).execute();
  }
}
