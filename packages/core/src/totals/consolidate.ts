// Adding up: definitive sheets of all stations → totals, each of which still knows who contributed what (domain.md §2.5).
import type { StationNumber } from '../basics/brand.ts';
import { countedSheet, placeOf } from '../sheet/counted.ts';
import { isCorrectedField, isTickField, type CountField } from '../sheet/field-id.ts';
import type { Form } from '../sheet/form.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { investigationKinds, wasInvestigated, type InvestigationKind } from './investigations.ts';

export interface StationSheet {
  readonly station: StationNumber;
  readonly sheet: Sheet;
}

/** What one station adds to a total. `undefined`: nothing was written there, which adds nothing but is not a zero. */
export interface Contribution {
  readonly station: StationNumber;
  readonly value: number | undefined;
  /** Where the value that counts stands; absent when nothing counts there. */
  readonly source: ContributionSource | undefined;
}

export const contributionSources = ['report', 'corrigendum', 'recount'] as const;
export type ContributionSource = (typeof contributionSources)[number];

export interface Totals {
  /** Stations added up, in order of number. */
  readonly stations: readonly StationNumber[];
  /** Every field that is added up (`form.totals`), as it counts; a field that nobody wrote is 0 in a total. */
  readonly counts: Readonly<Partial<Record<CountField, number>>>;
  /** Stations with more votes than voters (I > 0), and with fewer (J > 0). */
  readonly more: readonly StationNumber[];
  readonly fewer: readonly StationNumber[];
  readonly investigations: Investigations;
}

/** Stations per kind of investigation, in order of number; every kind is there, empty when the form does not ask. */
export type Investigations = Readonly<Record<InvestigationKind, readonly StationNumber[]>>;

/** The program was asked to add what cannot be added: a bug or damaged data, never a typing error. */
export class AddingUpFault extends Error {}

/** Adds up what counts, per field. Order does not matter. Throws AddingUpFault on a station twice or a sum beyond the safe range. */
export function consolidate(form: Form, sheets: readonly StationSheet[]): Totals {
  const ordered = [...sheets]
    .sort((a, b) => a.station - b.station)
    .map(({ station, sheet }) => ({ station, sheet: countedSheet(form, sheet) }));
  const stations = ordered.map((item) => item.station);
  if (new Set(stations).size !== stations.length) throw new AddingUpFault('A station was added twice');
  const counts: Partial<Record<CountField, number>> = {};
  for (const field of form.totals) {
    let sum = 0;
    for (const { sheet } of ordered) sum += sheet.counts[field] ?? 0;
    if (!Number.isSafeInteger(sum)) throw new AddingUpFault(`The sum of ${field} leaves the safe range`);
    counts[field] = sum;
  }
  const where = (holds: (sheet: Sheet) => boolean): readonly StationNumber[] =>
    ordered.filter((item) => holds(item.sheet)).map((item) => item.station);
  const investigations = investigationKinds.map(
    (kind) => [kind, where((sheet) => wasInvestigated(form.model, kind, sheet))] as const,
  );
  return {
    stations,
    counts,
    more: where((sheet) => (sheet.counts['differences.more'] ?? 0) > 0),
    fewer: where((sheet) => (sheet.counts['differences.fewer'] ?? 0) > 0),
    investigations: Object.fromEntries(investigations) as Investigations,
  };
}

/** Why a total is what it is: what counts of each station in that field, in order of number. Their sum is the total. */
export function explain(form: Form, field: CountField, sheets: readonly StationSheet[]): readonly Contribution[] {
  return [...sheets]
    .sort((a, b) => a.station - b.station)
    .map(({ station, sheet }): Contribution => {
      const place = form.totals.includes(field) ? placeOf(form, sheet, field) : field;
      if (place === undefined || isTickField(place)) return { station, value: undefined, source: undefined };
      return { station, value: sheet.counts[place], source: sourceOf(place) };
    });
}

function sourceOf(place: CountField): ContributionSource {
  if (isCorrectedField(place)) return 'corrigendum';
  return place.startsWith('recount.') ? 'recount' : 'report';
}
