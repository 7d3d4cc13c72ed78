// Which copies this installation made. The state of a backup follows from its log, but passwords do not: who may write on a stick could make an
// administrator. So where a log can be read, a copy that it does not know is not put back.
import { existsSync } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Sha256 } from '@telstaat/core';
import { knownBackups } from '@telstaat/store';
import { readDescription } from './copying.ts';
import { asideStem, databaseNames, isWithin, ownFolder, type DataKind } from './places.ts';

interface Here {
  readonly dataFolder: string;
  readonly kind: DataKind;
}

/**
 * SHA-256 of every copy that the data folder knows: by its log, by the logs that made place for a restore, and by what stands in its own folder of
 * backups. Throws when the database cannot be read.
 */
export async function madeHere({ dataFolder, kind }: Here): Promise<readonly Sha256[]> {
  const known = new Set(knownBackups(join(dataFolder, databaseNames[kind])));
  const aside = (await readdir(dataFolder)).filter(
    (name) => name.startsWith(asideStem(kind)) && name.endsWith('.sqlite'),
  );
  for (const name of aside) for (const sha256 of knownAside(join(dataFolder, name))) known.add(sha256);
  const own = ownFolder(dataFolder);
  for (const name of await readdir(own).catch(() => [])) {
    const description = name.endsWith('.sqlite') ? await readDescription(own, name) : undefined;
    if (description) known.add(description.sha256);
  }
  return [...known];
}

/** As `madeHere`; `undefined` for a file in the data folder itself: who may write there may write the database. */
export async function comparedWith({
  from,
  ...here
}: Here & { readonly from: string }): Promise<readonly Sha256[] | undefined> {
  const folder = await realpath(dirname(from)).catch(() => undefined);
  const isOwn = folder !== undefined && isWithin(await realpath(here.dataFolder), folder);
  return isOwn ? undefined : await madeHere(here);
}

/** One that was damaged keeps its journal, and is not touched; it tells nothing. */
function knownAside(path: string): readonly Sha256[] {
  if (existsSync(`${path}-wal`)) return [];
  try {
    return knownBackups(path);
  } catch {
    return [];
  }
}
