// What is written on a paper as what a typist keys, and the end of typing it.
import type { Client } from '@telstaat/contract';
import {
  contentOf,
  entrySeen,
  findingKey,
  keyIn,
  seenOf,
  unwrap,
  validate,
  type Keying,
  type Sheet,
  type ElectionId,
  type Form,
  type PollingStation,
} from '@telstaat/core';
import { textDigest } from '@telstaat/server';

/** An election as the people at its tables know it. */
export interface Paperwork {
  readonly id: ElectionId;
  readonly form: Form;
  readonly stations: readonly PollingStation[];
  readonly papers: ReadonlyMap<number, Sheet>;
}

/** What must still be keyed for a sheet to be as the paper, in the order of the paper. */
export function keyingsLeft({ form, papers }: Paperwork, station: number, sheet: Sheet): readonly Keying[] {
  const paper = papers.get(station);
  if (!paper) throw new Error(`No paper of station ${station}`);
  return form.fields.flatMap((field): Keying[] => {
    const content = contentOf(paper, field);
    return content === undefined || content === false || contentOf(sheet, field) === content
      ? []
      : [{ field, value: content }];
  });
}

/** Finishing what is on the screen, with everything that is found accepted. */
export function finalisation(
  { form, stations }: Paperwork,
  station: number,
  { sheet, revision }: { readonly sheet: Sheet; readonly revision: number },
) {
  const facts = stations.find(({ number }) => number === station) ?? {};
  const findings = validate(form, sheet, facts);
  return { revision, accepted: findings.map(findingKey), seen: seenOf(entrySeen(form, sheet, findings), textDigest) };
}

/** The whole paper in one save, and finished. */
export async function copyPaper(client: Client, paperwork: Paperwork, station: number): Promise<void> {
  const params = { election: paperwork.id, station };
  const draft = unwrap(await client.call('claimEntry', { params, body: {} }));
  const keyings = [...keyingsLeft(paperwork, station, draft.sheet)];
  const body = { revision: draft.revision, keyings };
  const { revision } = unwrap(await client.call('saveDraft', { params, body }));
  const finished = finalisation(paperwork, station, { sheet: keyIn(draft.sheet, keyings), revision });
  unwrap(await client.call('finaliseEntry', { params, body: finished }));
}
