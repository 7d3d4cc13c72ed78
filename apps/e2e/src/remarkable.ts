// Papers on which something is remarkable, and typists who explain it, by calls instead of keys.
import type { Client } from '@telstaat/contract';
import { keyIn, unwrap, type CountField, type Sheet } from '@telstaat/core';
import { enter, formOf, keyingsOf, type Place } from './papers.ts';

/** The same paper with so many blank votes more that W.201 notices; D and H grow alike. */
export function withManyBlanks(sheet: Sheet): Sheet {
  const fields: readonly CountField[] = ['voters.pollCards', 'voters.total', 'votes.blank', 'votes.total'];
  const more = Math.ceil((sheet.counts['votes.total'] ?? 0) / 5) + 20;
  return keyIn(
    sheet,
    fields.map((field) => ({ field, value: (sheet.counts[field] ?? 0) + more })),
  );
}

/** Makes a first entry, and writes about one of its findings before finishing it. */
export async function explainWarning(
  client: Client,
  params: Place,
  about: { readonly sheet: Sheet; readonly finding: string; readonly text: string },
): Promise<void> {
  const { sheet, finding, text } = about;
  const { revision } = unwrap(await client.call('claimEntry', { params, body: {} }));
  const keyings = [...keyingsOf(formOf(params.election), sheet)];
  unwrap(await client.call('saveDraft', { params, body: { revision, keyings } }));
  unwrap(await client.call('explainFinding', { params, body: { finding, text } }));
  await enter(client, params, sheet);
}
