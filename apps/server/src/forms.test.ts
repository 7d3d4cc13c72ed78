// Every way of counting over HTTP: set up from the official files, typed twice on its own form, added up as it counts.
import {
  buildForm,
  consolidate,
  countingMethods,
  modelYears,
  unwrap,
  type ElectionId,
  type Sheet,
} from '@telstaat/core';
import { practiceDay } from '@telstaat/practice';
import { balancedSheet, withCorrigendum } from '@telstaat/testkit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyPackage } from './verifying/verify-package.ts';
import { officialFiles, typedGroups } from './practice-day.ts';
import { firstLogin, openHall, type Hall, type Person } from './testing/hall.ts';
import { enter, finishSession } from './testing/typing.ts';
import { asUpload } from './uploads.ts';

const [generated] = practiceDay({ size: 'tiny', seed: 5 }).elections;
if (!generated) throw new Error('A practice day has elections');
const { definition, candidates, stations } = officialFiles(generated);
const election: ElectionId = generated.definition.id;
const params = { election };
const password = 'een lang wachtwoord';

let hall: Hall;
let administrator: Person;
let coordinator: Person;
let one: Person;
let two: Person;

beforeEach(async () => {
  hall = await openHall();
  administrator = hall.visitor();
  const body = { username: 'beheer', fullName: 'Bea Heerder', password };
  unwrap(await administrator.client.call('createAdministrator', { body }));
  const person = async (username: string, role: 'coordinator' | 'typist') => {
    const added = await administrator.client.call('addPerson', { body: { username, fullName: username, role } });
    return await firstLogin(hall, unwrap(added), `${password} ${username}`);
  };
  coordinator = await person('coor', 'coordinator');
  one = await person('invoerder01', 'typist');
  two = await person('invoerder02', 'typist');
});
afterEach(() => hall.close());

const kinds = countingMethods.flatMap((countingMethod) =>
  modelYears.map((modelYear) => ({ countingMethod, modelYear })),
);

describe.each(kinds)('$countingMethod with the models of $modelYear', ({ countingMethod, modelYear }) => {
  it('is set up, typed twice and added up; a corrigendum counts; its papers and package are made', async () => {
    const body = {
      ...{ definition: asUpload(definition), definitionGroups: typedGroups(definition) },
      ...{ candidates: asUpload(candidates), candidatesGroups: typedGroups(candidates) },
      ...{ stations: asUpload(stations), municipality: generated.stations.municipality.code },
      ...{ countingMethod, modelYear, eligibleVoters: 12_345 },
    };
    unwrap(await administrator.client.call('createElection', { body }));
    const details = { location: 'Stadhuis', startsAt: '2027-03-18T09:00' };
    unwrap(await coordinator.client.call('setSessionDetails', { params, body: details }));
    unwrap(await coordinator.client.call('stepSession', { params, body: { step: 'start' } }));
    const detail = unwrap(await coordinator.client.call('getElection', { params }));
    const form = buildForm(detail.election);
    const papers = detail.stations.map(({ number }, index): { readonly station: number; readonly sheet: Sheet } => {
      const sheet = balancedSheet(form, { blank: index + 1 });
      const other = balancedSheet(form, { blank: index + 1, invalid: 5 });
      const corrected = countingMethod === 'DSO' && index === 0;
      return { station: number, sheet: corrected ? withCorrigendum(form, sheet, other) : sheet };
    });
    for (const { station, sheet } of papers) {
      expect(await enter(one.client, election, station, sheet)).toBe('firstFinalised');
      expect(await enter(two.client, election, station, sheet)).toBe('definitive');
    }
    const { totals, open } = unwrap(await coordinator.client.call('getTotals', { params }));
    expect(open).toBe(0);
    expect(totals).toEqual(consolidate(form, papers));
    expect(totals.counts['votes.invalid']).toBe(countingMethod === 'DSO' ? 7 : 3);
    const at = { ...params, field: 'votes.invalid' as const };
    const why = unwrap(await coordinator.client.call('explainTotal', { params: at }));
    expect(why.total).toBe(totals.counts['votes.invalid']);
    unwrap(await finishSession(coordinator.client, election));
    const made = unwrap(await coordinator.client.call('makePackage', { params, body: {} }));
    const file = await coordinator.send('GET', `/api/elections/${election}/packages/${made.sha256}`);
    expect((await verifyPackage(new Uint8Array(await file.arrayBuffer()))).verdict).toBe('passed');
    for (const { id, about, states } of unwrap(await coordinator.client.call('listPapers', { params }))) {
      const path = about === 'station' ? `stations/1/papers/${id}` : `papers/${id}`;
      const reply = await coordinator.send('GET', `/api/elections/${election}/${path}`);
      expect([id, reply.status]).toEqual([id, 200]);
      if (about !== 'municipality') expect(states).toContain('blank');
    }
    const other = countingMethod === 'CSO' ? 'n-10-1' : 'n-10-2';
    const reply = await coordinator.send('GET', `/api/elections/${election}/stations/1/papers/${other}`);
    expect(reply.status).toBe(404);
    expect(await reply.json()).toMatchObject({ code: 'paper.notThere' });
  });
});
