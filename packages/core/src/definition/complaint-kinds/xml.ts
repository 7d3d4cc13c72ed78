// Complaints about files as such, before their meaning is known: XML and the structure of EML_NL.
import { askSender, checkFile, checkWithSender, kind, nothingToDo } from './kind.ts';
import type { ComplaintKind } from '../../basics/complaint.ts';

export const fileKinds = {
  'file.empty': kind('error', { nl: 'Het bestand is leeg.', en: 'The file is empty.' }, checkFile),
  'file.zip': kind(
    'error',
    { nl: 'Dit is een zip-bestand.', en: 'This is a zip file.' },
    {
      nl: 'Pak het zip-bestand eerst uit en kies het bestand dat erin zit.',
      en: 'Unpack the zip file first and choose the file inside it.',
    },
  ),
  'file.pdf': kind(
    'error',
    { nl: 'Dit is een PDF-document, geen gegevensbestand.', en: 'This is a PDF document, not a data file.' },
    { nl: 'Kies het bestand dat eindigt op .eml.xml of .csv.', en: 'Choose the file that ends in .eml.xml or .csv.' },
  ),
  'file.spreadsheet': kind(
    'error',
    { nl: 'Dit is een Excel-werkmap.', en: 'This is an Excel workbook.' },
    {
      nl: 'Sla het werkblad op als CSV-bestand (CSV UTF-8) en kies dat bestand.',
      en: 'Save the sheet as a CSV file (CSV UTF-8) and choose that file.',
    },
  ),
  'file.unknown': kind(
    'error',
    { nl: 'Dit soort bestand is niet bekend.', en: 'This kind of file is not known.' },
    {
      nl: 'Kies een EML-bestand (110a, 110b, 230b, 510 of 520), een OSV4-3-bestand of een CSV-bestand met stembureaus.',
      en: 'Choose an EML file (110a, 110b, 230b, 510 or 520), an OSV4-3 file or a CSV file with polling stations.',
    },
  ),
  'file.notOnPaper': kind(
    'warning',
    {
      nl: 'In namen staat een teken dat niet op papier kan: {characters}. Aantal namen: {count}. De eerste is “{name}”.',
      en: 'Names hold a character that cannot be printed: {characters}. Number of names: {count}. The first is “{name}”.',
    },
    {
      nl: 'Op papier staat daar �. Vraag de afzender of de naam klopt.',
      en: 'On paper � stands there. Ask the sender whether the name is right.',
    },
  ),
  'file.otherCsv': kind(
    'note',
    {
      nl: 'Dit is een CSV-bestand, maar geen dat Telstaat gebruikt.',
      en: 'This is a CSV file, but not one that Telstaat uses.',
    },
    checkFile,
  ),
} as const satisfies Record<string, ComplaintKind>;

export const xmlKinds = {
  'xml.tooLarge': kind(
    'error',
    { nl: 'Het bestand is groter dan {megabytes} MB.', en: 'The file is larger than {megabytes} MB.' },
    checkFile,
  ),
  'xml.notUtf8': kind(
    'error',
    {
      nl: 'Het bestand bevat tekens die geen UTF-8 zijn (vanaf byte {byte}).',
      en: 'The file holds characters that are not UTF-8 (from byte {byte}).',
    },
    askSender,
  ),
  'xml.otherEncoding': kind(
    'error',
    {
      nl: 'Het bestand zegt dat het in {encoding} is geschreven. Alleen UTF-8 mag.',
      en: 'The file says that it is written in {encoding}. Only UTF-8 is allowed.',
    },
    askSender,
  ),
  'xml.doctype': kind(
    'error',
    {
      nl: 'Het bestand bevat een DOCTYPE. Dat is gevaarlijk en mag niet.',
      en: 'The file holds a DOCTYPE. That is dangerous and not allowed.',
    },
    askSender,
  ),
  'xml.tooDeep': kind(
    'error',
    {
      nl: 'Onderdelen staan meer dan {limit} lagen diep in elkaar.',
      en: 'Elements are nested more than {limit} deep.',
    },
    askSender,
  ),
  'xml.tooManyElements': kind(
    'error',
    { nl: 'Het bestand heeft meer dan {limit} onderdelen.', en: 'The file has more than {limit} elements.' },
    askSender,
  ),
  'xml.cutOff': kind(
    'error',
    {
      nl: 'Het bestand houdt te vroeg op: <{element}> is niet afgesloten.',
      en: 'The file ends too early: <{element}> is not closed.',
    },
    askSender,
  ),
  'xml.wrongClose': kind(
    'error',
    {
      nl: '</{element}> sluit iets af dat hier niet open staat.',
      en: '</{element}> closes something that is not open here.',
    },
    askSender,
  ),
  'xml.entity': kind(
    'error',
    {
      nl: 'Een &-teken is niet goed geschreven of verwijst naar iets onbekends.',
      en: 'An & is not written properly or refers to something unknown.',
    },
    askSender,
  ),
  'xml.prefix': kind(
    'error',
    { nl: 'Het voorvoegsel {prefix} is niet uitgelegd.', en: 'The prefix {prefix} is not declared.' },
    askSender,
  ),
  'xml.attribute': kind(
    'error',
    { nl: 'Een kenmerk is niet goed geschreven.', en: 'An attribute is not written properly.' },
    askSender,
  ),
  'xml.notWellFormed': kind(
    'error',
    {
      nl: 'Het bestand is beschadigd: het is geen geldige XML.',
      en: 'The file is damaged: it is not well-formed XML.',
    },
    askSender,
  ),
} as const satisfies Record<string, ComplaintKind>;

export const emlKinds = {
  'eml.notEml': kind(
    'error',
    {
      nl: 'Dit is geen EML-bestand: het begint met <{element}>.',
      en: 'This is not an EML file: it starts with <{element}>.',
    },
    checkFile,
  ),
  'eml.unknownMessage': kind(
    'error',
    { nl: 'Het soort EML-bestand "{id}" is niet bekend.', en: 'The kind of EML file "{id}" is not known.' },
    checkFile,
  ),
  'eml.wrongMessage': kind(
    'error',
    {
      nl: 'Dit is een EML-bestand {found}, maar hier hoort {expected}.',
      en: 'This is an EML file {found}, but {expected} belongs here.',
    },
    checkFile,
  ),
  'eml.elementMissing': kind(
    'error',
    { nl: '{element} ontbreekt in {parent}.', en: '{element} is missing in {parent}.' },
    askSender,
  ),
  'eml.choiceMissing': kind(
    'error',
    { nl: 'In {parent} ontbreekt een van: {elements}.', en: 'One of these is missing in {parent}: {elements}.' },
    askSender,
  ),
  'eml.elementUnexpected': kind(
    'error',
    { nl: '{element} hoort hier niet in {parent}.', en: '{element} does not belong here in {parent}.' },
    askSender,
  ),
  'eml.attributeMissing': kind(
    'error',
    { nl: '{element} mist het kenmerk {attribute}.', en: '{element} lacks the attribute {attribute}.' },
    askSender,
  ),
  'eml.attributeUnexpected': kind(
    'error',
    { nl: '{element} heeft een onbekend kenmerk {attribute}.', en: '{element} has an unknown attribute {attribute}.' },
    askSender,
  ),
  'eml.textUnexpected': kind(
    'error',
    {
      nl: 'In {element} staat tekst die daar niet hoort: "{value}".',
      en: '{element} holds text that does not belong there: "{value}".',
    },
    askSender,
  ),
  'eml.notDate': kind(
    'error',
    { nl: '{element} is geen datum (jjjj-mm-dd): "{value}".', en: '{element} is not a date (yyyy-mm-dd): "{value}".' },
    askSender,
  ),
  'eml.notMoment': kind(
    'error',
    { nl: '{element} is geen datum met tijd: "{value}".', en: '{element} is not a date with time: "{value}".' },
    askSender,
  ),
  'eml.notCount': kind(
    'error',
    {
      nl: '{element} is geen aantal van 0 tot en met 999.999.999: "{value}".',
      en: '{element} is not a count from 0 to 999,999,999: "{value}".',
    },
    askSender,
  ),
  'eml.notPositive': kind(
    'error',
    {
      nl: '{element} is geen aantal van 1 tot en met 999.999.999: "{value}".',
      en: '{element} is not a count from 1 to 999,999,999: "{value}".',
    },
    askSender,
  ),
  'eml.notWhole': kind(
    'error',
    { nl: '{element} is geen heel getal: "{value}".', en: '{element} is not a whole number: "{value}".' },
    askSender,
  ),
  'eml.notYesNo': kind(
    'error',
    { nl: '{element} is geen true of false: "{value}".', en: '{element} is not true or false: "{value}".' },
    askSender,
  ),
  'eml.notOneOf': kind(
    'error',
    {
      nl: '{element} mag niet "{value}" zijn. Het moet een van deze zijn: {values}.',
      en: '{element} cannot be "{value}". It must be one of: {values}.',
    },
    askSender,
  ),
  'eml.notLike': kind(
    'error',
    {
      nl: '{element} is niet goed geschreven: "{value}". Het moet zijn zoals: {example}.',
      en: '{element} is not written properly: "{value}". It should look like: {example}.',
    },
    askSender,
  ),
  'eml.moreComplaints': kind(
    'note',
    {
      nl: 'Nog meer opmerkingen over de opbouw van dit bestand: {count}.',
      en: 'More remarks on the structure of this file: {count}.',
    },
    askSender,
  ),
  'eml.unreadable': kind(
    'error',
    {
      nl: 'Het bestand kan niet worden gelezen, want {element} ontbreekt of is onjuist.',
      en: 'The file cannot be read, for {element} is missing or wrong.',
    },
    askSender,
  ),
  'eml.investigationsPlace': kind(
    'note',
    {
      nl: 'De onderzoeken (kr:ReportingUnitInvestigations) staan niet op de plaats die het schema noemt. Ze zijn wel gelezen.',
      en: 'The investigations (kr:ReportingUnitInvestigations) are not where the schema puts them. They were read all the same.',
    },
    nothingToDo,
  ),
  'eml.personalData': kind(
    'note',
    {
      nl: 'Het bestand bevat persoonsgegevens zoals geboortedatums. Die worden niet bewaard.',
      en: 'The file holds personal data such as dates of birth. These are not kept.',
    },
    checkWithSender,
  ),
} as const satisfies Record<string, ComplaintKind>;
