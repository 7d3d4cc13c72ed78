// Lines that fit: no line is wider than its place, and no letter gets lost.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Instant } from '@telstaat/core';
import { createCanvas } from './canvas.ts';
import { createPdf } from './pdf.ts';
import { printable } from './fonts.ts';
import { breakLines, fitText, type TextLine } from './text-layout.ts';

const date = new Date('2027-03-18T13:05:00.000Z' as Instant);
const canvas = createCanvas(createPdf({ title: 'x', language: 'nl-NL', createdAt: date, identity: 'x' }));
const style = { size: 9, leading: 12 } as const;

function textOf(lines: readonly TextLine[]): string {
  return lines
    .map((line) =>
      line.runs
        .map((run) => run.text)
        .join('')
        .trimEnd(),
    )
    .join('\n');
}

const texts = fc.oneof(
  fc.array(fc.string({ minLength: 1, maxLength: 40 }), { maxLength: 12 }).map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);

test('no line is wider than its place', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 20, max: 400 }), (text, width) => {
      for (const line of breakLines(canvas, [text, { strong: text }], style, width)) {
        // A single letter cannot be broken.
        if (textOf([line]).length > 1) expect(line.width).toBeLessThanOrEqual(width + 0.01);
      }
    }),
    // Letters that meet take more room than each alone.
    { examples: [['! (JG0r/ /0 %', 26]] },
  );
});

test('no letter gets lost', () => {
  const bare = (text: string): string => text.replaceAll(/\s/gu, '');
  fc.assert(
    fc.property(texts, fc.integer({ min: 20, max: 400 }), (text, width) => {
      expect(bare(textOf(breakLines(canvas, text, style, width)))).toBe(bare(printable(text)));
    }),
  );
});

test('breaks at spaces, after hyphens, and at line feeds', () => {
  const lines = breakLines(canvas, 'Hoekstra-Bijlsma woont in Amersfoort\nen werkt', style, 68);
  expect(textOf(lines).split('\n')).toEqual(['Hoekstra-', 'Bijlsma woont', 'in Amersfoort', 'en werkt']);
});

test('two lines read aloud are two words', () => {
  const lines = breakLines(canvas, 'gemeentelijk stembureau\nAmersfoort', style, 70);
  const aloud = lines.flatMap((line) => line.runs.map((run) => run.text)).join('');
  expect(aloud).toBe('gemeentelijk stembureau Amersfoort');
});

test('what must fit is shrunk, and at last cut off with an ellipsis', () => {
  const box = { width: 150, height: 21 };
  expect(fitText(canvas, 'Jansen, A. (Anna)', style, box).type.size).toBe(9);
  const long = fitText(canvas, 'van der Naam '.repeat(10), style, box);
  expect(long.type.size).toBeLessThan(9);
  expect(textOf(long.lines)).not.toContain('…');
  const endless = fitText(canvas, 'van der Naam '.repeat(80), style, box);
  expect(textOf(endless.lines).endsWith('…')).toBe(true);
  expect(endless.lines.length * endless.type.leading).toBeLessThanOrEqual(box.height);
});
