// Words of logging in.
import type { Text } from '@telstaat/core';

export const texts = {
  title: { nl: 'Inloggen', en: 'Log in' },
  lead: {
    nl: 'Gebruik de gebruikersnaam en het wachtwoord die je van de coördinator of de beheerder kreeg.',
    en: 'Use the user name and password that the coordinator or the administrator gave you.',
  },
  username: { nl: 'Gebruikersnaam', en: 'User name' },
  password: { nl: 'Wachtwoord', en: 'Password' },
  logIn: { nl: 'Inloggen', en: 'Log in' },
  failed: { nl: 'Inloggen lukte niet', en: 'Logging in did not work' },
  back: { nl: 'Terug', en: 'Back' },
  logOut: { nl: 'Uitloggen', en: 'Log out' },
  cancel: { nl: 'Annuleren', en: 'Cancel' },
  ended: { nl: 'Je bent uitgelogd', en: 'You were logged out' },
  waitTitle: { nl: 'Even wachten', en: 'Please wait' },
  waitBody: {
    nl: 'Bij deze gebruikersnaam is te vaak een verkeerd wachtwoord getypt. Ook het goede wachtwoord werkt nu even niet.',
    en: 'A wrong password was typed too often for this user name. For a moment the right password does not work either.',
  },
  waitHelp: {
    nl: 'Wachtwoord kwijt? Vraag de coördinator om een nieuw. Dan kun je meteen verder.',
    en: 'Lost the password? Ask the coordinator for a new one. Then you can go on at once.',
  },
  waitSeconds: { nl: 'Nog {seconds} seconden', en: '{seconds} seconds left' },
  waitSecond: { nl: 'Nog {seconds} seconde', en: '{seconds} second left' },
  waitOver: { nl: 'Je kunt het opnieuw proberen', en: 'You can try again' },
  forgot: { nl: 'Wachtwoord kwijt?', en: 'Lost the password?' },
  forgotAsk: {
    nl: 'Vraag de coördinator of de beheerder om een nieuw. Dat kan meteen.',
    en: 'Ask the coordinator or the administrator for a new one. That can be done at once.',
  },
  forgotAlone: {
    nl: 'Is de enige beheerder het wachtwoord kwijt? Stop Telstaat op de computer waarop het draait, en typ daar in de map van Telstaat:',
    en: 'Did the only administrator lose the password? Stop Telstaat on the computer on which it runs, and type there in the folder of Telstaat:',
  },
  forgotData: { nl: 'MAP', en: 'FOLDER' },
  forgotName: { nl: 'NAAM', en: 'NAME' },
  forgotNothingLost: {
    nl: '{folder} is de map met de gegevens, {name} de gebruikersnaam. Van de telling gaat niets verloren. Het handboek van de beheerder legt het uit.',
    en: '{folder} is the folder with the data, {name} the user name. Nothing of the count is lost. The handbook of the administrator explains it.',
  },
  firstTitle: { nl: 'Kies een eigen wachtwoord', en: 'Choose a password of your own' },
  firstLead: {
    nl: 'Het wachtwoord op het strookje werkt maar één keer. Een zin van een paar woorden is sterk en makkelijk te onthouden.',
    en: 'The password on the slip works only once. A sentence of a few words is strong and easy to remember.',
  },
  setsTitle: { nl: 'Dit account kreeg een nieuw wachtwoord', en: 'This account was given a new password' },
  setsLine: { nl: '{at}, van {by}', en: '{at}, by {by}' },
  atMachine: {
    nl: 'iemand op de computer van Telstaat zelf, zonder in te loggen',
    en: 'somebody on the computer of Telstaat itself, without logging in',
  },
  setsHelp: {
    nl: 'Vroeg je daar niet om? Waarschuw dan de coördinator: iemand anders kan met dit account hebben ingelogd.',
    en: 'Did you not ask for it? Then warn the coordinator: somebody else may have logged in with this account.',
  },
  firstSubmit: { nl: 'Bewaren en beginnen', en: 'Save and begin' },
  ownTitle: { nl: 'Wachtwoord wijzigen', en: 'Change password' },
  ownLead: {
    nl: 'Een zin van een paar woorden is sterk en makkelijk te onthouden.',
    en: 'A sentence of a few words is strong and easy to remember.',
  },
  ownSubmit: { nl: 'Wachtwoord wijzigen', en: 'Change password' },
  ownDone: { nl: 'Het wachtwoord is gewijzigd', en: 'The password was changed' },
  ownDoneBody: {
    nl: 'Het oude wachtwoord werkt niet meer. Je blijft hier ingelogd.',
    en: 'The old password no longer works. You stay logged in here.',
  },
  toWork: { nl: 'Verder werken', en: 'Keep working' },
  notChanged: { nl: 'Het wachtwoord is niet gewijzigd', en: 'The password was not changed' },
  slipPassword: { nl: 'Wachtwoord op het strookje', en: 'Password on the slip' },
  currentPassword: { nl: 'Wachtwoord van nu', en: 'Present password' },
  currentMissing: { nl: 'Vul dit wachtwoord in.', en: 'Fill in this password.' },
  fullName: { nl: 'Je naam (mag leeg blijven)', en: 'Your name (may stay empty)' },
  fullNameHelp: {
    nl: 'Voor collega’s op het scherm. De naam komt niet in de uitvoer.',
    en: 'For colleagues, on screen. The name does not go into the output.',
  },
  byPassword: { nl: 'Inloggen met een strookje', en: 'Log in with a slip' },
  practiceTitle: { nl: 'Wie wil je zijn in de oefening?', en: 'Who do you want to be in the practice?' },
  practiceLead: {
    nl: 'Kies een rol. Wisselen kan altijd, met één klik in de gele balk.',
    en: 'Choose a role. You can switch any time, with one click in the yellow bar.',
  },
  administrator: {
    nl: 'Zet verkiezingen klaar en maakt accounts.',
    en: 'Prepares elections and creates accounts.',
  },
  coordinator: {
    nl: 'Opent de invoer, lost fouten en verschillen op, maakt de uitvoer.',
    en: 'Opens entry, resolves errors and differences, makes the output.',
  },
  typist: {
    nl: 'Typt papieren formulieren over. Twee invoerders typen elk formulier.',
    en: 'Copies paper forms. Two typists type every form.',
  },
  audit: { nl: 'Controleer een pakket, zonder account', en: 'Check a package, without an account' },
  papers: { nl: 'Eerst de oefenpapieren bekijken of printen', en: 'First view or print the practice papers' },
} as const satisfies Record<string, Text>;
