// Words of the typist's start.
import type { CallReply } from '@telstaat/contract';
import type { Text } from '@telstaat/core';

export const texts = {
  title: { nl: 'Invoeren', en: 'Enter a form' },
  noElections: { nl: 'Er is nog geen verkiezing', en: 'There is no election yet' },
  noElectionsHint: {
    nl: 'De beheerder richt eerst een verkiezing in. Wacht op de coördinator.',
    en: 'The administrator sets up an election first. Wait for the coordinator.',
  },
  which: { nl: 'Welk formulier heb je voor je?', en: 'Which form is in front of you?' },
  whichHint: { nl: 'Kijk naar de kop van het papier.', en: 'Look at the heading of the paper.' },
  switches: { nl: 'wisselen van verkiezing.', en: 'switch the election.' },
  number: { nl: 'Nummer van het stembureau', en: 'Number of the polling station' },
  start: { nl: 'Beginnen', en: 'Start' },
  searching: { nl: 'Zoeken…', en: 'Searching…' },
  digitsOnly: { nl: 'Typ alleen cijfers.', en: 'Type digits only.' },
  typeNumber: { nl: 'Typ eerst het nummer dat op het formulier staat.', en: 'First type the number on the form.' },
  entry1: { nl: 'Eerste invoer', en: 'First entry' },
  entry2: { nl: 'Tweede invoer', en: 'Second entry' },
  resumes: { nl: 'Je gaat verder waar je was.', en: 'You go on where you were.' },
  pressEnter: { nl: 'Druk op Enter om te beginnen.', en: 'Press Enter to start.' },
  guardTitle: { nl: 'Dit formulier is van:', en: 'This form is for:' },
  guardStation: { nl: 'Stembureau {number} – {name}', en: 'Station {number} – {name}' },
  guardCheck: {
    nl: 'Vergelijk met de kop van het papier: verkiezing, nummer en naam.',
    en: 'Compare with the heading of the paper: election, number and name.',
  },
  guardYes: { nl: 'Klopt, beginnen', en: 'Right, start' },
  guardNo: { nl: 'Nee, terug', en: 'No, back' },
  drafts: { nl: 'Hier was je mee bezig', en: 'You were working on' },
  draftStation: { nl: 'Stembureau {number} {name}', en: 'Station {number} {name}' },
  draftReturned: { nl: 'Teruggegeven door de coördinator', en: 'Given back by the coordinator' },
  draftSince: { nl: 'begonnen om {time}', en: 'started at {time}' },
  stations: { nl: 'Weet je het nummer niet? Alle stembureaus', en: 'Do you not know the number? All stations' },
  filter: { nl: 'Zoek op naam', en: 'Search by name' },
  newTab: { nl: '(PDF, opent in een nieuw tabblad)', en: '(PDF, opens in a new tab)' },
  practicePaper: { nl: 'Oefenpapier van dit stembureau', en: 'Practice paper of this station' },
  savedStation: { nl: 'Stembureau {number} {name} · {election}', en: 'Station {number} {name} · {election}' },
  next: { nl: 'Volgende formulier', en: 'Next form' },
} as const satisfies Record<string, Text>;

type Outcome = CallReply<'finaliseEntry'>['outcome'];

/** What finishing an entry led to, and what to do with the paper. */
export const outcomes = {
  firstFinalised: {
    tone: 'ok',
    title: { nl: 'Opgeslagen: eerste invoer klaar', en: 'Saved: first entry finished' },
    body: {
      nl: 'Leg het papier klaar voor de tweede invoer, door iemand anders.',
      en: 'Put the paper ready for the second entry, by someone else.',
    },
  },
  definitive: {
    tone: 'ok',
    title: { nl: 'Opgeslagen: beide invoeren zijn gelijk', en: 'Saved: both entries are equal' },
    body: {
      nl: 'Dit stembureau is klaar. Leg het papier bij de verwerkte formulieren.',
      en: 'This station is done. Put the paper with the processed forms.',
    },
  },
  different: {
    tone: 'warning',
    title: { nl: 'Opgeslagen: de invoeren verschillen', en: 'Saved: the entries differ' },
    body: {
      nl: 'Geef het papier aan de coördinator. Die zoekt uit wat er op papier staat. Dat gebeurt vaker, het is geen verwijt.',
      en: 'Hand the paper to the coordinator, who finds out what the paper says. This happens; nobody blames you.',
    },
  },
  firstHasErrors: {
    tone: 'warning',
    title: { nl: 'Opgeslagen: er staan fouten op het formulier', en: 'Saved: there are errors on the form' },
    body: {
      nl: 'Geef het papier aan de coördinator.',
      en: 'Hand the paper to the coordinator.',
    },
  },
} as const satisfies Record<Outcome, { readonly tone: 'ok' | 'warning'; readonly title: Text; readonly body: Text }>;
