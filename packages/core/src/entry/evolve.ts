// The next state of an entry after an event. Replaying all events gives the same state.
import type { Instant } from '../basics/brand.ts';
import type { Recorded } from '../basics/event.ts';
import { unreachable } from '../basics/result.ts';
import { emptySheet, keyIn } from '../sheet/sheet.ts';
import type { Draft, EntryEvent, EntryState, FinishedEntry } from './entry.ts';

export const emptyEntry: EntryState = { status: 'empty' };

/** Throws when the event cannot follow the state: then the log or the program is damaged. */
export function evolveEntry(state: EntryState, recorded: Recorded<EntryEvent>): EntryState {
  const { event, actor, at } = recorded;
  switch (event.type) {
    case 'entry.claimed':
      return claimed(state, actor, at);
    case 'entry.resumed':
      // A save of the window that was left behind comes too late: what is on the newly opened page is what counts.
      return withDraft(state, event, (draft) => ({ ...draft, revision: draft.revision + 1 }));
    case 'entry.keyed':
      return withDraft(state, event, (draft) => ({
        ...draft,
        sheet: keyIn(draft.sheet, event.data.keyings),
        revision: event.data.revision,
      }));
    case 'entry.finalised':
      return finalised(state, event.data, at);
    case 'entry.discarded':
      if (state.status === 'secondInProgress') return { status: 'firstFinalised', first: state.first };
      return state.status === 'firstInProgress' ? emptyEntry : impossible(state, event);
    case 'entry.returned':
      if (state.status !== 'firstHasErrors') return impossible(state, event);
      return { status: 'firstInProgress', first: reopened(state.first), returned: true };
    case 'entry.keptFirst':
      if (state.status !== 'different') return impossible(state, event);
      return { status: 'firstFinalised', first: state.first };
    case 'entry.keptSecond':
      if (state.status !== 'different') return impossible(state, event);
      return { status: event.data.hasErrors ? 'firstHasErrors' : 'firstFinalised', first: state.second };
    case 'entry.firstDeleted':
      return state.status === 'firstHasErrors' ? emptyEntry : impossible(state, event);
    case 'entry.bothDeleted':
      return state.status === 'different' ? emptyEntry : impossible(state, event);
    case 'entry.reset':
      return state.status === 'empty' ? impossible(state, event) : emptyEntry;
    default:
      return unreachable(event);
  }
}

function claimed(state: EntryState, typist: string, at: Instant): EntryState {
  const draft: Draft = { typist, sheet: emptySheet, startedAt: at, revision: firstRevision(at) };
  if (state.status === 'empty') return { status: 'firstInProgress', first: draft, returned: false };
  if (state.status === 'firstFinalised') return { status: 'secondInProgress', first: state.first, second: draft };
  return impossible(state, { type: 'entry.claimed' });
}

/**
 * Revisions of a draft count on from the moment it was begun, so that a late save for an earlier draft of the same station and person never
 * names a revision of this one.
 */
function firstRevision(at: Instant): number {
  return Date.parse(at);
}

function withDraft(state: EntryState, event: { readonly type: string }, change: (draft: Draft) => Draft): EntryState {
  if (state.status === 'firstInProgress') return { ...state, first: change(state.first) };
  if (state.status === 'secondInProgress') return { ...state, second: change(state.second) };
  return impossible(state, event);
}

function finalised(
  state: EntryState,
  data: Extract<EntryEvent, { type: 'entry.finalised' }>['data'],
  at: Instant,
): EntryState {
  const finish = (draft: Draft): FinishedEntry => ({ ...draft, finishedAt: at, accepted: data.accepted });
  if (state.status === 'firstInProgress' && (data.outcome === 'firstHasErrors' || data.outcome === 'firstFinalised'))
    return { status: data.outcome, first: finish(state.first) };
  if (state.status === 'secondInProgress' && (data.outcome === 'different' || data.outcome === 'definitive'))
    return { status: data.outcome, first: state.first, second: finish(state.second) };
  return impossible(state, { type: 'entry.finalised' });
}

function reopened({ typist, sheet, startedAt, revision }: FinishedEntry): Draft {
  return { typist, sheet, startedAt, revision };
}

function impossible(state: EntryState, event: { readonly type: string }): never {
  throw new Error(`Event ${event.type} cannot follow the state ${state.status}`);
}
