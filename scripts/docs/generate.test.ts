// The reference pages are those of this very program; the diagrams show everything that can happen and nothing else.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  entryEvents,
  entryRefusals,
  entryTransitions,
  eventCatalogue,
  nightTransitions,
  sessionEvents,
  sessionTransitions,
} from '@telstaat/core';
import { describe, expect, test } from 'vitest';
import { generateReference } from './generate.ts';
import { table } from './markdown.ts';
import { readReferenceSource, referenceFolder } from './reference-folder.ts';
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

describe('the diagrams', () => {
  const states = pages.get('states.md') ?? '';

  test.each(entryTransitions)('draw $number $from → $to', ({ number, from, to, command }) => {
    const line = states.split('\n').find((one) => one.startsWith(`  ${from} --> ${to}: `));
    expect(line).toContain(`${number} ${command}`);
  });

  test('draw nothing else', () => {
    const pairs = (arrows: readonly { readonly from: string; readonly to: string }[]) =>
      new Set(arrows.map(({ from, to }) => `${from} --> ${to}`)).size;
    const moves = sessionTransitions.filter(({ event }) => event !== undefined);
    const drawn = states.match(/^ {2}\w+ --> \w+: /gm) ?? [];
    expect(drawn).toHaveLength(pairs(entryTransitions) + pairs(moves) + pairs(nightTransitions));
  });

  test('and their tables name every kind of event and every refusal of an entry', () => {
    expect(new Set(entryTransitions.map(({ event }) => event))).toEqual(new Set(Object.keys(entryEvents)));
    const moves = new Set(sessionTransitions.flatMap(({ event }) => event ?? []));
    expect(moves).toEqual(new Set(Object.keys(sessionEvents).filter((type) => type !== 'session.detailsSet')));
    for (const refusal of Object.keys(entryRefusals)) expect(states).toContain(`\`${refusal}\``);
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
