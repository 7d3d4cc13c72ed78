// Who may manage which account, and what a new account is called at first.
import type { Account, Role } from '@telstaat/core';

/** Roles that someone of this role gives out; the server decides once more. */
export function rolesToGive(mine: Role | undefined): readonly Role[] {
  if (mine === 'administrator') return ['typist', 'coordinator', 'administrator'];
  return mine === 'coordinator' ? ['typist'] : [];
}

/** Nobody turns off their own account. */
export function mayManage(me: Account | null | undefined, account: Account): boolean {
  return me?.number !== account.number && rolesToGive(me?.role).includes(account.role);
}

const stems = { administrator: 'beheerder', coordinator: 'coordinator', typist: 'invoerder' } as const;

/** The first free user names of a role: `invoerder07` after `invoerder06`. */
export function freeUsernames(
  accounts: readonly Pick<Account, 'username'>[],
  role: Role,
  howMany: number,
): readonly string[] {
  const taken = new Set(accounts.map(({ username }) => username.trim().toLowerCase()));
  const free: string[] = [];
  for (let number = 1; free.length < howMany; number += 1) {
    const username = `${stems[role]}${String(number).padStart(2, '0')}`;
    if (!taken.has(username)) free.push(username);
  }
  return free;
}

/** Most accounts that are made in one go. */
export const mostAtOnce = 60;

/** How many accounts someone asks for; `undefined` when that is no number from 1 to the most. */
export function parseHowMany(text: string): number | undefined {
  const howMany = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  return howMany >= 1 && howMany <= mostAtOnce ? howMany : undefined;
}

/** How colleagues call the account: the name, or else the user name. */
export function nameOf(account: Pick<Account, 'fullName' | 'username'>): string {
  return account.fullName || account.username;
}
