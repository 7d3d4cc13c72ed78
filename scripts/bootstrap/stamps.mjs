// Remembers what was done last, by the content it was done with, so that a second run skips it.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root, workDirectory } from './places.mjs';

const stampDirectory = join(workDirectory, 'stamps');
const neverInput = new Set(['node_modules', 'dist', '.telstaat', 'coverage', 'test-results']);

/**
 * One hash over the names and contents of files and folders (from the top of the checkout); tests are left out, since
 * they are no input to anything that is built.
 * @param {readonly string[]} paths
 * @param {readonly string[]} [words] anything else the result depends on
 * @returns {string} hex
 */
export function hashOf(paths, words = []) {
  const hash = createHash('sha256').update(JSON.stringify(words));
  for (const file of paths.flatMap((path) => filesUnder(join(root, path))).sort()) {
    const content = readFileSync(file);
    hash.update(`${relative(root, file).replaceAll('\\', '/')}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(path) {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined) return [];
  if (status.isFile()) return /\.test\.\w+$/.test(path) ? [] : [path];
  return readdirSync(path)
    .filter((name) => !neverInput.has(name))
    .flatMap((name) => filesUnder(join(path, name)));
}

/**
 * @param {string} name
 * @returns {string | undefined} what was written last, if anything
 */
export function readStamp(name) {
  try {
    return readFileSync(join(stampDirectory, name), 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * @param {string} name
 * @param {string} value
 */
export function writeStamp(name, value) {
  mkdirSync(stampDirectory, { recursive: true });
  writeFileSync(join(stampDirectory, name), value);
}
