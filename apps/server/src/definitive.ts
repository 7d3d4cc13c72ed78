// The stations that count, and the sheet on which both entries agree or that a coordinator decided. In order of number.
import {
  definitiveSheet,
  type Decided,
  type EntryState,
  type FinishedEntry,
  type Sheet,
  type StationNumber,
} from '@telstaat/core';

export interface DefinitiveStation {
  readonly station: StationNumber;
  readonly sheet: Sheet;
  readonly first: FinishedEntry;
  readonly second: FinishedEntry;
  readonly decided?: Decided;
}

export function definitiveOf(entries: ReadonlyMap<StationNumber, EntryState>): readonly DefinitiveStation[] {
  return [...entries]
    .flatMap(([station, state]) =>
      state.status === 'definitive' ? [{ station, sheet: definitiveSheet(state), ...entriesOf(state) }] : [],
    )
    .sort((a, b) => a.station - b.station);
}

function entriesOf({ first, second, decided }: Extract<EntryState, { status: 'definitive' }>) {
  return { first, second, ...(decided && { decided }) };
}
