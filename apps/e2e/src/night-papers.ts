// The forms of election night, and what a typist makes of them by calls instead of keys.
import type { Client } from '@telstaat/contract';
import {
  buildForm,
  emptySheet,
  entrySeen,
  findingKey,
  keyIn,
  listTotalOnForm,
  seenOf,
  unwrap,
  validate,
  withFieldsOf,
  type Form,
  type Sheet,
} from '@telstaat/core';
import { electionOf } from '@telstaat/practice';
import { digestText, keyingsOf, paperOf, practiceElection, type Place } from './papers.ts';

function nightFormOf({ election }: Place): Form {
  return buildForm(electionOf(practiceElection(election)), 'night');
}

/** What the station counted that night: by list, one vote of list 1 taken for one of list 2. */
export function nightPaper(place: Place): Sheet {
  const counted = withFieldsOf(emptySheet, paperOf(place), nightFormOf(place).fields);
  const [one, two] = [listTotalOnForm(1), listTotalOnForm(2)];
  return keyIn(counted, [
    { field: one, value: (counted.counts[one] ?? 0) - 1 },
    { field: two, value: (counted.counts[two] ?? 0) + 1 },
  ]);
}

/** Copies the form of election night of a station and finishes, accepting every finding. */
export async function enterNight(client: Client, params: Place): Promise<void> {
  const [form, sheet] = [nightFormOf(params), nightPaper(params)];
  const { revision } = unwrap(await client.call('claimNight', { params, body: {} }));
  const keyings = [...keyingsOf(form, sheet)];
  const saved = unwrap(await client.call('saveNight', { params, body: { revision, keyings } }));
  const { stations } = unwrap(await client.call('getElection', { params: { election: params.election } }));
  const findings = validate(form, sheet, stations.find(({ number }) => number === params.station) ?? {});
  const seen = seenOf(entrySeen(form, sheet, findings), digestText);
  const body = { revision: saved.revision, accepted: findings.map(findingKey), seen };
  unwrap(await client.call('finaliseNight', { params, body }));
}
