// Words of the page with papers: what each is for, and how it gets on paper.
import type { PaperId, Text } from '@telstaat/core';

export const texts = {
  title: { nl: 'Papieren', en: 'Papers' },
  lead: {
    nl: 'Alle formulieren van deze verkiezing, met de namen en lijsten al ingevuld. Druk ze op tijd af.',
    en: 'All forms of this election, with names and lists filled in. Print them in time.',
  },
  stationPapers: { nl: 'Voor de stembureaus', en: 'For the stations' },
  stationPapersHelp: {
    nl: 'U krijgt een zip-bestand met een PDF per stembureau. Pak het uit en druk de PDF’s af. Eén stembureau opnieuw? Dat kan ook op de pagina van dat stembureau.',
    en: 'You get a zip file with one PDF per station. Unpack it and print the PDFs. One station again? The page of that station has it too.',
  },
  choice: { nl: 'Welke stembureaus', en: 'Which stations' },
  choiceHelp: { nl: 'Leeg is alle. Of bijvoorbeeld: 1-20, 35', en: 'Empty is all. Or for example: 1-20, 35' },
  choiceUnreadable: { nl: 'Typ nummers, zoals 1-20, 35', en: 'Type numbers, such as 1-20, 35' },
  choiceUnknown: { nl: 'Stembureau {number} bestaat niet', en: 'Station {number} does not exist' },
  printAll: { nl: 'Afdrukken voor alle stembureaus', en: 'Print for all stations' },
  printSome: { nl: 'Afdrukken voor {count} stembureaus', en: 'Print for {count} stations' },
  printOne: { nl: 'Afdrukken voor 1 stembureau', en: 'Print for 1 station' },
  notStarted: { nl: 'Het maken is niet begonnen', en: 'It was not started' },
  started: { nl: 'Begonnen met {name}.', en: 'Started {name}.' },
  noStations: { nl: 'Er zijn nog geen stembureaus', en: 'There are no stations yet' },
  noStationsMeans: {
    nl: 'Voeg eerst de stembureaus toe. Daarna kunt u de formulieren afdrukken.',
    en: 'Add the stations first. Then you can print the forms.',
  },
  toStations: { nl: 'Naar de stembureaus', en: 'To the stations' },
  municipality: { nl: 'Van de gemeente', en: 'Of the municipality' },
  open: { nl: 'Openen om af te drukken (PDF)', en: 'Open to print (PDF)' },
  look: { nl: 'Bekijken als CONCEPT (PDF)', en: 'Look at it as CONCEPT (PDF)' },
  lookHelp: {
    nl: 'Zoals het er nu uit zou zien. Het definitieve document maakt u op de pagina Uitvoer.',
    en: 'As it would look now. You make the definitive document on the page Output.',
  },
} as const satisfies Record<string, Text>;

const atTheStation: Text = {
  nl: 'Het stembureau vult dit in: het verloop van de dag, de kiezers en de stemmen per kandidaat. Hiervan typen de invoerders.',
  en: 'The station fills this in: the course of the day, the voters and the votes per candidate. The typists type from it.',
};
const onTheNight: Text = {
  nl: 'Het stembureau vult dit op de avond in: het verloop van de dag, de kiezers en de stemmen per lijst.',
  en: 'The station fills this in on the night: the course of the day, the voters and the votes per list.',
};
const centrally: Text = {
  nl: 'Voor de centrale telling: hierop komen per stembureau de stemmen per kandidaat. Hiervan typen de invoerders.',
  en: 'For the central count: the votes per candidate of each station. The typists type from it.',
};
const report: Text = {
  nl: 'Het verslag van de zitting en de telresultaten van de hele gemeente. Het gemeentelijk stembureau ondertekent het.',
  en: 'The report of the session and the results of the whole municipality. The municipal committee signs it.',
};

const committeeChecks: Text = {
  nl: 'Alleen als het centraal stembureau om onderzoek vraagt. Het gemeentelijk stembureau vult het in. Het komt achter het voorblad van het proces-verbaal.',
  en: 'Only when the central committee asks for an investigation. The municipal committee fills it in. It goes behind the cover of the report.',
};

/** What each paper is for. */
export const purposes = {
  'n-10-1': atTheStation,
  'n-10-1-checks': {
    nl: 'Het gemeentelijk stembureau schrijft hierop wat het bij een stembureau onderzocht. Het komt achter het voorblad van N 10-1.',
    en: 'The municipal committee writes here what it investigated at a station. It goes behind the cover of N 10-1.',
  },
  'na-14-1': {
    nl: 'Alleen voor een stembureau waarvan een getal wordt verbeterd. Het gaat bij N 10-1.',
    en: 'Only for a station of which a number is corrected. It goes with N 10-1.',
  },
  'n-10-2': onTheNight,
  'na-31-2-bijlage-1': centrally,
  'n-10-1-2023': atTheStation,
  'n-10-2-2023': onTheNight,
  'na-31-2-bijlage-2-2023': centrally,
  'na-31-1': report,
  'na-31-2': report,
  'na-31-1-2023': report,
  'na-31-2-2023': report,
  'na-31-1-checks': committeeChecks,
  'na-31-2-checks': committeeChecks,
} as const satisfies Record<PaperId, Text>;
