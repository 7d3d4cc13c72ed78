import type { FoundBackupInfo } from '@telstaat/contract';
import type { Sha256 } from '@telstaat/core';
import { expect, it } from 'vitest';
import { chosenOf, rowsOf } from './groups.ts';

const sha = (digit: string) => digit.repeat(64) as Sha256;
const found = (file: string, rest: Partial<FoundBackupInfo> = {}): FoundBackupInfo => ({
  ...{ place: 'own', folder: '/a', file, size: 1, sha256: sha('a') },
  ...rest,
});

it('the same backup in two folders is one row; one that differs there is another', () => {
  const two = found('2.sqlite');
  const rows = rowsOf([
    two,
    found('2.sqlite', { place: 'chosen' }),
    found('1.sqlite'),
    found('1.sqlite', { place: 'chosen', sha256: sha('b'), fault: 'sum' }),
  ]);
  expect(rows.map(({ backup, places }) => [backup.file, places, backup.fault])).toEqual([
    ['2.sqlite', ['own', 'chosen'], undefined],
    ['1.sqlite', ['own'], undefined],
    ['1.sqlite', ['chosen'], 'sum'],
  ]);
  expect(rows[0]?.backup).toBe(two);
});

it('one that cannot be read cannot be chosen', () => {
  const { sha256: _gone, ...unreadable } = found('1.sqlite', { fault: 'unreadable' });
  expect(chosenOf(unreadable)).toBeUndefined();
  expect(rowsOf([unreadable, { ...unreadable, place: 'chosen' }])).toHaveLength(2);
});
