// Complaints about polling stations (EML 110b and CSV) and about the OSV4-3 CSV.
import { askSender, checkFile, checkWithSender, kind, nothingToDo } from './kind.ts';
import type { ComplaintKind } from '../../basics/complaint.ts';

const mendRow = {
  nl: 'Verbeter deze regel en kies het bestand opnieuw.',
  en: 'Mend this row and choose the file again.',
};
const mendHeader = {
  nl: 'Op de eerste regel horen de kolommen nummer en naam. Verder mogen: kiesgerechtigden, soort, adres, postcode, plaats.',
  en: 'The first row needs the columns nummer and naam. Also allowed: kiesgerechtigden, soort, adres, postcode, plaats.',
};

export const stationsKinds = {
  'stations.otherElection': kind(
    'warning',
    {
      nl: 'De stembureaus zijn van verkiezing {found}, niet van {expected}.',
      en: 'The polling stations belong to election {found}, not to {expected}.',
    },
    {
      nl: 'Ga alleen verder als u deze lijst ook voor deze verkiezing wilt gebruiken.',
      en: 'Go on only if you want to use this list for this election too.',
    },
  ),
  'stations.otherDate': kind(
    'warning',
    {
      nl: 'De stembureaus zijn van een verkiezing op {found}, niet op {expected}.',
      en: 'The polling stations belong to an election on {found}, not on {expected}.',
    },
    {
      nl: 'Ga alleen verder als u deze lijst ook voor deze verkiezing wilt gebruiken.',
      en: 'Go on only if you want to use this list for this election too.',
    },
  ),
  'stations.otherMunicipality': kind(
    'warning',
    {
      nl: 'De stembureaus zijn van gemeente {found}, niet van {expected}.',
      en: 'The polling stations belong to municipality {found}, not to {expected}.',
    },
    checkFile,
  ),
  'stations.severalContests': kind(
    'warning',
    {
      nl: 'Het bestand bevat stembureaus van {count} verkiezingen. Alleen de eerste is gelezen.',
      en: 'The file holds polling stations of {count} elections. Only the first was read.',
    },
    checkFile,
  ),
  'stations.none': kind(
    'warning',
    { nl: 'Er staan geen stembureaus in het bestand.', en: 'There are no polling stations in the file.' },
    checkFile,
  ),
  'stations.numberInvalid': kind(
    'error',
    {
      nl: 'Het nummer van een stembureau is geen heel getal van 1 of meer: "{value}".',
      en: 'The number of a polling station is not a whole number of 1 or more: "{value}".',
    },
    mendRow,
  ),
  'stations.numberLong': kind(
    'error',
    {
      nl: 'Nummer {value} is te lang: een nummer van een stembureau heeft hoogstens 6 cijfers.',
      en: 'Number {value} is too long: the number of a polling station has 6 digits at most.',
    },
    mendRow,
  ),
  'stations.numberTwice': kind(
    'error',
    { nl: 'Stembureau {number} staat er twee keer in.', en: 'Polling station {number} is given twice.' },
    { nl: 'Geef ieder stembureau een eigen nummer.', en: 'Give every polling station its own number.' },
  ),
  'stations.nameMissing': kind(
    'error',
    { nl: 'De naam van stembureau {number} ontbreekt.', en: 'The name of polling station {number} is missing.' },
    mendRow,
  ),
  'stations.textLong': kind(
    'error',
    {
      nl: 'Een tekst bij stembureau {number} is te lang: {length} tekens, hoogstens {limit}. Hij begint met "{start}".',
      en: 'A text of polling station {number} is too long: {length} characters, {limit} at most. It begins with "{start}".',
    },
    { nl: 'Maak de tekst korter en kies het bestand opnieuw.', en: 'Shorten the text and choose the file again.' },
  ),
  'stations.textSigns': kind(
    'error',
    {
      nl: 'Bij stembureau {number} staan onzichtbare tekens in naam, adres of plaats.',
      en: 'Name, address or town of polling station {number} has invisible characters.',
    },
    {
      nl: 'Typ de tekst opnieuw in de lijst en kies het bestand opnieuw.',
      en: 'Type the text again in the list and choose the file again.',
    },
  ),
  'stations.votersInvalid': kind(
    'error',
    {
      nl: 'Het aantal kiesgerechtigden van stembureau {number} is geen aantal: "{value}".',
      en: 'The number of eligible voters of polling station {number} is not a count: "{value}".',
    },
    mendRow,
  ),
  'stations.votersUnknown': kind(
    'warning',
    {
      nl: 'Het bestand zegt niet hoeveel kiesgerechtigden de gemeente heeft.',
      en: 'The file does not say how many eligible voters the municipality has.',
    },
    { nl: 'Vul het aantal kiesgerechtigden zelf in.', en: 'Fill in the number of eligible voters yourself.' },
  ),
  'stations.votersSum': kind(
    'warning',
    {
      nl: 'De kiesgerechtigden van de stembureaus zijn samen {sum}, maar de gemeente heeft er {total}.',
      en: 'The eligible voters of the polling stations add up to {sum}, but the municipality has {total}.',
    },
    checkWithSender,
  ),
  'stations.postalCode': kind(
    'warning',
    {
      nl: 'De postcode van stembureau {number} is geen postcode: "{value}".',
      en: 'The postal code of polling station {number} is not a postal code: "{value}".',
    },
    { nl: 'Een postcode is zoals 1234 AB.', en: 'A postal code looks like 1234 AB.' },
  ),
  'stations.kindUnknown': kind(
    'error',
    { nl: 'Soort stembureau "{value}" is niet bekend.', en: 'Kind of polling station "{value}" is not known.' },
    {
      nl: 'Kies uit: vast, mobiel, bijzonder. Of laat het leeg.',
      en: 'Choose from: vast, mobiel, bijzonder. Or leave it empty.',
    },
  ),
} as const satisfies Record<string, ComplaintKind>;

export const csvKinds = {
  'csv.binary': kind(
    'error',
    { nl: 'Dit is geen tekstbestand.', en: 'This is not a text file.' },
    {
      nl: 'Sla de lijst op als CSV-bestand (CSV UTF-8) en kies dat bestand.',
      en: 'Save the list as a CSV file (CSV UTF-8) and choose that file.',
    },
  ),
  'csv.notUtf8': kind(
    'note',
    {
      nl: 'Het bestand is geen UTF-8 en is gelezen als Windows-1252.',
      en: 'The file is not UTF-8 and was read as Windows-1252.',
    },
    { nl: 'Controleer letters met accenten in de namen.', en: 'Check letters with accents in the names.' },
  ),
  'csv.quotes': kind(
    'error',
    {
      nl: 'Aanhalingstekens zijn niet goed geopend of gesloten.',
      en: 'Quotation marks are not opened or closed properly.',
    },
    mendRow,
  ),
  'csv.tooManyRows': kind(
    'error',
    {
      nl: 'Het bestand heeft {rows} regels. Meer dan {limit} kan niet.',
      en: 'The file has {rows} rows. More than {limit} is not possible.',
    },
    checkFile,
  ),
  'csv.noRows': kind(
    'error',
    {
      nl: 'Onder de kolomkoppen staan geen stembureaus.',
      en: 'There are no polling stations under the column headings.',
    },
    checkFile,
  ),
  'csv.headerMissing': kind(
    'error',
    { nl: 'De kolom {column} ontbreekt.', en: 'The column {column} is missing.' },
    mendHeader,
  ),
  'csv.headerUnknown': kind(
    'warning',
    {
      nl: 'De kolom "{column}" is niet bekend en is overgeslagen.',
      en: 'The column "{column}" is not known and was left out.',
    },
    mendHeader,
  ),
  'csv.headerTwice': kind(
    'error',
    { nl: 'De kolom {column} staat er twee keer in.', en: 'The column {column} is given twice.' },
    mendHeader,
  ),
  'csv.rowLength': kind(
    'error',
    {
      nl: 'Deze regel heeft {found} vakken; de kolomkoppen zijn er {expected}.',
      en: 'This row has {found} cells; there are {expected} column headings.',
    },
    mendRow,
  ),
  'csv.totalRow': kind(
    'error',
    { nl: 'Dit lijkt een totaalregel: "{value}".', en: 'This looks like a row of totals: "{value}".' },
    {
      nl: 'Haal de totaalregel weg en kies het bestand opnieuw.',
      en: 'Remove the row of totals and choose the file again.',
    },
  ),
} as const satisfies Record<string, ComplaintKind>;

export const osv43Kinds = {
  'osv43.notOsv43': kind(
    'error',
    {
      nl: 'Dit is geen OSV4-3-bestand: op regel {line} hoort "{expected}".',
      en: 'This is not an OSV4-3 file: "{expected}" belongs on row {line}.',
    },
    checkFile,
  ),
  'osv43.excel': kind(
    'warning',
    {
      nl: 'Dit bestand is met Excel opnieuw opgeslagen. Nullen vooraan, de datum en aanhalingstekens zijn veranderd.',
      en: 'This file was saved again with Excel. Leading zeroes, the date and quotation marks have changed.',
    },
    { nl: 'Gebruik liever het oorspronkelijke bestand.', en: 'Rather use the original file.' },
  ),
  'osv43.rowLength': kind(
    'error',
    {
      nl: 'Deze regel heeft {found} vakken; het moeten er {expected} zijn.',
      en: 'This row has {found} cells; there should be {expected}.',
    },
    askSender,
  ),
  'osv43.notCount': kind(
    'error',
    { nl: 'Hier hoort een aantal, maar er staat "{value}".', en: 'A count belongs here, but it says "{value}".' },
    askSender,
  ),
  'osv43.candidateWithoutList': kind(
    'error',
    { nl: 'Deze kandidaat staat vóór de eerste lijst.', en: 'This candidate comes before the first list.' },
    askSender,
  ),
  'osv43.labelUnknown': kind(
    'warning',
    {
      nl: 'De regel "{label}" is niet bekend. De getallen zijn bewaard.',
      en: 'The row "{label}" is not known. Its numbers were kept.',
    },
    checkWithSender,
  ),
  'osv43.totals': kind(
    'warning',
    {
      nl: 'Op {count} regels is het totaal niet de som van de kolommen. De eerste: "{label}".',
      en: 'On {count} rows the total is not the sum of the columns. The first: "{label}".',
    },
    nothingToDo,
  ),
  'osv43.notMunicipal': kind(
    'error',
    {
      nl: 'Een OSV4-3-bestand kan alleen worden gemaakt van een EML 510b, 510c of 510d; dit is {message}.',
      en: 'An OSV4-3 file can only be made from an EML 510b, 510c or 510d; this is {message}.',
    },
    checkFile,
  ),
} as const satisfies Record<string, ComplaintKind>;
