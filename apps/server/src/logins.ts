// Logins: a random token in a cookie, of which only the digest is kept. Thirty minutes without a sign ends it (domain.md §8.4).
import type { Account, Instant } from '@telstaat/core';
import { digest } from '@telstaat/seal';
import type { Store } from '@telstaat/store';
import type { World } from './clock.ts';

const lifetime = 30 * 60 * 1000;
/** A login is marked as used at most this often, so that reading does not mean writing. */
const touchEvery = 60 * 1000;

export function newToken(world: World): string {
  return Buffer.from(world.random(32)).toString('base64url');
}

export function tokenHash(token: string): Uint8Array {
  return digest(Buffer.from(token, 'utf8'));
}

/** Who holds this token now; `undefined` when nobody does any more. */
export async function accountOfToken(store: Store, token: string, now: Instant): Promise<Account | undefined> {
  const hash = tokenHash(token);
  const login = await store.read((reading) => reading.people.findLogin(hash));
  if (!login?.account.active) return undefined;
  // A clock that was set back must not end a login, nor keep one for ever.
  const idle = Math.abs(Date.parse(now) - Date.parse(login.lastSeenAt));
  if (idle > lifetime) return undefined;
  if (idle > touchEvery) await store.write((writing) => writing.people.touchLogin(hash, now));
  return login.account;
}
