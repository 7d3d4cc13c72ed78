// Two counts that say the same have no differences; whatever is changed is told, with its place and both values.
import fc from 'fast-check';
import { skipWhen } from '@telstaat/testkit';
import { describe, expect, test } from 'vitest';
import { countArbitrary } from '../testing/any-count.ts';
import { dataFile, noData } from '../testing/data-files.ts';
import { sampleParts } from '../testing/sample-election.ts';
import { compareCounts, type CountDifference } from './compare-counts.ts';
import type { CountFile, ReportingUnit, VoteCounts } from './count-file.ts';
import { readCount } from './read-count.ts';
import { toCountFile } from './to-count-file.ts';

const count = toCountFile(sampleParts());

function withUnit(change: (unit: ReportingUnit) => ReportingUnit, of: CountFile = count): CountFile {
  return { ...of, units: of.units.map((unit) => (unit.number === 2 ? change(unit) : unit)) };
}

function short({ place, unit, field, a, b }: CountDifference): readonly unknown[] {
  return [place, ...(unit ? [unit.number] : []), field, a, b];
}

const plusOne = (counts: VoteCounts): VoteCounts['lists'] =>
  counts.lists.map((list) => ({
    ...list,
    candidates: list.candidates.map((one) => (one.number === 3 ? { ...one, votes: one.votes + 1 } : one)),
  }));
const two = count.units[1];

test.each<readonly [string, CountFile, readonly (readonly unknown[])[]]>([
  ['itself', count, []],
  ['made later', { ...count, created: '2028-01-01T00:00:00.000' }, []],
  ['another election', { ...count, election: { ...count.election, electionDate: '2027-03-18' } }, [['file', 'date', '2027-03-17', '2027-03-18']]], // prettier-ignore
  ['another district', { ...count, contest: { id: '6' } }, [['file', 'contest', 'geen', '6']]],
  ['other voters', { ...count, total: { ...count.total, cast: 1 } }, [['total', 'eligibleVoters', 5000, 1]]],
  ['a station less', { ...count, units: count.units.slice(0, 1) }, [['unit', 2, 'unit', 'De Stenge', undefined]]],
  ['another name', withUnit((unit) => ({ ...unit, name: 'X' })), [['unit', 2, 'name', 'De Stenge', 'X']]],
  ['one vote more', withUnit((unit) => ({ ...unit, lists: plusOne(unit) })), [['unit', 2, 'lists.12.candidates.3', two?.lists[1]?.candidates[0]?.votes, (two?.lists[1]?.candidates[0]?.votes ?? 0) + 1]]], // prettier-ignore
  ['E and so H', withUnit((unit) => ({ ...unit, totalCounted: 0 })), [['unit', 2, 'votes.candidates', two?.totalCounted, 0], ['unit', 2, 'votes.total', expect.any(Number), expect.any(Number)]]], // prettier-ignore
  ['an answer', withUnit((unit) => ({ ...unit, investigations: { ...unit.investigations, 'onderzocht vanwege andere reden': true } })), [['unit', 2, 'onderzocht vanwege andere reden', false, true]]], // prettier-ignore
  ['another list name', { ...count, total: { ...count.total, lists: count.total.lists.map((list) => ({ ...list, name: 'Y' })) } }, [['total', 'lists.1.name', expect.any(String), 'Y'], ['total', 'lists.12.name', '', 'Y']]], // prettier-ignore
])('%s', (_, other, expected) => {
  expect(compareCounts(count, other).map(short)).toEqual(expected);
  const turned = expected.map((item) => [...item.slice(0, -2), item.at(-1), item.at(-2)]);
  expect(compareCounts(other, count).map(short)).toEqual(turned);
});

test('a code that only one count has is a difference, unless missing is taken as nought', () => {
  const osv = toCountFile({ ...sampleParts(), codes: 'osv2020' });
  const fields = compareCounts(count, osv).map(({ field, b }) => [field, b]);
  expect(fields).toHaveLength(15);
  expect(fields).toContainEqual(['differences.noExplanation', 0]);
  expect(compareCounts(count, osv, { absent: 'asNought' })).toEqual([]);
});

test('differences have words for people', () => {
  const [difference] = compareCounts(count, withUnit((unit) => ({ ...unit, rejected: { ...unit.rejected, blanco: 1 } }))); // prettier-ignore
  expect(difference?.text).toEqual({ nl: 'F Blanco stemmen', en: 'F Blank votes' });
});

test('any two counts: a difference one way is a difference the other way, and none means the same numbers', () => {
  fc.assert(
    fc.property(countArbitrary, countArbitrary, (one, other) => {
      const [a, b] = [toCountFile(one.parts), toCountFile(other.parts)];
      const there = compareCounts(a, b);
      const back = compareCounts(b, a);
      const key = ({ place, unit, field }: CountDifference): string => `${place} ${unit?.number} ${field}`;
      expect(there.map(key).sort()).toEqual(back.map(key).sort());
      expect(there.every((item) => item.a !== item.b)).toBe(true);
      if (there.length === 0) expect(b).toEqual({ ...a, created: b.created });
    }),
    { numRuns: 30 },
  );
});

describe('counts of other programs', () => {
  skipWhen(noData);
  const read = (path: string): CountFile => {
    const { value } = readCount(dataFile(path));
    if (!value) throw new Error('not read');
    return value;
  };
  test.each(['gr2022/Telling_GR2022_WestMaasenWaal.eml.xml', 'ps2019/Telling_PS2019_Fryslan_gemeente_Tytsjerksteradiel.eml.xml'])('%s', (path) => {
    const real = read(path);
    const [first, ...rest] = real.units;
    if (!first) throw new Error('no units');
    expect(compareCounts(real, real)).toEqual([]);
    const changed = { ...real, units: [...rest, { ...first, cast: first.cast + 1 }] };
    expect(compareCounts(real, changed).map(short)).toEqual([['unit', first.number, 'eligibleVoters', first.cast, first.cast + 1]]);
  }); // prettier-ignore
});
