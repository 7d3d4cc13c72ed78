// Model Na 31-2 bijlage 1 as data: blank and filled, every field of the form once.
import { sampleCount } from '@telstaat/testkit';
import { describe, expect, it } from 'vitest';
import { isTickField, type FieldId } from '../sheet/field-id.ts';
import { buildNa312Bijlage1 } from './na-31-2-bijlage-1.ts';
import { ascending, blocksOf, headingsOf, numbersOf, ofKind, tableRowsOf, ticksOf } from './reading.testing.ts';

const { election, form, stations, sheets } = sampleCount({ stations: 7, lists: 3, candidates: 60 });
const [station] = stations.slice(6);
const [sheet] = sheets.slice(6);
if (!station || !sheet) throw new Error('The sample has seven stations');
const blank = buildNa312Bijlage1({ election, station });
const filled = buildNa312Bijlage1({ election, station, sheet });

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
    expect(headingsOf(blank).map((words) => words.split(' ')[0])).toEqual([
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

  it('has the rows, lines and cells of the model', () => {
    expect(tableRowsOf(blank)).toEqual([25]);
    expect(ofKind(blank, 'lines').map(({ count }) => count)).toEqual([3, 12]);
    const cells = ofKind(blank, 'letterBoxes').flatMap(({ boxes }) => boxes.map((box) => box.cells));
    expect(new Set(cells)).toEqual(new Set([5]));
    expect(ofKind(blank, 'tick').flatMap(({ box }) => (box ? [[box.code, box.cells]] : []))).toEqual([
      ['I', 3],
      ['J', 3],
    ]);
    expect(ofKind(blank, 'votesTable').map((table) => [table.cells, table.totalCells])).toEqual(Array(3).fill([4, 5]));
  });

  it('starts with the lists that are known to differ', () => {
    const listDifferences = [{ list: 2, night: 1_203, counted: 1_200, difference: -3 }];
    const [table] = ofKind(buildNa312Bijlage1({ election, station, listDifferences }), 'table');
    expect(table?.rows).toHaveLength(25);
    expect(table?.rows[0]).toEqual(['2', '1.203', '1.200', '− 3']);
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
    expect(buildNa312Bijlage1({ election, station, sheet: { counts: {}, ticks: [] } })).toEqual(blank);
  });
});
