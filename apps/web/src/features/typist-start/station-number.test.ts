import { describe, expect, it } from 'vitest';
import { onlyDigits, readStationNumber, searchStations } from './station-number.ts';

it.each([
  ['17', 17],
  ['017', 17],
  ['', undefined],
  ['0', undefined],
  ['1a', undefined],
  ['1234567', undefined],
])('%j is station %j', (typed, number) => {
  expect(readStationNumber(typed)).toBe(number);
});

it.each([
  ['17', '17', false],
  ['17 ', '17', false],
  ['1x7', '17', true],
  ['-3', '3', true],
  ['12345678', '123456', false],
])('of %j only %j is kept', (typed, digits, refused) => {
  expect(onlyDigits(typed)).toEqual({ digits, refused });
});

describe('searching', () => {
  const stations = [
    { number: 17, name: 'De Koperhorst' },
    { number: 117, name: 'Stadhuis' },
  ];
  it.each([
    ['', [17, 117]],
    ['17', [17, 117]],
    ['koper', [17]],
    ['de 17', [17]],
    ['niets', []],
  ])('%j finds %j', (query, numbers) => {
    expect(searchStations(stations, query).map((station) => station.number)).toEqual(numbers);
  });
});
