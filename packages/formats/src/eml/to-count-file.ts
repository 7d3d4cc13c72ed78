// Sheets and totals of a session → the count file, whatever the counting method and the models (domain.md §2.7).
import {
  buildForm,
  candidateVotes,
  countedSheet,
  listTotal,
  type CountField,
  type Election,
  type Form,
  type Instant,
  type PollingStation,
  type Sheet,
  type StationSheet,
  type Totals,
} from '@telstaat/core';
import { codeFields, codesWithField } from './count-fields.ts';
import {
  nameInCountFile,
  type CountFile,
  type CountedList,
  type ReportingUnit,
  type VoteCounts,
} from './count-file.ts';
import { investigationsOn } from './investigations.ts';
import { textInXml } from '../xml/write-xml.ts';
import { localTime } from './write-envelope.ts';

type Counts = Sheet['counts'];

export interface ToCountFileParts {
  readonly election: Election;
  readonly stations: readonly PollingStation[];
  /** Definitive sheets as they were written: corrections and recounts are carried through here (`countedSheet`). */
  readonly sheets: readonly StationSheet[];
  readonly totals: Totals;
  readonly createdAt: Instant;
  /**
   * `asked` (default): only what the forms asked. `osv2020`: also the five explanations, as 0, for tools that need all eleven codes.
   */
  readonly codes?: 'asked' | 'osv2020';
}

/**
 * The count of a municipality (510b): one unit per station that has a sheet, in order of number, with what counts (corrections and
 * recounts carried through). Every name is as it comes back when the file is read. Missing fields become 0. Throws when a sheet belongs
 * to a station that is not among the stations.
 */
export function toCountFile(parts: ToCountFileParts): CountFile {
  const { election, totals } = parts;
  const form = buildForm(election);
  const stations = new Map(parts.stations.map((station) => [station.number, station]));
  const ordered = [...parts.sheets]
    .sort((a, b) => a.station - b.station)
    .map(({ station, sheet }) => ({ station, sheet: countedSheet(form, sheet) }));
  return {
    message: '510b',
    authority: { id: election.municipality.code, name: textInXml(election.municipality.name) },
    created: localTime(parts.createdAt),
    election: identityOf(election),
    contest: contestOf(election),
    total: { ...toVoteCounts(totals.counts, form, parts), cast: election.eligibleVoters },
    units: ordered.map((item) => toUnit(item, stations.get(item.station), form, parts)),
  };
}

function identityOf(election: Election): CountFile['election'] {
  const { id, name, category, subcategory, domain, electionDate } = election;
  return {
    id,
    name: textInXml(name),
    category,
    subcategory,
    domain: { ...domain, name: textInXml(domain.name) },
    electionDate,
  };
}

/** `geen`, or the district of a province with several, by number and name (decision 8). */
function contestOf({ contest: { id, name } }: Election): CountFile['contest'] {
  return { id, ...(name === undefined ? {} : { name: textInXml(name) }) };
}

function toUnit(
  item: StationSheet,
  station: PollingStation | undefined,
  form: Form,
  parts: ToCountFileParts,
): ReportingUnit {
  if (!station) throw new Error(`No polling station ${item.station} in this election`);
  const { sheet } = item;
  const investigations = investigationsOn(form, sheet);
  return {
    id: `${parts.election.municipality.code}::SB${station.number}`,
    number: station.number,
    ...nameInCountFile(station),
    ...toVoteCounts(sheet.counts, form, parts),
    cast: station.eligibleVoters ?? 0,
    ...(investigations ? { investigations } : {}),
  };
}

function toVoteCounts(
  counts: Counts,
  form: Form,
  { election, codes = 'asked' }: ToCountFileParts,
): Omit<VoteCounts, 'cast'> {
  const at = (field: CountField): number => counts[field] ?? 0;
  const asked: ReadonlySet<CountField> = new Set(form.totals);
  const uncounted = codesWithField
    .filter((code) => codes === 'osv2020' || asked.has(codeFields[code]))
    .map((code) => [code, at(codeFields[code])] as const);
  return {
    lists: election.lists.map((list): CountedList => ({
      number: list.number,
      name: textInXml(list.name),
      votes: at(listTotal(list.number)),
      candidates: list.candidates.map(({ number }) => ({ number, votes: at(candidateVotes(list.number, number)) })),
    })),
    totalCounted: at('votes.candidates'),
    rejected: { blanco: at('votes.blank'), ongeldig: at('votes.invalid') },
    uncounted: Object.fromEntries(uncounted),
  };
}
