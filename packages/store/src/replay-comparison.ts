// The stored state beside the rebuilt one, table by table, down to the first value that differs.
import type { ElectionId } from '@telstaat/core';
import type { Replay } from './replay.ts';

export interface TableComparison {
  readonly table: string;
  /** Rows stored. */
  readonly rows: number;
  /** The first row that is not the same on both sides. */
  readonly difference?: Difference;
}

export interface Difference {
  /** Which row: the values of its key. */
  readonly row: string;
  /** Where in the row: `state.first.sheet.counts.votes.blank`; absent when one side has no such row. */
  readonly place?: string;
  /** Absent: there is no such row or value. */
  readonly stored?: string;
  readonly rebuilt?: string;
}

type Row = Readonly<Record<string, unknown>>;

/** All tables; with an election, the rows about it. */
export function compareStates(replay: Replay, election?: ElectionId): readonly TableComparison[] {
  return Object.entries(replay.stored).flatMap(([table, rows]): readonly TableComparison[] => {
    const stored = rowsAbout(table, rows, election);
    const rebuilt = rowsAbout(table, replay.rebuilt[table] ?? [], election);
    if (!stored || !rebuilt) return [];
    const difference = firstDifference(keyed(stored), keyed(rebuilt));
    return [{ table, rows: stored.length, ...(difference ? { difference } : {}) }];
  });
}

/** `undefined` for a table that is about no election, when one is asked for. */
function rowsAbout(
  table: string,
  rows: readonly object[],
  election: ElectionId | undefined,
): readonly Row[] | undefined {
  const all = rows as readonly Row[];
  if (election === undefined) return all;
  if (table === 'elections') return all.filter(({ id }) => id === election);
  if (table === 'installation' || table === 'accounts') return undefined;
  return all.filter((row) => row['election'] === election);
}

const keyColumns = ['election', 'station', 'number', 'id', 'sha256'] as const;

function keyed(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(
    rows.map((row) => {
      const key = keyColumns.flatMap((column) => (row[column] === undefined ? [] : [String(row[column])]));
      return [key.join(' '), row];
    }),
  );
}

function firstDifference(stored: ReadonlyMap<string, Row>, rebuilt: ReadonlyMap<string, Row>): Difference | undefined {
  for (const row of new Set([...stored.keys(), ...rebuilt.keys()])) {
    const [here, there] = [stored.get(row), rebuilt.get(row)];
    if (!here || !there) {
      const said = { ...(here && { stored: textOf(here) }), ...(there && { rebuilt: textOf(there) }) };
      return { row, ...said };
    }
    const found = differenceIn(opened(here), opened(there), '');
    if (found) return { row, ...found };
  }
  return undefined;
}

/** A row with its state as members instead of text. */
function opened(row: Row): unknown {
  return typeof row['state'] === 'string' ? { ...row, state: JSON.parse(row['state']) as unknown } : row;
}

function differenceIn(stored: unknown, rebuilt: unknown, place: string): Omit<Difference, 'row'> | undefined {
  if (isMembers(stored) && isMembers(rebuilt)) {
    for (const name of [...new Set([...Object.keys(stored), ...Object.keys(rebuilt)])].sort()) {
      const found = differenceIn(stored[name], rebuilt[name], place === '' ? name : `${place}.${name}`);
      if (found) return found;
    }
    return undefined;
  }
  const [here, there] = [textOf(stored), textOf(rebuilt)];
  if (here === there) return undefined;
  return { place, ...(stored !== undefined && { stored: here }), ...(rebuilt !== undefined && { rebuilt: there }) };
}

function isMembers(value: unknown): value is Row {
  return typeof value === 'object' && value !== null;
}

/** Not canonical: a damaged row may hold anything. */
function textOf(value: unknown): string {
  return JSON.stringify(value) ?? '';
}
