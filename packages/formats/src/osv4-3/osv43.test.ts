// The OSV4-3 CSV: byte for byte what the official converter makes, and readable in every dialect that goes round.
import { skipWhen } from '@telstaat/testkit';
import type { CandidateLists } from '@telstaat/core';
import { describe, expect, test } from 'vitest';
import type { CountFile } from '../eml/count-file.ts';
import { readCandidateLists } from '../eml/read-candidate-lists.ts';
import { readCount } from '../eml/read-count.ts';
import { dataFile, noData } from '../testing/data-files.ts';
import { decodeUtf8, encodeUtf8 } from '../xml/utf8.ts';
import { readOsv43, type Osv43Table } from './read-osv43.ts';
import { statistics } from './statistics.ts';
import { writeOsv43 } from './write-osv43.ts';

function countOf(path: string): CountFile {
  const { value } = readCount(dataFile(path));
  if (!value) throw new Error(`${path} cannot be read`);
  return value;
}

function listsOf(path: string): CandidateLists {
  const { value } = readCandidateLists(dataFile(path));
  if (!value) throw new Error(`${path} cannot be read`);
  return value;
}

function text(bytes: Uint8Array): string {
  const decoded = decodeUtf8(bytes);
  return decoded.ok ? decoded.value : '';
}

function tableOf(path: string): Osv43Table {
  const { value } = readOsv43(dataFile(path));
  if (!value) throw new Error(`${path} cannot be read`);
  return value;
}

const drenthe = 'ps2023/Kandidatenlijsten_PS2023_Drenthe.eml.xml';
const aaEnHunze = 'ps2023/Telling_PS2023_Drenthe_gemeente_Aa_en_Hunze.eml.xml';
const tytsjerksteradiel = 'ps2019/Telling_PS2019_Fryslan_gemeente_Tytsjerksteradiel.eml.xml';

describe('on real files', () => {
  skipWhen(noData);
  test.each([
    [
      'gr2022/Telling_GR2022_WestMaasenWaal.eml.xml',
      'gr2022/Kandidatenlijsten_GR2022_WestMaasenWaal.eml.xml',
      'gr2022/osv4-3_telling_gr2022_westmaasenwaal.csv',
    ],
    [aaEnHunze, drenthe, 'derived/osv4-3_telling_ps2023_gemeente_aaenhunze.csv'],
  ])('%s gives the published bytes', (count, lists, expected) => {
    const written = writeOsv43(countOf(count), listsOf(lists));
    const bytes = written.ok ? written.value : new Uint8Array();
    expect(text(bytes)).toBe(text(dataFile(expected).bytes));
    expect(Buffer.compare(bytes, dataFile(expected).bytes)).toBe(0);
  });

  test('a list without a name is called after its first candidate', () => {
    const count = countOf('ab2023/Telling_AB2023_Scheldestromen_gemeente_Borsele.eml.xml');
    const written = writeOsv43(count, listsOf('ab2023/Kandidatenlijsten_AB2023_Scheldestromen.eml.xml'));
    expect(text(written.ok ? written.value : new Uint8Array())).toMatch(/\n"12";"Blanco \([^"]+, [^"]+\)";;;/);
  });

  test('lists of another election are refused, with each reason', () => {
    const written = writeOsv43(countOf(aaEnHunze), listsOf('tk2025/Kandidatenlijsten_TK2025_Haarlem.eml.xml'));
    const codes = written.ok ? [] : written.error.map((complaint) => complaint.code);
    expect(codes).toContain('count.otherElection');
    expect(codes).toContain('count.otherContest');
    expect(codes).toContain('count.candidateMissing');
  });

  test('every number of the file of 2019 equals the count file', () => {
    const table = tableOf('ps2019/osv4-3_Telling_PS2019_Fryslan_gemeente_Tytsjerksteradiel.csv');
    const count = countOf(tytsjerksteradiel);
    expect(table.dialect).toBe('osv2019');
    expect(table.columns.map((column) => column.number)).toEqual(count.units.map((unit) => String(unit.number)));
    const columns = [count.total, ...count.units];
    for (const { label, read } of statistics) {
      const row = table.statistics.find((statistic) => statistic.label === label);
      expect([row?.total, ...(row?.values ?? [])]).toEqual(columns.map(read));
    }
    table.lists.forEach((list, index) => {
      expect([list.total, ...list.values]).toEqual(columns.map((counts) => counts.lists[index]?.votes));
      list.candidates.forEach((candidate, place) => {
        const votes = columns.map((counts) => counts.lists[index]?.candidates[place]?.votes);
        expect([candidate.total, ...candidate.values]).toEqual(votes);
      });
    });
  });

  test.each([
    ['tk2023/osv4-3_telling_tk2023_kieskring_utrecht.csv', 'osv2020', 'HSB8', 26, '2023-11-22', 14],
    ['tk2023/osv4-3-telling-tk2023-kieskring-leeuwarden.csv', 'excel', 'HSB2', 18, '2023-11-22', 14],
    ['gr2022/osv4-3_telling_gr2022_westmaasenwaal.csv', 'osv2020', '0668', 21, '2022-03-16', 16],
  ])('%s is read', (path, dialect, number, columns, date, rows) => {
    const reading = readOsv43(dataFile(path));
    expect(reading.complaints.filter((complaint) => complaint.severity === 'error')).toEqual([]);
    expect(reading.value).toMatchObject({ dialect, number, date });
    expect(reading.value?.columns).toHaveLength(columns);
    expect(reading.value?.statistics).toHaveLength(rows);
    expect(reading.complaints.some((complaint) => complaint.code === 'osv43.excel')).toBe(dialect === 'excel');
  });
});

const small = [
  '"Verkiezing";;"PS"', '"Datum";;"2027-03-17"', '"Gebied";;"Gemeente X"', '"Nummer";;"0307"', '',
  '"Lijstnummer";"Aanduiding";"Volgnummer";"Naam kandidaat";"Totaal";"Een"', '"Gebiednummer";;;;;"1"', '"Postcode";;;;;',
]; // prettier-ignore

test.each<[string, readonly string[], string, number]>([
  ['a short row', [...small, ';"opgeroepenen";;;"3"'], 'osv43.rowLength', 9],
  ['a text for a number', [...small, ';"opgeroepenen";;;"3";"x"'], 'osv43.notCount', 9],
  ['a candidate without list', [...small, ';;"1";"Jansen, J.";"3";"3"'], 'osv43.candidateWithoutList', 9],
  ['an unknown row', [...small, ';"iets";;;"3";"3"'], 'osv43.labelUnknown', 9],
  ['a total that is no sum', [...small, ';"opgeroepenen";;;"3";"4"'], 'osv43.totals', 9],
  ['another head', small.slice(1), 'osv43.notOsv43', 1],
  ['an open quotation mark', [...small, ';"opgeroepenen;;;"3";"4"'], 'csv.quotes', 9],
])('%s is told with its line', (_, lines, code, line) => {
  const reading = readOsv43({ name: 'x.csv', bytes: encodeUtf8(lines.join('\n')) });
  expect(reading.complaints).toContainEqual(expect.objectContaining({ code, line, file: 'x.csv' }));
});
