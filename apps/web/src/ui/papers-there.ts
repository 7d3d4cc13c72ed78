// Whether report, blank forms and package of a way of counting can be made; where not, the screens say so instead of offering them.
import { refuse, type Election, type Refusal } from '@telstaat/core';

type Counted = Pick<Election, 'countingMethod' | 'modelYear'>;

/** What the server would answer; `undefined` when the papers are there. */
export function refusalOfPapers({ countingMethod, modelYear }: Counted): Refusal<'package.noReport'> | undefined {
  if (countingMethod === 'CSO' && modelYear === 2027) return undefined;
  return refuse('package.noReport', { countingMethod, modelYear: String(modelYear) });
}
