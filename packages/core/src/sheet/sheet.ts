// Everything written on one paper count: a map from field to whole number, and the boxes that are ticked. Missing is not zero.
import type { CountField, FieldId, TickField } from './field-id.ts';
import { isTickField } from './field-id.ts';
import type { Form } from './form.ts';

export interface Sheet {
  readonly counts: Readonly<Partial<Record<CountField, number>>>;
  /** Ticked boxes, sorted. */
  readonly ticks: readonly TickField[];
}

export const emptySheet: Sheet = { counts: {}, ticks: [] };

/** Largest number one field can hold: nine digits (domain.md §2.1). */
export const maxCount = 999_999_999;

export function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0 && value <= maxCount;
}

/** One keying: a count, `null` for an emptied count, `true`/`false` for a box. */
export interface Keying {
  readonly field: FieldId;
  readonly value: number | boolean | null;
}

/** The sheet after some keyings, in order. Throws when a value does not fit its field: `checkKeyings` is asked first. */
export function keyIn(sheet: Sheet, keyings: readonly Keying[]): Sheet {
  const counts: Partial<Record<CountField, number>> = { ...sheet.counts };
  const ticks = new Set(sheet.ticks);
  for (const { field, value } of keyings) {
    if (isTickField(field)) {
      if (value === true) ticks.add(field);
      else if (value === false) ticks.delete(field);
      else throw new Error(`Value ${String(value)} does not fit ${field}`);
    } else if (typeof value === 'number' && isCount(value)) counts[field] = value;
    else if (value === null) delete counts[field];
    else throw new Error(`Value ${String(value)} does not fit ${field}`);
  }
  return { counts, ticks: [...ticks].sort() };
}

/** A keying that cannot be on this form: unknown field, or a value of another kind. */
export interface KeyingFault {
  readonly field: string;
  readonly reason: 'unknownField' | 'notACount' | 'notABox';
}

/** Everything that is wrong with some keyings for a form; empty when they can be keyed in. */
export function checkKeyings(form: Form, keyings: readonly Keying[]): readonly KeyingFault[] {
  const known: ReadonlySet<string> = new Set(form.fields);
  return keyings.flatMap(({ field, value }): KeyingFault[] => {
    if (!known.has(field)) return [{ field, reason: 'unknownField' }];
    if (isTickField(field)) return typeof value === 'boolean' ? [] : [{ field, reason: 'notABox' }];
    if (value === null || (typeof value === 'number' && isCount(value))) return [];
    return [{ field, reason: 'notACount' }];
  });
}

/** A field's content: a number, `undefined` when nothing is written, or whether the box is ticked. */
export function contentOf(sheet: Sheet, field: FieldId): number | boolean | undefined {
  return isTickField(field) ? sheet.ticks.includes(field) : sheet.counts[field];
}

/** Fields where two sheets differ, in the order of the paper. Nothing written differs from zero. */
export function differingFields(form: Form, a: Sheet, b: Sheet): readonly FieldId[] {
  return form.fields.filter((field) => contentOf(a, field) !== contentOf(b, field));
}

/**
 * The differing fields by row of the paper: a number is a row, a question with all its boxes is one. Who types or decides again does so per
 * row, so that what was ticked cannot be read off which boxes come back.
 */
export function differingRows(form: Form, a: Sheet, b: Sheet): readonly (readonly FieldId[])[] {
  const differing: ReadonlySet<FieldId> = new Set(differingFields(form, a, b));
  return fieldRows(form).filter((row) => row.some((field) => differing.has(field)));
}

/** The fields of a form by row: a number alone, the boxes of a question together. */
export function fieldRows(form: Form): readonly (readonly FieldId[])[] {
  return form.sections
    .flatMap((section) => section.columns.flat())
    .flatMap((row): readonly (readonly FieldId[])[] => {
      switch (row.kind) {
        case 'heading':
          return [];
        case 'count':
          return [[row.field]];
        case 'question':
          return [
            row.options.map((option) => option.field),
            ...row.options.flatMap((option) => (option.count ? [[option.count.field]] : [])),
          ];
      }
    });
}

/** The sheet with nothing written in some fields. */
export function emptied(sheet: Sheet, fields: readonly FieldId[]): Sheet {
  return keyIn(
    sheet,
    fields.map((field) => ({ field, value: isTickField(field) ? false : null })),
  );
}

/** The sheet with some fields as they are on another. */
export function withFieldsOf(sheet: Sheet, other: Sheet, fields: readonly FieldId[]): Sheet {
  return keyIn(
    sheet,
    fields.map((field) => ({ field, value: contentOf(other, field) ?? null })),
  );
}

/** The same sheet with its keys in the order of the form: what is hashed, stored in packages and compared byte for byte. */
export function inFormOrder(form: Form, sheet: Sheet): Sheet {
  const counts: Partial<Record<CountField, number>> = {};
  for (const field of form.fields) {
    if (isTickField(field)) continue;
    const value = sheet.counts[field];
    if (value !== undefined) counts[field] = value;
  }
  return { counts, ticks: [...sheet.ticks].sort() };
}
