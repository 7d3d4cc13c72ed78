import { hasErrors, pollingStationSchema, type ElectionId, type PollingStation } from '@telstaat/core';
import { writePollingStations, writeStationCsv } from '@telstaat/formats';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readStationFile } from './station-files.ts';

const election = {
  id: 'PS2027_Utrecht' as ElectionId,
  name: 'Provinciale Staten Utrecht 2027',
  category: 'PS',
  subcategory: 'PS1',
  domain: { name: 'Utrecht' },
  electionDate: '2027-03-17',
} as const;

function eml(stations: readonly PollingStation[]): Uint8Array {
  const municipality = { code: '0307', name: 'Amersfoort' };
  return writePollingStations(
    { election, municipality, eligibleVoters: 5000, stations },
    { created: '2027-03-01T12:00:00.000' },
  );
}

const read = (bytes: Uint8Array) => readStationFile({ name: 'stembureaus', bytes });
const errorsOf = (bytes: Uint8Array): readonly string[] =>
  read(bytes).complaints.flatMap(({ code, severity }) => (severity === 'error' ? [code] : []));

describe('a file of polling stations', () => {
  it('is taken over without postal codes that are none, and says so', () => {
    const csv = 'nummer;naam;postcode\n1;Stadhuis;3811 AB\n2;Kerk;12\n';
    const taken = read(new TextEncoder().encode(csv));
    expect(taken.stations).toEqual([
      { number: 1, name: 'Stadhuis', postalCode: '3811 AB' },
      { number: 2, name: 'Kerk' },
    ]);
    expect(taken.complaints).toMatchObject([{ code: 'stations.postalCode', severity: 'warning', line: 3 }]);
  });

  it('calls a station of an EML without a name after its number, and says so', () => {
    const taken = read(eml([{ number: 12, name: '' }]));
    expect(taken.stations).toEqual([{ number: 12, name: 'Stembureau 12' }]);
    expect(taken.complaints).toContainEqual(
      expect.objectContaining({ code: 'stations.nameMissing', severity: 'warning' }),
    );
  });

  test.each<readonly [string, string, readonly string[]]>([
    ['a name of 200 characters', 'n'.repeat(200), []],
    ['a name of 250 characters', 'n'.repeat(250), ['stations.textLong']],
    ['a name turned round', 'De \u202eEik', ['stations.textSigns']],
    ['a control character that XML has', 'De \u0085Eik', ['stations.textSigns']],
  ])('%s', (_, name, expected) => {
    for (const bytes of [eml([{ number: 1, name }]), writeStationCsv([{ number: 1, name }])]) {
      expect(errorsOf(bytes)).toEqual(expected);
      expect(read(bytes).stations).toHaveLength(expected.length === 0 ? 1 : 0);
    }
  });

  it('gives only stations that can be stored, whatever is in it', () => {
    const sign = fc.constantFrom(
      '\0',
      '\u001b',
      '\u0085',
      '\u202e',
      '\u2069',
      '\u200b',
      '\u3164',
      '\u00a0',
      '\t',
      '\ud800',
    );
    const text = fc.oneof(
      fc.string({ unit: fc.oneof(fc.string({ unit: 'binary', maxLength: 1 }), sign), maxLength: 6 }),
      fc.integer({ min: 95, max: 205 }).map((length) => 'x'.repeat(length)),
    );
    const station = fc.record(
      {
        number: fc.nat(1_000_010),
        name: text,
        eligibleVoters: fc.nat(),
        address: text,
        postalCode: fc.oneof(text, fc.constantFrom('3811 AB', '3811AB')),
        town: text,
      },
      { requiredKeys: ['number', 'name'] },
    );
    fc.assert(
      fc.property(
        fc.array(station, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(eml, writeStationCsv),
        (some, write) => {
          const { stations, complaints } = read(write(some));
          expect(stations.length).toBe(hasErrors(complaints) ? 0 : some.length);
          for (const one of stations) expect(pollingStationSchema.parse(one)).toEqual(one);
        },
      ),
      { numRuns: 300 },
    );
  });
});
