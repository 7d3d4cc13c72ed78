import { buildForm, differingRows, emptied, emptySheet, keyIn, type FieldId, type Form } from '@telstaat/core';
import { anySheetArbitrary, formArbitrary, smallElection } from '@telstaat/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stopsOf } from './field-walk.ts';
import { isManyToTypeAgain, pagesOfForm, pagesToTypeAgain, rowCount } from './pages.ts';

const form = buildForm(smallElection());
const fieldsOn = (pages: ReturnType<ReturnType<typeof pagesOfForm>>): readonly FieldId[] =>
  pages.flatMap((page) => stopsOf(page).map((stop) => stop.field));
/** Every conditional section opened. */
const allOpen = (of: Form) =>
  keyIn(
    emptySheet,
    of.sections.flatMap(({ onlyIf }) => (onlyIf ? [{ field: onlyIf, value: true }] : [])),
  );

describe('pages of a form', () => {
  it('hold every field once when every paper is there', () => {
    fc.assert(
      fc.property(formArbitrary, (any) => {
        expect(fieldsOn(pagesOfForm(any)(allOpen(any)))).toEqual(any.fields);
      }),
      { numRuns: 50 },
    );
  });

  it('stay the same values, so that what is on the screen stays', () => {
    const pages = pagesOfForm(form);
    const before = pages(emptySheet);
    expect(pages(keyIn(emptySheet, [{ field: 'voters.total', value: 1 }]))).toEqual(before);
    for (const [index, page] of pages(emptySheet).entries()) expect(page).toBe(before[index]);
  });
});

describe('rows to type again', () => {
  it('are one page with exactly the fields of the differing rows, in the order of the paper', () => {
    const two = fc
      .tuple(formArbitrary)
      .chain(([any]) => fc.tuple(fc.constant(any), anySheetArbitrary(any), anySheetArbitrary(any)));
    fc.assert(
      fc.property(two, ([any, a, b]) => {
        const fields = differingRows(any, a, b).flat();
        const open = keyIn(
          emptied(a, fields),
          any.sections.flatMap(({ onlyIf }) => (onlyIf ? [{ field: onlyIf, value: true }] : [])),
        );
        const [page, ...more] = pagesToTypeAgain(any, fields)(open);
        expect(more).toEqual([]);
        const asked = new Set(fields);
        expect(page ? stopsOf(page).map((stop) => stop.field) : []).toEqual(any.fields.filter((one) => asked.has(one)));
      }),
      { numRuns: 50 },
    );
  });

  it('show a question with all its boxes as one row, and its number beside the answer', () => {
    const fields: readonly FieldId[] = [
      'differences.compare.equal',
      'differences.compare.more',
      'differences.compare.fewer',
      'differences.more',
    ];
    const [page] = pagesToTypeAgain(form, fields)(emptySheet);
    expect(page && rowCount(page)).toBe(1);
    expect(page && stopsOf(page).map((stop) => stop.field)).toEqual([
      'differences.compare.equal',
      'differences.compare.more',
      'differences.more',
      'differences.compare.fewer',
    ]);
  });

  it('show a number alone when the boxes of its question are not asked', () => {
    const [page] = pagesToTypeAgain(form, ['differences.more'])(emptySheet);
    expect(page?.columns.flat()).toMatchObject([{ kind: 'count', field: 'differences.more' }]);
  });

  it('of a corrigendum appear once there are two documents, and keep the page when nothing changes', () => {
    const decentral = buildForm(smallElection({ countingMethod: 'DSO' }));
    const pages = pagesToTypeAgain(decentral, ['about.documents.one', 'about.documents.two', 'corrected.voters.total']);
    const [one] = pages(keyIn(emptySheet, [{ field: 'about.documents.one', value: true }]));
    expect(one?.sections.map((section) => section.id)).toEqual(['about']);
    const [two] = pages(keyIn(emptySheet, [{ field: 'about.documents.two', value: true }]));
    expect(two?.sections.map((section) => section.id)).toEqual(['about', 'corrected.votes']);
    expect(pages(keyIn(emptySheet, [{ field: 'about.documents.two', value: true }]))[0]).toBe(two);
  });

  it('are many from more than a quarter of the form on', () => {
    const quarter = Math.floor(form.fields.length / 4);
    expect(isManyToTypeAgain(form, form.fields.slice(0, quarter))).toBe(false);
    expect(isManyToTypeAgain(form, form.fields.slice(0, quarter + 1))).toBe(true);
  });
});
