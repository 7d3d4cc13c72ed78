// The lists of a station whose count by list on election night differs from the definitive count: the table of B1-2.4, which the paper has the
// committee fill in by hand (decision 6).
import { countedSheet } from '../sheet/counted.ts';
import { listTotal, listTotalOnForm } from '../sheet/field-id.ts';
import type { Form } from '../sheet/form.ts';
import type { Sheet } from '../sheet/sheet.ts';

export interface ListDifference {
  readonly list: number;
  /** Votes counted on election night; what was not written counts as 0. */
  readonly night: number;
  /** Votes counted definitively. */
  readonly counted: number;
  /** `counted − night`. */
  readonly difference: number;
}

export interface Count {
  readonly form: Form;
  readonly sheet: Sheet;
}

/** In the order of the paper, only lists that differ. */
export function listDifferences(night: Sheet, definitive: Count): readonly ListDifference[] {
  const { counts } = countedSheet(definitive.form, definitive.sheet);
  return definitive.form.sections.flatMap(({ id, list }): readonly ListDifference[] => {
    if (list === undefined || id !== `list.${list}`) return [];
    const before = night.counts[listTotalOnForm(list)] ?? 0;
    const counted = counts[listTotal(list)] ?? 0;
    return before === counted ? [] : [{ list, night: before, counted, difference: counted - before }];
  });
}
