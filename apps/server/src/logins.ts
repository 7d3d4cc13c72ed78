// Logins: a random token in a cookie, of which only the digest is kept. Thirty minutes without activity ends it (domain.md §8.4).
import type { Login } from '@telstaat/contract';
import {
  decideAttempt,
  endings,
  err,
  loginLifetime,
  nameOfAccount,
  ok,
  standingOfLogin,
  usernameKey,
  type Account,
  type Instant,
  type LoginRefusal,
  type Result,
} from '@telstaat/core';
import { digest } from '@telstaat/seal';
import type { Store, Writing } from '@telstaat/store';
import type { World } from './clock.ts';
import { unlessStorage } from './disk-trouble.ts';
import type { LoginControl } from './handler.ts';
import { payloadOf } from './logged-events.ts';
import { passwordMatches } from './passwords.ts';

/** A login is marked as used at most this often, so that reading does not mean writing. */
const touchEvery = 10 * 1000;

/** Compared with when there is no such account, so that answering takes as long. */
const nobody = `argon2id$19456$2$1$${'A'.repeat(22)}$${'A'.repeat(43)}`;

function newToken(world: World): string {
  return Buffer.from(world.random(32)).toString('base64url');
}

function digestOf(text: string): Uint8Array {
  return digest(Buffer.from(text, 'utf8'));
}

/** Under what the failed attempts at a user name are kept. */
export function nameHash(username: string): Uint8Array {
  return digestOf(usernameKey(username));
}

/**
 * Logs somebody in: a new token each time, so that a token that was planted in a browser is worth nothing. Whoever was logged in in this
 * browser is so no longer, and neither is this person elsewhere. Answers with the token, for the cookie.
 */
export async function openLogin(
  tx: Writing,
  opening: {
    readonly account: number;
    readonly world: World;
    readonly at: Instant;
    readonly replaces?: string | undefined;
  },
): Promise<string> {
  const { account, world, at, replaces } = opening;
  if (replaces !== undefined) await tx.logins.close(digestOf(replaces));
  const token = newToken(world);
  await tx.logins.open({ tokenHash: digestOf(token), account, at });
  return token;
}

/** Who holds this token now, or why nobody does any more. */
export async function accountOfToken(
  store: Store,
  login: { readonly token: string; readonly isBackground: boolean },
  now: Instant,
): Promise<Result<Account, LoginRefusal['code']>> {
  const hash = digestOf(login.token);
  const found = await store.read(async (tx) => ({
    login: await tx.logins.find(hash),
    ending: await tx.logins.endingOf(hash),
  }));
  if (!found.login) return err(found.ending === undefined ? 'access.notLoggedIn' : endings[found.ending]);
  const { account, lastSeenAt } = found.login;
  if (!account.active) return err(endings.accountOff);
  const standing = standingOfLogin({ lastSeenAt }, now, login.isBackground ? 'background' : 'activity');
  if (!standing.ok) {
    await store.write((tx) => tx.logins.end(hash, standing.error, now)).catch(unlessStorage);
    return err(endings[standing.error]);
  }
  const { seenAt } = standing.value;
  const moved = Date.parse(seenAt) - Date.parse(lastSeenAt);
  // Who only reads goes on reading on a disk that is full.
  if (moved < 0 || moved > touchEvery) await store.write((tx) => tx.logins.touch(hash, seenAt)).catch(unlessStorage);
  return ok(account);
}

/** Until when this login lives; for one that was just used. */
export async function endOfLogin(store: Store, login: LoginControl, now: Instant): Promise<Instant> {
  const { token } = login;
  const found = token === undefined ? undefined : await store.read((tx) => tx.logins.find(digestOf(token)));
  const standing = found && standingOfLogin(found, now, 'background');
  return standing?.ok ? standing.value.endsAt : now;
}

/** Not more are told than anybody reads. */
const mostSets = 5;

/**
 * Who gave this account a new password, and when. Told to whoever must choose an own one: somebody who logged in with a password that they gave
 * out themselves cannot do so unseen, for the owner comes along here too (docs/threat-model.md).
 */
export async function passwordSetsOf(store: Store, account: Account): Promise<Pick<Login, 'passwordSets'>> {
  if (!account.mustChangePassword) return {};
  const { events, people } = await store.read(async (tx) => ({
    events: await tx.ledger.before(
      Number.MAX_SAFE_INTEGER,
      { types: ['person.passwordSet', 'person.passwordSetAtMachine'] },
      1000,
    ),
    people: await tx.people.all(),
  }));
  const sets = events.map(payloadOf).flatMap(({ actor = '', at, data }) => {
    if (at === undefined || (data as { number?: number } | undefined)?.number !== account.number) return [];
    // Nobody, when it was made at the machine itself.
    const giver = people.find(({ number }) => number === Number(actor.split(':')[1]));
    return [{ ...(giver && { by: nameOfAccount(giver, 'nl') }), at }];
  });
  return sets.length === 0 ? {} : { passwordSets: sets.slice(0, mostSets) };
}

/** What the screens are told of somebody who has just logged in. */
export function freshLogin(account: Account, now: Instant): Login {
  const endsAt = new Date(Date.parse(now) + loginLifetime).toISOString() as Instant;
  return { ...account, now, endsAt };
}

/** An account whose password was looked at and was right, by the hash that was stored then. */
export interface LookedAt {
  readonly account: Account;
  readonly passwordHash: string;
}

/** Whether the password that was looked at is still the password. */
export async function stillHolds(tx: Pick<Writing, 'people'>, { account, passwordHash }: LookedAt): Promise<boolean> {
  return (await tx.people.passwordHash(account.number)) === passwordHash;
}

/** Gives an account a temporary password, and takes away whatever the old one gave: who was logged in, and the key. */
export async function replacePassword(
  tx: Writing,
  { number, username }: Account,
  { passwordHash, at }: { readonly passwordHash: string; readonly at: Instant },
): Promise<void> {
  await tx.people.setPassword(number, { passwordHash, mustChangePassword: true });
  await tx.logins.endAllOf(number, 'passwordReset', at);
  // Whoever replaces it does not know the old password, and the new one is known to two.
  await tx.keys.removeWrapsOf(`account:${number}`);
  await tx.logins.clearFailures(nameHash(username));
}

/**
 * Looks at a password, if it may be looked at now. The attempt is counted before the password is: a thousand guesses at once are a thousand
 * guesses. Right clears the count. Answers with the account, also one that was turned off, and the hash that matched: account and password may
 * have changed meanwhile, which the caller asks in the transaction in which it matters.
 */
export async function tryPassword(
  store: Store,
  world: World,
  typed: { readonly username: string; readonly password: string },
): Promise<
  Result<
    LookedAt,
    { readonly code: 'access.wrongPassword' } | { readonly code: 'access.wait'; readonly seconds: number }
  >
> {
  const name = nameHash(typed.username);
  const { known, attempt } = await store.write((tx) => countAttempt(tx, typed.username, world.now()));
  if (attempt.kind === 'wait') return err({ code: 'access.wait', seconds: attempt.seconds });
  const matches = await passwordMatches(typed.password, known?.passwordHash ?? nobody);
  if (known && matches) {
    await store.write((tx) => tx.logins.clearFailures(name));
    return ok(known);
  }
  await store.write((tx) => recordFailure(tx, known?.account, world.now()));
  return err({ code: 'access.wrongPassword' });
}

async function countAttempt(tx: Writing, username: string, now: Instant) {
  const name = nameHash(username);
  const known = await tx.people.byUsername(username);
  const before = await tx.logins.failures(name);
  const attempt = decideAttempt(before, now);
  const { failures } = attempt;
  if (failures.count !== before?.count || failures.at !== before.at || failures.isTold !== before.isTold)
    await tx.logins.putFailures(name, known?.account.number, failures);
  // Somebody who goes on during the wait is in the log once, not once per attempt.
  if (attempt.kind === 'wait' && !before?.isTold) await recordFailure(tx, known?.account, now);
  return { known, attempt };
}

async function recordFailure(tx: Writing, account: Account | undefined, at: Instant): Promise<void> {
  const event = { type: 'person.loginFailed', data: { number: account?.number ?? 0 } } as const;
  await tx.record({ actor: 'system:0', at }, [event]);
}
