// The Sleutelblad: every word and group of the fingerprint once, in order down the columns, and room for two people to sign.
import { expect, test } from 'vitest';
import type { PublicKey } from '../basics/brand.ts';
import { buildKeySheet, type KeySheetInput } from './key-sheet.ts';
import { headingsOf, ofKind, signatureBoxesOf, wordsOf } from './reading.testing.ts';

const input: KeySheetInput = {
  installation: '0123456789abcdef0123456789abcdef',
  practice: false,
  key: { number: 2, publicKey: 'ab'.repeat(32) as PublicKey, announcedAt: 1234 },
  fingerprint: {
    groups: Array.from({ length: 16 }, (_, index) => `${index}`.padStart(4, 'a')),
    words: Array.from({ length: 12 }, (_, index) => `woord${index}`),
  },
  elections: ['Provinciale Staten', 'Waterschap'],
  createdAt: '16-03-2027 14:05',
};

/** The cells of a table, down the columns. */
function downColumns(table: number): readonly string[] {
  const found = ofKind(buildKeySheet(input), 'table')[table];
  if (!found) throw new Error('No such table');
  return found.columns.flatMap((_, column) =>
    found.rows.map((row) => {
      const cell = row[column] ?? '';
      return typeof cell === 'object' && 'box' in cell ? '' : wordsOf(cell);
    }),
  );
}

test('has the fingerprint in words and in groups, in order', () => {
  expect(downColumns(1)).toEqual(input.fingerprint.words);
  expect(downColumns(2)).toEqual(input.fingerprint.groups);
});

test('says which key of which installation it is', () => {
  const about = downColumns(0).join(' ');
  for (const said of [input.installation, input.key.publicKey, 'Nummer 2', '1.234', 'Provinciale Staten\nWaterschap'])
    expect(about).toContain(said);
  expect(buildKeySheet(input).footer.join(' ')).toContain(input.fingerprint.groups.join(' '));
});

test('is signed by two people', () => {
  expect(signatureBoxesOf(buildKeySheet(input))).toEqual([2]);
  expect(headingsOf(buildKeySheet(input))).toEqual([]);
});

test('of a practice says so on the page, and of an election day that is not set up that too', () => {
  expect(buildKeySheet(input).watermark).toBeUndefined();
  expect(buildKeySheet({ ...input, practice: true }).watermark).toBe('OEFENING');
  expect(JSON.stringify(buildKeySheet({ ...input, elections: [] }))).toContain('Nog niet ingericht');
});
