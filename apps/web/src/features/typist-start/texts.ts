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
  entryNight: { nl: 'Verkiezingsavond', en: 'Election night' },
  purpose: { nl: 'Welke telling typ je?', en: 'Which count do you type?' },
  purposeNight: {
    nl: 'Verkiezingsavond: stemmen per lijst, voorlopig',
    en: 'Election night: votes by list, preliminary',
  },
  purposeCount: { nl: 'Officiële telling: stemmen per kandidaat', en: 'Official count: votes by candidate' },
  unknownStation: {
    nl: 'Bij {election} is er geen stembureau {number}. Kloppen het nummer en de verkiezing?',
    en: 'There is no station {number} in {election}. Are the number and the election right?',
  },
  papersDecentral: {
    nl: 'Leg klaar: het proces-verbaal van het stembureau (N 10-1) en, als het erbij ligt, het corrigendum (Na 14-1). Je typt eerst het proces-verbaal zoals het er ligt, daarna het corrigendum.',
    en: 'Have ready: the report of the polling station (N 10-1) and, when it lies with it, the corrigendum (Na 14-1). You type the report first, as it is, and then the corrigendum.',
  },
  resumes: { nl: 'Je gaat verder waar je was.', en: 'You go on where you were.' },
  pressEnter: { nl: 'Druk op Enter om te beginnen.', en: 'Press Enter to start.' },
  guardTitle: { nl: 'Dit formulier is van:', en: 'This form is for:' },
  guardStation: { nl: 'Stembureau {number} – {name}', en: 'Station {number} – {name}' },
  guardCheck: {
    nl: 'Vergelijk met de kop van het papier: verkiezing, nummer en naam.',
    en: 'Compare with the heading of the paper: election, number and name.',
  },
  guardWhich: {
    nl: 'Welke verkiezing staat bovenaan je papier? Kijk ook naar nummer en naam.',
    en: 'Which election stands at the top of your paper? Look at number and name too.',
  },
  guardDigit: { nl: 'Kies met een cijfer, 1 tot en met {last}.', en: 'Choose by digit, 1 up to {last}.' },
  guardYes: { nl: 'Klopt, beginnen', en: 'Right, start' },
  guardNo: { nl: 'Nee, terug', en: 'No, back' },
  drafts: { nl: 'Hier was je mee bezig', en: 'You were working on' },
  draftStation: { nl: 'Stembureau {number} {name}', en: 'Station {number} {name}' },
  draftReturned: { nl: 'Teruggegeven door de coördinator', en: 'Given back by the coordinator' },
  draftAgainOne: { nl: '1 plek nalezen', en: 'read 1 place again' },
  draftAgain: { nl: '{count} plekken nalezen', en: 'read {count} places again' },
  draftSince: { nl: 'begonnen om {time}', en: 'started at {time}' },
  draftKept: { nl: 'bewaard op deze laptop', en: 'kept on this laptop' },
  draftsUnheard: {
    nl: 'Geen verbinding. Wat je typte, staat op deze laptop.',
    en: 'No connection. What you typed is on this laptop.',
  },
  stations: { nl: 'Weet je het nummer niet? Alle stembureaus', en: 'Do you not know the number? All stations' },
  filter: { nl: 'Zoek op naam', en: 'Search by name' },
  newTab: { nl: '(PDF, opent in een nieuw tabblad)', en: '(PDF, opens in a new tab)' },
  practicePaper: { nl: 'Oefenpapier van dit stembureau', en: 'Practice paper of this station' },
  savedStation: { nl: 'Stembureau {number} {name} · {election}', en: 'Station {number} {name} · {election}' },
  next: { nl: 'Volgende formulier', en: 'Next form' },
} as const satisfies Record<string, Text>;

/** Which entry this is. */
export function entryName(entry: 1 | 2 | 'night'): Text {
  switch (entry) {
    case 1:
      return texts.entry1;
    case 2:
      return texts.entry2;
    case 'night':
      return texts.entryNight;
  }
}

/** Asking to type fields again keeps the typist at the desk, so it leads nowhere else. */
type Outcome = Exclude<CallReply<'finaliseEntry'>['outcome'], 'askedAgain'> | 'night';

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
  firstCorrection: {
    tone: 'ok',
    title: { nl: 'Opgeslagen: je hebt alles nagelezen', en: 'Saved: you read everything again' },
    body: {
      nl: 'Geef het papier aan de coördinator. De andere invoerder leest ook nog iets na.',
      en: 'Hand the paper to the coordinator. The other typist reads something again too.',
    },
  },
  night: {
    tone: 'ok',
    title: { nl: 'Opgeslagen: verkiezingsavond', en: 'Saved: election night' },
    body: {
      nl: 'De voorlopige uitslag telt dit stembureau nu mee. Leg het papier bij de verwerkte formulieren van de avond.',
      en: 'The preliminary result now includes this station. Put the paper with the processed forms of the night.',
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
