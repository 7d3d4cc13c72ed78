// A count as EML 510 has it: numbers per list and candidate, for the whole and for each reporting unit.
import { tidyLine, type Contest, type ElectionIdentity, type StationKind } from '@telstaat/core';
import type { InvestigationCode } from './structure/count.ts';

export interface CountedCandidate {
  readonly number: number;
  readonly votes: number;
}

export interface CountedList {
  readonly number: number;
  readonly name: string;
  /** Total of the list as the file says it. */
  readonly votes: number;
  readonly candidates: readonly CountedCandidate[];
}

/** The numbers of one reporting unit, or of all together. */
export interface VoteCounts {
  readonly lists: readonly CountedList[];
  /** Eligible voters (not votes cast). 0 in a unit when voters were not allotted to it. */
  readonly cast: number;
  /** Valid votes on candidates (E). */
  readonly totalCounted: number;
  readonly rejected: { readonly blanco: number; readonly ongeldig: number };
  /** By reason code, in the order of the file; codes that the file does not have are absent. */
  readonly uncounted: Readonly<Record<string, number>>;
}

export interface ReportingUnit extends VoteCounts {
  /** `0307::SB1`, or a municipality or district. */
  readonly id: string;
  /** The number after `SB`; absent for other units. */
  readonly number?: number;
  /** Without `Stembureau` in front and without the postal code. */
  readonly name: string;
  readonly postalCode?: string;
  readonly kind?: StationKind;
  readonly investigations?: Readonly<Partial<Record<InvestigationCode, boolean>>>;
}

export const countMessages = ['510a', '510b', '510c', '510d'] as const;
export type CountMessage = (typeof countMessages)[number];

/** EML 510a–d, as read or to be written. */
export interface CountFile {
  readonly message: CountMessage;
  /** Who made it: `0307` Amersfoort, `CSB` … */
  readonly authority: { readonly id: string; readonly name: string };
  /** As in the file: local time, `2027-03-18T11:17:38.457`. */
  readonly created: string;
  readonly election: ElectionIdentity;
  readonly contest: Contest;
  readonly total: VoteCounts;
  readonly units: readonly ReportingUnit[];
}

/** Votes cast (H): valid, blank and invalid together. */
export function votesCast(counts: VoteCounts): number {
  return counts.totalCounted + counts.rejected.blanco + counts.rejected.ongeldig;
}

const nameAndCode = /^(.*?)(?: \(postcode: ?(\d{4} ?[A-Z]{2})\))?$/;

/** Takes a unit's name apart: `Stembureau Stembureau De Stenge (postcode: 4451 CZ)` → `De Stenge` and `4451 CZ`. */
export function splitUnitName(text: string): { readonly name: string; readonly postalCode?: string } {
  const parts = nameAndCode.exec(text);
  const full = parts?.[1] ?? text;
  const name = full.replace(/^(?:(?:Brief)?[Ss]tembureau )+/, '');
  const postalCode = parts?.[2];
  return postalCode === undefined ? { name } : { name, postalCode };
}

/** The name and postal code of a station as they come back from a count file in which they were written. */
export function nameInCountFile(station: { readonly name: string; readonly postalCode?: string }): {
  readonly name: string;
  readonly postalCode?: string;
} {
  return splitUnitName(tidyLine(unitName({ ...station, name: tidyLine(station.name) })));
}

/** Puts a polling station's name together for a count file; `Stembureau` is never written twice (exchange.md §14). */
export function unitName(station: { readonly name: string; readonly postalCode?: string }): string {
  const name = /^(?:brief)?stembureau /i.test(station.name) ? station.name : `Stembureau ${station.name}`;
  return station.postalCode === undefined ? name : `${name} (postcode: ${station.postalCode})`;
}
