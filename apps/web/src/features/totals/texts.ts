// Words of the totals.
import type { ContributionSource, InvestigationKind, Text } from '@telstaat/core';

export const texts = {
  title: { nl: 'Totalen', en: 'Totals' },
  lead: {
    nl: 'Opgeteld over alle definitieve stembureaus. Kies een getal om te zien waar het vandaan komt.',
    en: 'Added up over all definitive stations. Choose a number to see where it comes from.',
  },
  counted: { nl: '{counted} van {all} stembureaus geteld', en: '{counted} of {all} stations counted' },
  preliminary: { nl: 'Voorlopig', en: 'Preliminary' },
  preliminaryHelp: {
    nl: 'Stembureaus die nog niet definitief zijn: {open}. Deze getallen veranderen nog.',
    en: 'Stations that are not definitive yet: {open}. These numbers will still change.',
  },
  final: { nl: 'Alle stembureaus geteld', en: 'All stations counted' },
  none: {
    nl: 'Er is nog geen stembureau definitief. Zodra een stembureau twee keer gelijk is ingevoerd, telt het hier mee.',
    en: 'No station is definitive yet. As soon as a station was entered twice alike, it counts here.',
  },
  sections: { nl: 'Onderdelen', en: 'Parts' },
  votersAndVotes: { nl: 'Kiezers en stemmen (A–H)', en: 'Voters and votes (A–H)' },
  differences: { nl: 'Verschillen en onderzoek (I, J)', en: 'Differences and investigations (I, J)' },
  differences2023: { nl: 'Verschillen en verklaringen (I–O)', en: 'Differences and explanations (I–O)' },
  list: { nl: '{number} {name}', en: '{number} {name}' },
  more: { nl: 'Meer stemmen dan kiezers', en: 'More votes than voters' },
  fewer: { nl: 'Minder stemmen dan kiezers', en: 'Fewer votes than voters' },
  noStation: { nl: 'Geen stembureau', en: 'No station' },
  stationsWith: { nl: 'Stembureaus', en: 'Stations' },
  log: { nl: 'logboek', en: 'log' },
  logOf: { nl: 'Logboek van {name}', en: 'Log of {name}' },
  why: { nl: 'Waarom {total}?', en: 'Why {total}?' },
  whyOf: { nl: '{label}: {total}. Waarom?', en: '{label}: {total}. Why?' },
  close: { nl: 'Sluiten', en: 'Close' },
  contributions: { nl: 'Bijdragen per stembureau', en: 'Contributions per station' },
  number: { nl: 'Nr', en: 'No' },
  station: { nl: 'Stembureau', en: 'Station' },
  value: { nl: 'Aantal', en: 'Count' },
  share: { nl: 'Ten opzichte van het grootste aantal', en: 'Compared with the largest count' },
  first: { nl: 'Eerste invoer', en: 'First entry' },
  second: { nl: 'Tweede invoer', en: 'Second entry' },
  by: { nl: '{name}, {time}', en: '{name}, {time}' },
  sum: { nl: 'Som', en: 'Sum' },
  sumRight: {
    nl: 'Opgeteld per stembureau ({count}): {total}. Dat is gelijk aan het totaal.',
    en: 'Added up per station ({count}): {total}. That equals the total.',
  },
  sumWrong: {
    nl: 'De som {sum} is niet gelijk aan het totaal {total}. Gebruik dit totaal niet en waarschuw de beheerder.',
    en: 'The sum {sum} does not equal the total {total}. Do not use this total and warn the administrator.',
  },
  empty: { nl: 'leeg', en: 'empty' },
  code: { nl: 'Vak', en: 'Box' },
  choose: {
    nl: 'Kies links een getal. Hier staat dan per stembureau wat het bijdraagt, en wie het wanneer typte.',
    en: 'Choose a number on the left. Here you then see what each station contributes, and who typed it when.',
  },
} as const satisfies Record<string, Text>;

/** Groups of stations that the report lists. */
export const investigationTexts = {
  votersRecounted: { nl: 'Toegelaten kiezers opnieuw vastgesteld', en: 'Admitted voters counted again' },
  otherReason: { nl: 'Extra onderzoek om een andere reden', en: 'Extra investigation for another reason' },
  ballotsRecounted: { nl: 'Stembiljetten (deels) herteld', en: 'Ballots (partly) recounted' },
  unexplainedDifference: { nl: 'Onderzocht: onverklaard verschil', en: 'Investigated: unexplained difference' },
  otherError: { nl: 'Onderzocht: (vermoeden van) andere fout', en: 'Investigated: (suspected) other error' },
  correctedResults: { nl: 'Gecorrigeerde telresultaten', en: 'Corrected results' },
} as const satisfies Record<InvestigationKind, Text>;

/** Where a contribution was read, when not in the report itself. */
export const sourceTexts = {
  corrigendum: { nl: 'corrigendum', en: 'corrigendum' },
  recount: { nl: 'hertelling', en: 'recount' },
} as const satisfies Record<Exclude<ContributionSource, 'report'>, Text>;
