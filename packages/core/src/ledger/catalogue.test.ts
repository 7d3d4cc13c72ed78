// What is stored of every kind of event is pinned to the byte: events that were written once must be readable, and hash the same, for ever.
// In fixtures/ledger an example is never changed, only added; a new kind of event gets one, and the failing test tells its bytes and digest.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '@telstaat/testkit';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../basics/index.ts';
import { eventCatalogue, type EventType, type LedgerPayload } from './catalogue.ts';

interface Example {
  readonly type: string;
  readonly payload: LedgerPayload;
  /** Of the canonical JSON of the payload, in UTF-8. */
  readonly sha256: string;
}

const file = join(repository, 'fixtures/ledger/event-examples.json');
const examples = JSON.parse(readFileSync(file, 'utf8')) as readonly Example[];
const isType = (type: string): type is EventType => Object.hasOwn(eventCatalogue, type);

test('every kind of event has an example, and every example is of a kind', () => {
  expect([...new Set(examples.map(({ type }) => type))].sort()).toEqual(Object.keys(eventCatalogue).sort());
});

describe('pinned', () => {
  test.each(examples)('$type', ({ type, payload, sha256 }) => {
    if (!isType(type)) throw new Error(`No such event: ${type}`);
    const read = eventCatalogue[type].data.parse(payload.data);
    expect(read).toEqual(payload.data);
    const bytes = canonicalJson({ ...payload, data: read });
    expect(createHash('sha256').update(bytes, 'utf8').digest('hex'), bytes).toBe(sha256);
  });
});

test('nothing unknown is stored', () => {
  for (const { type, payload } of examples) {
    if (!isType(type)) continue;
    const more = { ...(payload.data as object), unknown: 1 };
    expect(eventCatalogue[type].data.safeParse(more).success, type).toBe(false);
  }
});

test('a type is what the chain can hold: lower-case ASCII, subject and past tense', () => {
  for (const type of Object.keys(eventCatalogue)) expect(type).toMatch(/^[a-z]+\.[a-zA-Z]+$/);
});

describe('what may not be stored', () => {
  const keyed = (field: string, value: unknown) => ({ entry: 1, revision: 1, keyings: [{ field, value }] });
  test.each<readonly [EventType, unknown]>([
    ['entry.keyed', keyed('votes.blank', -1)],
    ['entry.keyed', keyed('votes.blank', 1.5)],
    ['entry.keyed', keyed('votes.blank', 1_000_000_000)],
    ['entry.keyed', keyed('votes.blank', '1')],
    ['entry.keyed', keyed('votes.unknown', 1)],
    ['entry.keyed', { entry: 3, revision: 1, keyings: [] }],
    ['entry.keyed', { entry: 1, revision: 1, keyings: [] }],
    ['entry.finalised', { entry: 2, outcome: 'empty', accepted: [] }],
    ['person.added', { number: 7, role: 'typist', name: 'Piet Puk' }],
    ['person.added', { number: 7, role: 'guest' }],
    ['package.written', { name: 'x.zip', sha256: 'ABC', emlSha256: 'ABC', files: [] }],
    ['stations.added', { origin: 'guessed', stations: [{ number: 1, name: 'A' }] }],
    ['stations.added', { origin: 'typed', stations: [] }],
  ])('%s %j', (type, data) => {
    expect(eventCatalogue[type].data.safeParse(data).success).toBe(false);
  });
});
