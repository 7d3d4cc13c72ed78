// Inspecting good files, files with errors and files that are something else: exit codes, words and JSON.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeCandidateLists, writeDefinition, writePollingStations } from '@telstaat/formats';
import { practiceDay } from '@telstaat/practice';
import { sharedData, skipWhen } from '@telstaat/testkit';
import { afterAll, describe, expect, test } from 'vitest';
import { telstaat, temporaryFolder } from '../child.testing.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const written = { created: '2027-02-01T12:00:00.000', issued: '2027-02-01' };
const authority = { id: 'CSB', name: 'Centraal stembureau Oefenprovincie' } as const;
const [province, waterBoard] = practiceDay({ size: 'tiny', seed: 1 }).elections;
if (!province || !waterBoard) throw new Error('A day without elections');
const definition = folder.put('110a.eml.xml', writeDefinition(province.definition, written));
const lists = folder.put('230b.eml.xml', writeCandidateLists(province.candidateLists, { ...written, authority }));
const otherLists = folder.put('ab.eml.xml', writeCandidateLists(waterBoard.candidateLists, { ...written, authority }));
const stations = folder.put('110b.eml.xml', writePollingStations(province.stations, written));
const cut = folder.put('cut.eml.xml', writeDefinition(province.definition, written).subarray(0, 700));
const zip = folder.put('package.zip', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]));
const csv = folder.put('stations.csv', 'nummer;naam\n1;De Meent\n2;Het Anker\n');

test.each([
  { files: [definition], code: 0, says: ['Verkiezingsdefinitie', 'PS2027_Oefenprovincie', 'Geen opmerkingen.'] },
  { files: [definition, lists, stations], code: 0, says: ['Kandidatenlijsten', 'Klein-Eemhove'] },
  { files: [csv], code: 0, says: ['Stembureaus (CSV)'] },
  { files: [otherLists], code: 0, says: ['AB2027_Oefenwaterschap'] },
  { files: [definition, otherLists], code: 1, says: ['FOUT', 'PS2027_Oefenprovincie'] },
  { files: [cut], code: 1, says: ['FOUT (regel '] },
  { files: [zip], code: 1, says: ['FOUT'] },
  { files: [definition, join(folder.path, 'absent')], code: 2, says: ['Verkiezingsdefinitie'] },
])('$files gives $code', async ({ files, code, says }) => {
  const ended = await telstaat('inspect', ...files);
  for (const words of says) expect(ended.out.toString()).toContain(words);
  expect(ended.code).toBe(code);
});

test('as JSON, in English', async () => {
  const ended = await telstaat('inspect', definition, cut, '--json', '--lang', 'en');
  const [good, bad] = JSON.parse(ended.out.toString()) as readonly Record<string, unknown>[];
  expect(good).toMatchObject({ file: definition, kind: '110a', complaints: [] });
  expect(good?.['figures']).toContainEqual({ label: 'Seats', value: 47 });
  expect(bad?.['complaints']).toMatchObject([{ severity: 'error', line: 1 }]);
  expect(ended.code).toBe(1);
});

const shared = sharedData();
describe('real files', () => {
  skipWhen('skip' in shared ? shared.skip : undefined);
  const dir = 'dir' in shared ? shared.dir : '';
  const invalid = (name: string): string => `invalid/eml110a_invalid_${name}.eml.xml`;

  // Elections of many kinds together, so none of them is held against another.
  test('no valid file has an error', async () => {
    const files = ['ps2023', 'ab2023', 'gr2022', 'ps2019', 'tk2023', 'tk2025', '110b', 'synthetic'].flatMap((name) =>
      readdirSync(join(dir, name))
        .filter((file) => file.endsWith('.xml') || file.startsWith('osv4-3'))
        .map((file) => join(dir, name, file)),
    );
    const ended = await telstaat('inspect', ...files, '--json');
    const inspected = JSON.parse(ended.out.toString()) as readonly {
      file: string;
      complaints: { severity: string }[];
    }[];
    const wrong = inspected.filter(({ complaints }) => complaints.some(({ severity }) => severity === 'error'));
    expect(wrong).toEqual([]);
    expect(inspected).toHaveLength(files.length);
    expect(ended.code).toBe(0);
  });

  test.each([
    { files: [invalid('election_missing_number_of_seats')], code: 1 },
    { files: [invalid('xml')], code: 1 },
    { files: [invalid('election_mismatch_preference_threshold')], code: 0 },
    { files: ['synthetic/eml110a_test.eml.xml', 'invalid/eml230b_invalid_incorrect_election.eml.xml'], code: 1 },
    { files: ['invalid/eml110b_invalid_polling_station_number_of_voters.xml'], code: 0 },
  ])('$files gives $code', async ({ files, code }) => {
    const ended = await telstaat('inspect', ...files.map((file) => join(dir, file)));
    expect(ended.code).toBe(code);
  });
});
