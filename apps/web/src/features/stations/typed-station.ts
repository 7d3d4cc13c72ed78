// A polling station as typed in the form → a polling station, or what is wrong per field. The rules are those of core.
import { pollingStationSchema, stationKinds, type PollingStation, type StationKind } from '@telstaat/core';

export interface TypedStation {
  readonly number: string;
  readonly name: string;
  readonly kind: StationKind | 'unknown';
  readonly eligibleVoters: string;
  readonly address: string;
  readonly postalCode: string;
  readonly town: string;
}

export type StationField = keyof TypedStation;
export const kindsToChoose = ['unknown', ...stationKinds] as const;

export const emptyStation: TypedStation = {
  number: '',
  name: '',
  kind: 'unknown',
  eligibleVoters: '',
  address: '',
  postalCode: '',
  town: '',
};

export function typedFrom(station: PollingStation): TypedStation {
  return {
    number: String(station.number),
    name: station.name,
    kind: station.kind ?? 'unknown',
    eligibleVoters: station.eligibleVoters === undefined ? '' : String(station.eligibleVoters),
    address: station.address ?? '',
    postalCode: station.postalCode ?? '',
    town: station.town ?? '',
  };
}

export type ParsedStation =
  | { readonly ok: true; readonly station: PollingStation }
  | { readonly ok: false; readonly wrong: ReadonlySet<StationField> };

/** Empty fields are absent; `1234ab` is understood as `1234 AB`. */
export function parseStation(typed: TypedStation): ParsedStation {
  const parsed = pollingStationSchema.safeParse({
    number: wholeNumber(typed.number),
    name: typed.name.trim(),
    ...(typed.kind === 'unknown' ? {} : { kind: typed.kind }),
    ...present('eligibleVoters', typed.eligibleVoters, wholeNumber),
    ...present('address', typed.address, String),
    ...present('postalCode', typed.postalCode, tidyPostalCode),
    ...present('town', typed.town, String),
  });
  if (parsed.success) return { ok: true, station: parsed.data };
  const wrong = new Set(parsed.error.issues.map((issue) => issue.path[0]));
  return {
    ok: false,
    wrong: new Set(
      Object.keys(emptyStation)
        .filter(isStationField)
        .filter((field) => wrong.has(field)),
    ),
  };
}

function isStationField(name: string): name is StationField {
  return Object.hasOwn(emptyStation, name);
}

function present<Value>(name: StationField, text: string, read: (text: string) => Value) {
  const trimmed = text.trim();
  return trimmed === '' ? {} : { [name]: read(trimmed) };
}

/** Digits, with thousands dots allowed; anything else is no number. */
function wholeNumber(text: string): number {
  const trimmed = text.trim();
  return /^(\d+|\d{1,3}(\.\d{3})+)$/.test(trimmed) ? Number(trimmed.replaceAll('.', '')) : NaN;
}

export function tidyPostalCode(text: string): string {
  const [, digits, letters] = /^(\d{4})\s*([a-z]{2})$/i.exec(text.trim()) ?? [];
  return digits === undefined || letters === undefined ? text.trim() : `${digits} ${letters.toUpperCase()}`;
}

/** The number after the highest one in use. */
export function nextNumber(stations: readonly PollingStation[]): string {
  return String(Math.max(0, ...stations.map(({ number }) => number)) + 1);
}
