// The import rules D4–D18, C4–C11 and S2–S8: each rule with an election that breaks it, and sound elections that break none.
import { describe, expect, test } from 'vitest';
import type { ElectionId, Instant, Sha256 } from '../../basics/brand.ts';
import { languages } from '../../basics/text.ts';
import { buildElection, type ElectionParts } from '../build-election.ts';
import { complain, complaintKinds, isComplaintCode } from '../complaints.ts';
import type { CandidateLists, ElectionDefinition, PollingStationList, Region } from '../election.ts';
import { contestOf, municipalitiesOf, roman } from '../regions.ts';
import { checkCandidateLists, checkDefinition, checkImportedBefore, checkPollingStationList } from './index.ts';

function region(category: Region['category'], number: number, name: string, rest: Partial<Region> = {}): Region {
  return { category, number, name, romanNumerals: false, committees: [], ...rest };
}
const province = region('PROVINCIE', 7, 'Utrecht');
const under = (number: number): Pick<Region, 'superior'> => ({ superior: { category: 'KIESKRING', number } });
const district = region('KIESKRING', 1, 'Utrecht', { superior: { category: 'PROVINCIE', number: 7 } });
const amersfoort = region('GEMEENTE', 307, 'Amersfoort', under(1));

const ps1: ElectionDefinition = {
  id: 'PS2027_Utrecht' as ElectionId,
  name: 'Provinciale Staten Utrecht 2027',
  category: 'PS',
  subcategory: 'PS1',
  domain: { name: 'Utrecht' },
  electionDate: '2027-03-17',
  nominationDate: '2027-02-01',
  contestId: 'geen',
  votingMethod: 'SPV',
  seats: 49,
  preferenceThreshold: 25,
  regions: [province, district, amersfoort],
  registeredParties: ['Een'],
};
const venlo = region('KIESKRING', 2, 'Venlo', { superior: { category: 'PROVINCIE', number: 7 }, romanNumerals: true });
const ps2: ElectionDefinition = {
  ...ps1,
  subcategory: 'PS2',
  contestId: 'alle',
  regions: [province, district, amersfoort, venlo, region('GEMEENTE', 983, 'Venlo', under(2))],
};
const ab2: ElectionDefinition = {
  ...ps1,
  id: 'AB2027_ValleienVeluwe' as ElectionId,
  category: 'AB',
  subcategory: 'AB2',
  domain: { id: '7', name: 'Vallei en Veluwe' },
  seats: 26,
  regions: [
    region('WATERSCHAP', 7, 'Vallei en Veluwe'),
    region('KIESKRING', 1, 'Vallei en Veluwe', { superior: { category: 'WATERSCHAP', number: 7 } }),
    amersfoort,
  ],
};

function definitionCodes(definition: ElectionDefinition, purpose: 'count' | 'inspect' = 'count'): readonly string[] {
  return checkDefinition(definition, { purpose }).map((item) => `${item.severity} ${item.code}`);
}

test.each([ps1, ps2, ab2])('$id $subcategory is sound', (definition) => {
  expect(definitionCodes(definition)).toEqual([]);
});

const without = (key: keyof ElectionDefinition): ElectionDefinition => {
  const { [key]: _left, ...rest } = ps1;
  return rest as ElectionDefinition;
};
test.each<[string, ElectionDefinition, string]>([
  ['D4', { ...ps1, category: 'GR', subcategory: 'GR2' }, 'error definition.categoryNotCounted'],
  ['D5 missing', without('subcategory'), 'error definition.subcategoryMissing'],
  ['D5 other', { ...ps1, subcategory: 'AB2' }, 'error definition.subcategoryMismatch'],
  ['id of another kind', { ...ps1, id: 'GR2027_X' as ElectionId }, 'warning definition.idCategory'],
  ['D6', without('domain'), 'error definition.domainMissing'],
  ['D6 water board', { ...ab2, domain: { name: 'Vallei' } }, 'error definition.domainIdMissing'],
  ['D7 missing', without('nominationDate'), 'error definition.nominationMissing'],
  ['D7 order', { ...ps1, nominationDate: '2027-03-17' }, 'warning definition.nominationNotBefore'],
  ['D9', { ...ab2, subcategory: 'AB1' }, 'warning definition.seatsSubcategory'],
  ['D10', { ...ps1, preferenceThreshold: 50 }, 'warning definition.thresholdUnusual'],
  ['D11', { ...ps1, votingMethod: 'EPV' }, 'error definition.votingMethod'],
  ['D12 none', { ...ps1, regions: [] }, 'error definition.treeMissing'],
  ['D12 two', { ...ps1, regions: [province, region('PROVINCIE', 8, 'X')] }, 'error definition.treeRoots'],
  [
    'D12 other',
    { ...ps1, category: 'AB', subcategory: 'AB2', domain: { id: '7', name: 'X' } },
    'error definition.treeRoot',
  ],
  ['D13 one', { ...ps2, subcategory: 'PS1' }, 'error definition.treeDistricts'],
  [
    'D13 kind',
    { ...ps1, regions: [province, district, { ...amersfoort, superior: { category: 'PROVINCIE', number: 7 } }] },
    'error definition.treeLevel',
  ],
  ['D14 twice', { ...ps1, regions: [...ps1.regions, amersfoort] }, 'error definition.treeTwice'],
  [
    'D14 parent',
    { ...ps1, regions: [province, district, { ...amersfoort, ...under(9) }] },
    'error definition.treeParent',
  ],
  ['D14 cycle', { ...ps1, regions: [province, { ...district, ...under(1) }] }, 'error definition.treeCycle'],
  ['D17 range', { ...ps1, seats: 57 }, 'warning definition.seatsUnusual'],
  ['D17 odd', { ...ps1, seats: 48 }, 'warning definition.seatsEven'],
  ['D18', { ...ps1, contestId: 'alle' }, 'warning definition.contestUnusual'],
])('%s', (_, definition, expected) => {
  expect(definitionCodes(definition)).toContain(expected);
});

test('to inspect, another kind of election is a note or warning, and a missing district a warning', () => {
  const council = { ...ps1, category: 'GR', subcategory: 'GR2' } as const;
  expect(definitionCodes(council, 'inspect')).toContain('note definition.categoryNotCounted');
  const parliament = { ...ps1, category: 'TK', subcategory: 'TK' } as const;
  expect(definitionCodes(parliament, 'inspect')).toContain('warning definition.categoryNotCounted');
  const board = { ...ab2, regions: ab2.regions.slice(0, 1) };
  expect(definitionCodes(board, 'inspect')).toContain('warning definition.treeDistricts');
  expect(definitionCodes(board)).toContain('error definition.treeDistricts');
});

test('D16', () => {
  const own = { id: ps1.id, municipalityCode: '0307' };
  expect(checkImportedBefore(own, [own]).map((item) => item.code)).toEqual(['definition.alreadyImported']);
  expect(checkImportedBefore(own, [{ ...own, municipalityCode: '0308' }])).toEqual([]);
});

describe('municipalities and contests', () => {
  test('one district: no contest of its own', () => {
    expect(municipalitiesOf(ps1)).toEqual([{ municipality: { code: '0307', name: 'Amersfoort' } }]);
    expect(contestOf(ps1, '0307')).toEqual({ id: 'geen' });
    expect(contestOf(ps1, '0308')).toBeUndefined();
  });
  test('several districts: number or Roman numeral', () => {
    expect(contestOf(ps2, '0307')).toEqual({ id: '1', name: 'Utrecht' });
    expect(contestOf(ps2, '0983')).toEqual({ id: 'II', name: 'Venlo' });
  });
  test.each([[1, 'I'], [4, 'IV'], [9, 'IX'], [14, 'XIV'], [1994, 'MCMXCIV']])('%i is %s', (number, text) => {
    expect(roman(number)).toBe(text);
  }); // prettier-ignore
});

const candidate = { number: 1, lastName: 'Jansen' };
const lists: CandidateLists = {
  election: ps1,
  contest: { id: 'geen' },
  lists: [
    { number: 1, name: 'Een', candidates: [candidate, { number: 3, lastName: 'Smit' }] },
    { number: 4, name: '', candidates: [candidate] },
  ],
};
const listCodes = (changed: CandidateLists, definition = ps1, municipalityCode?: string): readonly string[] =>
  checkCandidateLists(changed, municipalityCode === undefined ? { definition } : { definition, municipalityCode }).map(
    (item) => item.code,
  );

test('sound lists, with gaps and a list without a name', () => expect(listCodes(lists)).toEqual([]));
test.each<[string, CandidateLists, string]>([
  ['C4 id', { ...lists, election: { ...ps1, id: 'PS2027_X' as ElectionId } }, 'lists.otherElection'],
  ['C4 date', { ...lists, election: { ...ps1, electionDate: '2027-03-18' } }, 'lists.otherDate'],
  ['C4 category', { ...lists, election: { ...ps1, category: 'AB' } }, 'lists.otherCategory'],
  ['C4 domain', { ...lists, election: { ...ps1, domain: { id: '7', name: 'Utrecht' } } }, 'lists.otherDomain'],
  ['C5', { ...lists, contest: { id: '1' } }, 'lists.otherContest'],
  ['C6 candidates', { ...lists, lists: [{ number: 1, name: 'Een', candidates: [] }] }, 'lists.empty'],
  [
    'C7',
    { ...lists, lists: [...lists.lists, { number: 4, name: '', candidates: [candidate] }] },
    'lists.notIncreasing',
  ],
  [
    'C8',
    { ...lists, lists: [{ number: 1, name: 'Een', candidates: [candidate, candidate] }] },
    'lists.candidatesNotIncreasing',
  ],
  [
    'C10',
    { ...lists, lists: [...lists.lists, { number: 5, name: 'Vijf', candidates: [candidate] }] },
    'lists.partyCount',
  ],
  [
    'C11',
    {
      ...lists,
      lists: [
        { number: 1, name: 'Een', candidates: Array.from({ length: 81 }, (_, i) => ({ ...candidate, number: i + 1 })) },
      ],
    },
    'lists.long',
  ],
])('%s', (_, changed, code) => expect(listCodes(changed)).toEqual([code]));

test('C6 lists', () => expect(listCodes({ ...lists, lists: [] })).toContain('lists.none'));

test.each<[string, string | undefined, boolean]>([
  ['1', '0307', true],
  ['I', '0307', true],
  ['II', '0983', true],
  ['2', '0983', true],
  ['2', '0307', false],
  ['geen', '0307', false],
  ['2', undefined, true],
  ['3', undefined, false],
])('C5 with districts: contest %s for %s', (id, code, right) => {
  expect(listCodes({ ...lists, election: ps2, contest: { id } }, ps2, code).includes('lists.otherContest')).toBe(
    !right,
  );
});

const station = { number: 1, name: 'Stadhuis', eligibleVoters: 10, postalCode: '3811 AB' };
const stations: PollingStationList = {
  election: ps1,
  municipality: { code: '0307', name: 'Amersfoort' },
  eligibleVoters: 10,
  stations: [station],
};
const context = { election: ps1, municipalityCode: '0307' };
test('sound stations', () => expect(checkPollingStationList(stations, context)).toEqual([]));
test.each<[string, PollingStationList, string, string]>([
  ['S2 id', { ...stations, election: ab2 }, 'stations.otherElection', 'warning'],
  ['S2 date', { ...stations, election: { ...ps1, electionDate: '2027-03-18' } }, 'stations.otherDate', 'warning'],
  ['S3', { ...stations, municipality: { code: '0308', name: 'Baarn' } }, 'stations.otherMunicipality', 'warning'],
  ['S4', { ...stations, stations: [] }, 'stations.none', 'warning'],
  ['S5 zero', { ...stations, stations: [{ ...station, number: 0 }] }, 'stations.numberInvalid', 'error'],
  ['S5 long', { ...stations, stations: [{ ...station, number: 1_000_000 }] }, 'stations.numberLong', 'error'],
  ['S5 twice', { ...stations, eligibleVoters: 20, stations: [station, station] }, 'stations.numberTwice', 'error'],
  ['no name', { ...stations, stations: [{ ...station, name: '' }] }, 'stations.nameMissing', 'error'],
  [
    'nothing to see in a name',
    { ...stations, stations: [{ ...station, name: '\u200b' }] },
    'stations.nameMissing',
    'error',
  ],
  ['a long name', { ...stations, stations: [{ ...station, name: 'n'.repeat(201) }] }, 'stations.textLong', 'error'],
  [
    'a long address',
    { ...stations, stations: [{ ...station, address: 'a'.repeat(201) }] },
    'stations.textLong',
    'error',
  ],
  ['a long town', { ...stations, stations: [{ ...station, town: 't'.repeat(101) }] }, 'stations.textLong', 'error'],
  ['a name turned round', { ...stations, stations: [{ ...station, name: 'a\u202eb' }] }, 'stations.textSigns', 'error'],
  [
    'an address nobody sees',
    { ...stations, stations: [{ ...station, address: '\u2060' }] },
    'stations.textSigns',
    'error',
  ],
  ['S7', { ...stations, eligibleVoters: 11 }, 'stations.votersSum', 'warning'],
  ['S8', { ...stations, stations: [{ ...station, postalCode: '3811AB' }] }, 'stations.postalCode', 'warning'],
])('%s', (_, changed, code, severity) => {
  expect(checkPollingStationList(changed, context).map((item) => [item.code, item.severity])).toEqual([
    [code, severity],
  ]);
});
test('S6', () => {
  const { eligibleVoters: _voters, ...unknown } = stations;
  expect(checkPollingStationList(unknown).map((item) => item.code)).toEqual(['stations.votersUnknown']);
});

describe('an election is put together', () => {
  const parts: ElectionParts = {
    definition: ps1,
    candidateLists: lists,
    municipalityCode: '0307',
    countingMethod: 'CSO',
    modelYear: 2027,
    eligibleVoters: 120_000,
    practice: true,
    sources: {
      definition: { name: 'a', sha256: 'a'.repeat(64) as Sha256 },
      candidates: { name: 'b', sha256: 'b'.repeat(64) as Sha256 },
    },
    createdAt: '2027-02-10T09:00:00.000Z' as Instant,
  };
  const codes = (changed: Partial<ElectionParts>): readonly string[] => {
    const result = buildElection({ ...parts, ...changed });
    return result.ok ? [] : result.error.map((item) => item.code);
  };

  test('from its parts', () => {
    const result = buildElection(parts);
    expect(result).toMatchObject({
      ok: true,
      value: {
        id: ps1.id,
        contest: { id: 'geen' },
        municipality: { code: '0307', name: 'Amersfoort' },
        lists: lists.lists,
        practice: true,
      },
    });
  });
  test('a district is spelled as the candidate lists spell it', () => {
    const district = { definition: ps2, municipalityCode: '0983' };
    for (const id of ['2', 'II']) {
      const candidateLists = { ...lists, election: ps2, contest: { id } };
      const result = buildElection({ ...parts, ...district, candidateLists });
      expect(result).toMatchObject({ ok: true, value: { contest: { id, name: 'Venlo' } } });
    }
  });
  test('or everything in its way is told', () => {
    expect(codes({ municipalityCode: '0308' })).toEqual(['definition.municipalityUnknown']);
    expect(codes({ eligibleVoters: 0 })).toEqual(['election.votersInvalid']);
    expect(codes({ definition: { ...ps1, category: 'GR' }, eligibleVoters: 1.5 })).toEqual(
      expect.arrayContaining(['definition.categoryNotCounted', 'lists.otherCategory', 'election.votersInvalid']),
    );
    expect(codes({ definition: { ...ps1, seats: 57 } })).toEqual([]);
  });
});

describe('the catalogue', () => {
  test.each(Object.entries(complaintKinds))(
    '%s speaks both languages, with the same places to fill in',
    (code, { text, hint }) => {
      for (const words of [text, hint]) for (const language of languages) expect(words[language]).toMatch(/\.$/);
      const places = (words: string): readonly string[] => (words.match(/\{\w+\}/g) ?? []).sort();
      expect(places(text.en)).toEqual(places(text.nl));
      expect(isComplaintCode(code)).toBe(true);
    },
  );
  test('a complaint takes its severity from the catalogue unless told otherwise', () => {
    expect(complain('lists.none')).toEqual({ code: 'lists.none', severity: 'error', params: {} });
    expect(complain('lists.none', {}, { severity: 'note', line: 3 })).toMatchObject({ severity: 'note', line: 3 });
    expect(isComplaintCode('toString')).toBe(false);
  });
});
