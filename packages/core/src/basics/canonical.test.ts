// Canonical JSON: one value, one text, that any JSON reader reads back.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, type Json } from './canonical.ts';

const whole = fc.maxSafeInteger().map((value) => value + 0);
const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }));
const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(whole, text, fc.boolean(), fc.constant(null)),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(text, tie('json'), { maxKeys: 5, noNullPrototype: true }),
  ),
}));

/** The same value with the keys of every object the other way round. */
function turned(value: Json): Json {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value as Readonly<Record<string, Json>>)
      .reverse()
      .map(([key, member]) => [key, turned(member)]),
  );
}

test('reading it back gives the value, and writing that gives the same text', () => {
  fc.assert(
    fc.property(json, (value) => {
      const written = canonicalJson(value);
      expect(JSON.parse(written)).toEqual(value);
      expect(canonicalJson(JSON.parse(written))).toBe(written);
    }),
  );
});

test('the order of keys does not matter', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(canonicalJson(turned(value))).toBe(canonicalJson(value));
    }),
  );
});

test.each<readonly [unknown, string]>([
  [{ b: 1, a: { d: [], c: {} } }, '{"a":{"c":{},"d":[]},"b":1}'],
  [{ a: undefined, b: null }, '{"b":null}'],
  [{ é: 1, e: 2, Z: 3, '10': 4, '9': 5, '': 6 }, '{"":6,"10":4,"9":5,"Z":3,"e":2,"é":1}'],
  ['"\\/\n\u2028€', '"\\"\\\\/\\n\u2028€"'],
  [-0, '0'],
  [Number.MAX_SAFE_INTEGER, '9007199254740991'],
])('%j', (value, written) => {
  expect(canonicalJson(value)).toBe(written);
});

describe('what is not exact is refused', () => {
  test.each([
    0.5,
    Number.MAX_SAFE_INTEGER + 1,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    10n,
    [undefined],
    () => 1,
    Symbol('a'),
  ])('%s', (value) => {
    expect(() => canonicalJson(value)).toThrow(/^Not /);
    expect(() => canonicalJson({ a: [value] })).toThrow(/^Not /);
  });
});
