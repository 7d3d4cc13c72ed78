// One typist who keys field after field and remembers what was acknowledged; for trials in which the server stays, and the disk or the clock does not.
import { isDeepStrictEqual } from 'node:util';
import type { CallError, Client } from '@telstaat/contract';
import { emptySheet, keyIn, unwrap, type CountField, type ElectionId, type Sheet } from '@telstaat/core';

export class TypingOn {
  client: Client;
  readonly #params: { readonly election: ElectionId; readonly station: number };
  #sheet: Sheet = emptySheet;
  #revision = 0;
  #typed = 0;
  /** Saves that were acknowledged. */
  acknowledged = 0;

  constructor(client: Client, params: { readonly election: ElectionId; readonly station: number }) {
    this.client = client;
    this.#params = params;
  }

  /** Opens the entry; the differences between what is on the screen then and what was acknowledged: must be none. */
  async open(): Promise<number> {
    const draft = unwrap(await this.client.call('claimEntry', { params: this.#params, body: {} }));
    const isAsAcknowledged = isDeepStrictEqual(draft.sheet.counts, this.#sheet.counts);
    this.#revision = draft.revision;
    this.#sheet = draft.sheet;
    return isAsAcknowledged ? 0 : 1;
  }

  /** Keys one field, or tells why it was not kept. What was not kept is keyed again the next time, as a browser does. */
  async key(): Promise<CallError | undefined> {
    const field: CountField = `lists.1.candidates.${(this.#typed % 30) + 1}`;
    const keyings = [{ field, value: this.#typed + 1 }];
    const body = { revision: this.#revision, keyings };
    const saved = await this.client.call('saveDraft', { params: this.#params, body });
    if (!saved.ok) return saved.error;
    this.#revision = saved.value.revision;
    this.#sheet = keyIn(this.#sheet, keyings);
    this.#typed += 1;
    this.acknowledged += 1;
    return undefined;
  }

  /** Keys until it is refused, at most so often. */
  async keyUntilRefused(most: number): Promise<CallError | undefined> {
    for (let time = 0; time < most; time += 1) {
      const refused = await this.key();
      if (refused) return refused;
    }
    return undefined;
  }
}

/** What the screen is told, such as `507 storage.full`, and what a person reads. */
export function sentenceOf(error: CallError | undefined): string {
  if (error === undefined) return 'no refusal';
  if (error.kind === 'unreachable') return 'no answer';
  return `${error.status} ${error.kind === 'refusal' ? error.code : error.kind}: ${error.detail}`;
}
