import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftOf, type Draft, type Row } from './draft.ts';
import { isSame, merge } from './merge.ts';

const empty = draftOf({});
const a: Row = { time: '09:00', text: 'A' };
const b: Row = { time: '10:00', text: 'B' };
const c: Row = { time: '11:00', text: 'C' };
const rows = (...irregularities: readonly Row[]): Draft => ({
  ...empty,
  tables: { ...empty.tables, irregularities },
});
const rowText = ({ tables }: Draft): readonly (string | undefined)[] => tables.irregularities.map(({ text }) => text);

describe('two drafts put together', () => {
  it.each<[string, Draft, Draft, Draft, readonly string[], readonly string[]]>([
    ['only they wrote', rows(a), rows(a), rows(a, b), ['A', 'B'], []],
    ['only I wrote', rows(a), rows(a, b), rows(a), ['A', 'B'], []],
    ['both added', rows(a), rows(a, b), rows(a, c), ['A', 'B', 'C'], ['irregularities']],
    ['both added the same', rows(a), rows(a, b), rows(a, { ...b, time: '10' }), ['A', 'B'], []],
    ['they removed, I added', rows(a), rows(a, b), rows(), ['B'], ['irregularities']],
    ['I removed, they added', rows(a), rows(), rows(a, b), ['B'], ['irregularities']],
    ['both changed one row', rows(a), rows(b), rows(c), ['B', 'C'], ['irregularities']],
  ])('%s', (_, base, mine, theirs, expected, review) => {
    const merged = merge({ base, mine, theirs });
    expect(rowText(merged.draft)).toEqual(expected);
    expect(merged.review).toEqual(review);
  });

  it('keep a row that was just added here and is still empty', () => {
    const merged = merge({ base: rows(a), mine: rows(b, {}), theirs: rows(a) });
    expect(rowText(merged.draft)).toEqual(['B', undefined]);
  });

  it('keep my answer where both answered, and say so', () => {
    const mine: Draft = { ...empty, control: { answer: 'none', text: '' } };
    const theirs: Draft = { ...empty, control: { answer: 'found', text: 'Twee' } };
    expect(merge({ base: empty, mine, theirs })).toEqual({ draft: mine, review: ['control'] });
    expect(merge({ base: empty, mine: empty, theirs })).toEqual({ draft: theirs, review: [] });
  });

  it('lose no row that either wrote', () => {
    const some = fc.array(fc.constantFrom(...[a, b, c, { time: '', text: 'D' }, { time: '', text: 'E' }]), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(some, some, some, (base, mine, theirs) => {
        const merged = rowText(merge({ base: rows(...base), mine: rows(...mine), theirs: rows(...theirs) }).draft);
        const added = [...mine, ...theirs].filter((row) => !base.includes(row));
        for (const { text } of added) expect(merged).toContain(text);
      }),
    );
  });
});

it.each<[string, Draft, boolean]>([
  ['an empty row', rows(a, {}), true],
  ['another way to write the time', rows({ ...a, time: '9' }), true],
  ['words behind an answer that asks for none', { ...rows(a), control: { answer: 'open', text: 'x' } }, true],
  ['another text', rows({ ...a, text: 'a' }), false],
  ['an answer', { ...rows(a), control: { answer: 'none', text: '' } }, false],
])('%s: the same is %s', (_, draft, expected) => {
  expect(isSame(rows(a), draft)).toBe(expected);
});
