// Reads every text file that the repository holds (or would hold) and applies the rules to it.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, runChild } from './child.ts';
import { findFaults } from './tracked-file-rules.ts';

const notText = /\.(png|jpe?g|gif|ico|pdf|woff2?|ttf|otf|zip|sqlite|db|gz)$/i;
const notTracked = new Set(['.git', 'node_modules', 'dist', '.telstaat', 'coverage', 'test-results']);
const largest = 2_000_000;

/** Paths from the top of the checkout, with forward slashes. */
async function listFiles(): Promise<readonly string[]> {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const { code, output } = await runChild({ command: 'git', args });
  if (code === 0 && output !== '') return output.split('\0').filter((path) => path !== '');
  return walk('');
}

/** Where there is no git, or this is no clone, the folders themselves are the list. */
function walk(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !notTracked.has(entry.name) && (entry.isFile() || entry.isDirectory()))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? walk(path) : [path];
    });
}

/** Faults, one a line; empty when all is well. */
export async function checkTrackedFiles(): Promise<string> {
  const paths = (await listFiles()).filter((path) => {
    const status = statSync(join(root, path), { throwIfNoEntry: false });
    return status?.isFile() === true && status.size <= largest && !notText.test(path);
  });
  return findFaults(paths.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))).join('\n');
}

if (import.meta.main) {
  const faults = await checkTrackedFiles();
  process.stdout.write(faults === '' ? '' : `${faults}\n`);
  process.exitCode = faults === '' ? 0 : 1;
}
