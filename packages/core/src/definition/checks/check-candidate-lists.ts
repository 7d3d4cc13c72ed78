// Checks of imported candidate lists (230b), by themselves and against the definition (110a): C4–C11 of the import rules.
import type { CandidateLists, ElectionDefinition } from '../election.ts';
import { complain, type FileComplaint } from '../complaints.ts';
import { districtOf, municipalitiesOf, roman, type District } from '../regions.ts';

export interface ListsContext {
  readonly definition?: ElectionDefinition;
  /** Whose lists they should be: matters where a province has several districts. */
  readonly municipalityCode?: string;
}

export function checkCandidateLists(lists: CandidateLists, context: ListsContext = {}): readonly FileComplaint[] {
  const { definition } = context;
  const against = definition
    ? [
        ...sameElection(lists, definition),
        ...rightContest(lists, definition, context),
        ...partyCount(lists, definition),
      ]
    : [];
  return [...against, ...order(lists), ...sizes(lists)];
}

// C4.
function sameElection({ election }: CandidateLists, definition: ElectionDefinition): readonly FileComplaint[] {
  const complaints: FileComplaint[] = [];
  if (election.id !== definition.id) {
    complaints.push(complain('lists.otherElection', { found: election.id, expected: definition.id }, { path: 'id' }));
  }
  if (election.electionDate !== definition.electionDate) {
    const params = { found: election.electionDate, expected: definition.electionDate };
    complaints.push(complain('lists.otherDate', params, { path: 'electionDate' }));
  }
  if (election.category !== definition.category) {
    const params = { found: election.category, expected: definition.category };
    complaints.push(complain('lists.otherCategory', params, { path: 'category' }));
  }
  const found = domainText(election.domain);
  const expected = domainText(definition.domain);
  if (found !== expected) complaints.push(complain('lists.otherDomain', { found, expected }, { path: 'domain' }));
  return complaints;
}

function domainText(domain: ElectionDefinition['domain']): string {
  return domain ? [domain.id, domain.name].filter((part) => part !== undefined).join(' ') : '-';
}

// C5. Only provinces with several districts have a contest of their own; national elections are not judged.
function rightContest(
  lists: CandidateLists,
  definition: ElectionDefinition,
  context: ListsContext,
): readonly FileComplaint[] {
  if (!/^(PS|AB|GR)/.test(definition.subcategory ?? '')) return [];
  const allowed = allowedContests(definition, context.municipalityCode);
  if (allowed.length === 0 || allowed.some((ids) => ids.includes(lists.contest.id))) return [];
  const expected = allowed.map(([first]) => first).join(', ');
  return [complain('lists.otherContest', { found: lists.contest.id, expected }, { path: 'contest' })];
}

/** Spellings of each contest that is right: `geen`, or a district's number and Roman numeral. */
function allowedContests(definition: ElectionDefinition, code: string | undefined): readonly (readonly string[])[] {
  if (definition.subcategory !== 'PS2') return [['geen']];
  const spellings = (district: District): readonly string[] => [
    district.label,
    String(district.number),
    roman(district.number),
  ];
  if (code !== undefined) {
    const own = municipalitiesOf(definition).find((item) => item.municipality.code === code)?.district;
    return own ? [spellings(own)] : [];
  }
  return definition.regions
    .filter((region) => region.category === 'KIESKRING')
    .map((region) => spellings(districtOf(region)));
}

// C10.
function partyCount({ lists }: CandidateLists, definition: ElectionDefinition): readonly FileComplaint[] {
  const parties = definition.registeredParties.length;
  const named = lists.filter((list) => list.name !== '').length;
  return parties === named ? [] : [complain('lists.partyCount', { parties, lists: named }, { path: 'lists' })];
}

// C6, C7, C8. Gaps are allowed.
function order({ lists }: CandidateLists): readonly FileComplaint[] {
  const complaints: FileComplaint[] = [];
  if (lists.length === 0) complaints.push(complain('lists.none', {}, { path: 'lists' }));
  let previousList = 0;
  lists.forEach((list, index) => {
    const path = `lists.${index}`;
    if (list.number <= previousList) {
      const params = { list: String(list.number), previous: String(previousList) };
      complaints.push(complain('lists.notIncreasing', params, { path }));
    }
    previousList = list.number;
    if (list.candidates.length === 0) complaints.push(complain('lists.empty', { list: String(list.number) }, { path }));
    let previous = 0;
    list.candidates.forEach((candidate, place) => {
      if (candidate.number <= previous) {
        const params = {
          list: String(list.number),
          candidate: String(candidate.number),
          previous: String(previous),
        };
        complaints.push(complain('lists.candidatesNotIncreasing', params, { path: `${path}.candidates.${place}` }));
      }
      previous = candidate.number;
    });
  });
  return complaints;
}

/** Longest list that the law allows (Kieswet H 6). */
const longestList = 80;

// C11.
function sizes({ lists }: CandidateLists): readonly FileComplaint[] {
  return lists.flatMap((list, index) =>
    list.candidates.length > longestList
      ? [
          complain(
            'lists.long',
            { list: String(list.number), count: list.candidates.length },
            { path: `lists.${index}` },
          ),
        ]
      : [],
  );
}
