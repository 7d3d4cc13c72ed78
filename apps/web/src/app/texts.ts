// Words of the shell: top bar, practice banner, pages for what is not there.
import type { Text } from '@telstaat/core';

export const texts = {
  toContent: { nl: 'Naar de inhoud', en: 'Skip to content' },
  home: { nl: 'Telstaat: naar het begin', en: 'Telstaat: to the start' },
  menu: { nl: 'Hoofdmenu', en: 'Main menu' },
  management: { nl: 'Beheer', en: 'Manage' },
  otherLanguage: { nl: 'English', en: 'Nederlands' },
  logOut: { nl: 'Uitloggen', en: 'Log out' },
  ownPassword: { nl: 'Wachtwoord', en: 'Password' },
  loginEnds: { nl: 'Bijna uitgelogd', en: 'Login ends soon' },
  loginEndsBody: {
    nl: 'Je bent al even niet bezig en wordt bijna uitgelogd. Wat bewaard is, blijft bewaard.',
    en: 'You have not been busy for a while and will soon be logged out. What was saved stays safe.',
  },
  loginEndsClock: { nl: 'Tijd tot uitloggen', en: 'Time until logging out' },
  stay: { nl: 'Verder werken', en: 'Keep working' },
  practice: { nl: 'OEFENING', en: 'PRACTICE' },
  practiceMeans: { nl: 'Niets hiervan telt mee.', en: 'Nothing here counts.' },
  switchRole: { nl: 'Wissel van rol', en: 'Switch role' },
  papers: { nl: 'Oefenpapieren', en: 'Practice papers' },
  closePractice: { nl: 'Oefening sluiten', en: 'Close practice' },
  closePracticeTitle: { nl: 'Oefening sluiten?', en: 'Close the practice?' },
  closePracticeBody: {
    nl: 'Alles wat in de oefening is getypt, wordt verwijderd. Een nieuwe oefening openen kan altijd.',
    en: 'Everything typed in the practice is removed. You can always open a new practice.',
  },
  backupTrouble: { nl: 'Er kan geen reservekopie worden gemaakt', en: 'No backup can be made' },
  toBackups: { nl: 'Naar Reservekopieën', en: 'To Backups' },
  logBroken: {
    nl: 'Het logboek klopt niet vanaf gebeurtenis {sequence}',
    en: 'The log is not right from event {sequence} on',
  },
  logBrokenBody: {
    nl: 'Iemand of iets heeft de gegevens veranderd buiten Telstaat om. Er wordt geen uitvoerpakket gemaakt en niets gerepareerd. Zet een reservekopie terug of overleg eerst.',
    en: 'Somebody or something changed the data outside Telstaat. No package is made and nothing is mended. Restore a backup, or ask for advice first.',
  },
  toLog: { nl: 'Naar het logboek', en: 'To the log' },
  loading: { nl: 'Bezig met laden…', en: 'Loading…' },
  retry: { nl: 'Opnieuw proberen', en: 'Try again' },
  unreachableTitle: { nl: 'Geen verbinding', en: 'No connection' },
  notFoundTitle: { nl: 'Deze pagina bestaat niet', en: 'This page does not exist' },
  notFoundBody: {
    nl: 'Misschien is het adres verkeerd getypt, of is wat hier stond verwijderd.',
    en: 'Perhaps the address was mistyped, or what stood here was removed.',
  },
  forbiddenTitle: { nl: 'Deze pagina is voor iemand anders', en: 'This page is for someone else' },
  forbiddenBody: {
    nl: 'Je bent ingelogd als {role}. Deze pagina hoort bij een andere rol. Er is niets misgegaan.',
    en: 'You are logged in as {role}. This page belongs to another role. Nothing went wrong.',
  },
  toHome: { nl: 'Naar jouw beginpagina', en: 'To your start page' },
  faultTitle: { nl: 'Er ging iets mis op dit scherm', en: 'Something went wrong on this screen' },
  faultBody: {
    nl: 'Wat al bewaard was, is veilig. Laad het scherm opnieuw. Blijft het misgaan, haal dan de beheerder erbij en noem deze melding:',
    en: 'What was saved is safe. Reload the screen. If it keeps failing, call the administrator and mention this:',
  },
  reload: { nl: 'Scherm opnieuw laden', en: 'Reload the screen' },
} as const satisfies Record<string, Text>;
