// The long table as bytes, and what is wrong with tables that are not.
import { complaintKinds } from '@telstaat/core';
import { skipWhen } from '@telstaat/testkit';
import { describe, expect, test } from 'vitest';
import { readCount } from '../eml/read-count.ts';
import { toCountFile } from '../eml/to-count-file.ts';
import { inspect } from '../inspect.ts';
import { dataFile, noData } from '../testing/data-files.ts';
import { sampleElection, sampleForm, sampleParts } from '../testing/sample-election.ts';
import { decodeUtf8, encodeUtf8 } from '../xml/utf8.ts';
import { longTableOfCount, longTableOfSheets } from './long-table.ts';
import { readLongCsv } from './read-long-csv.ts';
import { writeLongCsv } from './write-long-csv.ts';

function text(bytes: Uint8Array): string {
  const decoded = decodeUtf8(bytes);
  return decoded.ok ? decoded.value : '';
}

function read(csv: string): ReturnType<typeof readLongCsv> {
  return readLongCsv({ name: 'long.csv', bytes: encodeUtf8(csv) });
}

const table = [
  { station: '1', name: '=1;"x"', counts: { eligibleVoters: 1200, 'voters.pollCards': 7, 'votes.blank': 0 } },
  { station: '2', name: 'De Eik', counts: { 'lists.1.total': 9, 'lists.12.candidates.3': 1234567 } },
];

test('the bytes: mark, semicolons, CRLF, bare numbers, harmless names', () => {
  const bytes = writeLongCsv(table, sampleElection.lists);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(text(bytes).split('\r\n')).toEqual([
    'station;field;count;name;text',
    '1;eligibleVoters;1200;"\'=1;""x""";Kiesgerechtigden',
    '1;voters.pollCards;7;"\'=1;""x""";A Stempassen',
    '1;votes.blank;0;"\'=1;""x""";F Blanco stemmen',
    '2;lists.1.total;9;De Eik;"Lijst 1 - Partij <voor> & ""tegen"""',
    '2;lists.12.candidates.3;1234567;De Eik;Lijst 12, kandidaat 3: ’t Hart',
    '',
  ]);
  expect(readLongCsv({ name: 'x', bytes })).toEqual({ kind: 'long-csv', value: table, complaints: [] });
});

test('saved again by a spreadsheet, without names, or with rows in another order', () => {
  const rows = ['2;lists.1.total;9', '1;voters.pollCards;7', '2;lists.12.candidates.3;1234567'];
  expect(read(`station;field;count\n${rows.join('\n')}\n`)).toMatchObject({
    complaints: [],
    value: [
      { station: '2', name: '', counts: { 'lists.1.total': 9, 'lists.12.candidates.3': 1234567 } },
      { station: '1', name: '', counts: { 'voters.pollCards': 7 } },
    ],
  });
  expect(read('"station";"field";"count"\r\n"1";"votes.blank";"3"\r\n;;\r\n').value).toEqual([
    { station: '1', name: '', counts: { 'votes.blank': 3 } },
  ]);
});

const head = 'station;field;count;name';
test.each<readonly [string, string, string, number]>([
  ['nothing', '', 'file.empty', 0],
  ['another table', 'nummer;naam\n1;x', 'long.notLong', 1],
  ['a short row', `${head}\n1;votes.blank`, 'csv.rowLength', 2],
  ['no station', `${head}\nx;votes.blank;1;`, 'stations.numberInvalid', 2],
  ['no field', `${head}\n1;;1;`, 'long.fieldMissing', 2],
  ['a field nobody knows', `${head}\n1;votes.lost;1;`, 'long.fieldUnknown', 2],
  ['a number with a point', `${head}\n1;votes.blank;1.000;`, 'osv43.notCount', 2],
  ['a number below nought', `${head}\n1;votes.blank;-1;`, 'osv43.notCount', 2],
  ['a field twice', `${head}\n1;votes.blank;1;\n2;votes.blank;1;\n1;votes.blank;1;`, 'long.twice', 4],
  ['an open quotation mark', `${head}\n1;"votes.blank;1;`, 'csv.quotes', 2],
])('%s is told with its line', (_, csv, code, line) => {
  const { complaints, value } = read(csv);
  expect(complaints.map((complaint) => [complaint.code, complaint.line ?? 0])).toEqual([[code, line]]);
  expect(complaints[0]?.file).toBe('long.csv');
  expect(value === undefined).toBe(complaintKinds[complaints[0]?.code ?? 'file.empty'].severity === 'error');
});

test('bytes that are no UTF-8', () => {
  const { complaints } = readLongCsv({ name: 'x', bytes: new Uint8Array([0x73, 0xff]) });
  expect(complaints.map(({ code }) => code)).toEqual(['xml.notUtf8']);
});

test('nothing written is no row; a sheet without a station is a bug', () => {
  const { stations, sheets } = sampleParts();
  const form = sampleForm();
  const parts = { form, stations, sheets: [{ station: 1, sheet: { counts: { 'votes.blank': 0 }, ticks: [] } }] };
  expect(longTableOfSheets(parts)).toEqual([{ station: '1', name: 'Stadhuis & kelder', counts: { 'votes.blank': 0 } }]);
  expect(() => longTableOfSheets({ form, stations: [], sheets })).toThrow('No polling station 1');
});

test('inspecting names it and adds it up', () => {
  const count = toCountFile(sampleParts());
  const inspection = inspect({ name: 'x.csv', bytes: writeLongCsv(longTableOfCount(count)) });
  expect(inspection).toMatchObject({ kind: 'long-csv', complaints: [] });
  expect(inspection.figures.map(({ value }) => value)).toEqual([
    2,
    count.total.uncounted['toegelaten kiezers'],
    count.total.totalCounted,
    expect.any(Number),
  ]);
});

describe('counts of other programs', () => {
  skipWhen(noData);
  test.each([
    'gr2022/Telling_GR2022_WestMaasenWaal.eml.xml',
    'ps2019/Telling_PS2019_Fryslan_gemeente_Tytsjerksteradiel.eml.xml',
    'ab2023/Telling_AB2023_Scheldestromen_gemeente_Borsele.eml.xml',
    'ps2023/normalTestEml.xml',
  ])('%s comes back', (path) => {
    const { value: count } = readCount(dataFile(path));
    if (!count) throw new Error('not read');
    const written = longTableOfCount(count);
    expect(readLongCsv({ name: 'x', bytes: writeLongCsv(written) })).toEqual({
      kind: 'long-csv',
      value: written,
      complaints: [],
    });
  });
});
