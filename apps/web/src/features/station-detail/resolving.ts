// What a coordinator can do with a station now. Core decides: every resolution is tried on the entry as it stands.
import {
  decideEntry,
  emptySheet,
  entryAccess,
  shownStation,
  seenOf,
  stationSeen,
  unreachable,
  wholeResolutions,
  type Draft,
  type EntryRefusal,
  type EntryState,
  type EntryStatus,
  type FinishedEntry,
  type Form,
  type Instant,
  type Resolution,
  type SessionStatus,
  type Sha256,
  type ShownEntry,
  type StationFacts,
  type TextDigest,
  type WholeResolution,
} from '@telstaat/core';

export interface EntryFacts {
  readonly status: EntryStatus;
  readonly first?: ShownEntry;
  readonly second?: ShownEntry;
}

/** Where the entry stands: what core asks for beside it. */
export interface Place {
  readonly form: Form;
  readonly station: StationFacts;
  readonly session: SessionStatus;
  /** Whether the election lets a coordinator decide a difference. */
  readonly mayDecide: boolean;
}

/** Why core would refuse a resolution; `undefined` when it would not. */
export function refusalOf(facts: EntryFacts, resolution: Resolution, place: Place): EntryRefusal | undefined {
  const state = stateOf(facts);
  const { form, station, session, mayDecide } = place;
  const seen = seenOf(stationSeen(form, shownStation(state)), itself);
  const decision = decideEntry(
    state,
    { type: 'resolve', resolution, seen },
    {
      actor: { role: 'coordinator', number: 1 },
      form,
      station,
      session: entryAccess(session),
      mayDecide,
      digest: itself,
    },
  );
  return decision.ok ? undefined : decision.error;
}

// What is asked here is on the screen by definition, so its text serves as its own digest.
const itself: TextDigest = (text) => text as Sha256;

/** The whole resolutions that core would not refuse. */
export function possibleResolutions(facts: EntryFacts, place: Place): readonly WholeResolution[] {
  return wholeResolutions.filter((kind) => refusalOf(facts, { kind }, place) === undefined);
}

/** The ways to resolve a difference row by row that only wait for the choices. */
export function possibleWays(facts: EntryFacts, place: Place): readonly ('retype' | 'decide')[] {
  const waitsForChoices = (resolution: Resolution) =>
    refusalOf(facts, resolution, place)?.code === 'entry.rowsDoNotMatch';
  return [
    ...(waitsForChoices({ kind: 'retype', misread: [] }) ? (['retype'] as const) : []),
    ...(waitsForChoices({ kind: 'decide', holds: [], reason: '-' }) ? (['decide'] as const) : []),
  ];
}

/** The entry's state as far as the coordinator may see it; unfinished sheets and their typists stay hidden. */
function stateOf(facts: EntryFacts): EntryState {
  const draft: Draft = { typist: '', sheet: emptySheet, startedAt: '' as Instant, revision: 0 };
  const nothing = { sheet: emptySheet, startedAt: '' as Instant, finishedAt: '' as Instant, accepted: [] };
  const finished = ({ sheet, startedAt, finishedAt, accepted }: ShownEntry = nothing): FinishedEntry => ({
    typist: '',
    revision: 0,
    sheet,
    startedAt,
    finishedAt,
    accepted,
  });
  const first = finished(facts.first);
  const second = finished(facts.second);
  switch (facts.status) {
    case 'empty':
      return { status: 'empty' };
    case 'firstInProgress':
      return { status: 'firstInProgress', first: draft, returned: false };
    case 'firstHasErrors':
    case 'firstFinalised':
      return { status: facts.status, first };
    case 'secondInProgress':
      return { status: 'secondInProgress', first, second: draft };
    case 'firstCorrection':
      return { status: 'firstCorrection', first: draft, second };
    case 'secondCorrection':
      return { status: 'secondCorrection', first, second: draft, thenFirst: [] };
    case 'different':
    case 'definitive':
      return { status: facts.status, first, second };
    default:
      return unreachable(facts.status);
  }
}
