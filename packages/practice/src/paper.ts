// What the committee wrote on the count form of each station: sums that hold, and the zeroes that nobody bothers to write.
import {
  candidateVotes,
  listTotal,
  listTotalOnForm,
  type CandidateLists,
  type CountField,
  type PollingStation,
  type Sheet,
  type TickField,
} from '@telstaat/core';
import { between, chanceOf, happens, shuffled, spreadOver, type Chance } from './chance.ts';
import { conditions, type Condition, type SizeSpec } from './sizes.ts';

/** The paper of one station as it truly is. */
export interface PracticePaper {
  readonly station: number;
  readonly sheet: Sheet;
}

/** How many people were admitted at a station: the same people get a ballot for both elections, nearly always. */
export interface Attendance {
  readonly station: number;
  readonly pollCards: number;
  readonly proxyCertificates: number;
  readonly voterCards: number;
}

/** Part of the eligible voters that comes, around 57 %. */
const turnout = [0.5, 0.64] as const;

export function makeAttendance(stations: readonly PollingStation[], seed: string): readonly Attendance[] {
  return stations.map(({ number, eligibleVoters }) => {
    const chance = chanceOf(`${seed}/attendance/${number}`);
    const share = turnout[0] + chance.fraction() * (turnout[1] - turnout[0]);
    const admitted = eligibleVoters === undefined ? between(chance, 180, 260) : Math.round(eligibleVoters * share);
    const proxyCertificates = Math.round(admitted * (0.08 + chance.fraction() * 0.04));
    const voterCards = happens(chance, 0.8) ? chance.below(Math.max(2, Math.round(admitted / 100))) : 0;
    return { station: number, pollCards: admitted - proxyCertificates - voterCards, proxyCertificates, voterCards };
  });
}

export interface PaperOptions {
  readonly lists: CandidateLists;
  readonly spec: SizeSpec;
  readonly attendance: readonly Attendance[];
  readonly seed: string;
}

export function makePapers({ lists, spec, attendance, seed }: PaperOptions): readonly PracticePaper[] {
  const { category } = lists.election;
  const chance = chanceOf(`${seed}/${category}/papers`);
  const popularity = makePopularity(lists, chance);
  const remarkable = shuffled(chance, remarkableConditions(spec, attendance.length));
  return attendance.map((present, index) => {
    const own = chanceOf(`${seed}/${category}/station/${present.station}`);
    const admitted = category === 'AB' ? withoutSomeBallots(present, own) : present;
    const count = makeCount(admitted, remarkable[index], own);
    const votes = makeVotes(lists, popularity, count.onCandidates, own);
    return { station: present.station, sheet: { counts: { ...count.counts, ...votes }, ticks: makeTicks(count, own) } };
  });
}

function remarkableConditions(spec: SizeSpec, stations: number): readonly (Condition | undefined)[] {
  const some = conditions.flatMap((condition) => Array<Condition>(spec.remarkable[condition] ?? 0).fill(condition));
  return Array.from({ length: stations }, (_, index) => some[index]);
}

/** Some voters want a ballot for the province only. */
function withoutSomeBallots(present: Attendance, chance: Chance): Attendance {
  return { ...present, pollCards: present.pollCards - Math.round(present.pollCards * chance.fraction() * 0.02) };
}

interface Count {
  readonly counts: Readonly<Partial<Record<CountField, number>>>;
  readonly onCandidates: number;
  readonly condition: Condition | undefined;
  /** H − D. */
  readonly difference: number;
}

function makeCount(admitted: Attendance, condition: Condition | undefined, chance: Chance): Count {
  const voters = admitted.pollCards + admitted.proxyCertificates + admitted.voterCards;
  const difference = makeDifference(condition, chance);
  const votes = voters + difference;
  // W.201 looks at 3 % blank; elsewhere blank and invalid stay far below.
  const blank = condition === 'manyBlank' ? Math.ceil(votes * 0.035) : chance.below(Math.ceil(votes * 0.012));
  const invalid = chance.below(Math.ceil(votes * 0.008));
  const onCandidates = votes - blank - invalid;
  return {
    counts: {
      'voters.pollCards': admitted.pollCards,
      'voters.proxyCertificates': admitted.proxyCertificates,
      ...orLeftEmpty('voters.voterCards', admitted.voterCards, chance),
      'voters.total': voters,
      'votes.candidates': onCandidates,
      ...orLeftEmpty('votes.blank', blank, chance),
      ...orLeftEmpty('votes.invalid', invalid, chance),
      'votes.total': votes,
      ...(difference > 0 ? { 'differences.more': difference } : {}),
      ...(difference < 0 ? { 'differences.fewer': -difference } : {}),
    },
    onCandidates,
    condition,
    difference,
  };
}

/** Fewer votes than voters is the usual difference: a ballot is taken home. W.203 looks at 2 % and at 15. */
function makeDifference(condition: Condition | undefined, chance: Chance): number {
  const sign = happens(chance, 0.7) ? -1 : 1;
  switch (condition) {
    case 'explained':
    case 'unexplained':
      return sign * between(chance, 1, 2);
    case 'largeDifference':
      return sign * between(chance, 15, 25);
    case 'manyBlank':
    case undefined:
      return 0;
  }
}

/** A zero is written, or its cell is left empty: both occur on paper. */
function orLeftEmpty(field: CountField, value: number, chance: Chance): Partial<Record<CountField, number>> {
  return value === 0 && happens(chance, 0.4) ? {} : { [field]: value };
}

/** How popular each list is in this municipality, and each candidate on it: the first takes most, the last is often a well-known name. */
interface Popularity {
  readonly lists: readonly number[];
  readonly candidates: readonly (readonly number[])[];
}

function makePopularity({ lists }: CandidateLists, chance: Chance): Popularity {
  return {
    lists: lists.map((list, index) => (list.name === '' ? 0.05 : (0.4 + chance.fraction()) / (1 + index / 3))),
    candidates: lists.map(({ candidates }) =>
      candidates.map((_, place) => {
        if (place === 0) return 12;
        const last = place === candidates.length - 1 ? 0.6 : 0;
        return (0.3 + chance.fraction()) / (0.4 + place / 3) + last;
      }),
    ),
  };
}

function makeVotes(
  { lists }: CandidateLists,
  popularity: Popularity,
  votes: number,
  chance: Chance,
): Partial<Record<CountField, number>> {
  const here = popularity.lists.map((weight) => weight * (0.6 + chance.fraction() * 0.8));
  const perList = spreadOver(chance, votes, here);
  const written: Partial<Record<CountField, number>> = {};
  lists.forEach((list, index) => {
    const total = perList[index] ?? 0;
    // A total is always written, also when it is 0.
    written[listTotalOnForm(list.number)] = total;
    written[listTotal(list.number)] = total;
    const perCandidate = spreadOver(chance, total, popularity.candidates[index] ?? []);
    // Whoever counts a list either writes its zeroes or does not.
    const leavesEmpty = happens(chance, 0.5);
    list.candidates.forEach((candidate, place) => {
      const value = perCandidate[place] ?? 0;
      if (value > 0 || !leavesEmpty) written[candidateVotes(list.number, candidate.number)] = value;
    });
  });
  return written;
}

/** The boxes as the instructions of the form want them, given what was counted. */
function makeTicks({ condition, difference }: Count, chance: Chance): readonly TickField[] {
  const isExplained = condition !== 'unexplained' && condition !== 'largeDifference';
  const ticks: TickField[] = [
    isExplained ? 'station.differenceExplained.yes' : 'station.differenceExplained.no',
    happens(chance, 0.05) ? 'station.ballotsDiffer.yes' : 'station.ballotsDiffer.no',
    ...extraInvestigation(condition, chance),
  ];
  if (difference === 0) ticks.push('differences.compare.equal');
  else {
    ticks.push(difference > 0 ? 'differences.compare.more' : 'differences.compare.fewer');
    ticks.push(isExplained ? 'differences.explained.yes' : 'differences.explained.no');
  }
  return ticks.sort();
}

/** Both questions of B1-1 or neither (F.101). A large difference is always looked into, by counting the ballots once more. */
function extraInvestigation(condition: Condition | undefined, chance: Chance): readonly TickField[] {
  if (condition === 'largeDifference') return ['extra.otherReason.yes', 'extra.ballotsRecounted.yes'];
  if (happens(chance, 0.06)) return [];
  if (happens(chance, 0.05)) return ['extra.otherReason.yes', 'extra.ballotsRecounted.no'];
  return ['extra.otherReason.no', 'extra.ballotsRecounted.no'];
}
