// Polling stations from and to CSV: every fault with its line and cell, and no stations lost on the way.
import { hasErrors, lineFault, pollingStationSchema, tidyLine, type PollingStation } from '@telstaat/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeUtf8 } from '../xml/utf8.ts';
import { readStationCsv } from './read-station-csv.ts';
import { writeStationCsv } from './write-station-csv.ts';

function read(text: string | Uint8Array): ReturnType<typeof readStationCsv> {
  return readStationCsv({ name: 'stations.csv', bytes: typeof text === 'string' ? encodeUtf8(text) : text });
}

const full: readonly PollingStation[] = [
  {
    number: 1,
    name: 'Stadhuis',
    eligibleVoters: 1200,
    kind: 'fixed',
    address: 'Plein 1',
    postalCode: '3811 AB',
    town: 'Amersfoort',
  },
  { number: 20, name: 'De "Hoek"; links' },
];

describe('dialects', () => {
  test.each<[string, string]>([
    ['semicolons', 'nummer;naam;kiesgerechtigden\n1;Stadhuis;1200'],
    ['commas, CRLF and a mark', '\ufeffNummer,Naam,Kiesgerechtigden\r\n1,Stadhuis,1200\r\n'],
    ['tabs and other words', 'Nr.\tStembureau\tAantal kiesgerechtigden\n\n001\t Stadhuis \t1200\n\n'],
    ['quotes', '"nummer";"naam";"aantal_kiesgerechtigden"\n"1";"Stadhuis";"1200"'],
  ])('%s', (_, text) => {
    expect(read(text)).toMatchObject({
      complaints: [],
      value: [{ number: 1, name: 'Stadhuis', eligibleVoters: 1200 }],
    });
  });

  test('Windows-1252, with a note', () => {
    const bytes = new Uint8Array([...encodeUtf8('nummer;naam\n1;Caf'), 0xe9]);
    const reading = read(bytes);
    expect(reading.value?.[0]?.name).toBe('Café');
    expect(reading.complaints).toEqual([expect.objectContaining({ code: 'csv.notUtf8', severity: 'note' })]);
  });

  test('a postal code is tidied', () => {
    expect(read('nummer;naam;postcode;soort\n1;A;3811ab;Mobiel').value).toEqual([
      { number: 1, name: 'A', postalCode: '3811 AB', kind: 'mobile' },
    ]);
  });
});

test.each<[string, string | Uint8Array, string, number | undefined, number | undefined]>([
  ['an empty file', '', 'file.empty', undefined, undefined],
  ['only white space', '\n \n', 'file.empty', undefined, undefined],
  ['no rows', 'nummer;naam\n', 'csv.noRows', 1, 1],
  ['a missing column', 'nummer;plaats\n1;A', 'csv.headerMissing', 1, 1],
  ['a column twice', 'nummer;naam;nr\n1;A;1', 'csv.headerTwice', 1, 3],
  ['an unknown column', 'nummer;naam;kleur\n1;A;rood', 'csv.headerUnknown', 1, 3],
  ['a short row', 'nummer;naam;plaats\n1;A;B\n2;C', 'csv.rowLength', 3, 2],
  ['a long row', 'nummer;naam\n1;A;B', 'csv.rowLength', 2, 2],
  ['a word for a number', 'nummer;naam\n1;A\nx;B', 'stations.numberInvalid', 3, 1],
  ['number 0', 'nummer;naam\n0;A', 'stations.numberInvalid', 2, 1],
  ['a long number', 'nummer;naam\n1234567;A', 'stations.numberLong', 2, 1],
  ['a number twice', 'nummer;naam\n1;A\n2;B\n1;C', 'stations.numberTwice', 4, 1],
  ['no name', 'nummer;naam\n1;', 'stations.nameMissing', 2, 2],
  ['voters that are no number', 'nummer;naam;kiesgerechtigden\n1;A;1.200', 'stations.votersInvalid', 2, 3],
  ['a strange postal code', 'nummer;naam;postcode\n1;A;0123 AB', 'stations.postalCode', 2, 3],
  ['a long name', `nummer;naam\n1;${'n'.repeat(201)}`, 'stations.textLong', 2, 2],
  ['a long address', `nummer;naam;adres\n1;A;${'a'.repeat(201)}`, 'stations.textLong', 2, 3],
  ['a long town', `nummer;naam;adres;plaats\n1;A;B;${'t'.repeat(101)}`, 'stations.textLong', 2, 4],
  ['a name turned round', 'nummer;naam\n1;De \u202eEik', 'stations.textSigns', 2, 2],
  ['an escape in an address', 'nummer;naam;adres\n1;A;\u001b[31mB', 'stations.textSigns', 2, 3],
  ['a town that nobody sees', 'nummer;naam;plaats\n1;A;\u200b', 'stations.textSigns', 2, 3],
  ['a name that nobody sees', 'nummer;naam\n1;\u2060', 'stations.nameMissing', 2, 2],
  ['an unknown kind', 'nummer;naam;soort\n1;A;vreemd', 'stations.kindUnknown', 2, 3],
  ['a row of totals', 'nummer;naam;kiesgerechtigden\n1;A;5\nTotaal;;5', 'csv.totalRow', 3, 1],
  ['totals in the second cell', 'nummer;naam;kiesgerechtigden\n1;A;5\n;Totaal;5', 'csv.totalRow', 3, 1],
  ['an open quotation mark', 'nummer;naam\n1;"A\n', 'csv.quotes', 2, 1],
  ['a fault after a name over two lines', 'nummer;naam\n1;"A\nB"\nx;C', 'stations.numberInvalid', 4, 1],
  ['bytes that are no text', new Uint8Array([1, 0, 2]), 'csv.binary', undefined, undefined],
  ['too many rows', `nummer;naam\n${'1;A\n'.repeat(5001)}`, 'csv.tooManyRows', undefined, undefined],
])('%s', (_, text, code, line, column) => {
  const complaint = read(text).complaints.find((item) => item.code === code);
  expect(complaint).toMatchObject({ code, file: 'stations.csv' });
  expect([complaint?.line, complaint?.column]).toEqual([line, column]);
});

test('all faults of a file come at once', () => {
  const { complaints, value } = read('nummer;naam;kiesgerechtigden\nx;A;y\n1;;2\n1;B;3\nTotaal;;5');
  expect(value).toBeUndefined();
  expect(complaints.map((complaint) => [complaint.code, complaint.line])).toEqual([
    ['stations.numberInvalid', 2],
    ['stations.votersInvalid', 2],
    ['stations.nameMissing', 3],
    ['stations.numberTwice', 4],
    ['csv.totalRow', 5],
  ]);
});

test('what is written reads back the same', () => {
  expect(read(writeStationCsv(full)).value).toEqual(full);
  const text = fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .map((name) => tidyLine(`N${name}`))
    .filter((name) => lineFault(name, 200) === undefined);
  const station = fc.record(
    {
      number: fc.integer({ min: 1, max: 999_999 }),
      name: text,
      eligibleVoters: fc.nat(99_999),
      town: text,
      kind: fc.constantFrom('fixed' as const, 'mobile' as const),
    },
    { requiredKeys: ['number', 'name'] },
  );
  fc.assert(
    fc.property(fc.uniqueArray(station, { minLength: 1, selector: (item) => item.number }), (stations) => {
      expect(read(writeStationCsv(stations)).value).toEqual(stations);
    }),
  );
});

test('what is read without errors can be stored, but for a postal code that was warned about', () => {
  const sign = fc.constantFrom('\0', '\u001b', '\u0085', '\u202e', '\u2069', '\u200b', '\u3164', '\u00a0', '\t');
  const text = fc.oneof(
    fc.string({ unit: fc.oneof(fc.string({ unit: 'binary', maxLength: 1 }), sign), maxLength: 8 }),
    fc.integer({ min: 95, max: 205 }).map((length) => 'x'.repeat(length)),
  );
  const station = fc.record(
    { number: fc.nat(1_000_010), name: text, eligibleVoters: fc.nat(), address: text, town: text },
    { requiredKeys: ['number', 'name'] },
  );
  fc.assert(
    fc.property(fc.array(station, { minLength: 1, maxLength: 3 }), (stations) => {
      const { value, complaints } = read(writeStationCsv(stations));
      expect(value === undefined).toBe(hasErrors(complaints));
      for (const one of value ?? []) expect(pollingStationSchema.parse(one)).toEqual(one);
    }),
    { numRuns: 300 },
  );
});

test('whatever the bytes, reading never throws', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect(read(bytes).kind).toBe('station-csv');
    }),
  );
});
