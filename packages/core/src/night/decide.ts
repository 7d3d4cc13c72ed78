// What a command of election night leads to: a refusal, or the events that happened.
import { refuse } from '../basics/refusal.ts';
import { err, ok, unreachable, type Result } from '../basics/result.ts';
import type { EntryContext } from '../entry/commands.ts';
import type { Draft } from '../entry/entry.ts';
import { decideApproval, decideTyped, ownedBy } from '../entry/typing.ts';
import { actorKey, type Actor } from '../people/role.ts';
import type {
  Night,
  NightCommand,
  NightEntryEvent,
  NightRefusal,
  NightSeen,
  NightState,
  NightStep,
  NightStepEvent,
} from './night.ts';

export interface NightStepContext {
  /** Whether there is a form for election night: only where candidates are counted centrally. */
  readonly hasForm: boolean;
  readonly stations: number;
  readonly session: EntryContext['session'];
}

/** Opening and closing. What is so already is fine and changes nothing. */
export function decideNightStep(
  night: Night,
  step: NightStep,
  context: NightStepContext,
): Result<readonly NightStepEvent[], NightRefusal> {
  if (!context.hasForm) return err(refuse('night.noForm'));
  switch (step) {
    case 'open':
      if (context.stations === 0) return err(refuse('night.noStations'));
      if (context.session === 'completed') return err(refuse('night.sessionCompleted'));
      return ok(night.isOpen ? [] : [{ type: 'night.opened', data: {} }]);
    case 'close':
      return ok(night.isOpen ? [{ type: 'night.closed', data: {} }] : []);
    default:
      return unreachable(step);
  }
}

/** As for an entry, with the form of election night; the night must be open and the session not completed. */
export interface NightContext extends Pick<EntryContext, 'actor' | 'form' | 'station' | 'session' | 'digest'> {
  readonly night: Night;
}

export type NightDecision = Result<readonly NightEntryEvent[], NightRefusal>;

/** Decides one command on the form of one station. Pure: the same state, command and context give the same answer. */
export function decideNight(state: NightState, command: NightCommand, context: NightContext): NightDecision {
  if (context.session === 'completed') return err(refuse('night.sessionCompleted'));
  if (!context.night.isOpen) return err(refuse('night.closed'));
  switch (command.type) {
    case 'claim':
      return decideClaim(state, context);
    case 'key':
      return decideKeying(state, command, context);
    case 'finalise':
      return decideFinalise(state, command, context);
    case 'discard': {
      const mine = myNightDraft(state, context.actor);
      if (!mine.ok) return mine;
      // Another window typed on: what it typed must not be deleted unseen.
      if (command.revision !== mine.value.revision) return err(refuse('entry.staleRevision'));
      return ok([{ type: 'night.discarded', data: {} }]);
    }
    case 'delete':
      if (state.status === 'empty') return err(refuse('night.nothingToDelete'));
      return isSeen(state, command.seen) ? ok([{ type: 'night.deleted', data: {} }]) : err(refuse('night.changed'));
    default:
      return unreachable(command);
  }
}

/** The form that this person is typing. */
export function myNightDraft(state: NightState, actor: Actor): Result<Draft, NightRefusal> {
  return state.status === 'inProgress' ? ownedBy(state.draft, actor) : err(refuse('entry.notInProgress'));
}

function decideClaim(state: NightState, { actor }: NightContext): NightDecision {
  switch (state.status) {
    case 'empty':
      return ok([{ type: 'night.claimed', data: {} }]);
    case 'inProgress':
      return ownedBy(state.draft, actor).ok
        ? ok([{ type: 'night.resumed', data: {} }])
        : err(refuse('entry.claimedByOther'));
    case 'finished':
      return err(refuse('night.alreadyEntered'));
    default:
      return unreachable(state);
  }
}

/** Whether this is the form that was on the screen. What its typist typed on meanwhile makes it no other form. */
function isSeen(state: Exclude<NightState, { status: 'empty' }>, { status, startedAt }: NightSeen): boolean {
  const form = state.status === 'finished' ? state.entry : state.draft;
  return state.status === status && form.startedAt === startedAt;
}

function decideKeying(
  state: NightState,
  command: Extract<NightCommand, { type: 'key' }>,
  { actor, form }: NightContext,
): NightDecision {
  const mine = myNightDraft(state, actor);
  if (!mine.ok) return mine;
  const typed = decideTyped(mine.value, command, form);
  if (!typed.ok) return typed;
  return ok(typed.value === undefined ? [] : [{ type: 'night.keyed', data: typed.value }]);
}

function decideFinalise(
  state: NightState,
  command: Extract<NightCommand, { type: 'finalise' }>,
  context: NightContext,
): NightDecision {
  // Sent again because its reply was lost: it is finished already, and that is the answer.
  const { entry } = state.status === 'finished' ? state : {};
  if (entry?.typist === actorKey(context.actor) && entry.revision === command.revision) return ok([]);
  const mine = myNightDraft(state, context.actor);
  if (!mine.ok) return mine;
  const approval = decideApproval(mine.value, command, context);
  if (!approval.ok) return approval;
  const { accepted, seen } = approval.value;
  return ok([{ type: 'night.finalised', data: { accepted, seen } }]);
}
