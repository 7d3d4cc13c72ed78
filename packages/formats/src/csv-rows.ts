// CSV text → rows of cells, each with the line it begins on.
import { complain, err, ok, type FileComplaint, type Result } from '@telstaat/core';
import { CsvError, parse } from 'csv-parse/sync';

export interface CsvRow {
  readonly cells: readonly string[];
  /** Line in the file on which the row begins, from 1. */
  readonly line: number;
}

/** All rows; an empty line is a row with one empty cell. */
export function readRows(text: string, delimiter: string): Result<readonly CsvRow[], FileComplaint> {
  const rows: CsvRow[] = [];
  let ended = 0;
  try {
    parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      on_record: (cells: string[], { lines }) => {
        rows.push({ cells, line: ended + 1 });
        ended = Math.max(lines, ended + 1);
        return null;
      },
    });
    return ok(rows);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return err(complain('csv.quotes', {}, { line: ended + 1, column: 1 }));
  }
}
