// The definition and the candidate lists of a practice election, as a central electoral committee would have sent them.
import type {
  CandidateList,
  CandidateLists,
  CountedCategory,
  ElectionDefinition,
  ElectionId,
  ElectionIdentity,
  Region,
  RegionKey,
} from '@telstaat/core';
import { chanceOf } from './chance.ts';
import { listNames, makeCandidate } from './names.ts';
import { municipalities, type ListsSpec } from './sizes.ts';

/** A Wednesday in March in a year of provincial and water board elections; nomination is 44 days before (Kieswet F 1). */
const electionDate = '2027-03-17';
const nominationDate = '2027-02-01';

interface CategorySpec {
  readonly identity: ElectionIdentity;
  readonly seats: number;
  readonly root: Region;
  /** The single district under the root is named after the seat of a province, or the water board itself (exchange.md §5). */
  readonly district: string;
}

const province: RegionKey = { number: 99, category: 'PROVINCIE' };
const waterBoard: RegionKey = { number: 29, category: 'WATERSCHAP' };
const district: RegionKey = { number: 1, category: 'KIESKRING' };

const categories: Readonly<Record<CountedCategory, CategorySpec>> = {
  PS: {
    identity: {
      id: 'PS2027_Oefenprovincie' as ElectionId,
      name: 'Provinciale Staten Oefenprovincie 2027',
      category: 'PS',
      subcategory: 'PS1',
      domain: { name: 'Oefenprovincie' },
      electionDate,
      nominationDate,
    },
    seats: 47,
    root: { ...province, name: 'Oefenprovincie', romanNumerals: false, committees: [] },
    district: municipalities.practice.name,
  },
  AB: {
    identity: {
      id: 'AB2027_Oefenwaterschap' as ElectionId,
      name: 'Algemeen bestuur van het waterschap Oefenwaterschap 2027',
      category: 'AB',
      subcategory: 'AB2',
      domain: { id: '29', name: 'Oefenwaterschap' },
      electionDate,
      nominationDate,
    },
    seats: 23,
    root: { ...waterBoard, name: 'Oefenwaterschap', romanNumerals: false, committees: [] },
    district: 'Oefenwaterschap',
  },
};

export function makeDefinition(category: CountedCategory, lists: CandidateLists): ElectionDefinition {
  const { identity, seats, root, district: name } = categories[category];
  const members = Object.values(municipalities).map((municipality): Region => ({
    number: Number(municipality.code),
    category: 'GEMEENTE',
    name: municipality.name,
    superior: district,
    romanNumerals: false,
    committees: [],
  }));
  return {
    ...identity,
    contestId: 'geen',
    votingMethod: 'SPV',
    seats,
    preferenceThreshold: 25,
    regions: [
      root,
      { ...district, name, superior: keyOf(root), romanNumerals: false, committees: ['CSB', 'HSB'] },
      ...members.sort((a, b) => a.number - b.number),
    ],
    registeredParties: lists.lists.map((list) => list.name).filter((listName) => listName !== ''),
  };
}

function keyOf({ number, category }: Region): RegionKey {
  return { number, category };
}

export function makeCandidateLists(category: CountedCategory, spec: ListsSpec, seed: string): CandidateLists {
  const names = listNames[category];
  const lists = spec.candidates.map((size, index): CandidateList => {
    const number = index + 1 + (spec.gapAt !== undefined && index + 1 >= spec.gapAt ? 1 : 0);
    const chance = chanceOf(`${seed}/${category}/list/${number}`);
    const isBlank = spec.blankLast && index === spec.candidates.length - 1;
    return {
      number,
      name: isBlank ? '' : (names[index] ?? `Oefenlijst ${number}`),
      candidates: Array.from({ length: size }, (_, place) => makeCandidate(chance, place + 1)),
    };
  });
  return { election: categories[category].identity, contest: { id: 'geen' }, lists };
}
