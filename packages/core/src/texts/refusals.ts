// Every refusal's text, joined from the rooms that refuse.
import type { Refusal } from '../basics/refusal.ts';
import { say, type Language, type Text } from '../basics/text.ts';
import { backupRefusals } from '../backups/refusals.ts';
import { electionRefusals } from '../definition/events.ts';
import { entryRefusals } from '../entry/entry.ts';
import { keyRefusals } from '../keys/key.ts';
import { ledgerRefusals } from '../ledger/refusals.ts';
import { nightRefusals } from '../night/night.ts';
import { peopleRefusals } from '../people/account.ts';
import { loginRefusals } from '../people/login.ts';
import { jobRefusals } from '../report/jobs.ts';
import { noteRefusals } from '../report/note-schema.ts';
import { paperRefusals } from '../report/papers.ts';
import { verificationRefusals } from '../report/verification.ts';
import { sessionRefusals } from '../session/session.ts';
import { stationRefusals } from '../session/stations.ts';
import { warningRefusals } from '../warnings/warnings.ts';

/** Refusals of the counter itself: who is asking, and what is where. */
export const accessRefusals = {
  'access.roleNotAllowed': {
    nl: 'Dit mag jouw rol niet.',
    en: 'Your role may not do this.',
  },
  'access.notFound': { nl: 'Dit bestaat niet (meer).', en: 'This does not exist (any more).' },
  'access.notPractice': {
    nl: 'Dit kan alleen in een oefening.',
    en: 'This is possible in a practice only.',
  },
  'access.notOpened': {
    nl: 'Er is nog geen verkiezing of oefening geopend.',
    en: 'No election or practice has been opened yet.',
  },
  'access.alreadyOpened': {
    nl: 'Er is al een verkiezing of oefening geopend.',
    en: 'An election or practice has been opened already.',
  },
  'access.otherOrigin': {
    nl: 'Dit verzoek kwam van een andere pagina en is geweigerd.',
    en: 'This request came from another page and was refused.',
  },
  'access.otherMethod': {
    nl: 'Dit adres bestaat, maar niet voor dit soort verzoek.',
    en: 'This address exists, but not for this kind of request.',
  },
  'access.onlyThisMachine': {
    nl: 'Dit kan alleen op de computer waarop Telstaat draait.',
    en: 'This is possible only on the computer on which Telstaat runs.',
  },
  'access.passedOn': {
    nl: 'Dit kan alleen op de computer waarop Telstaat draait, en dit verzoek kwam via een ander programma (een proxy). Open daar het adres dat Telstaat bij het starten noemde. Deed u dat al? Gebruik dan een andere browser, of vraag wie de computer beheert om voor dit adres geen proxy te gebruiken.',
    en: 'This is possible only on the computer on which Telstaat runs, and this request came by way of another program (a proxy). Open there the address that Telstaat gave when it started. Did you do that? Then use another browser, or ask whoever manages the computer to use no proxy for this address.',
  },
  'access.tooMany': {
    nl: 'Deze computer vroeg te vaak hetzelfde. Probeer het over {seconds} seconden opnieuw.',
    en: 'This computer asked the same too often. Try again in {seconds} seconds.',
  },
  'package.none': {
    nl: 'Er is nog geen uitvoerpakket gemaakt.',
    en: 'No package has been made yet.',
  },
  'package.changed': {
    nl: 'Er is iets veranderd terwijl het uitvoerpakket werd gemaakt. Het is niet bewaard. Maak het opnieuw.',
    en: 'Something changed while the package was made. It was not kept. Make it again.',
  },
  'package.superseded': {
    nl: 'Er is geen uitvoerpakket dat nog geldt. Maak eerst een nieuw uitvoerpakket.',
    en: 'There is no package that still holds. Make a new package first.',
  },
} as const satisfies Record<string, Text>;

/** The disk of the server refuses to write: it passes when there is room, or the folder may be written again. */
export const storageRefusals = {
  'storage.full': {
    nl: 'De schijf van de computer met Telstaat is vol: dit is niet bewaard. Wat al bewaard was, is veilig. Waarschuw de coördinator: er moet ruimte op de schijf komen. Probeer het daarna opnieuw.',
    en: 'The disk of the computer with Telstaat is full: this was not saved. What was saved is safe. Warn the coordinator: room must be made on the disk. Then try again.',
  },
  'storage.readOnly': {
    nl: 'De map met de gegevens van Telstaat kan niet worden beschreven: dit is niet bewaard. Wat al bewaard was, is veilig. Waarschuw de coördinator. Die vraagt wie de computer beheert. Probeer het daarna opnieuw.',
    en: 'The folder with the data of Telstaat cannot be written: this was not saved. What was saved is safe. Warn the coordinator, who asks whoever manages the computer. Then try again.',
  },
} as const satisfies Record<string, Text>;
export type StorageRefusalCode = keyof typeof storageRefusals;

export function saysStorage(code: string): code is StorageRefusalCode {
  return Object.hasOwn(storageRefusals, code);
}

export const refusalTexts = {
  ...accessRefusals,
  ...storageRefusals,
  ...loginRefusals,
  ...peopleRefusals,
  ...keyRefusals,
  ...electionRefusals,
  ...stationRefusals,
  ...sessionRefusals,
  ...entryRefusals,
  ...warningRefusals,
  ...nightRefusals,
  ...noteRefusals,
  ...paperRefusals,
  ...verificationRefusals,
  ...jobRefusals,
  ...ledgerRefusals,
  ...backupRefusals,
} as const satisfies Record<string, Text>;
export type RefusalCode = keyof typeof refusalTexts;

export function refusalText(refusal: Refusal<RefusalCode>, language: Language): string {
  return say(refusalTexts[refusal.code], language, refusal.params);
}
