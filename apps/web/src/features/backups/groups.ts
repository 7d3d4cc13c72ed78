// One backup can stand in two folders: on the screen it is one.
import type { BackupPlace } from '@telstaat/core';
import type { FoundBackupInfo } from '@telstaat/contract';

export interface BackupRow {
  readonly key: string;
  /** From where it would be restored: where it is good. */
  readonly backup: FoundBackupInfo;
  readonly places: readonly BackupPlace[];
}

/** In the order of the list: the newest first. A file that is not as it was made stands by itself. */
export function rowsOf(backups: readonly FoundBackupInfo[]): readonly BackupRow[] {
  const rows = new Map<string, BackupRow>();
  for (const backup of backups) {
    const key = `${backup.file} ${backup.sha256 ?? backup.place}`;
    const before = rows.get(key);
    if (!before) rows.set(key, { key, backup, places: [backup.place] });
    else rows.set(key, { ...before, places: [...new Set([...before.places, backup.place])] });
  }
  return [...rows.values()];
}

/** What stands in the request: which one, and the fingerprint that was on the screen. */
export function chosenOf({ place, file, sha256 }: FoundBackupInfo) {
  return sha256 === undefined ? undefined : { place, file, sha256 };
}

/** When it was made; a file without a description tells of its last event only. */
export function timeOf({ madeAt, contents }: FoundBackupInfo): string | undefined {
  return madeAt ?? contents?.lastAt;
}
