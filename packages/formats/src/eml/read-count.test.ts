// Order, meaning and sums of a count: each kind of fault gets its complaint.
import { describe, expect, test } from 'vitest';
import { sampleParts } from '../testing/sample-election.ts';
import { encodeUtf8 } from '../xml/utf8.ts';
import { splitUnitName, unitName, type CountFile } from './count-file.ts';
import { readCount } from './read-count.ts';
import { toCountFile } from './to-count-file.ts';
import { writeCount } from './write-count.ts';
import { checkCountAgainstStations } from './check-against-lists.ts';

const count = toCountFile(sampleParts());
const text = Buffer.from(writeCount(count)).toString('utf8');

function codesOf(changed: string): readonly string[] {
  return readCount({ name: 'x', bytes: encodeUtf8(changed) }).complaints.map((complaint) => complaint.code);
}

test.each<[string, (text: string) => string, string]>([
  [
    'a candidate before any list',
    (all) => all.replace(/(<TotalVotes>)(<Selection><Aff.*?<\/Selection>)(<Selection>.*?<\/Selection>)/, '$1$3$2'),
    'count.candidateWithoutList',
  ],
  [
    'lists out of order',
    (all) => all.replaceAll('AffiliationIdentifier Id="1"', 'AffiliationIdentifier Id="13"'),
    'count.listsNotIncreasing',
  ],
  [
    'candidates out of order',
    (all) => all.replaceAll('CandidateIdentifier Id="1"', 'CandidateIdentifier Id="9"'),
    'count.candidatesNotIncreasing',
  ],
  [
    'a unit with another candidate',
    (all) => all.replace(/CandidateIdentifier Id="3"(?!.*CandidateIdentifier Id="3")/, 'CandidateIdentifier Id="4"'),
    'count.otherSequence',
  ],
  ['blank twice', (all) => all.replace('"ongeldig"', '"blanco"'), 'count.rejectedTwice'],
  ['a code twice', (all) => all.replace('"toegelaten kiezers"', '"geldige stempassen"'), 'count.codeTwice'],
  ['an unknown code', (all) => all.replace('"toegelaten kiezers"', '"iets anders"'), 'count.codeUnknown'],
  ['a unit twice', (all) => all.replace('0307::SB2', '0307::SB1'), 'count.unitTwice'],
  ['a unit of another municipality', (all) => all.replace('0307::SB2', '0308::SB2'), 'count.unitForeign'],
  ['a list total that is no sum', (all) => all, 'count.listSum'],
  ['valid votes that are no sum', (all) => all, 'count.validSum'],
  ['voters that are no sum', (all) => all, 'count.votersSum'],
  ['more and fewer ballots', (all) => all, 'count.bothDifferences'],
  ['a difference that is none', (all) => all, 'count.difference'],
  ['a total that is no sum', (all) => all.replace(/<ValidVotes>\d+/, '<ValidVotes>1'), 'count.votesNotSum'],
  ['a total of a code that is no sum', (all) => all.replace(/"ongeldig">\d+/, '"ongeldig">1'), 'count.codeNotSum'],
  ['voters of stations that are not the total', (all) => all, 'count.castNotSum'],
])('%s', (_, change, code) => {
  expect(codesOf(change(text))).toContain(code);
});

test('a unit alone is its own total', () => {
  const alone = text
    .replace(/<TotalVotes>.*<\/TotalVotes>/, '')
    .replace(/<ReportingUnitVotes><ReportingUnitIdentifier Id="0307::SB2".*?<\/ReportingUnitVotes>/, '');
  const { value } = readCount({ name: 'x', bytes: encodeUtf8(alone) });
  expect(value?.total.totalCounted).toBe(value?.units[0]?.totalCounted);
});

describe('names of units', () => {
  test.each([
    [
      'Stembureau Stembureau Heinkenszand, De Stenge (postcode: 4451 CZ)',
      { name: 'Heinkenszand, De Stenge', postalCode: '4451 CZ' },
    ],
    ['Briefstembureau Den Haag', { name: 'Den Haag' }],
    ['Stadhuis (achterzijde) (postcode: 3811 AB)', { name: 'Stadhuis (achterzijde)', postalCode: '3811 AB' }],
    ['Op rolletjes', { name: 'Op rolletjes' }],
  ])('%s is taken apart', (name, parts) => expect(splitUnitName(name)).toEqual(parts));
  test.each([
    [{ name: 'Stadhuis' }, 'Stembureau Stadhuis'],
    [{ name: 'stembureau Stadhuis', postalCode: '3811 AB' }, 'stembureau Stadhuis (postcode: 3811 AB)'],
    [{ name: 'Briefstembureau 1' }, 'Briefstembureau 1'],
  ])('%j is put together', (station, name) => expect(unitName(station)).toBe(name));
});

test('the own count of a municipality has its own stations', () => {
  const codes = (file: CountFile, stations: readonly number[], code = '0307'): readonly string[] =>
    checkCountAgainstStations(file, { municipality: { code, name: 'Amersfoort' }, stations }).map(
      (complaint) => complaint.code,
    );
  expect(codes(count, [1, 2])).toEqual([]);
  expect(codes(count, [1])).toEqual(['count.stationUnknown']);
  expect(codes(count, [1, 2, 3])).toEqual(['count.stationMissing']);
  expect(codes(count, [1, 2], '0308')).toEqual(['count.otherAuthority']);
});
