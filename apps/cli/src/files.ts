// Files that a person named: reading and writing them, with a plain sentence for whatever the disk refuses.
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Text, TextParams } from '@telstaat/core';

/** What was given cannot be used: said in one sentence, and the command ends with 2. */
export class Unusable extends Error {
  readonly text: Text;
  readonly params: TextParams;

  constructor(text: Text, params: TextParams = {}) {
    super(text.en);
    this.text = text;
    this.params = params;
  }
}

export interface NamedFile {
  /** As typed. */
  readonly path: string;
  /** Without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const texts = {
  absent: { nl: 'Het bestand {path} is er niet.', en: 'The file {path} is not there.' },
  folder: { nl: '{path} is een map, geen bestand.', en: '{path} is a folder, not a file.' },
  notAllowed: { nl: 'Het bestand {path} mag niet worden gelezen.', en: 'Reading the file {path} is not allowed.' },
  unreadable: {
    nl: 'Het bestand {path} kan niet worden gelezen ({code}).',
    en: 'The file {path} cannot be read ({code}).',
  },
  tooLarge: {
    nl: 'Het bestand {path} is groter dan {limit} MB. Zo groot zijn verkiezingsbestanden niet.',
    en: 'The file {path} is larger than {limit} MB. Election files are not that large.',
  },
  exists: {
    nl: 'Het bestand {path} bestaat al. Het is niet overschreven. Met --force wel.',
    en: 'The file {path} exists already. It was not overwritten. With --force it is.',
  },
  unwritable: {
    nl: '{path} kan niet worden geschreven ({code}).',
    en: '{path} cannot be written ({code}).',
  },
} as const satisfies Record<string, Text>;

/** Larger than any package, and far from what fills the memory. */
const limit = 512;

/** Reads one file whole. Throws Unusable. */
export function readNamedFile(path: string): NamedFile {
  try {
    const { size, isFolder } = measured(path);
    if (isFolder) throw new Unusable(texts.folder, { path });
    if (size > limit * 2 ** 20) throw new Unusable(texts.tooLarge, { path, limit });
    return { path, name: basename(path), bytes: readFileSync(path) };
  } catch (error) {
    if (error instanceof Unusable) throw error;
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new Unusable(texts.absent, { path });
    if (code === 'EACCES' || code === 'EPERM') throw new Unusable(texts.notAllowed, { path });
    throw new Unusable(texts.unreadable, { path, code });
  }
}

function measured(path: string): { readonly size: number; readonly isFolder: boolean } {
  const status = statSync(path);
  return { size: status.size, isFolder: status.isDirectory() };
}

/** Writes a file. What is there already stays, unless `overwrite` is `yes`. Throws Unusable. */
export function writeNamedFile(path: string, bytes: Uint8Array, options: { readonly overwrite: 'yes' | 'no' }): void {
  try {
    writeFileSync(path, bytes, { flag: options.overwrite === 'yes' ? 'w' : 'wx' });
  } catch (error) {
    const code = codeOf(error);
    throw code === 'EEXIST' ? new Unusable(texts.exists, { path }) : new Unusable(texts.unwritable, { path, code });
  }
}

/** Makes a folder and those above it. Throws Unusable. */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new Unusable(texts.unwritable, { path, code: codeOf(error) });
  }
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'onbekend';
}
