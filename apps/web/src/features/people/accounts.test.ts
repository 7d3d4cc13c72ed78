import { roles, type Account, type Role } from '@telstaat/core';
import { describe, expect, it } from 'vitest';
import { freeUsernames, mayManage, parseHowMany, rolesToGive } from './accounts.ts';

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

describe('freeUsernames', () => {
  it('fills the gaps, whatever the case', () => {
    const taken = [{ username: 'Invoerder01' }, { username: 'invoerder03' }];
    expect(freeUsernames(taken, 'typist', 2)).toEqual(['invoerder02', 'invoerder04']);
    expect(freeUsernames([], 'coordinator', 1)).toEqual(['coordinator01']);
    expect(freeUsernames([], 'typist', 0)).toEqual([]);
  });
});

describe('parseHowMany', () => {
  it.each([
    ['1', 1],
    [' 20 ', 20],
    ['60', 60],
    ['61', undefined],
    ['0', undefined],
    ['-2', undefined],
    ['tien', undefined],
    ['', undefined],
  ])('"%s"', (text, howMany) => expect(parseHowMany(text)).toBe(howMany));
});
