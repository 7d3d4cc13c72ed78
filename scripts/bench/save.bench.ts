// Every typed field is kept durably before the typist goes on: over HTTP, through all rules, with the disk's promise (fsync).
import { candidateVotes, unwrap, type ElectionId } from '@telstaat/core';
import { practicePassword } from '@telstaat/practice';
import { openHall, type Hall } from './hall.ts';
import { measure, type Measurement } from './measurement.ts';

export const name = 'save';
export const aim = 'a field is kept within 20 ms, 99 times out of 100';

const params = { election: 'PS2027_Oefenprovincie' as ElectionId, station: 1 };

export async function run(): Promise<readonly Measurement[]> {
  const hall = await openHall();
  try {
    return [await measureSaves(hall)];
  } finally {
    await hall.close();
  }
}

async function measureSaves(hall: Hall): Promise<Measurement> {
  const typist = hall.visitor();
  unwrap(await typist.call('openPractice', { body: {} }));
  unwrap(await typist.call('logIn', { body: { username: 'invoerder1', password: practicePassword } }));
  let { revision } = unwrap(await typist.call('claimEntry', { params, body: {} }));
  let turn = 0;
  const act = async (): Promise<void> => {
    turn += 1;
    const keyings = [{ field: candidateVotes(1, 1 + (turn % 42)), value: turn }];
    ({ revision } = unwrap(await typist.call('saveDraft', { params, body: { revision, keyings } })));
  };
  for (let warm = 0; warm < 50; warm += 1) await act();
  return await measure({ name: 'one field over HTTP with fsync', times: 1000, act, aim: 20, aimAt: 'p99' });
}
