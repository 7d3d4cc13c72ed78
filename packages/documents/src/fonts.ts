// The letters of every document: Noto Sans, read once when first needed and embedded in each file (docs/decisions/0002).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';

export type Face = 'regular' | 'bold';
export const faces = ['regular', 'bold'] as const satisfies readonly Face[];

const files = {
  regular: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
} as const satisfies Record<Face, string>;

const opened = new Map<Face, fontkit.Font>();

/** A parsed font, shared by all documents of this process: parsing it for each would cost more than drawing. */
export function fontOf(face: Face): fontkit.Font {
  const known = opened.get(face);
  if (known) return known;
  const font = fontkit.create(readFileSync(createRequire(import.meta.url).resolve(files[face])));
  if (!('layout' in font)) throw new Error(`Not a single font: ${files[face]}`);
  opened.set(face, font);
  return font;
}

/** Drawn in the place of a character that the font does not have: never an empty space, never the wrong letter. */
export const replacement = '\u{fffd}';

/** Variation selectors choose between looks of the character before them and are nothing by themselves. */
const selectors = /[\u{fe00}-\u{fe0f}]/gu;

/**
 * Text as it can be drawn: composed (NFC), white space and control characters as single spaces (line feeds stay), characters without a glyph
 * as `replacement`. Both faces have the same characters.
 */
export function printable(text: string): string {
  if (/^[\x20-\x7e\n]*$/.test(text) && !text.includes('  ')) return text;
  const font = fontOf('regular');
  return Array.from(composed(text).replaceAll(/(?:[^\S\n\u{a0}]|(?!\n)\p{Cc})+/gu, ' '), (character) =>
    character === '\n' || hasGlyph(font, character) ? character : replacement,
  ).join('');
}

/** The characters of a text that a document shows as a replacement sign, each once, in order of appearance. */
export function missingGlyphs(text: string): readonly string[] {
  const font = fontOf('regular');
  const visible = Array.from(
    text
      .normalize('NFC')
      .replaceAll(selectors, '')
      .replaceAll(/\s|\p{Cc}/gu, ''),
  );
  return [...new Set(visible.filter((character) => !hasGlyph(font, character)))];
}

function composed(text: string): string {
  return text.replaceAll(selectors, '').normalize('NFC');
}

function hasGlyph(font: fontkit.Font, character: string): boolean {
  return font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
}
