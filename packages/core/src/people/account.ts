// Accounts: what the log and the screens know of people. Names and password hashes stay in the database; events tell role and number only
// (decision 11).
import { z } from 'zod';
import type { EventOf } from '../basics/event.ts';
import type { Refusal } from '../basics/refusal.ts';
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
  /** The password came on a slip: its owner chooses another before anything else (domain.md §8.4). */
  readonly mustChangePassword: boolean;
}

const accountData = z.strictObject({ number: z.int().positive(), role: z.enum(roles) });
const numberData = z.strictObject({ number: z.int().positive() });

export const peopleEvents = {
  'person.added': {
    data: accountData,
    text: { nl: 'Account {number} ({role}) gemaakt', en: 'Account {number} ({role}) created' },
  },
  'person.changed': {
    data: z.strictObject({ number: z.int().positive(), active: z.boolean() }),
    text: { nl: 'Account {number} gewijzigd (actief: {active})', en: 'Account {number} changed (active: {active})' },
  },
  'person.passwordSet': {
    data: numberData,
    text: { nl: 'Wachtwoord van account {number} gezet', en: 'Password of account {number} set' },
  },
  'person.passwordSetAtMachine': {
    data: numberData,
    text: {
      nl: 'Nieuw wachtwoord voor account {number} gemaakt op de computer van Telstaat zelf, zonder in te loggen',
      en: 'New password for account {number} made on the computer of Telstaat itself, without logging in',
    },
  },
  'person.passwordChanged': {
    data: numberData,
    text: { nl: 'Account {number} koos een eigen wachtwoord', en: 'Account {number} chose a password of its own' },
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
  'people.passwordIsOld': {
    nl: 'Dit is het oude wachtwoord. Kies een ander wachtwoord.',
    en: 'This is the old password. Choose another password.',
  },
  'people.currentPasswordWrong': {
    nl: 'Het wachtwoord van nu klopt niet. Typ het nog een keer.',
    en: 'The present password is wrong. Type it once more.',
  },
  'people.nameStands': {
    nl: 'Bij dit account staat al een naam. Vraag de coördinator of de beheerder om die te veranderen.',
    en: 'This account has a name already. Ask the coordinator or the administrator to change it.',
  },
  'people.practiceAccount': {
    nl: 'Dit account hoort bij de oefening. Het wachtwoord staat op het scherm en blijft zo.',
    en: 'This account belongs to the practice. Its password stands on the screen and stays as it is.',
  },
  'people.roleNotYours': {
    nl: 'Een coördinator beheert alleen accounts van invoerders. Vraag de beheerder.',
    en: 'A coordinator manages accounts of typists only. Ask the administrator.',
  },
  'people.lastAdministrator': {
    nl: 'Dit is de laatste actieve beheerder. Maak eerst een andere beheerder.',
    en: 'This is the last active administrator. Create another administrator first.',
  },
  'people.yourself': {
    nl: 'Het eigen account uitzetten kan niet. Vraag een andere beheerder.',
    en: 'Nobody turns off their own account. Ask another administrator.',
  },
  'people.ownPassword': {
    nl: 'Het eigen wachtwoord verandert u op de pagina „Wachtwoord”.',
    en: 'You change your own password on the page “Password”.',
  },
  'people.alreadyInitialised': {
    nl: 'Er is al een beheerder. Log in om verder te gaan.',
    en: 'There is an administrator already. Log in to go on.',
  },
  'people.noAdministrator': {
    nl: 'Er is geen beheerder met de gebruikersnaam {username}. Wel: {names}. Andere accounts krijgen van een beheerder een nieuw wachtwoord.',
    en: 'There is no administrator with the user name {username}. There is: {names}. Other accounts get a new password from an administrator.',
  },
  'people.unknown': { nl: 'Account {number} bestaat niet.', en: 'Account {number} does not exist.' },
} as const satisfies Record<string, Text>;
export type PeopleRefusal = Refusal<keyof typeof peopleRefusals>;

export function sameUsername(a: string, b: string): boolean {
  return usernameKey(a) === usernameKey(b);
}

/** What two spellings of one user name have in common. */
export function usernameKey(username: string): string {
  return username.trim().toLowerCase();
}
