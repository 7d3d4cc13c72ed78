// A password that somebody chooses: long, not the user name, not the old one (domain.md §8.4); and a name only where there was none.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Account } from './account.ts';
import { decideOwnPassword, shortestPassword, type OwnPassword } from './password.ts';
import { drawFrom, makeTemporaryPassword } from './temporary-password.ts';

const anonymous: Account = {
  number: 7,
  username: 'invoerder07xx',
  fullName: '',
  role: 'typist',
  active: true,
  mustChangePassword: true,
};
const named = { ...anonymous, fullName: 'Ine de Vries' };
const current = 'brom-wies-kraat';
const password = 'een eigen lange zin';

describe('an own password', () => {
  test.each<readonly [string, Account, Partial<OwnPassword>, string]>([
    ['is taken', anonymous, {}, 'person.passwordChanged'],
    ['one too short', anonymous, { password: 'p'.repeat(shortestPassword - 1) }, 'people.passwordTooShort'],
    ['just long enough', anonymous, { password: 'p'.repeat(shortestPassword) }, 'person.passwordChanged'],
    ['short in people’s eyes, long in code units', anonymous, { password: '🗳️'.repeat(6) }, 'people.passwordTooShort'],
    ['the user name, in capitals', anonymous, { password: ' INVOERDER07XX ' }, 'people.passwordIsUsername'],
    ['the old one', anonymous, { password: current }, 'people.passwordIsOld'],
    ['the old one, composed otherwise', anonymous, { current: 'vóór-de-stemming', password: 'vo\u0301o\u0301r-de-stemming' }, 'people.passwordIsOld'],
    ['with a name where there was none', anonymous, { fullName: 'Ine de Vries' }, 'person.passwordChanged'],
    ['with the name that stands', named, { fullName: 'Ine de Vries' }, 'person.passwordChanged'],
    ['with another name', named, { fullName: 'Ivo Bakker' }, 'people.nameStands'],
    ['without a name, where one stands', named, {}, 'person.passwordChanged'],
  ])('%s', (_, account, choice, result) => {
    const decision = decideOwnPassword(account, { current, password, ...choice });
    expect(decision.ok ? decision.value.map(({ type }) => type).join() : decision.error.code).toBe(result);
  }); // prettier-ignore

  test('is not in the event', () => {
    const decision = decideOwnPassword(anonymous, { current, password, fullName: 'Ine' });
    expect(decision).toEqual({ ok: true, value: [{ type: 'person.passwordChanged', data: { number: 7 } }] });
  });
});

const uint32 = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe('a temporary password', () => {
  test('is four syllables, long enough, and holds nothing that looks like something else', () => {
    fc.assert(
      fc.property(fc.infiniteStream(uint32), (stream) => {
        const made = makeTemporaryPassword(drawFrom(() => stream.next().value as number));
        expect(made).toMatch(/^[a-km-z]{3,6}(-[a-km-z]{3,6}){3}$/);
        expect(made.length).toBeGreaterThanOrEqual(shortestPassword);
      }),
    );
  });

  test('draws a rude syllable again', () => {
    // k, u, t: then n, a, m and so on.
    const values = [10, 4, 7];
    let at = 0;
    const made = makeTemporaryPassword(() => values[at++] ?? [13, 0, 2][at % 3] ?? 0);
    expect(made).not.toContain('kut');
    expect(made).toMatch(/^[a-z]+(-[a-z]+){3}$/);
  });
});

describe('drawFrom', () => {
  test('refuses the incomplete last round', () => {
    const values = [2 ** 32 - 1, 5];
    const draw = drawFrom(() => values.shift() ?? 0);
    expect(draw(3)).toBe(5 % 3);
  });

  test('stays below', () => {
    fc.assert(
      fc.property(uint32, fc.integer({ min: 1, max: 1000 }), (value, below) => {
        // The second number is always taken.
        const values = [value, 0];
        expect(drawFrom(() => values.shift() ?? 0)(below)).toBeLessThan(below);
      }),
    );
  });
});
