// How long a login lives, why it ended, and how often somebody may try: pure decisions over times that the caller gives.
import type { Instant } from '../basics/brand.ts';
import type { Refusal } from '../basics/refusal.ts';
import { err, ok, type Result } from '../basics/result.ts';
import type { Text } from '../basics/text.ts';

/** A login ends after this long without activity, in milliseconds (domain.md §8.4). There is no other limit. */
export const loginLifetime = 30 * 60 * 1000;
/** So long before the end people are warned, in milliseconds. */
export const loginWarning = 5 * 60 * 1000;

export const loginRefusals = {
  'access.notLoggedIn': { nl: 'Log eerst in.', en: 'Log in first.' },
  'access.loggedInElsewhere': {
    nl: 'Je bent op een andere computer ingelogd. Daarom ben je hier uitgelogd. Was jij dat niet? Waarschuw dan de coördinator.',
    en: 'You logged in on another computer. So you were logged out here. Was it not you? Then warn the coordinator.',
  },
  'access.accountOff': {
    nl: 'Dit account is uitgezet. Wat al bewaard was, is veilig. Vraag de coördinator of de beheerder.',
    en: 'This account was turned off. What was saved is safe. Ask the coordinator or the administrator.',
  },
  'access.passwordReset': {
    nl: 'Je kreeg een nieuw tijdelijk wachtwoord. Log in met het wachtwoord op het strookje.',
    en: 'You were given a new temporary password. Log in with the password on the slip.',
  },
  'access.loginExpired': {
    nl: 'Je was een half uur niet bezig. Daarom ben je uitgelogd. Wat al bewaard was, is veilig.',
    en: 'You did nothing for half an hour. So you were logged out. What was saved is safe.',
  },
  'access.clockSetBack': {
    nl: 'De klok van de computer waarop Telstaat draait, is teruggezet. Daarom is iedereen uitgelogd. Log opnieuw in. Wat al bewaard was, is veilig.',
    en: 'The clock of the computer that runs Telstaat was set back. So everybody was logged out. Log in again. What was saved is safe.',
  },
  'access.restored': {
    nl: 'Er is een reservekopie teruggezet. Daarom is iedereen uitgelogd. Log opnieuw in. Wat op deze computer nog niet verstuurd was, wordt daarna verstuurd.',
    en: 'A backup was restored. So everybody was logged out. Log in again. What was not sent from this computer yet is sent after that.',
  },
  'access.wrongPassword': {
    nl: 'De gebruikersnaam of het wachtwoord klopt niet.',
    en: 'The user name or the password is wrong.',
  },
  'access.wait': {
    nl: 'Er is te vaak een verkeerd wachtwoord getypt. Probeer het over {seconds} seconden opnieuw. Wachtwoord kwijt? Vraag de coördinator om een nieuw.',
    en: 'A wrong password was typed too often. Try again in {seconds} seconds. Lost the password? Ask the coordinator for a new one.',
  },
  'access.passwordMustChange': {
    nl: 'Kies eerst een eigen wachtwoord.',
    en: 'First choose a password of your own.',
  },
} as const satisfies Record<string, Text>;
export type LoginRefusal = Refusal<keyof typeof loginRefusals>;

/** Why a login was ended from outside, as it is told to who still holds it. */
export const endings = {
  elsewhere: 'access.loggedInElsewhere',
  accountOff: 'access.accountOff',
  passwordReset: 'access.passwordReset',
  expired: 'access.loginExpired',
  clockSetBack: 'access.clockSetBack',
  restored: 'access.restored',
} as const satisfies Record<string, keyof typeof loginRefusals>;
export type Ending = keyof typeof endings;

/** Whether this code says that nobody is logged in here (any more). */
export function saysLoggedOut(code: string): boolean {
  return code === 'access.notLoggedIn' || Object.values<string>(endings).includes(code);
}

/** How a login stands: at which instant it ends, and whether to write down that it was used. */
export interface LoginStanding {
  readonly endsAt: Instant;
  readonly seenAt: Instant;
}

/**
 * How a login stands at `now`. A clock that was set back tells nothing about how long nobody was there: set back by up to the lifetime, the
 * login counts from the new time on; set back further, it ends, so that an old cookie cannot come to life again.
 */
export function standingOfLogin(
  login: { readonly lastSeenAt: Instant },
  now: Instant,
  use: 'activity' | 'background',
): Result<LoginStanding, 'expired' | 'clockSetBack'> {
  const idle = Date.parse(now) - Date.parse(login.lastSeenAt);
  if (idle >= loginLifetime) return err('expired');
  if (idle <= -loginLifetime) return err('clockSetBack');
  const seenAt = use === 'activity' || idle < 0 ? now : login.lastSeenAt;
  return ok({ seenAt, endsAt: after(seenAt, loginLifetime) });
}

/** An instant so many milliseconds later. */
function after(instant: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(instant) + milliseconds).toISOString() as Instant;
}
