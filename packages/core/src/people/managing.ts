// Decisions about accounts of others: making one or many, turning one off and on, a new password.
import { refuse } from '../basics/refusal.ts';
import { err, ok, type Result } from '../basics/result.ts';
import { sameUsername, type Account, type PeopleEvent, type PeopleRefusal } from './account.ts';
import { checkPassword } from './password.ts';
import type { Role } from './role.ts';
import { nextUsernames } from './usernames.ts';

type Decision = Result<readonly PeopleEvent[], PeopleRefusal>;

export interface NewAccount {
  readonly username: string;
  readonly role: Role;
}

/** May this account be made by someone of role `by`? */
export function decideNewAccount(accounts: readonly Account[], account: NewAccount, by: Role): Decision {
  if (!manages(by, account.role)) return err(refuse('people.roleNotYours'));
  return added(accounts, account);
}

/** May this first administrator begin, with a password of the own choice? Only while there is nobody. */
export function decideFirstAdministrator(
  accounts: readonly Account[],
  account: { readonly username: string; readonly password: string },
): Decision {
  if (accounts.length > 0) return err(refuse('people.alreadyInitialised'));
  const password = checkPassword(account.username, account.password);
  if (!password.ok) return password;
  return added(accounts, { username: account.username, role: 'administrator' });
}

/** Most accounts that are made in one go. */
export const mostAtOnce = 200;

export interface ManyAccounts {
  readonly events: readonly PeopleEvent[];
  readonly accounts: readonly { readonly number: number; readonly username: string }[];
}

/** Many anonymous accounts of one role at once: all of them, or none. */
export function decideManyAccounts(
  accounts: readonly Account[],
  many: { readonly role: Role; readonly count: number },
  by: Role,
): Result<ManyAccounts, PeopleRefusal> {
  const { role, count } = many;
  if (!manages(by, role)) return err(refuse('people.roleNotYours'));
  const first = nextNumber(accounts);
  const made = nextUsernames(accounts, role, count).map((username, index) => ({ number: first + index, username }));
  return ok({
    accounts: made,
    events: made.map(({ number }) => ({ type: 'person.added', data: { number, role } })),
  });
}

/** Who makes a change: their role, and the number of their own account. */
export interface Manager {
  readonly role: Role;
  readonly number: number;
}

/** May this account be turned off or on? */
export function decideAccountChange(
  accounts: readonly Account[],
  change: { readonly number: number; readonly active: boolean },
  by: Manager,
): Decision {
  const account = managed(accounts, change.number, by);
  if (!account.ok) return account;
  const turnsOff = account.value.active && !change.active;
  if (turnsOff && isLastAdministrator(accounts, account.value)) return err(refuse('people.lastAdministrator'));
  if (turnsOff && account.value.number === by.number) return err(refuse('people.yourself'));
  return ok([{ type: 'person.changed', data: { number: change.number, active: change.active } }]);
}

/** May this account get a temporary password? Its owner chooses another at the next login. */
export function decidePasswordReset(accounts: readonly Account[], number: number, by: Manager): Decision {
  const account = managed(accounts, number, by);
  if (!account.ok) return account;
  if (number === by.number) return err(refuse('people.ownPassword'));
  return ok([{ type: 'person.passwordSet', data: { number } }]);
}

/**
 * May this account get a temporary password from whoever is at the machine itself, where nobody is logged in? Only an administrator who is not turned
 * off: there is always one, and that one helps everybody else.
 */
export function decidePasswordAtMachine(accounts: readonly Account[], username: string): Decision {
  const administrators = accounts.filter(({ role, active }) => role === 'administrator' && active);
  const account = administrators.find((one) => sameUsername(one.username, username));
  const names = administrators.map((one) => one.username).join(', ');
  return account
    ? ok([{ type: 'person.passwordSetAtMachine', data: { number: account.number } }])
    : err(refuse('people.noAdministrator', { username, names }));
}

/** An administrator manages everybody, a coordinator typists, a typist nobody (domain.md §8.2). */
export function manages(by: Role, role: Role): boolean {
  return by === 'administrator' || (by === 'coordinator' && role === 'typist');
}

function managed(accounts: readonly Account[], number: number, by: Manager): Result<Account, PeopleRefusal> {
  const account = accounts.find((other) => other.number === number);
  if (!account) return err(refuse('people.unknown', { number }));
  return manages(by.role, account.role) ? ok(account) : err(refuse('people.roleNotYours'));
}

function isLastAdministrator(accounts: readonly Account[], account: Account): boolean {
  const others = accounts.filter((other) => other.number !== account.number);
  return account.role === 'administrator' && !others.some(({ role, active }) => role === 'administrator' && active);
}

function added(accounts: readonly Account[], account: NewAccount): Decision {
  const { username, role } = account;
  if (accounts.some((other) => sameUsername(other.username, username)))
    return err(refuse('people.usernameTaken', { username }));
  return ok([{ type: 'person.added', data: { number: nextNumber(accounts), role } }]);
}

/** A number is never given again. */
function nextNumber(accounts: readonly Account[]): number {
  return Math.max(0, ...accounts.map(({ number }) => number)) + 1;
}
