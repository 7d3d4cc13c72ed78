// A paper on which something is wrong: typed exactly as it stands it gives an error, and it must go back to the committee.
import { keyIn, listTotal, listTotalOnForm, type CountField, type Form, type Keying, type Sheet } from '@telstaat/core';
import { between, pick, type Chance } from './chance.ts';

/** The paper with one sum that does not hold: a total of voters, of votes, or of a list. */
export function brokenPaper(sheet: Sheet, form: Form, chance: Chance): Sheet {
  const lists = form.sections.flatMap((section) => (section.list === undefined ? [] : [section.list]));
  const fields: readonly CountField[] = [
    'voters.total',
    'votes.candidates',
    'votes.total',
    ...lists.flatMap((list) => [listTotal(list), listTotalOnForm(list)]),
  ];
  const field = pick(chance, fields);
  const written = sheet.counts[field] ?? 0;
  // A sum that came out too low by one or by ten is the classic; a low number comes out too high.
  const error = pick(chance, [1, 10, between(chance, 2, 9)]);
  const mistake: Keying = { field, value: written > error ? written - error : written + error };
  return keyIn(sheet, [mistake]);
}
