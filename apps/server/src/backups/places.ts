// Where backups live: always in the data folder, and besides that where somebody chose. What must be known when the database itself cannot be read
// (whose it is, and which folder was chosen) stands in a small file beside it.
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, readFile, realpath, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import {
  err,
  ok,
  type BackupFault,
  type BackupPlace,
  type BackupRefusal,
  type BackupTrouble,
  type Result,
} from '@telstaat/core';
import { makeFolders, writeFileAtomically } from '@telstaat/seal';
import { z } from 'zod';

export type DataKind = 'real' | 'practice';

export const databaseNames = { real: 'telstaat.sqlite', practice: 'oefening.sqlite' } as const satisfies Record<
  DataKind,
  string
>;
export const settingsNames = { real: 'telstaat.reservekopie.json', practice: 'oefening.reservekopie.json' } as const;

const settingsSchema = z.strictObject({
  installation: z.string().min(16),
  /** Restores until now. */
  generation: z.int().nonnegative(),
  /** Chosen by somebody; absent: only the data folder's own. */
  folder: z.string().exactOptional(),
});
export type BackupSettings = z.infer<typeof settingsSchema>;

export function ownFolder(dataFolder: string): string {
  return join(dataFolder, 'reservekopieën');
}

/** How the names begin of databases that made place for a backup. */
export function asideStem(kind: DataKind): string {
  return `${databaseNames[kind].replace('.sqlite', '')}-voor-herstel-`;
}

/** `undefined` when there never was a database of this kind here; one that cannot be read counts as none. */
export async function readSettings(dataFolder: string, kind: DataKind): Promise<BackupSettings | undefined> {
  try {
    const text = await readFile(join(dataFolder, settingsNames[kind]), 'utf8');
    return settingsSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

export async function writeSettings(dataFolder: string, kind: DataKind, settings: BackupSettings): Promise<void> {
  const bytes = Buffer.from(`${JSON.stringify(settings, undefined, 2)}\n`, 'utf8');
  await writeFileAtomically(dataFolder, settingsNames[kind], bytes);
}

export async function removeSettings(dataFolder: string, kind: DataKind): Promise<void> {
  await rm(join(dataFolder, settingsNames[kind]), { force: true });
}

/** The folders in which backups are made, in this order. */
export function placesOf(
  dataFolder: string,
  settings: Pick<BackupSettings, 'folder'> | undefined,
): readonly { readonly place: BackupPlace; readonly folder: string }[] {
  const chosen = settings?.folder;
  return [
    { place: 'own', folder: ownFolder(dataFolder) },
    ...(chosen === undefined ? [] : [{ place: 'chosen' as const, folder: chosen }]),
  ];
}

/** The real path of a folder that somebody typed, when backups can be made there: it is there, may be written, and is not where the data are. */
export async function checkChosenFolder(dataFolder: string, typed: string): Promise<Result<string, BackupRefusal>> {
  const refuse = (code: BackupRefusal['code']) => err({ code, params: { folder: typed } });
  const folder = typed.trim();
  if (!isAbsolute(folder)) return refuse('backup.folderAbsent');
  let real: string;
  try {
    real = await realpath(folder);
    if (!(await stat(real)).isDirectory()) return refuse('backup.folderAbsent');
  } catch {
    return refuse('backup.folderAbsent');
  }
  makeFolders(dataFolder);
  if (isWithin(await realpath(dataFolder), real)) return refuse('backup.folderIsData');
  // A name that nobody can have put a link under, and only when nothing is there.
  const probe = join(real, `.telstaat-proef-${randomBytes(8).toString('hex')}`);
  try {
    await writeFile(probe, 'proef', { flag: 'wx' });
  } catch {
    return refuse('backup.folderNotWritable');
  }
  await rm(probe, { force: true }).catch(() => undefined);
  return ok(real);
}

export function isWithin(outer: string, inner: string): boolean {
  const way = relative(outer, inner);
  return !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
}

/** Bytes that may still be written there; `undefined` when the folder is not there. */
export async function freeSpace(folder: string): Promise<number | undefined> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return undefined;
  }
}

/** Throws what the disk says when the folder cannot be written; the data folder's own is made when it is not there. */
export async function readyFolder(folder: string, place: BackupPlace): Promise<void> {
  if (place === 'own') makeFolders(folder);
  await access(folder, constants.W_OK | constants.X_OK);
}

const troubles: readonly (readonly [RegExp, BackupTrouble])[] = [
  [/^(ENOSPC|EDQUOT|EFBIG|SQLITE_FULL)/, 'full'],
  [/^(EROFS|EACCES|EPERM|EISDIR|ERR_FS_EISDIR|ENOTEMPTY|EEXIST|SQLITE_READONLY|SQLITE_PERM)/, 'notWritable'],
  [/^(ENOENT|ENOTDIR|ENODEV|ENXIO|ESTALE|SQLITE_CANTOPEN)/, 'gone'],
  [/^(EIO|SQLITE_IOERR|EBUSY)/, 'broken'],
  [/^(SQLITE_CORRUPT|SQLITE_NOTADB)/, 'unsound'],
];

/** What an error says of a database that is in use; `undefined` when it is something else. */
export function damageOf(error: unknown): BackupFault | undefined {
  const code = codeOf(error);
  if (code === 'SQLITE_NOTADB') return 'notADatabase';
  return code.startsWith('SQLITE_CORRUPT') ? 'damaged' : undefined;
}

/** What disk or database say, as a reason for people; `undefined` when it is a fault of ours. */
export function troubleOf(error: unknown): BackupTrouble | undefined {
  const code = codeOf(error);
  return troubles.find(([pattern]) => pattern.test(code))?.[1];
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
