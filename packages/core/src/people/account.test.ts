// Who may make and change which account (domain.md §8.4), and that events never hold a name or a password (decision 11).
import { describe, expect, test } from 'vitest';
import {
  decideAccountChange,
  decideNewAccount,
  sameUsername,
  shortestPassword,
  type Account,
  type AccountChange,
  type NewAccount,
} from './account.ts';
import { actorKey, roleNames, roles, sameActor, type Role } from './role.ts';

const account = (number: number, role: Role, active = true): Account => ({
  number,
  username: `${role}${number}`,
  fullName: `Naam ${number}`,
  role,
  active,
});
const accounts = [account(1, 'administrator'), account(2, 'coordinator'), account(5, 'typist')];
const password = 'p'.repeat(shortestPassword);
const newTypist: NewAccount = { username: 'nieuw', fullName: 'Nieuw', role: 'typist', password };

describe('a new account', () => {
  test.each<readonly [string, Partial<NewAccount>, Role | 'setup', readonly Account[], string | number]>([
    ['the first, while setting up', { role: 'administrator' }, 'setup', [], 1],
    ['a second while setting up', {}, 'setup', accounts, 'people.alreadyInitialised'],
    ['a typist by the administrator', {}, 'administrator', accounts, 6],
    ['a coordinator by the administrator', { role: 'coordinator' }, 'administrator', accounts, 6],
    ['a typist by the coordinator', {}, 'coordinator', accounts, 6],
    ['a coordinator by the coordinator', { role: 'coordinator' }, 'coordinator', accounts, 'people.roleNotYours'],
    ['an administrator by the coordinator', { role: 'administrator' }, 'coordinator', accounts, 'people.roleNotYours'],
    ['a name that is taken', { username: 'typist5' }, 'administrator', accounts, 'people.usernameTaken'],
    ['a name that is taken in other letters', { username: ' TYPIST5 ' }, 'administrator', accounts, 'people.usernameTaken'],
    ['a password one too short', { password: password.slice(1) }, 'administrator', accounts, 'people.passwordTooShort'],
    ['a password short in people’s eyes, long in code units', { password: '🗳️'.repeat(6) }, 'administrator', accounts, 'people.passwordTooShort'],
    ['a password equal to the name', { username: 'stembureaulid', password: 'StembureauLid' }, 'administrator', accounts, 'people.passwordIsUsername'],
  ])('%s', (_, overrides, by, existing, result) => {
    const decision = decideNewAccount(existing, { ...newTypist, ...overrides }, by);
    if (!decision.ok) return expect(decision.error.code).toBe(result);
    expect(decision.value).toEqual([
      { type: 'person.added', data: { number: result, role: overrides.role ?? 'typist' } },
    ]);
  }); // prettier-ignore

  test('a number is never given again: it goes on from the highest', () => {
    const decision = decideNewAccount(
      [account(1, 'administrator'), account(9, 'typist', false)],
      newTypist,
      'administrator',
    );
    expect(decision).toMatchObject({ value: [{ data: { number: 10 } }] });
  });
});

describe('a change', () => {
  const two = [...accounts, account(7, 'administrator')];
  const off = [...accounts, account(7, 'administrator', false)];
  test.each<readonly [string, AccountChange, Role, readonly Account[], string | readonly string[]]>([
    ['deactivate a typist', { number: 5, active: false }, 'coordinator', accounts, ['person.changed']],
    ['a new password', { number: 5, active: true, password }, 'coordinator', accounts, ['person.changed', 'person.passwordSet']],
    ['a password too short', { number: 5, active: true, password: 'kort' }, 'coordinator', accounts, 'people.passwordTooShort'],
    ['a coordinator by a coordinator', { number: 2, active: true }, 'coordinator', accounts, 'people.roleNotYours'],
    ['a coordinator by the administrator', { number: 2, active: false }, 'administrator', accounts, ['person.changed']],
    ['the last administrator off', { number: 1, active: false }, 'administrator', accounts, 'people.lastAdministrator'],
    ['the last active administrator off', { number: 1, active: false }, 'administrator', off, 'people.lastAdministrator'],
    ['one of two administrators off', { number: 1, active: false }, 'administrator', two, ['person.changed']],
    ['the last administrator stays on', { number: 1, active: true }, 'administrator', accounts, ['person.changed']],
    ['nobody', { number: 99, active: true }, 'administrator', accounts, 'people.unknown'],
  ])('%s', (_, change, by, existing, result) => {
    const decision = decideAccountChange(existing, change, by);
    expect(decision.ok ? decision.value.map(({ type }) => type) : decision.error.code).toEqual(result);
  }); // prettier-ignore
});

test('events hold neither names nor passwords', () => {
  const made = decideNewAccount(accounts, { ...newTypist, fullName: 'Piet Puk' }, 'administrator');
  const changed = decideAccountChange(accounts, { number: 5, active: true, password }, 'administrator');
  expect(JSON.stringify([made, changed])).not.toMatch(new RegExp(`Puk|nieuw|typist5|${password}`));
});

test('user names are compared as people do', () => {
  expect(sameUsername('Anna', ' anna ')).toBe(true);
  expect(sameUsername('Anna', 'Anne')).toBe(false);
});

test('the log knows people by role and number', () => {
  expect(actorKey({ role: 'typist', number: 7 })).toBe('typist:7');
  expect(sameActor({ role: 'typist', number: 7 }, { role: 'coordinator', number: 7 })).toBe(false);
  expect(sameActor({ role: 'typist', number: 7 }, { role: 'typist', number: 7 })).toBe(true);
  expect(Object.keys(roleNames)).toEqual([...roles]);
});
