// Which characters can be drawn, and what becomes of the others.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { missingGlyphs, printable, replacement } from './fonts.ts';

test.each([
  ['Latin', 'ABCxyz 0123456789 ÀÉÎÕÜßàéîõüÿ'],
  ['Latin Extended-A', 'ĀćĊďĐęĞğĢħĨıĮĳĶķĹłŃňŊőŒœŕŖŚşŠţŤũŪůŰųŴŷŸźŻž'],
  ['Latin Extended-B', 'ƀƁƂƄƊƎƒǍǐǤǨǰȘșȚțȨȳɏ'],
  ['Turkish', 'İıĞğŞşÇçÖöÜü'],
  ['Frisian', 'âêîôûúÂÊÎÔÛÚ ŷ'],
  ['Vietnamese and Polish', 'Nguyễn Thị Hồng, Łukasz Żółć'],
  ['Greek and Cyrillic', 'Ελένη Жанна'],
  ['punctuation', '‘’“”–—…•€·'],
])('%s is complete', (_, text) => {
  expect(missingGlyphs(text)).toEqual([]);
  expect(printable(text)).toBe(text);
});

test('an emoji becomes a replacement sign and is reported once', () => {
  expect(missingGlyphs('Roos 🌷 en nog een 🌷, een ✝ ')).toEqual(['🌷', '✝']);
  expect(printable('Roos 🌷️!')).toBe(`Roos ${replacement}!`);
});

test('white space and control characters become one space, line feeds stay', () => {
  expect(printable('a\t\u{0} b\nc')).toBe('a b\nc');
});

test('letters and their accents are drawn as one', () => {
  expect(printable('Zoe\u{308}')).toBe('Zoë');
});

test('any text becomes printable, and stays as it is from then on', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = printable(text);
      expect(missingGlyphs(once)).toEqual([]);
      expect(printable(once)).toBe(once);
    }),
  );
});
