// The grammar of field ids: every place on a paper count where something is written has one name, and these are all of them.

/** Counts with a fixed name; the letters are those of the models of 2026/2027 (domain.md §2.1). */
export const fixedCountFields = {
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
} as const;
export type FixedCountField = keyof typeof fixedCountFields;

/**
 * `votes.lists.3` is E.3 in the section of totals; `lists.3.total` is the total on the page of list 3; `lists.3.candidates.12` the votes of
 * candidate 12 of that list.
 */
export type ListCountField = `votes.lists.${number}` | `lists.${number}.total` | `lists.${number}.candidates.${number}`;
export type CountField = FixedCountField | ListCountField;

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
  'differences.compare.equal',
  'differences.compare.more',
  'differences.compare.fewer',
  'differences.explained.yes',
  'differences.explained.no',
] as const;
export type TickField = (typeof tickFields)[number];
export type FieldId = CountField | TickField;

const ticks: ReadonlySet<string> = new Set(tickFields);
const listCountPattern = 'votes\\.lists\\.[1-9]\\d*|lists\\.[1-9]\\d*\\.(?:total|candidates\\.[1-9]\\d*)';
const listCount = new RegExp(`^(?:${listCountPattern})$`);
const anyOf = (texts: readonly string[]): string => texts.map((text) => text.replaceAll('.', '\\.')).join('|');

/** The grammar as regular expressions, for descriptions of data that others read. */
export const fieldPatterns = {
  count: `^(?:${anyOf(Object.keys(fixedCountFields))}|${listCountPattern})$`,
  tick: `^(?:${anyOf(tickFields)})$`,
  any: `^(?:${anyOf([...Object.keys(fixedCountFields), ...tickFields])}|${listCountPattern})$`,
} as const;

export function isTickField(text: string): text is TickField {
  return ticks.has(text);
}

export function isCountField(text: string): text is CountField {
  return Object.hasOwn(fixedCountFields, text) || listCount.test(text);
}

export function isFieldId(text: string): text is FieldId {
  return isTickField(text) || isCountField(text);
}

export function listTotalOnForm(list: number): CountField {
  return `votes.lists.${list}`;
}

export function listTotal(list: number): CountField {
  return `lists.${list}.total`;
}

export function candidateVotes(list: number, candidate: number): CountField {
  return `lists.${list}.candidates.${candidate}`;
}
