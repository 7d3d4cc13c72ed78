// The grammar of field ids: every place on a paper count where something is written has one name, and these are all of them.

/** Counts with a fixed name that a corrigendum can correct; K to O stand on the models of 2022-2025 only (domain.md §2.1, §2.6). */
const correctableCountFields = {
  'voters.pollCards': 'A',
  'voters.proxyCertificates': 'B',
  'voters.voterCards': 'C',
  'voters.total': 'D',
  'votes.candidates': 'E',
  'votes.blank': 'F',
  'votes.invalid': 'G',
  'votes.total': 'H',
  'differences.more': 'I',
  'differences.fewer': 'J',
  'differences.unreturned': 'K',
  'differences.tooFewHandedOut': 'L',
  'differences.tooManyHandedOut': 'M',
  'differences.otherExplanation': 'N',
  'differences.noExplanation': 'O',
} as const;
type CorrectableFixedField = keyof typeof correctableCountFields;

/** Counts with a fixed name; the recount stands on the models of 2022-2025 only (domain.md §2.6). */
export const fixedCountFields = {
  ...correctableCountFields,
  'recount.pollCards': 'A.2',
  'recount.proxyCertificates': 'B.2',
  'recount.voterCards': 'C.2',
  'recount.total': 'D.2',
} as const;
export type FixedCountField = keyof typeof fixedCountFields;

/**
 * `votes.lists.3` is E.3 in the section of totals; `lists.3.total` is the total on the page of list 3; `lists.3.candidates.12` the votes of
 * candidate 12 of that list.
 */
export type ListCountField = `votes.lists.${number}` | `lists.${number}.total` | `lists.${number}.candidates.${number}`;

const differenceTicks = [
  'differences.compare.equal',
  'differences.compare.more',
  'differences.compare.fewer',
  'differences.explained.yes',
  'differences.explained.no',
] as const;
type DifferenceTick = (typeof differenceTicks)[number];

/** What a corrigendum (Na 14-1) can say anew about the report it corrects: the same field with `corrected.` before it. */
export type CorrectableField = CorrectableFixedField | ListCountField | DifferenceTick;
export type CorrectedField<Field extends CorrectableField = CorrectableField> = `corrected.${Field}`;

export type CountField = FixedCountField | ListCountField | CorrectedField<CorrectableFixedField | ListCountField>;

/** Boxes that can be ticked (domain.md §2.3). Two boxes of one question can both be ticked on paper, so each is a field. */
export const tickFields = [
  'extra.otherReason.yes',
  'extra.otherReason.no',
  'extra.ballotsRecounted.yes',
  'extra.ballotsRecounted.no',
  'station.differenceExplained.yes',
  'station.differenceExplained.no',
  'station.ballotsDiffer.yes',
  'station.ballotsDiffer.no',
  ...differenceTicks,
  'about.documents.one',
  'about.documents.two',
  'about.page.present',
  'about.page.missing',
  'checks.reason.unexplained',
  'checks.reason.otherError',
  'checks.corrected.yes',
  'checks.corrected.no',
  'checks.csbCorrected.yes',
  'checks.csbCorrected.no',
  'recount.done.yes',
  'recount.done.no',
  'corrected.differences.compare.equal',
  'corrected.differences.compare.more',
  'corrected.differences.compare.fewer',
  'corrected.differences.explained.yes',
  'corrected.differences.explained.no',
] as const;
export type TickField = (typeof tickFields)[number];
export type FieldId = CountField | TickField;

const ticks: ReadonlySet<string> = new Set(tickFields);
const corrected = 'corrected.';
const listCountPattern = 'votes\\.lists\\.[1-9]\\d*|lists\\.[1-9]\\d*\\.(?:total|candidates\\.[1-9]\\d*)';
const anyOf = (texts: readonly string[]): string => texts.map((text) => text.replaceAll('.', '\\.')).join('|');
const countPattern =
  `${anyOf(Object.keys(fixedCountFields))}|` +
  `(?:corrected\\.)?(?:${anyOf(Object.keys(correctableCountFields))}|${listCountPattern})`;
const count = new RegExp(`^(?:${countPattern})$`);

/** The grammar as regular expressions, for descriptions of data that others read. */
export const fieldPatterns = {
  count: `^(?:${countPattern})$`,
  tick: `^(?:${anyOf(tickFields)})$`,
  any: `^(?:${anyOf(tickFields)}|${countPattern})$`,
} as const;

export function isTickField(text: string): text is TickField {
  return ticks.has(text);
}

export function isCountField(text: string): text is CountField {
  return count.test(text);
}

export function isFieldId(text: string): text is FieldId {
  return isTickField(text) || isCountField(text);
}

/** Whether a field stands on the corrigendum. */
export function isCorrectedField(field: string): field is CorrectedField {
  return field.startsWith(corrected);
}

/** Whether a corrigendum has a field that corrects this one. */
export function canBeCorrected(field: FieldId): field is CorrectableField {
  return isFieldId(`${corrected}${field}`);
}

/** The field of the corrigendum that corrects this one. */
export function correctedField<Field extends CorrectableField>(field: Field): CorrectedField<Field> {
  return `corrected.${field}`;
}

/** The field that a field of the corrigendum corrects; any other field is itself. */
export function originalField(field: FieldId): FieldId {
  return isCorrectedField(field) ? (field.slice(corrected.length) as CorrectableField) : field;
}

export function listTotalOnForm(list: number): `votes.lists.${number}` {
  return `votes.lists.${list}`;
}

export function listTotal(list: number): `lists.${number}.total` {
  return `lists.${list}.total`;
}

export function candidateVotes(list: number, candidate: number): `lists.${number}.candidates.${number}` {
  return `lists.${list}.candidates.${candidate}`;
}
