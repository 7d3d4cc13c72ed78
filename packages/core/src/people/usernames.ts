// Numbered user names (`invoerder07`), and what their anonymous owners are called on screen and paper (Invoerder 07).
import { say, type Language } from '../basics/text.ts';
import { usernameKey, type Account } from './account.ts';
import { roleNames, type Role } from './role.ts';

const stems = { administrator: 'beheerder', coordinator: 'coordinator', typist: 'invoerder' } as const satisfies Record<
  Role,
  string
>;

/**
 * User names for so many new accounts of a role, going on from the highest number in use: a number is never given to a second person, also
 * not when the account of the first was made under another name or turned off.
 */
export function nextUsernames(
  accounts: readonly Pick<Account, 'username'>[],
  role: Role,
  count: number,
): readonly string[] {
  const highest = Math.max(0, ...accounts.map(({ username }) => numberIn(username, role) ?? 0));
  return Array.from({ length: count }, (_, index) => stems[role] + String(highest + 1 + index).padStart(2, '0'));
}

/** How people call an account: by its name; by role and number when it is anonymous; else by its user name. */
export function nameOfAccount(account: Pick<Account, 'fullName' | 'username' | 'role'>, language: Language): string {
  if (account.fullName !== '') return account.fullName;
  const number = numberIn(account.username, account.role);
  return number === undefined
    ? account.username
    : `${say(roleNames[account.role], language)} ${String(number).padStart(2, '0')}`;
}

/** More digits than this are no number that Telstaat gave. */
const mostDigits = 6;

function numberIn(username: string, role: Role): number | undefined {
  const key = usernameKey(username);
  const digits = key.startsWith(stems[role]) ? key.slice(stems[role].length) : '';
  return /^\d+$/.test(digits) && digits.length <= mostDigits ? Number(digits) : undefined;
}
