import { buildForm, entryStatuses, fieldsOfSection, type Instant, type Sheet } from '@telstaat/core';
import { balancedSheet, smallElection } from '@telstaat/testkit';
import { describe, expect, it } from 'vitest';
import { choose, chosenFor, countFor, noChoices, openRows, rowChoices } from './choices.ts';
import { possibleResolutions, possibleWays, refusalOf, type EntryFacts, type Place } from './resolving.ts';
import { differencesBySection, linesOf } from './rows.ts';
import { retypeSentence } from './sentences.ts';

const form = buildForm(smallElection());
const sheet = balancedSheet(form);
const { 'votes.blank': blank, ...counts } = sheet.counts;
const other: Sheet = {
  counts: { ...counts, 'lists.1.candidates.2': 999 },
  ticks: sheet.ticks.map((tick) => (tick === 'differences.compare.equal' ? 'differences.compare.more' : tick)),
};
const sections = differencesBySection(form, sheet, other);
const rows = sections.flatMap((section) => section.rows);

describe('linesOf', () => {
  it('has every field of the form once, in its order', () => {
    for (const section of form.sections) {
      expect(linesOf(section).map(({ field }) => field)).toEqual(fieldsOfSection(section));
    }
  });
});

describe('differencesBySection', () => {
  it('shows only what differs, with both contents; a question with all its boxes is one row', () => {
    expect(sections.map(({ section }) => section.id)).toEqual(['votes', 'differences', 'list.1']);
    expect(rows.map(({ code }) => code)).toEqual(['F', 'B1-3.3.1', '2']);
    expect(rows[0]).toMatchObject({ first: [{ content: blank }], second: [{ content: undefined }] });
    expect(rows[1]?.first.map(({ content }) => content)).toEqual([true, false, false]);
    expect(rows[1]?.second.map(({ content }) => content)).toEqual([false, true, false]);
    expect(rows[2]).toMatchObject({ second: [{ content: 999 }] });
  });

  it('finds nothing in two equal entries', () => {
    expect(differencesBySection(form, sheet, sheet)).toEqual([]);
  });
});

describe('choices', () => {
  it('are complete when every row has one', () => {
    const some = choose(noChoices, rows.slice(0, 2), 2);
    expect(openRows(some, rows)).toEqual(rows.slice(2));
    expect(rowChoices(some, rows)).toBeUndefined();
    const all = choose(some, rows.slice(2), 1);
    expect(rowChoices(all, rows)?.map(({ entry }) => entry)).toEqual([2, 2, 1]);
    expect([countFor(all, rows, 1), countFor(all, rows, 2)]).toEqual([1, 2]);
  });

  it('fall away when what was chosen between has changed, and only those', () => {
    const all = choose(noChoices, rows, 2);
    const changed: Sheet = { ...other, counts: { ...other.counts, 'lists.1.candidates.2': 998 } };
    const now = differencesBySection(form, sheet, changed).flatMap((section) => section.rows);
    expect(now.map((row) => chosenFor(all, row))).toEqual([2, 2, undefined]);
  });
});

const place: Place = { form, station: {}, session: 'dataEntry', mayDecide: false };
const at = '2027-03-18T10:00:00.000Z' as Instant;
const entry = (of: Sheet) => ({ sheet: of, startedAt: at, finishedAt: at, accepted: [] });
const facts = (status: EntryFacts['status']): EntryFacts => ({ status, first: entry(sheet), second: entry(other) });

describe('possibleResolutions', () => {
  const cases = {
    empty: [],
    firstInProgress: ['endDraft', 'reset'],
    firstHasErrors: ['returnFirst', 'deleteFirst'],
    firstFinalised: ['reset'],
    secondInProgress: ['endDraft', 'reset'],
    different: ['keepFirst', 'keepSecond', 'deleteBoth'],
    firstCorrection: ['endDraft', 'reset'],
    secondCorrection: ['endDraft', 'reset'],
    definitive: ['reset'],
  } as const;
  it.each(entryStatuses)('%s', (status) => {
    const expected: readonly string[] = cases[status];
    expect(possibleResolutions(facts(status), place)).toEqual(expected);
    // A completed session is reopened by resetting a station, and by nothing else here.
    const left = expected.filter((resolution) => resolution === 'reset');
    expect(possibleResolutions(facts(status), { ...place, session: 'completed' })).toEqual(left);
  });
});

describe('possibleWays', () => {
  it.each([
    ['different', false, 'dataEntry', ['retype']],
    ['different', true, 'dataEntry', ['retype', 'decide']],
    ['different', true, 'completed', []],
    ['definitive', true, 'dataEntry', []],
    ['secondCorrection', true, 'dataEntry', []],
  ] as const)('%s, deciding allowed: %s, session %s', (status, mayDecide, session, ways) => {
    expect(possibleWays(facts(status), { ...place, mayDecide, session })).toEqual(ways);
  });

  it('what would be left with errors is refused before it is sent', () => {
    const misread = rowChoices(choose(noChoices, rows, 1), rows) ?? [];
    expect(refusalOf(facts('different'), { kind: 'retype', misread }, place)?.code).toBe('entry.choiceHasErrors');
    const right = rowChoices(choose(noChoices, rows, 2), rows) ?? [];
    expect(refusalOf(facts('different'), { kind: 'retype', misread: right }, place)).toBeUndefined();
  });
});

describe('retypeSentence', () => {
  const names = { first: 'Invoerder 7', second: 'Invoerder 12' };
  it.each([
    [0, 2, { name: 'Invoerder 12' }],
    [1, 0, { name: 'Invoerder 7' }],
    [1, 2, { one: 'Invoerder 12', other: 'Invoerder 7' }],
  ] as const)('%d of the first and %d of the second', (first, second, expected) => {
    expect(retypeSentence({ first, second, names })[1]).toMatchObject(expected);
  });
});
