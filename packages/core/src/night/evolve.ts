// The next state of election night after an event. Replaying all events gives the same state.
import type { Recorded } from '../basics/event.ts';
import { unreachable } from '../basics/result.ts';
import type { Draft } from '../entry/entry.ts';
import { finishedDraft, newDraft, resumedDraft, typedDraft } from '../entry/typing.ts';
import type { Night, NightEntryEvent, NightState, NightStepEvent } from './night.ts';

export const emptyNight: NightState = { status: 'empty' };

export function evolveNightStep(_night: Night, { event }: Pick<Recorded<NightStepEvent>, 'event'>): Night {
  return { isOpen: event.type === 'night.opened' };
}

/** Throws when the event cannot follow the state: then the log or the program is damaged. */
export function evolveNight(state: NightState, { event, actor, at }: Recorded<NightEntryEvent>): NightState {
  const draft = (): Draft => (state.status === 'inProgress' ? state.draft : impossible(state, event));
  switch (event.type) {
    case 'night.claimed':
      if (state.status !== 'empty') return impossible(state, event);
      return { status: 'inProgress', draft: newDraft(actor, at) };
    case 'night.resumed':
      return { status: 'inProgress', draft: resumedDraft(draft()) };
    case 'night.keyed':
      return { status: 'inProgress', draft: typedDraft(draft(), event.data) };
    case 'night.finalised':
      return { status: 'finished', entry: finishedDraft(draft(), event.data.accepted, at) };
    case 'night.discarded':
      return state.status === 'inProgress' ? emptyNight : impossible(state, event);
    case 'night.deleted':
      return state.status === 'empty' ? impossible(state, event) : emptyNight;
    default:
      return unreachable(event);
  }
}

function impossible(state: NightState, event: NightEntryEvent): never {
  throw new Error(`Event ${event.type} cannot follow the state ${state.status}`);
}
