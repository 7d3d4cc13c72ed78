import { describe, expect, it } from 'vitest';
import { parseDate, parseMoment, parseTime } from './typed-time.ts';

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

describe('parseDate', () => {
  it.each([
    ['18-3-2027', '2027-03-18'],
    ['18-03-2027', '2027-03-18'],
    [' 18/3/2027 ', '2027-03-18'],
    ['29-2-2028', '2028-02-29'],
    ['29-2-2027', undefined],
    ['31-4-2027', undefined],
    ['2027-03-18', undefined],
    ['18-3-27', undefined],
    ['', undefined],
  ])('%s', (text, iso) => expect(parseDate(text)).toBe(iso));
});

describe('parseMoment', () => {
  it.each([
    ['18-3-2027 14:30', '2027-03-18T14:30'],
    [' 18-3-2027  9 ', '2027-03-18T09:00'],
    ['18-3-2027', '2027-03-18T23:59'],
    ['18-3-2027 25:00', undefined],
    ['14:30', undefined],
    ['', undefined],
  ])('%s', (text, moment) => expect(parseMoment(text, '23:59')).toBe(moment));
});
