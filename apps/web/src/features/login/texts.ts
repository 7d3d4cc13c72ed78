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
  papers: { nl: 'Eerst de oefenpapieren bekijken of printen', en: 'First view or print the practice papers' },
} as const satisfies Record<string, Text>;
