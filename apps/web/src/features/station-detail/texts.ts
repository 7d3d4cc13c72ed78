// Words of one station's page.
import type { EntryNumber, EntryStatus, Examination, Text, WholeResolution } from '@telstaat/core';

export const texts = {
  title: { nl: 'Stembureau {number} {name}', en: 'Station {number} {name}' },
  back: { nl: 'Overzicht', en: 'Overview' },
  previous: { nl: 'Vorige: {number}', en: 'Previous: {number}' },
  next: { nl: 'Volgende: {number}', en: 'Next: {number}' },
  toLog: { nl: 'Logboek van dit stembureau', en: 'Log of this station' },
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
  differencesLook: {
    nl: 'De coördinator leest op het papier wie zich vergiste.',
    en: 'The coordinator reads on paper who was mistaken.',
  },
  retypeHelp: {
    nl: 'Leg het papier ernaast. Kies per regel wie het verkeerd las. Alleen die regels gaan leeg terug.',
    en: 'Lay the paper beside it. Choose for each line who misread it. Only those lines go back, emptied.',
  },
  decideHelp: {
    nl: 'Leg het papier ernaast. Kies per regel wat geldt, en schrijf op waarom. Daarna is het stembureau definitief.',
    en: 'Lay the paper beside it. Choose for each line what holds, and write down why. Then the station is definitive.',
  },
  wayQuestion: { nl: 'Hoe lost u het verschil op?', en: 'How do you resolve the difference?' },
  allLabel: { nl: 'Voor alle regels tegelijk', en: 'For all lines at once' },
  allChosen: { nl: 'Bij elke regel is gekozen.', en: 'Every line has a choice.' },
  keysDigits: { nl: 'kiest en gaat verder', en: 'chooses and goes on' },
  keysArrows: { nl: 'kiest', en: 'choose' },
  keysDown: { nl: 'volgende regel', en: 'next line' },
  chooseOne: { nl: 'Kies nog bij 1 regel.', en: '1 line is still to be chosen.' },
  chooseMore: { nl: 'Kies nog bij {count} regels.', en: '{count} lines are still to be chosen.' },
  backToOne: { nl: 'Terug naar de invoerder', en: 'Back to the typist' },
  backToBoth: { nl: 'Terug naar de invoerders', en: 'Back to the typists' },
  oneLine: { nl: '1 regel', en: '1 line' },
  lines: { nl: 'regels', en: 'lines' },
  retypeOne: {
    nl: '{name} typt {lines} opnieuw van papier.',
    en: '{name} types {lines} again from paper.',
  },
  retypeBoth: {
    nl: '{one} typt {oneLines} opnieuw van papier, daarna {other} {otherLines}.',
    en: '{one} types {oneLines} again from paper, then {other} {otherLines}.',
  },
  givenBack: { nl: 'Teruggegeven.', en: 'Given back.' },
  reason: { nl: 'Reden', en: 'Reason' },
  reasonAsked: { nl: 'Reden (komt in het logboek)', en: 'Reason (goes into the log)' },
  reasonMissing: { nl: 'Schrijf op waarom u zo beslist.', en: 'Write down why you decide this.' },
  decide: { nl: 'Beslissing vastleggen', en: 'Record the decision' },
  decideTitle: { nl: 'Zo beslissen?', en: 'Decide this?' },
  decideConfirm: { nl: 'Zo beslissen', en: 'Decide this' },
  decideThen: {
    nl: 'Dit geldt daarna voor dit stembureau. Het is dan definitief en telt mee. Niemand typt het nog een keer.',
    en: 'This will hold for this station. It is then definitive and counts. Nobody types it once more.',
  },
  decidedTitle: { nl: 'Verschil beslist door de coördinator', en: 'Difference decided by the coordinator' },
  decidedBy: { nl: '{name}, {time}:', en: '{name}, {time}:' },
  decidedOne: {
    nl: 'Beslist: 1 regel. Het stembureau is definitief.',
    en: 'Decided: 1 line. The station is definitive.',
  },
  decidedMore: {
    nl: 'Beslist: {count} regels. Het stembureau is definitief.',
    en: 'Decided: {count} lines. The station is definitive.',
  },
  otherwise: { nl: 'Anders oplossen', en: 'Resolve otherwise' },
  nextWaiting: {
    nl: 'Volgende: {number} {name} ({category})',
    en: 'Next: {number} {name} ({category})',
  },
  moreWait: { nl: 'Er wachten er {count}.', en: '{count} are waiting.' },
  nothingWaits: {
    nl: 'Niets wacht meer op u. Naar het overzicht.',
    en: 'Nothing waits for you any more. To the overview.',
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
  resolved: { nl: 'Gedaan:', en: 'Done:' },
  backToWarnings: { nl: 'Waarschuwingen', en: 'Warnings' },
  stands: { nl: 'Hoe het staat', en: 'Where it stands' },
  typingBy: { nl: '{name} typt sinds {time}', en: '{name} is typing since {time}' },
  examined: { nl: 'Nagekeken', en: 'Examined' },
  ofWhich: { nl: 'Van welke invoer', en: 'Of which entry' },
  findingsTab: { nl: 'Meldingen ({count})', en: 'Findings ({count})' },
  rulesTab: { nl: 'Controles ({count})', en: 'Checks ({count})' },
  rulesCount: {
    nl: '{all} controles: {holds} kloppen, {found} gevonden, {suppressed} niet beoordeeld.',
    en: '{all} checks: {holds} hold, {found} found, {suppressed} not judged.',
  },
  rulesFound: { nl: '{found} van {all} gevonden', en: '{found} of {all} found' },
  rulesHold: { nl: '✓ {all} kloppen', en: '✓ {all} hold' },
  suppressed: {
    nl: 'Niet beoordeeld: eerst moet {code} zijn opgelost.',
    en: 'Not judged: {code} must be solved first.',
  },
  saidBy: { nl: '{name}, {time}', en: '{name}, {time}' },
  myExplanation: { nl: 'Uw toelichting', en: 'Your explanation' },
  saveNote: { nl: 'Opslaan', en: 'Save' },
  markHandled: { nl: 'Afgehandeld', en: 'Handled' },
  handled: { nl: 'Afgehandeld', en: 'Handled' },
  handledBy: { nl: 'Afgehandeld door {name}, {time}', en: 'Handled by {name}, {time}' },
  notHandled: { nl: 'Nog niet afgehandeld', en: 'Not handled yet' },
  reopen: { nl: 'Toch weer openen', en: 'Open again' },
  aboutPapers: { nl: 'Gevraagd op het scherm', en: 'Asked on screen' },
  asWritten: { nl: 'PV', en: 'Report' },
  corrected: { nl: 'Verbeterd', en: 'Corrected' },
  countsAs: { nl: 'Telt als', en: 'Counts as' },
  nightTitle: { nl: 'Lijsten met verschillen', en: 'Lists with differences' },
  nightTable: { nl: 'Verkiezingsavond naast de telling', en: 'Election night beside the count' },
  nightSame: {
    nl: 'Per lijst gelijk aan de verkiezingsavond.',
    en: 'The same as election night for every list.',
  },
  nightList: { nl: 'Lijst', en: 'List' },
  nightStation: { nl: 'SB', en: 'Station' },
  nightCommittee: { nl: 'GSB', en: 'Committee' },
} as const satisfies Record<string, Text>;

/** The two ways to resolve a difference row by row. */
export const wayTexts = {
  retype: {
    name: { nl: 'Laten nalezen', en: 'Have it read again' },
    help: texts.retypeHelp,
    question: { nl: 'Wie las verkeerd?', en: 'Who misread?' },
    all: { 1: { nl: 'Allemaal eerste', en: 'All first' }, 2: { nl: 'Allemaal tweede', en: 'All second' } },
  },
  decide: {
    name: { nl: 'Zelf beslissen', en: 'Decide' },
    help: texts.decideHelp,
    question: { nl: 'Wat geldt?', en: 'What holds?' },
    all: {
      1: { nl: 'Overal geldt de eerste', en: 'The first holds everywhere' },
      2: { nl: 'Overal geldt de tweede', en: 'The second holds everywhere' },
    },
  },
} as const satisfies Record<'retype' | 'decide', WayWords>;

interface WayWords {
  readonly name: Text;
  readonly help: Text;
  /** What is asked per row. */
  readonly question: Text;
  /** One choice for all rows. */
  readonly all: Readonly<Record<EntryNumber, Text>>;
}

/** The entry that is chosen in a row. */
export const pairTexts = {
  1: { nl: 'Eerste', en: 'First' },
  2: { nl: 'Tweede', en: 'Second' },
} as const satisfies Record<EntryNumber, Text>;

export const outcomeTexts = {
  holds: { nl: 'Klopt', en: 'Holds' },
  found: { nl: 'Gevonden', en: 'Found' },
  suppressed: { nl: 'Niet beoordeeld', en: 'Not judged' },
} as const satisfies Record<Examination['outcome'], Text>;

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
    nl: 'Nu: kies met het papier per regel wie het verkeerd las.',
    en: 'Now: choose, with the paper, who misread each line.',
  },
  firstCorrection: {
    nl: 'Nu: wie de eerste invoer deed, typt de gekozen regels opnieuw van papier.',
    en: 'Now: who made the first entry types the chosen lines again from paper.',
  },
  secondCorrection: {
    nl: 'Nu: wie de tweede invoer deed, typt de gekozen regels opnieuw van papier.',
    en: 'Now: who made the second entry types the chosen lines again from paper.',
  },
  definitive: {
    nl: 'Klaar. Dit stembureau telt mee in de totalen.',
    en: 'Done. This station counts in the totals.',
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
  endDraft: {
    button: { nl: 'Lopende invoer beëindigen', en: 'End the entry in progress' },
    title: { nl: 'Lopende invoer beëindigen?', en: 'End the entry in progress?' },
    then: {
      nl: 'Voor als de invoerder niet verder kan. Wat nu getypt wordt, vervalt; een invoer die klaar is, blijft. Iemand anders typt de invoer die vervalt opnieuw van papier.',
      en: 'For when the typist cannot go on. What is being typed is dropped; an entry that is finished stays. Someone else types what is dropped anew from paper.',
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
} as const satisfies Record<WholeResolution, ResolutionWords>;
