// Two counts side by side: everything in which they differ, with both values. For a count made again, a count of another program, a
// corrected count.
import type { Text } from '@telstaat/core';
import { countedNumbers, eligibleVotersField, fieldText } from './count-fields.ts';
import type { CountFile, ReportingUnit, VoteCounts } from './count-file.ts';

/** What stands in one of the counts; absent when it stands there not at all. */
export type ComparedValue = string | number | boolean;

export interface CountDifference {
  /** What identifies the file, the total, or a reporting unit. */
  readonly place: 'file' | 'total' | 'unit';
  /** The unit: its id, and its number when it is a polling station. */
  readonly unit?: { readonly id: string; readonly number?: number; readonly name: string };
  /**
   * A field of the form (`voters.pollCards`, `lists.3.candidates.12`), `eligibleVoters`, a reason code, `name`, `postalCode`,
   * `lists.3.name`; in the file `message`, `election`, `date`, `category`, `contest`, `authority`; or `unit` when only one of the
   * counts has it.
   */
  readonly field: string;
  readonly text: Text;
  readonly a?: ComparedValue;
  readonly b?: ComparedValue;
}

export interface CompareOptions {
  /** A code that only one of the counts has: `differs` (default), for missing is not zero; `asNought` for programs that write other codes. */
  readonly absent?: 'differs' | 'asNought';
}

/**
 * Differences in the order of the file, units in order of number; empty when the counts say the same. The moment of making is no
 * difference, nor is how units, lists and codes are ordered.
 */
export function compareCounts(a: CountFile, b: CountFile, options: CompareOptions = {}): readonly CountDifference[] {
  const file = differing({ place: 'file' }, fileFacts(a), fileFacts(b));
  const total = differing({ place: 'total' }, totalFacts(a.total), totalFacts(b.total), options);
  const [left, right] = [unitsByKey(a), unitsByKey(b)];
  const keys = [...new Set([...left.keys(), ...right.keys()])].sort(byNumber);
  return [...file, ...total, ...keys.flatMap((key) => differingUnits(left.get(key), right.get(key), options))];
}

type Facts = ReadonlyMap<string, ComparedValue>;
type Where = Pick<CountDifference, 'place' | 'unit'>;

function differing(
  where: Where,
  a: Facts,
  b: Facts,
  { absent = 'differs' }: CompareOptions = {},
): readonly CountDifference[] {
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((field): CountDifference[] => {
    const [left, right] = [a.get(field), b.get(field)];
    if (left === right) return [];
    const nought = absent === 'asNought' && !field.startsWith('lists.') && (left ?? 0) === (right ?? 0);
    return nought ? [] : [{ ...where, field, text: textOf(field), ...values(left, right) }];
  });
}

function values(a: ComparedValue | undefined, b: ComparedValue | undefined): Pick<CountDifference, 'a' | 'b'> {
  return { ...(a === undefined ? {} : { a }), ...(b === undefined ? {} : { b }) };
}

function differingUnits(
  a: ReportingUnit | undefined,
  b: ReportingUnit | undefined,
  options: CompareOptions,
): readonly CountDifference[] {
  const one = a ?? b;
  if (!one) return [];
  const { id, number, name } = one;
  const where: Where = { place: 'unit', unit: { id, ...(number === undefined ? {} : { number }), name } };
  if (!a || !b) return [{ ...where, field: 'unit', text: textOf('unit'), ...values(a?.name, b?.name) }];
  return [...differing(where, unitFacts(a), unitFacts(b)), ...differing(where, numbersOf(a), numbersOf(b), options)];
}

function unitsByKey({ units }: CountFile): ReadonlyMap<string, ReportingUnit> {
  return new Map(units.map((unit) => [unit.number === undefined ? unit.id : String(unit.number), unit]));
}

function byNumber(a: string, b: string): number {
  return Number(a) - Number(b) || (a < b ? -1 : 1);
}

function fileFacts({ message, election, contest, authority }: CountFile): Facts {
  return new Map([
    ['message', message],
    ['election', election.id],
    ['date', election.electionDate],
    ['category', election.category],
    ['contest', contest.id],
    ['authority', authority.id],
  ]);
}

function unitFacts({ name, postalCode, investigations = {} }: ReportingUnit): Facts {
  const facts = new Map<string, ComparedValue>([['name', name]]);
  if (postalCode !== undefined) facts.set('postalCode', postalCode);
  for (const [code, answer] of Object.entries(investigations)) facts.set(code, answer);
  return facts;
}

function numbersOf(counts: VoteCounts): Facts {
  return new Map([[eligibleVotersField, counts.cast], ...countedNumbers(counts)]);
}

/** Lists are called the same everywhere in a count, so their names are compared once. */
function totalFacts(counts: VoteCounts): Facts {
  return new Map<string, ComparedValue>([
    ...counts.lists.map(({ number, name }) => [`lists.${number}.name`, name] as const),
    ...numbersOf(counts),
  ]);
}

const words: Readonly<Record<string, Text>> = {
  message: { nl: 'Soort bestand', en: 'Kind of file' },
  election: { nl: 'Verkiezing', en: 'Election' },
  date: { nl: 'Datum', en: 'Date' },
  category: { nl: 'Soort verkiezing', en: 'Kind of election' },
  contest: { nl: 'Kieskring', en: 'Electoral district' },
  authority: { nl: 'Van', en: 'From' },
  unit: { nl: 'Staat maar in één telling', en: 'Stands in one of the counts only' },
  name: { nl: 'Naam', en: 'Name' },
  postalCode: { nl: 'Postcode', en: 'Postal code' },
};

function textOf(field: string): Text {
  const list = /^lists\.(\d+)\.name$/.exec(field)?.[1];
  if (list !== undefined) return { nl: `Naam lijst ${list}`, en: `Name of list ${list}` };
  return (Object.hasOwn(words, field) ? words[field] : undefined) ?? fieldText(field);
}
