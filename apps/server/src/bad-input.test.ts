// Hard names from official files to what leaves, and a disk that is full just then: over HTTP, as people do it. Every name is in the count
// file, both tables, and the page of the publication as it is, and nowhere as something that a browser or spreadsheet would run.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  candidateShortName,
  tidyLine,
  unwrap,
  type CandidateList,
  type CandidateLists,
  type ElectionDefinition,
  type ElectionId,
  type PollingStation,
} from '@telstaat/core';
import {
  candidateListsFileName,
  definitionFileName,
  readCount,
  readLongCsv,
  readOsv43,
  writeCandidateLists,
  writeDefinition,
  writeStationCsv,
} from '@telstaat/formats';
import { practiceDay } from '@telstaat/practice';
import { unpack } from '@telstaat/seal';
import { balancedSheet } from '@telstaat/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { typedGroups } from './practice-day.ts';
import { fakeWorld, openPracticeHall, type Hall, type Person } from './testing/hall.ts';
import { enter, finishSession, formOf } from './testing/typing.ts';
import { asUpload } from './uploads.ts';

const names = [
  'Partij "A"; \'B\'',
  '=HYPERLINK("http://example.org";"uitslag")',
  '+31 6 <script>alert(1)</script>',
  '@SUM(1;1)',
  "'=1",
  'regel één\nregel twee',
  '😀 Samen 👨‍👩‍👧',
  'Fryslân, ûnôfhinklik & frij',
  'İstanbul ığüşöç ŞĞ',
  'Ş'.repeat(120),
] as const;

const [province] = practiceDay({ size: 'practice', seed: 1 }).elections;
if (!province) throw new Error('A day without elections');
const id = 'PS2027_Lastig' as ElectionId;
const definition: ElectionDefinition = { ...province.definition, id, name: 'Provinciale Staten <Lastig> & "anders" 2027', registeredParties: names }; // prettier-ignore
const lists: readonly CandidateList[] = [
  ...names.map((name, index) => ({ number: index + 1, name, candidates: [{ number: 1, lastName: name, initials: 'A.' }, { number: 2, lastName: 'Jansen' }] })),
  { number: 12, name: '', candidates: [{ number: 1, lastName: '=1+1', initials: 'B.' }] },
]; // prettier-ignore
const candidateLists: CandidateLists = {
  ...province.candidateLists,
  election: { ...province.candidateLists.election, id, name: definition.name },
  lists,
};
/** Without addresses. */
const stations: readonly PollingStation[] = names.map((name, index) => ({ number: index + 1, name }));

const made = { created: '2027-02-01T12:00:00.000', issued: '2027-02-01' };
const files = {
  definition: { name: definitionFileName(definition), bytes: writeDefinition(definition, made) },
  candidates: {
    name: candidateListsFileName(definition, candidateLists.contest),
    bytes: writeCandidateLists(candidateLists, { ...made, authority: { id: 'CSB', name: 'Centraal stembureau' } }),
  },
  stations: { name: 'stembureaus.csv', bytes: writeStationCsv(stations) },
};

const params = { election: id };
const disk = smallDisk();
const world = fakeWorld();
let hall: Hall;
let coordinator: Person;

beforeAll(async () => {
  hall = await openPracticeHall({ world, ...(disk === undefined ? {} : { folder: join(disk, 'gegevens') }) });
  const administrator = await hall.logIn('beheerder');
  const body = {
    definition: asUpload(files.definition),
    definitionGroups: typedGroups(files.definition),
    candidates: asUpload(files.candidates),
    candidatesGroups: typedGroups(files.candidates),
    stations: asUpload(files.stations),
    municipality: province.stations.municipality.code,
    countingMethod: 'CSO' as const,
    modelYear: 2027 as const,
    eligibleVoters: 9_999_999,
  };
  unwrap(await administrator.client.call('createElection', { body }));
  coordinator = await hall.logIn('coordinator');
  const details = { location: 'Raadzaal', startsAt: '2027-03-18T09:00' };
  unwrap(await coordinator.client.call('setSessionDetails', { params, body: details }));
  unwrap(await coordinator.client.call('stepSession', { params, body: { step: 'start' } }));
  const typists = [await hall.logIn('invoerder1'), await hall.logIn('invoerder2')];
  const form = await formOf(coordinator.client, id);
  for (const { number } of stations) {
    const sheet = balancedSheet(form, { votesOf: (list, candidate) => number * 1000 + list * 10 + candidate });
    for (const { client } of typists) await enter(client, id, number, sheet);
  }
  unwrap(await finishSession(coordinator.client, id));
}, 120_000);

afterAll(async () => {
  await hall.close();
  if (disk !== undefined) removeDisk(disk);
});

const tidy = (texts: readonly string[]): readonly string[] => texts.map(tidyLine);

describe('the disk is full while the package is made', () => {
  it('is told in words; nothing of it is kept, and with room again it is made', async (context) => {
    if (disk === undefined) return context.skip('a small disk can be mounted by root on Linux only');
    const events = async (): Promise<number> => unwrap(await coordinator.client.call('getLedgerHead')).events;
    const before = await events();
    const filler = join(disk, 'vol');
    fill(filler);
    const reply = await coordinator.send('POST', `/api/elections/${id}/packages`, {});
    expect([reply.status, await reply.json()]).toMatchObject([
      507,
      { kind: 'refusal', code: 'storage.full', detail: expect.stringMatching(/schijf/) as string },
    ]);
    rmSync(filler);
    expect(unwrap(await coordinator.client.call('listPackages', { params }))).toEqual([]);
    expect(await events()).toBe(before);
    unwrap(await coordinator.client.call('makePackage', { params, body: {} }));
  }, 60_000);

  it('and while the publication is made: the job says so, and nothing half written is left', async (context) => {
    if (disk === undefined) return context.skip('a small disk can be mounted by root on Linux only');
    unwrap(await coordinator.client.call('makePackage', { params, body: {} }));
    const filler = join(disk, 'vol');
    fill(filler);
    const { id: job } = unwrap(await coordinator.client.call('makePublication', { params, body: {} }));
    const ended = await jobEnded(job);
    rmSync(filler);
    expect(ended).toMatchObject({ state: 'failed', problem: { code: 'job.diskTrouble' } });
    expect(readdirSync(join(hall.folder, 'afdrukken'))).toEqual([]);
  }, 60_000);
});

describe('hard names', () => {
  let paths: readonly string[];
  let read: (path: string) => Uint8Array;

  beforeAll(async () => {
    unwrap(await coordinator.client.call('makePackage', { params, body: {} }));
    const { id: job } = unwrap(await coordinator.client.call('makePublication', { params, body: {} }));
    expect(await jobEnded(job)).toMatchObject({ state: 'done' });
    const reply = await coordinator.send('GET', `/api/elections/${id}/print-jobs/${job}/file`);
    const opened = unwrap(unpack(new Uint8Array(await reply.arrayBuffer())));
    paths = opened.paths;
    read = (path) => opened.read(path) ?? new Uint8Array();
  }, 120_000);

  const pathOf = (pattern: RegExp): string => paths.find((path) => pattern.test(path)) ?? '';
  const fileOf = (pattern: RegExp) => ({ name: pathOf(pattern), bytes: read(pathOf(pattern)) });

  it('make no hard file names', () => {
    for (const path of paths) expect(path).toMatch(/^[A-Za-z0-9][\w.-]*(\/[A-Za-z0-9][\w.-]*)?$/);
  });

  it('stand whole in the count file', () => {
    const { value } = readCount(fileOf(/^Telling_.*\.eml\.xml$/));
    expect(value?.election.name).toBe(definition.name);
    expect(value?.total.lists.map(({ name }) => name)).toEqual([...tidy(names), '']);
    expect(value?.units.map(({ name }) => name)).toEqual(tidy(names));
  });

  it('stand whole in both tables, and none is a formula', () => {
    const osv = readOsv43(fileOf(/^osv4-3_.*\.csv$/)).value;
    expect(osv?.columns.map(({ name }) => name)).toEqual(tidy(names));
    expect(osv?.lists.map(({ name }) => name)).toEqual([...tidy(names), 'Blanco (=1+1, B.)']);
    const persons = osv?.lists.map(({ candidates }) => candidates[0]?.name);
    expect(persons).toEqual(lists.map(({ candidates: [first] }) => first && tidyLine(candidateShortName(first))));
    const long = readLongCsv(fileOf(/^telling-lang_.*\.csv$/));
    expect([long.complaints, long.value?.map(({ name }) => name)]).toEqual([[], tidy(names)]);
    for (const pattern of [/^osv4-3_/, /^telling-lang_/]) {
      const cells = Buffer.from(fileOf(pattern).bytes).toString('utf8');
      expect(cells).not.toMatch(/(?:^|[;\n\ufeff])"?[=+\-@]/);
    }
  });

  it('stand on the page as text', () => {
    const page = Buffer.from(read('index.html')).toString('utf8');
    expect(page).not.toMatch(/<script|<Lastig|http:\/\/example\.org[^&;]*<\/a>|href="http/);
    const text = page
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll(/&(lt|gt|quot|amp|#39|#x27|apos);/g, (_, code: string) => signs[code] ?? '');
    for (const name of tidy([...names, definition.name])) expect(text).toContain(name);
  });
});

const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'", '#x27': "'", apos: "'" }; // prettier-ignore

async function jobEnded(job: string) {
  for (;;) {
    const info = unwrap(await coordinator.client.call('getPrintJob', { params: { ...params, job } }));
    if (info.state !== 'running') return info;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** A disk of 32 MB, where we may mount one. */
function smallDisk(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  const place = mkdtempSync(join(tmpdir(), 'telstaat-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=32m', 'tmpfs', place], { stdio: 'ignore' });
    mkdirSync(join(place, 'gegevens'));
    return place;
  } catch {
    rmSync(place, { recursive: true });
    return undefined;
  }
}

function removeDisk(place: string): void {
  execFileSync('umount', [place]);
  rmSync(place, { recursive: true });
}

/** Writes until nothing fits any more. */
function fill(path: string): void {
  let bytes = 2 ** 20;
  writeFileSync(path, '');
  while (bytes >= 1) {
    try {
      writeFileSync(path, new Uint8Array(bytes), { flag: 'a' });
    } catch {
      bytes = Math.floor(bytes / 2);
    }
  }
}
