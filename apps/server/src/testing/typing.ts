// What typists do, as calls: copy a paper field by field, accept what is found, finish.
import type { Client } from '@telstaat/contract';
import {
  buildForm,
  candidateVotes,
  contentOf,
  findingKey,
  keyIn,
  unwrap,
  validate,
  type ElectionId,
  type Form,
  type Keying,
  type Sheet,
} from '@telstaat/core';
import { practiceDay } from '@telstaat/practice';

export const day = practiceDay({ size: 'practice', seed: 1 });
export const [ps, ab] = day.elections.map((election) => election.definition.id) as [ElectionId, ElectionId];

export function paperOf(election: ElectionId, station: number): Sheet {
  const found = day.elections
    .find((item) => item.definition.id === election)
    ?.papers.find((paper) => paper.station === station);
  if (!found) throw new Error(`No paper of ${election} ${station}`);
  return found.sheet;
}

export function stationNumbers(election: ElectionId): readonly number[] {
  return day.elections.find((item) => item.definition.id === election)?.papers.map((paper) => paper.station) ?? [];
}

/** Everything written on a sheet, as keyings in the order of the paper. */
export function keyingsOf(form: Form, sheet: Sheet): readonly Keying[] {
  return form.fields.flatMap((field): Keying[] => {
    const content = contentOf(sheet, field);
    return content === undefined || content === false ? [] : [{ field, value: content }];
  });
}

export async function formOf(client: Client, election: ElectionId): Promise<Form> {
  const detail = unwrap(await client.call('getElection', { params: { election } }));
  return buildForm(detail.election);
}

/** Copies a whole sheet and finishes, accepting every finding. */
export async function enter(client: Client, election: ElectionId, station: number, sheet: Sheet) {
  const params = { election, station };
  const form = await formOf(client, election);
  const draft = unwrap(await client.call('claimEntry', { params, body: {} }));
  const keyings = [...changesTo(form, draft.sheet, sheet)];
  const saved =
    keyings.length === 0
      ? draft
      : unwrap(await client.call('saveDraft', { params, body: { revision: draft.revision, keyings } }));
  const accepted = validate(form, sheet).map(findingKey);
  const body = { revision: saved.revision, accepted };
  return unwrap(await client.call('finaliseEntry', { params, body })).outcome;
}

/** Keyings that make one sheet into another. */
export function changesTo(form: Form, from: Sheet, to: Sheet): readonly Keying[] {
  return form.fields.flatMap((field): Keying[] => {
    const content = contentOf(to, field);
    return contentOf(from, field) === content ? [] : [{ field, value: content ?? null }];
  });
}

/** The slip that no sum can find: a vote of the first candidate of list 1 typed at the second. */
export function withMovedVote(sheet: Sheet): Sheet {
  const votes = (candidate: number): number => sheet.counts[candidateVotes(1, candidate)] ?? 0;
  return keyIn(sheet, [
    { field: candidateVotes(1, 1), value: votes(1) - 1 },
    { field: candidateVotes(1, 2), value: votes(2) + 1 },
  ]);
}
