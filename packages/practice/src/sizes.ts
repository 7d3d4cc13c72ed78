// How large a practice can be, as data: a handful to test with, a table to practise with, a city to prove that it holds.
import type { Municipality } from '@telstaat/core';

export const practiceSizes = ['tiny', 'practice', 'amersfoort'] as const;
export type PracticeSize = (typeof practiceSizes)[number];

export function isPracticeSize(text: string): text is PracticeSize {
  return practiceSizes.some((size) => size === text);
}

/** What is remarkable about the count of a station; the others are plain. */
export const conditions = ['explained', 'unexplained', 'manyBlank', 'largeDifference'] as const;
export type Condition = (typeof conditions)[number];

export interface ListsSpec {
  /** Candidates per list, in order of list number. */
  readonly candidates: readonly number[];
  /** A list number that is not used: a list that was declared invalid. */
  readonly gapAt?: number;
  /** The last list has no name. */
  readonly blankLast: boolean;
}

export interface SizeSpec {
  readonly municipality: Municipality;
  readonly stations: number;
  /** Whether the last station travels. */
  readonly mobile: boolean;
  /** Station numbers that are not used. */
  readonly numberGaps: readonly number[];
  /** Eligible voters of a fixed station: from, to. */
  readonly voters: readonly [number, number];
  /** How many stations of each election are remarkable, and how. */
  readonly remarkable: Readonly<Partial<Record<Condition, number>>>;
  readonly PS: ListsSpec;
  readonly AB: ListsSpec;
}

/** Codes above 9900 belong to no municipality, so a practice can never be taken for one. */
export const municipalities = {
  tiny: { code: '9903', name: 'Klein-Eemhove' },
  practice: { code: '9901', name: 'Eemhove' },
  amersfoort: { code: '9902', name: 'Meerstede' },
} as const satisfies Record<PracticeSize, Municipality>;

/** Twenty lists of 50 down to 10 candidates: 600 together. */
const provinceLists = Array.from({ length: 20 }, (_, index) => 50 - Math.round((40 * index) / 19));

export const sizeSpecs = {
  tiny: {
    municipality: municipalities.tiny,
    stations: 3,
    mobile: false,
    numberGaps: [],
    voters: [200, 400],
    remarkable: { explained: 1 },
    PS: { candidates: [5, 4, 3], blankLast: false },
    AB: { candidates: [4, 3], blankLast: false },
  },
  practice: {
    municipality: municipalities.practice,
    stations: 8,
    mobile: true,
    numberGaps: [4],
    voters: [500, 1500],
    remarkable: { explained: 2, unexplained: 1, manyBlank: 1, largeDifference: 1 },
    PS: { candidates: [42, 24, 20, 16, 12, 6], gapAt: 5, blankLast: true },
    AB: { candidates: [20, 14, 10, 6], gapAt: 3, blankLast: true },
  },
  amersfoort: {
    municipality: municipalities.amersfoort,
    stations: 110,
    mobile: true,
    numberGaps: [13, 27, 58, 59, 60, 91],
    voters: [600, 1800],
    remarkable: { explained: 14, unexplained: 6, manyBlank: 3, largeDifference: 2 },
    PS: { candidates: provinceLists, gapAt: 9, blankLast: true },
    AB: { candidates: [40, 34, 30, 26, 24, 20, 18, 14, 12, 12, 10, 10], gapAt: 7, blankLast: true },
  },
} as const satisfies Record<PracticeSize, SizeSpec>;
