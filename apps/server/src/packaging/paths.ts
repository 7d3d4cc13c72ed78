// Where what stands in a package. The files that others want lie on top; what proves them lies in folders.
import { paperFileName, reportKindOf, type Election, type StationNumber } from '@telstaat/core';
import { countFileName, longCsvFileName, osv43FileName, pollingStationsFileName } from '@telstaat/formats';

export const packagePaths = {
  readme: 'LEESMIJ.txt',
  /** The official files as they were received, byte for byte; their own names stand in verkiezing.json. */
  definition: 'bron/verkiezingsdefinitie.eml.xml',
  candidates: 'bron/kandidatenlijsten.eml.xml',
  /** What is fixed before election day. */
  fixed: 'controle/definitie.json',
  election: 'controle/verkiezing.json',
  report: 'controle/verslag.json',
  totals: 'controle/totalen.json',
  forms: 'controle/formulieren/',
  log: 'controle/logboek.jsonl',
} as const;

/** Names of the files on top: they follow from the election. */
export interface Names {
  /** `Model_Na31-2.pdf` */
  readonly report: string;
  readonly count: string;
  /** OSV4-3 */
  readonly spreadsheet: string;
  readonly longTable: string;
  /** EML 110b */
  readonly stations: string;
}

export function namesOf(election: Election): Names {
  return {
    report: paperFileName(reportKindOf(election), election),
    count: countFileName(election),
    spreadsheet: osv43FileName(election),
    longTable: longCsvFileName(election),
    stations: pollingStationsFileName(election),
  };
}

/** `controle/formulieren/0017.json`; a longer number is written whole. */
export function formPath(station: StationNumber): string {
  return `${packagePaths.forms}${String(station).padStart(4, '0')}.json`;
}

/** The name of a zip; that of a practice begins with `OEFENING_`, so that it cannot be taken for a result. */
export function practiceName({ practice }: Pick<Election, 'practice'>, name: string): string {
  return practice ? `OEFENING_${name}` : name;
}
