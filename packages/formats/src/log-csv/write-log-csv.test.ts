import { expect, it } from 'vitest';
import { logColumns, writeLogCsv, type LogRow } from './write-log-csv.ts';

it('is a table that no spreadsheet calculates with', () => {
  const row = Object.fromEntries(logColumns.map((column) => [column, `=1+1;"${column}"`])) as LogRow;
  const lines = Buffer.from(writeLogCsv([row]))
    .toString('utf8')
    .split('\r\n');
  expect(lines).toEqual([
    `\ufeff${logColumns.join(';')}`,
    logColumns.map((column) => `"'=1+1;""${column}"""`).join(';'),
    '',
  ]);
});
