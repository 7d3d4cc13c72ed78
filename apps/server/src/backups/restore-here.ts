// Restoring in the data folder that is served: of what is open, of what is damaged, or where there is nothing yet.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { backupFaults, backupTroubles, ok, type BackupFault } from '@telstaat/core';
import { glimpseDatabase } from '@telstaat/store';
import type { World } from '../clock.ts';
import { refused, type Answer } from '../denial.ts';
import { programVersion } from '../version.ts';
import type { Workplace } from '../workplace.ts';
import { BackupStopped } from './activities.ts';
import type { Watching } from './backup-thread.ts';
import { comparedWith } from './made-here.ts';
import { databaseNames, readSettings, troubleOf } from './places.ts';
import { restoreBackup, type Present, type Restored, type RestoreInput } from './restore-backup.ts';

export interface RestoreHere extends Pick<RestoreInput, 'actor'> {
  readonly workplace: Workplace;
  readonly world: World;
  readonly folder: string;
  readonly file: string;
}

/** One at a time for a whole data folder. */
const busy = new WeakSet<Workplace>();

export async function restoreHere(asked: RestoreHere): Promise<Answer<Restored>> {
  const { workplace } = asked;
  if (busy.has(workplace) || workplace.isBuilding) return refused('backup.busy');
  busy.add(workplace);
  try {
    const backups = workplace.opened?.backups;
    // What is here now can be restored as any other backup; when it cannot be made, the file itself is kept all the same.
    const before = await backups?.makeWhenNeeded().catch(() => undefined);
    if (before === 'stopped') return refused('backup.stopped');
    const restored = await (backups
      ? backups.activities.watch('restore', (watched) => restore(asked, watched))
      : restore(asked, {}));
    return restored.ok ? restored : refusedFor(restored.error);
  } catch (error) {
    if (error instanceof BackupStopped) return refused('backup.stopped');
    const trouble = troubleOf(error);
    if (trouble === undefined) throw error;
    return refused('backup.diskTrouble', { reason: backupTroubles[trouble] });
  } finally {
    busy.delete(workplace);
  }
}

export function refusedFor(fault: BackupFault) {
  return refused('backup.notVerified', { reason: backupFaults[fault] });
}

async function restore({ workplace, world, folder, file, actor }: RestoreHere, watching: Watching) {
  const { opened, damage } = workplace;
  const kind = opened?.kind ?? damage?.kind;
  const settings = kind && (await readSettings(workplace.folder, kind));
  const database = kind && join(workplace.folder, databaseNames[kind]);
  const installation = opened?.backups.settings.installation ?? settings?.installation;
  const from = join(folder, file);
  const made = opened && (await comparedWith({ dataFolder: workplace.folder, kind: opened.kind, from }));
  return await restoreBackup({
    ...{ dataFolder: workplace.folder, from },
    here: {
      ...(installation !== undefined && { installation }),
      ...(kind && { practice: kind === 'practice' }),
      ...(made && { made }),
    },
    stage: (input) => workplace.backupThread.run('stageBackup', input, watching),
    ...{ actor, at: world.now(), version: programVersion },
    alone: async (work) => {
      watching.signal?.throwIfAborted();
      // From here on nobody can stop it.
      watching.onProgress?.({ step: 'replace', done: 0, total: 1 });
      return await workplace.gate.alone(work);
    },
    present: async (): Promise<Present> => {
      const isThere = database !== undefined && existsSync(database);
      const { generation = 0, log } = isThere ? glimpseDatabase(database) : {};
      return {
        state: opened ? 'sound' : 'other',
        generation: Math.max(generation, settings?.generation ?? 0),
        ...(log && { log }),
        logins: (await opened?.store.read((tx) => tx.logins.all())) ?? [],
      };
    },
    close: () => workplace.close(),
    open: async () => {
      const again = await workplace.openExisting();
      if (!again.ok) throw new Error(again.error.text.en);
    },
  });
}

export function ended(restored: Restored) {
  const { sha256, contents, aside } = restored;
  return ok({ sha256, contents, ...(aside !== undefined && { aside }) });
}
