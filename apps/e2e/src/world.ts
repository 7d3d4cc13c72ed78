// Named worlds: moments of an election day in which a test begins, made by the same calls as people make.
import type { Client } from '@telstaat/contract';
import { unwrap, type CountingMethod, type ElectionId, type Keying, type ModelYear, type Role } from '@telstaat/core';
import { practicePassword, type PracticeDay } from '@telstaat/practice';
import { asUpload, officialFiles, typedGroups, type World } from '@telstaat/server';
import { openHall, type Hall } from './hall.ts';
import {
  ab,
  enter,
  formOf,
  generatedDay,
  keyingsOf,
  paperOf,
  ps,
  stationNumbers,
  withMovedVote,
  withWrongSum,
  type Place,
} from './papers.ts';

const [firstStation = 0, secondStation = 0] = stationNumbers;

/** Where the interesting thing of each world is. */
export const places = {
  halfTyped: { election: ps, station: firstStation },
  firstFinished: { election: ab, station: firstStation },
  differing: { election: ab, station: secondStation },
  wrong: { election: ab, station: secondStation },
} as const satisfies Record<string, Place>;

type Making = (hall: Hall) => Promise<void>;

const practice: Making = async (hall) => {
  unwrap(await hall.visitor().call('openPractice', { body: {} }));
};

/** What typist 1 has copied when the list of 42 is half done. */
export function halfTyped(): readonly Keying[] {
  const form = formOf(places.halfTyped.election);
  const until = form.fields.indexOf('lists.1.candidates.21');
  return keyingsOf(form, paperOf(places.halfTyped)).filter(({ field }) => form.fields.indexOf(field) < until);
}

const worlds = {
  nothing: async () => {},
  practice,
  stationHalfTyped: async (hall) => {
    await practice(hall);
    const typist = await hall.as('invoerder1');
    const params = places.halfTyped;
    const { revision } = unwrap(await typist.call('claimEntry', { params, body: {} }));
    unwrap(await typist.call('saveDraft', { params, body: { revision, keyings: [...halfTyped()] } }));
  },
  firstFinished: async (hall) => {
    await practice(hall);
    await enter(await hall.as('invoerder1'), places.firstFinished, paperOf(places.firstFinished));
  },
  entriesDiffer: async (hall) => {
    await practice(hall);
    const paper = paperOf(places.differing);
    await enter(await hall.as('invoerder1'), places.differing, paper);
    await enter(await hall.as('invoerder2'), places.differing, withMovedVote(paper));
  },
  errorsOnPaper: async (hall) => {
    await practice(hall);
    await enter(await hall.as('invoerder1'), places.wrong, withWrongSum(paperOf(places.wrong)));
  },
  /** A station in every state, for the screens that show them all. */
  oneOfEverything: async (hall) => {
    await practice(hall);
    const [one, two] = await Promise.all([hall.as('invoerder1'), hall.as('invoerder2')]);
    const at = (station: number, election = ab): Place => ({ election, station });
    await enterAll(hall, ab, [3, 5]);
    await enterAll(hall, ps, [2]);
    await enter(one, at(1), withWrongSum(paperOf(at(1))));
    await enter(one, at(2), paperOf(at(2)));
    await enter(two, at(2), withMovedVote(paperOf(at(2))));
    await enter(two, at(6), paperOf(at(6)));
    unwrap(await two.call('claimEntry', { params: at(7), body: {} }));
    const params = places.halfTyped;
    const { revision } = unwrap(await one.call('claimEntry', { params, body: {} }));
    unwrap(await one.call('saveDraft', { params, body: { revision, keyings: [...halfTyped()] } }));
  },
  allDefinitive: async (hall) => {
    await practice(hall);
    for (const election of [ps, ab]) await enterAll(hall, election, stationNumbers);
  },
} as const satisfies Record<string, Making>;

export type WorldName = keyof typeof worlds;

/** Both entries of these stations, by the two typists of the practice. */
export async function enterAll(hall: Hall, election: ElectionId, stations: readonly number[]): Promise<void> {
  const form = formOf(election);
  const [one, two] = await Promise.all([hall.as('invoerder1'), hall.as('invoerder2')]);
  for (const station of stations) {
    const paper = paperOf({ election, station });
    await enter(one, { election, station }, paper, form);
    await enter(two, { election, station }, paper, form);
  }
}

export async function openWorld(name: WorldName, options: { readonly world?: World } = {}): Promise<Hall> {
  return made(await openHall(options), worlds[name]);
}

/** Accounts of a real election day. Their passwords are as long as the rules ask. */
export const realPeople = {
  administrator: { username: 'beheer', fullName: 'Berthe Beheer', password: 'sterke-wilg-aan-zee' },
  coordinator: { username: 'coor', fullName: 'Cor Coördinator', password: 'groene-brug-in-mist' },
  typists: [
    { username: 'ine', fullName: 'Ine de Vries', password: practicePassword },
    { username: 'ivo', fullName: 'Ivo Bakker', password: practicePassword },
    { username: 'isa', fullName: 'Isa El Amrani', password: practicePassword },
  ],
} as const;

export interface RealDayOptions {
  /** How many elections the day has: one or two. */
  readonly elections: number;
  /** What is counted; two small elections unless told otherwise. */
  readonly day?: PracticeDay;
  readonly world?: World;
  /** How it is counted, and on which papers; centrally and those of 2027 unless told otherwise. */
  readonly countingMethod?: CountingMethod;
  readonly modelYear?: ModelYear;
}

/** A real election day, set up from its official files; the sessions have not begun. */
export async function realDay(options: RealDayOptions): Promise<Hall> {
  const { elections, day = generatedDay('tiny', 7), world, countingMethod = 'CSO', modelYear = 2027 } = options;
  return made(await openHall(world ? { world } : {}), async (hall) => {
    const { administrator, coordinator, typists } = realPeople;
    unwrap(await hall.visitor().call('createAdministrator', { body: administrator }));
    const client = await hall.as(administrator.username, administrator.password);
    await welcome(hall, client, { ...coordinator, role: 'coordinator' });
    for (const typist of typists) await welcome(hall, client, { ...typist, role: 'typist' });
    for (const election of day.elections.slice(0, elections)) {
      const files = officialFiles(election);
      const body = {
        definition: asUpload(files.definition),
        definitionGroups: typedGroups(files.definition),
        candidates: asUpload(files.candidates),
        candidatesGroups: typedGroups(files.candidates),
        stations: asUpload(files.stations),
        municipality: election.stations.municipality.code,
        countingMethod,
        modelYear,
        eligibleVoters: election.stations.eligibleVoters ?? 1,
      };
      unwrap(await client.call('createElection', { body }));
    }
  });
}

/** Makes an account, and does its first login: with the password on the slip, and then with one of the own choice. */
export async function welcome(
  hall: Hall,
  administrator: Client,
  person: { readonly username: string; readonly fullName: string; readonly password: string; readonly role: Role },
): Promise<void> {
  const { username, fullName, password, role } = person;
  const { temporaryPassword: current } = unwrap(
    await administrator.call('addPerson', { body: { username, fullName, role } }),
  );
  const client = hall.visitor();
  unwrap(await client.call('logIn', { body: { username, password: current } }));
  unwrap(await client.call('changeOwnPassword', { body: { current, password } }));
  unwrap(await client.call('logOut'));
}

async function made(hall: Hall, make: Making): Promise<Hall> {
  try {
    await make(hall);
    return hall;
  } catch (error) {
    await hall.close();
    throw error;
  }
}

/** Opens the session of an election for entry. */
export async function startSession(hall: Hall, election: ElectionId): Promise<void> {
  const { username, password } = realPeople.coordinator;
  const coordinator = await hall.as(username, password);
  const params = { election };
  const body = { location: 'Sporthal De Meer', startsAt: '2027-03-18T09:00' };
  unwrap(await coordinator.call('setSessionDetails', { params, body }));
  unwrap(await coordinator.call('stepSession', { params, body: { step: 'start' } }));
}
