import { pollingStationSchema, stationKinds, type PollingStation } from '@telstaat/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  emptyStation,
  nextNumber,
  parseStation,
  tidyPostalCode,
  typedFrom,
  type StationField,
} from './typed-station.ts';

const full = {
  number: '17',
  name: ' De Koperhorst ',
  kind: 'fixed',
  eligibleVoters: '1.204',
  address: 'Paladijnenweg 275',
  postalCode: '3813dk',
  town: 'Amersfoort',
} as const;

describe('parseStation', () => {
  it('reads a complete form', () => {
    expect(parseStation(full)).toEqual({
      ok: true,
      station: {
        number: 17,
        name: 'De Koperhorst',
        kind: 'fixed',
        eligibleVoters: 1204,
        address: 'Paladijnenweg 275',
        postalCode: '3813 DK',
        town: 'Amersfoort',
      },
    });
  });

  const cases: readonly { readonly change: Partial<typeof emptyStation>; readonly wrong: StationField }[] = [
    { change: { number: '' }, wrong: 'number' },
    { change: { number: '0' }, wrong: 'number' },
    { change: { number: '1234567' }, wrong: 'number' },
    { change: { number: '-3' }, wrong: 'number' },
    { change: { name: '  ' }, wrong: 'name' },
    { change: { eligibleVoters: 'veel' }, wrong: 'eligibleVoters' },
    { change: { eligibleVoters: '1.20' }, wrong: 'eligibleVoters' },
    { change: { postalCode: '0123 AB' }, wrong: 'postalCode' },
    { change: { postalCode: '3811' }, wrong: 'postalCode' },
  ];
  it.each(cases)('$change is wrong at $wrong', ({ change, wrong }) => {
    expect(parseStation({ ...full, ...change })).toEqual({ ok: false, wrong: new Set([wrong]) });
  });

  it('tells everything that is wrong at once', () => {
    const parsed = parseStation(emptyStation);
    expect(parsed.ok ? [] : [...parsed.wrong]).toEqual(['number', 'name']);
  });

  it('gives back any station that was shown', () => {
    const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,20}$/);
    const station: fc.Arbitrary<PollingStation> = fc.record(
      {
        number: fc.integer({ min: 1, max: 999_999 }),
        name: word,
        kind: fc.constantFrom(...stationKinds),
        eligibleVoters: fc.nat(999_999_999),
        address: word,
        postalCode: fc.stringMatching(/^[1-9]\d{3} [A-Z]{2}$/),
        town: word,
      },
      { requiredKeys: ['number', 'name'] },
    );
    fc.assert(
      fc.property(station, (given) => {
        expect(pollingStationSchema.safeParse(given).success).toBe(true);
        expect(parseStation(typedFrom(given))).toEqual({ ok: true, station: given });
      }),
    );
  });
});

describe('tidyPostalCode', () => {
  it.each([
    ['3811ab', '3811 AB'],
    ['3811  AB', '3811 AB'],
    ['AB 3811', 'AB 3811'],
  ])('%s', (text, tidy) => expect(tidyPostalCode(text)).toBe(tidy));
});

describe('nextNumber', () => {
  it('follows the highest', () => {
    expect(nextNumber([])).toBe('1');
    expect(
      nextNumber([
        { number: 42, name: 'a' },
        { number: 7, name: 'b' },
      ]),
    ).toBe('43');
  });
});
