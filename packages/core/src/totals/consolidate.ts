// Adding up: definitive sheets of all stations → totals, each of which still knows who contributed what (domain.md §2.5).
import type { StationNumber } from '../basics/brand.ts';
import { isTickField, type CountField } from '../sheet/field-id.ts';
import type { Form } from '../sheet/form.ts';
import { contentOf, type Sheet } from '../sheet/sheet.ts';

export interface StationSheet {
  readonly station: StationNumber;
  readonly sheet: Sheet;
}

/** What one station adds to a total. `undefined`: nothing was written there, which adds nothing but is not a zero. */
export interface Contribution {
  readonly station: StationNumber;
  readonly value: number | undefined;
}

export interface Totals {
  /** Stations added up, in order of number. */
  readonly stations: readonly StationNumber[];
  /** Every count field of the form; a field that nobody wrote is 0 in a total. */
  readonly counts: Readonly<Partial<Record<CountField, number>>>;
  /** Stations with more votes than voters (I > 0), and with fewer (J > 0). */
  readonly more: readonly StationNumber[];
  readonly fewer: readonly StationNumber[];
  readonly investigations: Investigations;
}

/** The three columns of Na 31-2 rubriek 1.2.1 (domain.md §2.3, §2.5). */
export interface Investigations {
  readonly votersRecounted: readonly StationNumber[];
  readonly otherReason: readonly StationNumber[];
  readonly ballotsRecounted: readonly StationNumber[];
}

/** The program was asked to add what cannot be added: a bug or damaged data, never a typing error. */
export class AddingUpFault extends Error {}

/** Adds sheets up per field. Order does not matter. Throws AddingUpFault on a station twice or a sum beyond the safe range. */
export function consolidate(form: Form, sheets: readonly StationSheet[]): Totals {
  const ordered = [...sheets].sort((a, b) => a.station - b.station);
  const stations = ordered.map((item) => item.station);
  if (new Set(stations).size !== stations.length) throw new AddingUpFault('A station was added twice');
  const counts: Partial<Record<CountField, number>> = {};
  for (const field of form.fields) {
    if (isTickField(field)) continue;
    let sum = 0;
    for (const { sheet } of ordered) sum += sheet.counts[field] ?? 0;
    if (!Number.isSafeInteger(sum)) throw new AddingUpFault(`The sum of ${field} leaves the safe range`);
    counts[field] = sum;
  }
  const where = (holds: (sheet: Sheet) => boolean): readonly StationNumber[] =>
    ordered.filter((item) => holds(item.sheet)).map((item) => item.station);
  return {
    stations,
    counts,
    more: where((sheet) => (sheet.counts['differences.more'] ?? 0) > 0),
    fewer: where((sheet) => (sheet.counts['differences.fewer'] ?? 0) > 0),
    investigations: {
      votersRecounted: where(votersWereRecounted),
      otherReason: where((sheet) => sheet.ticks.includes('extra.otherReason.yes')),
      ballotsRecounted: where((sheet) => sheet.ticks.includes('extra.ballotsRecounted.yes')),
    },
  };
}

/** B1-2.1 "no", B1-2.3 "yes" or B1-3.3.2 "no": then the paper ordered a recount of the admitted voters (domain.md §2.3). */
export function votersWereRecounted(sheet: Sheet): boolean {
  return (
    sheet.ticks.includes('station.differenceExplained.no') ||
    sheet.ticks.includes('station.ballotsDiffer.yes') ||
    sheet.ticks.includes('differences.explained.no')
  );
}

/** Why a total is what it is: what each station wrote in that field, in order of number. Their sum is the total. */
export function explain(field: CountField, sheets: readonly StationSheet[]): readonly Contribution[] {
  return [...sheets]
    .sort((a, b) => a.station - b.station)
    .map(({ station, sheet }) => {
      const content = contentOf(sheet, field);
      return { station, value: typeof content === 'number' ? content : undefined };
    });
}
