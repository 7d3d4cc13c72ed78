// Words of the page on which the report of the session is written.
import type { Text } from '@telstaat/core';
import type { ColumnName, PartName, TableName } from './parts.ts';
import type { Fault } from './draft.ts';

export const texts = {
  title: { nl: 'Verslag', en: 'Report' },
  heading: { nl: 'Verslag van de zitting', en: 'Report of the session' },
  lead: {
    nl: 'Wat u hier typt, staat in het proces-verbaal. Wat u leeg laat, blijft een tabel om met de pen in te vullen.',
    en: 'What you type here stands in the official report. What you leave empty stays a table to fill in by hand.',
  },
  preview: { nl: 'Voorbeeld als CONCEPT (PDF)', en: 'Preview as CONCEPT (PDF)' },
  previewIsOld: { nl: 'Het voorbeeld toont wat bewaard is.', en: 'The preview shows what was saved.' },
  save: { nl: 'Bewaren', en: 'Save' },
  discard: { nl: 'Wijzigingen weggooien', en: 'Discard changes' },
  discardAsk: {
    nl: 'Wat u typte en nog niet bewaarde, verdwijnt. Wat bewaard is, blijft staan.',
    en: 'What you typed and did not save disappears. What was saved stays.',
  },
  nothing: { nl: 'Nog niets bewaard', en: 'Nothing saved yet' },
  saved: { nl: 'Alles is bewaard', en: 'Everything is saved' },
  savedAt: { nl: 'Bewaard om {time}', en: 'Saved at {time}' },
  unsaved: { nl: 'Nog niet bewaard', en: 'Not saved yet' },
  unsavedMeans: { nl: 'Deze computer onthoudt wat u typt.', en: 'This computer remembers what you type.' },
  restored: { nl: 'Dit had u nog niet bewaard', en: 'You had not saved this yet' },
  restoredMeans: {
    nl: 'Wat u eerder op deze computer typte, staat er weer. Kijk het na en kies Bewaren.',
    en: 'What you typed on this computer before is back. Check it and choose Save.',
  },
  review: { nl: 'Iemand anders schreef hier ook', en: 'Somebody else wrote here too' },
  reviewMeans: {
    nl: 'Uw tekst en die van de ander staan nu bij elkaar: {parts}. Kijk het na en kies nog een keer Bewaren.',
    en: 'Your text and theirs now stand together: {parts}. Check it and choose Save once more.',
  },
  together: {
    nl: 'Wat de ander bewaarde, staat er nu bij. Er is nog niets van u bewaard: kies nog een keer Bewaren.',
    en: 'What they saved now stands here too. Nothing of yours was saved yet: choose Save once more.',
  },
  packageHolds: { nl: 'Er is een uitvoerpakket dat geldt', en: 'There is a package that holds' },
  packageVoid: {
    nl: 'Bewaart u hier een wijziging, dan vervalt het. Maak daarna een nieuw pakket en druk het proces-verbaal opnieuw af.',
    en: 'When you save a change here, it becomes void. Then make a new package and print the report again.',
  },
  notSaved: { nl: 'Er is niets bewaard', en: 'Nothing was saved' },
  faults: { nl: 'Er is niets bewaard: {count} velden kloppen niet', en: 'Nothing was saved: {count} fields are wrong' },
  oneFault: { nl: 'Er is niets bewaard: 1 veld klopt niet', en: 'Nothing was saved: 1 field is wrong' },
  faultsMeans: {
    nl: 'Bij het veld staat wat er mis is. Wat u typte, blijft staan.',
    en: 'Each field says what is wrong. What you typed stays.',
  },
  row: { nl: 'Regel {number}', en: 'Row {number}' },
  removeRow: { nl: 'Regel {number} verwijderen: {part}', en: 'Remove row {number}: {part}' },
  remove: { nl: 'Verwijderen', en: 'Remove' },
  keys: { nl: 'gaat naar de volgende regel', en: 'goes to the next row' },
  fromWarnings: { nl: 'Komt vanzelf mee', en: 'Comes along by itself' },
  fromWarningsMeans: {
    nl: 'Deze toelichtingen staan bij waarschuwingen. Ze komen in het proces-verbaal zodra het stembureau definitief is; u hoeft ze niet over te typen.',
    en: 'These explanations stand with warnings. They go into the report once the station is definitive; you need not type them again.',
  },
  stationAnd: { nl: 'Stembureau {number}', en: 'Station {number}' },
  toWarnings: { nl: 'Naar de waarschuwingen', en: 'To the warnings' },
  unanswered: { nl: 'Nog niet ingevuld', en: 'Not filled in yet' },
  unansweredMeans: { nl: 'De vakjes blijven leeg op papier.', en: 'The boxes stay empty on paper.' },
} as const satisfies Record<string, Text>;

export interface PartWords {
  readonly title: Text;
  /** Where it stands on the paper and what belongs in it. */
  readonly help: Text;
}

export const partWords = {
  attendance: {
    title: { nl: 'Presentielijst', en: 'Attendance list' },
    help: {
      nl: 'De leden van het gemeentelijk stembureau die er zijn. Deze namen komen niet in de publicatie.',
      en: 'The members of the municipal committee who are there. These names are not published.',
    },
  },
  explanations: {
    title: { nl: 'Toelichting bij stembureaus', en: 'Explanations per station' },
    help: {
      nl: 'Wat opviel, de oorzaak als u die weet, wat u deed en wat eruit kwam. Niet verplicht, maar het voorkomt vragen.',
      en: 'What was remarkable, the cause if you know it, what you did and what came of it. Not obligatory, but it prevents questions.',
    },
  },
  objections: {
    title: { nl: 'Bezwaren van aanwezigen', en: 'Objections of those present' },
    help: {
      nl: 'Elk bezwaar, ook als u het er niet mee eens bent. Schrijf geen namen op: dit wordt gepubliceerd.',
      en: 'Every objection, also when you do not agree. Write no names: this is published.',
    },
  },
  irregularities: {
    title: { nl: 'Andere bijzonderheden', en: 'Other irregularities' },
    help: {
      nl: 'Bijvoorbeeld een schorsing, of een stembiljet van een andere verkiezing. Schrijf geen namen op: dit wordt gepubliceerd.',
      en: 'For example a suspension, or a ballot paper of another election. Write no names: this is published.',
    },
  },
  control: {
    title: { nl: 'Uitkomst controleprotocol', en: 'Outcome of the control protocol' },
    help: {
      nl: 'Voer eerst de controle van de optellingen uit volgens het controleprotocol.',
      en: 'First do the control of the additions by the control protocol.',
    },
  },
  combinedVoting: {
    title: { nl: 'Bij gecombineerde stemmingen', en: 'With combined elections' },
    help: {
      nl: 'Zijn verzegelde pakken van de andere verkiezing geopend?',
      en: 'Were sealed packs of the other election opened?',
    },
  },
} as const satisfies Record<PartName, PartWords>;

export const addWords = {
  attendance: { nl: 'Persoon toevoegen', en: 'Add a person' },
  explanations: { nl: 'Toelichting toevoegen', en: 'Add an explanation' },
  objections: { nl: 'Bezwaar toevoegen', en: 'Add an objection' },
  irregularities: { nl: 'Bijzonderheid toevoegen', en: 'Add an irregularity' },
} as const satisfies Record<TableName, Text>;

export const columnWords = {
  initials: { nl: 'Voorletters', en: 'Initials' },
  lastName: { nl: 'Achternaam', en: 'Last name' },
  role: { nl: 'Rol', en: 'Role' },
  from: { nl: 'Van', en: 'From' },
  until: { nl: 'Tot', en: 'Until' },
  location: { nl: 'Locatie', en: 'Location' },
  station: { nl: 'Stembureau', en: 'Station' },
  text: { nl: 'Tekst', en: 'Text' },
  time: { nl: 'Tijdstip', en: 'Time' },
  objection: { nl: 'Bezwaar', en: 'Objection' },
  reply: { nl: 'Reactie', en: 'Reply' },
} as const satisfies Record<ColumnName, Text>;

/** Roles as the model names them, proposed while one types. On paper they are Dutch. */
export const proposedRoles = ['Voorzitter', 'Plaatsvervangend voorzitter', 'Lid'] as const;

export const faultWords = {
  missing: { nl: 'Vul dit in', en: 'Fill this in' },
  time: { nl: 'Typ een tijd, zoals 9:30', en: 'Type a time, such as 9:30' },
  station: { nl: 'Dit stembureau bestaat niet', en: 'This station does not exist' },
  stationTwice: { nl: 'Dit stembureau staat er al', en: 'This station is there already' },
  text: {
    nl: 'Te lang, of er staan tekens in die niet op papier kunnen',
    en: 'Too long, or with signs that cannot stand on paper',
  },
} as const satisfies Record<Fault, Text>;

export const controlWords = {
  none: { nl: 'Er zijn geen verschillen geconstateerd', en: 'No differences were found' },
  found: { nl: 'Er zijn verschillen geconstateerd', en: 'Differences were found' },
  foundMeans: { nl: 'Neem contact op met de Kiesraad.', en: 'Contact the Kiesraad.' },
  explanation: { nl: 'Wat daarvan de uitkomst is', en: 'What came of it' },
} as const satisfies Record<string, Text>;

export const combinedWords = {
  yes: { nl: 'Ja, er zijn pakken geopend', en: 'Yes, packs were opened' },
  no: { nl: 'Nee', en: 'No' },
  found: { nl: 'Wat daarin is aangetroffen', en: 'What was found in them' },
} as const satisfies Record<string, Text>;
