// Keying and comparing: nothing written is not nought, and what does not fit a field never gets onto a sheet.
import { anySheetArbitrary, formArbitrary, keyingArbitrary, smallElection } from '@telstaat/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildForm } from './build-form.ts';
import type { FieldId } from './field-id.ts';
import {
  checkKeyings,
  contentOf,
  differingFields,
  differingRows,
  emptied,
  emptySheet,
  fieldRows,
  inFormOrder,
  isCount,
  keyIn,
  maxCount,
  withFieldsOf,
  type Keying,
} from './sheet.ts';

const form = buildForm(smallElection());

const twoSheets = formArbitrary.chain((some) =>
  fc.tuple(fc.constant(some), anySheetArbitrary(some), anySheetArbitrary(some)),
);
const sheetAndKeyings = formArbitrary.chain((some) =>
  fc.tuple(fc.constant(some), anySheetArbitrary(some), fc.array(keyingArbitrary(some), { maxLength: 12 })),
);

describe('comparing', () => {
  test('is symmetric, and a sheet equals itself', () => {
    fc.assert(
      fc.property(twoSheets, ([some, a, b]) => {
        expect(differingFields(some, a, b)).toEqual(differingFields(some, b, a));
        expect(differingFields(some, a, a)).toEqual([]);
      }),
    );
  });

  test('finds exactly the fields whose content is not the same, in the order of the paper', () => {
    fc.assert(
      fc.property(twoSheets, ([some, a, b]) => {
        const differing = differingFields(some, a, b);
        expect(differing).toEqual(some.fields.filter((field) => contentOf(a, field) !== contentOf(b, field)));
      }),
    );
  });

  test('keying in what differs makes the sheets equal', () => {
    fc.assert(
      fc.property(twoSheets, ([some, a, b]) => {
        const keyings = differingFields(some, a, b).map((field): Keying => ({
          field,
          value: contentOf(b, field) ?? null,
        }));
        expect(differingFields(some, keyIn(a, keyings), b)).toEqual([]);
      }),
    );
  });

  test('nothing written differs from nought', () => {
    const nought = keyIn(emptySheet, [{ field: 'votes.blank', value: 0 }]);
    expect(differingFields(form, emptySheet, nought)).toEqual(['votes.blank']);
  });
});

describe('keying', () => {
  test('the last keying of a field is what stands there, other fields stay', () => {
    fc.assert(
      fc.property(sheetAndKeyings, ([some, sheet, keyings]) => {
        const keyed = keyIn(sheet, keyings);
        const last = new Map(keyings.map(({ field, value }) => [field, value]));
        for (const field of some.fields) {
          const expected = last.has(field) ? last.get(field) : (contentOf(sheet, field) ?? null);
          expect(contentOf(keyed, field) ?? null).toBe(expected);
        }
      }),
    );
  });

  test('keying back restores the sheet', () => {
    fc.assert(
      fc.property(sheetAndKeyings, ([some, sheet, keyings]) => {
        const back = keyings.map(({ field }): Keying => ({ field, value: contentOf(sheet, field) ?? null }));
        const restored = keyIn(keyIn(sheet, keyings), back);
        expect(differingFields(some, restored, sheet)).toEqual([]);
        expect(inFormOrder(some, restored)).toEqual(inFormOrder(some, sheet));
      }),
    );
  });

  test('in one go or one by one is the same', () => {
    fc.assert(
      fc.property(sheetAndKeyings, ([, sheet, keyings]) => {
        expect(keyings.reduce((so, one) => keyIn(so, [one]), sheet)).toEqual(keyIn(sheet, keyings));
      }),
    );
  });

  test('the sheet itself never changes', () => {
    const sheet = keyIn(emptySheet, [{ field: 'votes.blank', value: 3 }]);
    const before = structuredClone(sheet);
    keyIn(sheet, [{ field: 'votes.blank', value: null }, { field: 'extra.otherReason.no', value: true }]); // prettier-ignore
    expect(sheet).toEqual(before);
    expect(emptySheet).toEqual({ counts: {}, ticks: [] });
  });

  test('keyings that fit are never faulted', () => {
    fc.assert(
      fc.property(sheetAndKeyings, ([some, , keyings]) => {
        expect(checkKeyings(some, keyings)).toEqual([]);
      }),
    );
  });
});

describe('what does not fit is told, and refused when keyed in anyway', () => {
  const bad: readonly (readonly [field: string, value: unknown, reason: string])[] = [
    ['votes.blank', -1, 'notACount'],
    ['votes.blank', 0.5, 'notACount'],
    ['votes.blank', maxCount + 1, 'notACount'],
    ['votes.blank', Number.MAX_SAFE_INTEGER + 1, 'notACount'],
    ['votes.blank', Number.NaN, 'notACount'],
    ['votes.blank', Number.POSITIVE_INFINITY, 'notACount'],
    ['votes.blank', true, 'notACount'],
    ['votes.blank', '3', 'notACount'],
    ['extra.otherReason.yes', 1, 'notABox'],
    ['extra.otherReason.yes', null, 'notABox'],
    ['extra.otherReason.yes', 'true', 'notABox'],
  ];
  test.each(bad)('%s = %s', (field, value, reason) => {
    const keying = { field: field as FieldId, value: value as Keying['value'] };
    expect(checkKeyings(form, [keying])).toEqual([{ field, reason }]);
    expect(() => keyIn(emptySheet, [keying])).toThrow(field);
  });

  test.each(['votes.lists.3', 'lists.4.candidates.3', 'lists.1.candidates.4', 'votes', '__proto__'])(
    'the unknown field %s',
    (field) => {
      expect(checkKeyings(form, [{ field: field as FieldId, value: 1 }])).toEqual([{ field, reason: 'unknownField' }]);
    },
  );

  test('every fault is told, not only the first', () => {
    const keyings: readonly Keying[] = [
      { field: 'votes.blank', value: -1 },
      { field: 'votes.invalid', value: 1 },
      { field: 'lists.9.total', value: 1 },
    ];
    expect(checkKeyings(form, keyings).map(({ reason }) => reason)).toEqual(['notACount', 'unknownField']);
  });
});

test('a count is a whole number of at most nine digits', () => {
  expect([0, 1, maxCount].every(isCount)).toBe(true);
  expect([-1, 0.1, maxCount + 1, Number.NaN].some(isCount)).toBe(false);
});

test('in the order of the form: the same content, whatever the order of keying', () => {
  fc.assert(
    fc.property(sheetAndKeyings, ([some, sheet]) => {
      const turned = {
        counts: Object.fromEntries(Object.entries(sheet.counts).reverse()),
        ticks: sheet.ticks.toReversed(),
      };
      expect(JSON.stringify(inFormOrder(some, turned))).toBe(JSON.stringify(inFormOrder(some, sheet)));
      expect(differingFields(some, inFormOrder(some, sheet), sheet)).toEqual([]);
    }),
  );
});

describe('rows of the paper', () => {
  test('every field is in exactly one row', () => {
    fc.assert(
      fc.property(formArbitrary, (some) => {
        expect(fieldRows(some).flat().toSorted()).toEqual(some.fields.toSorted());
      }),
    );
  });

  test('rows that differ hold every field that differs, and nothing of rows that are the same', () => {
    fc.assert(
      fc.property(twoSheets, ([some, a, b]) => {
        const differing = new Set(differingFields(some, a, b));
        const rows = differingRows(some, a, b);
        expect([...differing].every((field) => rows.flat().includes(field))).toBe(true);
        expect(rows.every((row) => row.some((field) => differing.has(field)))).toBe(true);
      }),
    );
  });

  test('a question comes back with all its boxes, a number alone', () => {
    const before = keyIn(emptySheet, [{ field: 'differences.compare.equal', value: true }]);
    const after = keyIn(emptySheet, [
      { field: 'differences.compare.more', value: true },
      { field: 'differences.more', value: 2 },
    ]);
    expect(differingRows(form, before, after)).toEqual([
      ['differences.compare.equal', 'differences.compare.more', 'differences.compare.fewer'],
      ['differences.more'],
    ]);
  });

  test('emptying the rows that differ and taking them from the other makes the sheets equal', () => {
    fc.assert(
      fc.property(twoSheets, ([some, a, b]) => {
        const fields = differingRows(some, a, b).flat();
        const bare = emptied(a, fields);
        for (const field of fields) expect(contentOf(bare, field) || undefined).toBeUndefined();
        expect(differingFields(some, withFieldsOf(bare, b, fields), b)).toEqual([]);
      }),
    );
  });
});
