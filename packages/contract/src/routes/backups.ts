// Backups: made, listed, rehearsed and restored; and restoring before anybody can log in, because there is nothing, or it is damaged.
import {
  backupContentsSchema,
  backupDescriptionSchema,
  backupFaultCodes,
  backupPlaces,
  backupTroubleCodes,
} from '@telstaat/core';
import { z } from 'zod';
import type { Route } from '../route.ts';
import { instant, listOf, sha256 } from '../shapes.ts';
import { lead } from './access.ts';

const administrator = ['administrator'] as const;

/** A path on the machine of the server, as somebody typed it. */
const folder = z.string().min(1).max(1000);

const placeSchema = z.strictObject({
  place: z.enum(backupPlaces),
  folder: z.string(),
  /** Bytes that may still be written there; absent when the folder is not there. */
  free: z.number().nonnegative().exactOptional(),
});

export const backupStatusSchema = z.strictObject({
  /** The last one that was made. */
  last: backupDescriptionSchema.exactOptional(),
  /** Events since then; absent when there is none, or it is of before a restore. */
  happened: z.int().nonnegative().exactOptional(),
  /** What goes wrong, until a backup succeeds there. */
  troubles: listOf(z.strictObject({ place: z.enum(backupPlaces), reason: z.enum(backupTroubleCodes), at: instant })),
  /** What is being done now, and how far it is. */
  running: z
    .strictObject({
      what: z.enum(['backup', 'rehearsal', 'restore']),
      step: z.enum(['copy', 'check', 'replace']),
      done: z.int().nonnegative(),
      total: z.int().nonnegative(),
    })
    .exactOptional(),
  places: listOf(placeSchema),
  /** By the clock of the server, with which ages are counted. */
  now: instant,
});

const foundSchema = z.strictObject({
  place: z.enum(backupPlaces),
  folder: z.string(),
  file: z.string(),
  size: z.number().nonnegative(),
  /** Absent when it could not be read. */
  sha256: sha256.exactOptional(),
  madeAt: instant.exactOptional(),
  contents: backupContentsSchema.exactOptional(),
  /** Why it cannot be restored; absent: it was proven and can. */
  fault: z.enum(backupFaultCodes).exactOptional(),
  /** What is in the log after it, and would be lost; absent where the log does not go on from it. */
  since: z
    .strictObject({
      happened: z.int().nonnegative(),
      finished: z.int().nonnegative(),
      saves: z.int().nonnegative(),
    })
    .exactOptional(),
});
export type FoundBackupInfo = z.infer<typeof foundSchema>;

/** Which backup: of the list, and with the fingerprint that stood there. */
const chosen = { place: z.enum(backupPlaces), file: z.string().min(1).max(255), sha256 };

const restoredSchema = z.strictObject({
  sha256,
  contents: backupContentsSchema,
  /** Name in the data folder of what was there before. */
  aside: z.string().exactOptional(),
});

export const backupRoutes = {
  getBackupStatus: {
    method: 'GET',
    path: '/api/backups/status',
    access: lead,
    summary: 'The last backup, what goes wrong with backups, and what is being done',
    reply: backupStatusSchema,
  },
  listBackups: {
    method: 'GET',
    path: '/api/backups',
    access: lead,
    mayTakeLong: true,
    summary: 'Every backup in the folders, the newest (with most events) first, and whether it can be restored',
    reply: listOf(foundSchema),
  },
  makeBackup: {
    method: 'POST',
    path: '/api/backups',
    access: lead,
    mayTakeLong: true,
    summary: 'Makes a backup now, in every folder, while others go on working',
    body: z.strictObject({}),
    reply: backupDescriptionSchema,
  },
  chooseBackupFolder: {
    method: 'PUT',
    path: '/api/backups/folder',
    access: administrator,
    mayTakeLong: true,
    summary: 'Chooses a folder or stick in which each backup is made as well; without folder: only in the data folder',
    body: z.strictObject({ folder: folder.exactOptional() }),
    reply: backupStatusSchema,
  },
  stopBackup: {
    method: 'DELETE',
    path: '/api/backups/running',
    access: lead,
    mayTakeLong: true,
    summary: 'Stops what is being made, rehearsed or restored, until the data are being exchanged; nothing half stays',
    reply: backupStatusSchema,
  },
  rehearseRestore: {
    method: 'POST',
    path: '/api/backups/rehearsals',
    access: lead,
    mayTakeLong: true,
    summary: 'Restores a backup in a folder of its own and tells what was proven; the data are not touched',
    body: z.strictObject(chosen),
    reply: z.strictObject({
      file: z.string(),
      contents: backupContentsSchema,
      /** Events of the log afterwards: those of the backup, and that it was restored. */
      eventsAfter: z.int().positive(),
      size: z.number().positive(),
      milliseconds: z.int().nonnegative(),
    }),
  },
  restoreBackup: {
    method: 'POST',
    path: '/api/backups/restores',
    access: administrator,
    mayTakeLong: true,
    summary: 'Restores a proven backup; the present data are moved aside, and everybody is logged out',
    body: z.strictObject(chosen),
    reply: restoredSchema,
  },
  searchBackups: {
    method: 'POST',
    path: '/api/backup-searches',
    access: 'public',
    mayTakeLong: true,
    onlyThisMachine: true,
    summary: 'Backups that can be restored when nothing is open: of the known folders, or of one that is named',
    body: z.strictObject({ folder: folder.exactOptional() }),
    reply: z.strictObject({ folders: listOf(z.string()), backups: listOf(foundSchema) }),
  },
  restoreFirst: {
    method: 'POST',
    path: '/api/backup-searches/restores',
    access: 'public',
    mayTakeLong: true,
    onlyThisMachine: true,
    summary: 'Restores when nothing is open; asks who is an administrator in that backup',
    body: z.strictObject({
      folder,
      file: chosen.file,
      sha256,
      username: z.string().max(60),
      password: z.string().max(200),
    }),
    reply: restoredSchema,
  },
} as const satisfies Record<string, Route>;
