// What a coordinator can do with a station now. Core decides: every resolution is tried on the entry as it stands.
import {
  decideEntry,
  emptySheet,
  entryAccess,
  resolutions,
  type Draft,
  type EntryState,
  type EntryStatus,
  type Form,
  type Instant,
  type Resolution,
  type SessionStatus,
  type Sheet,
} from '@telstaat/core';

export interface EntryFacts {
  readonly status: EntryStatus;
  readonly first?: { readonly sheet: Sheet };
  readonly second?: { readonly sheet: Sheet };
}

/** The resolutions that core would not refuse. */
export function possibleResolutions(facts: EntryFacts, form: Form, session: SessionStatus): readonly Resolution[] {
  const state = stateOf(facts);
  const context = { actor: { role: 'coordinator', number: 1 }, form, session: entryAccess(session) } as const;
  return resolutions.filter((resolution) => decideEntry(state, { type: 'resolve', resolution }, context).ok);
}

/** The entry's state as far as the coordinator may see it; unfinished sheets and their typists stay hidden. */
function stateOf(facts: EntryFacts): EntryState {
  const at = '' as Instant;
  const draft: Draft = { typist: '', sheet: emptySheet, startedAt: at, revision: 0 };
  const finished = (entry: { readonly sheet: Sheet } | undefined) => ({
    ...draft,
    sheet: entry?.sheet ?? emptySheet,
    finishedAt: at,
    accepted: [],
  });
  const first = finished(facts.first);
  const second = finished(facts.second);
  switch (facts.status) {
    case 'empty':
      return { status: 'empty' };
    case 'firstInProgress':
      return { status: 'firstInProgress', first: draft, returned: false };
    case 'firstHasErrors':
    case 'firstFinalised':
      return { status: facts.status, first };
    case 'secondInProgress':
      return { status: 'secondInProgress', first, second: draft };
    case 'different':
    case 'definitive':
      return { status: facts.status, first, second };
  }
}
