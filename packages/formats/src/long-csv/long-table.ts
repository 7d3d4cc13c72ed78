// The long table: one number per row, `station;field;count`, so that any spreadsheet or script can filter and sum without knowing our
// formats.
import { countedSheet, inFormOrder, type Form, type PollingStation, type StationSheet } from '@telstaat/core';
import { countedNumbers, eligibleVotersField } from '../eml/count-fields.ts';
import type { CountFile } from '../eml/count-file.ts';

/** The columns, in order. Readers need the first three; the names are for people. */
export const longColumns = ['station', 'field', 'count', 'name', 'text'] as const;

export interface LongStation {
  /** Number of the polling station; in counts of a district or of the whole area `0654` or `HSB1`. */
  readonly station: string;
  readonly name: string;
  /**
   * By field of the form (`voters.pollCards`, `lists.3.total`), `eligibleVoters`, or the reason code for what stands on no form. What
   * was not written is absent: no row, not 0.
   */
  readonly counts: Readonly<Record<string, number>>;
}

/** Stations only, no totals: the sum of a field over all rows is the total. */
export type LongTable = readonly LongStation[];

/** The table of a count file of any program. A unit without voters of its own (0) has no row for them. */
export function longTableOfCount({ units }: CountFile): LongTable {
  return units.map((unit) => ({
    station: unit.number === undefined ? (unit.id.split('::').at(-1) ?? '') : String(unit.number),
    name: unit.name,
    counts: Object.fromEntries([
      ...(unit.cast > 0 ? [[eligibleVotersField, unit.cast] as const] : []),
      ...countedNumbers(unit),
    ]),
  }));
}

export interface LongTableParts {
  readonly form: Form;
  readonly stations: readonly PollingStation[];
  /** Definitive sheets as they were written. */
  readonly sheets: readonly StationSheet[];
}

/** The table of sheets, in the order of the paper: what counts, corrections and recounts carried through. Throws when a sheet has no station. */
export function longTableOfSheets({ form, stations, sheets }: LongTableParts): LongTable {
  const known = new Map(stations.map((station) => [station.number, station]));
  return [...sheets]
    .sort((a, b) => a.station - b.station)
    .map(({ station: number, sheet }) => {
      const station = known.get(number);
      if (!station) throw new Error(`No polling station ${number} in this election`);
      const { eligibleVoters, name } = station;
      // Typed in any order, written in one.
      const { counts } = inFormOrder(form, countedSheet(form, sheet));
      return {
        station: String(number),
        name,
        counts: { ...(eligibleVoters === undefined ? {} : { [eligibleVotersField]: eligibleVoters }), ...counts },
      };
    });
}
