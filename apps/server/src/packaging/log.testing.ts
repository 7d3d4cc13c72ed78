// The log of an election day as it would be: everything that people did to come to these papers, linked.
import {
  actorKey,
  canonicalJson,
  emptied,
  entrySeen,
  fieldsOfSection,
  findingKey,
  firstLink,
  isTickField,
  keyIn,
  link,
  notesText,
  seenOf,
  validate,
  type Actor,
  type Election,
  type EntryEvent,
  type FieldId,
  type Form,
  type Instant,
  type Keying,
  type LedgerEvent,
  type LedgerPayload,
  type PollingStation,
  type ReportNotes,
  type SessionDetails,
  type Sheet,
  type StoredEvent,
} from '@telstaat/core';
import { digest } from '@telstaat/seal';
import { textDigest } from '../text-digest.ts';
import type { NumberedKey } from '../keys/key-ring.ts';

/** What became of one station: both typists read alike, or the second misread and a coordinator decided. */
export interface CountedPaper {
  readonly station: number;
  /** As the first typist typed it. */
  readonly sheet: Sheet;
  readonly misread?: { readonly sheet: Sheet; readonly fromSecond: readonly FieldId[]; readonly reason: string };
}

export interface Day {
  readonly installation: string;
  readonly key: NumberedKey;
  readonly election: Election;
  readonly form: Form;
  readonly stations: readonly PollingStation[];
  readonly details: SessionDetails;
  readonly papers: readonly CountedPaper[];
  readonly notes: ReportNotes;
  readonly salt: string;
}

/** Something that happened, before it is linked. */
export interface Happening {
  readonly event: LedgerEvent;
  readonly actor: string;
  readonly at: Instant;
  readonly station?: number;
  /** Belongs to no election. */
  readonly isGeneral?: boolean;
  /** Another election of the same day. */
  readonly otherElection?: Election['id'];
}

const system = 'system:0';
const administrator = actorKey({ role: 'administrator', number: 1 });
const coordinator = actorKey({ role: 'coordinator', number: 2 });
export const typists: readonly [Actor, Actor] = [
  { role: 'typist', number: 3 },
  { role: 'typist', number: 4 },
];
const moment = (time: string): Instant => `2027-03-18T${time}:00.000Z` as Instant;

export function happeningsOf(day: Day): readonly Happening[] {
  const { election, stations, details, notes, salt } = day;
  const by = (actor: string, time: string, ...events: readonly LedgerEvent[]): readonly Happening[] =>
    events.map((event) => ({ event, actor, at: moment(time) }));
  const general = (actor: string, ...events: readonly LedgerEvent[]): readonly Happening[] =>
    by(actor, '06:00', ...events).map((happening) => ({ ...happening, isGeneral: true }));
  const { installation, key } = day;
  return [
    ...general(
      system,
      { type: 'installation.created', data: { installation, practice: election.practice, schema: 1 } },
      { type: 'installation.started', data: { version: '0.1.0' } },
      { type: 'person.added', data: { number: 1, role: 'administrator' } },
      { type: 'key.announced', data: { key: key.number, publicKey: key.publicKey } },
    ),
    ...general(
      administrator,
      { type: 'person.added', data: { number: 2, role: 'coordinator' } },
      ...typists.map(({ number }) => ({ type: 'person.added', data: { number, role: 'typist' } }) as const),
    ),
    ...by(administrator, '06:30', { type: 'election.created', data: { election } }),
    ...by(
      coordinator,
      '06:45',
      { type: 'stations.added', data: { origin: 'eml', stations } },
      { type: 'session.prepared', data: {} },
      { type: 'session.detailsSet', data: { ...details } },
      { type: 'session.started', data: {} },
    ),
    ...day.papers.flatMap((paper) => paperHappenings(day, paper)),
    ...by(
      coordinator,
      '15:00',
      { type: 'report.noted', data: { sha256: textDigest(notesText(notes, salt)) } },
      { type: 'session.finished', data: {} },
    ),
  ];
}

/** Two people copy one paper; where they differ the second is asked once more, and then a coordinator decides. */
function paperHappenings({ form, stations }: Day, { station, sheet, misread }: CountedPaper): readonly Happening[] {
  const facts = stations.find(({ number }) => number === station) ?? {};
  const finished = (of: Sheet) => {
    const findings = validate(form, of, facts);
    return { accepted: findings.map(findingKey), seen: seenOf(entrySeen(form, of, findings), textDigest) };
  };
  const by = (actor: string, time: string, ...events: readonly EntryEvent[]): readonly Happening[] =>
    events.map((event) => ({ event, actor, at: moment(time), station }));
  const [first, second] = typists.map(actorKey) as [string, string];
  const typed = (entry: 1 | 2, of: Sheet, start: string): readonly EntryEvent[] =>
    saves(form, of).map((keyings, index) => {
      const revision = Date.parse(moment(start)) + index + 1;
      return { type: 'entry.keyed', data: { entry, revision, keyings } };
    });
  const typedSecond = misread?.sheet ?? sheet;
  return [
    ...by(first, '08:00', { type: 'entry.claimed', data: { entry: 1 } }, ...typed(1, sheet, '08:00')),
    ...by(first, '08:20', {
      type: 'entry.finalised',
      data: { entry: 1, outcome: 'firstFinalised', ...finished(sheet) },
    }),
    ...by(second, '09:00', { type: 'entry.claimed', data: { entry: 2 } }, ...typed(2, typedSecond, '09:00')),
    ...(misread ? by(second, '09:10', ...askedAgain(form, sheet, misread.sheet)) : []),
    ...by(second, '09:20', {
      type: 'entry.finalised',
      data: { entry: 2, outcome: misread ? 'different' : 'definitive', ...finished(typedSecond) },
    }),
    ...(misread
      ? by(coordinator, '10:00', {
          type: 'entry.decided',
          data: { fromSecond: misread.fromSecond, reason: misread.reason },
        })
      : []),
  ];
}

/** The second typist types the differing fields once more, and reads the same. */
function askedAgain(form: Form, first: Sheet, second: Sheet): readonly EntryEvent[] {
  const fields = form.fields.filter((field) => contentKey(first, field) !== contentKey(second, field));
  const emptiedSheet = emptied(second, fields);
  const findings = validate(form, second, {});
  const keyings = keyingsOf(fields, second);
  const before = saves(form, second).length;
  const revision = Date.parse(moment('09:00')) + before + 2;
  if (canonicalJson(keyIn(emptiedSheet, keyings)) !== canonicalJson(second)) throw new Error('Not what was typed');
  return [
    { type: 'entry.askedAgain', data: { fields, seen: seenOf(entrySeen(form, second, findings), textDigest) } },
    { type: 'entry.keyed', data: { entry: 2, revision, keyings } },
  ];
}

function contentKey(sheet: Sheet, field: FieldId): string {
  return JSON.stringify(isTickField(field) ? sheet.ticks.includes(field) : (sheet.counts[field] ?? null));
}

/** A save for every section, as the screen does. */
function saves(form: Form, sheet: Sheet): readonly (readonly Keying[])[] {
  return form.sections
    .map((section) => keyingsOf(fieldsOfSection(section), sheet))
    .filter((keyings) => keyings.length > 0);
}

function keyingsOf(fields: readonly FieldId[], sheet: Sheet): readonly Keying[] {
  return fields.flatMap((field): Keying[] => {
    if (isTickField(field)) return sheet.ticks.includes(field) ? [{ field, value: true }] : [];
    const value = sheet.counts[field];
    return value === undefined ? [] : [{ field, value }];
  });
}

/** Links what happened, exactly as the store does. */
export function linked(happenings: readonly Happening[], election: Election['id']): readonly StoredEvent[] {
  let previous: Uint8Array = firstLink;
  return happenings.map(({ event, actor, at, station, isGeneral = false, otherElection }, index) => {
    const about = isGeneral
      ? {}
      : { election: otherElection ?? election, ...(station === undefined ? {} : { station }) };
    const payload = Buffer.from(canonicalJson({ actor, at, ...about, data: event.data } satisfies LedgerPayload));
    const content = { sequence: index + 1, type: event.type, payload: Uint8Array.from(payload) };
    const hash = link({ ...content, previous }, digest);
    previous = hash;
    return { ...content, hash };
  });
}
