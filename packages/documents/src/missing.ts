// Which characters of a document cannot be drawn, and where they stand: so that whoever makes it can say so before it is printed.
import type { DocumentContent } from '@telstaat/core';
import { missingGlyphs } from './fonts.ts';

export interface MissingCharacter {
  readonly character: string;
  /** `U+1F337` */
  readonly codePoint: string;
  /** The texts in which it stands, each once. In the document it is shown as a replacement sign. */
  readonly texts: readonly string[];
}

/** In order of appearance; empty when every character can be drawn. */
export function missingCharacters(content: DocumentContent): readonly MissingCharacter[] {
  const found = new Map<string, Set<string>>();
  for (const text of textsOf(content)) {
    for (const character of missingGlyphs(text)) {
      const texts = found.get(character) ?? new Set();
      found.set(character, texts.add(text));
    }
  }
  return [...found].map(([character, texts]) => ({ character, codePoint: codePointOf(character), texts: [...texts] }));
}

function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}
