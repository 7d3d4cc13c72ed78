// Why a backup, a folder or a restore is refused.
import type { Text } from '../basics/text.ts';
import type { Refusal } from '../basics/refusal.ts';

export const backupRefusals = {
  'backup.busy': {
    nl: 'Er wordt al een reservekopie gemaakt, gecontroleerd of teruggezet. Wacht even en probeer het opnieuw.',
    en: 'A backup is being made, checked or restored already. Wait a moment and try again.',
  },
  'backup.unknown': {
    nl: 'Deze reservekopie is er niet meer. Kijk of de USB-stick er nog in zit, en laad de lijst opnieuw.',
    en: 'This backup is not there any more. Look whether the USB stick is still plugged in, and load the list again.',
  },
  'backup.notVerified': {
    nl: 'Deze reservekopie kan niet worden teruggezet. {reason} Er is niets veranderd. Kies een andere.',
    en: 'This backup cannot be restored. {reason} Nothing was changed. Choose another one.',
  },
  'backup.failed': {
    nl: 'De reservekopie is niet gemaakt. {reason} Het tellen kan doorgaan.',
    en: 'The backup was not made. {reason} Counting can go on.',
  },
  'backup.diskTrouble': {
    nl: 'Dat lukte niet. {reason} Er is niets veranderd.',
    en: 'That did not work. {reason} Nothing was changed.',
  },
  'backup.stopped': {
    nl: 'Iemand heeft dit gestopt. Er is niets half achtergebleven, en aan de telling is niets veranderd.',
    en: 'Somebody stopped this. Nothing half was left behind, and nothing of the count was changed.',
  },
  'backup.nothingRuns': {
    nl: 'Er wordt niets (meer) gemaakt, geoefend of teruggezet.',
    en: 'Nothing is being made, rehearsed or restored (any more).',
  },
  'backup.replacing': {
    nl: 'De gegevens worden nu verwisseld. Dat duurt even en kan niet meer worden gestopt.',
    en: 'The data are being exchanged now. That takes a moment and cannot be stopped any more.',
  },
  'backup.folderAbsent': {
    nl: 'De map {folder} is er niet. Zit de USB-stick erin? Typ het hele pad.',
    en: 'The folder {folder} is not there. Is the USB stick plugged in? Type the whole path.',
  },
  'backup.folderNotWritable': {
    nl: 'In de map {folder} mag Telstaat niet schrijven. Kies een andere map.',
    en: 'Telstaat may not write in the folder {folder}. Choose another folder.',
  },
  'backup.folderIsData': {
    nl: 'De map {folder} ligt in de gegevensmap zelf. Daar staat al van elke reservekopie een exemplaar. Kies een andere schijf of een USB-stick.',
    en: 'The folder {folder} lies in the data folder itself. One of every backup is there already. Choose another disk or a USB stick.',
  },
  'backup.onlyBefore': {
    nl: 'Dit kan alleen als er niets geopend is. Gebruik de pagina Reservekopieën.',
    en: 'This is possible only when nothing is open. Use the page Backups.',
  },
  'backup.notAdministrator': {
    nl: 'Terugzetten mag alleen een beheerder van deze reservekopie. Log in met die gebruikersnaam en dat wachtwoord.',
    en: 'Only an administrator of this backup may restore it. Log in with that user name and password.',
  },
  'access.damaged': {
    nl: 'Het gegevensbestand is beschadigd. Zet eerst een reservekopie terug.',
    en: 'The data file is damaged. First restore a backup.',
  },
} as const satisfies Record<string, Text>;
export type BackupRefusal = Refusal<keyof typeof backupRefusals>;
