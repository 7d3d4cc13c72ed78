// The page of a publication made again of the other files in it. Two things stand in none of them: the first name and gender of a candidate, and where
// and when the session was; those are taken out of both pages, and looked at by themselves.
import { isCountField, type CandidateList, type Sheet } from '@telstaat/core';
import { countedNumbers, readOsv43, readPollingStations, type CountFile, type VoteCounts } from '@telstaat/formats';
import { sha256Hex, type RoledFile, type SealedFiles } from '@telstaat/seal';
import type { Names } from '../packaging/paths.ts';
import { publicationPage } from '../packaging/publication-page.ts';
import type { Evidence } from './evidence.ts';
import { papersOfStations } from './publication-papers.ts';

/** Undefined when what it follows from is not all there. Names of candidates are those of the table: `Burg, E. van der`. */
export function remakePage(evidence: Evidence): string | undefined {
  const { sealed, count, names, statement } = evidence;
  const papers = papersOfStations(evidence);
  const counted = count?.value;
  if (!sealed || !counted || !names || !statement?.ok || !papers) return undefined;
  const lists = listsOf(sealed, counted, names);
  const stations = readPollingStations({ name: names.stations, bytes: sealed.read(names.stations) ?? nothing }).value;
  if (!lists || !stations) return undefined;
  const { election, authority, total, units } = counted;
  const { practice, createdAt } = sealed.manifest;
  const sheets = units.flatMap((unit) =>
    unit.number === undefined ? [] : [{ station: unit.number, counts: countsOf(unit) }],
  );
  const where = (field: 'differences.more' | 'differences.fewer') =>
    sheets.flatMap(({ station, counts }) => ((counts[field] ?? 0) > 0 ? [station] : []));
  const { name, electionDate } = election;
  const municipality = { code: authority.id, name: authority.name };
  const page = publicationPage({
    counted: {
      election: { name, electionDate, municipality, practice, lists, eligibleVoters: total.cast },
      ...{ createdAt, stations: stations.stations, sheets },
    },
    totals: { counts: countsOf(total), more: where('differences.more'), fewer: where('differences.fewer') },
    ...{ names, key: statement.value.key, emlSha256: sha256Hex(sealed.read(names.count) ?? nothing) },
    files: listedFiles(
      sealed,
      papers.flatMap(({ form, beside }) => [form, ...beside]),
    ),
  });
  return Buffer.from(page).toString('utf8');
}

const nothing = new Uint8Array();

/** What the page lists: not itself, and not the keys. The papers stand in their own order. */
function listedFiles({ manifest, read }: SealedFiles, papers: readonly string[]): readonly RoledFile[] {
  const place = new Map(papers.map((path, index) => [path, index]));
  return manifest.files
    .filter(({ role }) => role !== 'page' && role !== 'key')
    .map(({ path, role }) => ({ path, role, bytes: read(path) ?? nothing }))
    .sort((a, b) => (place.get(a.path) ?? -1) - (place.get(b.path) ?? -1));
}

/** The lists of the count file with the names of the table. */
function listsOf(
  { read }: SealedFiles,
  { total }: CountFile,
  { spreadsheet }: Names,
): readonly CandidateList[] | undefined {
  const table = readOsv43({ name: spreadsheet, bytes: read(spreadsheet) ?? nothing }).value;
  return (
    table &&
    total.lists.map(({ number, name, candidates }, index) => {
      const named = table.lists[index]?.candidates ?? [];
      return {
        ...{ number, name },
        candidates: candidates.map((candidate, place) => ({
          number: candidate.number,
          lastName: named[place]?.name ?? '',
        })),
      };
    })
  );
}

function countsOf(counts: VoteCounts): Sheet['counts'] {
  return Object.fromEntries([...countedNumbers(counts)].filter(([field]) => isCountField(field)));
}
