// Events in words: the sentence of the log, complete enough to be understood without knowing codes, and one event's data member by member. Names of
// people are not in the log (decision 11): who shows it may give them.
import { say, type Language, type Text, type TextParam, type TextParams } from '../basics/text.ts';
import { backupPlaceNames, backupTroubles } from '../backups/events.ts';
import { entryStatusNames } from '../entry/entry.ts';
import { eventCatalogue, type EventType } from '../ledger/catalogue.ts';
import { roleNames } from '../people/role.ts';
import type { stationOrigins } from '../session/stations.ts';
import { memberNames } from './member-names.ts';
import { refusalTexts } from './refusals.ts';

/** What an account is called; `undefined` for one that is not there. */
export type NameOfNumber = (number: number) => string | undefined;

const answers = { true: { nl: 'ja', en: 'yes' }, false: { nl: 'nee', en: 'no' } } as const satisfies Record<
  string,
  Text
>;
const unknownName = { nl: 'onbekende gebruikersnaam', en: 'unknown user name' } as const satisfies Text;

const originNames = {
  typed: { nl: 'getypt', en: 'typed' },
  eml: { nl: 'uit een EML-bestand', en: 'from an EML file' },
  csv: { nl: 'uit een CSV-bestand', en: 'from a CSV file' },
  copied: { nl: 'van de andere verkiezing', en: 'from the other election' },
  practice: { nl: 'van de oefening', en: 'of the practice' },
} as const satisfies Record<(typeof stationOrigins)[number], Text>;

/** Members whose values are codes, and what these are called. */
const valueNames: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  role: roleNames,
  outcome: entryStatusNames,
  origin: originNames,
  place: backupPlaceNames,
  reason: backupTroubles,
  code: Object.fromEntries(
    Object.entries(refusalTexts).map(([code, text]) => [
      code,
      { nl: withoutPlaces(text.nl), en: withoutPlaces(text.en) },
    ]),
  ),
};

/** Numbers that count something get thousands dots; all others name something. */
const countMembers: ReadonlySet<string> = new Set(['eligibleVoters', 'events', 'more']);

/** The sentence of an event; a kind of another version is named by its type. */
export function eventSentence(
  event: { readonly type: string; readonly data: unknown },
  language: Language,
  nameOf: NameOfNumber = () => undefined,
): string {
  const { type, data } = event;
  return isEventType(type) ? say(eventCatalogue[type].text, language, eventParams(type, data, nameOf)) : type;
}

/** The values that a sentence can name: lists as how many they hold, codes in words, the members of a member as if they stood beside it. */
function eventParams(type: EventType, data: unknown, nameOf: NameOfNumber): TextParams {
  const isAboutPerson = type.startsWith('person.');
  const params: Record<string, TextParam> = {};
  const add = (members: object): void => {
    for (const [name, value] of Object.entries(members) as readonly [string, unknown][]) {
      if (Array.isArray(value)) params[name] = value.length;
      else if (typeof value === 'object' && value !== null) add(value);
      else if (isAboutPerson && name === 'number') params[name] = accountWords(Number(value), nameOf);
      else params[name] = valueWords(name, value);
    }
  };
  if (typeof data === 'object' && data !== null) add(data);
  return params;
}

function accountWords(number: number, nameOf: NameOfNumber): TextParam {
  if (number === 0) return unknownName;
  const name = nameOf(number);
  return name === undefined ? String(number) : `${number} (${name})`;
}

function valueWords(name: string, value: unknown): TextParam {
  if (typeof value === 'boolean') return answers[`${value}`];
  if (typeof value === 'number') return countMembers.has(name) ? value : String(value);
  const text = typeof value === 'string' ? value : '';
  // Local, as it was typed: `2027-03-18T09:00`.
  if (name === 'startsAt') return text.replace(/^(\d{4})-(\d\d)-(\d\d)T/, '$3-$2-$1 ');
  return valueNames[name]?.[text] ?? text;
}

/** One member of an event's data. */
export interface EventDetail {
  /** Where it stands: `keyings.3.value`. */
  readonly path: string;
  /** What each part of the path is called. */
  readonly names: readonly TextParam[];
  readonly value: TextParam;
}

/** Everything in an event's data, one value at a time, in the order in which it is stored; what was typed in a field under that field. At most `limit`. */
export function eventDetails(data: unknown, limit: number): readonly EventDetail[] {
  const details: EventDetail[] = [];
  const walk = (value: unknown, path: readonly string[]): void => {
    if (details.length >= limit) return;
    if (isKeying(value)) {
      const names = [...path.slice(0, -1).map(partName), value.field];
      details.push({ path: path.join('.'), names, value: valueWords('value', value.value ?? '–') });
      return;
    }
    if (typeof value === 'object' && value !== null) {
      for (const [key, member] of Object.entries(value)) walk(member, [...path, key]);
      return;
    }
    const last = path.findLast((part) => !isIndex(part)) ?? '';
    details.push({ path: path.join('.'), names: path.map(partName), value: valueWords(last, value ?? '–') });
  };
  walk(data, []);
  return details;
}

function isKeying(value: unknown): value is { readonly field: string; readonly value: unknown } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'field' in value &&
    typeof value.field === 'string' &&
    'value' in value
  );
}

/** `keyings.3.value`: the third from zero is the fourth to people. */
function partName(part: string): TextParam {
  return isIndex(part) ? String(Number(part) + 1) : (memberNames[part] ?? part);
}

function isIndex(part: string): boolean {
  return /^\d+$/.test(part);
}

function isEventType(type: string): type is EventType {
  return Object.hasOwn(eventCatalogue, type);
}

/** A refusal's text without what was filled in then: the log holds its code only. */
function withoutPlaces(text: string): string {
  return text.replaceAll(/\{\w+\}/g, '…');
}
