// The count file → sheets of a session: what `toCountFile` wrote, and what other programs wrote, as fields of a form (domain.md §2.7).
import { listTotalOnForm, type CountField, type Form, type Sheet, type StationNumber } from '@telstaat/core';
import { countedNumbers } from './count-fields.ts';
import type { CountFile, VoteCounts } from './count-file.ts';
import { ticksOf } from './investigations.ts';

/** What a count file says of one station: the numbers that count, and the boxes that follow from its investigations. */
export interface CountsOfStation extends Sheet {
  readonly station: StationNumber;
}

export interface FromCountFile {
  /** Units with a station number, in the order of the file. */
  readonly sheets: readonly CountsOfStation[];
  readonly total: Sheet['counts'];
}

/**
 * The numbers of a count file as fields of a form. What the form does not have is left out, and what the file does not have stays
 * unwritten. Most boxes are not in a count file, nor are numbers that a corrigendum or a recount replaced.
 */
export function fromCountFile(form: Form, count: CountFile): FromCountFile {
  return {
    sheets: count.units.flatMap((unit) => {
      const { number, investigations } = unit;
      return number === undefined
        ? []
        : [{ station: number, counts: toFields(form, unit), ticks: ticksOf(form, investigations) }];
    }),
    total: toFields(form, count.total),
  };
}

function toFields(form: Form, counts: VoteCounts): Sheet['counts'] {
  const found = new Map(countedNumbers(counts));
  // E.n on the form is the total of the list.
  for (const list of counts.lists) found.set(listTotalOnForm(list.number), list.votes);
  const fields: Partial<Record<CountField, number>> = {};
  for (const field of form.totals) {
    const value = found.get(field);
    if (value !== undefined) fields[field] = value;
  }
  return fields;
}
