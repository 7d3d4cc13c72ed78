// Accounts: decisions about people. Names and password hashes stay in the database; events tell role and number only (decision 11).
import { z } from 'zod';
import type { EventOf } from '../basics/event.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { err, ok, type Result } from '../basics/result.ts';
import type { Text } from '../basics/text.ts';
import { roles, type Role } from './role.ts';

export interface Account {
  readonly number: number;
  /** Unique, compared without regard to case. */
  readonly username: string;
  /** Empty for an anonymous account (Invoerder 07). */
  readonly fullName: string;
  readonly role: Role;
  readonly active: boolean;
}

/** Fewest characters of a password (domain.md §8.4). */
export const shortestPassword = 13;

const accountData = z.strictObject({ number: z.int().positive(), role: z.enum(roles) });

export const peopleEvents = {
  'person.added': {
    data: accountData,
    text: { nl: 'Account {number} ({role}) gemaakt', en: 'Account {number} ({role}) created' },
  },
  'person.changed': {
    data: z.strictObject({ number: z.int().positive(), active: z.boolean() }),
    text: { nl: 'Account {number} gewijzigd', en: 'Account {number} changed' },
  },
  'person.passwordSet': {
    data: z.strictObject({ number: z.int().positive() }),
    text: { nl: 'Wachtwoord van account {number} gezet', en: 'Password of account {number} set' },
  },
  'person.loggedIn': { data: accountData, text: { nl: 'Account {number} ingelogd', en: 'Account {number} logged in' } },
  'person.loggedOut': {
    data: accountData,
    text: { nl: 'Account {number} uitgelogd', en: 'Account {number} logged out' },
  },
  'person.loginFailed': {
    data: z.strictObject({ number: z.int().nonnegative() }),
    text: { nl: 'Mislukte inlogpoging (account {number})', en: 'Failed login (account {number})' },
  },
} as const;
export type PeopleEvent = EventOf<typeof peopleEvents>;

export const peopleRefusals = {
  'people.usernameTaken': {
    nl: 'Er is al een account met de gebruikersnaam {username}. Kies een andere naam.',
    en: 'There is already an account with the user name {username}. Choose another name.',
  },
  'people.passwordTooShort': {
    nl: 'Het wachtwoord heeft minder dan {shortest} tekens. Kies een langer wachtwoord.',
    en: 'The password has fewer than {shortest} characters. Choose a longer password.',
  },
  'people.passwordIsUsername': {
    nl: 'Het wachtwoord is gelijk aan de gebruikersnaam. Kies een ander wachtwoord.',
    en: 'The password equals the user name. Choose another password.',
  },
  'people.roleNotYours': {
    nl: 'Een coördinator beheert alleen accounts van invoerders. Vraag de beheerder.',
    en: 'A coordinator manages accounts of typists only. Ask the administrator.',
  },
  'people.lastAdministrator': {
    nl: 'Dit is de laatste actieve beheerder. Maak eerst een andere beheerder.',
    en: 'This is the last active administrator. Create another administrator first.',
  },
  'people.alreadyInitialised': {
    nl: 'Er is al een beheerder. Log in om verder te gaan.',
    en: 'There is an administrator already. Log in to go on.',
  },
  'people.unknown': { nl: 'Account {number} bestaat niet.', en: 'Account {number} does not exist.' },
} as const satisfies Record<string, Text>;
export type PeopleRefusal = Refusal<keyof typeof peopleRefusals>;

export interface NewAccount {
  readonly username: string;
  readonly fullName: string;
  readonly role: Role;
  readonly password: string;
}

/** May this account be made by someone of role `by`? */
export function decideNewAccount(
  accounts: readonly Account[],
  account: NewAccount,
  by: Role | 'setup',
): Result<readonly PeopleEvent[], PeopleRefusal> {
  if (by === 'setup' && accounts.length > 0) return err(refuse('people.alreadyInitialised'));
  if (by === 'coordinator' && account.role !== 'typist') return err(refuse('people.roleNotYours'));
  const taken = accounts.some((other) => sameUsername(other.username, account.username));
  if (taken) return err(refuse('people.usernameTaken', { username: account.username }));
  const password = checkPassword(account.username, account.password);
  if (!password.ok) return password;
  const number = Math.max(0, ...accounts.map((other) => other.number)) + 1;
  return ok([{ type: 'person.added', data: { number, role: account.role } }]);
}

export interface AccountChange {
  readonly number: number;
  readonly active: boolean;
  readonly password?: string;
}

/** May this account be (de)activated or given a new password by someone of role `by`? */
export function decideAccountChange(
  accounts: readonly Account[],
  change: AccountChange,
  by: Role,
): Result<readonly PeopleEvent[], PeopleRefusal> {
  const account = accounts.find((other) => other.number === change.number);
  if (!account) return err(refuse('people.unknown', { number: change.number }));
  if (by === 'coordinator' && account.role !== 'typist') return err(refuse('people.roleNotYours'));
  const otherAdministrator = accounts.some(
    (other) => other.role === 'administrator' && other.active && other.number !== account.number,
  );
  if (account.role === 'administrator' && !change.active && !otherAdministrator)
    return err(refuse('people.lastAdministrator'));
  const events: PeopleEvent[] = [{ type: 'person.changed', data: { number: change.number, active: change.active } }];
  if (change.password !== undefined) {
    const password = checkPassword(account.username, change.password);
    if (!password.ok) return password;
    events.push({ type: 'person.passwordSet', data: { number: change.number } });
  }
  return ok(events);
}

export function sameUsername(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

function checkPassword(username: string, password: string): Result<null, PeopleRefusal> {
  if ([...password].length < shortestPassword)
    return err(refuse('people.passwordTooShort', { shortest: shortestPassword }));
  if (sameUsername(username, password)) return err(refuse('people.passwordIsUsername'));
  return ok(null);
}
