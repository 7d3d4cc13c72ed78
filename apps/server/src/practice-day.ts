// Opening a practice: the practice's people, and both elections set up through the same commands as a real election day.
import { shaGroups, withholdGroups, type Sha256 } from '@telstaat/core';
import {
  candidateListsFileName,
  definitionFileName,
  pollingStationsFileName,
  writeCandidateLists,
  writeDefinition,
  writePollingStations,
  writeStationCsv,
  type InputFile,
} from '@telstaat/formats';
import { practiceAccounts, practiceDay, type PracticeDay } from '@telstaat/practice';
import { sha256Hex } from '@telstaat/seal';
import type { Call } from './handler.ts';
import { openLogin } from './logins.ts';
import { hashPassword } from './passwords.ts';
import { asUpload } from './uploads.ts';

/** The same practice everywhere, so that a trainer's paper fits every laptop. */
const practiceSeed = 1;

export function thePracticeDay(): PracticeDay {
  return practiceDay({ size: 'practice', seed: practiceSeed });
}

export async function openPracticeDay(call: Pick<Call<'openPractice'>, 'workplace' | 'world' | 'call'>): Promise<void> {
  const opened = await call.workplace.open('practice');
  if (!opened.ok) throw new Error(opened.error.text.nl);
  await addPracticePeople(call);
  const administrator = await logInAs(call, 'administrator');
  for (const election of thePracticeDay().elections) {
    const files = officialFiles(election);
    const created = await call.call(
      'createElection',
      {
        body: {
          definition: asUpload(files.definition),
          definitionGroups: typedGroups(files.definition),
          candidates: asUpload(files.candidates),
          candidatesGroups: typedGroups(files.candidates),
          // The CSV carries addresses, which the 110b has no room for.
          stations: asUpload({ name: 'stembureaus.csv', bytes: writeStationCsv(election.stations.stations) }),
          municipality: election.stations.municipality.code,
          countingMethod: 'CSO',
          modelYear: 2027,
          eligibleVoters: election.stations.eligibleVoters ?? 1,
        },
      },
      administrator,
    );
    if (!created.ok) throw new Error(`The practice cannot be set up: ${JSON.stringify(created.error)}`);
  }
  await startSessions(call);
}

/** The official files of a generated election, as the central electoral committee would send them. */
export function officialFiles(election: PracticeDay['elections'][number]) {
  const { definition, candidateLists, stations } = election;
  const issued = definition.nominationDate ?? definition.electionDate;
  const written = { created: `${issued}T12:00:00.000`, issued };
  const authority = { id: 'CSB', name: `Centraal stembureau ${definition.domain?.name ?? ''}` };
  const file = (name: string, bytes: Uint8Array): InputFile => ({ name, bytes });
  return {
    definition: file(definitionFileName(definition), writeDefinition(definition, written)),
    candidates: file(
      candidateListsFileName(definition, candidateLists.contest),
      writeCandidateLists(candidateLists, { ...written, authority }),
    ),
    stations: file(
      pollingStationsFileName({ ...definition, municipality: stations.municipality }),
      writePollingStations(stations, written),
    ),
  };
}

/** The two groups that a person would type from the paper. */
export function typedGroups(file: InputFile): [string, string] {
  const sha256: Sha256 = sha256Hex(file.bytes);
  const [first, second] = withholdGroups(sha256).withheld.map((index) => shaGroups(sha256)[index] ?? '');
  return [first ?? '', second ?? ''];
}

export async function addPracticePeople({ workplace, world }: Pick<Call<'openPractice'>, 'workplace' | 'world'>) {
  const store = workplace.opened?.store;
  if (!store) throw new Error('No practice is opened');
  const hashes = await Promise.all(practiceAccounts.map(({ password }) => hashPassword(password, world.random(16))));
  await store.write(async (tx) => {
    for (const [index, { role, username, fullName }] of practiceAccounts.entries()) {
      const number = index + 1;
      const scope = { actor: 'system:0', at: world.now() };
      await tx.record(scope, [{ type: 'person.added', data: { number, role } }]);
      const passwordHash = hashes[index] ?? '';
      // Known to everybody, and shown on the screen: in a practice, and in nothing else, people get a lasting password.
      await tx.people.putSecrets({ number, username, fullName, passwordHash, mustChangePassword: false });
    }
  });
}

async function logInAs(
  { workplace, world }: Pick<Call<'openPractice'>, 'workplace' | 'world'>,
  role: (typeof practiceAccounts)[number]['role'],
): Promise<string> {
  const store = workplace.opened?.store;
  if (!store) throw new Error('No practice is opened');
  const account = practiceAccounts.findIndex((known) => known.role === role) + 1;
  return store.write((tx) => openLogin(tx, { account, world, at: world.now() }));
}

/** A practice is ready to type in at once. */
async function startSessions(call: Pick<Call<'openPractice'>, 'workplace' | 'world' | 'call'>): Promise<void> {
  const coordinator = await logInAs(call, 'coordinator');
  for (const { definition, stations } of thePracticeDay().elections) {
    const params = { election: definition.id };
    const details = {
      location: `Sporthal ${stations.municipality.name}`,
      startsAt: `${definition.electionDate.slice(0, 8)}18T09:00`,
    };
    await call.call('setSessionDetails', { params, body: details }, coordinator);
    await call.call('stepSession', { params, body: { step: 'start' } }, coordinator);
  }
}
