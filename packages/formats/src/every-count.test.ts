// Whatever the election, the counting method, the models and the names: what is written is valid, reads back as the same sheets, and is
// the same bytes every time; the tables say what the count file says.
import { candidateShortName, countedSheet, hasErrors, listName, tidyLine, unwrap, type Sheet } from '@telstaat/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareCounts } from './eml/compare-counts.ts';
import { votesCast, type CountFile } from './eml/count-file.ts';
import { fromCountFile } from './eml/from-count-file.ts';
import { readCount } from './eml/read-count.ts';
import { readPollingStations } from './eml/read-polling-stations.ts';
import { toCountFile } from './eml/to-count-file.ts';
import { toPollingStationList } from './eml/to-polling-station-list.ts';
import { writeCount } from './eml/write-count.ts';
import { writePollingStations } from './eml/write-polling-stations.ts';
import { longTableOfCount, longTableOfSheets } from './long-csv/long-table.ts';
import { readLongCsv } from './long-csv/read-long-csv.ts';
import { writeLongCsv } from './long-csv/write-long-csv.ts';
import { readOsv43 } from './osv4-3/read-osv43.ts';
import { statistics } from './osv4-3/statistics.ts';
import { writeOsv43 } from './osv4-3/write-osv43.ts';
import { countArbitrary, type AnyCount } from './testing/any-count.ts';
import { textInXml } from './xml/write-xml.ts';

const created = '2027-02-18T21:45:00.123';

function everyCount(holds: (count: AnyCount) => void, numRuns = 60): void {
  fc.assert(fc.property(countArbitrary, holds), { numRuns });
}

function readBack(bytes: Uint8Array): CountFile {
  const { value, complaints } = readCount({ name: 'x', bytes });
  // Voters are not given for every station; everything else adds up.
  expect(complaints.filter(({ code }) => code !== 'count.castNotSum')).toEqual([]);
  if (!value) throw new Error('not read');
  return value;
}

/** A count file has a number for every field that is added up. */
function filled({ form }: AnyCount, counts: Sheet['counts']): Sheet['counts'] {
  return Object.fromEntries(form.totals.map((field) => [field, counts[field] ?? 0]));
}

test('a count file reads back as what was written, and as the same sheets', () => {
  everyCount((any) => {
    const { form, parts } = any;
    const count = toCountFile(parts);
    const back = readBack(writeCount(count));
    expect(back).toEqual(count);
    expect(compareCounts(count, back)).toEqual([]);
    const { sheets, total } = fromCountFile(form, back);
    const written = new Map(parts.sheets.map(({ station, sheet }) => [station, countedSheet(form, sheet)]));
    expect(sheets.map(({ station }) => station)).toEqual([...written.keys()].sort((a, b) => a - b));
    for (const { station, counts, ticks } of sheets) {
      expect(counts).toEqual(filled(any, written.get(station)?.counts ?? {}));
      expect(written.get(station)?.ticks).toEqual(expect.arrayContaining([...ticks]));
    }
    expect(total).toEqual(filled(any, parts.totals.counts));
  });
});

test('the same sheets give the same bytes, in whatever order they are handed over', () => {
  everyCount(({ parts }) => {
    const turned = { ...parts, sheets: [...parts.sheets].reverse(), stations: [...parts.stations].reverse() };
    const [once, again] = [toCountFile(parts), toCountFile(turned)];
    expect(writeCount(again)).toEqual(writeCount(once));
    expect(writeLongCsv(longTableOfCount(again))).toEqual(writeLongCsv(longTableOfCount(once)));
  }, 30);
});

test('polling stations read back; of what the file has no room for nothing is left', () => {
  everyCount(({ parts: { election, stations } }) => {
    const list = unwrap(toPollingStationList(election, stations));
    const reading = readPollingStations(
      { name: 'x', bytes: writePollingStations(list, { created }) },
      { election, municipalityCode: election.municipality.code },
    );
    expect(reading.complaints.filter(({ code }) => code !== 'stations.votersSum')).toEqual([]);
    expect(reading.value?.stations).toEqual(
      list.stations.map(({ number, name, eligibleVoters, postalCode }) => ({
        number,
        name: textInXml(tidyLine(name)),
        // The file writes 0 for what is not known.
        ...((eligibleVoters ?? 0) > 0 ? { eligibleVoters } : {}),
        ...(postalCode === undefined ? {} : { postalCode }),
      })),
    );
    expect(reading.value?.eligibleVoters).toBe(election.eligibleVoters);
  });
});

test('OSV4-3 reads back with every name and number of the count', () => {
  everyCount(({ parts }) => {
    const { election } = parts;
    const count = toCountFile(parts);
    const lists = { election, contest: election.contest, lists: election.lists };
    const { value: table, complaints } = readOsv43({ name: 'x', bytes: unwrap(writeOsv43(count, lists)) });
    expect(complaints.filter(({ code }) => code !== 'osv43.totals')).toEqual([]);
    const all = [count.total, ...count.units];
    expect(table?.dialect).toBe('osv2020');
    expect(table?.election).toBe(count.election.name.trim());
    expect(table?.columns.map(({ name }) => name)).toEqual(count.units.map(({ name }) => name.trim()));
    expect(table?.statistics.map(({ total, values }) => [total, ...values])).toEqual(
      statistics.map(({ read }) => all.map(read)),
    );
    election.lists.forEach((list, index) => {
      const row = table?.lists[index];
      expect(row?.name).toBe(textInXml(listName({ ...list, name: textInXml(list.name) })).trim());
      expect(row && [row.total, ...row.values]).toEqual(all.map((counts) => counts.lists[index]?.votes));
      list.candidates.forEach((candidate, place) => {
        const person = row?.candidates[place];
        expect(person?.name).toBe(textInXml(candidateShortName(candidate)).trim());
        const votes = all.map((counts) => counts.lists[index]?.candidates[place]?.votes);
        expect(person && [person.total, ...person.values]).toEqual(votes);
      });
    });
  });
});

test('the long table reads back, sums to the totals, and says the same of sheets and of their count file', () => {
  everyCount(({ form, parts }) => {
    const { stations, sheets, election, totals } = parts;
    const table = longTableOfSheets({ form, stations, sheets });
    const reading = readLongCsv({ name: 'x', bytes: writeLongCsv(table, election.lists) });
    expect(reading.complaints).toEqual([]);
    // A station of which nothing was written has no row.
    const some = table.filter(({ counts }) => Object.keys(counts).length > 0);
    expect(reading.value).toEqual(some.map((row) => ({ ...row, name: textInXml(row.name).trim() })));
    for (const field of form.totals) {
      const sum = table.reduce((all, { counts }) => all + (counts[field] ?? 0), 0);
      expect([field, sum]).toEqual([field, totals.counts[field]]);
    }
    const ofCount = longTableOfCount(toCountFile(parts));
    table.forEach(({ counts }, index) => {
      for (const [field, count] of Object.entries(counts)) {
        if (field.startsWith('votes.lists.') || (field === 'eligibleVoters' && count === 0)) continue;
        expect([field, ofCount[index]?.counts[field]]).toEqual([field, count]);
      }
    });
  });
});

test('no stations at all: a file with noughts, a table with a heading, and no 110b', () => {
  everyCount(({ form, parts }) => {
    const count = toCountFile({ ...parts, sheets: [], totals: { ...parts.totals, counts: {} } });
    const back = readBack(writeCount(count));
    expect(back.units).toEqual([]);
    expect(votesCast(back.total)).toBe(0);
    expect(fromCountFile(form, back).sheets).toEqual([]);
    expect(readLongCsv({ name: 'x', bytes: writeLongCsv(longTableOfCount(back)) })).toMatchObject({ value: [] });
    const list = toPollingStationList(parts.election, []);
    expect(list.ok ? [] : list.error).toMatchObject([{ code: 'stations.none', severity: 'error' }]);
    expect(list.ok ? false : hasErrors(list.error)).toBe(true);
  }, 20);
});
