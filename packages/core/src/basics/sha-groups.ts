// The SHA-256 as people compare it: sixteen groups of four, two of them withheld so that comparing cannot be skipped (exchange.md §3).
import type { Sha256 } from './brand.ts';

/** Sixteen groups of four lower-case hexadecimal digits. */
export function shaGroups(sha256: Sha256): readonly string[] {
  return Array.from({ length: 16 }, (_, index) => sha256.slice(index * 4, index * 4 + 4));
}

/** As printed on paper: groups with one space between. */
export function shaOnPaper(sha256: Sha256): string {
  return shaGroups(sha256).join(' ');
}

/** The first 64 bits as printed on paper: enough to find it again. */
export function shaStart(sha256: Sha256): string {
  return shaGroups(sha256).slice(0, 4).join(' ');
}

export interface WithheldGroups {
  /** All groups; the withheld ones are empty. */
  readonly groups: readonly string[];
  /** Indexes (from 0) of the withheld groups: one in the first half, one in the second. */
  readonly withheld: readonly [number, number];
}

/** Which two groups the user must type from the paper: chosen by the digest itself, one in each half, so both halves are read. */
export function withholdGroups(sha256: Sha256): WithheldGroups {
  const first = parseInt(sha256.slice(0, 8), 16) % 8;
  const second = 8 + (parseInt(sha256.slice(56, 64), 16) % 8);
  const groups = shaGroups(sha256).map((group, index) => (index === first || index === second ? '' : group));
  return { groups, withheld: [first, second] };
}

/** True when the typed groups (any case, surrounding space ignored) complete the withheld ones. */
export function groupsMatch(sha256: Sha256, typed: readonly [string, string]): boolean {
  const all = shaGroups(sha256);
  const { withheld } = withholdGroups(sha256);
  return withheld.every((index, i) => typed[i]?.trim().toLowerCase() === all[index]);
}
