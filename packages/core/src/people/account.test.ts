// How people are named: in the log by role and number, on screen by name, or by number when they stay anonymous.
import { expect, test } from 'vitest';
import { sameUsername } from './account.ts';
import { actorKey, roleNames, roles, sameActor, type Role } from './role.ts';
import { nameOfAccount, nextUsernames } from './usernames.ts';

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

test.each<readonly [readonly string[], Role, number, readonly string[]]>([
  [[], 'typist', 2, ['invoerder01', 'invoerder02']],
  [['Invoerder01', 'invoerder03'], 'typist', 2, ['invoerder04', 'invoerder05']],
  [['invoerder6'], 'typist', 1, ['invoerder07']],
  [['invoerder98'], 'typist', 3, ['invoerder99', 'invoerder100', 'invoerder101']],
  [['invoerder07'], 'coordinator', 1, ['coordinator01']],
  [['invoerder', 'invoerderx9', 'invoerder99999999999999999999'], 'typist', 1, ['invoerder01']],
  [['beheer'], 'administrator', 1, ['beheerder01']],
  [[], 'typist', 0, []],
])('after %j come, for a %s, %i: %j', (taken, role, count, usernames) => {
  expect(nextUsernames(taken.map((username) => ({ username })), role, count)).toEqual(usernames);
}); // prettier-ignore

test.each<readonly [string, string, Role, string, string]>([
  ['Ine de Vries', 'invoerder07', 'typist', 'Ine de Vries', 'Ine de Vries'],
  ['', 'invoerder07', 'typist', 'Invoerder 07', 'Typist 07'],
  ['', 'Invoerder112', 'typist', 'Invoerder 112', 'Typist 112'],
  ['', 'coordinator2', 'coordinator', 'Coördinator 02', 'Coordinator 02'],
  ['', 'invoerder07', 'coordinator', 'invoerder07', 'invoerder07'],
  ['', 'ine', 'typist', 'ine', 'ine'],
])('"%s" (%s, %s) is called %s', (fullName, username, role, nl, en) => {
  expect(nameOfAccount({ fullName, username, role }, 'nl')).toBe(nl);
  expect(nameOfAccount({ fullName, username, role }, 'en')).toBe(en);
});
