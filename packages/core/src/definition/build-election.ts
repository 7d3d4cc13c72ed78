// Puts an election together: what the 110a and the 230b say, and what this municipality chose.
import type { Instant } from '../basics/brand.ts';
import { hasErrors } from '../basics/complaint.ts';
import { err, ok, type Result } from '../basics/result.ts';
import { checkCandidateLists } from './checks/check-candidate-lists.ts';
import { checkDefinition } from './checks/check-definition.ts';
import { complain, type FileComplaint } from './complaints.ts';
import type {
  CandidateLists,
  Contest,
  CountedCategory,
  CountedSubcategory,
  CountingMethod,
  Election,
  ElectionDefinition,
  ModelYear,
  SourceFile,
} from './election.ts';
import { countedCategories, countedSubcategories } from './election.ts';
import { contestOf, municipalitiesOf } from './regions.ts';

export interface ElectionParts {
  readonly definition: ElectionDefinition;
  readonly candidateLists: CandidateLists;
  readonly municipalityCode: string;
  readonly countingMethod: CountingMethod;
  readonly modelYear: ModelYear;
  /** Eligible voters of the municipality for this election. */
  readonly eligibleVoters: number;
  readonly practice: boolean;
  readonly sources: { readonly definition: SourceFile; readonly candidates: SourceFile };
  readonly createdAt: Instant;
}

/** The election, or everything that is in the way of counting it. Warnings are not repeated here: importing showed them. */
export function buildElection(parts: ElectionParts): Result<Election, readonly FileComplaint[]> {
  const { definition, candidateLists, municipalityCode } = parts;
  const complaints = [
    ...checkDefinition(definition, { purpose: 'count' }),
    ...checkCandidateLists(candidateLists, { definition, municipalityCode }),
  ];
  const contest = contestOf(definition, municipalityCode);
  const found = municipalitiesOf(definition).find((item) => item.municipality.code === municipalityCode);
  if (!found) complaints.push(complain('definition.municipalityUnknown', { code: municipalityCode }));
  const { eligibleVoters } = parts;
  if (!Number.isSafeInteger(eligibleVoters) || eligibleVoters < 1 || eligibleVoters > 999_999_999) {
    complaints.push(complain('election.votersInvalid', {}, { path: 'eligibleVoters' }));
  }
  const { category, subcategory, domain } = definition;
  const usable = isCounted(category) && isCountedSubcategory(subcategory) && domain && contest && found;
  if (hasErrors(complaints) || !usable) return err(complaints.filter((item) => item.severity === 'error'));
  return ok({
    id: definition.id,
    name: definition.name,
    category,
    subcategory,
    domain,
    electionDate: definition.electionDate,
    ...(definition.nominationDate === undefined ? {} : { nominationDate: definition.nominationDate }),
    seats: definition.seats,
    contest: asListsSay(contest, candidateLists),
    municipality: found.municipality,
    lists: candidateLists.lists,
    countingMethod: parts.countingMethod,
    modelYear: parts.modelYear,
    eligibleVoters,
    mayDecide: false,
    practice: parts.practice,
    definition: parts.sources.definition,
    candidates: parts.sources.candidates,
    createdAt: parts.createdAt,
  });
}

/** A district keeps the spelling of the candidate lists (`6` or `VI`), so that count and lists name the same contest. */
function asListsSay(contest: Contest, { contest: listed }: CandidateLists): Contest {
  return contest.id === 'geen' ? contest : { ...contest, id: listed.id };
}

function isCounted(category: string): category is CountedCategory {
  return countedCategories.some((counted) => counted === category);
}

function isCountedSubcategory(subcategory: string | undefined): subcategory is CountedSubcategory {
  return countedSubcategories.some((counted) => counted === subcategory);
}
