// Words of the session page.
import type { FixedCountField, SessionCommand, SessionStatus, Text } from '@telstaat/core';

export const texts = {
  title: { nl: 'Zitting', en: 'Session' },
  lead: {
    nl: 'U opent de invoer, pauzeert, en rondt af. Elke verkiezing heeft een eigen zitting.',
    en: 'You open the entry, pause it, and finish it. Each election has its own session.',
  },
  status: { nl: 'Stand', en: 'State' },
  details: { nl: 'Plaats en tijd', en: 'Place and time' },
  detailsHelp: {
    nl: 'Deze gegevens komen in het proces-verbaal.',
    en: 'These details go into the official report.',
  },
  location: { nl: 'Plaats van de zitting', en: 'Place of the session' },
  date: { nl: 'Datum', en: 'Date' },
  time: { nl: 'Begintijd', en: 'Starting time' },
  save: { nl: 'Opslaan', en: 'Save' },
  saved: { nl: 'Plaats en tijd zijn opgeslagen.', en: 'Place and time were saved.' },
  change: { nl: 'Wijzigen', en: 'Change' },
  cancel: { nl: 'Annuleren', en: 'Cancel' },
  locationWrong: { nl: 'Vul de plaats van de zitting in.', en: 'Fill in the place of the session.' },
  dateHelp: { nl: 'dd-mm-jjjj', en: 'dd-mm-yyyy' },
  timeHelp: { nl: 'uu:mm', en: 'hh:mm' },
  dateWrong: { nl: 'Vul een datum in zoals 18-03-2027.', en: 'Fill in a date like 18-03-2027.' },
  timeWrong: { nl: 'Vul een tijd in zoals 09:00.', en: 'Fill in a time like 09:00.' },
  failed: { nl: 'Er is niets gewijzigd', en: 'Nothing was changed' },
  at: { nl: '{location}, {date} om {time}', en: '{location}, {date} at {time}' },
  checklist: { nl: 'Wat nog open staat', en: 'What is still open' },
  detailsDone: { nl: 'Plaats en tijd ingevuld', en: 'Place and time filled in' },
  detailsOpen: { nl: 'Plaats en tijd nog invullen', en: 'Place and time still to fill in' },
  stationsNone: { nl: 'Nog geen stembureaus', en: 'No stations yet' },
  stationsAdd: { nl: 'Stembureaus toevoegen', en: 'Add stations' },
  stationsDone: { nl: 'Alle stembureaus zijn definitief ({count})', en: 'All stations are definitive ({count})' },
  stationsOpen: {
    nl: 'Nog niet definitief: {open} van {count} stembureaus',
    en: 'Not definitive yet: {open} of {count} stations',
  },
  warningsDone: { nl: 'Geen open waarschuwingen', en: 'No open warnings' },
  warningsOne: {
    nl: '1 waarschuwing is niet afgehandeld. Afronden kan wel.',
    en: '1 warning is not handled. You can finish all the same.',
  },
  warningsOpen: {
    nl: '{count} waarschuwingen zijn niet afgehandeld. Afronden kan wel.',
    en: '{count} warnings are not handled. You can finish all the same.',
  },
  approve: { nl: 'U stelt dit vast:', en: 'This is what you approve:' },
  approveStations: { nl: 'Stembureaus, alle definitief', en: 'Stations, all definitive' },
  approveSession: { nl: 'Zitting', en: 'Session' },
  approveWarnings: { nl: 'Open waarschuwingen', en: 'Open warnings' },
  noDetails: { nl: 'plaats en tijd nog niet ingevuld', en: 'place and time not filled in yet' },
  showAll: { nl: 'Alle {count} tonen', en: 'Show all {count}' },
  done: { nl: 'In orde', en: 'Done' },
  open: { nl: 'Open', en: 'Open' },
  toOutput: { nl: 'Naar de uitvoer', en: 'To the output' },
} as const satisfies Record<string, Text>;

/** The totals that stand in the question before finishing. */
export const approvedTotals = {
  'voters.total': { nl: 'D Toegelaten kiezers', en: 'D Admitted voters' },
  'votes.candidates': { nl: 'E Stemmen op kandidaten', en: 'E Votes on candidates' },
  'votes.blank': { nl: 'F Blanco stemmen', en: 'F Blank votes' },
  'votes.invalid': { nl: 'G Ongeldige stemmen', en: 'G Invalid votes' },
  'votes.total': { nl: 'H Uitgebrachte stemmen', en: 'H Votes cast' },
} as const satisfies Partial<Record<FixedCountField, Text>>;

/** What a status means for the people in the hall. */
export const statusMeanings = {
  created: {
    nl: 'Er zijn nog geen stembureaus. Voeg ze toe; daarna kunt u de invoer openen.',
    en: 'There are no stations yet. Add them; then you can open the entry.',
  },
  inPreparation: {
    nl: 'Alles staat klaar. Invoerders kunnen pas typen als u de invoer opent.',
    en: 'All is ready. Typists can type only when you open the entry.',
  },
  dataEntry: { nl: 'Invoerders kunnen typen.', en: 'Typists can type.' },
  paused: {
    nl: 'Invoerders kunnen nu niet typen. Wat getypt is, is bewaard.',
    en: 'Typists cannot type now. What was typed is safe.',
  },
  completed: {
    nl: 'De invoer is afgerond. U kunt het proces-verbaal en de bestanden maken.',
    en: 'Entry is finished. You can make the report and the files.',
  },
} as const satisfies Record<SessionStatus, Text>;

interface StepWords {
  readonly button: Text;
  readonly title: Text;
  /** What happens next. */
  readonly then: Text;
}

export const stepWords = {
  start: {
    button: { nl: 'Invoer openen', en: 'Open entry' },
    title: { nl: 'Invoer openen?', en: 'Open entry?' },
    then: {
      nl: 'Invoerders kunnen meteen typen. Het aantal kiesgerechtigden staat daarna vast.',
      en: 'Typists can type at once. The number of eligible voters is fixed from then on.',
    },
  },
  pause: {
    button: { nl: 'Invoer pauzeren', en: 'Pause entry' },
    title: { nl: 'Invoer pauzeren?', en: 'Pause entry?' },
    then: {
      nl: 'Invoerders kunnen niet verder typen tot u hervat. Alles wat getypt is, blijft bewaard.',
      en: 'Typists cannot go on until you resume. Everything typed stays safe.',
    },
  },
  resume: {
    button: { nl: 'Invoer hervatten', en: 'Resume entry' },
    title: { nl: 'Invoer hervatten?', en: 'Resume entry?' },
    then: { nl: 'Invoerders kunnen meteen verder waar zij waren.', en: 'Typists can go on at once where they were.' },
  },
  finish: {
    button: { nl: 'Invoer afronden', en: 'Finish entry' },
    title: { nl: 'Invoer afronden?', en: 'Finish entry?' },
    then: {
      nl: 'Alle stembureaus zijn definitief. Daarna maakt u het proces-verbaal en de bestanden. Heropenen kan, als dat nodig is.',
      en: 'All stations are definitive. Then you make the report and the files. You can reopen if you must.',
    },
  },
  reopen: {
    button: { nl: 'Zitting heropenen', en: 'Reopen session' },
    title: { nl: 'Zitting heropenen?', en: 'Reopen the session?' },
    then: {
      nl: 'De invoer gaat weer open. Uitvoerpakketten die al gemaakt zijn, kloppen dan misschien niet meer: maak na het afronden een nieuw pakket en vervang het proces-verbaal.',
      en: 'Entry opens again. Packages made before may no longer be right: make a new one after finishing, and replace the report.',
    },
  },
} as const satisfies Record<SessionCommand, StepWords>;
