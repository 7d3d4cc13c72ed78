// Everything that can be read on screen or in the log: present in both languages, with the same places to fill in, and every code once.
import { describe, expect, test } from 'vitest';
import * as core from './index.ts';

interface Found {
  readonly path: string;
  readonly nl: string;
  readonly en: string;
}

const isText = (value: object): value is { nl: string; en: string } =>
  'nl' in value && 'en' in value && typeof value.nl === 'string' && typeof value.en === 'string';

/** Every text inside a value; schemas are not looked into. */
function textsIn(value: unknown, path: string, seen: Set<object> = new Set()): readonly Found[] {
  if (typeof value !== 'object' || value === null || seen.has(value) || '_zod' in value) return [];
  if (isText(value)) return [{ path, nl: value.nl, en: value.en }];
  seen.add(value);
  return Object.entries(value).flatMap(([key, member]) => textsIn(member, `${path}.${key}`, seen));
}

const texts = Object.entries(core).flatMap(([name, value]) => textsIn(value, name));
const placesOf = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();

test('the catalogues are found', () => {
  const catalogues = new Set(texts.map(({ path }) => path.split('.')[0]));
  for (const name of ['rules', 'refusalTexts', 'eventCatalogue', 'complaintKinds', 'entryStatusNames', 'roleNames'])
    expect(catalogues).toContain(name);
  expect(texts.length).toBeGreaterThan(200);
});

describe.each(['nl', 'en'] as const)('in %s', (language) => {
  test('nothing is empty, padded or doubled', () => {
    for (const text of texts) {
      expect(text[language], text.path).toMatch(/\S/);
      expect(text[language], text.path).toBe(text[language].trim());
      expect(text[language], text.path).not.toMatch(/ {2}|\bundefined\b|\bnull\b/);
    }
  });

  test('every brace is a place', () => {
    for (const text of texts) expect(text[language].replaceAll(/\{\w+\}/g, ''), text.path).not.toMatch(/[{}]/);
  });
});

test('both languages have the same places', () => {
  for (const { path, nl, en } of texts) expect(placesOf(en), path).toEqual(placesOf(nl));
});

test('a refusal, complaint or event sentence is a sentence', () => {
  for (const { path, nl, en } of texts.filter((text) => /^(refusalTexts|rules)\./.test(text.path))) {
    for (const sentence of [nl, en]) expect(sentence, path).toMatch(/^["{\p{Lu}\d].*[.?!]$/su);
  }
});

describe('codes are given once', () => {
  const named = (ending: string) => Object.entries(core).filter(([name]) => name.endsWith(ending));
  const keysOf = ([, room]: readonly [string, unknown]): readonly string[] => Object.keys(room as object);
  // A statutory code was used again with another meaning: it is one rule within a model year.
  const ruleCodes = core.rules.flatMap(({ code, models }) =>
    [...new Set(models.map(core.yearOfModel))].map((year) => `${year} ${code}`),
  );
  // What every room exports as `…Refusals` and `…Events`; the joined lists have other names.
  const refusalCodes = named('Refusals').flatMap(keysOf);
  const eventTypes = named('Events').flatMap(keysOf);

  test.each([
    ['rules', ruleCodes],
    ['refusals', refusalCodes],
    ['events', eventTypes],
  ])('%s', (_, codes) => {
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('the joined lists hold all of them', () => {
    expect(Object.keys(core.refusalTexts).sort()).toEqual([...refusalCodes].sort());
    expect(Object.keys(core.eventCatalogue).sort()).toEqual([...eventTypes].sort());
  });

  test('a rule’s code is that of the law, F or W and three digits, or T of our own', () => {
    for (const { code, severity } of core.rules)
      expect(code).toMatch(severity === 'error' ? /^[FT]\.\d{3}$/ : /^[WT]\.\d{3}$/);
  });

  test('no code means two things', () => {
    const all = [...ruleCodes, ...refusalCodes, ...Object.keys(core.complaintKinds)];
    expect(new Set(all).size).toBe(all.length);
  });
});
