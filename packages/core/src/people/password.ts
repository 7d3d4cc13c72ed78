// Rules of passwords (domain.md §8.4), and the decision about one that somebody chooses for the own account.
import { refuse } from '../basics/refusal.ts';
import { err, ok, type Result } from '../basics/result.ts';
import { sameUsername, type Account, type PeopleEvent, type PeopleRefusal } from './account.ts';

/** Fewest characters of a password, counted as people do: an accent or an emoji of several code units is one or two characters. */
export const shortestPassword = 13;

export function checkPassword(username: string, password: string): Result<null, PeopleRefusal> {
  if ([...password].length < shortestPassword)
    return err(refuse('people.passwordTooShort', { shortest: shortestPassword }));
  if (sameUsername(username, password)) return err(refuse('people.passwordIsUsername'));
  return ok(null);
}

export interface OwnPassword {
  /** The password until now; that it is the right one was found out before. */
  readonly current: string;
  readonly password: string;
  /** The name that an anonymous person fills in at the first login. */
  readonly fullName?: string;
}

/** May somebody change the own password to this one? */
export function decideOwnPassword(
  account: Account,
  choice: OwnPassword,
): Result<readonly PeopleEvent[], PeopleRefusal> {
  const rules = checkPassword(account.username, choice.password);
  if (!rules.ok) return rules;
  // Passwords are compared as they are hashed: composed (NFKC).
  if (choice.password.normalize('NFKC') === choice.current.normalize('NFKC'))
    return err(refuse('people.passwordIsOld'));
  const renames = choice.fullName !== undefined && choice.fullName !== account.fullName;
  // Who typed what is told by name: once there, its owner does not change it.
  if (renames && account.fullName !== '') return err(refuse('people.nameStands'));
  return ok([{ type: 'person.passwordChanged', data: { number: account.number } }]);
}
