// What only people know of a session: who was there, what was objected to, what the control of the additions gave. A screen can ask for it;
// what is absent stays a table to write on (domain.md §5.6, §5.7). Times are local, `09:30`.
import type { StationNumber } from '../basics/brand.ts';
import type { Cell } from './block.ts';
import type { NotedWarning } from '../warnings/list.ts';

export interface Attendance {
  readonly initials: string;
  readonly lastName: string;
  /** `Voorzitter`, `Plaatsvervangend voorzitter`, `Lid`. */
  readonly role: string;
  readonly from: string;
  readonly until: string;
  readonly location?: string;
}

/** Why a station was looked into, or what is remarkable about its count. */
export interface StationExplanation {
  readonly station: StationNumber;
  readonly text: string;
}

export interface Objection {
  readonly time: string;
  readonly objection: string;
  /** What the committee answered. */
  readonly reply: string;
}

export interface Irregularity {
  readonly time: string;
  readonly text: string;
}

/** Outcome of the control of the software's additions (domain.md §4.1). */
export type ControlOutcome =
  { readonly differences: 'none' } | { readonly differences: 'found'; readonly explanation: string };

/** Models of 2022-2025: whether packs of another election were opened, and what was found. */
export interface CombinedVoting {
  readonly packsOpened: boolean;
  readonly found: string;
}

export interface ReportNotes {
  readonly attendance?: readonly Attendance[];
  readonly explanations?: readonly StationExplanation[];
  readonly objections?: readonly Objection[];
  readonly irregularities?: readonly Irregularity[];
  readonly control?: ControlOutcome;
  readonly combinedVoting?: CombinedVoting;
}

/** What people wrote about the warnings of a station, each text once, in the order of the paper: for the table of explanations. */
export function explanationsOf(
  station: StationNumber,
  warnings: readonly NotedWarning[],
): readonly StationExplanation[] {
  const texts = warnings.flatMap(({ explanations }) => explanations.map(({ text }) => text));
  return texts.length === 0 ? [] : [{ station, text: [...new Set(texts)].join('\n') }];
}

/** The notes with explanations of warnings added: on the row of the station, behind what was typed there. */
export function withExplanations(notes: ReportNotes, added: readonly StationExplanation[]): ReportNotes {
  if (added.length === 0) return notes;
  const texts = new Map<StationNumber, string>();
  for (const { station, text } of [...(notes.explanations ?? []), ...added]) {
    const before = texts.get(station);
    texts.set(station, before === undefined ? text : `${before}\n${text}`);
  }
  const stations = [...texts].sort(([a], [b]) => a - b);
  return { ...notes, explanations: stations.map(([station, text]) => ({ station, text })) };
}

/** What may be published: without who was there (decision 11). */
export function publicNotes({ attendance: _names, ...notes }: ReportNotes): ReportNotes {
  return notes;
}

export function attendanceRows(attendance: readonly Attendance[] = []): readonly (readonly Cell[])[] {
  return attendance.map(({ initials, lastName, role, from, until, location }) => [
    initials,
    lastName,
    role,
    `${from} - ${until}`,
    location ?? '',
  ]);
}

export function explanationRows(explanations: readonly StationExplanation[] = []): readonly (readonly Cell[])[] {
  return [...explanations].sort((a, b) => a.station - b.station).map(({ station, text }) => [String(station), text]);
}

export function objectionRows(objections: readonly Objection[] = []): readonly (readonly Cell[])[] {
  return objections.map(({ time, objection, reply }) => [time, objection, reply]);
}

export function irregularityRows(irregularities: readonly Irregularity[] = []): readonly (readonly Cell[])[] {
  return irregularities.map(({ time, text }) => [time, text]);
}
