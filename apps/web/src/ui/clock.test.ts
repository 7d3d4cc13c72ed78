import { describe, expect, it } from 'vitest';
import { duration, localDate } from './clock.ts';

describe('duration', () => {
  it.each([
    [0, '0 min', '0 min'],
    [59, '59 min', '59 min'],
    [65, '1 u 05', '1 h 05'],
    [-3, '0 min', '0 min'],
  ])('%i minutes', (minutes, nl, en) => {
    expect(duration(0, minutes * 60_000, 'nl')).toBe(nl);
    expect(duration(0, minutes * 60_000, 'en')).toBe(en);
  });
});

describe('localDate', () => {
  it('is the day on the wall', () => {
    expect(localDate(new Date(2027, 2, 8, 23, 59).getTime())).toBe('2027-03-08');
  });
});
