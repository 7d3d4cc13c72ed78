// Words of one station's page.
import type { EntryStatus, Resolution, Text } from '@telstaat/core';

export const texts = {
  title: { nl: 'Stembureau {number} {name}', en: 'Station {number} {name}' },
  back: { nl: 'Overzicht', en: 'Overview' },
  previous: { nl: 'Vorige: {number}', en: 'Previous: {number}' },
  next: { nl: 'Volgende: {number}', en: 'Next: {number}' },
  walk: { nl: 'Andere stembureaus', en: 'Other stations' },
  unknown: {
    nl: 'Stembureau {number} bestaat niet in deze verkiezing. Kies een stembureau in het overzicht.',
    en: 'Station {number} does not exist in this election. Choose a station in the overview.',
  },
  unknownTitle: { nl: 'Dit stembureau bestaat niet', en: 'This station does not exist' },
  first: { nl: 'Eerste invoer', en: 'First entry' },
  second: { nl: 'Tweede invoer', en: 'Second entry' },
  definitive: { nl: 'Definitieve invoer', en: 'Definitive entry' },
  by: { nl: '{name}, klaar om {time}', en: '{name}, done at {time}' },
  notYet: { nl: 'Nog niet', en: 'Not yet' },
  typing: {
    nl: 'Nog bezig; pas zichtbaar als de invoer klaar is',
    en: 'In progress; visible when the entry is finished',
  },
  who: { nl: 'Wie typte', en: 'Who typed' },
  canDo: { nl: 'Wat u kunt doen', en: 'What you can do' },
  nothingToDo: { nl: 'U hoeft nu niets te doen.', en: 'You need not do anything now.' },
  onlyCoordinator: {
    nl: 'Alleen een coördinator kan hier iets doen.',
    en: 'Only a coordinator can do something here.',
  },
  notNow: {
    nl: 'De zitting is afgerond of nog niet begonnen. Heropen of start de zitting om hier iets te wijzigen.',
    en: 'The session is finished or has not begun. Reopen or start it to change something here.',
  },
  reopens: {
    nl: 'De zitting was afgerond en wordt heropend; gemaakte pakketten vervallen.',
    en: 'The session was completed and is reopened; packages made are superseded.',
  },
  failed: { nl: 'Er is niets gewijzigd', en: 'Nothing was changed' },
  findings: { nl: 'Meldingen', en: 'Findings' },
  noFindings: { nl: 'Geen meldingen: alles telt op.', en: 'No findings: everything adds up.' },
  error: { nl: 'Fout', en: 'Error' },
  warning: { nl: 'Waarschuwing', en: 'Warning' },
  toField: { nl: 'Naar {code}', en: 'To {code}' },
  accepted: { nl: 'Door de invoerder bekeken met het papier', en: 'Checked with the paper by the typist' },
  differences: { nl: 'Regels die verschillen ({count})', en: 'Lines that differ ({count})' },
  differencesHelp: {
    nl: 'Leg het papieren formulier ernaast. Kies daarna welke invoer klopt. De andere wordt helemaal opnieuw getypt, door iemand die de cijfers niet ziet.',
    en: 'Lay the paper form beside it. Then choose which entry is right. The other is typed anew as a whole, by someone who does not see the figures.',
  },
  differencesTable: { nl: 'Tabel met de twee invoeren', en: 'Table of both entries' },
  code: { nl: 'Vak', en: 'Box' },
  line: { nl: 'Regel op het formulier', en: 'Line on the form' },
  difference: { nl: 'Verschil', en: 'Difference' },
  ticked: { nl: 'aangekruist', en: 'ticked' },
  notTicked: { nl: 'niet aangekruist', en: 'not ticked' },
  empty: { nl: 'leeg', en: 'empty' },
  wholeForm: { nl: 'Heel formulier: {entry}', en: 'Whole form: {entry}' },
  sheet: { nl: 'Ingevuld formulier', en: 'Form as entered' },
  waiting: {
    nl: 'Hier staat nog niets. Zodra een invoerder klaar is, ziet u het formulier.',
    en: 'Nothing here yet. As soon as a typist has finished, you see the form.',
  },
  nothingWritten: { nl: 'Niets ingevuld', en: 'Nothing written' },
  stationPaper: { nl: 'Leeg formulier (PDF)', en: 'Blank form (PDF)' },
  resolved: { nl: 'Gedaan: {what}', en: 'Done: {what}' },
} as const satisfies Record<string, Text>;

/** What happens next with a station in this status. */
export const nextTexts = {
  empty: { nl: 'Nu: iemand typt de eerste invoer.', en: 'Next: someone types the first entry.' },
  firstInProgress: { nl: 'Nu: de eerste invoer wordt getypt.', en: 'Now: the first entry is being typed.' },
  firstHasErrors: {
    nl: 'Nu: leg het papier naast de meldingen. Typefout? Geef terug. Fout op papier? Laat het papier verbeteren.',
    en: 'Now: lay the paper beside the findings. A typing slip? Give it back. Wrong on paper? Have the paper corrected.',
  },
  firstFinalised: {
    nl: 'Nu: iemand anders typt de tweede invoer.',
    en: 'Next: someone else types the second entry.',
  },
  secondInProgress: { nl: 'Nu: de tweede invoer wordt getypt.', en: 'Now: the second entry is being typed.' },
  different: {
    nl: 'Nu: kies met het papier welke invoer blijft.',
    en: 'Now: choose, with the paper, which entry stays.',
  },
  definitive: {
    nl: 'Klaar: beide invoeren zijn gelijk. Dit stembureau telt mee in de totalen.',
    en: 'Done: both entries are equal. This station counts in the totals.',
  },
} as const satisfies Record<EntryStatus, Text>;

interface ResolutionWords {
  readonly button: Text;
  readonly title: Text;
  /** What happens next, with the names of the typists. */
  readonly then: Text;
}

export const resolutionWords = {
  returnFirst: {
    button: { nl: 'Teruggeven aan {first}', en: 'Give back to {first}' },
    title: { nl: 'Teruggeven aan {first}?', en: 'Give back to {first}?' },
    then: {
      nl: 'Geef {first} het papier terug. {first} opent de invoer, verbetert wat verkeerd is overgetypt en rondt opnieuw af. Alles wat getypt is, blijft staan.',
      en: 'Hand {first} the paper. {first} opens the entry, mends what was mistyped and finishes again. Everything typed stays.',
    },
  },
  deleteFirst: {
    button: { nl: 'Eerste invoer verwijderen', en: 'Delete the first entry' },
    title: { nl: 'Eerste invoer verwijderen?', en: 'Delete the first entry?' },
    then: {
      nl: 'De invoer van {first} vervalt. Het stembureau staat weer op "nog niet begonnen" en iemand typt het helemaal opnieuw. In het log blijft staan wat er gebeurde.',
      en: 'The entry of {first} is dropped. The station is "not started" again and someone types all of it anew. The log keeps what happened.',
    },
  },
  keepFirst: {
    button: { nl: 'Eerste behouden, tweede opnieuw', en: 'Keep first, second anew' },
    title: { nl: 'Eerste invoer behouden?', en: 'Keep the first entry?' },
    then: {
      nl: 'De invoer van {first} blijft. De invoer van {second} vervalt. Iemand anders dan {first} typt de tweede invoer opnieuw van papier.',
      en: 'The entry of {first} stays. The entry of {second} is dropped. Someone other than {first} types the second entry anew from paper.',
    },
  },
  keepSecond: {
    button: { nl: 'Tweede behouden, eerste opnieuw', en: 'Keep second, first anew' },
    title: { nl: 'Tweede invoer behouden?', en: 'Keep the second entry?' },
    then: {
      nl: 'De invoer van {second} blijft en geldt als eerste invoer. De invoer van {first} vervalt. Iemand anders dan {second} typt de tweede invoer opnieuw van papier.',
      en: 'The entry of {second} stays and becomes the first entry. The entry of {first} is dropped. Someone other than {second} types the second entry anew from paper.',
    },
  },
  deleteBoth: {
    button: { nl: 'Beide verwijderen', en: 'Delete both' },
    title: { nl: 'Beide invoeren verwijderen?', en: 'Delete both entries?' },
    then: {
      nl: 'Beide invoeren vervallen. Het stembureau staat weer op "nog niet begonnen" en wordt twee keer helemaal opnieuw getypt.',
      en: 'Both entries are dropped. The station is "not started" again and is typed twice anew.',
    },
  },
  reset: {
    button: { nl: 'Stembureau terugzetten', en: 'Reset the station' },
    title: { nl: 'Stembureau terugzetten?', en: 'Reset the station?' },
    then: {
      nl: 'Alles wat voor dit stembureau getypt is, vervalt, ook een invoer die nog bezig is. Het stembureau wordt twee keer helemaal opnieuw getypt.',
      en: 'Everything typed for this station is dropped, also an entry in progress. The station is typed twice anew.',
    },
  },
} as const satisfies Record<Resolution, ResolutionWords>;
