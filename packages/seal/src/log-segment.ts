// controle/logboek.jsonl: the log as it leaves, one event a line. The chain covers the payload's bytes as they were stored, so those stand in the
// line as text, and are not written anew.
import { canonicalJson, err, ok, type Result, type StoredEvent } from '@telstaat/core';
import { z } from 'zod';

const lineSchema = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  payload: z.string(),
  sequence: z.int().positive(),
  type: z.string().regex(/^[a-z]+\.[A-Za-z]+$/),
});

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** One event as a line: canonical JSON, LF. Throws when its payload is not UTF-8: nothing else is ever stored. */
export function logLine({ hash, payload, sequence, type }: StoredEvent): string {
  const line = { hash: Buffer.from(hash).toString('hex'), payload: decoder.decode(payload), sequence, type };
  return `${canonicalJson(line)}\n`;
}

/** The events of a log as bytes, in the order given. */
export function writeLog(events: readonly StoredEvent[]): Uint8Array {
  return Buffer.concat(events.map((event) => encoder.encode(logLine(event))));
}

/** The events, or the number of the first line (from 1) that is not written exactly so. The chain is not followed: `checkChain` does. */
export function readLog(bytes: Uint8Array): Result<readonly StoredEvent[], number> {
  const events: StoredEvent[] = [];
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(0x0a, start);
    const event = end < 0 ? undefined : readLine(bytes.subarray(start, end + 1));
    if (!event) return err(events.length + 1);
    events.push(event);
    start = end + 1;
  }
  return ok(events);
}

function readLine(bytes: Uint8Array): StoredEvent | undefined {
  let value: unknown;
  try {
    value = JSON.parse(decoder.decode(bytes));
  } catch {
    return undefined;
  }
  const parsed = lineSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const { hash, payload, sequence, type } = parsed.data;
  const event = { sequence, type, payload: encoder.encode(payload), hash: Uint8Array.from(Buffer.from(hash, 'hex')) };
  // Also half a surrogate pair is found so: it becomes other bytes.
  return Buffer.compare(encoder.encode(logLine(event)), bytes) === 0 ? event : undefined;
}
