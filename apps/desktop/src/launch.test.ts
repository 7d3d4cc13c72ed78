// Only a plain web address is accepted from the launcher.
import { expect, test } from 'vitest';
import { addressArgument, readAddress } from './launch.mjs';

test.each([
  { given: 'http://127.0.0.1:8523/', address: 'http://127.0.0.1:8523/' },
  { given: 'http://127.0.0.1:8523/a/b?c#d', address: 'http://127.0.0.1:8523/' },
  { given: 'https://telling.gemeente.example/', address: 'https://telling.gemeente.example/' },
  { given: 'http://user@127.0.0.1:8523/', address: undefined },
  { given: 'file:///index.html', address: undefined },
  { given: 'javascript:alert(1)', address: undefined },
  { given: '', address: undefined },
])('$given', ({ given, address }) => {
  expect(readAddress(['electron', '.', addressArgument(given)])).toBe(address);
});

test('without an argument there is no address', () => {
  expect(readAddress(['electron', '.'])).toBeUndefined();
});
