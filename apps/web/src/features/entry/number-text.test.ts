import fc from 'fast-check';
import { formatCount } from '@telstaat/core';
import { describe, expect, it } from 'vitest';
import { quote, readPasted, readTyped } from './number-text.ts';

describe('pasting', () => {
  it.each([
    ['1234', '1234'],
    [' 1.234\n', '1234'],
    ['1.234.567', '1234567'],
    ['007', '007'],
    ['0', '0'],
    ['999999999', '999999999'],
  ])('%j is a number', (text, digits) => {
    expect(readPasted(text)).toEqual({ ok: true, value: digits });
  });

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['-3', 'negative'],
    ['−12', 'negative'],
    ['1,5', 'fraction'],
    ['1.5', 'fraction'],
    ['12.34', 'fraction'],
    ['1234.567', 'fraction'],
    ['twaalf', 'notANumber'],
    ['12 stemmen', 'notANumber'],
    ['1.23.456', 'notANumber'],
    ['1e3', 'notANumber'],
    ['123456789012', 'tooLong'],
    ['1.234.567.890', 'tooLong'],
  ])('%j is refused as %s', (text, fault) => {
    expect(readPasted(text)).toEqual({ ok: false, error: fault });
  });

  it('takes back every number that is shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
        const pasted = readPasted(formatCount(value, 'nl'));
        expect(pasted.ok && readTyped(pasted.value)).toBe(value);
      }),
    );
  });
});

describe('typing', () => {
  it.each([
    ['', null],
    ['0', 0],
    ['007', 7],
    ['1234567890', null],
    ['12a', null],
  ])('%j is %j', (text, value) => {
    expect(readTyped(text)).toBe(value);
  });
});

it('quotes at most one short line', () => {
  expect(quote('een heel lange tekst\nover twee regels')).toBe('een heel lange tekst ov…');
});
