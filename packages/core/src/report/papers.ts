// The papers there are, as data: server, command line and screen offer what stands here and know no more of it. To add a paper, add an item.
import type { Text } from '../basics/text.ts';
import type { CountingMethod, Election, ModelYear } from '../definition/election.ts';
import { countedSheet, hasCorrigendum } from '../sheet/counted.ts';
import type { Form } from '../sheet/form.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { buildNa3112023 } from './2023/na-31-1.ts';
import { buildNa3122023 } from './2023/na-31-2.ts';
import { buildN1012023, buildN1022023, buildNa312Bijlage22023 } from './2023/station-papers.ts';
import type { DocumentContent } from './block.ts';
import { buildChecksPage } from './checks-page.ts';
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

export type PaperKind = StationPaperKind | ReportKind;

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
export type PaperId = StationPaperId | ReportId;

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

/** The papers of an election counted this way, in the order in which they are used. */
export function papersOf({
  countingMethod,
  modelYear,
}: Pick<Election, 'countingMethod' | 'modelYear'>): readonly PaperKind[] {
  return paperKinds.filter((kind) => kind.countingMethod === countingMethod && kind.modelYear === modelYear);
}

/** The paper of that kind. Throws when the election is counted on other papers: `papersOf` tells which there are. */
export function paperFor(id: StationPaperId, input: StationPaperInput): DocumentContent;
export function paperFor(id: ReportId, input: ReportInput): DocumentContent;
export function paperFor(id: PaperId, input: StationPaperInput | ReportInput): DocumentContent {
  const kind = papersOf(input.election).find((item) => item.id === id);
  if (!kind)
    throw new Error(`${id} is no paper of an election ${input.election.countingMethod} ${input.election.modelYear}`);
  return kind.about === 'station' ? kind.build(input as StationPaperInput) : kind.build(input as ReportInput);
}

/** The report of the municipality, whichever the election has. */
export function reportFor(input: ReportInput): DocumentContent {
  return reportKindOf(input.election).build(input);
}

type Counted = Pick<Election, 'countingMethod' | 'modelYear'>;

/** The paper that is the report of the municipality. */
export function reportKindOf(election: Counted): ReportKind {
  const kind = papersOf(election).find((item) => item.about === 'municipality');
  if (!kind) throw new Error(`No report for ${election.countingMethod} ${election.modelYear}`);
  return kind;
}

/** The papers of a station, in the order in which they are used. */
export function stationPapersOf(election: Counted): readonly StationPaperKind[] {
  return papersOf(election).filter((kind) => kind.about === 'station');
}

export interface FilledPaper {
  readonly kind: StationPaperKind;
  readonly build: () => DocumentContent;
}

/**
 * What a definitive sheet says, on the papers on which it was written: the form of the count with the inserted page and corrigendum that lay with
 * it. Where a corrigendum has no paper here (models of 2022-2025), the form says what counts.
 */
export function filledPapers(form: Form, input: StationPaperInput & { readonly sheet: Sheet }): readonly FilledPaper[] {
  const { election, sheet } = input;
  const kinds = stationPapersOf(election);
  const lies = (kind: StationPaperKind): boolean => {
    switch (kind.id) {
      case 'n-10-1-checks':
        return sheet.ticks.includes('about.page.present');
      case 'na-14-1':
        return hasCorrigendum(sheet);
      default:
        return kind.id === form.model;
    }
  };
  const folded = hasCorrigendum(sheet) && !kinds.some(({ id }) => id === 'na-14-1');
  const filled = { ...input, sheet: folded ? countedSheet(form, sheet) : sheet };
  return kinds.filter(lies).map((kind) => ({ kind, build: () => kind.build(filled) }));
}

export const paperRefusals = {
  'paper.notThere': {
    nl: 'Dit papier hoort niet bij deze verkiezing: er is een andere manier van tellen of een ander modeljaar.',
    en: 'This paper does not belong to this election: the votes are counted in another way or with other models.',
  },
} as const satisfies Record<string, Text>;

/** `Model_N_10_2_PS2027_Utrecht_Stembureau_3.pdf`; a report is named after its model only (domain.md §5.15). */
export function paperFileName(kind: PaperKind, election: Pick<Election, 'id'>, station?: number): string {
  return kind.about === 'municipality'
    ? `${kind.stem}.pdf`
    : `${kind.stem}_${election.id}${station === undefined ? '' : `_Stembureau_${station}`}.pdf`;
}
