// The grammar of field ids: what is in it, what is not.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canBeCorrected,
  candidateVotes,
  correctedField,
  fieldPatterns,
  fixedCountFields,
  isCorrectedField,
  isCountField,
  isFieldId,
  isTickField,
  listTotal,
  listTotalOnForm,
  originalField,
  tickFields,
} from './field-id.ts';

const positive = fc.integer({ min: 1, max: 10_000 });

test('every made id is in the grammar, and is a count', () => {
  fc.assert(
    fc.property(positive, positive, (list, candidate) => {
      for (const id of [listTotalOnForm(list), listTotal(list), candidateVotes(list, candidate)]) {
        expect(isCountField(id)).toBe(true);
        expect(isTickField(id)).toBe(false);
      }
    }),
  );
});

test('different places have different ids', () => {
  fc.assert(
    fc.property(positive, positive, positive, positive, (list, candidate, otherList, otherCandidate) => {
      fc.pre(list !== otherList || candidate !== otherCandidate);
      expect(candidateVotes(list, candidate)).not.toBe(candidateVotes(otherList, otherCandidate));
    }),
  );
});

test('counts and boxes are two kinds', () => {
  for (const field of Object.keys(fixedCountFields))
    expect([isCountField(field), isTickField(field)]).toEqual([true, false]);
  for (const field of tickFields) expect([isCountField(field), isTickField(field)]).toEqual([false, true]);
  expect(Object.values(fixedCountFields)).toEqual([...'ABCDEFGHIJKLMNO', 'A.2', 'B.2', 'C.2', 'D.2']);
});

test('a field of the corrigendum and the field it corrects find one another', () => {
  const ids = [
    ...Object.keys(fixedCountFields),
    ...tickFields,
    'votes.lists.3',
    'lists.3.total',
    'lists.3.candidates.1',
  ];
  const correctable = ids.filter(isFieldId).filter(canBeCorrected);
  expect(correctable).toHaveLength(15 + 5 + 3);
  for (const field of correctable) {
    const place = correctedField(field);
    expect([isFieldId(place), isCorrectedField(place), originalField(place)]).toEqual([true, true, field]);
    expect(isCorrectedField(field)).toBe(false);
    expect(originalField(field)).toBe(field);
    expect(canBeCorrected(place)).toBe(false);
  }
});

describe('not a field', () => {
  test.each([
    '',
    'voters',
    'voters.total ',
    'Voters.total',
    'votes.lists.0',
    'votes.lists.01',
    'votes.lists.-1',
    'votes.lists.1.5',
    'votes.lists.1\n',
    'lists.1',
    'lists.1.total.2',
    'lists.1.candidates',
    'lists.1.candidates.0',
    'lists.1.candidates.1e3',
    'lists.١.total',
    'constructor',
    '__proto__',
    'toString',
    'extra.otherReason',
    'corrected.recount.total',
    'corrected.about.documents.one',
    'corrected.corrected.voters.total',
    'corrected.lists.0.total',
  ])('%j', (text) => {
    expect(isFieldId(text)).toBe(false);
  });
});

describe('the grammar as regular expressions', () => {
  const ids = fc.oneof(
    fc.constantFrom<string>(...tickFields, ...Object.keys(fixedCountFields)),
    fc
      .tuple(positive, positive)
      .chain(([list, candidate]) =>
        fc.constantFrom<string>(
          listTotalOnForm(list),
          listTotal(list),
          candidateVotes(list, candidate),
          correctedField(listTotal(list)),
        ),
      ),
  );
  // Also texts that are nearly an id: one character more, less or other.
  const texts = fc.oneof(
    fc.string(),
    ids,
    fc.tuple(ids, fc.nat(), fc.string({ maxLength: 2 })).map(([id, place, put]) => {
      const at = place % id.length;
      return id.slice(0, at) + put + id.slice(at + 1);
    }),
  );
  test('say the same as the functions', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(new RegExp(fieldPatterns.count).test(text)).toBe(isCountField(text));
        expect(new RegExp(fieldPatterns.tick).test(text)).toBe(isTickField(text));
        expect(new RegExp(fieldPatterns.any).test(text)).toBe(isFieldId(text));
      }),
    );
  });
});
