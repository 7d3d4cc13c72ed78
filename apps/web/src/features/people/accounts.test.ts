import { type Role } from '@telstaat/core';
import { describe, expect, it } from 'vitest';
import { mayManage, parseHowMany, rolesToGive, standingOf } from './accounts.ts';

const account = (number: number, role: Role) => ({ number, role });

describe('rolesToGive', () => {
  it.each<readonly [Role | undefined, readonly Role[]]>([
    ['administrator', ['typist', 'coordinator', 'administrator']],
    ['coordinator', ['typist']],
    ['typist', []],
    [undefined, []],
  ])('%s gives %j', (role, given) => expect(rolesToGive(role)).toEqual(given));
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

  it('is never about oneself, nor by nobody', () => {
    expect(mayManage(account(1, 'administrator'), account(1, 'administrator'))).toBe(false);
    expect(mayManage(null, account(1, 'typist'))).toBe(false);
  });
});

describe('parseHowMany', () => {
  it.each([
    ['1', 1],
    [' 20 ', 20],
    ['200', 200],
    ['201', undefined],
    ['0', undefined],
    ['-2', undefined],
    ['tien', undefined],
    ['', undefined],
  ])('"%s"', (text, howMany) => expect(parseHowMany(text)).toBe(howMany));
});

it.each([
  [true, false, 'active'],
  [true, true, 'waiting'],
  [false, true, 'off'],
  [false, false, 'off'],
] as const)('active %s, must change %s: %s', (active, mustChangePassword, expected) => {
  expect(standingOf({ active, mustChangePassword })).toBe(expected);
});
