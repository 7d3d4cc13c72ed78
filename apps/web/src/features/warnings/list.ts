// Which warnings are shown: open, handled or all; of all stations or one.
import type { StationWarning } from '@telstaat/contract';

export const shownKinds = ['open', 'handled', 'all'] as const;
export type Shown = (typeof shownKinds)[number];

export interface WarningFilter {
  readonly shown: Shown;
  /** Only this station. */
  readonly station?: number | undefined;
}

export function filterWarnings(warnings: readonly StationWarning[], filter: WarningFilter): readonly StationWarning[] {
  const { shown, station } = filter;
  return warnings.filter(
    (warning) =>
      (shown === 'all' || (warning.handled === undefined) === (shown === 'open')) &&
      (station === undefined || warning.station.number === station),
  );
}
