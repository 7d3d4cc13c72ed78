// Setting up an election from its official files (exchange.md §1, §11).
import {
  buildElection,
  checkImportedBefore,
  groupsMatch,
  hasErrors,
  hasForm,
  municipalitiesOf,
  ok,
  sessionEventsAfterStations,
  decideStations,
  newSession,
  withholdGroups,
  type Complaint,
  type Election,
  type ElectionDefinition,
  type Actor,
} from '@telstaat/core';
import { inspect, readCandidateLists, readDefinition } from '@telstaat/formats';
import { complainedOf, refused, refusedBy } from '../denial.ts';
import type { Handlers } from '../handler.ts';
import { findElection, summaryOf } from '../loading.ts';
import { namesNotOnPaper, namesOfLists } from '../not-on-paper.ts';
import { readStationFile, type ReadStations } from '../station-files.ts';
import { uploadedFile, type UploadedFile } from '../uploads.ts';

export const setupHandlers: Handlers<'inspectDefinition' | 'createElection'> = {
  async inspectDefinition({ store, body }) {
    const file = uploadedFile(body.definition);
    const read = readDefinition(file, { purpose: 'count' });
    const definition = read.value;
    const code = body.municipality;
    const context = {
      ...(definition ? { definition } : {}),
      ...(code === undefined ? {} : { municipalityCode: code }),
    };
    const candidates = body.candidates && uploadedFile(body.candidates);
    const stations = body.stations && uploadedFile(body.stations);
    const stationsRead =
      stations && readStationFile(stations, { ...context, ...(definition ? { election: definition } : {}) });
    const before = await store.read((tx) => tx.elections.all());
    const complaints = [...read.complaints, ...importedBefore(definition, code, before)];
    return ok({
      definition: reportOn(file, complaints),
      ...(candidates ? { candidates: reportOn(candidates, complaintsOfLists(candidates, context)) } : {}),
      ...(stations && stationsRead ? { stations: reportOn(stations, stationsRead.complaints) } : {}),
      ...(definition && !hasErrors(complaints) ? { election: identityOf(definition) } : {}),
      municipalities: definition ? municipalityChoices(definition) : [],
      ...(stationsRead?.eligibleVoters === undefined ? {} : { eligibleVoters: stationsRead.eligibleVoters }),
    });
  },

  async createElection({ store, elections, workplace, body, actor, scope }) {
    const definitionFile = uploadedFile(body.definition);
    const candidatesFile = uploadedFile(body.candidates);
    const definition = readDefinition(definitionFile, { purpose: 'count' });
    const municipalityCode = body.municipality;
    const lists = readCandidateLists(candidatesFile, {
      ...(definition.value ? { definition: definition.value } : {}),
      municipalityCode,
    });
    const stationFile = body.stations && uploadedFile(body.stations);
    const stations = stationFile && readStationFile(stationFile, { municipalityCode });
    const complaints: Complaint[] = [...definition.complaints, ...lists.complaints, ...(stations?.complaints ?? [])];
    if (hasErrors(complaints) || !definition.value || !lists.value) return complainedOf(complaints);
    for (const [file, typed] of [
      [definitionFile, body.definitionGroups],
      [candidatesFile, body.candidatesGroups],
    ] as const)
      if (!groupsMatch(file.sha256, typed)) return refused('election.hashNotConfirmed', { file: file.name });
    const { countingMethod, modelYear, eligibleVoters } = body;
    if (!hasForm({ countingMethod, modelYear }))
      return refused('election.noForm', { countingMethod, modelYear: String(modelYear) });
    const built = buildElection({
      definition: definition.value,
      candidateLists: lists.value,
      municipalityCode,
      countingMethod,
      modelYear,
      eligibleVoters,
      practice: workplace.opened?.kind === 'practice',
      sources: { definition: sourceOf(definitionFile), candidates: sourceOf(candidatesFile) },
      createdAt: scope().at,
    });
    if (!built.ok) return complainedOf(built.error);
    const election = built.value;
    return await store.write(async (tx) => {
      const existing = await tx.elections.all();
      if (existing.some((other) => other.id === election.id)) return refused('election.exists', { id: election.id });
      const otherDay = existing.find((other) => other.electionDate !== election.electionDate);
      if (otherDay) return refused('election.otherDay', { date: election.electionDate, day: otherDay.electionDate });
      const otherPlace = existing.find((other) => other.municipality.code !== election.municipality.code);
      if (otherPlace) {
        const params = { municipality: election.municipality.name, here: otherPlace.municipality.name };
        return refused('election.otherMunicipality', params);
      }
      const imported = stations ? importedStations(stations, actor.role) : ok([]);
      if (!imported.ok) return refusedBy(imported.error);
      for (const file of [definitionFile, candidatesFile]) await tx.files.putSource(file);
      const about = scope({ election: election.id });
      await tx.record(about, [{ type: 'election.created', data: { election } }, ...imported.value]);
      const found = await findElection(elections, tx, election.id);
      return found.ok ? ok(await summaryOf(tx, found.value)) : found;
    });
  },
};

/** What taking over the stations of a file means, for them and for the session. */
function importedStations({ origin, stations }: ReadStations, role: Actor['role']) {
  const context = { session: newSession, role, stations: [], entered: new Set<number>() };
  const decided = decideStations({ type: 'import', origin, stations }, context);
  if (!decided.ok || stations.length === 0) return decided;
  return ok([...decided.value, ...sessionEventsAfterStations(newSession, stations.length)]);
}

function importedBefore(
  definition: ElectionDefinition | undefined,
  municipalityCode: string | undefined,
  elections: readonly Election[],
): readonly Complaint[] {
  if (!definition || municipalityCode === undefined) return [];
  const known = elections.map(({ id, municipality }) => ({ id, municipalityCode: municipality.code }));
  return checkImportedBefore({ id: definition.id, municipalityCode }, known);
}

function complaintsOfLists(
  file: UploadedFile,
  context: Parameters<typeof readCandidateLists>[1],
): readonly Complaint[] {
  const { value, complaints } = readCandidateLists(file, context);
  return value ? [...complaints, ...namesNotOnPaper(file.name, namesOfLists(value))] : complaints;
}

function reportOn(file: UploadedFile, complaints: readonly Complaint[]) {
  const inspection = inspect(file);
  const { groups, withheld } = withholdGroups(file.sha256);
  return {
    name: file.name,
    kind: inspection.kind,
    title: inspection.title,
    groups,
    withheld,
    figures: inspection.figures,
    complaints,
  };
}

function identityOf({ id, name, category, electionDate }: ElectionDefinition) {
  return { id, name, category, electionDate };
}

function municipalityChoices(definition: ElectionDefinition) {
  return municipalitiesOf(definition).map(({ municipality, district }) => ({
    ...municipality,
    ...(district ? { district: `${district.label} ${district.name}` } : {}),
  }));
}

function sourceOf({ name, sha256 }: UploadedFile) {
  return { name, sha256 };
}
