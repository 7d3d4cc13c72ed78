// Logins and failed attempts. Of a token and of a user name only the digest is kept: who reads the file can use neither.
import type { Account, Ending, Instant, LoginFailures } from '@telstaat/core';
import type { Connection } from '../connection.ts';
import { accountOf, selectAccounts } from './people.ts';

/** Why a login ended is told for a day; nobody asks later. */
const endingsKeptFor = 24 * 60 * 60 * 1000;
const mostEndings = 1000;
/** User names that nobody has can be made up without end. */
const mostUnknownNames = 1000;

export interface HeldLogin {
  readonly tokenHash: Uint8Array;
  readonly account: number;
}

export class LoginRepository {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** One login per person: an earlier one ends. */
  async open(login: { tokenHash: Uint8Array; account: number; at: Instant }): Promise<void> {
    await this.endAllOf(login.account, 'elsewhere', login.at);
    await this.#connection
      .insertInto('logins')
      .values({
        token_hash: Buffer.from(login.tokenHash),
        account: login.account,
        started_at: login.at,
        last_seen_at: login.at,
      })
      .execute();
  }

  async find(tokenHash: Uint8Array): Promise<{ account: Account; lastSeenAt: Instant } | undefined> {
    const row = await selectAccounts(this.#connection)
      .innerJoin('logins', 'logins.account', 'accounts.number')
      .select('logins.last_seen_at')
      .where('logins.token_hash', '=', Buffer.from(tokenHash))
      .executeTakeFirst();
    return row && { account: accountOf(row), lastSeenAt: row.last_seen_at };
  }

  async touch(tokenHash: Uint8Array, at: Instant): Promise<void> {
    await this.#connection
      .updateTable('logins')
      .set({ last_seen_at: at })
      .where('token_hash', '=', Buffer.from(tokenHash))
      .execute();
  }

  /** Ends one login by its holder's own wish: nobody needs to be told why. */
  async close(tokenHash: Uint8Array): Promise<void> {
    await this.#connection.deleteFrom('logins').where('token_hash', '=', Buffer.from(tokenHash)).execute();
  }

  async closeAllOf(account: number): Promise<void> {
    await this.#connection.deleteFrom('logins').where('account', '=', account).execute();
  }

  /** Ends all logins of somebody, and keeps why. */
  async endAllOf(account: number, ending: Ending, at: Instant): Promise<void> {
    const rows = await this.#connection.selectFrom('logins').selectAll().where('account', '=', account).execute();
    for (const { token_hash } of rows) await this.#keepEnding({ token_hash, account, ending, at });
    await this.closeAllOf(account);
  }

  /** Ends one login, and keeps why. */
  async end(tokenHash: Uint8Array, ending: Ending, at: Instant): Promise<void> {
    const login = await this.find(tokenHash);
    if (!login) return;
    await this.#keepEnding({ token_hash: Buffer.from(tokenHash), account: login.account.number, ending, at });
    await this.close(tokenHash);
  }

  /** Every login there is now. */
  async all(): Promise<readonly HeldLogin[]> {
    const rows = await this.#connection.selectFrom('logins').select(['token_hash', 'account']).execute();
    return rows.map(({ token_hash, account }) => ({ tokenHash: token_hash, account }));
  }

  /** Keeps why a login ended that stood in another database; of an account that is not in this one nothing can be told. */
  async keepEnding({ tokenHash, account }: HeldLogin, ending: Ending, at: Instant): Promise<void> {
    const known = await selectAccounts(this.#connection).where('accounts.number', '=', account).executeTakeFirst();
    if (known) await this.#keepEnding({ token_hash: Buffer.from(tokenHash), account, ending, at });
  }

  /** Why this login ended, when that was not long ago. */
  async endingOf(tokenHash: Uint8Array): Promise<Ending | undefined> {
    const row = await this.#connection
      .selectFrom('ended_logins')
      .select('ending')
      .where('token_hash', '=', Buffer.from(tokenHash))
      .executeTakeFirst();
    return row?.ending;
  }

  async failures(nameHash: Uint8Array): Promise<LoginFailures | undefined> {
    const row = await this.#connection
      .selectFrom('login_failures')
      .selectAll()
      .where('name_hash', '=', Buffer.from(nameHash))
      .executeTakeFirst();
    return row && { count: row.count, at: row.at, isTold: row.is_told === 1 };
  }

  async putFailures(nameHash: Uint8Array, account: number | undefined, failures: LoginFailures): Promise<void> {
    const row = {
      name_hash: Buffer.from(nameHash),
      account: account ?? null,
      count: failures.count,
      at: failures.at,
      is_told: failures.isTold ? (1 as const) : (0 as const),
    };
    await this.#connection
      .insertInto('login_failures')
      .values(row)
      .onConflict((conflict) => conflict.column('name_hash').doUpdateSet(row))
      .execute();
    if (account === undefined) await this.#forgetOldestUnknown();
  }

  async clearFailures(nameHash: Uint8Array): Promise<void> {
    await this.#connection.deleteFrom('login_failures').where('name_hash', '=', Buffer.from(nameHash)).execute();
  }

  async #keepEnding(row: { token_hash: Uint8Array; account: number; ending: Ending; at: Instant }): Promise<void> {
    const { at } = row;
    const tooOld = new Date(Date.parse(at) - endingsKeptFor).toISOString() as Instant;
    await this.#connection.deleteFrom('ended_logins').where('at', '<', tooOld).execute();
    await this.#connection
      .insertInto('ended_logins')
      .values(row)
      .onConflict((conflict) => conflict.column('token_hash').doUpdateSet(row))
      .execute();
    const kept = this.#connection.selectFrom('ended_logins').select('token_hash').orderBy('at', 'desc');
    await this.#connection.deleteFrom('ended_logins').where('token_hash', 'not in', kept.limit(mostEndings)).execute();
  }

  async #forgetOldestUnknown(): Promise<void> {
    const kept = this.#connection.selectFrom('login_failures').select('name_hash').where('account', 'is', null);
    await this.#connection
      .deleteFrom('login_failures')
      .where('account', 'is', null)
      .where('name_hash', 'not in', kept.orderBy('at', 'desc').limit(mostUnknownNames))
      .execute();
  }
}
