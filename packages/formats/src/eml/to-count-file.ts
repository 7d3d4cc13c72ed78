// Sheets and totals of a session ↔ the count file (domain.md §2.7).
import {
  candidateVotes,
  isCountField,
  listTotal,
  listTotalOnForm,
  votersWereRecounted,
  type CountField,
  type Election,
  type Form,
  type Instant,
  type PollingStation,
  type Sheet,
  type StationNumber,
  type StationSheet,
  type Totals,
} from '@telstaat/core';
import {
  nameInCountFile,
  votesCast,
  type CountFile,
  type CountedList,
  type ReportingUnit,
  type VoteCounts,
} from './count-file.ts';
import type { UncountedCode } from './structure/count.ts';
import { localTime } from './write-envelope.ts';

type Counts = Sheet['counts'];

/** Which field of the form each reason code is, in the letters of 2027. */
const codeFields = {
  'geldige stempassen': 'voters.pollCards',
  'geldige volmachtbewijzen': 'voters.proxyCertificates',
  'geldige kiezerspassen': 'voters.voterCards',
  'toegelaten kiezers': 'voters.total',
  'meer getelde stembiljetten': 'differences.more',
  'minder getelde stembiljetten': 'differences.fewer',
} as const satisfies Partial<Record<UncountedCode, CountField>>;

/** Explanations of differences on the forms of 2023, letters K, L, M, O, N (decision 3). */
const explanationFields = {
  'meegenomen stembiljetten': 'differences.unreturned',
  'te weinig uitgereikte stembiljetten': 'differences.tooFewHandedOut',
  'te veel uitgereikte stembiljetten': 'differences.tooManyHandedOut',
  'geen verklaring': 'differences.noExplanation',
  'andere verklaring': 'differences.otherExplanation',
} as const satisfies Partial<Record<UncountedCode, string>>;

export interface ToCountFileParts {
  readonly election: Election;
  readonly stations: readonly PollingStation[];
  readonly sheets: readonly StationSheet[];
  readonly totals: Totals;
  readonly createdAt: Instant;
  /**
   * `asked` (default): only what the forms asked. `osv2020`: also the five explanations, as 0, for tools that need all eleven codes.
   */
  readonly codes?: 'asked' | 'osv2020';
}

/**
 * The count of a municipality (510b): one unit per station that has a sheet, in order of number, named as they are when the
 * file is read back. Missing fields become 0. Throws when a sheet
 * belongs to a station that is not among the stations.
 */
export function toCountFile(parts: ToCountFileParts): CountFile {
  const { election, totals } = parts;
  const stations = new Map(parts.stations.map((station) => [station.number, station]));
  const ordered = [...parts.sheets].sort((a, b) => a.station - b.station);
  return {
    message: '510b',
    authority: { id: election.municipality.code, name: election.municipality.name },
    created: localTime(parts.createdAt),
    election: identityOf(election),
    contest: election.contest,
    total: { ...toVoteCounts(totals.counts, parts), cast: election.eligibleVoters },
    units: ordered.map((item) => toUnit(item, stations.get(item.station), parts)),
  };
}

function identityOf(election: Election): CountFile['election'] {
  const { id, name, category, subcategory, domain, electionDate } = election;
  return { id, name, category, subcategory, domain, electionDate };
}

function toUnit(item: StationSheet, station: PollingStation | undefined, parts: ToCountFileParts): ReportingUnit {
  if (!station) throw new Error(`No polling station ${item.station} in this election`);
  const { election } = parts;
  const investigations = investigationsOf(item.sheet, election);
  return {
    id: `${election.municipality.code}::SB${station.number}`,
    number: station.number,
    ...nameInCountFile(station),
    ...toVoteCounts(item.sheet.counts, parts),
    cast: station.eligibleVoters ?? 0,
    ...(investigations ? { investigations } : {}),
  };
}

// Only the central count of 2027 asks these questions in a way the count file knows; the first column is always told, the others when answered.
function investigationsOf(sheet: Sheet, election: Election): ReportingUnit['investigations'] {
  if (election.countingMethod !== 'CSO' || election.modelYear !== 2027) return undefined;
  const answer = (yes: Sheet['ticks'][number], no: Sheet['ticks'][number]): boolean | undefined =>
    sheet.ticks.includes(yes) ? true : sheet.ticks.includes(no) ? false : undefined;
  const other = answer('extra.otherReason.yes', 'extra.otherReason.no');
  const recounted = answer('extra.ballotsRecounted.yes', 'extra.ballotsRecounted.no');
  return {
    'toegelaten kiezers opnieuw vastgesteld': votersWereRecounted(sheet),
    ...(other === undefined ? {} : { 'onderzocht vanwege andere reden': other }),
    ...(recounted === undefined ? {} : { 'stembiljetten deels herteld': recounted }),
  };
}

function toVoteCounts(counts: Counts, { election, codes = 'asked' }: ToCountFileParts): Omit<VoteCounts, 'cast'> {
  const at = (field: string): number => (isCountField(field) ? (counts[field] ?? 0) : 0);
  const explanations = election.modelYear === 2023 || codes === 'osv2020' ? explanationFields : {};
  const uncounted = Object.entries({ ...codeFields, ...explanations }).map(
    ([code, field]) => [code, at(field)] as const,
  );
  return {
    lists: election.lists.map((list): CountedList => ({
      number: list.number,
      name: list.name,
      votes: at(listTotal(list.number)),
      candidates: list.candidates.map(({ number }) => ({ number, votes: at(candidateVotes(list.number, number)) })),
    })),
    totalCounted: at('votes.candidates'),
    rejected: { blanco: at('votes.blank'), ongeldig: at('votes.invalid') },
    uncounted: Object.fromEntries(uncounted),
  };
}

export interface CountsOfStation {
  readonly station: StationNumber;
  readonly counts: Counts;
}

export interface FromCountFile {
  /** Units with a station number, in the order of the file. Boxes are not in a count file. */
  readonly sheets: readonly CountsOfStation[];
  readonly total: Counts;
}

/** The numbers of a count file as fields of a form; what the form does not have is left out. */
export function fromCountFile(form: Form, count: CountFile): FromCountFile {
  return {
    sheets: count.units.flatMap((unit) =>
      unit.number === undefined ? [] : [{ station: unit.number, counts: toFields(form, unit) }],
    ),
    total: toFields(form, count.total),
  };
}

function toFields(form: Form, counts: VoteCounts): Counts {
  const found = new Map<string, number>([
    ['votes.candidates', counts.totalCounted],
    ['votes.blank', counts.rejected.blanco],
    ['votes.invalid', counts.rejected.ongeldig],
    ['votes.total', votesCast(counts)],
  ]);
  for (const list of counts.lists) {
    found.set(listTotalOnForm(list.number), list.votes);
    found.set(listTotal(list.number), list.votes);
    for (const { number, votes } of list.candidates) found.set(candidateVotes(list.number, number), votes);
  }
  for (const [code, field] of Object.entries({ ...codeFields, ...explanationFields })) {
    const votes = counts.uncounted[code];
    if (votes !== undefined) found.set(field, votes);
  }
  const fields: Partial<Record<CountField, number>> = {};
  for (const field of form.fields) {
    if (!isCountField(field)) continue;
    const value = found.get(field);
    if (value !== undefined) fields[field] = value;
  }
  return fields;
}
