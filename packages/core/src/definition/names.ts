// Names as they stand on screen, on paper and in files (exchange.md §7, domain.md §7.3).
import type { Candidate, CandidateList } from './election.ts';

/** `van der Burg, E. (Eva)`: as on paper and screen. Gender is added by the paper only. */
export function candidateName(candidate: Candidate): string {
  const first = candidate.firstName ? ` (${candidate.firstName})` : '';
  return candidateShortName(candidate) + first;
}

/** `van der Burg, E.`: as in the OSV4-3 CSV. */
export function candidateShortName(candidate: Candidate): string {
  const prefix = candidate.prefix ? `${candidate.prefix} ` : '';
  const initials = candidate.initials ? `, ${candidate.initials}` : '';
  return `${prefix}${candidate.lastName}${initials}`;
}

/** The list's registered name, or `Blanco (van der Burg, E.)` after its first candidate. */
export function listName(list: CandidateList): string {
  if (list.name !== '') return list.name;
  const first = list.candidates[0];
  return first ? `Blanco (${candidateShortName(first)})` : 'Blanco';
}

/** `waterschap Vallei en Veluwe 2027`: without the official preamble, for narrow places on screen. */
export function shortElectionName(name: string): string {
  const short = name.replace(/^Algemeen bestuur van (het|de) /i, '');
  return short.charAt(0).toUpperCase() + short.slice(1);
}
