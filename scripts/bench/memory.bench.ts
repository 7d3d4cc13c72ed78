// The server with a city in it must fit beside everything else on an old laptop.
import { readFileSync } from 'node:fs';
import { unwrap } from '@telstaat/core';
import { practiceDay } from '@telstaat/practice';
import { asUpload, officialFiles, typedGroups } from '@telstaat/server';
import { openHall, type Hall } from './hall.ts';
import { summarise, type Measurement, type Skipped } from './measurement.ts';

export const name = 'memory';
export const aim = 'the server uses less than 300 MiB with a city loaded';

const username = 'beheerder';
const password = 'meten-is-weten-ook-hier';

export async function run(): Promise<readonly Measurement[] | Skipped> {
  if (process.platform !== 'linux') return { skip: 'the memory of another process is read from /proc, on Linux only' };
  const hall = await openHall();
  try {
    await loadCity(hall);
    const value = residentMiB(hall.processId);
    return [summarise([value], { name: 'server with 110 stations and 850 candidates', unit: 'MiB', aim: 300 })];
  } finally {
    await hall.close();
  }
}

/** Sets both elections of a city up over HTTP, and looks at all that an administrator can look at. */
async function loadCity(hall: Hall): Promise<void> {
  const administrator = hall.visitor();
  unwrap(await administrator.call('createAdministrator', { body: { username, fullName: '', password } }));
  for (const election of practiceDay({ size: 'amersfoort', seed: 1 }).elections) {
    const { definition, candidates, stations } = officialFiles(election);
    const uploads = {
      definition: asUpload(definition),
      candidates: asUpload(candidates),
      stations: asUpload(stations),
      municipality: election.stations.municipality.code,
    };
    unwrap(await administrator.call('inspectDefinition', { body: uploads }));
    unwrap(
      await administrator.call('createElection', {
        body: {
          ...uploads,
          definitionGroups: typedGroups(definition),
          candidatesGroups: typedGroups(candidates),
          countingMethod: 'CSO',
          modelYear: 2027,
          eligibleVoters: election.stations.eligibleVoters ?? 1,
        },
      }),
    );
    const params = { election: election.definition.id };
    unwrap(await administrator.call('getElection', { params }));
    unwrap(await administrator.call('getOverview', { params }));
    unwrap(await administrator.call('getTotals', { params }));
  }
}

function residentMiB(processId: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${processId}/status`, 'utf8'))?.[1];
  if (kilobytes === undefined) throw new Error('The kernel does not tell how much memory a process uses');
  return Number(kilobytes) / 1024;
}
