// Offsets become lines and columns, the same one by one and many at once.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeAt, placeFinder } from './places.ts';

test.each([
  ['abc', 0, 1, 1],
  ['a\nb', 2, 2, 1],
  ['a\r\nb', 3, 2, 1],
  ['a\rb', 2, 2, 1],
  ['\n\n', 2, 3, 1],
  ['ab\ncd', 4, 2, 2],
])('%j at %i is line %i, column %i', (text, offset, line, column) => {
  expect(placeAt(text, offset)).toEqual({ line, column });
  expect(placeFinder(text)(offset)).toEqual({ line, column });
});

test('both ways agree at the start of every character that begins no line end', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'bc', '\n', '\r\n')), (parts) => {
      const text = parts.join('');
      const find = placeFinder(text);
      for (let offset = 0; offset <= text.length; offset += 1) {
        if (text[offset] !== '\n') expect(placeAt(text, offset)).toEqual(find(offset));
      }
    }),
  );
});
