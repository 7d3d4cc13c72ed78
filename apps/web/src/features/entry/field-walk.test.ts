import fc from 'fast-check';
import {
  buildForm,
  emptySheet,
  fieldsOfSection,
  keyIn,
  type FieldId,
  type FormSection,
  type SectionId,
} from '@telstaat/core';
import { anySheetArbitrary, candidateList, smallElection } from '@telstaat/testkit';
import { describe, expect, it } from 'vitest';
import {
  boxByDigit,
  fieldAbove,
  fieldAfterEnter,
  fieldBelow,
  fieldByCode,
  fieldToBegin,
  gapsIn,
  restOfList,
  stopsOf,
} from './field-walk.ts';

const form = buildForm(
  smallElection({
    lists: [
      candidateList({ number: 3, name: 'Drie', candidates: Array.from({ length: 30 }, (_, index) => index + 1) }),
      candidateList({ number: 7, name: 'Zeven', candidates: [1, 2, 4] }),
    ],
  }),
);
const section = (id: SectionId): FormSection => {
  const found = form.sections.find((item) => item.id === id);
  if (!found) throw new Error(id);
  return found;
};
const stops = (id: SectionId) => stopsOf(section(id));

describe('walking', () => {
  it('comes past every field of every section, down and up', () => {
    for (const each of form.sections) {
      const all = stopsOf(each);
      expect(all.map((stop) => stop.field)).toEqual(fieldsOfSection(each));
      for (const [index, { field }] of all.entries()) {
        expect(fieldBelow(all, field)).toBe(all[index + 1]?.field);
        expect(fieldAbove(all, field)).toBe(all[index - 1]?.field);
      }
    }
  });

  it.each<[SectionId, FieldId, readonly FieldId[], FieldId | undefined]>([
    ['votes', 'voters.total', [], 'votes.lists.3'],
    ['votes', 'votes.total', [], undefined],
    ['list.3', 'lists.3.candidates.25', [], 'lists.3.candidates.26'],
    ['list.3', 'lists.3.candidates.30', [], 'lists.3.total'],
    ['list.7', 'lists.7.total', [], undefined],
    // From an answer to the next question, past the other answers.
    ['extra', 'extra.otherReason.yes', ['extra.otherReason.yes'], 'extra.ballotsRecounted.yes'],
    ['extra', 'extra.otherReason.yes', ['extra.ballotsRecounted.no'], 'extra.ballotsRecounted.no'],
    ['extra', 'extra.ballotsRecounted.no', [], undefined],
    // I and J only when their box is ticked.
    ['differences', 'differences.compare.more', ['differences.compare.more'], 'differences.more'],
    ['differences', 'differences.compare.more', [], 'differences.explained.yes'],
    ['differences', 'differences.more', ['differences.compare.more'], 'differences.explained.yes'],
    ['differences', 'differences.compare.equal', ['differences.compare.equal'], 'differences.explained.yes'],
  ])('Enter in %s from %s with %j leads to %s', (id, from, ticks, to) => {
    const sheet = keyIn(
      emptySheet,
      ticks.map((field) => ({ field, value: true })),
    );
    expect(fieldAfterEnter(stops(id), from, sheet)).toBe(to);
  });

  it('reaches the end of every section with Enter alone', () => {
    fc.assert(
      fc.property(anySheetArbitrary(form), (sheet) => {
        for (const each of form.sections) {
          const all = stopsOf(each);
          let field = all[0]?.field;
          for (let steps = 0; field !== undefined; steps += 1) {
            expect(steps).toBeLessThanOrEqual(all.length);
            field = fieldAfterEnter(all, field, sheet);
          }
        }
      }),
    );
  });
});

it.each<[FieldId, number, FieldId | undefined]>([
  ['extra.otherReason.yes', 2, 'extra.otherReason.no'],
  ['extra.ballotsRecounted.no', 1, 'extra.ballotsRecounted.yes'],
  ['extra.otherReason.no', 3, undefined],
])('on %s the digit %i means %s', (field, digit, box) => {
  expect(boxByDigit(stops('extra'), field, digit)).toBe(box);
});

it.each<[SectionId, string, FieldId | undefined]>([
  ['list.3', '12', 'lists.3.candidates.12'],
  ['list.3', '012', 'lists.3.candidates.12'],
  ['list.7', '3', undefined],
  ['list.7', '', undefined],
  ['votes', 'e3', 'votes.lists.3'],
  ['votes', 'E.7', 'votes.lists.7'],
  ['votes', 'h', 'votes.total'],
  ['differences', 'i', 'differences.more'],
])('in %s "%s" means %s', (id, typed, field) => {
  expect(fieldByCode(section(id), typed)).toBe(field);
});

describe('where typing goes on', () => {
  const sheet = keyIn(emptySheet, [
    { field: 'lists.7.candidates.1', value: 0 },
    { field: 'lists.7.candidates.2', value: 5 },
  ]);
  it('is the first number that is not written', () => {
    expect(fieldToBegin(section('list.7'), sheet)).toBe('lists.7.candidates.4');
    expect(fieldToBegin(section('list.3'), sheet)).toBe('lists.3.candidates.1');
    expect(fieldToBegin(section('extra'), sheet)).toBe('extra.otherReason.yes');
  });
  it('knows which numbers are not written; I and J may stay empty', () => {
    expect(gapsIn(section('list.7'), sheet).map((row) => row.field)).toEqual(['lists.7.candidates.4', 'lists.7.total']);
    expect(gapsIn(section('differences'), sheet)).toEqual([]);
  });
  it('fills the rest of a list from here down, never its total', () => {
    const rest = (from: FieldId) => restOfList(section('list.7'), from, sheet).map((row) => row.field);
    expect(rest('lists.7.candidates.1')).toEqual(['lists.7.candidates.4']);
    expect(rest('lists.7.total')).toEqual([]);
    expect(restOfList(section('list.3'), 'lists.3.candidates.29', sheet)).toHaveLength(2);
  });
});
