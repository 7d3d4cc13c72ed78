// Which papers of stations belong in a publication: it has no forms, so they follow from the units of its count file and the model of its report.
import {
  countingMethods,
  formKinds,
  modelYears,
  paperFileName,
  reportKindOf,
  stationPapersOf,
  type StationNumber,
} from '@telstaat/core';
import { publicationPaths } from '../packaging/publication.ts';
import type { Evidence } from './evidence.ts';

export interface PapersOfStation {
  readonly station: StationNumber;
  /** The paper on which was counted: it must be there. */
  readonly form: string;
  /** What may lie with it, in the order of the papers: the inserted page, and the corrigendum, whose numbers replace those of the form. */
  readonly beside: readonly string[];
}

/** Undefined when no count file or report says which. Of two generations of models with one report it is the one whose papers are there. */
export function papersOfStations({ sealed, count, names }: Evidence): readonly PapersOfStation[] | undefined {
  const { election, units = [] } = count?.value ?? {};
  if (!sealed || !names || !election) return undefined;
  const numbers = units.flatMap(({ number }) => (number === undefined ? [] : [number]));
  const present = new Set(sealed.paths);
  const choices = countingMethods
    .flatMap((countingMethod) => modelYears.map((modelYear) => ({ countingMethod, modelYear })))
    .filter((choice) => paperFileName(reportKindOf(choice), election) === names.report)
    .map((choice) => numbers.map((station) => papersOf(choice, election, station)));
  const missing = (papers: readonly PapersOfStation[]): number =>
    papers.filter(({ form }) => !present.has(form)).length;
  return choices.sort((a, b) => missing(a) - missing(b))[0];
}

type Choice = Parameters<typeof reportKindOf>[0];

function papersOf(choice: Choice, election: Parameters<typeof paperFileName>[1], station: StationNumber) {
  const { countingMethod, modelYear } = choice;
  const model = formKinds.find(
    (kind) => kind.purpose === 'count' && kind.countingMethod === countingMethod && kind.modelYear === modelYear,
  )?.model;
  const kinds = stationPapersOf(choice);
  const paths = (ids: readonly string[]): readonly string[] =>
    kinds
      .filter(({ id }) => ids.includes(id))
      .map((kind) => `${publicationPaths.stations}${paperFileName(kind, election, station)}`);
  return {
    station,
    form: paths(model === undefined ? [] : [model])[0] ?? '',
    beside: paths(['n-10-1-checks', 'na-14-1']),
  };
}
