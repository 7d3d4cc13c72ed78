// No cell is taken for a formula, every text comes back, and no number changes.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellOfText, textOfCell } from './csv-cells.ts';
import { hardNames } from './testing/any-count.ts';
import { textInXml } from './xml/write-xml.ts';

test.each([
  ['=1', "'=1"],
  ["'=1", "''=1"],
  ['+31 6', "'+31 6"],
  ['-', "'-"],
  ['@home', "'@home"],
  ['\t=1', "'=1"],
  ['＝1', "'＝1"],
  ["'s-Gravenhage", "'s-Gravenhage"],
  ['50PLUS', '50PLUS'],
  ['Partij voor 1+1', 'Partij voor 1+1'],
  ['0307', '0307'],
  ['', ''],
])('%j stands as %j', (text, cell) => {
  expect(cellOfText(text)).toBe(cell);
  expect(textOfCell(cell)).toBe(textInXml(text));
});

test('any text', () => {
  const signs = [
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '\n',
    "'",
    '＝',
    '＋',
    '－',
    '＠',
    ' ',
    '"',
    ';',
    'a',
    '1',
    '😀',
    '\u0000',
    '\ud800',
  ];
  const text = fc.oneof(
    fc.array(fc.constantFrom(...signs), { maxLength: 6 }).map((parts) => parts.join('')),
    fc.constantFrom(...hardNames),
  );
  fc.assert(
    fc.property(text, (some) => {
      const cell = cellOfText(some);
      expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      expect(textOfCell(cell)).toBe(textInXml(some));
    }),
    { numRuns: 300 },
  );
});

test('any whole number is itself', () => {
  fc.assert(fc.property(fc.nat(), (number) => cellOfText(String(number)) === String(number)));
});
