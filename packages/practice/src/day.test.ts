// A practice day is a good day: importable, free of errors on paper, and the same each time.
import {
  buildForm,
  checkCandidateLists,
  checkDefinition,
  checkPollingStationList,
  consolidate,
  hasErrors,
  isTickField,
  listTotal,
  validate,
} from '@telstaat/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { practiceDay } from './day.ts';
import { electionOf } from './election-of.ts';
import { practiceSizes, type PracticeSize } from './sizes.ts';

const shapes: readonly { size: PracticeSize; PS: [number, number]; AB: [number, number]; stations: number }[] = [
  { size: 'tiny', PS: [3, 12], AB: [2, 7], stations: 3 },
  { size: 'practice', PS: [6, 120], AB: [4, 50], stations: 8 },
  { size: 'amersfoort', PS: [20, 600], AB: [12, 250], stations: 110 },
];

test.each(shapes)('$size has its lists, candidates and stations', ({ size, PS, AB, stations }) => {
  const { elections } = practiceDay({ size, seed: 1 });
  const found = elections.map(({ candidateLists: { lists } }) => [
    lists.length,
    lists.reduce((sum, list) => sum + list.candidates.length, 0),
  ]);
  expect(found).toEqual([PS, AB]);
  for (const election of elections) {
    expect(election.stations.stations).toHaveLength(stations);
    expect(election.papers.map((paper) => paper.station)).toEqual(election.stations.stations.map((one) => one.number));
  }
});

test.each(practiceSizes)('nobody has an error against the files of %s', (size) => {
  for (const { definition, candidateLists, stations } of practiceDay({ size, seed: 4 }).elections) {
    const context = { definition, municipalityCode: stations.municipality.code };
    expect(checkDefinition(definition, { purpose: 'count' })).toEqual([]);
    expect(checkCandidateLists(candidateLists, context)).toEqual([]);
    expect(hasErrors(checkPollingStationList(stations, { election: definition, ...context }))).toBe(false);
  }
});

test('the same seed gives the same day, another seed another', () => {
  const day = (seed: number) => JSON.stringify(practiceDay({ size: 'practice', seed }));
  expect(day(3)).toBe(day(3));
  expect(day(3)).not.toBe(day(4));
});

test('papers have no errors, whatever the seed', () => {
  const seeds = fc.tuple(fc.constantFrom('tiny', 'practice'), fc.integer({ min: 0, max: 2 ** 31 }));
  fc.assert(
    fc.property(seeds, ([size, seed]) => {
      for (const election of practiceDay({ size: size as PracticeSize, seed }).elections) {
        const form = buildForm(electionOf(election));
        const known: ReadonlySet<string> = new Set(form.fields);
        for (const { sheet } of election.papers) {
          expect(validate(form, sheet, {}).filter((finding) => finding.severity === 'error')).toEqual([]);
          expect([...Object.keys(sheet.counts), ...sheet.ticks].every((field) => known.has(field))).toBe(true);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('a city has no errors on paper, some warnings, and numbers as they are in life', () => {
  for (const election of practiceDay({ size: 'amersfoort', seed: 1 }).elections) {
    const form = buildForm(electionOf(election));
    const facts = new Map(election.stations.stations.map((station) => [station.number, station]));
    const codes = election.papers.flatMap(({ station, sheet }) =>
      validate(form, sheet, facts.get(station) ?? {}).map((finding) => finding.code),
    );
    expect([...new Set(codes)].sort()).toEqual(['W.201', 'W.203']);
    const { counts, more, fewer } = consolidate(form, election.papers);
    const turnout = (counts['voters.total'] ?? 0) / (election.stations.eligibleVoters ?? 1);
    expect(turnout).toBeGreaterThan(0.52);
    expect(turnout).toBeLessThan(0.62);
    const proxies = (counts['voters.proxyCertificates'] ?? 0) / (counts['voters.total'] ?? 1);
    expect(Math.abs(proxies - 0.1)).toBeLessThan(0.01);
    expect(more.length + fewer.length).toBe(22);
    for (const list of election.candidateLists.lists) {
      expect(counts[`lists.${list.number}.candidates.1`]).toBeGreaterThan((counts[listTotal(list.number)] ?? 0) / 8);
    }
  }
});

test('some zeroes are written and some cells are left empty', () => {
  const [election] = practiceDay({ size: 'practice', seed: 2 }).elections;
  if (!election) throw new Error('A day without elections');
  const form = buildForm(electionOf(election));
  const contents = election.papers.flatMap(({ sheet }) =>
    form.fields.flatMap((field) => (isTickField(field) ? [] : [sheet.counts[field]])),
  );
  expect(contents).toContain(0);
  expect(contents).toContain(undefined);
});
