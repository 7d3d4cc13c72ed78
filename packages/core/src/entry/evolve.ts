// The next state of an entry after an event. Replaying all events gives the same state.
import type { Instant } from '../basics/brand.ts';
import type { Recorded } from '../basics/event.ts';
import { unreachable } from '../basics/result.ts';
import type { FieldId } from '../sheet/field-id.ts';
import { emptied, withFieldsOf, type Sheet } from '../sheet/sheet.ts';
import type { Draft, EntryEvent, EntryState, FinishedEntry } from './entry.ts';
import { openDraft } from './seen.ts';
import { finishedDraft, newDraft, resumedDraft, typedDraft } from './typing.ts';

export const emptyEntry: EntryState = { status: 'empty' };

/** Throws when the event cannot follow the state: then the log or the program is damaged. */
export function evolveEntry(state: EntryState, recorded: Recorded<EntryEvent>): EntryState {
  const { event, actor, at } = recorded;
  if (!isOfOpenEntry(state, recorded)) return impossible(state, event);
  switch (event.type) {
    case 'entry.claimed':
      return claimed(state, actor, at);
    case 'entry.resumed':
      return withDraft(state, event, resumedDraft);
    case 'entry.keyed':
      return withDraft(state, event, (draft) => typedDraft(draft, event.data));
    case 'entry.askedAgain':
      if (state.status !== 'secondInProgress') return impossible(state, event);
      return {
        ...state,
        second: again(state.second, event.data.fields),
        asked: [...(state.asked ?? []), state.second.typist],
      };
    case 'entry.finalised':
      return finalised(state, event.data, at);
    case 'entry.discarded':
      return discarded(state, event.data);
    case 'entry.returned':
      if (state.status !== 'firstHasErrors') return impossible(state, event);
      return { status: 'firstInProgress', first: reopened(state.first), returned: true };
    case 'entry.firstDeleted':
      return state.status === 'firstHasErrors' ? emptyEntry : impossible(state, event);
    case 'entry.reset':
      return state.status === 'empty' ? impossible(state, event) : emptyEntry;
    case 'entry.keptFirst':
    case 'entry.keptSecond':
    case 'entry.correctionAsked':
    case 'entry.decided':
    case 'entry.bothDeleted':
      return state.status === 'different' ? resolved(state, event, recorded) : impossible(state, event);
    default:
      return unreachable(event);
  }
}

/**
 * Whether what was typed is of the entry that is open, by whoever began it, at its next revision. Replaying would give the same sheets without: it is
 * asked so that the log cannot tell of another person, another entry or another order than there was.
 */
function isOfOpenEntry(state: EntryState, { event, actor }: Recorded<EntryEvent>): boolean {
  const open = openDraft(state);
  switch (event.type) {
    case 'entry.claimed':
      return event.data.entry === (state.status === 'empty' ? 1 : 2);
    case 'entry.resumed':
    case 'entry.finalised':
      return event.data.entry === open?.entry && actor === open.draft.typist;
    case 'entry.keyed': {
      const { entry, revision } = event.data;
      return entry === open?.entry && actor === open.draft.typist && revision === open.draft.revision + 1;
    }
    case 'entry.askedAgain':
      return actor === open?.draft.typist;
    // A coordinator ends it for a typist who cannot go on.
    case 'entry.discarded':
      return event.data.entry === open?.entry;
    default:
      return true;
  }
}

type Resolving = Extract<
  EntryEvent,
  {
    type: 'entry.keptFirst' | 'entry.keptSecond' | 'entry.correctionAsked' | 'entry.decided' | 'entry.bothDeleted';
  }
>;

function resolved(
  { first, second }: Extract<EntryState, { status: 'different' }>,
  event: Resolving,
  { actor, at }: Pick<Recorded<EntryEvent>, 'actor' | 'at'>,
): EntryState {
  switch (event.type) {
    case 'entry.keptFirst':
      return { status: event.data.hasErrors ? 'firstHasErrors' : 'firstFinalised', first };
    case 'entry.keptSecond':
      return { status: event.data.hasErrors ? 'firstHasErrors' : 'firstFinalised', first: second };
    case 'entry.correctionAsked': {
      const { first: byFirst, second: bySecond } = event.data;
      return bySecond.length > 0
        ? { status: 'secondCorrection', first, second: again(second, bySecond), thenFirst: byFirst }
        : { status: 'firstCorrection', first: again(first, byFirst), second };
    }
    case 'entry.decided':
      return { status: 'definitive', first, second, decided: { ...event.data, coordinator: actor, at } };
    case 'entry.bothDeleted':
      return emptyEntry;
    default:
      return unreachable(event);
  }
}

function claimed(state: EntryState, typist: string, at: Instant): EntryState {
  const draft = newDraft(typist, at);
  if (state.status === 'empty') return { status: 'firstInProgress', first: draft, returned: false };
  if (state.status === 'firstFinalised') return { ...state, status: 'secondInProgress', second: draft };
  return impossible(state, { type: 'entry.claimed' });
}

function withDraft(state: EntryState, event: { readonly type: string }, change: (draft: Draft) => Draft): EntryState {
  switch (state.status) {
    case 'firstInProgress':
    case 'firstCorrection':
      return { ...state, first: change(state.first) };
    case 'secondInProgress':
    case 'secondCorrection':
      return { ...state, second: change(state.second) };
    default:
      return impossible(state, event);
  }
}

function finalised(
  state: EntryState,
  { outcome, accepted }: Extract<EntryEvent, { type: 'entry.finalised' }>['data'],
  at: Instant,
): EntryState {
  const finish = (draft: Draft): FinishedEntry => ({ ...finishedDraft(draft, accepted, at), outcome });
  const event = { type: `entry.finalised (${outcome})` };
  switch (state.status) {
    case 'firstInProgress':
      return outcome === 'firstHasErrors' || outcome === 'firstFinalised'
        ? { status: outcome, first: finish(state.first) }
        : impossible(state, event);
    case 'secondInProgress':
    case 'secondCorrection': {
      const { first } = state;
      const second = finish(state.second);
      if (outcome === 'different' || outcome === 'definitive') return { status: outcome, first, second };
      if (outcome === 'firstCorrection' && state.status === 'secondCorrection')
        return { status: outcome, first: again(first, state.thenFirst), second };
      return impossible(state, event);
    }
    case 'firstCorrection':
      return outcome === 'different' || outcome === 'definitive'
        ? { status: outcome, first: finish(state.first), second: state.second }
        : impossible(state, event);
    default:
      return impossible(state, event);
  }
}

/** What is left when a typist deletes the entry being typed: in a correction the kept entry waits for another second one. */
function discarded(state: EntryState, { hasErrors = false }: { readonly hasErrors?: boolean }): EntryState {
  const left = (first: FinishedEntry): EntryState => ({
    status: hasErrors ? 'firstHasErrors' : 'firstFinalised',
    first,
  });
  switch (state.status) {
    case 'firstInProgress':
      return emptyEntry;
    case 'secondInProgress':
      return { status: 'firstFinalised', first: state.first, ...(state.asked && { asked: state.asked }) };
    case 'secondCorrection':
      return left(state.first);
    case 'firstCorrection':
      return left(state.second);
    default:
      return impossible(state, { type: 'entry.discarded' });
  }
}

function reopened({ typist, sheet, startedAt, revision }: FinishedEntry): Draft {
  return { typist, sheet, startedAt, revision: revision + 1 };
}

/** The entry open again for some of its fields, which are emptied. A late save or finishing of before names an older revision. */
function again({ typist, sheet, startedAt, revision }: Draft | FinishedEntry, fields: readonly FieldId[]): Draft {
  return { typist, sheet: emptied(sheet, fields), startedAt, revision: revision + 1, only: fields };
}

/** The sheet that counts: both entries are equal, or a coordinator decided the differences. */
export function definitiveSheet({
  first,
  second,
  decided,
}: Omit<Extract<EntryState, { status: 'definitive' }>, 'status'>): Sheet {
  return decided ? withFieldsOf(first.sheet, second.sheet, decided.fromSecond) : first.sheet;
}

function impossible(state: EntryState, event: { readonly type: string }): never {
  throw new Error(`Event ${event.type} cannot follow the state ${state.status}`);
}
