// The election day on which the plug is pulled: a waterschap of 110 stations to type, and a small province that is counted already, to send packages of.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@telstaat/contract';
import { buildForm, unwrap } from '@telstaat/core';
import { practiceDay, type PracticeElection } from '@telstaat/practice';
import { asUpload, officialFiles, typedGroups } from '@telstaat/server';
import { logIn, password, visitor, welcome, type Credentials, type Person, type Place } from './people.ts';
import { mustStart, type Server } from './server.ts';
import { copyPaper, type Paperwork } from './typing.ts';

export interface Day {
  readonly place: Place;
  readonly folder: string;
  readonly typing: Paperwork;
  readonly counted: Paperwork;
  readonly administrator: Person;
  readonly coordinator: Person;
  readonly typists: readonly Person[];
}

/** A data folder in which the day begins; copied for every day that is played. */
export interface Template {
  readonly folder: string;
  readonly people: {
    readonly administrator: Credentials;
    readonly coordinator: Credentials;
    readonly typists: readonly Credentials[];
  };
  readonly typing: Paperwork;
  readonly counted: Paperwork;
  remove(): void;
}

const [, large] = practiceDay({ size: 'amersfoort', seed: 1 }).elections;
const [province] = practiceDay({ size: 'tiny', seed: 1 }).elections;
/** Counted in the same hall, so of the same municipality. */
const small = province && large && { ...province, stations: { ...province.stations, municipality: large.stations.municipality } }; // prettier-ignore

export async function makeTemplate(typists: number): Promise<Template> {
  if (!large || !small) throw new Error('A day has two elections');
  const folder = temporaryFolder();
  const place: Place = { server: await mustStart(folder) };
  try {
    const client = visitor(place);
    const body = { username: 'beheerder', fullName: '', password };
    unwrap(await client.call('createAdministrator', { body }));
    const people = { administrator: await ownCredentials(client), ...(await addPeople(place, client, typists)) };
    for (const election of [large, small]) await createElection(client, election);
    const coordinator = await logIn(place, people.coordinator);
    const [typing, counted] = [await begin(coordinator.client, large), await begin(coordinator.client, small)];
    const [first, second] = people.typists;
    if (!first || !second) throw new Error('Every station is typed by two people');
    for (const typist of [await logIn(place, first), await logIn(place, second)])
      for (const station of counted.stations) await copyPaper(typist.client, counted, station.number);
    await place.server.stop();
    return { folder, people, typing, counted, remove: () => rmSync(folder, { recursive: true, force: true }) };
  } catch (error) {
    await place.server.kill();
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** A day on a copy of the template, everybody logged in. */
export async function openDay(template: Template): Promise<Day> {
  return await openDayIn(template, temporaryFolder(), mustStart);
}

/** The same in a folder of choice, started in a way of choice. */
export async function openDayIn(
  { folder: from, people, typing, counted }: Template,
  folder: string,
  start: (folder: string) => Promise<Server>,
): Promise<Day> {
  cpSync(from, folder, { recursive: true });
  const place: Place = { server: await start(folder) };
  const administrator = await logIn(place, people.administrator);
  const coordinator = await logIn(place, people.coordinator);
  const typists = await Promise.all(people.typists.map((typist) => logIn(place, typist)));
  return { place, folder, typing, counted, administrator, coordinator, typists };
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'telstaat-faults-'));
}

async function ownCredentials(client: Client): Promise<Credentials> {
  const { username, number, role } = unwrap(await client.call('getLogin'));
  return { username, number, role };
}

async function addPeople(place: Place, administrator: Client, count: number) {
  const body = { username: 'coordinator', fullName: 'Cor Telling', role: 'coordinator' } as const;
  const slip = unwrap(await administrator.call('addPerson', { body }));
  const slips = unwrap(await administrator.call('addPeople', { body: { count, role: 'typist' } }));
  const typists: Credentials[] = [];
  for (const one of slips) typists.push(await welcome(place, one));
  return { coordinator: await welcome(place, slip), typists };
}

async function createElection(administrator: Client, election: PracticeElection): Promise<void> {
  const { definition, candidates, stations } = officialFiles(election);
  const body = {
    definition: asUpload(definition),
    definitionGroups: typedGroups(definition),
    candidates: asUpload(candidates),
    candidatesGroups: typedGroups(candidates),
    stations: asUpload(stations),
    municipality: election.stations.municipality.code,
    countingMethod: 'CSO',
    modelYear: 2027,
    eligibleVoters: election.stations.eligibleVoters ?? 1,
  } as const;
  unwrap(await administrator.call('createElection', { body }));
}

/** Opens the session for entry. */
async function begin(coordinator: Client, { definition, papers }: PracticeElection): Promise<Paperwork> {
  const params = { election: definition.id };
  const body = { location: 'Sporthal', startsAt: '2027-03-18T09:00' };
  unwrap(await coordinator.call('setSessionDetails', { params, body }));
  unwrap(await coordinator.call('stepSession', { params, body: { step: 'start' } }));
  const { election, stations } = unwrap(await coordinator.call('getElection', { params }));
  const sheets = new Map(papers.map(({ station, sheet }) => [station, sheet]));
  return { id: election.id, form: buildForm(election), stations, papers: sheets };
}
