// One open key at a time, numbered in order, and each covers its own stretch of the log.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PublicKey } from '../basics/brand.ts';
import { unwrap } from '../basics/result.ts';
import { decideFirstKey, decideReplacement, evolveKeys } from './decide.ts';
import { eventsUnder, openKeyOf, type AnnouncedKey, type KeyEvent } from './key.ts';

const publicKey = (digit: string): PublicKey => digit.repeat(64) as PublicKey;

/** Applies events that stand in the log from this sequence on. */
function follow(keys: readonly AnnouncedKey[], events: readonly KeyEvent[], from: number): readonly AnnouncedKey[] {
  return events.reduce((state, event, index) => evolveKeys(state, { event, sequence: from + index }), keys);
}

const one = follow([], unwrap(decideFirstKey([], publicKey('a'))), 3);

test('the first key', () => {
  expect(one).toEqual([{ number: 1, publicKey: publicKey('a'), announcedAt: 3 }]);
  expect(openKeyOf([])).toBeUndefined();
});

test('there is no second first key', () => {
  expect(decideFirstKey(one, publicKey('b'))).toMatchObject({ ok: false, error: { code: 'key.changed' } });
});

test('another key closes the open one and says how much it covers', () => {
  const replacement = { seen: 1, publicKey: publicKey('b'), reason: 'Laptop gestolen', logEvents: 10 };
  const events = unwrap(decideReplacement(one, replacement));
  expect(events).toEqual([
    { type: 'key.closed', data: { key: 1, events: 10, reason: 'Laptop gestolen' } },
    { type: 'key.announced', data: { key: 2, publicKey: publicKey('b') } },
  ]);
  const two = follow(one, events, 11);
  expect(two.map((key) => eventsUnder(key, 20))).toEqual([7, 8]);
  expect(openKeyOf(two)?.number).toBe(2);
});

test.each([0, 2, 7])('a key is not replaced by somebody who saw key %i', (seen) => {
  const decided = decideReplacement(one, { seen, publicKey: publicKey('b'), reason: 'x', logEvents: 10 });
  expect(decided).toMatchObject({ ok: false, error: { code: 'key.changed' } });
});

test('nothing is replaced where nothing is open', () => {
  const decided = decideReplacement([], { seen: 1, publicKey: publicKey('b'), reason: 'x', logEvents: 10 });
  expect(decided).toMatchObject({ ok: false, error: { code: 'key.changed' } });
});

describe('what cannot follow throws', () => {
  const announce = (key: number): KeyEvent => ({ type: 'key.announced', data: { key, publicKey: publicKey('c') } });
  const close = (key: number, events: number): KeyEvent => ({ type: 'key.closed', data: { key, events, reason: 'x' } });
  test.each<readonly [string, readonly AnnouncedKey[], KeyEvent]>([
    ['a second open key', one, announce(2)],
    ['a number that is skipped', [], announce(2)],
    ['closing what is not open', [], close(1, 4)],
    ['closing another', one, close(2, 4)],
    ['a closing that covers what is not there', one, close(1, 5)],
    ['a closing that leaves events out', one, close(1, 3)],
  ])('%s', (_, keys, event) => {
    expect(() => evolveKeys(keys, { event, sequence: 5 })).toThrow('cannot be');
  });
});

test('whatever is replaced when: the stretches lie apart, in order, and one key is open', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5), { maxLength: 8 }), (gaps) => {
      let keys = one;
      let logEvents = 3;
      for (const gap of gaps) {
        logEvents += gap;
        const replacement = { seen: keys.length, publicKey: publicKey('b'), reason: 'x', logEvents };
        keys = follow(keys, unwrap(decideReplacement(keys, replacement)), logEvents + 1);
        logEvents += 2;
      }
      expect(keys.map(({ number }) => number)).toEqual(keys.map((_, index) => index + 1));
      expect(keys.filter(({ closedAfter }) => closedAfter === undefined)).toHaveLength(1);
      expect(keys.map((key) => eventsUnder(key, logEvents))).toEqual([...gaps, 0]);
      const ends = keys.flatMap(({ announcedAt, closedAfter }) => [announcedAt, closedAfter ?? logEvents]);
      expect(ends).toEqual([...ends].sort((a, b) => a - b));
    }),
  );
});
