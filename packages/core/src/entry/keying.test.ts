// Saving and finishing: what is sent twice, late, from another window, or does not fit.
import {
  balancedSheet,
  entryContext,
  finalising,
  moment,
  repeatedSha256,
  smallElection,
  textDigest,
  typist,
} from '@telstaat/testkit';
import { describe, expect, test } from 'vitest';
import { findingKey, validate } from '../rules/index.ts';
import { buildForm, keyIn, maxCount, type FieldId, type Keying, type Sheet } from '../sheet/index.ts';
import type { TypistCommand } from './commands.ts';
import { decideEntry } from './decide.ts';
import type { EntryEvent, EntryState } from './entry.ts';
import { emptyEntry, evolveEntry } from './evolve.ts';

const form = buildForm(smallElection(), 'count');
const context = entryContext(form, typist(7));
const draftOf = (sheet: Sheet, revision = 3): EntryState => ({
  status: 'firstInProgress',
  first: { typist: 'typist:7', sheet, startedAt: moment(0), revision },
  returned: false,
});
const draft = draftOf(balancedSheet(form));

const key = (revision: number, ...keyings: readonly Keying[]): TypistCommand => ({ type: 'key', revision, keyings });
const blank = (value: Keying['value']): Keying => ({ field: 'votes.blank', value });
const decide = (command: TypistCommand, state: EntryState = draft) => decideEntry(state, command, context);

describe('saving', () => {
  test('only what changes becomes an event, under the next revision', () => {
    const decision = decide(key(3, blank(5), { field: 'votes.invalid', value: 1 }));
    expect(decision).toEqual({
      ok: true,
      value: [{ type: 'entry.keyed', data: { entry: 1, revision: 4, keyings: [blank(5)] } }],
    });
  });

  test('a save that is sent again because its reply was lost changes nothing, though its revision is old', () => {
    const saved = evolveEntry(draft, {
      event: { type: 'entry.keyed', data: { entry: 1, revision: 4, keyings: [blank(5)] } },
      actor: 'typist:7',
      at: moment(1),
    });
    expect(decide(key(3, blank(5)), saved)).toEqual({ ok: true, value: [] });
  });

  test.each([0, 2, 4])('a change built on revision %d of 3 is refused: another window was there', (revision) => {
    expect(decide(key(revision, blank(5)))).toMatchObject({ error: { code: 'entry.staleRevision' } });
  });

  test('of two keyings of one field the last counts, also when it restores what stood there', () => {
    expect(decide(key(3, blank(5), blank(2)))).toEqual({ ok: true, value: [] });
    expect(decide(key(3, blank(2), blank(5)))).toMatchObject({ value: [{ data: { keyings: [blank(5)] } }] });
  });

  test('emptying a field that is empty, and unticking a box that is not ticked, change nothing', () => {
    const empties: readonly Keying[] = [
      { field: 'differences.more', value: null },
      { field: 'extra.otherReason.yes', value: false },
    ];
    expect(decide(key(3, ...empties))).toEqual({ ok: true, value: [] });
    expect(decide(key(3, { field: 'differences.more', value: 0 }))).toMatchObject({ value: [{ type: 'entry.keyed' }] });
  });

  test.each([
    ['votes.blank', -1],
    ['votes.blank', 1.5],
    ['votes.blank', maxCount + 1],
    ['votes.blank', true],
    ['extra.otherReason.yes', 1],
    ['lists.3.total', 1],
  ] as const)('nothing is saved of a save with %s = %s in it', (field, value) => {
    const decision = decide(key(3, blank(5), { field: field as FieldId, value }));
    expect(decision).toMatchObject({ ok: false, error: { code: 'entry.fieldNotOnForm', params: { field } } });
  });
});

describe('finishing', () => {
  /** From a screen that shows this sheet; default the draft itself. */
  const finalise = (accepted: readonly string[], revision = 3, sheet = balancedSheet(form)): TypistCommand => ({
    ...finalising(form, { sheet, revision }),
    accepted,
  });
  const remarkableSheet = balancedSheet(form, { blank: 60, answers: [] });
  const remarkable = draftOf(remarkableSheet);

  test('without findings', () => {
    expect(decide(finalise([]))).toMatchObject({ value: [{ data: { outcome: 'firstFinalised', accepted: [] } }] });
  });

  test('a finding that was not accepted is told, and nothing happens', () => {
    expect(decide(finalise(['F.111']), remarkable)).toMatchObject({
      error: { code: 'entry.findingsChanged', params: { missing: 'W.201' } },
    });
    expect(decide(finalise([]), remarkable)).toMatchObject({ error: { params: { missing: 'F.111, W.201' } } });
  });

  test('accepting what is not found does no harm, and is not recorded', () => {
    const command = finalise(['W.201', 'F.999', 'F.111'], 3, remarkableSheet);
    expect(decide(command, remarkable)).toMatchObject({
      value: [{ data: { outcome: 'firstHasErrors', accepted: ['F.111', 'W.201'] } }],
    });
  });

  test('accepting a finding of one list does not accept that of another', () => {
    const two = draftOf(
      keyIn(balancedSheet(form), [
        { field: 'lists.1.total', value: null },
        { field: 'lists.2.total', value: null },
      ]),
    );
    expect(decide(finalise(['F.401/1']), two)).toMatchObject({ error: { params: { missing: 'F.401/2' } } });
  });

  test('with warnings only, the entry is good', () => {
    const warned = balancedSheet(form, { blank: 60 });
    expect(decide(finalise(['W.201'], 3, warned), draftOf(warned))).toMatchObject({
      value: [{ data: { outcome: 'firstFinalised' } }],
    });
  });

  test.each([2, 4])('on revision %d of 3 it is refused', (revision) => {
    expect(decide(finalise([], revision))).toMatchObject({ error: { code: 'entry.staleRevision' } });
  });
});

describe('what was approved is what was on the screen', () => {
  const sheet = balancedSheet(form, { blank: 60 });
  const command = finalising(form, { sheet, revision: 3 });
  const finding = validate(form, sheet, {}).map(findingKey);
  const parts = (nl: string, en: string) => ({ error: { code: 'entry.seenChanged', params: { parts: { nl, en } } } });

  test('what was seen stands in the event', () => {
    expect(decide(command, draftOf(sheet))).toMatchObject({
      value: [{ data: { accepted: finding, seen: command.seen } }],
    });
  });

  test('another sheet with the same findings is refused, and it is said what changed', () => {
    const other = balancedSheet(form, { blank: 60, proxies: 4 });
    expect(validate(form, other, {}).map(findingKey)).toEqual(finding);
    expect(decide(command, draftOf(other))).toMatchObject(parts('de getypte velden', 'the typed fields'));
  });

  test('the same finding with other figures is refused', () => {
    const seen = { ...command.seen, findings: textDigest('W.201 with 59 blank votes') };
    expect(decide({ ...command, seen }, draftOf(sheet))).toMatchObject(parts('de meldingen', 'the findings'));
  });

  test('what was never on any screen is refused', () => {
    const seen = { sheet: repeatedSha256('0'), findings: repeatedSha256('0') };
    const both = parts('de getypte velden, de meldingen', 'the typed fields, the findings');
    expect(decide({ ...command, seen }, draftOf(sheet))).toMatchObject(both);
  });

  test('the order in which fields were typed is not what was seen', () => {
    const turned = { ...sheet, counts: Object.fromEntries(Object.entries(sheet.counts).reverse()) };
    expect(decide(command, draftOf(turned)).ok).toBe(true);
  });
});

const seen = { sheet: repeatedSha256('a'), findings: repeatedSha256('b') };
describe('an event that cannot follow the state throws: the log or the program is damaged', () => {
  const impossible: readonly EntryEvent[] = [
    { type: 'entry.resumed', data: { entry: 1 } },
    { type: 'entry.keyed', data: { entry: 1, revision: 1, keyings: [blank(1)] } },
    { type: 'entry.finalised', data: { entry: 1, outcome: 'firstFinalised', accepted: [], seen } },
    { type: 'entry.discarded', data: { entry: 1, hasErrors: false } },
    { type: 'entry.returned', data: {} },
    { type: 'entry.firstDeleted', data: {} },
    { type: 'entry.keptFirst', data: { hasErrors: false } },
    { type: 'entry.askedAgain', data: { fields: ['votes.blank'], seen } },
    { type: 'entry.correctionAsked', data: { first: ['votes.blank'], second: [] } },
    { type: 'entry.decided', data: { fromSecond: [], reason: 'Papier bekeken' } },
    { type: 'entry.keptSecond', data: { hasErrors: false } },
    { type: 'entry.bothDeleted', data: {} },
    { type: 'entry.reset', data: {} },
  ];
  test.each(impossible)('$type after nothing', (event) => {
    expect(() => evolveEntry(emptyEntry, { event, actor: 'typist:7', at: moment(0) })).toThrow('cannot follow');
  });
  test('an outcome of a second entry after a first', () => {
    const event: EntryEvent = {
      type: 'entry.finalised',
      data: { entry: 1, outcome: 'definitive', accepted: [], seen },
    };
    expect(() => evolveEntry(draft, { event, actor: 'typist:7', at: moment(0) })).toThrow('cannot follow');
    const claim: EntryEvent = { type: 'entry.claimed', data: { entry: 1 } };
    expect(() => evolveEntry(draft, { event: claim, actor: 'typist:8', at: moment(0) })).toThrow('cannot follow');
  });
});
