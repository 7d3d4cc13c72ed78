// The papers there are, as data: server, command line and screen offer what stands here and know no more of it. To add a paper, add an item.
import type { Text } from '../basics/text.ts';
import type { CountingMethod, ModelYear } from '../definition/election.ts';
import { buildNa3112023 } from './2023/na-31-1.ts';
import { buildNa3122023 } from './2023/na-31-2.ts';
import { buildN1012023, buildN1022023, buildNa312Bijlage22023 } from './2023/station-papers.ts';
import type { DocumentContent } from './block.ts';
import { buildChecksPage } from './checks-page.ts';
import { buildNa311Checks, buildNa312Checks, type CommitteePaperInput } from './committee-checks-page.ts';
import { buildN101, buildN102 } from './n-10.ts';
import { buildNa141 } from './na-14-1.ts';
import { buildNa311 } from './na-31-1.ts';
import { buildNa312Bijlage1 } from './na-31-2-bijlage-1.ts';
import { buildNa312 } from './na-31-2.ts';
import type { ReportInput } from './report-input.ts';
import type { StationPaperInput } from './station-paper.ts';

/** Blank: to write on. Filled: with what was counted, or for a paper of a station with what a sheet says (to practise with). */
export type PaperState = 'blank' | 'filled';

interface PaperFacts {
  readonly id: PaperId;
  /** `Na 31-2 bijlage 1` */
  readonly model: string;
  readonly title: Text;
  readonly countingMethod: CountingMethod;
  readonly modelYear: ModelYear;
  readonly states: readonly PaperState[];
  /** Start of the file's name: `Model_Na31-2`. */
  readonly stem: string;
}

/** A paper of one polling station. */
export interface StationPaperKind extends PaperFacts {
  readonly about: 'station';
  readonly id: StationPaperId;
  readonly build: (input: StationPaperInput) => DocumentContent;
}

/** The report of the whole municipality. */
export interface ReportKind extends PaperFacts {
  readonly about: 'municipality';
  readonly id: ReportId;
  readonly build: (input: ReportInput) => DocumentContent;
}

/** A paper that the committee fills in by hand, one for the whole municipality. */
export interface CommitteePaperKind extends PaperFacts {
  readonly about: 'committee';
  readonly id: CommitteePaperId;
  readonly build: (input: CommitteePaperInput) => DocumentContent;
}

export type PaperKind = StationPaperKind | ReportKind | CommitteePaperKind;
/** Papers that are printed to write on. */
export type BlankPaperKind = StationPaperKind | CommitteePaperKind;

export const stationPaperIds = [
  'n-10-1',
  'n-10-1-checks',
  'na-14-1',
  'n-10-2',
  'na-31-2-bijlage-1',
  'n-10-1-2023',
  'n-10-2-2023',
  'na-31-2-bijlage-2-2023',
] as const;
export type StationPaperId = (typeof stationPaperIds)[number];

export const reportIds = ['na-31-1', 'na-31-2', 'na-31-1-2023', 'na-31-2-2023'] as const;
export type ReportId = (typeof reportIds)[number];

export const committeePaperIds = ['na-31-1-checks', 'na-31-2-checks'] as const;
export type CommitteePaperId = (typeof committeePaperIds)[number];
export type PaperId = StationPaperId | ReportId | CommitteePaperId;

const both: readonly PaperState[] = ['blank', 'filled'];
const titles = {
  stationCandidates: {
    nl: 'Proces-verbaal van het stembureau, per kandidaat',
    en: 'Report of the polling station, per candidate',
  },
  stationLists: { nl: 'Proces-verbaal van het stembureau, per lijst', en: 'Report of the polling station, per list' },
  checks: { nl: 'Inlegvel Controles en correcties', en: 'Inserted page Checks and corrections' },
  corrigendum: {
    nl: 'Corrigendum van het proces-verbaal van een stembureau',
    en: 'Corrigendum of the report of a polling station',
  },
  centralCount: { nl: 'Centrale telling van een stembureau', en: 'Central count of a polling station' },
  municipality: { nl: 'Proces-verbaal van het gemeentelijk stembureau', en: 'Report of the municipal committee' },
  committeeChecks: {
    nl: 'Inlegvel Controles in opdracht van het centraal stembureau',
    en: 'Inserted page Checks ordered by the central committee',
  },
} as const satisfies Record<string, Text>;

export const paperKinds: readonly PaperKind[] = [
  {
    id: 'n-10-1',
    about: 'station',
    model: 'N 10-1',
    title: titles.stationCandidates,
    countingMethod: 'DSO',
    modelYear: 2027,
    states: both,
    stem: 'Model_N_10_1',
    build: buildN101,
  },
  {
    id: 'n-10-1-checks',
    about: 'station',
    model: 'N 10-1 inlegvel',
    title: titles.checks,
    countingMethod: 'DSO',
    modelYear: 2027,
    states: both,
    stem: 'Model_N_10_1_inlegvel',
    build: buildChecksPage,
  },
  {
    id: 'na-14-1',
    about: 'station',
    model: 'Na 14-1',
    title: titles.corrigendum,
    countingMethod: 'DSO',
    modelYear: 2027,
    states: both,
    stem: 'Model_Na14-1',
    build: buildNa141,
  },
  {
    id: 'na-31-1',
    about: 'municipality',
    model: 'Na 31-1',
    title: titles.municipality,
    countingMethod: 'DSO',
    modelYear: 2027,
    states: ['filled'],
    stem: 'Model_Na31-1',
    build: buildNa311,
  },
  {
    id: 'na-31-1-checks',
    about: 'committee',
    model: 'Na 31-1 inlegvel',
    title: titles.committeeChecks,
    countingMethod: 'DSO',
    modelYear: 2027,
    states: ['blank'],
    stem: 'Model_Na31-1_inlegvel',
    build: buildNa311Checks,
  },
  {
    id: 'n-10-2',
    about: 'station',
    model: 'N 10-2',
    title: titles.stationLists,
    countingMethod: 'CSO',
    modelYear: 2027,
    states: both,
    stem: 'Model_N_10_2',
    build: buildN102,
  },
  {
    id: 'na-31-2-bijlage-1',
    about: 'station',
    model: 'Na 31-2 bijlage 1',
    title: titles.centralCount,
    countingMethod: 'CSO',
    modelYear: 2027,
    states: both,
    stem: 'Model_Na31-2_bijlage1',
    build: buildNa312Bijlage1,
  },
  {
    id: 'na-31-2',
    about: 'municipality',
    model: 'Na 31-2',
    title: titles.municipality,
    countingMethod: 'CSO',
    modelYear: 2027,
    states: ['filled'],
    stem: 'Model_Na31-2',
    build: buildNa312,
  },
  {
    id: 'na-31-2-checks',
    about: 'committee',
    model: 'Na 31-2 inlegvel',
    title: titles.committeeChecks,
    countingMethod: 'CSO',
    modelYear: 2027,
    states: ['blank'],
    stem: 'Model_Na31-2_inlegvel',
    build: buildNa312Checks,
  },
  {
    id: 'n-10-1-2023',
    about: 'station',
    model: 'N 10-1',
    title: titles.stationCandidates,
    countingMethod: 'DSO',
    modelYear: 2023,
    states: both,
    stem: 'Model_N_10_1',
    build: buildN1012023,
  },
  {
    id: 'na-31-1-2023',
    about: 'municipality',
    model: 'Na 31-1',
    title: titles.municipality,
    countingMethod: 'DSO',
    modelYear: 2023,
    states: ['filled'],
    stem: 'Model_Na31-1',
    build: buildNa3112023,
  },
  {
    id: 'n-10-2-2023',
    about: 'station',
    model: 'N 10-2',
    title: titles.stationLists,
    countingMethod: 'CSO',
    modelYear: 2023,
    states: both,
    stem: 'Model_N_10_2',
    build: buildN1022023,
  },
  {
    id: 'na-31-2-bijlage-2-2023',
    about: 'station',
    model: 'Na 31-2 bijlage 2',
    title: titles.centralCount,
    countingMethod: 'CSO',
    modelYear: 2023,
    states: both,
    stem: 'Model_Na31-2_bijlage2',
    build: buildNa312Bijlage22023,
  },
  {
    id: 'na-31-2-2023',
    about: 'municipality',
    model: 'Na 31-2',
    title: titles.municipality,
    countingMethod: 'CSO',
    modelYear: 2023,
    states: ['filled'],
    stem: 'Model_Na31-2',
    build: buildNa3122023,
  },
];
