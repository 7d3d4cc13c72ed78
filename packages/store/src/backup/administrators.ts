// Who may restore when nobody can log in: the administrators that stand in the backup itself.
import Sqlite from 'better-sqlite3';
import { usernameKey } from '@telstaat/core';

/** An active administrator of this name in a database that nobody has open; `undefined` when there is none, or it cannot be read. */
export function administratorIn(
  path: string,
  username: string,
): { readonly number: number; readonly passwordHash: string } | undefined {
  let database: Sqlite.Database | undefined;
  try {
    database = new Sqlite(path, { readonly: true, fileMustExist: true });
    return database
      .prepare<[string], { number: number; passwordHash: string }>(
        `select accounts.number, account_secrets.password_hash as passwordHash
         from accounts join account_secrets using (number)
         where role = 'administrator' and active = 1 and username_key = ?`,
      )
      .get(usernameKey(username));
  } catch {
    return undefined;
  } finally {
    database?.close();
  }
}
