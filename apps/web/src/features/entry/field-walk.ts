// Walking over the fields of a section with the keyboard, in the order of the paper.
import {
  fieldsOfSection,
  isCorrectedField,
  isTickField,
  type CountRow,
  type FieldId,
  type FormSection,
  type Option,
  type Sheet,
  type TickField,
} from '@telstaat/core';

/** Whatever has rows in columns: a section, or a page of rows from several. */
export type Rows = Pick<FormSection, 'columns'>;

/** One field where the keyboard can stand. */
export interface Stop {
  readonly field: FieldId;
  readonly kind: 'count' | 'tick';
  /** Counts and questions numbered down the section; boxes of one question share a row. */
  readonly row: number;
  /** For a box: which of its question, from 1. */
  readonly option?: number;
  /** For a box with a number: that number's field. For such a number: its box. */
  readonly partner?: FieldId;
}

export function stopsOf(section: Rows): readonly Stop[] {
  return section.columns.flat().flatMap((row, index): readonly Stop[] => {
    switch (row.kind) {
      case 'heading':
        return [];
      case 'count':
        return [{ field: row.field, kind: 'count', row: index }];
      case 'question':
        return row.options.flatMap((option, place) => stopsOfOption(option, index, place + 1));
    }
  });
}

function stopsOfOption(option: Option, row: number, place: number): readonly Stop[] {
  if (!option.count) return [{ field: option.field, kind: 'tick', row, option: place }];
  return [
    { field: option.field, kind: 'tick', row, option: place, partner: option.count.field },
    { field: option.count.field, kind: 'count', row, partner: option.field },
  ];
}

/** Where ↓ leads; `undefined` at the end of the section. */
export function fieldBelow(stops: readonly Stop[], field: FieldId): FieldId | undefined {
  return stops[placeOf(stops, field) + 1]?.field;
}

/** Where ↑ leads; `undefined` at the top. */
export function fieldAbove(stops: readonly Stop[], field: FieldId): FieldId | undefined {
  return stops[placeOf(stops, field) - 1]?.field;
}

/**
 * Where Enter leads: the next number; from a ticked box to the number that belongs to it; otherwise past the other boxes to the next question.
 * `undefined` at the end of the section.
 */
export function fieldAfterEnter(stops: readonly Stop[], field: FieldId, sheet: Sheet): FieldId | undefined {
  const here = stops[placeOf(stops, field)];
  if (!here) return undefined;
  const ticked: ReadonlySet<string> = new Set(sheet.ticks);
  if (here.kind === 'tick' && here.partner && ticked.has(here.field)) return here.partner;
  const next = stops.find((stop) => stop.row > here.row);
  return next && arrivalAt(stops, next.row, ticked);
}

/** On arriving at a question the keyboard stands on the box that is ticked, else on the first. */
function arrivalAt(stops: readonly Stop[], row: number, ticked: ReadonlySet<string>): FieldId | undefined {
  const there = stops.filter((stop) => stop.row === row);
  return (there.find((stop) => stop.kind === 'tick' && ticked.has(stop.field)) ?? there[0])?.field;
}

/** The box with this number in the question in which the keyboard stands. */
export function boxByDigit(stops: readonly Stop[], field: FieldId, digit: number): TickField | undefined {
  const row = stops[placeOf(stops, field)]?.row;
  return stops.find((stop) => stop.row === row && stop.option === digit)?.field as TickField | undefined;
}

/** Where typing begins or goes on: the first number that is not written, else the first field. */
export function fieldToBegin(section: Rows, sheet: Sheet): FieldId | undefined {
  const stops = stopsOf(section);
  const open = stops.find(
    (stop) => stop.kind === 'count' && !stop.partner && sheet.counts[stop.field as CountRow['field']] === undefined,
  );
  return (open ?? stops[0])?.field;
}

/** Where typing some rows once more begins or goes on: the first row in which nothing stands, be it a number or a question. */
export function fieldToBeginAgain(page: Rows, sheet: Sheet): FieldId | undefined {
  const stops = stopsOf(page);
  const isWritten = ({ field }: Stop): boolean =>
    isTickField(field) ? sheet.ticks.includes(field) : sheet.counts[field] !== undefined;
  const open = stops.find((stop) => !stops.some((other) => other.row === stop.row && isWritten(other)));
  return (open ?? stops[0])?.field;
}

/** The field that someone means with `12` (a candidate), `e3`, `E.3` or `h`. */
export function fieldByCode(section: Rows, typed: string): FieldId | undefined {
  const wanted = plain(typed);
  if (wanted === '') return undefined;
  return countsOf(section).find((row) => plain(row.code) === wanted)?.field;
}

function plain(code: string): string {
  return code
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .replace(/^0+(?=\d)/, '');
}

/** Every number of a section, also those that belong to an answer. */
export function countsOf(section: Rows): readonly CountRow[] {
  return section.columns.flat().flatMap((row): readonly CountRow[] => {
    switch (row.kind) {
      case 'heading':
        return [];
      case 'count':
        return [row];
      case 'question':
        return row.options.flatMap((option) => (option.count ? [option.count] : []));
    }
  });
}

/**
 * Numbers that a form has in any case and that are not written: I and J belong to an answer and are left out, and on a corrigendum nothing
 * written means that nothing changed.
 */
export function gapsIn(section: Rows, sheet: Sheet): readonly CountRow[] {
  return section.columns
    .flat()
    .filter((row) => row.kind === 'count')
    .filter((row) => sheet.counts[row.field] === undefined && !isCorrectedField(row.field));
}

/** Candidates without a number from a field down; the list's own total is never filled by itself. */
export function restOfList(section: Rows, from: FieldId, sheet: Sheet): readonly CountRow[] {
  const rows = section.columns.flat().filter((row) => row.kind === 'count');
  const start = Math.max(
    0,
    rows.findIndex((row) => row.field === from),
  );
  return rows.slice(start).filter((row) => row.emphasis === 'plain' && sheet.counts[row.field] === undefined);
}

export function hasContent(section: FormSection, sheet: Sheet): boolean {
  const ticks: ReadonlySet<string> = new Set(sheet.ticks);
  return fieldsOfSection(section).some((field) => ticks.has(field) || Object.hasOwn(sheet.counts, field));
}

function placeOf(stops: readonly Stop[], field: FieldId): number {
  return stops.findIndex((stop) => stop.field === field);
}
