// The stations that count: both entries equal, and the sheet they agree on. In order of number.
import type { EntryState, FinishedEntry, Sheet, StationNumber } from '@telstaat/core';

export interface DefinitiveStation {
  readonly station: StationNumber;
  readonly sheet: Sheet;
  readonly first: FinishedEntry;
  readonly second: FinishedEntry;
}

export function definitiveOf(entries: ReadonlyMap<StationNumber, EntryState>): readonly DefinitiveStation[] {
  return [...entries]
    .flatMap(([station, state]) =>
      state.status === 'definitive'
        ? [{ station, sheet: state.first.sheet, first: state.first, second: state.second }]
        : [],
    )
    .sort((a, b) => a.station - b.station);
}
