import { describe, expect, it } from 'vitest';
import { parseTime } from './typed-time.ts';

describe('parseTime', () => {
  it.each([
    ['9:00', '09:00'],
    ['09.30', '09:30'],
    ['0930', '09:30'],
    ['930', '09:30'],
    ['9', '09:00'],
    ['23:59', '23:59'],
    ['24:00', undefined],
    ['9:60', undefined],
    ['', undefined],
    ['negen', undefined],
  ])('%s', (text, time) => expect(parseTime(text)).toBe(time));
});
