// Count + candidate lists → the OSV4-3 CSV that municipalities publish, byte for byte as OSV2020 writes it (exchange.md §12). One thing
// is ours: a name that a spreadsheet would take for a formula gets an apostrophe before it (`cellOfText`).
import {
  candidateShortName,
  complain,
  err,
  hasErrors,
  listName,
  ok,
  type CandidateList,
  type CandidateLists,
  type FileComplaint,
  type Result,
} from '@telstaat/core';
import { stringify } from 'csv-stringify/sync';
import { cellOfText } from '../csv-cells.ts';
import { checkCountAgainstLists } from '../eml/check-against-lists.ts';
import type { CountFile, CountedList, ReportingUnit, VoteCounts } from '../eml/count-file.ts';
import { encodeUtf8 } from '../xml/utf8.ts';
import { statistics } from './statistics.ts';

type Row = readonly string[];

/** The file, or why count and lists do not belong together. */
export function writeOsv43(
  count: CountFile,
  candidateLists: CandidateLists,
): Result<Uint8Array, readonly FileComplaint[]> {
  const complaints =
    count.message === '510a'
      ? [complain('osv43.notMunicipal', { message: count.message })]
      : checkCountAgainstLists(count, candidateLists);
  if (hasErrors(complaints)) return err(complaints.filter((complaint) => complaint.severity === 'error'));
  const rows = [...header(count), ...numbers(count, candidateLists)];
  const body = stringify(
    rows.map((row) => row.map(cellOfText)),
    { delimiter: ';', quoted: true, quoted_empty: false, record_delimiter: '\n', eof: false },
  );
  return ok(encodeUtf8(`\ufeff${body}`));
}

function header(count: CountFile): readonly Row[] {
  const blank = ['', '', '', ''];
  const rows: Row[] = [
    ['Verkiezing', '', count.election.name],
    ['Datum', '', count.election.electionDate],
    ['Gebied', '', areaName(count)],
    ['Nummer', '', count.authority.id],
    [],
    ['Lijstnummer', 'Aanduiding', 'Volgnummer', 'Naam kandidaat', 'Totaal', ...count.units.map((unit) => unit.name)],
    ['Gebiednummer', ...blank, ...count.units.map(unitNumber)],
  ];
  if (count.message === '510b') rows.push(['Postcode', ...blank, ...count.units.map((unit) => unit.postalCode ?? '')]);
  return rows;
}

/** The public bodies in the Caribbean are not municipalities. */
const publicBodies: ReadonlySet<string> = new Set(['Bonaire', 'Saba', 'Sint Eustatius']);

function areaName({ message, authority }: CountFile): string {
  if (message === '510d') return authority.name;
  if (message === '510c') return `Kieskring ${authority.name}`;
  return publicBodies.has(authority.name) ? `Openbaar lichaam ${authority.name}` : `Gemeente ${authority.name}`;
}

function unitNumber(unit: ReportingUnit): string {
  return unit.number === undefined ? (unit.id.split('::').at(-1) ?? '') : String(unit.number);
}

function numbers(count: CountFile, { lists }: CandidateLists): readonly Row[] {
  const line = (read: (counts: VoteCounts) => number): Row =>
    [count.total, ...count.units].map((item) => String(read(item)));
  const rows: Row[] = statistics
    .filter((statistic) => count.message === '510b' || statistic.only === undefined)
    .map(({ label, read }) => ['', label, '', '', ...line(read)]);
  // Lists and candidates of every unit are those of the total, in the same order: reading made sure of that.
  count.total.lists.forEach((list, index) => {
    const named = lists.find((item) => item.number === list.number);
    const at = (counts: VoteCounts): CountedList | undefined => counts.lists[index];
    rows.push([String(list.number), nameOf(list, named), '', '', ...line((counts) => at(counts)?.votes ?? 0)]);
    list.candidates.forEach((candidate, place) => {
      const person = named?.candidates.find((item) => item.number === candidate.number);
      const name = person ? candidateShortName(person) : '';
      const votes = line((counts) => at(counts)?.candidates[place]?.votes ?? 0);
      rows.push(['', '', String(candidate.number), name, ...votes]);
    });
  });
  return rows;
}

/** A list without a name is called after its first candidate, as on paper. */
function nameOf(list: CountedList, named: CandidateList | undefined): string {
  return list.name !== '' || !named ? list.name : listName(named);
}
