// Elections for tests: small by default, every part can be replaced.
import type { Candidate, CandidateList, Election, ElectionId, Instant, PollingStation, Sha256 } from '@telstaat/core';

/** A moment some minutes after the start of an election night; the same number is always the same moment. */
export function moment(minutes: number): Instant {
  return new Date(Date.UTC(2027, 2, 17, 20, minutes)).toISOString() as Instant;
}

/** A SHA-256 made of one repeated digit. */
export function repeatedSha256(digit: string): Sha256 {
  return digit.repeat(64) as Sha256;
}

/** Candidates with the numbers given: `Achternaam3, C. (Voornaam3)`. */
export function candidatesNumbered(numbers: readonly number[]): readonly Candidate[] {
  return numbers.map((number) => ({
    number,
    initials: `${String.fromCharCode(65 + (number % 26))}.`,
    firstName: `Voornaam${number}`,
    lastName: `Achternaam${number}`,
    gender: number % 2 === 0 ? 'female' : 'male',
  }));
}

export interface ListSpec {
  readonly number: number;
  /** Default `Partij 3`; empty for a list without a name. */
  readonly name?: string;
  /** Numbers of the candidates, or how many there are from 1. */
  readonly candidates: number | readonly number[];
}

export function candidateList({ number, name, candidates }: ListSpec): CandidateList {
  const numbers =
    typeof candidates === 'number' ? Array.from({ length: candidates }, (_, index) => index + 1) : candidates;
  return { number, name: name ?? `Partij ${number}`, candidates: candidatesNumbered(numbers) };
}

/** Three lists, numbered with a gap; the last has no name. */
export const smallLists: readonly CandidateList[] = [
  candidateList({ number: 1, candidates: 3 }),
  candidateList({ number: 2, candidates: 2 }),
  candidateList({ number: 4, name: '', candidates: [1, 2, 4] }),
];

/** A provincial election of one municipality, counted centrally with the models of 2027. */
export function smallElection(overrides: Partial<Election> = {}): Election {
  return {
    id: 'PS2027_Testland' as ElectionId,
    name: 'Provinciale Staten Testland 2027',
    category: 'PS',
    subcategory: 'PS1',
    domain: { name: 'Testland' },
    electionDate: '2027-03-17',
    nominationDate: '2027-02-01',
    seats: 19,
    contest: { id: 'geen' },
    municipality: { code: '9001', name: 'Teststad' },
    lists: smallLists,
    countingMethod: 'CSO',
    modelYear: 2027,
    eligibleVoters: 2_000,
    mayDecide: false,
    practice: false,
    definition: { name: 'Verkiezingsdefinitie_PS2027_Testland.eml.xml', sha256: repeatedSha256('a') },
    candidates: { name: 'Kandidatenlijsten_PS2027_Testland.eml.xml', sha256: repeatedSha256('b') },
    createdAt: moment(-600),
    ...overrides,
  };
}

/** A polling station: `Stembureau 3`. */
export function pollingStation(number: number, overrides: Partial<PollingStation> = {}): PollingStation {
  return { number, name: `Stembureau ${number}`, kind: 'fixed', ...overrides };
}
