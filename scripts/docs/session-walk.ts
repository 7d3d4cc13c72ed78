// Walks through everything that can happen to a session: its own steps, and stations that come and go.
import {
  decideSession,
  evolveSession,
  newSession,
  sessionCommands,
  sessionEventsAfterStations,
  type Session,
  type SessionEvent,
  type SessionStatus,
} from '@telstaat/core';
import type { Arrow } from './entry-walk.ts';

export interface SessionOutcome {
  readonly status: SessionStatus;
  readonly command: string;
  readonly result: string;
}

export interface SessionWalk {
  readonly arrows: readonly Arrow[];
  readonly outcomes: readonly SessionOutcome[];
}

/** With some stations, of which some or none are not definitive yet. Without stations there is only `created`. */
const contexts = [
  { stations: 2, open: 0 },
  { stations: 2, open: 1 },
] as const;

export function walkSession(): SessionWalk {
  const arrows = new Map<string, Arrow>();
  const outcomes = new Map<string, SessionOutcome>();
  const seen = new Set<SessionStatus>();
  const waiting: Session[] = [newSession];
  const follow = (session: Session, events: readonly SessionEvent[]): Session =>
    events.reduce((now, event) => {
      const next = evolveSession(now, { event });
      arrows.set(`${now.status} ${next.status} ${event.type}`, {
        from: now.status,
        to: next.status,
        event: event.type,
      });
      return next;
    }, session);
  for (let session = waiting.shift(); session !== undefined; session = waiting.shift()) {
    if (seen.has(session.status)) continue;
    seen.add(session.status);
    const { status } = session;
    for (const stations of [0, 2]) waiting.push(follow(session, sessionEventsAfterStations(session, stations)));
    for (const command of sessionCommands) {
      for (const context of status === 'created' ? [{ stations: 0, open: 0 }] : contexts) {
        const decision = decideSession(session, command, context);
        const next = follow(session, decision.ok ? decision.value : []);
        const result = decision.ok ? next.status : decision.error.code;
        outcomes.set(`${status} ${command} ${result}`, { status, command, result });
        waiting.push(next);
      }
    }
  }
  return { arrows: [...arrows.values()], outcomes: [...outcomes.values()] };
}
