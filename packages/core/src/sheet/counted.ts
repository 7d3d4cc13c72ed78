// What a sheet counts as: corrections of a corrigendum and a recount of the voters carried through. Everything that adds up, compares with
// other stations or leaves the building uses this; entering and comparing two entries uses the sheet as it was written.
import { fieldsOfSection } from './build-form.ts';
import {
  correctedField,
  isCorrectedField,
  isTickField,
  originalField,
  type CorrectableField,
  type CountField,
  type FieldId,
  type TickField,
} from './field-id.ts';
import type { Form } from './form.ts';
import type { Sheet } from './sheet.ts';

const recounts = {
  'voters.pollCards': 'recount.pollCards',
  'voters.proxyCertificates': 'recount.proxyCertificates',
  'voters.voterCards': 'recount.voterCards',
  'voters.total': 'recount.total',
} as const;

const compare = ['differences.compare.equal', 'differences.compare.more', 'differences.compare.fewer'] as const;
const explained = ['differences.explained.yes', 'differences.explained.no'] as const;
const amounts = ['differences.more', 'differences.fewer'] as const;
const explanations = [
  'differences.unreturned',
  'differences.tooFewHandedOut',
  'differences.tooManyHandedOut',
  'differences.otherExplanation',
  'differences.noExplanation',
] as const;

/** Whether the sheet says that a corrigendum belongs to it. */
export function hasCorrigendum(sheet: Sheet): boolean {
  return sheet.ticks.includes('about.documents.two');
}

/** Whether the sheet says that the admitted voters were counted again (models of 2022-2025). */
export function hasRecount(sheet: Sheet): boolean {
  return sheet.ticks.includes('recount.done.yes');
}

/** The sheet as it counts: only fields that are not corrections or recounts, with the values that hold. */
export function countedSheet(form: Form, sheet: Sheet): Sheet {
  const { ticks, conditional } = layoutOf(form);
  const written: ReadonlySet<FieldId | undefined> = new Set(sheet.ticks);
  const isWritten = (field: TickField): boolean =>
    conditional.size === 0 ? written.has(field) : written.has(placeOf(form, sheet, field));
  return { counts: countsThatHold(form, sheet), ticks: ticks.filter(isWritten).sort() };
}

function countsThatHold(form: Form, sheet: Sheet): Sheet['counts'] {
  const { recounted, totals } = layoutOf(form);
  const isPlain = !hasCorrigendum(sheet) && !(recounted && hasRecount(sheet));
  // Nearly every sheet: nothing to carry through, so nothing to copy.
  if (isPlain && Object.keys(sheet.counts).every((field) => totals.has(field))) return sheet.counts;
  const counts: Partial<Record<CountField, number>> = {};
  for (const field of form.totals) {
    const place = isPlain ? field : placeOf(form, sheet, field);
    const value = place === undefined || isTickField(place) ? undefined : sheet.counts[place];
    if (value !== undefined) counts[field] = value;
  }
  return counts;
}

/**
 * Where the value stands that holds for a field: the field itself, its correction or its recount. `undefined` when nothing holds: the
 * corrigendum took it away, or it stands on a paper that the sheet says is not there.
 *
 * A corrigendum is filled in only where something differs (domain.md §5.10). A number that stands on it replaces the number in the report. Of
 * 2.3 an answer cannot be taken back by writing nothing, so an answered question replaces the whole question with its numbers, and "D and H
 * are equal" also takes away the answer to 2.3.2, which the paper then skips. The models of 2022-2025 ask no question there: any number in that
 * rubriek replaces the rubriek. Our reading; the sources do not say (docs/decisions/0005).
 */
export function placeOf(form: Form, sheet: Sheet, field: FieldId): FieldId | undefined {
  const { correctable, conditional, recounted } = layoutOf(form);
  const onlyIf = conditional.get(field);
  if (onlyIf !== undefined && !sheet.ticks.includes(onlyIf)) return undefined;
  if (hasCorrigendum(sheet) && correctable.has(field)) {
    const place = placeAfterCorrigendum(form, sheet, field as CorrectableField);
    if (place !== field) return place;
  }
  return recounted && Object.hasOwn(recounts, field) && hasRecount(sheet)
    ? recounts[field as keyof typeof recounts]
    : field;
}

function placeAfterCorrigendum(form: Form, sheet: Sheet, field: CorrectableField): FieldId | undefined {
  const correction = correctedField(field);
  const written = (original: CorrectableField): boolean => {
    const place = correctedField(original);
    return isTickField(place) ? sheet.ticks.includes(place) : sheet.counts[place] !== undefined;
  };
  if (form.modelYear === 2023) {
    const rubriek = [...amounts, ...explanations];
    if (isOneOf(rubriek, field) && rubriek.some(written)) return written(field) ? correction : undefined;
  }
  if (isOneOf(compare, field)) return compare.some(written) ? correction : field;
  if (isOneOf(explained, field)) {
    if (explained.some(written)) return correction;
    return sheet.ticks.includes('corrected.differences.compare.equal') ? undefined : field;
  }
  if (written(field)) return correction;
  return isOneOf(amounts, field) && compare.some(written) ? undefined : field;
}

function isOneOf(fields: readonly string[], field: string): boolean {
  return fields.includes(field);
}

interface Layout {
  /** Fields that a corrigendum can correct. */
  readonly correctable: ReadonlySet<FieldId>;
  /** The box on which a field depends: it stands on a paper that is not always there. */
  readonly conditional: ReadonlyMap<FieldId, TickField>;
  /** Boxes that are no corrections. */
  readonly ticks: readonly TickField[];
  /** `form.totals`, to look up. */
  readonly totals: ReadonlySet<string>;
  /** Whether the form asks for a recount of the voters. */
  readonly recounted: boolean;
}

const known = new WeakMap<Form, Layout>();

function layoutOf(form: Form): Layout {
  const before = known.get(form);
  if (before) return before;
  const layout: Layout = {
    correctable: new Set(form.fields.filter(isCorrectedField).map(originalField)),
    conditional: new Map(
      form.sections.flatMap((section) => {
        const { onlyIf } = section;
        return onlyIf === undefined ? [] : fieldsOfSection(section).map((field) => [field, onlyIf] as const);
      }),
    ),
    ticks: form.fields.filter((field): field is TickField => isTickField(field) && !isCorrectedField(field)),
    totals: new Set(form.totals),
    recounted: form.fields.includes('recount.total'),
  };
  known.set(form, layout);
  return layout;
}
