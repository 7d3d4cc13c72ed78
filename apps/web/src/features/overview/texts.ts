// Words of the overview.
import type { Text } from '@telstaat/core';
import type { Stage } from './rows.ts';

export const texts = {
  title: { nl: 'Overzicht', en: 'Overview' },
  caption: { nl: 'Alle stembureaus met hun invoer per verkiezing', en: 'All stations with their entry per election' },
  number: { nl: 'Nr', en: 'No' },
  station: { nl: 'Stembureau', en: 'Station' },
  who: { nl: 'Wie', en: 'Who' },
  whoOf: { nl: 'Wie typt {category}', en: 'Who types {category}' },
  findings: { nl: 'Meldingen', en: 'Findings' },
  since: { nl: '{name}, {duration}', en: '{name}, {duration}' },
  search: { nl: 'Zoek nummer of naam', en: 'Search number or name' },
  searchKey: {
    nl: 'Toets / om te zoeken, Enter opent de eerste, pijl omlaag voor de lijst',
    en: 'Press / to search, Enter opens the first, arrow down for the list',
  },
  filter: { nl: 'Filter op stand', en: 'Filter by state' },
  all: { nl: 'Alle stembureaus', en: 'All stations' },
  shown: { nl: '{shown} van {all} stembureaus', en: '{shown} of {all} stations' },
  nothingFound: {
    nl: 'Geen stembureau past bij deze zoekterm en dit filter. Maak het zoekveld leeg of kies "Alle stembureaus".',
    en: 'No station fits this search and filter. Empty the search field or choose "All stations".',
  },
  noStations: {
    nl: 'Er zijn nog geen stembureaus. Voeg ze toe bij Stembureaus: met de hand, of uit een bestand.',
    en: 'There are no stations yet. Add them at Stations: by hand, or from a file.',
  },
  clear: { nl: 'Alles tonen', en: 'Show all' },
  errors: { nl: 'fout {codes} op papier', en: 'error {codes} on paper' },
  oneDifference: { nl: '1 regel verschilt', en: '1 line differs' },
  differences: { nl: '{count} regels verschillen', en: '{count} lines differ' },
  more: { nl: 'nog {count} tonen', en: 'show {count} more' },
  doneOf: { nl: '{done} van {all} klaar', en: '{done} of {all} done' },
  firstDone: { nl: '{count} eerste invoer klaar', en: '{count} first entry done' },
  busy: { nl: '{count} bezig', en: '{count} in progress' },
  wait: { nl: '{count} wachten op u', en: '{count} wait for you' },
  pace: { nl: '{perHour} per uur · klaar rond {time}', en: '{perHour} an hour · done around {time}' },
  stationsLink: { nl: 'Stembureaus', en: 'Stations' },
  totalsLink: { nl: 'Totalen', en: 'Totals' },
  session: { nl: 'Zitting: {status}', en: 'Session: {status}' },
  differsOne: { nl: 'Verschil: 1 regel', en: 'Differs: 1 line' },
  differs: { nl: 'Verschil: {count} regels', en: 'Differs: {count} lines' },
  openWarnings: { nl: 'Open waarschuwingen', en: 'Open warnings' },
  open: { nl: 'Open', en: 'Open' },
  openOf: { nl: '{category}: {count} open waarschuwingen', en: '{category}: {count} open warnings' },
  openOfOne: { nl: '{category}: 1 open waarschuwing', en: '{category}: 1 open warning' },
  notHere: { nl: 'Dit stembureau doet hier niet aan mee', en: 'This station takes no part in this' },
} as const satisfies Record<string, Text>;

/** What waits: for the coordinator who looks, or, for an administrator, for a coordinator. */
export const waitTexts = {
  mine: {
    stage: { nl: 'Wacht op u', en: 'Waits for you' },
    one: { nl: '1 wacht op u', en: '1 waits for you' },
    more: { nl: '{count} wachten op u', en: '{count} wait for you' },
    title: { nl: 'Nu te doen', en: 'To do now' },
    nothing: {
      nl: 'Niets wacht op u. Fouten en verschillen komen hier vanzelf te staan.',
      en: 'Nothing waits for you. Errors and differences appear here by themselves.',
    },
  },
  theirs: {
    stage: { nl: 'Wacht op coördinator', en: 'Waits for coordinator' },
    one: { nl: '1 wacht op de coördinator', en: '1 waits for the coordinator' },
    more: { nl: '{count} wachten op de coördinator', en: '{count} wait for the coordinator' },
    title: { nl: 'Wacht op de coördinator', en: 'Waits for the coordinator' },
    nothing: { nl: 'Niets wacht op de coördinator.', en: 'Nothing waits for the coordinator.' },
  },
} as const satisfies Record<'mine' | 'theirs', Readonly<Record<string, Text>>>;

export const stageNames = {
  busy: { nl: 'Bezig', en: 'In progress' },
  firstDone: { nl: 'Eerste klaar', en: 'First done' },
  done: { nl: 'Klaar', en: 'Done' },
  empty: { nl: 'Niet begonnen', en: 'Not started' },
} as const satisfies Record<Exclude<Stage, 'waiting'>, Text>;
