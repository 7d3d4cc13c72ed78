import { roles, type Account, type Role } from '@telstaat/core';
import { describe, expect, it } from 'vitest';
import { freeUsername, mayManage, rolesToGive } from './accounts.ts';

const account = (number: number, role: Role): Account => ({
  number,
  role,
  username: `u${number}`,
  fullName: '',
  active: true,
});

describe('rolesToGive', () => {
  it.each([
    ['administrator', roles.length],
    ['coordinator', 1],
    ['typist', 0],
  ] as const)('%s gives %i roles', (role, count) => expect(rolesToGive(role)).toHaveLength(count));
});

describe('mayManage', () => {
  it.each([
    ['coordinator', 'typist', true],
    ['coordinator', 'coordinator', false],
    ['administrator', 'coordinator', true],
    ['typist', 'typist', false],
  ] as const)('%s manages %s: %s', (mine, theirs, expected) => {
    expect(mayManage(account(1, mine), account(2, theirs))).toBe(expected);
  });

  it('is never about oneself', () => {
    expect(mayManage(account(1, 'administrator'), account(1, 'administrator'))).toBe(false);
  });
});

describe('freeUsername', () => {
  it('fills the first gap, whatever the case', () => {
    expect(freeUsername([{ username: 'Invoerder01' }, { username: 'invoerder03' }], 'typist')).toBe('invoerder02');
    expect(freeUsername([], 'coordinator')).toBe('coordinator01');
  });
});
