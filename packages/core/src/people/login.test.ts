// Times of logins and of wrong passwords, also when the clock is set back.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Instant } from '../basics/brand.ts';
import { decideAttempt, freeFailures, longestWait, waitAfter, type LoginFailures } from './attempt.ts';
import { endings, loginLifetime, loginRefusals, saysLoggedOut, standingOfLogin } from './login.ts';

const start = Date.parse('2027-03-18T09:00:00.000Z');
const at = (seconds: number): Instant => new Date(start + seconds * 1000).toISOString() as Instant;

describe('a login', () => {
  const lastSeenAt = at(0);
  test.each<
    readonly [string, number, 'activity' | 'background', readonly [number, number] | 'expired' | 'clockSetBack']
  >([
    ['used at once', 0, 'activity', [0, 1800]],
    ['used after 29 minutes goes on from there', 1740, 'activity', [1740, 3540]],
    ['a screen that asks by itself does not keep it', 1740, 'background', [0, 1800]],
    ['ends after 30 minutes', 1800, 'activity', 'expired'],
    ['and a moment before it has not ended', 1799, 'background', [0, 1800]],
    ['the clock set back ten minutes: counts from the new time', -600, 'background', [-600, 1200]],
    ['the same for somebody who is there', -600, 'activity', [-600, 1200]],
    ['the clock set back half an hour: ended, not for ever', -1800, 'activity', 'clockSetBack'],
    ['the clock set back a year', -31_536_000, 'background', 'clockSetBack'],
  ])('%s', (_, now, use, result) => {
    const standing = standingOfLogin({ lastSeenAt }, at(now), use);
    const told = standing.ok ? [standing.value.seenAt, standing.value.endsAt] : standing.error;
    expect(told).toEqual(typeof result === 'string' ? result : result.map(at));
  });

  test('ends within thirty minutes of the clock’s own time after the last activity, whatever the clock does in between', () => {
    const look = fc.integer({ min: -4000, max: 4000 });
    fc.assert(
      fc.property(fc.array(look), (jumps) => {
        let lastSeenAt = at(0);
        let now = 0;
        for (const jump of jumps) {
          now += jump;
          const standing = standingOfLogin({ lastSeenAt }, at(now), 'background');
          if (!standing.ok) return;
          lastSeenAt = standing.value.seenAt;
          const left = Date.parse(standing.value.endsAt) - Date.parse(at(now));
          expect(left).toBeGreaterThan(0);
          expect(left).toBeLessThanOrEqual(loginLifetime);
        }
      }),
    );
  });
});

test('every ending has words, and says that nobody is logged in', () => {
  for (const code of Object.values(endings)) {
    expect(loginRefusals[code].nl).toMatch(/\S/);
    expect(saysLoggedOut(code)).toBe(true);
  }
  expect(
    ['access.notLoggedIn', 'access.wait', 'access.passwordMustChange', 'entry.notYours'].map(saysLoggedOut),
  ).toEqual([true, false, false, false]);
});

describe('wrong passwords', () => {
  test('the wait grows and has an end', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 1000].map(waitAfter)).toEqual([
      0, 0, 0, 0, 5, 10, 20, 40, 80, 160, 300, 300, 300,
    ]);
    expect(waitAfter(freeFailures)).toBe(0);
  });

  const failed = (count: number, seconds = 0, isTold = false): LoginFailures => ({ count, at: at(seconds), isTold });
  test.each<readonly [string, LoginFailures | undefined, number, ReturnType<typeof decideAttempt>]>([
    ['the first attempt', undefined, 0, { kind: 'try', failures: failed(1) }],
    ['the third wrong one costs nothing', failed(3), 0, { kind: 'try', failures: failed(4) }],
    ['after the fourth one waits', failed(4), 0, { kind: 'wait', seconds: 5, failures: failed(4, 0, true) }],
    ['the last moment of the wait', failed(4), 4.999, { kind: 'wait', seconds: 1, failures: failed(4, 0, true) }],
    ['the wait is over', failed(4), 5, { kind: 'try', failures: failed(5, 5) }],
    ['the next wait is told anew', failed(5, 0, false), 1, { kind: 'wait', seconds: 9, failures: failed(5, 0, true) }],
    ['trying in the wait does not make it longer', failed(5, 0, true), 9, { kind: 'wait', seconds: 1, failures: failed(5, 0, true) }],
    ['never longer than five minutes', failed(99), 0, { kind: 'wait', seconds: longestWait, failures: failed(99, 0, true) }],
    ['the clock set back starts the wait again', failed(5), -3600, { kind: 'wait', seconds: 10, failures: failed(5, -3600, true) }],
    ['and it ends at the new time', failed(5, -3600, true), -3590, { kind: 'try', failures: failed(6, -3590) }],
    ['the clock set back, nothing to wait for', failed(2), -3600, { kind: 'try', failures: failed(3, -3600) }],
  ])('%s', (_, before, now, result) => {
    expect(decideAttempt(before, at(now))).toEqual(result);
  }); // prettier-ignore

  test('whatever the clock does, who waits as long as told may try', () => {
    fc.assert(
      fc.property(fc.nat({ max: 40 }), fc.integer({ min: -1e9, max: 1e9 }), (count, jump) => {
        const first = decideAttempt(count === 0 ? undefined : failed(count), at(jump));
        if (first.kind === 'try') return;
        expect(first.seconds).toBeLessThanOrEqual(longestWait);
        expect(decideAttempt(first.failures, at(jump + first.seconds)).kind).toBe('try');
      }),
    );
  });
});
