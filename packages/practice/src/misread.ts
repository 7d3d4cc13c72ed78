// How typists slip: each kind is one item. A slip changes what is typed, never what stands on paper.
import {
  fieldsOfSection,
  isCountField,
  isTickField,
  keyIn,
  maxCount,
  type CountField,
  type FieldId,
  type Form,
  type Keying,
  type Sheet,
  type TickField,
} from '@telstaat/core';
import { pick, shuffled, type Chance } from './chance.ts';

export const slipKinds = [
  'wrongDigit',
  'transposedDigits',
  'swappedRows',
  'shiftedRows',
  'skippedCandidate',
  'swappedDifference',
  'otherBox',
] as const;
export type SlipKind = (typeof slipKinds)[number];

type Slip = (sheet: Sheet, form: Form, chance: Chance) => readonly Keying[];

const slips: Readonly<Record<SlipKind, Slip>> = {
  wrongDigit: (sheet, _, chance) =>
    changeOne(writtenFields(sheet), chance, (field) => {
      const digits = [...String(sheet.counts[field] ?? 0)];
      const place = chance.below(digits.length);
      digits[place] = String((Number(digits[place]) + 1 + chance.below(9)) % 10);
      return Number(digits.join(''));
    }),
  transposedDigits: (sheet, _, chance) => {
    const fields = writtenFields(sheet).filter((field) => transposed(sheet.counts[field] ?? 0) !== sheet.counts[field]);
    return changeOne(fields, chance, (field) => transposed(sheet.counts[field] ?? 0));
  },
  swappedRows: (sheet, form, chance) => {
    const pairs = listPages(form).flatMap((page) =>
      page.slice(1).map((field, index): readonly [CountField, CountField] => [page[index] ?? field, field]),
    );
    const different = pairs.filter(([a, b]) => sheet.counts[a] !== sheet.counts[b]);
    if (different.length === 0) return [];
    const [a, b] = pick(chance, different);
    return [copy(sheet, a, b), copy(sheet, b, a)];
  },
  // The ruler slipped: from some row on, every number lands one row too low.
  shiftedRows: (sheet, form, chance) => {
    const runs = listPages(form).flatMap((page) => page.slice(0, -2).map((_, row) => page.slice(row)));
    const written = runs.filter(([first]) => first !== undefined && sheet.counts[first] !== undefined);
    if (written.length === 0) return [];
    const rows = pick(chance, written).slice(0, 3 + chance.below(5));
    return rows.map((field, index): Keying => {
      const above = rows[index - 1];
      return above === undefined ? { field, value: null } : copy(sheet, above, field);
    });
  },
  skippedCandidate: (sheet, form, chance) => {
    const fields = listPages(form)
      .flat()
      .filter((field) => (sheet.counts[field] ?? 0) > 0);
    return fields.length === 0 ? [] : [{ field: pick(chance, fields), value: null }];
  },
  swappedDifference: (sheet) => [
    copy(sheet, 'differences.more', 'differences.fewer'),
    copy(sheet, 'differences.fewer', 'differences.more'),
  ],
  otherBox: (sheet, _, chance) => {
    const answered = sheet.ticks.filter((field) => oppositeOf(field) !== undefined);
    if (answered.length === 0) return [];
    const field = pick(chance, answered);
    const other = oppositeOf(field);
    return other === undefined ? [] : [{ field, value: false }, { field: other, value: true }]; // prettier-ignore
  },
};

/**
 * The sheet as a typist typed it who slipped once. Always differs from the paper. `kinds` limits which slips may be made; where none of
 * them fits this paper, another is made.
 */
export function misread(
  sheet: Sheet,
  form: Form,
  chance: Chance,
  options: { readonly kinds?: readonly SlipKind[] } = {},
): Sheet {
  const wanted = shuffled(chance, options.kinds ?? slipKinds);
  for (const kind of [...wanted, ...slipKinds]) {
    const typed = keyIn(sheet, slips[kind](sheet, form, chance));
    if (!sameContent(sheet, typed)) return typed;
  }
  // Nothing at all stands on this paper: then a number too many was typed.
  const [first] = form.fields.filter((field) => !isTickField(field));
  if (first === undefined) throw new Error('A form without counts');
  return keyIn(sheet, [{ field: first, value: 1 }]);
}

function sameContent(a: Sheet, b: Sheet): boolean {
  const fields = new Set([...Object.keys(a.counts), ...Object.keys(b.counts)]) as ReadonlySet<CountField>;
  return [...fields].every((field) => a.counts[field] === b.counts[field]) && a.ticks.join() === b.ticks.join();
}

/** Candidates of each list that has a page on the form, in the order of the paper. */
export function listPages(form: Form): readonly (readonly CountField[])[] {
  return form.sections
    .filter((section) => section.list !== undefined)
    .map((section) => fieldsOfSection(section).filter(isCandidateField));
}

function isCandidateField(field: FieldId): field is CountField {
  return isCountField(field) && field.includes('.candidates.');
}

function writtenFields(sheet: Sheet): readonly CountField[] {
  return Object.keys(sheet.counts) as readonly CountField[];
}

function changeOne(
  fields: readonly CountField[],
  chance: Chance,
  change: (field: CountField) => number,
): readonly Keying[] {
  if (fields.length === 0) return [];
  const field = pick(chance, fields);
  return [{ field, value: Math.min(change(field), maxCount) }];
}

/** The first two neighbouring digits that differ, swapped: 1223 → 2123. */
function transposed(value: number): number {
  const digits = [...String(value)];
  const at = digits.findIndex((digit, index) => index + 1 < digits.length && digit !== digits[index + 1]);
  if (at < 0) return value;
  return Number([...digits.slice(0, at), digits[at + 1], digits[at], ...digits.slice(at + 2)].join(''));
}

function copy(sheet: Sheet, from: CountField, to: CountField): Keying {
  return { field: to, value: sheet.counts[from] ?? null };
}

function oppositeOf(field: TickField): TickField | undefined {
  const other = field.endsWith('.yes') ? field.replace(/yes$/, 'no') : field.replace(/no$/, 'yes');
  return other !== field && isTickField(other) ? other : undefined;
}
