// What is asked again must be possible to answer rightly, whatever the paper says; and it is asked once, not until it fits.
import {
  balancedSheet,
  entryContext,
  finalising,
  formArbitrary,
  keyingsTo,
  smallElection,
  takeStep,
  typist,
  withCorrigendum,
} from '@telstaat/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Actor } from '../people/index.ts';
import {
  buildForm,
  differingFields,
  emptied,
  fieldsOfSection,
  keyIn,
  type FieldId,
  type Form,
  type Sheet,
} from '../sheet/index.ts';
import type { EntryCommand } from './commands.ts';
import type { EntryState } from './entry.ts';
import { emptyEntry } from './evolve.ts';
import { openDraft } from './seen.ts';

const [anna, bas] = [typist(7), typist(8)];

function run(form: Form, state: EntryState, command: EntryCommand, actor: Actor): EntryState {
  const step = takeStep(state, command, entryContext(form, actor));
  if (!step.decision.ok) throw new Error(step.decision.error.code);
  return step.state;
}
function draftOf(state: EntryState) {
  const open = openDraft(state);
  if (!open) throw new Error('Nobody types');
  return open.draft;
}
/** Types a sheet as far as it may be typed, and finishes. */
function enter(form: Form, state: EntryState, actor: Actor, sheet: Sheet): EntryState {
  const { only, revision, sheet: before } = draftOf(state);
  const keyings = keyingsTo(form, sheet, before).filter(({ field }) => only?.includes(field) ?? true);
  const typed = keyings.length === 0 ? state : run(form, state, { type: 'key', revision, keyings }, actor);
  return run(form, typed, finalising(form, draftOf(typed)), actor);
}
const claim = (form: Form, state: EntryState, actor: Actor) => run(form, state, { type: 'claim' }, actor);

describe('a box that opens a section', () => {
  const form = buildForm(smallElection({ countingMethod: 'DSO' }));
  const votes = (list: number, candidate: number) => list * 10 + candidate;
  const paper = withCorrigendum(
    form,
    balancedSheet(form, { votesOf: votes }),
    balancedSheet(form, {
      votesOf: (list, candidate) => votes(list, candidate) + (candidate === 2 && list < 3 ? 1 : 0),
    }),
  );
  const ofList2 = form.fields.filter((field) => field.startsWith('corrected.') && /lists\.2(\.|$)/.test(field));
  /** Overlooks list 2 of the corrigendum. */
  const overlooked = emptied(paper, ofList2);
  /** Does not see that there is a corrigendum. */
  const withoutIt = keyIn(
    emptied(
      paper,
      form.fields.filter((field) => field.startsWith('corrected.')),
    ),
    [
      { field: 'about.documents.two', value: false },
      { field: 'about.documents.one', value: true },
    ],
  );

  test('comes back with the whole section: also what both had left empty can be typed', () => {
    const first = enter(form, claim(form, emptyEntry, anna), anna, overlooked);
    if (first.status !== 'firstHasErrors' && first.status !== 'firstFinalised') throw new Error('Not finished');
    const asked = enter(form, claim(form, { status: 'firstFinalised', first: first.first }, bas), bas, withoutIt);
    const { only = [] } = draftOf(asked);
    const corrigendum = form.sections.filter((section) => section.onlyIf === 'about.documents.two');
    for (const field of corrigendum.flatMap(fieldsOfSection)) expect(only).toContain(field);
    const state = enter(form, asked, bas, paper);
    expect(state.status).toBe('different');
    if (state.status !== 'different') return;
    expect(differingFields(form, state.second.sheet, paper)).toEqual([]);
  });
});

test('whatever was misread first, who reads the paper well when asked again has it all', () => {
  const kinds = formArbitrary.chain((form) =>
    fc.tuple(fc.constant(form), fc.subarray([...form.fields], { minLength: 1, maxLength: 12 })),
  );
  fc.assert(
    fc.property(kinds, ([form, skipped]) => {
      const paper = balancedSheet(form);
      const careless: Sheet = emptied(paper, skipped);
      if (differingFields(form, paper, careless).length === 0) return;
      const first = claim(form, emptyEntry, anna);
      const finished = enter(form, first, anna, paper);
      if (finished.status !== 'firstFinalised') return;
      const asked = enter(form, claim(form, finished, bas), bas, careless);
      expect(asked.status).toBe('secondInProgress');
      expect(enter(form, asked, bas, paper).status).toBe('definitive');
    }),
    { numRuns: 60 },
  );
});

describe('asking again', () => {
  const form = buildForm(smallElection());
  const paper = balancedSheet(form);
  const careless = keyIn(paper, [{ field: 'voters.pollCards', value: 1 }]);
  const finished = enter(form, claim(form, emptyEntry, anna), anna, paper);

  test('is done once for each typist, also when the entry was deleted meanwhile', () => {
    const asked = enter(form, claim(form, finished, bas), bas, careless);
    expect(draftOf(asked).only).toEqual(['voters.pollCards']);
    const deleted = run(form, asked, { type: 'discard', revision: draftOf(asked).revision }, bas);
    expect(deleted.status).toBe('firstFinalised');
    expect(enter(form, claim(form, deleted, bas), bas, careless).status).toBe('different');
    const other = enter(form, claim(form, deleted, typist(9)), typist(9), careless);
    expect(other.status).toBe('secondInProgress');
  });
});

describe('a window that was left behind', () => {
  const form = buildForm(smallElection());
  const begun = claim(form, emptyEntry, anna);
  const { revision } = draftOf(begun);
  const save = (state: EntryState, keyings: readonly { field: FieldId; value: number }[], from = revision) =>
    takeStep(state, { type: 'key', revision: from, keyings }, entryContext(form, anna));
  const both = [
    { field: 'voters.pollCards', value: 999 },
    { field: 'voters.proxyCertificates', value: 5 },
  ] as const;
  const typed = save(begun, both).state;

  test('does not hear the newest revision by saving what stands there already', () => {
    expect(save(typed, [both[1]]).decision).toMatchObject({ error: { code: 'entry.staleRevision' } });
  });

  test('but a save that is sent again because its reply was lost is fine', () => {
    expect(save(typed, both).decision).toEqual({ ok: true, value: [] });
  });

  test('does not delete what another window typed', () => {
    const step = takeStep(typed, { type: 'discard', revision }, entryContext(form, anna));
    expect(step.decision).toMatchObject({ error: { code: 'entry.staleRevision' } });
  });
});
