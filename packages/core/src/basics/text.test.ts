// Texts with places, numbers as people read them, and dates that do not depend on the machine.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longDate, shortDate } from './dates.ts';
import { err, ok, unreachable, unwrap } from './result.ts';
import { formatCount, say } from './text.ts';

describe('say', () => {
  const text = { nl: 'Lijst {list}: {votes} van {votes}', en: 'List {list}: {votes} of {votes}' };
  test('fills every place, numbers as the language writes them', () => {
    expect(say(text, 'nl', { list: '3', votes: 1234567 })).toBe('Lijst 3: 1.234.567 van 1.234.567');
    expect(say(text, 'en', { list: '3', votes: 1234567 })).toBe('List 3: 1,234,567 of 1,234,567');
  });
  test('a place without a value stays visible, a value without a place does no harm', () => {
    expect(say(text, 'nl', { votes: 0, other: 1 })).toBe('Lijst {list}: 0 van 0');
  });
  test('a value is never read as a place or as a pattern', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(say({ nl: '<{a}>', en: '' }, 'nl', { a: value })).toBe(`<${value}>`);
      }),
    );
    expect(say({ nl: '{a}{b}', en: '' }, 'nl', { a: '{b}$&', b: 'x' })).toBe('{b}$&x');
  });
});

describe('counts', () => {
  test.each([
    [0, '0', '0'],
    [999, '999', '999'],
    [1000, '1.000', '1,000'],
    [999_999_999, '999.999.999', '999,999,999'],
    [-1234, '-1.234', '-1,234'],
  ])('%d', (value, nl, en) => {
    expect([formatCount(value), formatCount(value, 'en')]).toEqual([nl, en]);
  });
  test('the dots are all that is added', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(Number(formatCount(value).replaceAll('.', ''))).toBe(value);
      }),
    );
  });
});

describe('dates', () => {
  test.each([
    ['2023-03-15', 'woensdag 15 maart 2023', 'wo 15 maart 2023', 'Wed 15 March 2023'],
    ['2027-03-17', 'woensdag 17 maart 2027', 'wo 17 maart 2027', 'Wed 17 March 2027'],
    ['2024-02-29T23:30:00.000Z', 'donderdag 29 februari 2024', 'do 29 februari 2024', 'Thu 29 February 2024'],
    ['2000-01-01', 'zaterdag 1 januari 2000', 'za 1 januari 2000', 'Sat 1 January 2000'],
  ])('%s', (date, long, short, en) => {
    expect([longDate(date), shortDate(date), shortDate(date, 'en')]).toEqual([long, short, en]);
  });
  test('the day of the week is that of the calendar', () => {
    const day = fc.integer({ min: 0, max: 150_000 }).map((days) => new Date(Date.UTC(1800, 0, 1) + days * 86_400_000));
    fc.assert(
      fc.property(day, (date) => {
        const name = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(date);
        expect(longDate(date.toISOString(), 'en').split(' ')[0]).toBe(name);
      }),
    );
  });
});

test('a result gives its value, or throws where a failure is a bug', () => {
  expect(unwrap(ok(3))).toBe(3);
  expect(() => unwrap(err({ code: 'x' }))).toThrow('{"code":"x"}');
  expect(() => unreachable('forgotten' as never)).toThrow('"forgotten"');
});
