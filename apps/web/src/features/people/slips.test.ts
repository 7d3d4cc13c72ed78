import { expect, it } from 'vitest';
import { addressForSlips } from './slips.ts';

it.each([
  ['http://192.168.1.20:8523', 'http://192.168.1.20:8523'],
  ['http://telzaal.local:8523', 'http://telzaal.local:8523'],
  ['http://127.0.0.1:8523', undefined],
  ['http://localhost:8523', undefined],
  ['http://[::1]:8523', undefined],
])('from %s the slips say %s', (origin, address) => {
  expect(addressForSlips(new URL(origin))).toBe(address);
});
