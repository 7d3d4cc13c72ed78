// What typists do, as calls: copy a paper field by field, accept what is found, finish.
import type { Client } from '@telstaat/contract';
import {
  buildForm,
  candidateVotes,
  contentOf,
  differingRows,
  entrySeen,
  findingKey,
  keyIn,
  seenOf,
  sessionSeen,
  stationSeen,
  unwrap,
  validate,
  type ElectionId,
  type Form,
  type Keying,
  type Resolution,
  type RowChoice,
  type Sheet,
  type StationFacts,
} from '@telstaat/core';
import { practiceDay } from '@telstaat/practice';
import { textDigest } from '../text-digest.ts';

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

/** Copies a sheet, as far as it may be typed, and finishes: one round, accepting every finding. */
export async function enter(client: Client, election: ElectionId, station: number, sheet: Sheet) {
  const params = { election, station };
  const detail = unwrap(await client.call('getElection', { params: { election } }));
  const form = buildForm(detail.election);
  const facts = detail.stations.find(({ number }) => number === station) ?? {};
  const draft = unwrap(await client.call('claimEntry', { params, body: {} }));
  const keyings = changesTo(form, draft.sheet, sheet).filter(({ field }) => draft.only?.includes(field) ?? true);
  const { revision } =
    keyings.length === 0
      ? draft
      : unwrap(await client.call('saveDraft', { params, body: { revision: draft.revision, keyings: [...keyings] } }));
  const body = finalisationOf(form, { sheet: keyIn(draft.sheet, keyings), revision }, facts);
  return unwrap(await client.call('finaliseEntry', { params, body })).outcome;
}

/** The same, and the same again when the differences are asked once more: who is sure of what the paper says. */
export async function insist(client: Client, election: ElectionId, station: number, sheet: Sheet) {
  const outcome = await enter(client, election, station, sheet);
  return outcome === 'askedAgain' ? await enter(client, election, station, sheet) : outcome;
}

/** Finishing what is on the screen, with everything found accepted. */
export function finalisationOf(
  form: Form,
  { sheet, revision }: { readonly sheet: Sheet; readonly revision: number },
  station: StationFacts = {},
) {
  const findings = validate(form, sheet, station);
  const seen = seenOf(entrySeen(form, sheet, findings), textDigest);
  return { revision, accepted: findings.map(findingKey), seen };
}

interface StationParams {
  readonly election: ElectionId;
  readonly station: number;
}

/** What a coordinator sees of a station, as the digests that a resolution carries. */
export async function stationOnScreen(client: Client, params: StationParams) {
  const form = await formOf(client, params.election);
  return seenOf(stationSeen(form, unwrap(await client.call('getEntry', { params }))), textDigest);
}

/** Looks at the station and resolves it. */
export async function resolve(client: Client, params: StationParams, resolution: Resolution) {
  const seen = await stationOnScreen(client, params);
  return await client.call('resolveEntry', { params, body: { resolution: sent(resolution), seen } });
}

/** The body's lists are lists that one may change. */
function sent(resolution: Resolution) {
  switch (resolution.kind) {
    case 'retype':
      return { ...resolution, misread: [...resolution.misread] };
    case 'decide':
      return { ...resolution, holds: [...resolution.holds] };
    default:
      return resolution;
  }
}

/** All rows that differ, said of one entry. */
export async function differingRowsOf(
  client: Client,
  params: StationParams,
  entry: 1 | 2,
): Promise<readonly RowChoice[]> {
  const form = await formOf(client, params.election);
  const { first, second } = unwrap(await client.call('getEntry', { params }));
  if (!first || !second) return [];
  return differingRows(form, first.sheet, second.sheet).flatMap(([field]) => (field ? [{ field, entry }] : []));
}

/** What a coordinator sees of the session, as the digests that closing it carries. */
export async function sessionOnScreen(client: Client, election: ElectionId) {
  const { session, rows } = unwrap(await client.call('getOverview', { params: { election } }));
  return seenOf(sessionSeen(session.details, rows), textDigest);
}

/** Looks at the overview and closes the session. */
export async function finishSession(client: Client, election: ElectionId) {
  const seen = await sessionOnScreen(client, election);
  return await client.call('stepSession', { params: { election }, body: { step: 'finish', seen } });
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
