// Looking things up that a request names, with the refusal for what is not here.
import type { ElectionSummary } from '@telstaat/contract';
import {
  entryAccess,
  ok,
  type Actor,
  type ElectionId,
  type EntryContext,
  type PollingStation,
  type Session,
} from '@telstaat/core';
import type { Reading } from '@telstaat/store';
import { refused, type Answer } from './denial.ts';
import type { ElectionCache, LoadedElection } from './election-cache.ts';
import { textDigest } from './text-digest.ts';

export interface Found extends LoadedElection {
  readonly session: Session;
}

export async function findElection(elections: ElectionCache, reading: Reading, id: ElectionId): Promise<Answer<Found>> {
  const loaded = await elections.get(reading, id);
  if (!loaded) return refused('election.unknown', { id });
  return ok({ ...loaded, session: await reading.elections.session(id) });
}

export interface FoundStation extends Found {
  readonly station: PollingStation;
}

export async function findStation(
  elections: ElectionCache,
  reading: Reading,
  params: { readonly election: ElectionId; readonly station: number },
): Promise<Answer<FoundStation>> {
  const found = await findElection(elections, reading, params.election);
  if (!found.ok) return found;
  const station = await reading.elections.station(params.election, params.station);
  if (!station) return refused('station.unknown', { number: String(params.station) });
  return ok({ ...found.value, station });
}

/** What an entry command of this person is decided on. */
export function entryContextOf({ form, station, session, election }: FoundStation, actor: Actor): EntryContext {
  const { mayDecide = false } = election;
  return { actor, form, station, session: entryAccess(session.status), mayDecide, digest: textDigest };
}

export async function summaryOf(reading: Reading, found: Found): Promise<ElectionSummary> {
  const { election, session } = found;
  const stations = await reading.elections.stations(election.id);
  return {
    id: election.id,
    name: election.name,
    category: election.category,
    electionDate: election.electionDate,
    municipality: election.municipality,
    contest: election.contest,
    countingMethod: election.countingMethod,
    modelYear: election.modelYear,
    eligibleVoters: election.eligibleVoters,
    practice: election.practice,
    lists: election.lists.length,
    candidates: election.lists.reduce((sum, list) => sum + list.candidates.length, 0),
    stations: stations.length,
    session,
  };
}
