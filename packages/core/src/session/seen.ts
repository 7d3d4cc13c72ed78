// What is on the screen of who closes a session, part by part.
import type { Sha256 } from '../basics/brand.ts';
import { canonicalJson } from '../basics/canonical.ts';
import type { SeenParts } from '../basics/seen.ts';
import type { Text } from '../basics/text.ts';
import type { EntryStatus } from '../entry/entry.ts';
import type { SessionDetails, SessionPart } from './session.ts';

export const sessionPartNames = {
  details: { nl: 'plaats en tijd van de zitting', en: 'place and time of the session' },
  stations: { nl: 'de stembureaus of hun status', en: 'the stations or their status' },
  counts: { nl: 'getelde aantallen', en: 'counted figures' },
  warnings: { nl: 'de open waarschuwingen', en: 'the open warnings' },
} as const satisfies Record<SessionPart, Text>;

/** One station in the overview. */
export interface ShownRow {
  readonly station: { readonly number: number; readonly name: string };
  readonly status: EntryStatus;
  /** Digest of the definitive sheet. */
  readonly sheet?: Sha256;
  /** Warnings on it that are not marked as handled. */
  readonly openWarnings: number;
  /** Digest of all its warnings with what was written about them and what is handled: it is printed in the report. */
  readonly warnings: Sha256;
}

/** What a coordinator approves with closing the session. */
export function sessionSeen(details: SessionDetails | undefined, rows: readonly ShownRow[]): SeenParts<SessionPart> {
  return {
    details: details === undefined ? '' : canonicalJson(details),
    stations: canonicalJson(rows.map(({ station: { number, name }, status }) => ({ number, name, status }))),
    counts: canonicalJson(rows.map(({ station: { number }, sheet }) => ({ number, sheet }))),
    warnings: canonicalJson(
      rows.map(({ station: { number }, openWarnings, warnings }) => ({ number, openWarnings, warnings })),
    ),
  };
}
