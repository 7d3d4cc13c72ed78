// What a coordinator does, by calls: each names what there is to see, as the screens do.
import type { Client } from '@telstaat/contract';
import { seenOf, sessionSeen, stationSeen, unwrap, type ElectionId, type WholeResolution } from '@telstaat/core';
import type { Hall } from './hall.ts';
import { digestText, formOf, type Place } from './papers.ts';
import { welcome } from './world.ts';

/** Closes the session of an election. */
export async function finishSession(client: Client, election: ElectionId): Promise<void> {
  const params = { election };
  const { session, rows } = unwrap(await client.call('getOverview', { params }));
  const seen = seenOf(sessionSeen(session.details, rows), digestText);
  unwrap(await client.call('stepSession', { params, body: { step: 'finish', seen } }));
}

/** Does something with the whole entries of a station of the practice. */
export async function resolveWhole(client: Client, params: Place, kind: WholeResolution): Promise<void> {
  const entry = unwrap(await client.call('getEntry', { params }));
  const seen = seenOf(stationSeen(formOf(params.election), entry), digestText);
  unwrap(await client.call('resolveEntry', { params, body: { resolution: { kind }, seen } }));
}

/** A second coordinator, beside the one of the practice. */
export async function secondCoordinator(hall: Hall): Promise<Client> {
  const colleague = { username: 'collega', fullName: 'Carla Collega', password: 'blauwe-molen-op-zee' };
  await welcome(hall, await hall.as('beheerder'), { ...colleague, role: 'coordinator' });
  return hall.as(colleague.username, colleague.password);
}
