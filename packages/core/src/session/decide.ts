// What a session command leads to, and the next state (domain.md §1.6.2).
import type { Recorded } from '../basics/event.ts';
import { refuse } from '../basics/refusal.ts';
import { err, ok, unreachable, type Result } from '../basics/result.ts';
import { changedParts, partsText, type SeenParts, type TextDigest } from '../basics/seen.ts';
import type { EntryContext } from '../entry/commands.ts';
import { sessionPartNames } from './seen.ts';
import {
  sessionStatusNames,
  type Session,
  type SessionCommand,
  type SessionDetails,
  type SessionEvent,
  type SessionPart,
  type SessionRefusal,
  type SessionStatus,
  type SessionStep,
} from './session.ts';

/** How many stations there are, and how many of them have an entry that is not definitive. */
export interface SessionFigures {
  readonly stations: number;
  readonly open: number;
}

export interface SessionContext extends SessionFigures {
  /** What there is to see now. */
  readonly shown: SeenParts<SessionPart>;
  readonly digest: TextDigest;
}

export type SessionDecision = Result<readonly SessionEvent[], SessionRefusal>;

const from: Record<SessionCommand, readonly SessionStatus[]> = {
  start: ['inPreparation', 'dataEntry'],
  pause: ['dataEntry'],
  resume: ['paused', 'dataEntry'],
  finish: ['dataEntry', 'paused'],
  reopen: ['completed'],
};

/** What stands in the way of a step now, whoever asks. */
export function refusalOfStep(
  session: Session,
  command: SessionCommand,
  figures: SessionFigures,
): SessionRefusal | undefined {
  if (command === 'start' && figures.stations === 0) return refuse('session.noStations');
  if (!from[command].includes(session.status))
    return refuse('session.notPossible', { status: sessionStatusNames[session.status] });
  return command === 'finish' && figures.open > 0 ? refuse('session.entriesOpen', { open: figures.open }) : undefined;
}

/** Decides one step of the session. Starting or resuming what runs already is fine and changes nothing. */
export function decideSession(session: Session, command: SessionStep, context: SessionContext): SessionDecision {
  const refusal = refusalOfStep(session, command.step, context);
  if (refusal) return err(refusal);
  switch (command.step) {
    case 'start':
      return ok(session.status === 'dataEntry' ? [] : [{ type: 'session.started', data: {} }]);
    case 'pause':
      return ok([{ type: 'session.paused', data: {} }]);
    case 'resume':
      return ok(session.status === 'dataEntry' ? [] : [{ type: 'session.resumed', data: {} }]);
    case 'finish': {
      const changed = changedParts(command.seen, context.shown, context.digest);
      return changed.length > 0
        ? err(refuse('session.seenChanged', { parts: partsText(sessionPartNames, changed) }))
        : ok([{ type: 'session.finished', data: { seen: command.seen } }]);
    }
    case 'reopen':
      return ok([{ type: 'session.reopened', data: {} }]);
    default:
      return unreachable(command);
  }
}

export function decideSessionDetails(details: SessionDetails): SessionDecision {
  return ok([{ type: 'session.detailsSet', data: { ...details } }]);
}

/** What a change of the stations means for the session: prepared, emptied, or reopened when it was completed. */
export function sessionEventsAfterStations(session: Session, stationsNow: number): readonly SessionEvent[] {
  if (stationsNow === 0 && session.status !== 'created') return [{ type: 'session.emptied', data: {} }];
  if (stationsNow > 0 && session.status === 'created') return [{ type: 'session.prepared', data: {} }];
  if (session.status === 'completed') return [{ type: 'session.reopened', data: {} }];
  return [];
}

export function evolveSession(session: Session, { event }: Pick<Recorded<SessionEvent>, 'event'>): Session {
  switch (event.type) {
    case 'session.detailsSet':
      return { ...session, details: event.data };
    case 'session.prepared':
      return { ...session, status: 'inPreparation' };
    case 'session.emptied':
      return { ...session, status: 'created' };
    case 'session.started':
    case 'session.resumed':
    case 'session.reopened':
      return { ...session, status: 'dataEntry' };
    case 'session.paused':
      return { ...session, status: 'paused' };
    case 'session.finished':
      return { ...session, status: 'completed' };
    default:
      return unreachable(event);
  }
}

/** Whether the session lets people type. */
export function entryAccess(status: SessionStatus): EntryContext['session'] {
  switch (status) {
    case 'created':
    case 'inPreparation':
      return 'closed';
    case 'dataEntry':
      return 'open';
    case 'paused':
      return 'paused';
    case 'completed':
      return 'completed';
    default:
      return unreachable(status);
  }
}
