// Words of the first screen.
import type { Text } from '@telstaat/core';

export const texts = {
  title: { nl: 'Welkom bij Telstaat', en: 'Welcome to Telstaat' },
  lead: {
    nl: 'Hiermee telt een gemeente verkiezingen. Op deze computer is nog niets geopend. Wat wilt u doen?',
    en: 'A municipality counts elections with this. Nothing is open on this computer yet. What do you want to do?',
  },
  practiceTitle: { nl: 'Oefenen', en: 'Practise' },
  practiceBody: {
    nl: 'Een complete oefenverkiezing met stembureaus, mensen en papieren om van te typen. Er telt niets mee.',
    en: 'A complete practice election with stations, people and papers to type from. Nothing counts.',
  },
  practiceAction: { nl: 'Oefenverkiezing openen', en: 'Open practice election' },
  practiceBusy: { nl: 'Oefening wordt klaargezet…', en: 'Preparing the practice…' },
  realTitle: { nl: 'Verkiezing inrichten', en: 'Set up an election' },
  realBody: {
    nl: 'Voor een echte verkiezing. Maak eerst een beheerder aan; daarna leest u de officiële bestanden in.',
    en: 'For a real election. First create an administrator; then read in the official files.',
  },
  realAction: { nl: 'Verkiezing inrichten', en: 'Set up an election' },
  takeOver: {
    nl: 'Neemt deze computer het over van een andere?',
    en: 'Does this computer take over from another one?',
  },
  takeOverAction: { nl: 'Zet een reservekopie terug', en: 'Restore a backup' },
  audit: { nl: 'Wilt u een uitslag nakijken?', en: 'Do you want to check a result?' },
  auditAction: { nl: 'Controleer een pakket', en: 'Check a package' },
  adminTitle: { nl: 'De eerste beheerder', en: 'The first administrator' },
  adminLead: {
    nl: 'De beheerder zet verkiezingen klaar en maakt accounts voor de anderen. Kies een wachtwoord dat u vanavond nog weet, of schrijf het op en berg dat op: niemand kan het terughalen. Maak straks ook een tweede beheerder.',
    en: 'The administrator prepares elections and creates accounts for the others. Choose a password that you still know tonight, or write it down and put that away: nobody can recover it. Add a second administrator later.',
  },
  fullName: { nl: 'Naam', en: 'Name' },
  username: { nl: 'Gebruikersnaam', en: 'User name' },
  usernameHint: { nl: 'Hiermee logt u in, bijvoorbeeld „beheer”.', en: 'You log in with this, for example “admin”.' },
  nameMissing: { nl: 'Vul uw naam in.', en: 'Fill in your name.' },
  usernameMissing: { nl: 'Vul een gebruikersnaam in.', en: 'Fill in a user name.' },
  create: { nl: 'Beheerder aanmaken en beginnen', en: 'Create administrator and begin' },
  back: { nl: 'Terug', en: 'Back' },
  nextTitle: { nl: 'U bent de eerste beheerder', en: 'You are the first administrator' },
  nextLead: {
    nl: 'Doe dit in deze volgorde. De eerste twee kosten vijf minuten, en redden een telling als er iets misgaat.',
    en: 'Do this in this order. The first two take five minutes, and save a count when something goes wrong.',
  },
  nextSheet: { nl: '1. Druk het sleutelblad af', en: '1. Print the key sheet' },
  nextSheetBody: {
    nl: 'Telstaat maakte een sleutel waarmee het de uitkomst ondertekent. Vergelijk de twaalf woorden op het blad met die op het scherm, onderteken het met iemand erbij en geef een kopie aan wie later controleert.',
    en: 'Telstaat made a key with which it signs the outcome. Compare the twelve words on the sheet with those on the screen, sign it with somebody present and give a copy to whoever checks later.',
  },
  nextSheetAction: { nl: 'Sleutelblad (PDF)', en: 'Key sheet (PDF)' },
  nextKeyAction: { nl: 'De woorden op het scherm', en: 'The words on the screen' },
  nextSecond: { nl: '2. Maak een tweede beheerder', en: '2. Add a second administrator' },
  nextSecondBody: {
    nl: 'Vergeet de een het wachtwoord, dan geeft de ander een nieuw. Laat de tweede vandaag nog inloggen en een eigen wachtwoord kiezen.',
    en: 'When one forgets the password, the other gives a new one. Have the second one log in and choose a password today.',
  },
  nextSecondAction: { nl: 'Naar Mensen', en: 'To People' },
  nextElection: { nl: '3. Richt de verkiezing in', en: '3. Set up the election' },
  nextElectionBody: {
    nl: 'Met de bestanden van het centraal stembureau en het papier waarop hun vingerafdrukken staan.',
    en: 'With the files of the central electoral committee and the paper with their fingerprints.',
  },
  nextHall: { nl: 'Laptops in de telzaal', en: 'Laptops in the counting hall' },
  nextHallBody: {
    nl: 'Nu is Telstaat alleen op deze computer te openen. Voor laptops: stop Telstaat en start het met het adres van deze computer in het netwerk van de telzaal.',
    en: 'Now Telstaat can be opened on this computer only. For laptops: stop Telstaat and start it with the address of this computer in the network of the hall.',
  },
  nextHallAddress: { nl: 'ADRES', en: 'ADDRESS' },
  nextHallCaution: {
    nl: 'Bij het starten staat welk adres de laptops openen. Gebruik een netwerk dat alleen van de telzaal is: wat erover gaat, is niet versleuteld.',
    en: 'On starting it says which address the laptops open. Use a network that belongs to the hall alone: what goes over it is not encrypted.',
  },
  version: { nl: 'Telstaat versie {version}', en: 'Telstaat version {version}' },
  failed: { nl: 'Dat lukte niet', en: 'That did not work' },
  alreadyOpen: { nl: 'Er is al iets geopend', en: 'Something is open already' },
} as const satisfies Record<string, Text>;
