// What happens to backups: made, not made, rehearsed, put back. None of it changes the count, so none of it is a reason for another backup.
import { z } from 'zod';
import type { Sha256 } from '../basics/brand.ts';
import type { EventOf } from '../basics/event.ts';
import type { Text } from '../basics/text.ts';

/** The data folder's own folder for backups, and the folder or stick that somebody chose besides it. */
export const backupPlaces = ['own', 'chosen'] as const;
export type BackupPlace = (typeof backupPlaces)[number];

export const backupPlaceNames = {
  own: { nl: 'op deze computer', en: 'on this computer' },
  chosen: { nl: 'in de gekozen map', en: 'in the chosen folder' },
} as const satisfies Record<BackupPlace, Text>;

/** Why a backup was not made; counting goes on. */
export const backupTroubles = {
  full: {
    nl: 'Er is geen ruimte meer op de schijf of stick. Maak ruimte, of kies een andere map.',
    en: 'There is no room left on the disk or stick. Make room, or choose another folder.',
  },
  notWritable: {
    nl: 'In de map mag niet worden geschreven. Kies een andere map, of vraag wie de computer beheert.',
    en: 'Writing in the folder is not allowed. Choose another folder, or ask who manages the computer.',
  },
  gone: {
    nl: 'De map is er niet. Zit de USB-stick er nog in? Steek hem terug, of kies een andere map.',
    en: 'The folder is not there. Is the USB stick still plugged in? Put it back, or choose another folder.',
  },
  broken: {
    nl: 'De schijf of stick geeft een fout bij lezen of schrijven. Kies een andere map.',
    en: 'The disk or stick fails when reading or writing. Choose another folder.',
  },
  unsound: {
    nl: 'De kopie klopt niet met het logboek en is niet bewaard. Misschien is het gegevensbestand zelf beschadigd. Haal hulp en zet Telstaat niet uit.',
    en: 'The copy does not agree with the log and was not kept. The data file itself may be damaged. Get help and do not stop Telstaat.',
  },
  fault: {
    nl: 'Er ging iets mis in het programma. Probeer het opnieuw. Blijft het misgaan, geef dan het bestand telstaat-fouten.log door.',
    en: 'Something went wrong in the program. Try again. If it keeps failing, pass on the file telstaat-fouten.log.',
  },
} as const satisfies Record<string, Text>;
export type BackupTrouble = keyof typeof backupTroubles;
export const backupTroubleCodes = Object.keys(backupTroubles) as [BackupTrouble, ...BackupTrouble[]];

const sha256 = z
  .custom<Sha256>((value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value))
  .meta({ type: 'string', pattern: '^[0-9a-f]{64}$' });
const events = z.int().nonnegative();

export const backupEvents = {
  'backup.made': {
    data: z.strictObject({ place: z.enum(backupPlaces), file: z.string(), sha256, events, head: sha256 }),
    text: { nl: 'Reservekopie gemaakt: {file}', en: 'Backup made: {file}' },
  },
  'backup.failed': {
    data: z.strictObject({ place: z.enum(backupPlaces), reason: z.enum(backupTroubleCodes) }),
    text: { nl: 'Reservekopie mislukt ({place}, {reason})', en: 'Backup failed ({place}, {reason})' },
  },
  'backup.rehearsed': {
    data: z.strictObject({ file: z.string(), sha256, events, head: sha256 }),
    text: { nl: 'Terugzetten geoefend met {file}', en: 'Restoring rehearsed with {file}' },
  },
  'installation.restored': {
    data: z.strictObject({
      /** SHA-256 of the backup. */
      from: sha256,
      /** The log of the backup. */
      events,
      head: sha256,
      /** Counts the restores of this installation: what was made after one is newer than all before it. */
      generation: z.int().positive(),
      /** The log that made place, where it could be read: so that paper on which its head stands can be explained. */
      replaced: z.strictObject({ events, head: sha256 }).exactOptional(),
    }),
    text: {
      nl: 'Reservekopie met {events} gebeurtenissen teruggezet',
      en: 'Backup with {events} events restored',
    },
  },
} as const;
export type BackupEvent = EventOf<typeof backupEvents>;

/** Events that are no reason for another backup: a backup cannot hold that it was made. */
export const quietTypes: readonly string[] = ['backup.made', 'backup.failed', 'backup.rehearsed'];
