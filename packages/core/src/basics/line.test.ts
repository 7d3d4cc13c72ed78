// Lines: what is tidied, what is refused, and that a parsed line stays as it is.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { line, lineFault, tidyLine } from './line.ts';

describe('a line', () => {
  test.each<readonly [string, string, string]>([
    ['as it is', 'De Eik', 'De Eik'],
    ['space around it', '  De Eik\u00a0', 'De Eik'],
    ['two spaces', 'De  Linde', 'De Linde'],
    ['a line break', 'De\r\nLinde', 'De Linde'],
    ['a tab, a hard space, a line separator', 'A\tB\u00a0C\u2028D', 'A B C D'],
    ['letters of other scripts', 'Müller 中 \u0646', 'Müller 中 \u0646'],
    ['an emoji joined of two', '👩\u200d💻', '👩\u200d💻'],
  ])('%s', (_, text, tidy) => {
    expect(line(20).parse(text)).toBe(tidy);
  });

  test.each<readonly [string, string, string]>([
    ['nothing', '', 'blank'],
    ['only space', ' \n ', 'blank'],
    ['only what prints nothing', '\u200b\u2060\u3164', 'blank'],
    ['an accent without a letter', '\u0301', 'blank'],
    ['a null', 'a\0b', 'signs'],
    ['an escape', 'a\u001b[31mb', 'signs'],
    ['a control character of Latin-1', 'a\u0085b', 'signs'],
    ['half a surrogate pair', 'a\ud83d', 'signs'],
    ['text turned round', 'a\u202egpj.exe', 'signs'],
    ['text set apart', 'a\u2066b\u2069', 'signs'],
    ['too much', 'a'.repeat(21), 'long'],
  ])('not %s', (_, text, fault) => {
    expect(lineFault(tidyLine(text), 20)).toBe(fault);
    expect(line(20).safeParse(text).success).toBe(false);
  });

  test('of the greatest length', () => {
    expect(line(20).parse(`${'a'.repeat(20)} `)).toHaveLength(20);
  });

  test('stays as it is when it is parsed again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
        const parsed = line(10).safeParse(text);
        expect(parsed.success).toBe(lineFault(tidyLine(text), 10) === undefined);
        if (parsed.success) expect(line(10).parse(parsed.data)).toBe(parsed.data);
      }),
    );
  });

  test('tells its length in JSON Schema', () => {
    expect(z.toJSONSchema(line(20))).toMatchObject({ type: 'string', minLength: 1, maxLength: 20 });
  });
});
