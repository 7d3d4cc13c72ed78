// Which papers an election has, and how one is made: questions to the list of papers (`paper-kinds.ts`).
import { unreachable } from '../basics/result.ts';
import type { Text } from '../basics/text.ts';
import type { Election } from '../definition/election.ts';
import { countedSheet, hasCorrigendum } from '../sheet/counted.ts';
import type { Form } from '../sheet/form.ts';
import type { Sheet } from '../sheet/sheet.ts';
import type { DocumentContent } from './block.ts';
import type { CommitteePaperInput } from './committee-checks-page.ts';
import {
  paperKinds,
  type BlankPaperKind,
  type CommitteePaperId,
  type CommitteePaperKind,
  type PaperId,
  type PaperKind,
  type ReportId,
  type ReportKind,
  type StationPaperId,
  type StationPaperKind,
} from './paper-kinds.ts';
import type { ReportInput } from './report-input.ts';
import type { StationPaperInput } from './station-paper.ts';

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
export function paperFor(id: CommitteePaperId, input: CommitteePaperInput): DocumentContent;
export function paperFor(id: PaperId, input: StationPaperInput | ReportInput | CommitteePaperInput): DocumentContent {
  const kind = papersOf(input.election).find((item) => item.id === id);
  if (!kind)
    throw new Error(`${id} is no paper of an election ${input.election.countingMethod} ${input.election.modelYear}`);
  switch (kind.about) {
    case 'station':
      return kind.build(input as StationPaperInput);
    case 'municipality':
      return kind.build(input as ReportInput);
    case 'committee':
      return kind.build(input);
    default:
      return unreachable(kind);
  }
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

/** The papers that the committee fills in by hand, one of each. */
export function committeePapersOf(election: Counted): readonly CommitteePaperKind[] {
  return papersOf(election).filter((kind) => kind.about === 'committee');
}

/** Every paper that is printed to write on, in the order in which they are used. */
export function blankPapersOf(election: Counted): readonly BlankPaperKind[] {
  return papersOf(election)
    .filter((kind) => kind.about !== 'municipality')
    .filter(({ states }) => states.includes('blank'));
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
