import { createHash } from 'node:crypto';
import { buildForm, entrySeen, seenOf, validate, type Sha256, type TextDigest } from '@telstaat/core';
import { anySheetArbitrary, smallElection } from '@telstaat/testkit';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { digestText } from './seen.ts';

/** As the server does it. */
const onServer: TextDigest = (text) => createHash('sha256').update(text, 'utf8').digest('hex') as Sha256;

it('the digest of a text is the same in the browser and on the server', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(digestText(text)).toBe(onServer(text));
    }),
  );
});

it('what was seen of a sheet is the same on both sides', () => {
  const form = buildForm(smallElection());
  fc.assert(
    fc.property(anySheetArbitrary(form), (sheet) => {
      const parts = entrySeen(form, sheet, validate(form, sheet, {}));
      expect(seenOf(parts, digestText)).toEqual(seenOf(parts, onServer));
    }),
    { numRuns: 50 },
  );
});
