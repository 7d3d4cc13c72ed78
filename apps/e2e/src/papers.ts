// The papers of the practice, and what typists make of them by calls instead of keys.
import { createHash } from 'node:crypto';
import type { CallReply, Client } from '@telstaat/contract';
import {
  buildForm,
  candidateVotes,
  contentOf,
  entrySeen,
  findingKey,
  keyIn,
  seenOf,
  unwrap,
  validate,
  type ElectionId,
  type Form,
  type Keying,
  type Sha256,
  type Sheet,
  type TextDigest,
} from '@telstaat/core';
import { electionOf, practiceDay, type PracticeElection, type PracticeSize } from '@telstaat/practice';

export interface Place {
  readonly election: ElectionId;
  readonly station: number;
}

/** The day that everybody's practice opens. */
export const day = practiceDay({ size: 'practice', seed: 1 });
export const [ps, ab] = day.elections.map((election) => election.definition.id) as [ElectionId, ElectionId];

export function practiceElection(id: ElectionId): PracticeElection {
  const found = day.elections.find((election) => election.definition.id === id);
  if (!found) throw new Error(`No practice election ${id}`);
  return found;
}

export const stationNumbers: readonly number[] = practiceElection(ps).papers.map((paper) => paper.station);

/** Number and name of a station. */
export function stationName({ election, station }: Place): string {
  const found = practiceElection(election).stations.stations.find((item) => item.number === station);
  if (!found) throw new Error(`No station ${station}`);
  return found.name;
}

export function paperOf({ election, station }: Place): Sheet {
  const found = practiceElection(election).papers.find((paper) => paper.station === station);
  if (!found) throw new Error(`No paper of station ${station}`);
  return found.sheet;
}

/** The form of a practice election, without asking the server. */
export function formOf(election: ElectionId): Form {
  return buildForm(electionOf(practiceElection(election)));
}

/** Everything written on a sheet, as keyings in the order of the paper. */
export function keyingsOf(form: Form, sheet: Sheet): readonly Keying[] {
  return form.fields.flatMap((field): Keying[] => {
    const content = contentOf(sheet, field);
    return content === undefined || content === false ? [] : [{ field, value: content }];
  });
}

/** Keyings that make one sheet into another. */
function changesTo(form: Form, from: Sheet, to: Sheet): readonly Keying[] {
  return form.fields.flatMap((field): Keying[] => {
    const content = contentOf(to, field);
    return contentOf(from, field) === content ? [] : [{ field, value: content ?? null }];
  });
}

export const digestText: TextDigest = (text) => createHash('sha256').update(text, 'utf8').digest('hex') as Sha256;

/**
 * Copies a whole sheet and finishes, accepting every finding. Somebody who is asked to type the differences once more types the same again;
 * `once` stops before that.
 */
export async function enter(
  client: Client,
  params: Place,
  sheet: Sheet,
  form = formOf(params.election),
  how: 'once' | 'again' = 'again',
): Promise<CallReply<'finaliseEntry'>['outcome']> {
  const draft = unwrap(await client.call('claimEntry', { params, body: {} }));
  const only = draft.only && new Set(draft.only);
  const keyings = changesTo(form, draft.sheet, sheet).filter(({ field }) => !only || only.has(field));
  const { revision } =
    keyings.length === 0
      ? draft
      : unwrap(await client.call('saveDraft', { params, body: { revision: draft.revision, keyings: [...keyings] } }));
  const { stations } = unwrap(await client.call('getElection', { params: { election: params.election } }));
  const findings = validate(form, sheet, stations.find(({ number }) => number === params.station) ?? {});
  const seen = seenOf(entrySeen(form, sheet, findings), digestText);
  const body = { revision, accepted: findings.map(findingKey), seen };
  const { outcome } = unwrap(await client.call('finaliseEntry', { params, body }));
  return outcome === 'askedAgain' && how === 'again' ? await enter(client, params, sheet, form) : outcome;
}

/** The slip that no sum can find: a vote of the first candidate of list 1 typed at the second. */
export function withMovedVote(sheet: Sheet): Sheet {
  const votes = (candidate: number): number => sheet.counts[candidateVotes(1, candidate)] ?? 0;
  return keyIn(sheet, [
    { field: candidateVotes(1, 1), value: votes(1) - 1 },
    { field: candidateVotes(1, 2), value: votes(2) + 1 },
  ]);
}

/** A committee that added up wrongly: the number of voters is ten too high. */
export function withWrongSum(sheet: Sheet): Sheet {
  return keyIn(sheet, [{ field: 'voters.total', value: (sheet.counts['voters.total'] ?? 0) + 10 }]);
}

/** Another day, for a real election. */
export function generatedDay(size: PracticeSize, seed: number) {
  return practiceDay({ size, seed });
}
