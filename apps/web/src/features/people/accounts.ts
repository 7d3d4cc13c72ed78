// Who may manage which account, how many are made at once, and how an account stands.
import { manages, mostAtOnce, roles, type Account, type Role } from '@telstaat/core';

type Person = Pick<Account, 'number' | 'role'>;

/** Roles that someone of this role gives out, those of most people first; the server decides once more. */
export function rolesToGive(mine: Role | undefined): readonly Role[] {
  return mine === undefined ? [] : roles.filter((role) => manages(mine, role)).reverse();
}

/** Nobody turns off their own account. */
export function mayManage(me: Person | null | undefined, account: Person): boolean {
  return me !== null && me !== undefined && me.number !== account.number && manages(me.role, account.role);
}

/** How many accounts someone asks for; `undefined` when that is no number from 1 to the most. */
export function parseHowMany(text: string): number | undefined {
  const howMany = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  return howMany >= 1 && howMany <= mostAtOnce ? howMany : undefined;
}

/** `waiting`: the slip has not been used yet. */
export function standingOf(account: Pick<Account, 'active' | 'mustChangePassword'>): 'active' | 'waiting' | 'off' {
  if (!account.active) return 'off';
  return account.mustChangePassword ? 'waiting' : 'active';
}
