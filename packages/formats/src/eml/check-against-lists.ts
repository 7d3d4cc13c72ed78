// Does a count belong to these candidate lists, this definition, this municipality? Needed before names are put to numbers (exchange.md §11.4).
import {
  complain,
  type CandidateLists,
  type ElectionDefinition,
  type FileComplaint,
  type StationNumber,
} from '@telstaat/core';
import type { CountFile } from './count-file.ts';

/** Errors where count and lists are not of one election, or do not have the same lists and candidates. */
export function checkCountAgainstLists(count: CountFile, lists: CandidateLists): readonly FileComplaint[] {
  return [...sameElection(count, lists), ...sameLists(count, lists)];
}

/** As far as a definition can tell: election, date and category. */
export function checkCountAgainstDefinition(
  count: CountFile,
  definition: ElectionDefinition,
): readonly FileComplaint[] {
  return identity(count, definition);
}

export interface ExpectedCount {
  readonly municipality: { readonly code: string; readonly name: string };
  readonly stations: readonly StationNumber[];
}

/** Re-importing a municipality's own count: the authority and the polling stations must be its own. */
export function checkCountAgainstStations(count: CountFile, expected: ExpectedCount): readonly FileComplaint[] {
  const complaints: FileComplaint[] = [];
  const { code, name } = expected.municipality;
  if (count.authority.id !== code) {
    const params = { found: `${count.authority.name} (${count.authority.id})`, expected: `${name} (${code})` };
    complaints.push(complain('count.otherAuthority', params));
  }
  const found = new Set(count.units.map((unit) => unit.number));
  count.units.forEach((unit, index) => {
    if (unit.number !== undefined && expected.stations.includes(unit.number)) return;
    complaints.push(complain('count.stationUnknown', { station: unit.id }, { path: `units.${index}` }));
  });
  for (const station of expected.stations) {
    if (!found.has(station)) complaints.push(complain('count.stationMissing', { station: String(station) }));
  }
  return complaints;
}

interface Identity {
  readonly id: string;
  readonly electionDate: string;
  readonly category: string;
}

function identity({ election }: CountFile, other: Identity): readonly FileComplaint[] {
  const complaints: FileComplaint[] = [];
  if (election.id !== other.id) {
    complaints.push(complain('count.otherElection', { found: election.id, expected: other.id }, { path: 'id' }));
  }
  if (election.electionDate !== other.electionDate) {
    const params = { found: election.electionDate, expected: other.electionDate };
    complaints.push(complain('count.otherDate', params, { path: 'electionDate' }));
  }
  if (election.category !== other.category) {
    const params = { found: election.category, expected: other.category };
    complaints.push(complain('count.otherCategory', params, { path: 'category' }));
  }
  return complaints;
}

function sameElection(count: CountFile, lists: CandidateLists): readonly FileComplaint[] {
  const complaints = identity(count, lists.election);
  if (count.contest.id === lists.contest.id) return complaints;
  const params = { found: count.contest.id, expected: lists.contest.id };
  return [...complaints, complain('count.otherContest', params, { path: 'contest' })];
}

function sameLists(count: CountFile, { lists }: CandidateLists): readonly FileComplaint[] {
  const complaints: FileComplaint[] = [];
  const place = { path: 'total' };
  const known = new Map(lists.map((list) => [list.number, list]));
  const counted = new Set(count.total.lists.map((list) => list.number));
  for (const list of count.total.lists) {
    const number = String(list.number);
    const other = known.get(list.number);
    if (!other) {
      complaints.push(complain('count.listUnknown', { list: number }, place));
      continue;
    }
    if (list.name !== other.name) {
      complaints.push(complain('count.listName', { list: number, found: list.name, expected: other.name }, place));
    }
    const candidates = new Set(other.candidates.map((candidate) => candidate.number));
    const found = new Set(list.candidates.map((candidate) => candidate.number));
    for (const candidate of found) {
      if (candidates.has(candidate)) continue;
      complaints.push(complain('count.candidateUnknown', { list: number, candidate: String(candidate) }, place));
    }
    for (const candidate of candidates) {
      if (found.has(candidate)) continue;
      complaints.push(complain('count.candidateMissing', { list: number, candidate: String(candidate) }, place));
    }
  }
  for (const { number } of lists) {
    if (!counted.has(number)) complaints.push(complain('count.listMissing', { list: String(number) }, place));
  }
  return complaints;
}
