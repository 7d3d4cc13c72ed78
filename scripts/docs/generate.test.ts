// The reference pages are those of this very program; the diagrams show everything that can happen and nothing else.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  entryRefusals,
  entryStatuses,
  eventCatalogue,
  entryEvents,
  sessionEvents,
  sessionStatuses,
} from '@telstaat/core';
import { describe, expect, test } from 'vitest';
import { walkEntry } from './entry-walk.ts';
import { generateReference } from './generate.ts';
import { table } from './markdown.ts';
import { readReferenceSource, referenceFolder } from './reference-folder.ts';
import { walkSession } from './session-walk.ts';
import { shapeInWords } from './shape-words.ts';

const source = readReferenceSource();
const pages = generateReference(source);

describe('docs/generated is up to date (`npm run docs` writes it anew)', () => {
  test.each([...pages])('%s', (name, text) => {
    const path = join(referenceFolder, name);
    const written = existsSync(path) ? readFileSync(path, 'utf8') : '';
    // One line that differs says more than two whole pages.
    const lines = written.split('\n');
    expect(text.split('\n').find((line, index) => line !== lines[index])).toBeUndefined();
    expect(written.length).toBe(text.length);
  });

  test('nothing else lies there', () => {
    expect(readdirSync(referenceFolder).sort()).toEqual([...pages.keys()].sort());
  });
});

test('the same program gives the same pages', () => {
  expect([...generateReference(source)]).toEqual([...pages]);
});

describe('the walks', () => {
  const entry = walkEntry();
  const session = walkSession();

  test('come to every status and every kind of event', () => {
    expect(new Set(entry.arrows.map(({ to }) => to))).toEqual(new Set(entryStatuses));
    expect(new Set(entry.arrows.map(({ event }) => event))).toEqual(new Set(Object.keys(entryEvents)));
    expect(new Set(session.arrows.map(({ to }) => to))).toEqual(new Set(sessionStatuses));
    const steps = Object.keys(sessionEvents).filter((type) => type !== 'session.detailsSet');
    expect(new Set(session.arrows.map(({ event }) => event))).toEqual(new Set(steps));
  });

  test('meet every refusal that the state of an entry can give', () => {
    const given = new Set(entry.outcomes.map(({ result }) => result).filter((result) => result.startsWith('entry.')));
    // The others are about the session, or about a save or acceptance that does not fit.
    const others = [
      'sessionNotOpen',
      'sessionPaused',
      'sessionCompleted',
      'staleRevision',
      'fieldNotOnForm',
      'findingsChanged',
    ];
    const expected = Object.keys(entryRefusals).filter((refusal) => !others.includes(refusal.replace('entry.', '')));
    expect([...given].sort()).toEqual(expected.sort());
  });

  test('end nowhere: from every status something leads on', () => {
    for (const { arrows, statuses } of [
      { arrows: entry.arrows, statuses: entryStatuses },
      { arrows: session.arrows, statuses: sessionStatuses },
    ]) {
      for (const status of statuses) expect(arrows.some(({ from, to }) => from === status && to !== status)).toBe(true);
    }
  });
});

test('every event of the catalogue has its example on the page', () => {
  const text = pages.get('events.md') ?? '';
  expect(text.match(/SHA-256 of the stored bytes/g)?.length).toBeGreaterThanOrEqual(Object.keys(eventCatalogue).length);
});

describe('shapes in words', () => {
  test.each<readonly [Parameters<typeof shapeInWords>[0], string]>([
    [{ $ref: '#/components/schemas/Sheet' }, 'Sheet'],
    [{ const: 1 }, '1'],
    [{ enum: ['a', 'b'] }, '"a" | "b"'],
    [{ type: 'integer', minimum: 0 }, 'integer ≥ 0'],
    [{ type: 'integer', minimum: 1, maximum: 9 }, 'integer 1…9'],
    [{ type: 'integer', exclusiveMinimum: 0 }, 'integer > 0'],
    [{ type: 'string', pattern: '^a$' }, 'string /^a$/'],
    [{ type: ['string', 'number'] }, 'string | number'],
    [{ type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'null' }] } }, '(string | null)[]'],
    [{ type: 'array', prefixItems: [{ type: 'string' }, { type: 'integer' }] }, '[string, integer]'],
    [
      { type: 'object', properties: { a: { type: 'string' }, b: { type: 'boolean' } }, required: ['a'] },
      '{ a: string, b?: boolean }',
    ],
    [{ type: 'object', properties: {}, additionalProperties: false }, '{}'],
    [{ type: 'object', additionalProperties: { type: 'integer' } }, '{ [string]: integer }'],
  ])('%j: %s', (schema, words) => {
    expect(shapeInWords(schema)).toBe(words);
  });
});

test('a table keeps bars, line breaks and angle brackets inside its cells', () => {
  expect(table(['a'], [['x|y\nz <b>'], ['`<b>`']])).toBe('| a |\n| --- |\n| x\\|y z \\<b> |\n| `<b>` |');
});
