// The log of a package: its events as stored, what stands in each, and which keys it speaks of. Nothing of it is believed before it is checked.
import {
  canonicalJson,
  eventCatalogue,
  ok,
  type EventType,
  type LedgerPayload,
  type Result,
  type StoredEvent,
} from '@telstaat/core';
import { readLog } from '@telstaat/seal';
import { z } from 'zod';

/** An event with what its payload says. */
export interface ReadEvent extends LedgerPayload {
  readonly sequence: number;
  readonly type: string;
}

/** Why an event is none of ours. */
export interface EventMisfit {
  readonly sequence: number;
  readonly type: string;
  /** `unknownType`, or where in the payload it goes wrong. */
  readonly what: string;
}

/** A key, as the log tells of it. */
export interface LoggedKey {
  readonly number: number;
  readonly publicKey: string;
  /** Number of the event that announced it. */
  readonly announcedAt: number;
  readonly closed?: { readonly at: number; /** Events that it covers, as the closing says. */ readonly events: number };
}

export interface LogEvidence {
  /** The events, or the number of the first line that is not written as a line of the log is. */
  readonly stored: Result<readonly StoredEvent[], number>;
  /** Those that are as the catalogue says. */
  readonly events: readonly ReadEvent[];
  readonly misfits: readonly EventMisfit[];
  readonly keys: readonly LoggedKey[];
  /** Everybody who was ever added, as the log names them: `typist:7`. */
  readonly people: ReadonlySet<string>;
}

export function readLogEvidence(bytes: Uint8Array): LogEvidence {
  const stored = readLog(bytes);
  if (!stored.ok) return { stored, events: [], misfits: [], keys: [], people: new Set() };
  const events: ReadEvent[] = [];
  const misfits: EventMisfit[] = [];
  for (const event of stored.value) {
    const read = readEvent(event);
    if (read.ok) events.push(read.value);
    else misfits.push({ sequence: event.sequence, type: event.type, what: read.error });
  }
  return { stored: ok(stored.value), events, misfits, keys: keysOf(events), people: peopleOf(events) };
}

const envelopeSchema = z.strictObject({
  actor: z.string().regex(/^[a-z]+:\d+$/),
  at: z.iso.datetime({ precision: 3 }),
  election: z.string().exactOptional(),
  station: z.int().positive().exactOptional(),
  data: z.unknown(),
});

function readEvent({ sequence, type, payload }: StoredEvent): Result<ReadEvent, string> {
  if (!isType(type)) return { ok: false, error: 'unknownType' };
  const text = Buffer.from(payload).toString('utf8');
  const envelope = envelopeSchema.safeParse(parseJson(text));
  if (!envelope.success) return { ok: false, error: placeOf(envelope.error) };
  const data = eventCatalogue[type].data.safeParse(envelope.data.data);
  if (!data.success) return { ok: false, error: `data.${placeOf(data.error)}` };
  const read = envelope.data as unknown as LedgerPayload;
  // The same value has one text: with another, something stands there that is not read.
  if (canonicalJson({ ...read, data: data.data }) !== text) return { ok: false, error: 'JSON' };
  return ok({ ...read, data: data.data, sequence, type });
}

function isType(type: string): type is EventType {
  return Object.hasOwn(eventCatalogue, type);
}

function placeOf({ issues }: z.core.$ZodError): string {
  return issues[0]?.path.join('.') ?? '';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const announcedSchema = z.object({ key: z.int(), publicKey: z.string() });
const closedSchema = z.object({ key: z.int(), events: z.int() });

function keysOf(events: readonly ReadEvent[]): readonly LoggedKey[] {
  const keys: LoggedKey[] = [];
  for (const { type, data, sequence } of events) {
    if (type === 'key.announced') {
      const { key: number, publicKey } = announcedSchema.parse(data);
      keys.push({ number, publicKey, announcedAt: sequence });
    } else if (type === 'key.closed') {
      const { key: number, events: covered } = closedSchema.parse(data);
      const at = keys.findLastIndex((key) => key.number === number && key.closed === undefined);
      const key = keys[at];
      if (key) keys[at] = { ...key, closed: { at: sequence, events: covered } };
      // A closing of a key that was never opened stands for itself, so that it is seen.
      else keys.push({ number, publicKey: '', announcedAt: sequence, closed: { at: sequence, events: covered } });
    }
  }
  return keys;
}

const addedSchema = z.object({ number: z.int(), role: z.string() });

function peopleOf(events: readonly ReadEvent[]): ReadonlySet<string> {
  return new Set(
    events.flatMap(({ type, data }) => {
      if (type !== 'person.added') return [];
      const { number, role } = addedSchema.parse(data);
      return [`${role}:${number}`];
    }),
  );
}
