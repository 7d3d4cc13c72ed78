// Accounts: role and state follow from the log; names and passwords stand beside them and are in no log (decision 11).
import { usernameKey, type Account } from '@telstaat/core';
import type { Connection } from '../connection.ts';

export interface Password {
  /** Never the password itself. */
  readonly passwordHash: string;
  /** It was given by somebody else, and its owner chooses another first. */
  readonly mustChangePassword: boolean;
}

export interface Secrets extends Password {
  readonly number: number;
  readonly username: string;
  readonly fullName: string;
}

export class PeopleRepository {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async all(): Promise<readonly Account[]> {
    const rows = await selectAccounts(this.#connection).orderBy('accounts.number').execute();
    return rows.map(accountOf);
  }

  async byNumber(number: number): Promise<Account | undefined> {
    const row = await selectAccounts(this.#connection).where('accounts.number', '=', number).executeTakeFirst();
    return row && accountOf(row);
  }

  async byUsername(username: string): Promise<{ account: Account; passwordHash: string } | undefined> {
    const row = await selectAccounts(this.#connection)
      .select('account_secrets.password_hash')
      .where('account_secrets.username_key', '=', usernameKey(username))
      .executeTakeFirst();
    return row && { account: accountOf(row), passwordHash: row.password_hash };
  }

  /** As it is now: whoever looked at a password outside the transaction asks here whether it still holds. */
  async passwordHash(number: number): Promise<string | undefined> {
    const row = await this.#connection
      .selectFrom('account_secrets')
      .select('password_hash')
      .where('number', '=', number)
      .executeTakeFirst();
    return row?.password_hash;
  }

  async putSecrets(secrets: Secrets): Promise<void> {
    const row = {
      number: secrets.number,
      username: secrets.username.trim(),
      username_key: usernameKey(secrets.username),
      full_name: secrets.fullName,
      password_hash: secrets.passwordHash,
      must_change_password: secrets.mustChangePassword ? (1 as const) : (0 as const),
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

  async setPassword(number: number, { passwordHash, mustChangePassword }: Password): Promise<void> {
    await this.#connection
      .updateTable('account_secrets')
      .set({ password_hash: passwordHash, must_change_password: mustChangePassword ? 1 : 0 })
      .where('number', '=', number)
      .execute();
  }
}

export function selectAccounts(connection: Connection) {
  return connection
    .selectFrom('accounts')
    .innerJoin('account_secrets', 'account_secrets.number', 'accounts.number')
    .select([
      'accounts.number',
      'accounts.role',
      'accounts.active',
      'account_secrets.username',
      'account_secrets.full_name',
      'account_secrets.must_change_password',
    ]);
}

export function accountOf(row: {
  number: number;
  role: Account['role'];
  active: 0 | 1;
  username: string;
  full_name: string;
  must_change_password: 0 | 1;
}): Account {
  return {
    number: row.number,
    username: row.username,
    fullName: row.full_name,
    role: row.role,
    active: row.active === 1,
    mustChangePassword: row.must_change_password === 1,
  };
}
