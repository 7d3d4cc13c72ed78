// Input that is hard on formats, case by case: the count of an election with it is valid EML, comes back whole from every file we write,
// and another reader of CSV than ours finds the same cells.
import {
  buildForm,
  candidateShortName,
  consolidate,
  listName,
  tidyLine,
  unwrap,
  type CandidateList,
  type Election,
  type PollingStation,
} from '@telstaat/core';
import { balancedSheet, candidateList, smallElection } from '@telstaat/testkit';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { cellOfText } from './csv-cells.ts';
import { compareCounts } from './eml/compare-counts.ts';
import type { CountFile } from './eml/count-file.ts';
import { readCandidateLists } from './eml/read-candidate-lists.ts';
import { readCount } from './eml/read-count.ts';
import { readPollingStations } from './eml/read-polling-stations.ts';
import { toCountFile } from './eml/to-count-file.ts';
import { toPollingStationList } from './eml/to-polling-station-list.ts';
import { writeCandidateLists } from './eml/write-candidate-lists.ts';
import { writeCount } from './eml/write-count.ts';
import { writePollingStations } from './eml/write-polling-stations.ts';
import { longTableOfCount } from './long-csv/long-table.ts';
import { readLongCsv } from './long-csv/read-long-csv.ts';
import { writeLongCsv } from './long-csv/write-long-csv.ts';
import { readOsv43 } from './osv4-3/read-osv43.ts';
import { statistics } from './osv4-3/statistics.ts';
import { writeOsv43 } from './osv4-3/write-osv43.ts';
import { noData } from './testing/data-files.ts';
import { officialVerdicts, schemaVersions } from './testing/official-schemas.ts';

interface Case {
  readonly title: string;
  readonly lists: readonly CandidateList[];
  readonly stations: readonly PollingStation[];
  /** Votes of each candidate on each sheet. */
  readonly votes?: number;
}

const oneStation: readonly PollingStation[] = [{ number: 1, name: 'Stadhuis' }];

/** The name as that of a list, of all its candidates, and of a station. */
function named(title: string, name: string): Case {
  const [list] = [candidateList({ number: 3, name, candidates: 2 })];
  const candidates = list.candidates.map((candidate) => ({ ...candidate, lastName: name, prefix: name }));
  const stations = [{ number: 7, name, postalCode: '3811 AB' }];
  return { title, lists: [{ ...list, candidates }], stations };
}

const cases: readonly Case[] = [
  named('quotes and semicolons', `Partij "A"; 'B'; ;;"`),
  named('only quotes', '""'),
  named('a link as a formula', '=HYPERLINK("http://example.org";"uitslag")'),
  named('a formula behind space', '  \t=1+1'),
  named('a sum with a plus', '+1+1'),
  named('a minus', '-2'),
  named('a function with an at', '@SUM(1;1)'),
  named('a wide formula', '＝1+1'),
  named('a formula behind an apostrophe', "'=1"),
  named('lines', 'regel één\nregel twee\r\nregel drie'),
  named('a carriage return in front', '\r=1'),
  named('emoji', '😀 Samen 👨‍👩‍👧 🇳🇱'),
  named('Frisian letters', 'Fryslân, Súdwest-Fryslân, ûnôfhinklik'),
  named('Turkish letters', 'İstanbul ığüşöç ŞĞ'),
  named('120 characters', 'Ş'.repeat(120)),
  named('markup', '<b>&amp;</b> ]]> <!-- -->'),
  named('a number', '1234567'),
  named('a station number in the name', 'Stembureau Stembureau 12 (postcode: 1234 AB)'),
  { title: 'a list without a name', lists: [candidateList({ number: 9, name: '', candidates: 3 })], stations: oneStation },
  { title: 'a station without an address', lists: [candidateList({ number: 1, candidates: 1 })], stations: oneStation },
  { title: '80 candidates on 25 lists', lists: Array.from({ length: 25 }, (_, index) => candidateList({ number: index + 1, candidates: 80 })), stations: [...oneStation, { number: 2, name: 'Kerk' }] },
  { title: 'one candidate', lists: [candidateList({ number: 1, candidates: [80] })], stations: oneStation },
  { title: 'totals of seven digits', lists: [candidateList({ number: 1, candidates: 5 })], stations: Array.from({ length: 9 }, (_, index) => ({ number: index + 1, name: `Bureau ${index + 1}`, eligibleVoters: 1_111_111 })), votes: 199_999 },
]; // prettier-ignore

function counted({ lists, stations, votes }: Case): { readonly election: Election; readonly count: CountFile } {
  const election = smallElection({ lists, eligibleVoters: 9_999_999 });
  const form = buildForm(election);
  const votesOf = (list: number, candidate: number): number => votes ?? list * 3 + candidate;
  const sheets = stations.map(({ number: station }) => ({ station, sheet: balancedSheet(form, { votesOf }) }));
  const totals = consolidate(form, sheets);
  return { election, count: toCountFile({ election, stations, sheets, totals, createdAt: election.createdAt }) };
}

const made = { created: '2027-02-12T09:30:00.000', issued: '2027-02-12' };
const authority = { id: 'CSB', name: 'Centraal stembureau' };
const listsOf = ({ election, contest }: CountFile, { lists }: Election) => ({
  election: { ...election, nominationDate: '2027-02-01' },
  contest,
  lists,
});
const file = (bytes: Uint8Array) => ({ name: 'x', bytes });

describe.each(cases)('$title', (given) => {
  const { election, count } = counted(given);
  const lists = listsOf(count, election);
  const written = {
    '510b': writeCount(count),
    '230b': writeCandidateLists(lists, { ...made, authority }),
    '110b': writePollingStations(unwrap(toPollingStationList(election, given.stations)), made),
  };

  test('is valid EML', (context) => {
    if (noData !== undefined) context.skip(noData);
    for (const [message, bytes] of Object.entries(written)) {
      const verdicts = officialVerdicts(bytes, message);
      expect(schemaVersions.map((version) => [message, verdicts[version]])).toEqual(schemaVersions.map(() => [message, undefined])); // prettier-ignore
    }
  });

  test('comes back from EML', () => {
    const { value, complaints } = readCount(file(written['510b']));
    expect(complaints.map(({ code }) => code).filter((code) => code !== 'count.castNotSum')).toEqual([]);
    expect(value && compareCounts(count, value)).toEqual([]);
    const back = readCandidateLists(file(written['230b'])).value?.lists;
    expect(back?.map(({ name }) => name)).toEqual(election.lists.map(({ name }) => tidyLine(name)));
    expect(back?.map((list) => list.candidates.map(({ lastName }) => lastName))).toEqual(
      election.lists.map((list) => list.candidates.map(({ lastName }) => tidyLine(lastName))),
    );
    const stations = readPollingStations(file(written['110b'])).value?.stations;
    expect(stations?.map(({ number, name }) => [number, name])).toEqual(
      given.stations.map(({ number, name }) => [number, tidyLine(name)]),
    );
  });

  test('comes back from OSV4-3, by our reader and by another', () => {
    const bytes = unwrap(writeOsv43(count, lists));
    const table = readOsv43(file(bytes)).value;
    expect(table?.lists.map((list) => [list.total, ...list.values])).toEqual(
      count.total.lists.map((list, index) => [list.votes, ...count.units.map((unit) => unit.lists[index]?.votes)]),
    );
    const rows: readonly (readonly string[])[] = parse(Buffer.from(bytes), { bom: true, delimiter: ';', relax_column_count: true }); // prettier-ignore
    // A line break in a name never makes a row of its own.
    expect(rows).toHaveLength(
      8 + statistics.length + election.lists.reduce((sum, list) => sum + 1 + list.candidates.length, 0),
    );
    const names = rows.slice(8 + statistics.length).map(([, list, , person]) => list || person);
    expect(names).toEqual(
      election.lists.flatMap((list) => [list.name === '' ? listName(list) : list.name, ...list.candidates.map(candidateShortName)]).map(cellOfText),
    ); // prettier-ignore
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
  });

  test('comes back from the long table, by our reader and by another', () => {
    const table = longTableOfCount(count);
    const bytes = writeLongCsv(table, election.lists);
    expect(readLongCsv(file(bytes))).toMatchObject({ value: table, complaints: [] });
    const rows: readonly (readonly string[])[] = parse(Buffer.from(bytes), { bom: true, delimiter: ';' });
    expect(rows).toHaveLength(1 + table.reduce((sum, { counts }) => sum + Object.keys(counts).length, 0));
    const sum = rows
      .filter(([, field]) => field === 'votes.total')
      .reduce((all, [, , votes]) => all + Number(votes), 0);
    expect(sum).toBe(count.total.totalCounted + count.total.rejected.blanco + count.total.rejected.ongeldig);
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
  });
});

test('no stations: noughts in EML, tables with a heading, and no 110b, in words', () => {
  const { election, count } = counted({
    title: '',
    lists: [candidateList({ number: 1, candidates: 2 })],
    stations: [],
  });
  expect(readCount(file(writeCount(count))).value).toEqual(count);
  const table = readOsv43(file(unwrap(writeOsv43(count, listsOf(count, election))))).value;
  expect([table?.columns, table?.lists[0]?.total]).toEqual([[], 0]);
  const list = toPollingStationList(election, []);
  expect(list.ok ? [] : list.error).toMatchObject([{ code: 'stations.none' }]);
});
