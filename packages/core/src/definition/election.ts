// The election as it was defined by others (EML 110a, 230b) and as this municipality counts it.
import type { ElectionId, Instant, Sha256, StationNumber } from '../basics/brand.ts';

/** Elections that Telstaat counts (decision 2). */
export const countedCategories = ['PS', 'AB'] as const;
export type CountedCategory = (typeof countedCategories)[number];
export const countedSubcategories = ['PS1', 'PS2', 'AB1', 'AB2'] as const;
export type CountedSubcategory = (typeof countedSubcategories)[number];
/** All categories of EML_NL: their count files can be inspected and converted. */
export const emlCategories = [
  'EK', 'TK', 'EP', 'PS', 'AB', 'GR', 'BC', 'GC', 'ER', 'NR', 'PR', 'LR', 'IR',
] as const; // prettier-ignore
export type EmlCategory = (typeof emlCategories)[number];

export const countingMethods = ['CSO', 'DSO'] as const;
/** CSO: candidates are counted centrally by the municipality; DSO: by each polling station (domain.md §1.2). */
export type CountingMethod = (typeof countingMethods)[number];
export const modelYears = [2027, 2023] as const;
/** Generation of the statutory models (decision 3). */
export type ModelYear = (typeof modelYears)[number];

export const regionCategories = ['PROVINCIE', 'WATERSCHAP', 'KIESKRING', 'GEMEENTE', 'STAAT'] as const;
export type RegionCategory = (typeof regionCategories)[number];

export interface RegionKey {
  readonly number: number;
  readonly category: RegionCategory;
}

/** A node of the election tree in the 110a; numbers are unique within a category only. */
export interface Region extends RegionKey {
  readonly name: string;
  readonly superior?: RegionKey;
  readonly romanNumerals: boolean;
  readonly committees: readonly string[];
}

export interface ElectionDomain {
  /** Absent for PS; the water board's number for AB. Copied literally into every file we write. */
  readonly id?: string;
  readonly name: string;
}

/** What identifies an election in every EML message. */
export interface ElectionIdentity {
  readonly id: ElectionId;
  readonly name: string;
  readonly category: EmlCategory;
  readonly subcategory?: string;
  readonly domain?: ElectionDomain;
  /** yyyy-mm-dd */
  readonly electionDate: string;
  /** yyyy-mm-dd */
  readonly nominationDate?: string;
}

/** EML 110a, as read. */
export interface ElectionDefinition extends ElectionIdentity {
  readonly contestId: string;
  readonly votingMethod: string;
  readonly seats: number;
  /** Percent of the quota. */
  readonly preferenceThreshold: number;
  readonly regions: readonly Region[];
  /** A preview only: neither the order nor the numbers of the lists (exchange.md §5). */
  readonly registeredParties: readonly string[];
}

export interface Contest {
  /** `geen`, `alle`, a number or a Roman numeral. */
  readonly id: string;
  readonly name?: string;
}

export const genders = ['male', 'female', 'other', 'unknown'] as const;
export type Gender = (typeof genders)[number];

export interface Candidate {
  /** From 1 within the list; gaps are possible. */
  readonly number: number;
  readonly initials?: string;
  readonly firstName?: string;
  /** `van der` */
  readonly prefix?: string;
  readonly lastName: string;
  readonly gender?: Gender;
}

export interface CandidateList {
  /** List number on the ballot; gaps are possible. */
  readonly number: number;
  /** Registered name; empty for a list without a name (blanco lijst). */
  readonly name: string;
  readonly candidates: readonly Candidate[];
}

/** EML 230b, as read. Addresses of candidates are not kept (decision 11). */
export interface CandidateLists {
  readonly election: ElectionIdentity;
  readonly contest: Contest;
  readonly lists: readonly CandidateList[];
}

export const stationKinds = ['fixed', 'mobile', 'special'] as const;
export type StationKind = (typeof stationKinds)[number];

export interface PollingStation {
  readonly number: StationNumber;
  readonly name: string;
  readonly kind?: StationKind;
  /** Eligible voters allotted to this station; absent when unknown. */
  readonly eligibleVoters?: number;
  readonly address?: string;
  /** `1234 AB` */
  readonly postalCode?: string;
  readonly town?: string;
}

/** EML 110b, as read. */
export interface PollingStationList {
  readonly election: ElectionIdentity;
  readonly municipality: Municipality;
  /** Eligible voters of the municipality; absent when the file does not say. */
  readonly eligibleVoters?: number;
  readonly stations: readonly PollingStation[];
}

export interface Municipality {
  /** Four digits, `0307`. */
  readonly code: string;
  readonly name: string;
}

/** Where an imported definition came from: the file's name and the SHA-256 of its bytes. */
export interface SourceFile {
  readonly name: string;
  readonly sha256: Sha256;
}

/** An election as this municipality counts it: everything but the polling stations and the session. */
export interface Election extends ElectionIdentity {
  readonly category: CountedCategory;
  readonly subcategory: CountedSubcategory;
  readonly domain: ElectionDomain;
  readonly seats: number;
  readonly contest: Contest;
  readonly municipality: Municipality;
  readonly lists: readonly CandidateList[];
  readonly countingMethod: CountingMethod;
  readonly modelYear: ModelYear;
  /** Eligible voters of the municipality for this election (Z). */
  readonly eligibleVoters: number;
  /**
   * Whether a coordinator may decide a value where two entries differ; else it is read again from the paper (decision 5).
   * Absent in what was set up before this could be chosen: not.
   */
  readonly mayDecide?: boolean;
  /** A practice election is marked OEFENING on every screen and page. */
  readonly practice: boolean;
  readonly definition: SourceFile;
  readonly candidates: SourceFile;
  readonly createdAt: Instant;
}
