// What a coordinator chose per differing row. A choice is about what was on the screen: when one of the two contents changes, it falls away.
import type { EntryNumber, FieldId, RowChoice } from '@telstaat/core';
import type { DifferingRow } from './rows.ts';

interface Choice {
  readonly entry: EntryNumber;
  /** The contents between which was chosen. */
  readonly between: string;
}
export type Choices = ReadonlyMap<FieldId, Choice>;

export const noChoices: Choices = new Map();

function contentsOf({ first, second }: DifferingRow): string {
  return JSON.stringify([first, second].map((side) => side.map(({ content }) => content ?? null)));
}

export function choose(choices: Choices, rows: readonly DifferingRow[], entry: EntryNumber): Choices {
  return new Map([...choices, ...rows.map((row) => [row.field, { entry, between: contentsOf(row) }] as const)]);
}

/** The entry that was chosen for a row as it stands now. */
export function chosenFor(choices: Choices, row: DifferingRow): EntryNumber | undefined {
  const choice = choices.get(row.field);
  return choice?.between === contentsOf(row) ? choice.entry : undefined;
}

/** Rows for which nothing is chosen yet. */
export function openRows(choices: Choices, rows: readonly DifferingRow[]): readonly DifferingRow[] {
  return rows.filter((row) => chosenFor(choices, row) === undefined);
}

/** The choices as a command carries them; `undefined` as long as a row is open. */
export function rowChoices(choices: Choices, rows: readonly DifferingRow[]): readonly RowChoice[] | undefined {
  const chosen = rows.flatMap((row): RowChoice[] => {
    const entry = chosenFor(choices, row);
    return entry === undefined ? [] : [{ field: row.field, entry }];
  });
  return chosen.length === rows.length ? chosen : undefined;
}

/** How many rows were chosen for one of the entries. */
export function countFor(choices: Choices, rows: readonly DifferingRow[], entry: EntryNumber): number {
  return rows.filter((row) => chosenFor(choices, row) === entry).length;
}
