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

// The characters of the register of persons (Teletex, BRP), from which names in EML files come: all of Latin-1 and Latin Extended-A, and a few signs.
test('every character of the register of persons can be drawn', () => {
  const from = (first: number, last: number): string =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');
  const characters = `${from(0x20, 0x7e)}${from(0xa1, 0xac)}${from(0xae, 0x17f)}\u{2126}`;
  expect(missingGlyphs(characters)).toEqual([]);
  // The sign of ohm is the letter omega to Unicode; all others stay what they are.
  expect(printable(characters)).toBe(characters.replace('\u{2126}', '\u{3a9}'));
});
