// The log of a package, as a walk reaches it: the lines that touched one field of one station, and one line with its place in the chain.
import {
  eventDetails,
  eventSentence,
  languages,
  say,
  type FieldId,
  type LedgerPayload,
  type StoredEvent,
  type Text,
  type TextParam,
} from '@telstaat/core';
import type { VerifiedEvent, VerifiedEvents } from '@telstaat/contract';
import { fieldLabels } from '../field-labels.ts';
import { payloadOf, payloadText } from '../logged-events.ts';
import { hex, recomputedHash, type Walk } from './walk.ts';

/** More lines than anybody reads of one station. */
const mostLines = 500;
/** More values of one event than anybody reads: the whole of it stands in the payload. */
const mostDetails = 2_000;

type ListedEvent = VerifiedEvents['events'][number];

/** Absent: no such station. */
export function eventsOf(
  { sound, control, form, events }: Walk,
  { station, field }: { readonly station: number; readonly field?: FieldId },
): VerifiedEvents | undefined {
  const place = control.stations.find(({ number }) => number === station);
  if (!place) return undefined;
  const lines = events.flatMap((event) => {
    // Most lines are of another station: their text is not read.
    const payload = payloadOf(event);
    if (payload.station !== station || payload.election !== control.election.id) return [];
    const touched = field === undefined ? {} : touching(event.type, payload.data, field);
    return touched ? [{ ...lineOf(event, payload), payload: payloadText(event), ...touched }] : [];
  });
  const label = field === undefined ? undefined : (fieldLabels([form]).get(field) ?? field);
  return {
    ...{ sound, station: place.name, events: lines.slice(0, mostLines), more: Math.max(0, lines.length - mostLines) },
    ...(label !== undefined && { field: label }),
  };
}

/** Absent: the log has no such line. */
export function eventOf({ sound, form, events }: Walk, sequence: number): VerifiedEvent | undefined {
  const index = events.findIndex((event) => event.sequence === sequence);
  const [event, before, last] = [events[index], events[index - 1], events.at(-1)];
  const recomputed = recomputedHash(events, index);
  if (!event || !last || recomputed === undefined) return undefined;
  const payload = payloadOf(event);
  const labels = fieldLabels([form]);
  const text = (word: TextParam): Text => textOf((typeof word === 'string' && labels.get(word)) || word);
  const details = eventDetails(payload.data, mostDetails);
  return {
    ...{ sound, ...lineOf(event, payload), payload: payloadText(event), recomputed },
    ...(typeof payload.station === 'number' && { station: payload.station }),
    details: details.map(({ path, names, value }) => ({ path, names: names.map(text), value: text(value) })),
    previous: before ? hex(before.hash) : noneBefore,
    ...{ events: events.length, head: hex(last.hash) },
  };
}

const noneBefore = hex(new Uint8Array(32));

function lineOf(event: StoredEvent, { at, actor, data }: Partial<LedgerPayload>) {
  const { sequence, type, hash } = event;
  const sentence = { nl: eventSentence({ type, data }, 'nl'), en: eventSentence({ type, data }, 'en') };
  return { sequence, type, at: String(at ?? ''), actor: String(actor ?? ''), sentence, hash: hex(hash) };
}

type Touched = Pick<ListedEvent, 'typed' | 'entry'>;

/** Absent: the event leaves this field as it was. What happens to a whole entry touches all its fields; opening it again touches none. */
function touching(type: string, data: unknown, field: FieldId): Touched | undefined {
  const { keyings, entry, ...named } = membersOf(data);
  const ofEntry: Touched = entry === 1 || entry === 2 ? { entry } : {};
  if (type === 'entry.keyed') {
    const keyed = Array.isArray(keyings) ? keyings.map(membersOf).findLast((one) => one['field'] === field) : undefined;
    if (!keyed) return undefined;
    const { value } = keyed;
    const isTyped = value === null || typeof value === 'boolean' || Number.isSafeInteger(value);
    return isTyped ? { ...ofEntry, typed: value as number | boolean | null } : ofEntry;
  }
  if (!type.startsWith('entry.') || type === 'entry.resumed') return undefined;
  const lists = Object.values(named).filter(Array.isArray);
  const naming = ['entry.askedAgain', 'entry.correctionAsked', 'entry.decided'].includes(type);
  return naming && !lists.some((list) => list.includes(field)) ? undefined : ofEntry;
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function textOf(value: TextParam): Text {
  const [nl = '', en = ''] = languages.map((language) => say({ nl: '{value}', en: '{value}' }, language, { value }));
  return { nl, en };
}
