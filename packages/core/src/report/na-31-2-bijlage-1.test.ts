// Model Na 31-2 bijlage 1 as data: blank and filled, every field of the form once.
import { sampleCount } from '@telstaat/testkit';
import { describe, expect, it } from 'vitest';
import { isTickField, type FieldId } from '../sheet/field-id.ts';
import type { Block, DocumentContent } from './block.ts';
import { buildNa312Bijlage1 } from './na-31-2-bijlage-1.ts';

const { election, form, stations, sheets } = sampleCount({ stations: 7, lists: 3, candidates: 60 });
const [station] = stations.slice(6);
const [sheet] = sheets.slice(6);
if (!station || !sheet) throw new Error('The sample has seven stations');
const blank = buildNa312Bijlage1({ election, form, station });
const filled = buildNa312Bijlage1({ election, form, station, sheet });

function blocksOf(content: DocumentContent): readonly Block[] {
  return content.parts.flatMap((part) => part.blocks);
}

/** Everything on a paper that can hold a number, in order: its value, or undefined for empty cells. */
function numbersOf(content: DocumentContent): readonly (number | undefined)[] {
  return blocksOf(content).flatMap((block): readonly (number | undefined)[] => {
    switch (block.kind) {
      case 'letterBoxes':
        return block.boxes.map(({ value }) => value);
      case 'tick':
        return block.box ? [block.box.value] : [];
      case 'votesTable':
        return [...block.columns.flatMap(({ rows }) => rows.map(({ votes }) => votes)), block.total];
      default:
        return [];
    }
  });
}

function ticksOf(content: DocumentContent): readonly boolean[] {
  return blocksOf(content).flatMap((block) => (block.kind === 'tick' ? [block.ticked] : []));
}

describe('the blank form', () => {
  it('has room for every field of the form', () => {
    const counts = form.fields.filter((field) => !isTickField(field));
    expect(numbersOf(blank)).toHaveLength(counts.length);
    expect(ticksOf(blank)).toHaveLength(form.fields.length - counts.length);
  });

  it('has nothing filled in', () => {
    expect(numbersOf(blank).every((value) => value === undefined)).toBe(true);
    expect(ticksOf(blank).includes(true)).toBe(false);
    const subtotals = blocksOf(blank).flatMap((block) => (block.kind === 'votesTable' ? block.columns : []));
    expect(subtotals.every((column) => column.subtotal === undefined)).toBe(true);
  });

  it('has the headings of the model', () => {
    const numbers = blocksOf(blank).flatMap((block) =>
      block.kind === 'heading' && block.number ? [block.number] : [],
    );
    expect(numbers).toEqual([
      'B1-1',
      'B1-2',
      'B1-2.1',
      'B1-2.2',
      'B1-2.3',
      'B1-2.4',
      'B1-2.4.1',
      'B1-3',
      'B1-3.1',
      'B1-3.2',
      'B1-3.3',
      'B1-3.3.1',
      'B1-3.3.2',
      'B1-3.4',
      'B1-3.5',
    ]);
  });

  it('breaks the lists where the paper does', () => {
    const tables = blocksOf(blank).filter((block) => block.kind === 'votesTable');
    expect(tables.map(({ columns }) => columns.map(({ rows }) => rows.length))).toEqual(Array(3).fill([25, 25, 10]));
  });
});

describe('the filled form', () => {
  it('holds the sheet, field by field', () => {
    const written = form.fields.flatMap((field: FieldId) => (isTickField(field) ? [] : [sheet.counts[field]]));
    expect([...numbersOf(filled)].sort(ascending)).toEqual([...written].sort(ascending));
    expect(ticksOf(filled).filter(Boolean)).toHaveLength(sheet.ticks.length);
  });

  it('adds up each column', () => {
    for (const block of blocksOf(filled)) {
      if (block.kind !== 'votesTable') continue;
      const subtotals = block.columns.map(({ subtotal }) => subtotal ?? 0);
      expect(subtotals.reduce((sum, subtotal) => sum + subtotal, 0)).toBe(block.total);
    }
  });

  it('leaves the paper blank where the sheet is', () => {
    expect(buildNa312Bijlage1({ election, form, station, sheet: { counts: {}, ticks: [] } })).toEqual(blank);
  });
});

function ascending(a: number | undefined, b: number | undefined): number {
  return (a ?? -1) - (b ?? -1);
}
