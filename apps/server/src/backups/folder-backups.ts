// Backups of a data folder for who may read that folder anyway: the command line. Making one is also possible while a server runs; restoring is not.
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  backupFaults,
  backupRefusals,
  backupTroubles,
  err,
  ok,
  type BackupDescription,
  type BackupFault,
  type BackupOrigin,
  type BackupTrouble,
  type Result,
  type Text,
  type TextParams,
} from '@telstaat/core';
import { makeFolders } from '@telstaat/seal';
import { faultOfPages, foldJournal, glimpseDatabase, takeSlot, type LogEnd } from '@telstaat/store';
import { realWorld, type World } from '../clock.ts';
import { programVersion } from '../version.ts';
import { listBackups, type FoundBackup } from './list-backups.ts';
import { comparedWith, madeHere } from './made-here.ts';
import { makeBackup } from './make-backup.ts';
import {
  checkChosenFolder,
  databaseNames,
  ownFolder,
  placesOf,
  readSettings,
  troubleOf,
  type BackupSettings,
  type DataKind,
} from './places.ts';
import { rehearseRestore, type Proven } from './rehearse.ts';
import { restoreBackup, type Restored } from './restore-backup.ts';
import { stageBackup } from './stage-backup.ts';

const problems = {
  noData: {
    nl: 'In de map {folder} staan geen gegevens van Telstaat.',
    en: 'The folder {folder} holds no data of Telstaat.',
  },
  noFile: { nl: 'Het bestand {from} is er niet.', en: 'The file {from} is not there.' },
  damaged: {
    nl: 'Het gegevensbestand in {folder} is beschadigd. Er is geen reservekopie van gemaakt. Zet een eerdere terug met telstaat restore.',
    en: 'The data file in {folder} is damaged. No backup of it was made. Restore an earlier one with telstaat restore.',
  },
  inUse: {
    nl: 'Telstaat draait nog met de gegevens in {folder}. Stop Telstaat eerst, of zet de reservekopie terug op de pagina Reservekopieën.',
    en: 'Telstaat still runs with the data in {folder}. Stop Telstaat first, or restore the backup on the page Backups.',
  },
  disk: { nl: '{reason} Er is niets veranderd.', en: '{reason} Nothing was changed.' },
  fault: {
    nl: 'Deze reservekopie kan niet worden teruggezet. {reason} Er is niets veranderd.',
    en: 'This backup cannot be restored. {reason} Nothing was changed.',
  },
} as const satisfies Record<string, Text>;

export interface BackupProblem {
  readonly text: Text;
  readonly params: TextParams;
}

const problem = (code: keyof typeof problems, params: TextParams = {}) => err({ text: problems[code], params });

interface Present {
  readonly kind?: DataKind;
  readonly settings?: BackupSettings;
  /** What a backup must be of. */
  readonly here: BackupOrigin;
  readonly generation: number;
  /** The database, when it is there and its pages are right. */
  readonly sound?: { readonly database: string; readonly log?: LogEnd };
}

/** What a data folder holds, as well as its files tell. */
async function lookAt(folder: string): Promise<Present> {
  for (const kind of ['real', 'practice'] as const) {
    const database = join(folder, databaseNames[kind]);
    const isThere = existsSync(database);
    const settings = await readSettings(folder, kind);
    if (!isThere && !settings) continue;
    const glimpse = isThere ? glimpseDatabase(database) : {};
    const installation = settings?.installation ?? glimpse.installation;
    const isSound = isThere && faultOfPages(database) === undefined;
    const here = { practice: kind === 'practice', ...(installation !== undefined && { installation }) };
    const generation = Math.max(glimpse.generation ?? 0, settings?.generation ?? 0);
    const sound = { database, ...(glimpse.log && { log: glimpse.log }) };
    return { kind, ...(settings && { settings }), here, generation, ...(isSound && { sound }) };
  }
  return { here: {}, generation: 0 };
}

/** Whether there is a log here that tells which copies were made here. */
export async function canCompareBackups(folder: string): Promise<boolean> {
  return (await lookAt(folder)).sound !== undefined;
}

export interface MadeInFolder {
  readonly folder: string;
  readonly made: Result<BackupDescription, BackupTrouble>;
}

/**
 * A backup in the data folder's own folder, and in the one that was chosen or is named. The log does not tell of it: that is the server's, which may
 * be running; what stands in the own folder does.
 */
export async function backUpFolder(options: {
  readonly folder: string;
  readonly to?: string;
  readonly world?: World;
}): Promise<Result<readonly MadeInFolder[], BackupProblem>> {
  const { folder, to, world = realWorld } = options;
  const { kind, settings } = await lookAt(folder);
  if (kind === undefined) return problem('noData', { folder });
  const checked = to === undefined ? undefined : await checkChosenFolder(folder, resolve(to));
  if (checked && !checked.ok) return err({ text: backupRefusals[checked.error.code], params: checked.error.params });
  const places = placesOf(folder, checked ? { folder: checked.value } : settings);
  return await backUpIn(places, { folder, kind, world });
}

async function backUpIn(
  places: ReturnType<typeof placesOf>,
  of: { readonly folder: string; readonly kind: DataKind; readonly world: World },
): Promise<Result<readonly MadeInFolder[], BackupProblem>> {
  const { folder, kind, world } = of;
  const database = join(folder, databaseNames[kind]);
  const { installation } = glimpseDatabase(database);
  if (installation === undefined) return problem('damaged', { folder });
  const tried: MadeInFolder[] = [];
  let copyOf: { readonly folder: string; readonly description: BackupDescription } | undefined;
  for (const place of places) {
    const input = { ...place, database, installation, practice: kind === 'practice', ...(copyOf && { copyOf }) };
    const made = await makeBackup({ ...input, madeAt: world.now(), version: programVersion }, () => undefined);
    tried.push({ folder: place.folder, made });
    if (made.ok) copyOf ??= { folder: place.folder, description: made.value };
  }
  return ok(tried);
}

/** The backups that are known of in a data folder, or in another folder that is named. */
export async function listFolderBackups(options: {
  readonly folder: string;
  readonly among?: string;
}): Promise<readonly FoundBackup[]> {
  const { folder, among } = options;
  const { kind, settings, here, sound } = await lookAt(folder);
  const made = sound && kind && (await madeHere({ dataFolder: folder, kind }));
  return await listBackups({
    places: among === undefined ? placesOf(folder, settings) : [{ place: 'chosen', folder: among }],
    here: { ...here, ...(made && { made }) },
    ...(sound && { database: sound.database }),
    scratch: join(folder, 'proef.sqlite.part'),
  });
}

export interface FolderRestore {
  readonly folder: string;
  readonly from: string;
  readonly world?: World;
  readonly onStep?: Parameters<typeof restoreBackup>[0]['onStep'];
}

/** Restores where no server runs, and none is started meanwhile. What was there is backed up when it can be, and moved aside. */
export async function restoreFolder(options: FolderRestore): Promise<Result<Restored, BackupProblem>> {
  const { folder } = options;
  return await answered(options, async () => {
    makeFolders(folder);
    const slot = takeSlot(folder);
    if (!slot.ok)
      return slot.error.code === 'inUse' ? problem('inUse', { folder }) : err({ text: slot.error.text, params: {} });
    try {
      return outcomeOf(await restoreAlone(options));
    } finally {
      slot.value.release();
    }
  });
}

async function restoreAlone({ folder, from, world = realWorld, onStep }: FolderRestore) {
  const { kind, here, generation, sound } = await lookAt(folder);
  const made = sound && kind && (await comparedWith({ dataFolder: folder, kind, from }));
  if (kind !== undefined && sound) {
    // Refused when somebody has it open.
    foldJournal(sound.database);
    await backUpIn([{ place: 'own', folder: ownFolder(folder) }], { folder, kind, world });
  }
  return await restoreBackup({
    ...{ dataFolder: folder, from, here: { ...here, ...(made && { made }) }, actor: 'system:0' },
    ...{ at: world.now(), version: programVersion },
    stage: (input) => stageBackup(input, () => undefined),
    alone: (work) => work(),
    present: () =>
      Promise.resolve({
        state: sound ? 'sound' : 'other',
        generation,
        ...(sound?.log && { log: sound.log }),
        logins: [],
      }),
    close: () => Promise.resolve(),
    open: () => Promise.resolve(),
    ...(onStep && { onStep }),
  });
}

/** Proves a restore without touching the data; a server may be running. */
export async function rehearseInFolder(options: FolderRestore): Promise<Result<Proven, BackupProblem>> {
  const { folder, from, world = realWorld } = options;
  return await answered(options, async () => {
    const { kind = 'real', here, sound } = await lookAt(folder);
    makeFolders(folder);
    const made = sound && (await comparedWith({ dataFolder: folder, kind, from }));
    const scratch = await mkdtemp(join(folder, 'proef-'));
    try {
      const input = {
        ...{ folder: scratch, from, here: { ...here, ...(made && { made }) }, kind, actor: 'system:0' },
        ...{ at: world.now(), version: programVersion },
        ...(sound && { database: sound.database }),
      };
      return outcomeOf(await rehearseRestore(input, () => undefined));
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  });
}

function outcomeOf<T>(done: Result<T, BackupFault>): Result<T, BackupProblem> {
  return done.ok ? done : problem('fault', { reason: backupFaults[done.error] });
}

async function answered<T>(
  { folder, from }: FolderRestore,
  work: () => Promise<Result<T, BackupProblem>>,
): Promise<Result<T, BackupProblem>> {
  if (!existsSync(from)) return problem('noFile', { from });
  try {
    return await work();
  } catch (error) {
    if (isInUse(error)) return problem('inUse', { folder });
    const trouble = troubleOf(error);
    if (trouble === undefined) throw error;
    return problem('disk', { reason: backupTroubles[trouble] });
  }
}

function isInUse(error: unknown): boolean {
  return error instanceof Error && (/in use/.test(error.message) || ('code' in error && error.code === 'SQLITE_BUSY'));
}
