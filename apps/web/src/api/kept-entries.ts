// Under which keys a browser keeps what was typed and may not have been sent, and what it keeps of whom: so that the start page can tell, also
// when the server cannot.
import type { FormPurpose } from '@telstaat/core';

export interface KeptPlace {
  readonly election: string;
  readonly station: number;
  readonly purpose: FormPurpose;
  /** Number of the account. */
  readonly account: number;
}

/** What is not confirmed yet, what was confirmed, where the typist was, and explanations that were not sent. */
export type KeptKind = 'unsent' | 'typed' | 'desk' | 'notes';

/** `telstaat.unsent.PS2027.3.7`, for election night with `.night` behind it. */
export function keptKey(kind: KeptKind, { election, station, purpose, account }: KeptPlace): string {
  return `telstaat.${kind}.${election}.${station}.${account}${purpose === 'night' ? '.night' : ''}`;
}

const pattern = /^telstaat\.(?:unsent|typed|desk)\.(.+)\.(\d+)\.(\d+)(\.night)?$/;

/** The entries of which this browser keeps something for this account, in the order of the papers. */
export function keptEntries(keys: readonly string[], account: number): readonly KeptPlace[] {
  const places = new Map<string, KeptPlace>();
  for (const key of keys) {
    const [, election = '', station, owner, night] = pattern.exec(key) ?? [];
    if (Number(owner) !== account) continue;
    const place: KeptPlace = { election, station: Number(station), purpose: night ? 'night' : 'count', account };
    places.set(keptKey('desk', place), place);
  }
  return [...places.values()].sort((a, b) => a.election.localeCompare(b.election) || a.station - b.station);
}
