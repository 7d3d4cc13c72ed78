// Accounts and logins.
import type { Account } from '@telstaat/core';
import type { Connection } from '../connection.ts';

export interface Secrets {
  readonly number: number;
  readonly username: string;
  readonly fullName: string;
  readonly passwordHash: string;
}

export class PeopleRepository {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async all(): Promise<readonly Account[]> {
    const rows = await this.#accounts().orderBy('accounts.number').execute();
    return rows.map(accountOf);
  }

  async byNumber(number: number): Promise<Account | undefined> {
    const row = await this.#accounts().where('accounts.number', '=', number).executeTakeFirst();
    return row && accountOf(row);
  }

  async byUsername(username: string): Promise<{ account: Account; passwordHash: string } | undefined> {
    const row = await this.#accounts()
      .select('account_secrets.password_hash')
      .where('account_secrets.username_key', '=', usernameKey(username))
      .executeTakeFirst();
    return row && { account: accountOf(row), passwordHash: row.password_hash };
  }

  async putSecrets(secrets: Secrets): Promise<void> {
    const row = {
      number: secrets.number,
      username: secrets.username.trim(),
      username_key: usernameKey(secrets.username),
      full_name: secrets.fullName,
      password_hash: secrets.passwordHash,
    };
    await this.#connection
      .insertInto('account_secrets')
      .values(row)
      .onConflict((conflict) => conflict.column('number').doUpdateSet(row))
      .execute();
  }

  async rename(number: number, fullName: string): Promise<void> {
    await this.#connection
      .updateTable('account_secrets')
      .set({ full_name: fullName })
      .where('number', '=', number)
      .execute();
  }

  async setPasswordHash(number: number, passwordHash: string): Promise<void> {
    await this.#connection
      .updateTable('account_secrets')
      .set({ password_hash: passwordHash })
      .where('number', '=', number)
      .execute();
  }

  /** One login per person: an earlier one ends. */
  async openLogin(login: { tokenHash: Uint8Array; account: number; at: string }): Promise<void> {
    await this.closeLoginsOf(login.account);
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

  async findLogin(tokenHash: Uint8Array): Promise<{ account: Account; lastSeenAt: string } | undefined> {
    const row = await this.#accounts()
      .innerJoin('logins', 'logins.account', 'accounts.number')
      .select('logins.last_seen_at')
      .where('logins.token_hash', '=', Buffer.from(tokenHash))
      .executeTakeFirst();
    return row && { account: accountOf(row), lastSeenAt: row.last_seen_at };
  }

  async touchLogin(tokenHash: Uint8Array, at: string): Promise<void> {
    await this.#connection
      .updateTable('logins')
      .set({ last_seen_at: at })
      .where('token_hash', '=', Buffer.from(tokenHash))
      .execute();
  }

  async closeLoginsOf(account: number): Promise<void> {
    await this.#connection.deleteFrom('logins').where('account', '=', account).execute();
  }

  #accounts() {
    return this.#connection
      .selectFrom('accounts')
      .innerJoin('account_secrets', 'account_secrets.number', 'accounts.number')
      .select([
        'accounts.number',
        'accounts.role',
        'accounts.active',
        'account_secrets.username',
        'account_secrets.full_name',
      ]);
  }
}

function accountOf(row: {
  number: number;
  role: Account['role'];
  active: 0 | 1;
  username: string;
  full_name: string;
}): Account {
  return {
    number: row.number,
    username: row.username,
    fullName: row.full_name,
    role: row.role,
    active: row.active === 1,
  };
}

function usernameKey(username: string): string {
  return username.trim().toLowerCase();
}
