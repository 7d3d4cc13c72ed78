// Warnings: who may write what, when a mark holds, and what others get to read.
import { balancedSheet, coordinator, moment, smallElection, typist } from '@telstaat/testkit';
import { describe, expect, test } from 'vitest';
import type { Recorded } from '../basics/index.ts';
import type { Draft, EntryState, FinishedEntry } from '../entry/index.ts';
import { actorKey, type Actor } from '../people/index.ts';
import { findingKey, validate } from '../rules/index.ts';
import { buildForm, keyIn, type Sheet } from '../sheet/index.ts';
import { decideWarning, evolveWarnings, type WarningContext } from './decide.ts';
import { explanationsBy, openWarnings, shownSheet, warningsOf } from './list.ts';
import { noNotes, warningEvents, type WarningCommand, type WarningEvent, type WarningNotes } from './warnings.ts';

const form = buildForm(smallElection());
/** Many blank votes: W.201 and nothing else; on another paper with other figures. */
const blankSheet = balancedSheet(form, { blank: 30 });
const blanker = balancedSheet(form, { blank: 40 });
const plain = balancedSheet(form);
const withError = keyIn(blankSheet, [{ field: 'votes.lists.1', value: 1 }]);

const draft = (number: number, sheet: Sheet): Draft => ({
  typist: `typist:${number}`,
  sheet,
  startedAt: moment(0),
  revision: 1,
});
const finished = (number: number, sheet: Sheet): FinishedEntry => ({
  ...draft(number, sheet),
  finishedAt: moment(5),
  accepted: [],
});
const firstTyping: EntryState = { status: 'firstInProgress', first: draft(7, blankSheet), returned: false };
const firstFinalised: EntryState = { status: 'firstFinalised', first: finished(7, blankSheet) };
const secondTyping: EntryState = {
  status: 'secondInProgress',
  first: finished(7, blankSheet),
  second: draft(8, blanker),
};

function contextOf(actor: Actor, entry: EntryState, others: Partial<WarningContext> = {}): WarningContext {
  return { actor, form, station: {}, session: 'open', entry, ...others };
}

function figuresOf(sheet: Sheet): Readonly<Record<string, number>> {
  const found = validate(form, sheet, {}).find((finding) => findingKey(finding) === 'W.201');
  if (!found) throw new Error('No W.201');
  return found.figures;
}
const figures = figuresOf(blankSheet);
const explain = (text: string, finding = 'W.201'): WarningCommand => ({ type: 'explain', finding, text });
const note = (text: string, handled: boolean, others: Partial<WarningCommand> = {}): WarningCommand =>
  ({ type: 'note', finding: 'W.201', figures, text, handled, ...others }) as WarningCommand;

function after(notes: WarningNotes, command: WarningCommand, context: WarningContext, minute = 10): WarningNotes {
  const decided = decideWarning(notes, command, context);
  if (!decided.ok) throw new Error(decided.error.code);
  return decided.value.reduce<WarningNotes>((before, event) => {
    // What is decided fits what can be stored.
    expect(warningEvents[event.type].data.parse(event.data)).toEqual(event.data);
    return evolveWarnings(before, { event, actor: actorKey(context.actor), at: moment(minute) });
  }, notes);
}
const typesOf = (notes: WarningNotes, command: WarningCommand, context: WarningContext) => {
  const decided = decideWarning(notes, command, context);
  return decided.ok ? decided.value.map(({ type }) => type) : decided.error.code;
};

const byTypist = after(noNotes, explain('Twintig lege stembiljetten van één bus'), contextOf(typist(7), firstTyping));
const asCoordinator = contextOf(coordinator(), firstFinalised);
const handled = after(byTypist, note('', true), asCoordinator);

test('the papers of this test have the findings it needs', () => {
  const keysOf = (sheet: Sheet) => validate(form, sheet, {}).map(findingKey);
  expect(keysOf(blankSheet)).toEqual(['W.201']);
  expect(keysOf(plain)).toEqual([]);
  expect(keysOf(withError)).toEqual(expect.arrayContaining(['F.403/1', 'W.201']));
  expect(figuresOf(blanker)).not.toEqual(figures);
});

describe('a typist', () => {
  test('explains a warning on the own draft; the same text once more is nothing', () => {
    expect(byTypist).toEqual({
      'W.201': {
        explanations: [{ by: 'typist:7', at: moment(10), text: 'Twintig lege stembiljetten van één bus' }],
      },
    });
    expect(
      typesOf(byTypist, explain('Twintig lege stembiljetten van één bus'), contextOf(typist(7), firstTyping)),
    ).toEqual([]);
    expect(typesOf(noNotes, explain(''), contextOf(typist(7), firstTyping))).toEqual([]);
  });

  test('replaces and takes away only what was the own text', () => {
    const both = after(byTypist, explain('Nageteld'), contextOf(typist(8), secondTyping));
    expect(explanationsBy(both, typist(8))).toEqual({ 'W.201': 'Nageteld' });
    expect(explanationsBy(both, typist(7))).toEqual({ 'W.201': 'Twintig lege stembiljetten van één bus' });
    expect(explanationsBy(both, typist(9))).toEqual({});
    const gone = after(both, explain(''), contextOf(typist(8), secondTyping));
    expect(gone).toEqual(byTypist);
    expect(after(gone, explain(''), contextOf(typist(7), firstTyping))).toEqual({});
  });
});

describe('a coordinator', () => {
  test('writes, marks as handled and opens again', () => {
    const written = after(noNotes, note('Bij de telling nagekeken', false), asCoordinator);
    expect(openWarnings(warningsOf(form, firstFinalised, written, {}))).toBe(1);
    const marked = after(written, note('Bij de telling nagekeken', true), asCoordinator);
    expect(warningsOf(form, firstFinalised, marked, {})).toMatchObject([
      {
        finding: { code: 'W.201' },
        explanations: [{ by: 'coordinator:2' }],
        handled: { by: 'coordinator:2', at: moment(10) },
      },
    ]);
    expect(openWarnings(warningsOf(form, firstFinalised, marked, {}))).toBe(0);
    const open = after(marked, note('Bij de telling nagekeken', false), asCoordinator);
    expect(open).toEqual(written);
  });

  test('may mark with the explanation of the typist alone, or writing the own at once', () => {
    expect(openWarnings(warningsOf(form, firstFinalised, handled, {}))).toBe(0);
    expect(typesOf(noNotes, note('Gezien', true), asCoordinator)).toEqual(['warning.explained', 'warning.handled']);
  });

  test('asking what is so already is nothing', () => {
    expect(typesOf(handled, note('', true), asCoordinator)).toEqual([]);
    expect(typesOf(byTypist, note('', false), asCoordinator)).toEqual([]);
  });

  test('may do so while entry is paused', () => {
    expect(typesOf(byTypist, note('', true), { ...asCoordinator, session: 'paused' })).toEqual(['warning.handled']);
  });
});

describe('a mark holds only while the figures are the same', () => {
  const changed: EntryState = { status: 'definitive', first: finished(7, blanker), second: finished(8, blanker) };

  test('other figures: open again, the explanations stay', () => {
    const [warning] = warningsOf(form, changed, handled, {});
    expect(warning?.handled).toBeUndefined();
    expect(warning?.explanations).toHaveLength(1);
  });

  test('marked anew, the mark is about the new figures', () => {
    const again = after(
      handled,
      note('', true, { figures: figuresOf(blanker) }),
      contextOf(coordinator(), changed),
      20,
    );
    expect(again['W.201']?.handled).toEqual({ by: 'coordinator:2', at: moment(20), figures: figuresOf(blanker) });
    expect(openWarnings(warningsOf(form, changed, again, {}))).toBe(0);
    expect(openWarnings(warningsOf(form, firstFinalised, again, {}))).toBe(1);
  });

  test('a mark without any explanation left holds no more', () => {
    const taken = after(handled, explain(''), contextOf(typist(7), firstTyping));
    expect(openWarnings(warningsOf(form, firstFinalised, taken, {}))).toBe(1);
  });

  test('a warning that is gone is not listed', () => {
    expect(warningsOf(form, { status: 'firstFinalised', first: finished(7, plain) }, handled, {})).toEqual([]);
  });
});

test('who is typing now is not read by others before finishing', () => {
  const both = after(byTypist, explain('Ik zie 40 blanco'), contextOf(typist(8), secondTyping));
  expect(warningsOf(form, secondTyping, both, {})[0]?.explanations.map(({ by }) => by)).toEqual(['typist:7']);
  const different: EntryState = { status: 'different', first: finished(7, blankSheet), second: finished(8, blanker) };
  expect(warningsOf(form, different, both, {})[0]?.explanations).toHaveLength(2);
  const bySecond = after(noNotes, explain('Ik zie 40 blanco'), contextOf(typist(8), secondTyping));
  expect(typesOf(bySecond, note('', true), contextOf(coordinator(), secondTyping))).toBe('warning.explainFirst');
});

test.each<readonly [EntryState, Sheet | undefined]>([
  [{ status: 'empty' }, undefined],
  [firstTyping, undefined],
  [{ status: 'firstHasErrors', first: finished(7, withError) }, withError],
  [firstFinalised, blankSheet],
  [secondTyping, blankSheet],
  [{ status: 'different', first: finished(7, plain), second: finished(8, blanker) }, plain],
  [{ status: 'secondCorrection', first: finished(7, plain), second: draft(8, blanker), thenFirst: [] }, plain],
  [{ status: 'firstCorrection', first: draft(7, plain), second: finished(8, blanker) }, blanker],
  [{ status: 'definitive', first: finished(7, plain), second: finished(8, plain) }, plain],
  [
    {
      status: 'definitive',
      first: finished(7, plain),
      second: finished(8, keyIn(plain, [{ field: 'votes.blank', value: 9 }])),
      decided: { coordinator: 'coordinator:2', at: moment(9), fromSecond: ['votes.blank'], reason: 'Nageteld' },
    },
    keyIn(plain, [{ field: 'votes.blank', value: 9 }]),
  ],
])('what stands for a station: $status', (state, sheet) => {
  expect(shownSheet(state)).toEqual(sheet);
});

describe('refused', () => {
  const hasErrors: EntryState = { status: 'firstHasErrors', first: finished(7, withError) };
  const mine = contextOf(typist(7), firstTyping);
  const typingErrors = contextOf(typist(7), { ...firstTyping, first: draft(7, withError) });
  test.each<readonly [string, WarningNotes, WarningCommand, WarningContext]>([
    ['warning.notThere', noNotes, explain('x', 'W.204'), mine],
    ['warning.isError', noNotes, explain('x', 'F.403/1'), typingErrors],
    ['entry.notYours', noNotes, explain('x'), contextOf(typist(8), firstTyping)],
    ['entry.notInProgress', noNotes, explain('x'), contextOf(typist(7), firstFinalised)],
    ['entry.sessionPaused', noNotes, explain('x'), { ...mine, session: 'paused' }],
    ['entry.sessionCompleted', noNotes, explain('x'), { ...mine, session: 'completed' }],
    ['entry.sessionNotOpen', noNotes, explain('x'), { ...mine, session: 'closed' }],
    ['warning.notThere', noNotes, note('x', false), contextOf(coordinator(), firstTyping)],
    ['warning.notThere', noNotes, note('x', false), contextOf(coordinator(), { status: 'empty' })],
    ['warning.notThere', noNotes, note('x', true, { finding: 'W.999' }), asCoordinator],
    ['warning.isError', noNotes, note('x', true, { finding: 'F.403/1' }), contextOf(coordinator(), hasErrors)],
    ['warning.changed', byTypist, note('', true, { figures: figuresOf(blanker) }), asCoordinator],
    ['warning.changed', byTypist, note('', true, { figures: {} }), asCoordinator],
    ['warning.explainFirst', noNotes, note('', true), asCoordinator],
    ['warning.explainFirst', after(noNotes, note('Gezien', true), asCoordinator), note('', true), asCoordinator],
    ['warning.sessionCompleted', byTypist, note('', true), { ...asCoordinator, session: 'completed' }],
  ])('%s', (code, notes, command, context) => {
    expect(typesOf(notes, command, context)).toBe(code);
  });
});

test('replaying the events gives the same notes', () => {
  const recorded: Recorded<WarningEvent>[] = [];
  let notes = noNotes;
  const commands: readonly (readonly [WarningCommand, WarningContext])[] = [
    [explain('Een'), contextOf(typist(7), firstTyping)],
    [note('Twee', true), asCoordinator],
    [note('Twee', false), asCoordinator],
    [note('', true), asCoordinator],
  ];
  commands.forEach(([command, context], minute) => {
    const decided = decideWarning(notes, command, context);
    for (const event of decided.ok ? decided.value : [])
      recorded.push({ event, actor: actorKey(context.actor), at: moment(minute) });
    notes = recorded.reduce(evolveWarnings, noNotes);
  });
  expect(recorded.map(({ event }) => event.type)).toEqual([
    'warning.explained',
    'warning.explained',
    'warning.handled',
    'warning.reopened',
    'warning.explained',
    'warning.handled',
  ]);
  expect(notes).toEqual({
    'W.201': {
      explanations: [{ by: 'typist:7', at: moment(0), text: 'Een' }],
      handled: { by: 'coordinator:2', at: moment(3), figures },
    },
  });
});
