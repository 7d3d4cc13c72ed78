// A process of its own that pulls its plug at a given moment of a backup or a restore: `node pull-plug.testing.ts restore FOLDER STEP FILE`.
import { join } from 'node:path';
import type { Instant } from '@telstaat/core';
import { restoreFolder } from './folder-backups.ts';
import { makeBackup } from './make-backup.ts';
import { databaseNames, ownFolder } from './places.ts';

const [, , what = '', folder = '', moment = '', rest = ''] = process.argv;

function pullAt(now: string): void {
  if (now === moment) process.kill(process.pid, 'SIGKILL');
}

if (what === 'restore') {
  await restoreFolder({ folder, from: rest, onStep: pullAt });
} else {
  const input = {
    database: join(folder, databaseNames.practice),
    ...{ place: 'own' as const, folder: ownFolder(folder), installation: rest, practice: true },
    ...{ madeAt: new Date().toISOString() as Instant, version: '0.0.0' },
  };
  await makeBackup(input, ({ step }) => pullAt(step));
}
