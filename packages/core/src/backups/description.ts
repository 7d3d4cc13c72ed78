// What a backup holds, written beside it as JSON so that it can be known again on any machine; and how backups are named, ordered and kept.
import { z } from 'zod';
import type { Instant, Sha256 } from '../basics/brand.ts';
import type { Text } from '../basics/text.ts';

/** So often a backup is made while something happens, in milliseconds. */
export const backupEvery = 5 * 60 * 1000;
/** So many backups of an installation are kept in each folder. */
export const backupsKept = 20;

const sha256 = z
  .custom<Sha256>((value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value))
  .meta({ type: 'string', pattern: '^[0-9a-f]{64}$' });
const instant = z
  .custom<Instant>((value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value))
  .meta({ type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z$' });

/** What was found inside, by reading all of it. */
export const backupContentsSchema = z.strictObject({
  installation: z.string().min(16),
  practice: z.boolean(),
  /** Restores in its past: what was made after one is newer than all before it. */
  generation: z.int().nonnegative(),
  events: z.int().positive(),
  head: sha256,
  /** Of the last event, by the clock of that moment. */
  lastAt: instant,
  elections: z
    .array(z.strictObject({ id: z.string(), name: z.string(), stations: z.int(), definitive: z.int() }))
    .readonly(),
});
export type BackupContents = z.infer<typeof backupContentsSchema>;

export const backupDescriptionSchema = z.strictObject({
  ...backupContentsSchema.shape,
  /** Name of the file, in the same folder. */
  file: z.string(),
  /** Bytes. */
  size: z.int().positive(),
  sha256,
  madeAt: instant,
  /** Of the program that made it. */
  version: z.string(),
});
export type BackupDescription = z.infer<typeof backupDescriptionSchema>;

/** Why a file cannot be put back. */
export const backupFaults = {
  sum: {
    nl: 'Het bestand is niet meer zoals het is gemaakt: de vingerafdruk klopt niet.',
    en: 'The file is not as it was made: its fingerprint is wrong.',
  },
  notADatabase: { nl: 'Dit is geen bestand van Telstaat.', en: 'This is not a file of Telstaat.' },
  damaged: { nl: 'Het bestand is beschadigd.', en: 'The file is damaged.' },
  chain: { nl: 'Het logboek erin klopt niet.', en: 'The log in it is not right.' },
  replay: {
    nl: 'De stand erin volgt niet uit het logboek erin.',
    en: 'The state in it does not follow from the log in it.',
  },
  newer: {
    nl: 'Het is gemaakt met een nieuwere of andere versie van Telstaat. Gebruik die versie.',
    en: 'It was made with a newer or another version of Telstaat. Use that version.',
  },
  otherInstallation: {
    nl: 'Het is van een andere installatie van Telstaat.',
    en: 'It is of another installation of Telstaat.',
  },
  otherKind: {
    nl: 'Een oefening en een echte verkiezing kunnen elkaar niet vervangen.',
    en: 'A practice and a real election cannot replace one another.',
  },
  notOurs: {
    nl: 'Telstaat heeft deze kopie hier niet gemaakt, of iemand heeft haar daarna veranderd: haar vingerafdruk staat niet in het logboek.',
    en: 'Telstaat did not make this copy here, or somebody changed it since: its fingerprint is not in the log.',
  },
  unreadable: { nl: 'Het bestand kan niet worden gelezen.', en: 'The file cannot be read.' },
} as const satisfies Record<string, Text>;
export type BackupFault = keyof typeof backupFaults;
export const backupFaultCodes = Object.keys(backupFaults) as [BackupFault, ...BackupFault[]];

/** What a backup must be of; a member that is absent cannot be told here. */
export interface BackupOrigin {
  readonly installation?: string;
  readonly practice?: boolean;
  /** SHA-256 of every copy that was made here. Accounts and passwords follow from no log, so only this shows that nobody changed them. */
  readonly made?: readonly Sha256[];
}

/** What is different about a backup of somebody or something else; absent when it fits. */
export function faultOfOrigin(
  backup: Pick<BackupDescription, 'installation' | 'practice' | 'sha256'>,
  { installation, practice, made }: BackupOrigin,
): BackupFault | undefined {
  if (practice !== undefined && backup.practice !== practice) return 'otherKind';
  if (installation !== undefined && backup.installation !== installation) return 'otherInstallation';
  return made === undefined || made.includes(backup.sha256) ? undefined : 'notOurs';
}

/** What a backup's name says of it. */
export interface NamedBackup {
  readonly practice: boolean;
  /** The first eight characters of the installation's identity. */
  readonly installation: string;
  readonly generation: number;
  readonly events: number;
}

const kinds = { real: 'telstaat', practice: 'oefening' } as const;
const pattern = /^(telstaat|oefening)-([0-9a-f]{8})-(\d{3,})-(\d{8,})-\d{8}T\d{6}Z\.sqlite$/;

/**
 * `telstaat-1a2b3c4d-000-00012345-20270318T211500Z.sqlite`: sorted by name, the newest is last. The number of events stands before the time: a
 * clock may be wrong.
 */
export function backupName(contents: Omit<BackupContents, 'head' | 'lastAt' | 'elections'>, madeAt: Instant): string {
  const { practice, installation, generation, events } = contents;
  const numbers = [String(generation).padStart(3, '0'), String(events).padStart(8, '0')];
  return `${[practice ? kinds.practice : kinds.real, installation.slice(0, 8), ...numbers, timeInName(madeAt)].join('-')}.sqlite`;
}

/** `20270318T211500Z` */
export function timeInName(at: Instant): string {
  return at.replaceAll(/[-:]|\.\d+/g, '');
}

/** `undefined` for a file that is no backup of ours. */
export function readBackupName(name: string): NamedBackup | undefined {
  const [, kind, installation = '', generation, events] = pattern.exec(name) ?? [];
  if (kind === undefined) return undefined;
  return { practice: kind === kinds.practice, installation, generation: Number(generation), events: Number(events) };
}

/** The description stands beside its backup. */
export function descriptionName(file: string): string {
  return file.replace(/\.sqlite$/, '.json');
}

/** For sorting, the newest first: by restores and events, never by the clock. */
export function newestFirst(
  a: Pick<BackupContents, 'generation' | 'events'>,
  b: Pick<BackupContents, 'generation' | 'events'>,
): number {
  return b.generation - a.generation || b.events - a.events;
}

/** Whether a description is of a file with this name and size: what a stick holds may have been put there by anybody. */
export function describesFile(
  description: BackupDescription,
  { file, size }: { readonly file: string; readonly size: number },
): boolean {
  const named = readBackupName(file);
  return (
    named !== undefined &&
    description.file === file &&
    description.size === size &&
    description.practice === named.practice &&
    description.installation.startsWith(named.installation) &&
    newestFirst(description, named) === 0
  );
}

/**
 * Which files of a folder make room for the one that was just made: the oldest of this installation beyond those that are kept. Names are anybody's to
 * give, so what is called newer than the one just made is left alone, and only what is as it was described counts among those that are kept.
 */
export function backupsToRemove(
  files: readonly { readonly file: string; readonly isAsDescribed: boolean }[],
  made: string,
  kept: number = backupsKept,
): readonly string[] {
  const newest = readBackupName(made);
  if (!newest) return [];
  const older = files
    .flatMap(({ file, isAsDescribed }) => {
      const named = readBackupName(file);
      const fits = named?.practice === newest.practice && named.installation === newest.installation && file !== made;
      return fits && newestFirst(newest, named) <= 0 ? [{ ...named, file, isAsDescribed }] : [];
    })
    .sort(newestFirst);
  let counted = 1;
  return older.flatMap(({ file, isAsDescribed }) => {
    if (counted >= kept) return [file];
    if (isAsDescribed) counted += 1;
    return [];
  });
}
