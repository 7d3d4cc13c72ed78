// The real election files that tests read, by folder.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedData } from '@telstaat/testkit';
import type { InputFile } from '../file.ts';

/** Why tests on real files are skipped, or `undefined` when the files are there. */
export const noData: string | undefined = (() => {
  const data = sharedData();
  return 'skip' in data ? data.skip : undefined;
})();

export function dataFile(path: string): InputFile {
  const data = sharedData();
  if ('skip' in data) throw new Error(data.skip);
  return { name: path.split('/').at(-1) ?? path, bytes: new Uint8Array(readFileSync(join(data.dir, path))) };
}

/** Paths `folder/file` of the data files in some folders whose name ends in one of the endings. */
export function dataFiles(folders: readonly string[], endings: readonly string[]): readonly string[] {
  const data = sharedData();
  if ('skip' in data) return [];
  return folders.flatMap((folder) =>
    readdirSync(join(data.dir, folder))
      .filter((name) => endings.some((ending) => name.endsWith(ending)))
      .sort()
      .map((name) => `${folder}/${name}`),
  );
}

export const electionFolders = ['ps2023', 'ab2023', 'gr2022', 'ps2019', 'tk2025', '110b', 'synthetic', 'hcp'] as const;
