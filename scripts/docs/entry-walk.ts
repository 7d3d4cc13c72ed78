// Walks through everything that can happen to one entry, by asking the program itself, and notes which state follows which.
import {
  actorKey,
  buildForm,
  canonicalJson,
  decideEntry,
  emptyEntry,
  evolveEntry,
  findingKey,
  resolutions,
  validate,
  type Actor,
  type EntryCommand,
  type EntryState,
  type EntryStatus,
} from '@telstaat/core';
import { balancedSheet, coordinator, keyingsTo, moment, smallElection, typist } from '@telstaat/testkit';

export interface Arrow {
  readonly from: string;
  readonly to: string;
  /** Kinds of event that lead from one to the other. */
  readonly event: string;
}

/** What one command came to in one status. */
export interface Outcome {
  readonly status: EntryStatus;
  readonly command: string;
  /** The next status, or the code of the refusal. */
  readonly result: string;
}

export interface EntryWalk {
  readonly arrows: readonly Arrow[];
  readonly outcomes: readonly Outcome[];
}

const form = buildForm(smallElection());
/** A good paper, the same paper misread, and one with an error. */
const papers = [
  balancedSheet(form),
  balancedSheet(form, { blank: 1, invalid: 2 }),
  balancedSheet(form, { answers: [] }),
];

interface Attempt {
  readonly name: string;
  readonly actor: Actor;
  readonly command: EntryCommand;
}

function attemptsAt(state: EntryState): readonly Attempt[] {
  const draft =
    state.status === 'firstInProgress' ? state.first : state.status === 'secondInProgress' ? state.second : undefined;
  const revision = draft?.revision ?? 0;
  const accepted = draft ? validate(form, draft.sheet).map(findingKey) : [];
  const typing = papers.map((paper): EntryCommand => ({
    type: 'key',
    revision,
    keyings: keyingsTo(form, paper, draft?.sheet),
  }));
  const commands: readonly EntryCommand[] = [
    { type: 'claim' },
    ...typing,
    { type: 'finalise', revision, accepted },
    { type: 'discard' },
  ];
  return [
    ...[typist(1), typist(2)].flatMap((actor) => commands.map((command) => ({ name: command.type, actor, command }))),
    ...resolutions.map((resolution) => ({
      name: resolution,
      actor: coordinator(),
      command: { type: 'resolve' as const, resolution },
    })),
  ];
}

/** Walks until nothing new is found. Two states are the same when they differ in revision and time only. */
export function walkEntry(): EntryWalk {
  const arrows = new Map<string, Arrow>();
  const outcomes = new Map<string, Outcome>();
  const seen = new Set<string>();
  const waiting: EntryState[] = [emptyEntry];
  for (let state = waiting.shift(); state !== undefined; state = waiting.shift()) {
    const key = canonicalJson(
      JSON.parse(JSON.stringify(state, (name, value: unknown) => (name === 'revision' ? 0 : value))),
    );
    if (seen.has(key)) continue;
    seen.add(key);
    for (const { name, actor, command } of attemptsAt(state)) {
      const decision = decideEntry(state, command, { actor, form, session: 'open' });
      let next = state;
      for (const event of decision.ok ? decision.value : []) {
        const arrow = { from: next.status, event: event.type, to: '' };
        next = evolveEntry(next, { event, actor: actorKey(actor), at: moment(0) });
        arrows.set(`${arrow.from} ${next.status} ${event.type}`, { ...arrow, to: next.status });
      }
      const result = decision.ok ? next.status : decision.error.code;
      outcomes.set(`${state.status} ${name} ${result}`, { status: state.status, command: name, result });
      waiting.push(next);
    }
  }
  return { arrows: [...arrows.values()], outcomes: [...outcomes.values()] };
}
