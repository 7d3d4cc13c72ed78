// An election and its form, parsed once as long as what is stored stays the same: they are large and hardly ever change.
import { buildForm, hasForm, type Election, type ElectionId, type Form } from '@telstaat/core';
import type { Reading } from '@telstaat/store';

export interface LoadedElection {
  readonly election: Election;
  readonly form: Form;
  /** The form of election night; absent where stations count by candidate themselves. */
  readonly nightForm?: Form;
}

export class ElectionCache {
  readonly #loaded = new Map<ElectionId, LoadedElection & { readonly text: string }>();

  /** The election as it is in this transaction; `undefined` when it is not set up here. */
  async get(reading: Reading, id: ElectionId): Promise<LoadedElection | undefined> {
    const text = await reading.elections.stateText(id);
    if (text === undefined) return undefined;
    const known = this.#loaded.get(id);
    if (known?.text === text) return known;
    const election = JSON.parse(text) as Election;
    const night = hasForm(election, 'night') ? { nightForm: buildForm(election, 'night') } : {};
    const loaded = { text, election, form: buildForm(election), ...night };
    this.#loaded.set(id, loaded);
    return loaded;
  }
}
