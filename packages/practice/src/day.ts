// A whole practice election day from one seed: both elections, their official content, their stations and the papers to type from.
import {
  countedCategories,
  type CandidateLists,
  type ElectionDefinition,
  type Municipality,
  type PollingStationList,
} from '@telstaat/core';
import { makeCandidateLists, makeDefinition } from './definitions.ts';
import { makeAttendance, makePapers, type PracticePaper } from './paper.ts';
import { sizeSpecs, type PracticeSize, type SizeSpec } from './sizes.ts';
import { makeStations, stationListOf } from './stations.ts';

export type { PracticePaper } from './paper.ts';

export interface PracticeElection {
  readonly definition: ElectionDefinition;
  readonly candidateLists: CandidateLists;
  readonly stations: PollingStationList;
  /** What truly stands on the paper of each station, in order of station number. Free of errors; a few have warnings. */
  readonly papers: readonly PracticePaper[];
}

export interface PracticeDay {
  readonly municipality: Municipality;
  /** The province first, then the water board: the same stations, and nearly the same voters. */
  readonly elections: readonly PracticeElection[];
}

/** The same size and seed give the same day, on every machine. Everything in it is made up. */
export function practiceDay(options: { readonly size: PracticeSize; readonly seed: number }): PracticeDay {
  const spec: SizeSpec = sizeSpecs[options.size];
  const seed = `${options.size}/${options.seed}`;
  const stations = makeStations(spec, seed);
  const attendance = makeAttendance(stations, seed);
  const elections = countedCategories.map((category): PracticeElection => {
    const lists = makeCandidateLists(category, spec[category], seed);
    return {
      definition: makeDefinition(category, lists),
      candidateLists: lists,
      stations: stationListOf(lists, spec, stations),
      papers: makePapers({ lists, spec, attendance, seed }),
    };
  });
  return { municipality: spec.municipality, elections };
}
