// Who may make and change which account (domain.md §8.2, §8.4), and that events never hold a name or a password (decision 11).
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Account } from './account.ts';
import {
  decideAccountChange,
  decideFirstAdministrator,
  decideManyAccounts,
  decideNewAccount,
  decidePasswordAtMachine,
  decidePasswordReset,
  manages,
  mostAtOnce,
  type Manager,
  type NewAccount,
} from './managing.ts';
import { shortestPassword } from './password.ts';
import { roles, type Role } from './role.ts';

const account = (number: number, role: Role, active = true): Account => ({
  number,
  username: `${role}${number}`,
  fullName: `Naam ${number}`,
  role,
  active,
  mustChangePassword: false,
});
const accounts = [account(1, 'administrator'), account(2, 'coordinator'), account(5, 'typist')];
const newTypist: NewAccount = { username: 'nieuw', role: 'typist' };
const administrator: Manager = { role: 'administrator', number: 1 };
const coordinator: Manager = { role: 'coordinator', number: 2 };
const typist: Manager = { role: 'typist', number: 5 };

test.each<readonly [Role, readonly Role[]]>([
  ['administrator', roles],
  ['coordinator', ['typist']],
  ['typist', []],
])('%s manages %j', (by, managed) => expect(roles.filter((role) => manages(by, role))).toEqual(managed));

describe('a new account', () => {
  test.each<readonly [string, Partial<NewAccount>, Role, string | number]>([
    ['a typist by the administrator', {}, 'administrator', 6],
    ['a coordinator by the administrator', { role: 'coordinator' }, 'administrator', 6],
    ['an administrator by the administrator', { role: 'administrator' }, 'administrator', 6],
    ['a typist by the coordinator', {}, 'coordinator', 6],
    ['a coordinator by the coordinator', { role: 'coordinator' }, 'coordinator', 'people.roleNotYours'],
    ['an administrator by the coordinator', { role: 'administrator' }, 'coordinator', 'people.roleNotYours'],
    ['a typist by a typist', {}, 'typist', 'people.roleNotYours'],
    ['a name that is taken', { username: 'typist5' }, 'administrator', 'people.usernameTaken'],
    ['a name that is taken in other letters', { username: ' TYPIST5 ' }, 'administrator', 'people.usernameTaken'],
  ])('%s', (_, overrides, by, result) => {
    const decision = decideNewAccount(accounts, { ...newTypist, ...overrides }, by);
    if (!decision.ok) return expect(decision.error.code).toBe(result);
    expect(decision.value).toEqual([
      { type: 'person.added', data: { number: result, role: overrides.role ?? 'typist' } },
    ]);
  }); // prettier-ignore

  test('a number is never given again: it goes on from the highest', () => {
    const closed = [account(1, 'administrator'), account(9, 'typist', false)];
    expect(decideNewAccount(closed, newTypist, 'administrator')).toMatchObject({ value: [{ data: { number: 10 } }] });
  });
});

describe('the first administrator', () => {
  const password = 'p'.repeat(shortestPassword);
  test.each<readonly [string, { username: string; password: string }, readonly Account[], string | number]>([
    ['begins', { username: 'beheer', password }, [], 1],
    ['is the only one who begins', { username: 'beheer', password }, accounts, 'people.alreadyInitialised'],
    ['also when everybody else is turned off', { username: 'b', password }, [account(1, 'administrator', false)], 'people.alreadyInitialised'],
    ['with a password one too short', { username: 'beheer', password: password.slice(1) }, [], 'people.passwordTooShort'],
    ['with the user name as password', { username: 'stembureaulid', password: 'StembureauLid' }, [], 'people.passwordIsUsername'],
  ])('%s', (_, chosen, existing, result) => {
    const decision = decideFirstAdministrator(existing, chosen);
    if (!decision.ok) return expect(decision.error.code).toBe(result);
    expect(decision.value).toEqual([{ type: 'person.added', data: { number: result, role: 'administrator' } }]);
  }); // prettier-ignore
});

describe('many accounts', () => {
  const taken = [...accounts, { ...account(7, 'typist', false), username: 'Invoerder06' }];

  test('have numbers and user names of their own, one after another', () => {
    const many = decideManyAccounts(taken, { role: 'typist', count: 3 }, 'coordinator');
    expect(many).toEqual({
      ok: true,
      value: {
        accounts: [
          { number: 8, username: 'invoerder07' },
          { number: 9, username: 'invoerder08' },
          { number: 10, username: 'invoerder09' },
        ],
        events: [8, 9, 10].map((number) => ({ type: 'person.added', data: { number, role: 'typist' } })),
      },
    });
  });

  test.each<readonly [Role, Role, boolean]>([
    ['administrator', 'typist', true],
    ['coordinator', 'typist', true],
    ['coordinator', 'coordinator', false],
    ['typist', 'typist', false],
  ])('by %s of %s', (by, role, allowed) => {
    expect(decideManyAccounts(taken, { role, count: 2 }, by).ok).toBe(allowed);
  });

  test('never clash with one another or with who was there, however often', () => {
    const name = fc.constantFrom('invoerder', 'Invoerder', 'coordinator', ' invoerder', 'x');
    const username = fc.tuple(name, fc.nat({ max: 300 })).map(([stem, number]) => `${stem}${number}`);
    fc.assert(
      fc.property(fc.array(username), fc.integer({ min: 1, max: mostAtOnce }), (usernames, count) => {
        const before = usernames.map((item, index) => ({ ...account(index + 1, 'typist'), username: item }));
        const many = decideManyAccounts(before, { role: 'typist', count }, 'coordinator');
        if (!many.ok) throw new Error(many.error.code);
        const made = many.value.accounts;
        expect(new Set(made.map((item) => item.number)).size).toBe(count);
        for (const { username: own } of made)
          expect(decideNewAccount(before, { username: own, role: 'typist' }, 'coordinator').ok).toBe(true);
        expect(new Set(made.map((item) => item.username)).size).toBe(count);
      }),
    );
  });
});

const two = [...accounts, account(7, 'administrator')];
const off = [...accounts, account(7, 'administrator', false)];

describe('a password made at the machine itself', () => {
  test.each<readonly [string, string, readonly Account[], number | string]>([
    ['of the only administrator', 'administrator1', accounts, 1],
    ['in other letters', ' ADMINISTRATOR1 ', accounts, 1],
    ['of one of two', 'administrator7', two, 7],
    ['not of one who is turned off', 'administrator7', off, 'administrator1'],
    ['not of a coordinator', 'coordinator2', two, 'administrator1, administrator7'],
    ['not of a typist', 'typist5', accounts, 'administrator1'],
    ['not of nobody', '', accounts, 'administrator1'],
  ])('%s', (_, username, existing, result) => {
    const decision = decidePasswordAtMachine(existing, username);
    if (decision.ok)
      expect(decision.value).toEqual([{ type: 'person.passwordSetAtMachine', data: { number: result } }]);
    else expect(decision.error).toEqual({ code: 'people.noAdministrator', params: { username, names: result } });
  });
});

describe('turning off and on', () => {
  test.each<readonly [string, { number: number; active: boolean }, Manager, readonly Account[], string]>([
    ['a typist by the coordinator', { number: 5, active: false }, coordinator, accounts, 'person.changed'],
    ['a coordinator by a coordinator', { number: 2, active: false }, coordinator, accounts, 'people.roleNotYours'],
    ['a typist by a typist', { number: 5, active: false }, typist, accounts, 'people.roleNotYours'],
    ['a coordinator by the administrator', { number: 2, active: false }, administrator, accounts, 'person.changed'],
    ['the last administrator', { number: 1, active: false }, administrator, accounts, 'people.lastAdministrator'],
    ['the last active administrator', { number: 1, active: false }, administrator, off, 'people.lastAdministrator'],
    ['oneself, while there is another', { number: 1, active: false }, administrator, two, 'people.yourself'],
    ['another administrator', { number: 7, active: false }, administrator, two, 'person.changed'],
    ['an administrator who is off stays off', { number: 7, active: false }, administrator, off, 'person.changed'],
    ['an administrator on again', { number: 7, active: true }, administrator, off, 'person.changed'],
    ['the last administrator stays on', { number: 1, active: true }, administrator, accounts, 'person.changed'],
    ['nobody', { number: 99, active: true }, administrator, accounts, 'people.unknown'],
  ])('%s', (_, change, by, existing, result) => {
    const decision = decideAccountChange(existing, change, by);
    expect(decision.ok ? decision.value.map(({ type }) => type).join() : decision.error.code).toEqual(result);
  }); // prettier-ignore

  test('there is an active administrator for ever, whatever administrators do to one another', () => {
    const step = fc.record({ by: fc.nat({ max: 3 }), number: fc.integer({ min: 1, max: 4 }), active: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let people = [1, 2, 3, 4].map((number) => account(number, 'administrator', number < 3));
        for (const { by, number, active } of steps) {
          const actor = people[by];
          if (!actor?.active) continue;
          if (!decideAccountChange(people, { number, active }, actor).ok) continue;
          people = people.map((person) => (person.number === number ? { ...person, active } : person));
        }
        expect(people.some((person) => person.active)).toBe(true);
      }),
    );
  });
});

test.each<readonly [string, number, Manager, string]>([
  ['of a typist by the coordinator', 5, coordinator, 'person.passwordSet'],
  ['of a coordinator by the administrator', 2, administrator, 'person.passwordSet'],
  ['of another administrator', 7, administrator, 'person.passwordSet'],
  ['of a coordinator by a coordinator', 2, coordinator, 'people.roleNotYours'],
  ['of the administrator by a coordinator', 1, coordinator, 'people.roleNotYours'],
  ['of a typist by a typist', 5, typist, 'people.roleNotYours'],
  ['of oneself', 1, administrator, 'people.ownPassword'],
  ['of nobody', 99, administrator, 'people.unknown'],
])('a new password %s', (_, number, by, result) => {
  const decision = decidePasswordReset(two, number, by);
  expect(decision.ok ? decision.value.map(({ type }) => type).join() : decision.error.code).toBe(result);
});

test('events hold neither names nor passwords', () => {
  const made = decideNewAccount(accounts, newTypist, 'administrator');
  const many = decideManyAccounts(accounts, { role: 'typist', count: 2 }, 'administrator');
  const events = [made, many.ok ? many.value.events : [], decidePasswordReset(accounts, 5, administrator)];
  expect(JSON.stringify(events)).not.toMatch(/Naam|nieuw|typist5|invoerder/);
});
