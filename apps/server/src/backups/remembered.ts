// What is known of backups from before this start: the newest that was made, what went wrong, and which folder was chosen.
import { readdir } from 'node:fs/promises';
import {
  newestFirst,
  readBackupName,
  type BackupDescription,
  type BackupPlace,
  type BackupTrouble,
  type Instant,
} from '@telstaat/core';
import { glimpseDatabase, recentBackupEvents } from '@telstaat/store';
import { readDescription } from './copying.ts';
import { readSettings, troubleOf, writeSettings, type BackupSettings, type DataKind, type placesOf } from './places.ts';

export interface Trouble {
  readonly place: BackupPlace;
  readonly reason: BackupTrouble;
  /** Since when. */
  readonly at: Instant;
}

/** Each try tells once per place what came of it. */
const eventsToLookAt = 20;

type Places = ReturnType<typeof placesOf>;

/** The troubles that no backup ended since. */
export function knownTroubles(database: string, places: Places): readonly Trouble[] {
  const told = recentBackupEvents(database, eventsToLookAt);
  return places.flatMap(({ place }) => {
    const last = told.find(({ event }) => event.data.place === place);
    return last?.event.type === 'backup.failed' ? [{ place, reason: last.event.data.reason, at: last.at }] : [];
  });
}

/** The newest backup of this installation, by its name and its description. */
export async function newestDescription(
  places: Places,
  of: { readonly installation: string; readonly practice: boolean },
): Promise<BackupDescription | undefined> {
  const found = [];
  for (const { folder } of places)
    for (const file of await readdir(folder).catch(() => [])) {
      const named = readBackupName(file);
      if (named?.practice === of.practice && named.installation === of.installation.slice(0, 8))
        found.push({ ...named, folder, file });
    }
  for (const { folder, file } of found.sort(newestFirst)) {
    const description = await readDescription(folder, file);
    if (description) return description;
  }
  return undefined;
}

/** The settings of this installation; those of another one that was here before are replaced. */
export async function settleSettings(options: {
  readonly dataFolder: string;
  readonly kind: DataKind;
  readonly database: string;
  readonly installation: string;
}): Promise<BackupSettings> {
  const { dataFolder, kind, database, installation } = options;
  const before = await readSettings(dataFolder, kind);
  const own = before?.installation === installation ? before : undefined;
  const generation = Math.max(glimpseDatabase(database).generation ?? 0, own?.generation ?? 0);
  if (own?.generation === generation) return own;
  const settings = { installation, generation, ...(own?.folder !== undefined && { folder: own.folder }) };
  await writeSettings(dataFolder, kind, settings).catch(unlessDisk);
  return settings;
}

/** For what must not stop the count when the disk refuses. */
export function unlessDisk(error: unknown): void {
  if (troubleOf(error) === undefined) throw error;
}
