// Words of setting up.
import type { CountingMethod, FormPurpose, ModelYear, Text } from '@telstaat/core';
import type { Missing, StepKey } from './draft.ts';

export const stepTitles = {
  definition: { nl: 'Definitie', en: 'Definition' },
  municipality: { nl: 'Gemeente', en: 'Municipality' },
  candidates: { nl: 'Kandidatenlijsten', en: 'Candidate lists' },
  method: { nl: 'Telwijze', en: 'Counting method' },
  stations: { nl: 'Stembureaus', en: 'Stations' },
  voters: { nl: 'Kiesgerechtigden', en: 'Eligible voters' },
  create: { nl: 'Controleren', en: 'Check' },
} as const satisfies Record<StepKey, Text>;

export const missingTexts = {
  file: { nl: 'Kies eerst het bestand.', en: 'Choose the file first.' },
  reading: { nl: 'Het bestand wordt nog gelezen.', en: 'The file is still being read.' },
  errors: {
    nl: 'Dit bestand heeft fouten en kan niet worden gebruikt. Kies een ander bestand.',
    en: 'This file has errors and cannot be used. Choose another file.',
  },
  warnings: {
    nl: 'Bekijk de waarschuwingen en zet het vinkje eronder.',
    en: 'Look at the warnings and tick the box below them.',
  },
  groups: {
    nl: 'Typ de twee ontbrekende groepen van vier tekens over van het papier.',
    en: 'Type the two missing groups of four characters from the paper.',
  },
  groupsWrong: {
    nl: 'De getypte groepen kloppen niet met dit bestand.',
    en: 'The typed groups do not match this file.',
  },
  municipality: { nl: 'Kies uw gemeente.', en: 'Choose your municipality.' },
  form: { nl: 'Kies een telwijze die kan.', en: 'Choose a counting method that is possible.' },
  stations: { nl: 'Kies hoe de stembureaus erin komen.', en: 'Choose how the stations come in.' },
  voters: {
    nl: 'Vul een heel getal in van 1 tot en met 999.999.999.',
    en: 'Fill in a whole number from 1 to 999,999,999.',
  },
  votersConfirmed: {
    nl: 'Controleer het aantal en zet het vinkje.',
    en: 'Check the number and tick the box.',
  },
} as const satisfies Record<Missing, Text>;

export const texts = {
  title: { nl: 'Inrichten', en: 'Setup' },
  lead: {
    nl: 'De verkiezingen van deze dag. U richt ze in met de bestanden van het centraal stembureau.',
    en: 'The elections of this day. You set them up with the files of the central electoral committee.',
  },
  add: { nl: 'Verkiezing toevoegen', en: 'Add an election' },
  emptyTitle: { nl: 'Begin met de verkiezingsdefinitie', en: 'Begin with the election definition' },
  empty: {
    nl: 'U hebt drie dingen nodig: de verkiezingsdefinitie (EML 110a), de kandidatenlijsten (EML 230b), en het papier waarop hun digitale vingerafdruk staat. Zijn er twee verkiezingen op één dag, dan voegt u ze na elkaar toe.',
    en: 'You need three things: the election definition (EML 110a), the candidate lists (EML 230b), and the paper with their fingerprints. If there are two elections on one day, add them one after the other.',
  },
  created: {
    nl: '{name} is ingericht.',
    en: '{name} has been set up.',
  },
  notCopied: {
    nl: '{name} is ingericht, maar de stembureaus zijn niet overgenomen. Neem ze over bij Stembureaus.',
    en: '{name} has been set up, but its stations were not copied. Copy them at Stations.',
  },
  nextSteps: { nl: 'Wat nog moet', en: 'What is left' },
  allReady: {
    nl: 'Alles staat klaar. De coördinator kan de zitting beginnen.',
    en: 'All is ready. The coordinator can begin the session.',
  },
  needStations: { nl: 'Stembureaus toevoegen voor {election}', en: 'Add stations for {election}' },
  needCoordinator: { nl: 'Een account voor een coördinator maken', en: 'Make an account for a coordinator' },
  needTypists: {
    nl: 'Accounts voor minstens twee invoerders maken: twee mensen typen elk formulier',
    en: 'Make accounts for at least two typists: two people type each form',
  },
  municipality: { nl: 'Gemeente', en: 'Municipality' },
  date: { nl: 'Datum', en: 'Date' },
  method: { nl: 'Telwijze', en: 'Counting method' },
  models: { nl: 'Modellen', en: 'Models' },
  lists: { nl: 'Lijsten en kandidaten', en: 'Lists and candidates' },
  listsValue: { nl: '{lists} lijsten, {candidates} kandidaten', en: '{lists} lists, {candidates} candidates' },
  stations: { nl: 'Stembureaus', en: 'Stations' },
  voters: { nl: 'Kiesgerechtigden', en: 'Eligible voters' },
  session: { nl: 'Zitting', en: 'Session' },
  goesOn: {
    nl: 'U gaat verder waar u was. Wat u eerder koos en typte, staat er nog.',
    en: 'You go on where you were. What you chose and typed before is still here.',
  },
  wizardTitle: { nl: 'Verkiezing toevoegen', en: 'Add an election' },
  steps: { nl: 'Stappen', en: 'Steps' },
  done: { nl: 'klaar', en: 'done' },
  back: { nl: 'Vorige', en: 'Back' },
  next: { nl: 'Volgende', en: 'Next' },
  cancel: { nl: 'Stoppen', en: 'Stop' },
  goOn: { nl: 'Verder met inrichten', en: 'Go on setting up' },
  cancelTitle: { nl: 'Stoppen met inrichten?', en: 'Stop setting up?' },
  cancelAsk: {
    nl: 'Er is nog niets opgeslagen. Wat u koos en typte, vervalt.',
    en: 'Nothing has been saved yet. What you chose and typed is dropped.',
  },
  reading: { nl: 'Bestand lezen…', en: 'Reading the file…' },
  definitionFile: { nl: 'Verkiezingsdefinitie (EML 110a)', en: 'Election definition (EML 110a)' },
  candidatesFile: { nl: 'Kandidatenlijsten (EML 230b)', en: 'Candidate lists (EML 230b)' },
  stationsFile: { nl: 'Stembureaus (EML 110b of CSV)', en: 'Polling stations (EML 110b or CSV)' },
  definitionHelp: {
    nl: 'U krijgt dit bestand van het centraal stembureau. Pas het niet aan: dan klopt de vingerafdruk niet meer.',
    en: 'You get this file from the central electoral committee. Do not change it, or its fingerprint is no longer right.',
  },
  candidatesHelp: {
    nl: 'Ook van het centraal stembureau. Telt uw provincie meer kieskringen, kies dan het bestand van uw eigen kieskring.',
    en: 'Also from the central electoral committee. If your province has several districts, choose the file of your own.',
  },
  warningsSeen: {
    nl: 'Ik heb de waarschuwingen bekeken en wil dit bestand gebruiken.',
    en: 'I looked at the warnings and want to use this file.',
  },
  fingerprint: { nl: 'Digitale vingerafdruk vergelijken', en: 'Compare the fingerprint' },
  fingerprintHelp: {
    nl: 'Leg het papier van het centraal stembureau ernaast (rij met 16 groepen van 4 tekens). Vergelijk alle groepen en typ de twee die hier ontbreken.',
    en: 'Lay the paper of the central electoral committee beside it (16 groups of 4 characters). Compare all groups and type the two that are missing here.',
  },
  fingerprintGroups: { nl: 'Vingerafdruk van {file}', en: 'Fingerprint of {file}' },
  group: { nl: 'Groep {number} van 16, vier tekens', en: 'Group {number} of 16, four characters' },
  groupsRight: { nl: 'Beide groepen kloppen met dit bestand.', en: 'Both groups match this file.' },
  noMatchTitle: { nl: 'Klopt een andere groep niet?', en: 'Does another group differ?' },
  noMatch: {
    nl: 'Verschilt één teken met het papier, dan is het bestand niet wat het centraal stembureau maakte. Ga niet verder. Controleer of u het goede bestand en het goede papier hebt, en bel anders het centraal stembureau.',
    en: 'If a single character differs from the paper, the file is not what the central electoral committee made. Do not go on. Check that you have the right file and the right paper, or else call the committee.',
  },
  municipalityQuestion: { nl: 'Voor welke gemeente telt u?', en: 'For which municipality do you count?' },
  municipalityFilter: { nl: 'Zoek uw gemeente', en: 'Search your municipality' },
  municipalityNone: {
    nl: 'Geen gemeente met deze naam in deze verkiezing.',
    en: 'No municipality of this name takes part.',
  },
  district: { nl: 'Kieskring {district}', en: 'District {district}' },
  methodQuestion: { nl: 'Hoe telt uw gemeente?', en: 'How does your municipality count?' },
  modelQuestion: { nl: 'Welke modellen gebruikt u?', en: 'Which models do you use?' },
  papers: { nl: 'Dit typen de invoerders over:', en: 'This is what the typists copy:' },
  deciding: { nl: 'Verschil tussen invoeren', en: 'Difference between entries' },
  decidingChange: { nl: 'Wijzigen', en: 'Change' },
  decidingTitle: { nl: 'Verschil tussen twee invoeren', en: 'Difference between two entries' },
  decidingQuestion: { nl: 'Wat mag de coördinator?', en: 'What may the coordinator do?' },
  decidingHelp: {
    nl: 'Dit kan alleen voordat de invoer begint. Elke keuze komt in het logboek.',
    en: 'Only before entry starts. Every choice goes into the log.',
  },
  decidingFailed: { nl: 'Er is niets gewijzigd', en: 'Nothing was changed' },
  decidingFixed: { nl: 'staat vast sinds het begin van de invoer', en: 'fixed since entry started' },
  save: { nl: 'Opslaan', en: 'Save' },
  cancelChange: { nl: 'Annuleren', en: 'Cancel' },
  stationsQuestion: { nl: 'Waar komen de stembureaus vandaan?', en: 'Where do the stations come from?' },
  stationsByFile: { nl: 'Uit een bestand', en: 'From a file' },
  stationsByFileDoes: { nl: 'EML 110b of CSV', en: 'EML 110b or CSV' },
  stationsCopy: { nl: 'Overnemen van {election}', en: 'Copy from {election}' },
  stationsCopyDoes: { nl: '{count} stembureaus, met dezelfde nummers', en: '{count} stations, with the same numbers' },
  stationsLater: { nl: 'Later', en: 'Later' },
  stationsLaterDoes: {
    nl: 'U voegt ze toe op de pagina Stembureaus',
    en: 'You add them on the page Stations',
  },
  votersQuestion: { nl: 'Aantal kiesgerechtigden van de gemeente (Z)', en: 'Eligible voters of the municipality (Z)' },
  votersHelp: {
    nl: 'Voor deze verkiezing. Het aantal kan bij twee verkiezingen op één dag verschillen.',
    en: 'For this election. The number may differ between two elections on one day.',
  },
  votersFromFile: { nl: 'Overgenomen uit {file}.', en: 'Taken from {file}.' },
  votersConfirm: {
    nl: 'Ik heb gecontroleerd dat {count} het goede aantal is.',
    en: 'I checked that {count} is the right number.',
  },
  checkLead: {
    nl: 'Controleer alles. Daarna staat de verkiezing klaar; definitie en kandidatenlijsten liggen dan vast.',
    en: 'Check everything. Then the election is ready; definition and candidate lists are fixed from then on.',
  },
  election: { nl: 'Verkiezing', en: 'Election' },
  change: { nl: 'Wijzigen', en: 'Change' },
  create: { nl: 'Verkiezing inrichten', en: 'Set up the election' },
  createFailed: { nl: 'De verkiezing is niet ingericht', en: 'The election was not set up' },
  stationsValueFile: { nl: 'uit {file}', en: 'from {file}' },
  stationsValueLater: { nl: 'later toevoegen', en: 'to be added later' },
} as const satisfies Record<string, Text>;

export const methodNames = {
  CSO: { nl: 'Centrale stemopneming (CSO)', en: 'Central count (CSO)' },
  DSO: { nl: 'Decentrale stemopneming (DSO)', en: 'Decentral count (DSO)' },
} as const satisfies Record<CountingMethod, Text>;

export const methodMeanings = {
  CSO: {
    nl: 'De gemeente telt alle stemmen op kandidaten op een centrale plek.',
    en: 'The municipality counts all votes on candidates in one central place.',
  },
  DSO: {
    nl: 'Elk stembureau telt zelf de stemmen op kandidaten.',
    en: 'Each polling station counts the votes on candidates itself.',
  },
} as const satisfies Record<CountingMethod, Text>;

export const modelNames = {
  2027: { nl: 'Modellen 2027 (letters A tot en met J)', en: 'Models 2027 (letters A to J)' },
  2023: { nl: 'Modellen 2023 (met toelichting K tot en met O)', en: 'Models 2023 (with explanations K to O)' },
} as const satisfies Record<ModelYear, Text>;

/** What a paper is typed for. */
export const paperMeanings = {
  count: { nl: 'de telling, twee keer', en: 'the count, twice' },
  night: { nl: 'de verkiezingsavond, één keer, voorlopig', en: 'election night, once, preliminary' },
} as const satisfies Record<FormPurpose, Text>;

/** Whether the coordinator may decide a difference (decision 5): off unless switched on. */
export const decidingTexts = {
  retype: {
    name: { nl: 'Altijd laten nalezen', en: 'Always have it read again' },
    means: {
      nl: 'De coördinator zegt per regel wie het papier verkeerd las. Die typt de regel opnieuw. Elk getal is door twee mensen gelijk getypt.',
      en: 'The coordinator says for each line who misread the paper. That person types the line again. Every number was typed alike by two people.',
    },
  },
  decide: {
    name: { nl: 'De coördinator mag beslissen', en: 'The coordinator may decide' },
    means: {
      nl: 'De coördinator mag ook zelf kiezen welk getal geldt, met een reden. Dat getal is dan door één mens getypt en door één gekozen.',
      en: 'The coordinator may also choose which number holds, with a reason. That number was then typed by one person and chosen by one.',
    },
  },
} as const satisfies Record<'retype' | 'decide', { readonly name: Text; readonly means: Text }>;
