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
    nl: 'De beheerder zet verkiezingen klaar en maakt accounts voor de anderen. Bewaar het wachtwoord goed: wij kunnen het niet terughalen.',
    en: 'The administrator prepares elections and creates accounts for the others. Keep the password safe: it cannot be recovered.',
  },
  fullName: { nl: 'Naam', en: 'Name' },
  username: { nl: 'Gebruikersnaam', en: 'User name' },
  usernameHint: { nl: 'Hiermee logt u in, bijvoorbeeld „beheer”.', en: 'You log in with this, for example “admin”.' },
  nameMissing: { nl: 'Vul uw naam in.', en: 'Fill in your name.' },
  usernameMissing: { nl: 'Vul een gebruikersnaam in.', en: 'Fill in a user name.' },
  create: { nl: 'Beheerder aanmaken en beginnen', en: 'Create administrator and begin' },
  back: { nl: 'Terug', en: 'Back' },
  version: { nl: 'Telstaat versie {version}', en: 'Telstaat version {version}' },
  failed: { nl: 'Dat lukte niet', en: 'That did not work' },
  alreadyOpen: { nl: 'Er is al iets geopend', en: 'Something is open already' },
} as const satisfies Record<string, Text>;
