// Files that a person named: reading and writing them, with a plain sentence for whatever the disk refuses.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Text, TextParams } from '@telstaat/core';
import { isSafeName, makeFolders, writeFileAtomically } from '@telstaat/seal';

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
  full: {
    nl: 'De schijf is vol: {path} is niet geschreven. Maak ruimte en probeer het opnieuw.',
    en: 'The disk is full: {path} was not written. Make room and try again.',
  },
  badName: {
    nl: '{path} is geen naam die een bestand op elke computer kan hebben.',
    en: '{path} is not a name that a file can have on every computer.',
  },
  notAFile: {
    nl: '{path} is geen gewoon bestand. Er is niets geschreven.',
    en: '{path} is not an ordinary file. Nothing was written.',
  },
  readOnly: {
    nl: '{path} is niet geschreven: in deze map mag dat niet. Kies een andere map.',
    en: '{path} was not written: it is not allowed in this folder. Choose another one.',
  },
  noFolder: {
    nl: '{path} is niet geschreven: de map is er niet.',
    en: '{path} was not written: the folder is not there.',
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

/** Writes a file, whole or not at all. What is there already stays, unless `overwrite` is `yes`. Throws Unusable. */
export async function writeNamedFile(
  path: string,
  bytes: Uint8Array,
  options: { readonly overwrite: 'yes' | 'no' },
): Promise<void> {
  const name = basename(path);
  if (!isSafeName(name)) throw new Unusable(texts.badName, { path });
  if (options.overwrite === 'no' && existsSync(path)) throw new Unusable(texts.exists, { path });
  try {
    if (existsSync(path) && !statSync(path).isFile()) throw new Unusable(texts.notAFile, { path });
    await writeFileAtomically(dirname(path), name, bytes);
  } catch (error) {
    throw error instanceof Unusable ? error : notWritten(error, path);
  }
}

/** Makes a folder and those above it. Throws Unusable. */
export function makeFolder(path: string): void {
  try {
    makeFolders(path);
  } catch (error) {
    // What /proc says: nothing is made there.
    throw codeOf(error) === 'ENOENT' ? new Unusable(texts.readOnly, { path }) : notWritten(error, path);
  }
}

/** What the disk said, in a sentence that tells what to do. */
function notWritten(error: unknown, path: string): Unusable {
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Unusable(texts.full, { path });
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return new Unusable(texts.readOnly, { path });
  if (code === 'ENOENT' || code === 'ENOTDIR') return new Unusable(texts.noFolder, { path });
  return new Unusable(texts.unwritable, { path, code });
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'onbekend';
}
