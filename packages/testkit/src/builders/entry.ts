// What people do with the entries of one station, as commands: what they approve is what stands there.
import { createHash } from 'node:crypto';
import {
  actorKey,
  decideEntry,
  entrySeen,
  evolveEntry,
  findingKey,
  seenOf,
  shownStation,
  stationSeen,
  validate,
  type Actor,
  type Draft,
  type EntryCommand,
  type EntryContext,
  type EntryDecision,
  type EntryEvent,
  type EntryState,
  type Form,
  type Instant,
  type Recorded,
  type Resolution,
  type Sha256,
  type StationFacts,
  type TextDigest,
} from '@telstaat/core';
import { moment } from './election.ts';

export const textDigest: TextDigest = (text) => createHash('sha256').update(text, 'utf8').digest('hex') as Sha256;

/** An open session in which a coordinator does not decide, unless told. */
export function entryContext(form: Form, actor: Actor, overrides: Partial<EntryContext> = {}): EntryContext {
  return { actor, form, station: {}, session: 'open', mayDecide: false, digest: textDigest, ...overrides };
}

/** Finishing a draft: everything that is found was seen and is accepted. */
export function finalising(form: Form, draft: Pick<Draft, 'sheet' | 'revision'>, station: StationFacts = {}) {
  const findings = validate(form, draft.sheet, station);
  const seen = seenOf(entrySeen(form, draft.sheet, findings), textDigest);
  return { type: 'finalise', revision: draft.revision, accepted: findings.map(findingKey), seen } as const;
}

/** Resolving what is on the coordinator's screen now. */
export function resolving(form: Form, state: EntryState, resolution: Resolution) {
  const seen = seenOf(stationSeen(form, shownStation(state)), textDigest);
  return { type: 'resolve', resolution, seen } as const;
}

/** What one command came to. */
export interface EntryStep {
  readonly decision: EntryDecision;
  readonly recorded: readonly Recorded<EntryEvent>[];
  /** The same as before when it was refused. */
  readonly state: EntryState;
}

/** Decides a command and lets happen what was decided. */
export function takeStep(
  state: EntryState,
  command: EntryCommand,
  context: EntryContext,
  at: Instant = moment(1),
): EntryStep {
  const decision = decideEntry(state, command, context);
  const events = decision.ok ? decision.value : [];
  const recorded = events.map((event) => ({ event, actor: actorKey(context.actor), at }));
  return { decision, recorded, state: recorded.reduce(evolveEntry, state) };
}
