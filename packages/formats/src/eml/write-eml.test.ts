// What we write is valid in both schema versions, canonical, and reads back as it was, with the worst of names.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CandidateLists, ElectionId, PollingStationList } from '@telstaat/core';
import { skipWhen, tool } from '@telstaat/testkit';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { dataFile, dataFiles, electionFolders, noData } from '../testing/data-files.ts';
import { officialVerdicts, schemaVersions } from '../testing/official-schemas.ts';
import { sampleDefinition, sampleElection, sampleParts, sampleStations } from '../testing/sample-election.ts';
import { collapse } from '../xml/element.ts';
import { readCandidateLists } from './read-candidate-lists.ts';
import { readCount } from './read-count.ts';
import { readDefinition } from './read-definition.ts';
import { readPollingStations } from './read-polling-stations.ts';
import { toCountFile } from './to-count-file.ts';
import { writeCandidateLists } from './write-candidate-lists.ts';
import { writeCount } from './write-count.ts';
import { writeDefinition } from './write-definition.ts';
import { writePollingStations } from './write-polling-stations.ts';

const created = '2027-03-18T21:45:00.123';
const made = { created, issued: '2027-02-12' };
const authority = { id: 'CSB', name: 'Centraal stembureau Utrecht' };
const identity = { ...toCountFile(sampleParts()).election, nominationDate: '2027-02-01' };
const lists: CandidateLists = { election: identity, contest: { id: 'geen' }, lists: sampleElection.lists };
const { nominationDate: _day, ...counted } = identity;
const stations: PollingStationList = {
  election: counted,
  municipality: sampleElection.municipality,
  eligibleVoters: 5000,
  stations: [...sampleStations].sort((a, b) => a.number - b.number),
};

const written: readonly (readonly [string, Uint8Array])[] = [
  ['110a', writeDefinition(sampleDefinition, made)],
  ['110b', writePollingStations(stations, { created })],
  ['230b', writeCandidateLists(lists, { ...made, authority })],
  ['510b', writeCount(toCountFile(sampleParts()))],
];

const folder = mkdtempSync(join(tmpdir(), 'telstaat-eml-'));
afterAll(() => rmSync(folder, { recursive: true }));
const xmllint = tool('xmllint');

describe.each(written)('%s', (message, bytes) => {
  test('is valid in both schema versions', (context) => {
    if (noData !== undefined) context.skip(noData);
    const verdicts = officialVerdicts(bytes, message);
    for (const version of schemaVersions) expect(verdicts[version]).toBeUndefined();
  });

  test('canonicalising changes nothing', (context) => {
    if (xmllint === undefined) context.skip('xmllint is not on this machine');
    const path = join(folder, message);
    writeFileSync(path, bytes);
    const { stdout } = spawnSync(xmllint ?? '', ['--c14n', path]);
    expect(stdout.toString('utf8').trimEnd()).toBe(Buffer.from(bytes).toString('utf8'));
  });
});

test('a count has the layout of the writer profile', () => {
  const text = Buffer.from(writeCount(toCountFile(sampleParts()))).toString('utf8');
  expect(text).toMatch(
    /^<EML xmlns="urn:oasis:names:tc:evs:schema:eml" xmlns:ds="[^"]+" xmlns:kr="[^"]+" xmlns:xal="[^"]+" xmlns:xnl="[^"]+" Id="510b" SchemaVersion="5"><TransactionId>1<\/TransactionId>/,
  );
  expect(text).not.toContain('\n');
  expect(text).not.toContain('IssueDate');
  expect(text).not.toContain('NominationDate');
  expect(text).toContain(
    '<ReportingUnitIdentifier Id="0307::SB1">Stembureau Stadhuis &amp; kelder</ReportingUnitIdentifier>',
  );
  expect(text).toContain(
    '<ReportingUnitIdentifier Id="0307::SB2">Stembureau De Stenge (postcode: 3811 AB)</ReportingUnitIdentifier>',
  );
  expect(text.match(/<kr:Investigation /g)).toHaveLength(4);
  expect(text.indexOf('"ongeldig"')).toBeLessThan(text.indexOf('"blanco"'));
});

describe('round trips', () => {
  test('a definition', () => {
    const reading = readDefinition({ name: 'x', bytes: writeDefinition(sampleDefinition, made) });
    expect(reading.complaints.map((complaint) => complaint.code)).toEqual([]);
    expect(reading.value).toEqual(sampleDefinition);
  });
  test('candidate lists', () => {
    const reading = readCandidateLists({ name: 'x', bytes: writeCandidateLists(lists, { ...made, authority }) });
    expect(reading.complaints).toEqual([]);
    expect(reading.value).toEqual(lists);
  });
  test('polling stations', () => {
    const { value } = readPollingStations({ name: 'x', bytes: writePollingStations(stations, { created }) });
    const expected = stations.stations.map(({ kind: _kind, ...station }) => station);
    expect(value).toEqual({ ...stations, stations: expected });
  });
  test('a count', () => {
    const count = toCountFile(sampleParts());
    const { value } = readCount({ name: 'x', bytes: writeCount(count) });
    const units = count.units.map((unit) => ({ ...unit, name: unit.name.replace(/^Stembureau /, '') }));
    expect(value).toEqual({ ...count, units });
  });
});

/** Any text that a name could be, spaces, markup and far letters included. */
const nasty = fc
  .string({ unit: 'binary', maxLength: 20 })
  .map((text) => collapse([...text].filter((sign) => isXml(sign)).join('')))
  .filter((text) => text !== '');

function isXml(sign: string): boolean {
  return /^[\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]$/u.test(sign);
}

test('names of any kind survive writing and reading', () => {
  fc.assert(
    fc.property(fc.array(nasty, { minLength: 4, maxLength: 4 }), ([party = '', last = '', first = '', prefix = '']) => {
      const strange: CandidateLists = {
        ...lists,
        election: { ...identity, id: 'AB2027_X' as ElectionId, name: party, domain: { id: '7', name: last } },
        lists: [{ number: 3, name: party, candidates: [{ number: 9, lastName: last, firstName: first, prefix }] }],
      };
      const bytes = writeCandidateLists(strange, { ...made, authority });
      expect(readCandidateLists({ name: 'x', bytes }).value).toEqual(strange);
    }),
  );
});

test('what XML cannot hold is replaced, not written', () => {
  const station = { number: 1, name: 'a\u0000b\ud800c' };
  const bytes = writePollingStations({ ...stations, stations: [station] }, { created });
  expect(readPollingStations({ name: 'x', bytes }).value?.stations[0]?.name).toBe('a\ufffdb\ufffdc');
});

describe('real counts', () => {
  skipWhen(noData);
  test.each(
    dataFiles(electionFolders, ['.xml']).filter((path) => /Telling|Totaaltelling|510|normal|empty_party/.test(path)),
  )('%s: reading, writing and reading again gives the same', (path) => {
    const { value } = readCount(dataFile(path));
    if (!value) throw new Error('not read');
    expect(readCount({ name: 'x', bytes: writeCount(value) }).value).toEqual({
      ...value,
      units: value.units.map(({ kind: _kind, ...unit }) => unit),
    });
  });

  test.each(['gr2022/Telling_GR2022_WestMaasenWaal.eml.xml'])('%s: writing gives the very bytes of OSV2020', (path) => {
    const file = dataFile(path);
    const { value } = readCount(file);
    if (!value) throw new Error('not read');
    expect(Buffer.from(writeCount(value)).toString('utf8')).toBe(Buffer.from(file.bytes).toString('utf8'));
  });
});
