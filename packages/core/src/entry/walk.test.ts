// Any walk through the state machine, whoever asks whatever: it takes no arrow that is not in the table, takes every arrow that is, and what is
// definitive is so by right.
import {
  commandOfStep,
  coordinator,
  entryContext,
  entryWalks,
  moment,
  readings,
  smallElection,
  takeStep,
  typist,
  type WalkPlace,
  type WalkStep,
} from '@telstaat/testkit';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Recorded } from '../basics/index.ts';
import { actorKey, type Actor } from '../people/index.ts';
import { hasErrorFindings, validate } from '../rules/index.ts';
import { buildForm, contentOf, differingFields, type FieldId, type Sheet } from '../sheet/index.ts';
import type { EntryCommand } from './commands.ts';
import { decideEntry } from './decide.ts';
import type { Draft, EntryEvent, EntryState, EntryStatus } from './entry.ts';
import { definitiveSheet, emptyEntry, evolveEntry } from './evolve.ts';
import { entryGuards } from './guards.ts';
import { entryTransitions, type EntryTransition } from './transitions.ts';
import { openDraft } from './seen.ts';

const form = buildForm(smallElection(), 'count');
const place: WalkPlace = {
  form,
  papers: readings(form),
  typists: [typist(7), typist(8), typist(9)],
  coordinator: coordinator(),
};
const contextOf = (actor: Actor, { session, paper }: WalkStep) =>
  entryContext(form, actor, { session, mayDecide: paper !== 1 });

/** One walk: where it is, its log, and what it met on the way. */
class Walk {
  state: EntryState = emptyEntry;
  readonly log: Recorded<EntryEvent>[] = [];
  minute = 0;
  readonly arrows = new Set<string>();
  readonly refusals = new Set<string>();

  take(step: WalkStep): void {
    this.minute += step.minutes;
    const before = this.state;
    const { actor, command } = commandOfStep(step, before, place);
    const taken = takeStep(before, command, contextOf(actor, step), moment(this.minute));
    if (taken.decision.ok) this.#follow(taken.recorded, command, actor);
    else this.#refuse(taken.decision.error.code, command, before.status);
    expect(this.state).toEqual(taken.state);
    checkState(this.state);
    checkOnly(before, this.state);
  }

  #follow(recorded: readonly Recorded<EntryEvent>[], command: EntryCommand, actor: Actor): void {
    for (const one of recorded) {
      const before = this.state;
      this.state = evolveEntry(before, one);
      this.log.push(one);
      const arrow = entryTransitions.find(
        ({ from, to, command: name, event }) =>
          from === before.status && to === this.state.status && name === nameOf(command) && event === one.event.type,
      );
      if (!arrow) throw new Error(`${before.status} → ${this.state.status} by ${one.event.type} is not drawn`);
      expect(mayTake(arrow, before, actor)).toBe(true);
      this.arrows.add(arrowName(arrow));
    }
  }

  #refuse(code: string, command: EntryCommand, status: EntryStatus): void {
    const guard = entryGuards.find(
      (one) => one.code === code && one.at.includes(status) && one.commands.includes(nameOf(command)),
    );
    if (!guard) throw new Error(`${code} to ${nameOf(command)} at ${status} is no guard`);
    this.refusals.add(code);
  }

  /** What a typist has before them is what they typed themselves since they began. */
  checkBlindness(): void {
    const open = openDraft(this.state);
    if (!open) return;
    const own = this.log.filter(({ actor, event }) => actor === open.draft.typist && event.type === 'entry.keyed');
    const typed = new Set(
      own.flatMap(({ event }) =>
        event.type === 'entry.keyed' ? event.data.keyings.map(({ field, value }) => `${field} ${String(value)}`) : [],
      ),
    );
    for (const field of form.fields) {
      const content = contentOf(open.draft.sheet, field);
      if (content !== undefined && content !== false) expect(typed).toContain(`${field} ${String(content)}`);
    }
  }
}

const nameOf = (command: EntryCommand) => (command.type === 'resolve' ? command.resolution.kind : command.type);
const arrowName = ({ number, from, to }: EntryTransition): string => `${number} ${from} ${to}`;

function mayTake({ by }: EntryTransition, before: EntryState, actor: Actor): boolean {
  switch (by) {
    case 'typist':
      return actor.role === 'typist';
    case 'owner':
      return openDraft(before)?.draft.typist === actorKey(actor);
    case 'other':
      return before.status === 'firstFinalised' && before.first.typist !== actorKey(actor);
    case 'coordinator':
      return actor.role === 'coordinator';
  }
}

const hasErrors = (sheet: Sheet): boolean => hasErrorFindings(validate(form, sheet, {}));

function checkState(state: EntryState): void {
  if ('second' in state) expect(state.second.typist).not.toBe(state.first.typist);
  if (state.status === 'firstHasErrors') expect(hasErrors(state.first.sheet)).toBe(true);
  if (state.status === 'firstFinalised') expect(hasErrors(state.first.sheet)).toBe(false);
  if (state.status === 'different')
    expect(differingFields(form, state.first.sheet, state.second.sheet)).not.toEqual([]);
  if (state.status !== 'definitive') return;
  expect(hasErrors(definitiveSheet(state))).toBe(false);
  if (state.decided) return;
  expect(differingFields(form, state.first.sheet, state.second.sheet)).toEqual([]);
  expect(hasErrors(state.first.sheet) || hasErrors(state.second.sheet)).toBe(false);
}

/** While some fields are typed again, all others stay as they were. */
function checkOnly(before: EntryState, after: EntryState): void {
  const [was, is] = [openDraft(before)?.draft, sheetOf(after, openDraft(before)?.entry)];
  const only = was?.only;
  if (!was || !only || !is || is.typist !== was.typist) return;
  const changed: readonly FieldId[] = differingFields(form, was.sheet, is.sheet);
  expect(changed.filter((field) => !only.includes(field))).toEqual([]);
}

function sheetOf(state: EntryState, entry: 1 | 2 | undefined): Pick<Draft, 'typist' | 'sheet'> | undefined {
  const { first, second } = { first: undefined, second: undefined, ...state };
  return entry === 2 ? second : first;
}

test('no walk leaves the drawn arrows; the log replays to the state; every arrow and every refusal is met', () => {
  const [arrows, refusals] = [new Set<string>(), new Set<string>()];
  fc.assert(
    fc.property(entryWalks, (steps) => {
      const walk = new Walk();
      for (const step of steps) {
        walk.take(step);
        walk.checkBlindness();
      }
      expect(walk.log.reduce(evolveEntry, emptyEntry)).toEqual(walk.state);
      for (const arrow of walk.arrows) arrows.add(arrow);
      for (const code of walk.refusals) refusals.add(code);
    }),
    { numRuns: 300, seed: 2027 },
  );
  expect([...arrows].sort()).toEqual(entryTransitions.map(arrowName).sort());
  // What no screen sends comes about seldom; keying.test.ts asks for it.
  const seldom: readonly string[] = ['entry.fieldNotOnForm', 'entry.findingsChanged'];
  const reachable = entryGuards.flatMap(({ code, unreachable }) => (unreachable ? [] : [code]));
  for (const code of reachable) if (!seldom.includes(code)) expect(refusals).toContain(code);
});

test('a decision changes nothing by itself, and is the same when asked again', () => {
  fc.assert(
    fc.property(entryWalks, (steps) => {
      const walk = new Walk();
      for (const step of steps) {
        const before = structuredClone(walk.state);
        const { actor, command } = commandOfStep(step, walk.state, place);
        const ask = () => decideEntry(walk.state, command, contextOf(actor, step));
        expect(ask()).toEqual(ask());
        expect(walk.state).toEqual(before);
        walk.take(step);
      }
    }),
    { numRuns: 30, seed: 2027 },
  );
});
