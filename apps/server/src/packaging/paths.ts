// Where what stands in a package. The three files that others want lie on top; what proves them lies in folders.
import type { StationNumber } from '@telstaat/core';

export const packagePaths = {
  report: 'Model_Na31-2.pdf',
  readme: 'LEESMIJ.txt',
  /** The official files as they were received, byte for byte; their own names stand in verkiezing.json. */
  definition: 'bron/verkiezingsdefinitie.eml.xml',
  candidates: 'bron/kandidatenlijsten.eml.xml',
  election: 'controle/verkiezing.json',
  totals: 'controle/totalen.json',
  forms: 'controle/formulieren/',
} as const;

/** `controle/formulieren/0017.json`; a longer number is written whole. */
export function formPath(station: StationNumber): string {
  return `${packagePaths.forms}${String(station).padStart(4, '0')}.json`;
}
