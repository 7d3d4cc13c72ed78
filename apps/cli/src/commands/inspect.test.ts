// Inspecting good files, files with errors and files that are something else: exit codes, words and JSON.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeCandidateLists, writeDefinition, writePollingStations } from '@telstaat/formats';
import { practiceDay } from '@telstaat/practice';
import { sharedData } from '@telstaat/testkit';
import { afterAll, describe, expect, test } from 'vitest';
import { telstaat, temporaryFolder } from '../child.testing.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const createdAt = '2027-02-01T12:00:00.000';
const authority = { id: 'CSB', name: 'Oefenprovincie' };
const [province, waterBoard] = practiceDay({ size: 'tiny', seed: 1 }).elections;
if (!province || !waterBoard) throw new Error('A day without elections');
const definition = folder.put('110a.eml.xml', writeDefinition(province.definition, { createdAt }));
const lists = folder.put('230b.eml.xml', writeCandidateLists(province.candidateLists, { createdAt, authority }));
const otherLists = folder.put('ab.eml.xml', writeCandidateLists(waterBoard.candidateLists, { createdAt, authority }));
const stations = folder.put('110b.eml.xml', writePollingStations(province.stations, { createdAt }));
const cut = folder.put('cut.eml.xml', writeDefinition(province.definition, { createdAt }).subarray(0, 700));
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
describe.skipIf('skip' in shared)(`real files${'skip' in shared ? `: ${shared.skip}` : ''}`, () => {
  const dir = 'dir' in shared ? shared.dir : '';
  const inFolder = (name: string): readonly string[] =>
    readdirSync(join(dir, name))
      .filter((file) => /[.](xml|csv)$/.test(file))
      .sort()
      .map((file) => join(dir, name, file));

  // Each folder holds the files of one election.
  test.each(['ps2023', 'ab2023', 'gr2022', 'ps2019', 'tk2023', 'tk2025', '110b', 'synthetic'])(
    'no file of %s has an error',
    async (name) => {
      for (const file of inFolder(name)) {
        const ended = await telstaat('inspect', file);
        expect([file, ended.code, ended.code === 0 ? '' : ended.out.toString()]).toEqual([file, 0, '']);
      }
    },
  );
});
