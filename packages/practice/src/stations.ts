// The polling stations of a practice: the same for both elections of the day, with numbers that skip.
import type { CandidateLists, PollingStation, PollingStationList } from '@telstaat/core';
import { between, chanceOf, type Chance } from './chance.ts';
import { makePlace, type Place } from './names.ts';
import type { SizeSpec } from './sizes.ts';

export function makeStations(spec: SizeSpec, seed: string): readonly PollingStation[] {
  const chance = chanceOf(`${seed}/stations`);
  const taken = new Set<string>();
  const fixed = spec.stations - (spec.mobile ? 1 : 0);
  const numbers = stationNumbers(spec, fixed);
  const stations = numbers.map((number): PollingStation => {
    const place = freePlace(chance, spec.municipality.code, taken);
    const eligibleVoters = between(chance, ...spec.voters);
    return { number, ...place, town: spec.municipality.name, kind: 'fixed', eligibleVoters };
  });
  // Nobody is allotted to a station that travels.
  const last = numbers.at(-1) ?? 0;
  const mobile: PollingStation = { number: last + 10, name: 'Stembus op wielen', kind: 'mobile' };
  return spec.mobile ? [...stations, mobile] : stations;
}

function stationNumbers(spec: SizeSpec, count: number): readonly number[] {
  const numbers: number[] = [];
  for (let number = 1; numbers.length < count; number += 1) {
    if (!spec.numberGaps.includes(number)) numbers.push(number);
  }
  return numbers;
}

function freePlace(chance: Chance, code: string, taken: Set<string>): Place {
  const place = makePlace(chance, code);
  if (taken.has(place.name)) return freePlace(chance, code, taken);
  taken.add(place.name);
  return place;
}

/** The list as a municipality hands it in; people without the Dutch nationality vote for a water board too, hence a few more there. */
export function stationListOf(
  lists: CandidateLists,
  spec: SizeSpec,
  stations: readonly PollingStation[],
): PollingStationList {
  const { nominationDate: _, ...election } = lists.election;
  const own = election.category === 'AB' ? stations.map(withResidents) : stations;
  const eligibleVoters = own.reduce((sum, station) => sum + (station.eligibleVoters ?? 0), 0);
  return { election, municipality: spec.municipality, eligibleVoters, stations: own };
}

function withResidents(station: PollingStation): PollingStation {
  const { eligibleVoters } = station;
  return eligibleVoters === undefined
    ? station
    : { ...station, eligibleVoters: eligibleVoters + Math.round(eligibleVoters / 40) };
}
