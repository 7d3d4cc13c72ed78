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

/** The first free user name of a role: `invoerder07` after `invoerder06`. */
export function freeUsername(accounts: readonly Pick<Account, 'username'>[], role: Role): string {
  const taken = new Set(accounts.map(({ username }) => username.trim().toLowerCase()));
  for (let number = 1; ; number += 1) {
    const username = `${stems[role]}${String(number).padStart(2, '0')}`;
    if (!taken.has(username)) return username;
  }
}

/** How colleagues call the account: the name, or else the user name. */
export function nameOf(account: Pick<Account, 'fullName' | 'username'>): string {
  return account.fullName || account.username;
}
