import { expect, test } from 'vitest';
import { matching } from './searching.ts';

const parts = [
  { id: 'votes', title: 'Aantal kiezers', rows: [{ code: 'D', label: 'Totaal toegelaten kiezers' }] },
  { id: 'list.1', title: 'Lijst 1 – Groen', rows: [{ code: '1', label: 'Özdemir, Ç.' }, { code: '2', label: 'Bos, A.' }] },
]; // prettier-ignore

test.each([
  ['ozdemir', ['1']],
  ['bos groen', ['2']],
  ['KIEZERS', ['D']],
  ['lijst 1', ['1', '2']],
  ['nergens', []],
])('%s finds %j', (typed, codes) => {
  expect(matching(parts, typed).flatMap(({ rows }) => rows.map(({ code }) => code))).toEqual(codes);
});
