// Finds the real election files that some tests read. They are public, but not ours to copy into the repository, so
// a test that wants them skips, with the reason, where they are absent.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { repository } from './repository.ts';

/** Either the folder with the files, or why the test cannot run. */
export type SharedData = { readonly dir: string } | { readonly skip: string };

/** Looks in TELSTAAT_DATA, else in `shared/data` beside the checkout. */
export function sharedData(environment: Readonly<Record<string, string | undefined>> = process.env): SharedData {
  const named = environment['TELSTAAT_DATA'];
  if (named !== undefined && named !== '') {
    return existsSync(named) ? { dir: resolve(named) } : { skip: `TELSTAAT_DATA names a folder that is not there` };
  }
  const beside = resolve(repository, '..', 'shared', 'data');
  if (existsSync(beside)) return { dir: beside };
  return { skip: 'no election files: set TELSTAAT_DATA, or put them in shared/data beside the checkout' };
}
