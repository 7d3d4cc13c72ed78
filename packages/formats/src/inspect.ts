// What is in this file? For any bytes: what kind it is, its key figures, and everything that is wrong with it.
import {
  complain,
  type CandidateLists,
  type ElectionDefinition,
  type ElectionIdentity,
  type PollingStationList,
  type Text,
} from '@telstaat/core';
import { checkCountAgainstDefinition, checkCountAgainstLists } from './eml/check-against-lists.ts';
import { votesCast, type CountFile } from './eml/count-file.ts';
import { messageIds, messageOf, openEml } from './eml/messages.ts';
import { readCandidateLists } from './eml/read-candidate-lists.ts';
import { readCount } from './eml/read-count.ts';
import { readDefinition } from './eml/read-definition.ts';
import { readPollingStations } from './eml/read-polling-stations.ts';
import { readResult, type ResultFile } from './eml/read-result.ts';
import type { InputFile, Reading } from './file.ts';
import type { LongTable } from './long-csv/long-table.ts';
import { looksLikeLongCsv, readLongCsv } from './long-csv/read-long-csv.ts';
import { looksLikeOsv43, readOsv43, type Osv43Table } from './osv4-3/read-osv43.ts';
import type { Figure, Inspection } from './inspection.ts';
import { inspectOtherCsv } from './other-csv.ts';
import { columnNamed } from './station-csv/columns.ts';
import { readStationCsv } from './station-csv/read-station-csv.ts';

export interface InspectContext {
  readonly definition?: ElectionDefinition;
  readonly candidateLists?: CandidateLists;
}

/** Inspects any file. With a context the file is also held against the election it should belong to. */
export function inspect(file: InputFile, context: InspectContext = {}): Inspection {
  const foreign = foreignKind(file);
  if (foreign) return foreign;
  if (looksLikeXml(file.bytes)) return inspectEml(file, context);
  if (looksLikeOsv43(file.bytes)) {
    return present(readOsv43(file), { nl: 'OSV4-3-telling', en: 'OSV4-3 count' }, osv43Figures);
  }
  if (looksLikeLongCsv(file.bytes)) {
    return present(readLongCsv(file), { nl: 'Lange tabel (CSV)', en: 'Long table (CSV)' }, longFigures);
  }
  if (looksLikeStations(file.bytes)) {
    const reading = readStationCsv(file);
    return present(reading, { nl: 'Stembureaus (CSV)', en: 'Polling stations (CSV)' }, (stations) => [
      { label: { nl: 'Stembureaus', en: 'Polling stations' }, value: stations.length },
    ]);
  }
  return inspectOtherCsv(file) ?? nothing(file, 'unknown', file.bytes.length === 0 ? 'file.empty' : 'file.unknown');
}

function nothing(file: InputFile, kind: string, code: Parameters<typeof complain>[0]): Inspection {
  const title = { nl: 'Onbekend bestand', en: 'Unknown file' };
  return { kind, title, figures: [], complaints: [complain(code, {}, { file: file.name })] };
}

/** Files that people choose by mistake, by their first bytes. */
function foreignKind(file: InputFile): Inspection | undefined {
  const start = String.fromCharCode(...file.bytes.subarray(0, 8));
  if (start.startsWith('%PDF')) return nothing(file, 'pdf', 'file.pdf');
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) return nothing(file, 'spreadsheet', 'file.spreadsheet');
  if (!start.startsWith('PK\u0003\u0004')) return undefined;
  const head = new TextDecoder('latin1').decode(file.bytes.subarray(0, 4096));
  const tail = new TextDecoder('latin1').decode(file.bytes.subarray(-4096));
  const sheet = /xl\/(workbook|worksheets)|opendocument\.spreadsheet/.test(head + tail);
  return sheet ? nothing(file, 'spreadsheet', 'file.spreadsheet') : nothing(file, 'zip', 'file.zip');
}

function looksLikeXml(bytes: Uint8Array): boolean {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true;
  return /^\ufeff?\s*\0?</.test(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, 256)));
}

function looksLikeStations(bytes: Uint8Array): boolean {
  const [first = ''] = new TextDecoder('windows-1252')
    .decode(bytes.subarray(0, 2048))
    .trim()
    .split(/[\r\n]/, 1);
  const headings = first.replaceAll(/[^\p{L}\p{N} ;,\t_-]/gu, '').split(/[;,\t]/);
  return (
    !bytes.subarray(0, 2048).includes(0) &&
    headings.filter((heading) => columnNamed(heading)).length >= 1 &&
    headings.length >= 2
  );
}

function inspectEml(file: InputFile, context: InspectContext): Inspection {
  const message = messageOf(file.bytes) ?? '';
  const { definition, candidateLists } = context;
  switch (message) {
    case '110a':
      return present(readDefinition(file, { purpose: 'inspect' }), titles['110a'], definitionFigures);
    case '110b':
      return present(
        readPollingStations(file, definition ? { election: definition } : {}),
        titles['110b'],
        stationsFigures,
      );
    case '230b':
      return present(readCandidateLists(file, definition ? { definition } : {}), titles['230b'], listsFigures);
    case '510a':
    case '510b':
    case '510c':
    case '510d':
      return inspectCount(file, message, definition, candidateLists);
    case '520':
      return present(readResult(file), titles['520'], resultFigures);
    default: {
      const opened = openEml(file, inspected);
      const kind = opened.ok ? opened.value.message : opened.error.kind;
      const { complaints } = opened.ok ? opened.value : opened.error;
      return { kind, title: { nl: 'Onbekend XML-bestand', en: 'Unknown XML file' }, figures: [], complaints };
    }
  }
}

/** Messages that are read; a 230c is known but refused, for it is full of personal data. */
const inspected = messageIds.filter((id) => id !== '230c');

const titles = {
  '110a': { nl: 'Verkiezingsdefinitie (110a)', en: 'Election definition (110a)' },
  '110b': { nl: 'Stembureaus (110b)', en: 'Polling stations (110b)' },
  '230b': { nl: 'Kandidatenlijsten (230b)', en: 'Candidate lists (230b)' },
  '520': { nl: 'Uitslag (520)', en: 'Result (520)' },
} as const satisfies Record<string, Text>;

function definitionFigures(value: ElectionDefinition): readonly Figure[] {
  const municipalities = value.regions.filter((item) => item.category === 'GEMEENTE').length;
  return [
    ...identityFigures(value),
    { label: { nl: 'Zetels', en: 'Seats' }, value: value.seats },
    { label: { nl: 'Gemeenten', en: 'Municipalities' }, value: municipalities },
    { label: { nl: 'Geregistreerde partijen', en: 'Registered parties' }, value: value.registeredParties.length },
  ];
}

function stationsFigures({ election, municipality, stations, eligibleVoters }: PollingStationList): readonly Figure[] {
  return [
    ...identityFigures(election),
    { label: { nl: 'Gemeente', en: 'Municipality' }, value: `${municipality.name} (${municipality.code})` },
    { label: { nl: 'Stembureaus', en: 'Polling stations' }, value: stations.length },
    { label: { nl: 'Kiesgerechtigden', en: 'Eligible voters' }, value: eligibleVoters ?? '?' },
  ];
}

function listsFigures({ election, contest, lists }: CandidateLists): readonly Figure[] {
  const candidates = lists.reduce((sum, list) => sum + list.candidates.length, 0);
  return [
    ...identityFigures(election),
    { label: { nl: 'Kieskring', en: 'Contest' }, value: contestText(contest) },
    { label: { nl: 'Lijsten', en: 'Lists' }, value: lists.length },
    { label: { nl: 'Kandidaten', en: 'Candidates' }, value: candidates },
  ];
}

function resultFigures(value: ResultFile): readonly Figure[] {
  return [
    ...identityFigures(value.election),
    { label: { nl: 'Lijsten met een zetel', en: 'Lists with a seat' }, value: value.lists },
    { label: { nl: 'Gekozen kandidaten', en: 'Elected candidates' }, value: value.elected },
  ];
}

const countTitles = {
  '510a': { nl: 'Telling van een stembureau (510a)', en: 'Count of a polling station (510a)' },
  '510b': { nl: 'Telling van een gemeente (510b)', en: 'Count of a municipality (510b)' },
  '510c': { nl: 'Telling van een kieskring (510c)', en: 'Count of an electoral district (510c)' },
  '510d': { nl: 'Totaaltelling (510d)', en: 'Total count (510d)' },
} as const satisfies Record<CountFile['message'], Text>;

function inspectCount(
  file: InputFile,
  message: CountFile['message'],
  definition: ElectionDefinition | undefined,
  candidateLists: CandidateLists | undefined,
): Inspection {
  const reading = readCount(file);
  const inspection = present(reading, countTitles[message], countFigures);
  if (!reading.value) return inspection;
  const about = [
    ...(definition ? checkCountAgainstDefinition(reading.value, definition) : []),
    ...(candidateLists ? checkCountAgainstLists(reading.value, candidateLists) : []),
  ];
  const complaints = [...inspection.complaints, ...about.map((complaint) => ({ ...complaint, file: file.name }))];
  return { ...inspection, complaints };
}

function present<T>(reading: Reading<T>, title: Text, figures: (value: T) => readonly Figure[]): Inspection {
  const { kind, value, complaints } = reading;
  return { kind, title, figures: value === undefined ? [] : figures(value), complaints };
}

function contestText(contest: CountFile['contest']): string {
  return contest.name === undefined ? contest.id : `${contest.id} (${contest.name})`;
}

function identityFigures(election: ElectionIdentity): readonly Figure[] {
  return [
    { label: { nl: 'Verkiezing', en: 'Election' }, value: election.name === '' ? election.id : election.name },
    { label: { nl: 'Kenmerk', en: 'Identifier' }, value: election.id },
    { label: { nl: 'Datum', en: 'Date' }, value: election.electionDate },
  ];
}

function countFigures(count: CountFile): readonly Figure[] {
  const { total } = count;
  return [
    ...identityFigures(count.election),
    { label: { nl: 'Van', en: 'From' }, value: `${count.authority.name} (${count.authority.id})` },
    { label: { nl: 'Kieskring', en: 'Contest' }, value: contestText(count.contest) },
    { label: { nl: 'Gemaakt op', en: 'Made on' }, value: count.created },
    { label: { nl: 'Onderdelen', en: 'Reporting units' }, value: count.units.length },
    { label: { nl: 'Lijsten', en: 'Lists' }, value: total.lists.length },
    { label: { nl: 'Kiesgerechtigden', en: 'Eligible voters' }, value: total.cast },
    { label: { nl: 'Stemmen op kandidaten', en: 'Votes on candidates' }, value: total.totalCounted },
    { label: { nl: 'Blanco', en: 'Blank' }, value: total.rejected.blanco },
    { label: { nl: 'Ongeldig', en: 'Invalid' }, value: total.rejected.ongeldig },
    { label: { nl: 'Uitgebrachte stemmen', en: 'Votes cast' }, value: votesCast(total) },
  ];
}

function osv43Figures(table: Osv43Table): readonly Figure[] {
  const valid = table.lists.reduce((sum, list) => sum + list.total, 0);
  return [
    { label: { nl: 'Verkiezing', en: 'Election' }, value: table.election },
    { label: { nl: 'Datum', en: 'Date' }, value: table.date },
    { label: { nl: 'Gebied', en: 'Area' }, value: `${table.area} (${table.number})` },
    { label: { nl: 'Kolommen', en: 'Columns' }, value: table.columns.length },
    { label: { nl: 'Lijsten', en: 'Lists' }, value: table.lists.length },
    { label: { nl: 'Stemmen op kandidaten', en: 'Votes on candidates' }, value: valid },
  ];
}

function longFigures(table: LongTable): readonly Figure[] {
  const sum = (field: string): number => table.reduce((all, { counts }) => all + (counts[field] ?? 0), 0);
  return [
    { label: { nl: 'Stembureaus', en: 'Polling stations' }, value: table.length },
    { label: { nl: 'Toegelaten kiezers', en: 'Admitted voters' }, value: sum('voters.total') },
    { label: { nl: 'Stemmen op kandidaten', en: 'Votes on candidates' }, value: sum('votes.candidates') },
    { label: { nl: 'Uitgebrachte stemmen', en: 'Votes cast' }, value: sum('votes.total') },
  ];
}
