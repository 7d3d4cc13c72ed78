// A whole election day without hands, through the same commands as the screens: roles, rules and log apply as always.
import { buildForm, consolidate, seenOf, sessionSeen, type Totals } from '@telstaat/core';
import { practiceDay, type PracticeElection, type PracticeSize } from '@telstaat/practice';
import {
  addPracticePeople,
  asUpload,
  createApplication,
  officialFiles,
  textDigest,
  typedGroups,
} from '@telstaat/server';
import type { InputFile } from '@telstaat/formats';
import { gatherPeople, type People } from './people.ts';
import { planStations } from './plan.ts';
import { enterStation, noTally, type Tally } from './typing.ts';
import { demoWorld } from './world.ts';

/** A finished election, with what leaves the hall. */
export interface CountedElection {
  readonly id: string;
  readonly name: string;
  readonly stations: number;
  readonly lists: number;
  readonly candidates: number;
  readonly tally: Readonly<Tally>;
  /** D and H of the municipality. */
  readonly voters: number;
  readonly votes: number;
  readonly inputs: readonly InputFile[];
  readonly package: InputFile;
}

export interface DayOptions {
  readonly size: PracticeSize;
  readonly seed: number;
  /** Folder for the data; it must be empty. */
  readonly folder: string;
  /** Told after each station. */
  readonly onProgress: (progress: { readonly election: string; readonly done: number; readonly of: number }) => void;
}

/** Runs the day. Throws when anything is refused that should not be, or when a total is not what stands on the papers. */
export async function runElectionDay(options: DayOptions): Promise<readonly CountedElection[]> {
  const world = demoWorld(options.seed);
  const application = createApplication({ folder: options.folder, world });
  const { workplace } = application;
  const opened = await workplace.open('practice');
  if (!opened.ok) throw new Error(opened.error.text.nl);
  try {
    await addPracticePeople({ workplace, world });
    const people = await gatherPeople(application);
    const counted: CountedElection[] = [];
    for (const election of practiceDay(options).elections) counted.push(await countElection(election, people, options));
    return counted;
  } finally {
    await application.close();
  }
}

async function countElection(
  election: PracticeElection,
  people: People,
  { seed, onProgress }: DayOptions,
): Promise<CountedElection> {
  const { id } = election.definition;
  const params = { election: id };
  const inputs = await setUp(election, people);
  const form = buildForm((await people.coordinator.call('getElection', { params })).election);
  const plans = planStations({ election, form, people, seed });
  const tally = noTally();
  for (const [index, plan] of plans.entries()) {
    await enterStation(plan, tally);
    onProgress({ election: id, done: index + 1, of: plans.length });
  }
  const { session, rows } = await people.coordinator.call('getOverview', { params });
  const seen = seenOf(sessionSeen(session.details, rows), textDigest);
  await people.coordinator.call('stepSession', { params, body: { step: 'finish', seen } });
  const { totals, open } = await people.coordinator.call('getTotals', { params });
  const expected = consolidate(form, election.papers);
  if (open !== 0 || !sameCounts(totals.counts, expected.counts))
    throw new Error(`The totals of ${id} are not those of the papers`);
  const made = await people.coordinator.call('makePackage', { params, body: {} });
  const file = await people.coordinator.call('getPackage', { params: { ...params, sha256: made.sha256 } });
  const { lists } = election.candidateLists;
  return {
    id,
    name: election.definition.name,
    stations: plans.length,
    lists: lists.length,
    candidates: lists.reduce((sum, list) => sum + list.candidates.length, 0),
    tally,
    voters: expected.counts['voters.total'] ?? 0,
    votes: expected.counts['votes.total'] ?? 0,
    inputs,
    package: file,
  };
}

/** The administrator sets the election up from its official files; the coordinator opens the session. */
async function setUp(
  election: PracticeElection,
  { administrator, coordinator }: People,
): Promise<readonly InputFile[]> {
  const { definition, candidates, stations } = officialFiles(election);
  const { municipality, eligibleVoters } = election.stations;
  const uploads = { definition: asUpload(definition), candidates: asUpload(candidates), stations: asUpload(stations) };
  const read = await administrator.call('inspectDefinition', { body: { ...uploads, municipality: municipality.code } });
  const reports = [read.definition, read.candidates, read.stations];
  const errors = reports.flatMap((report) => report?.complaints.filter((one) => one.severity === 'error') ?? []);
  if (errors.length > 0)
    throw new Error(`The generated files have errors: ${errors.map((one) => one.code).join(', ')}`);
  await administrator.call('createElection', {
    body: {
      ...uploads,
      definitionGroups: typedGroups(definition),
      candidatesGroups: typedGroups(candidates),
      municipality: municipality.code,
      countingMethod: 'CSO',
      modelYear: 2027,
      eligibleVoters: read.eligibleVoters ?? eligibleVoters,
    },
  });
  const params = { election: election.definition.id };
  const details = { location: `Sporthal ${municipality.name}`, startsAt: '2027-03-18T09:00' };
  await coordinator.call('setSessionDetails', { params, body: details });
  await coordinator.call('stepSession', { params, body: { step: 'start' } });
  return [definition, candidates, stations];
}

function sameCounts(a: Totals['counts'], b: Totals['counts']): boolean {
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]) as ReadonlySet<keyof Totals['counts']>;
  return [...fields].every((field) => a[field] === b[field]);
}
