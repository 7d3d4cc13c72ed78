// A city to measure with: two elections of 110 stations, set up over HTTP; and how much memory another process uses.
import { readFileSync } from 'node:fs';
import type { Client } from '@telstaat/contract';
import { unwrap, type CountingMethod } from '@telstaat/core';
import { practiceDay } from '@telstaat/practice';
import { asUpload, officialFiles, typedGroups } from '@telstaat/server';
import type { Hall } from './hall.ts';

const username = 'beheerder';
const password = 'meten-is-weten-ook-hier';

/** Sets both elections of a city up over HTTP, and looks at all that an administrator can look at. Gives the administrator. */
export async function loadCity(hall: Hall, countingMethod: CountingMethod = 'CSO'): Promise<Client> {
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
          countingMethod,
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
  return administrator;
}

/** `VmRSS`: what a process uses now; `VmHWM`: the most it ever used. */
export function memoryMiB(processId: number, figure: 'VmRSS' | 'VmHWM'): number {
  const kilobytes = new RegExp(`^${figure}:\\s+(\\d+) kB$`, 'm').exec(
    readFileSync(`/proc/${processId}/status`, 'utf8'),
  )?.[1];
  if (kilobytes === undefined) throw new Error('The kernel does not tell how much memory a process uses');
  return Number(kilobytes) / 1024;
}
