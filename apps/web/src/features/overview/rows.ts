// The overview's figures: all elections of the day joined per polling station, counted, filtered, and what waits for the coordinator.
import { unreachable, type ElectionId, type EntryStatus } from '@telstaat/core';
import type { OverviewRow } from '@telstaat/contract';
import type { ElectionOverview } from '../../ui/waiting.ts';

/** How far one count form is, coarser than its status: what the chips count. */
export const stages = ['waiting', 'busy', 'firstDone', 'done', 'empty'] as const;
export type Stage = (typeof stages)[number];

export function stageOf(status: EntryStatus): Stage {
  switch (status) {
    case 'empty':
      return 'empty';
    case 'firstInProgress':
    case 'secondInProgress':
    case 'firstCorrection':
    case 'secondCorrection':
      return 'busy';
    case 'firstFinalised':
      return 'firstDone';
    case 'firstHasErrors':
    case 'different':
      return 'waiting';
    case 'definitive':
      return 'done';
    default:
      return unreachable(status);
  }
}

/** One station with its count form in each election in which it exists. */
export interface StationRow {
  readonly number: number;
  /** Names that differ between elections are all shown. */
  readonly name: string;
  readonly forms: ReadonlyMap<ElectionId, OverviewRow>;
}

/** The union of the stations of all elections, in order of number. */
export function joinStations(overviews: readonly ElectionOverview[]): readonly StationRow[] {
  const stations = new Map<number, { names: Set<string>; forms: Map<ElectionId, OverviewRow> }>();
  for (const { election, rows } of overviews) {
    for (const row of rows) {
      const { number, name } = row.station;
      const known = stations.get(number) ?? { names: new Set(), forms: new Map() };
      known.names.add(name);
      known.forms.set(election.id, row);
      stations.set(number, known);
    }
  }
  return [...stations]
    .sort(([a], [b]) => a - b)
    .map(([number, { names, forms }]) => ({ number, name: [...names].join(' / '), forms }));
}

/** Count forms per stage. */
export function countStages(rows: readonly OverviewRow[]): Readonly<Record<Stage, number>> {
  const counts = { waiting: 0, busy: 0, firstDone: 0, done: 0, empty: 0 };
  for (const row of rows) counts[stageOf(row.status)] += 1;
  return counts;
}

export interface RowFilter {
  /** What is typed in the search box: the start of a number, or a part of a name. */
  readonly text: string;
  /** `warnings`: stations with a warning that is not handled. */
  readonly stage: Stage | 'all' | 'warnings';
}

export function matches(row: StationRow, filter: RowFilter): boolean {
  return isInStage([...row.forms.values()], filter.stage) && isFound(row, filter.text);
}

function isInStage(forms: readonly OverviewRow[], stage: RowFilter['stage']): boolean {
  switch (stage) {
    case 'all':
      return true;
    case 'warnings':
      return forms.some((form) => form.openWarnings > 0);
    default:
      return forms.some((form) => stageOf(form.status) === stage);
  }
}

function isFound({ number, name }: StationRow, text: string): boolean {
  const wanted = plain(text.trim());
  if (/^\d+$/.test(wanted)) {
    // 017 as on paper finds 17 too.
    return String(number).startsWith(wanted.replace(/^0+(?=\d)/, '')) || plain(name).includes(wanted);
  }
  return plain(name).includes(wanted);
}

/** Lower case without accents, so that `amelie` finds Amélie. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** Progress of a row as one number, for sorting a status column: what needs the coordinator first, what is done last. */
export function stageRank(row: OverviewRow | undefined): number | undefined {
  return row && stages.indexOf(stageOf(row.status));
}

export interface Pace {
  /** Count forms that became definitive in the last hour. */
  readonly perHour: number;
  /** When, at this pace, all are done; in milliseconds of the epoch. */
  readonly doneAt: number;
}

const hour = 3_600_000;

/** The pace of the last hour; absent when fewer than three forms were done in it, for then it says nothing. */
export function paceOf(rows: readonly OverviewRow[], now: number): Pace | undefined {
  const done = rows.flatMap((row) =>
    row.status === 'definitive' && row.finishedAt ? [Date.parse(row.finishedAt)] : [],
  );
  const recent = done.filter((at) => at > now - hour && at <= now);
  const left = rows.length - rows.filter((row) => row.status === 'definitive').length;
  if (recent.length < 3 || left === 0) return undefined;
  // A count that began less than an hour ago is measured over the time since its first result.
  const span = Math.max(now - Math.min(...recent), hour / 12);
  const perMillisecond = recent.length / Math.min(hour, span);
  return { perHour: Math.round(perMillisecond * hour), doneAt: now + left / perMillisecond };
}
