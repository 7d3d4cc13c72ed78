// Where each polling station of an election stands: what the overview shows, and what a coordinator approves with closing the session.
import {
  canonicalJson,
  definitiveSheet,
  differingRows,
  emptyEntry,
  finishedOf,
  inFormOrder,
  noNotes,
  openDraft,
  openWarnings,
  validate,
  warningsOf,
  type EntryState,
  type FinishedEntry,
  type Form,
  type PollingStation,
} from '@telstaat/core';
import type { OverviewRow } from '@telstaat/contract';
import type { Reading } from '@telstaat/store';
import type { Found } from './loading.ts';
import { textDigest } from './text-digest.ts';
import { workerNames, type WorkerNames } from './workers.ts';

/** One row for each station, in order of number. */
export async function overviewRows(tx: Reading, { election, form }: Found): Promise<OverviewRow[]> {
  const names = await workerNames(tx);
  const entries = await tx.elections.entries(election.id);
  const notes = await tx.warnings.all(election.id);
  return (await tx.elections.stations(election.id)).map((station) => {
    const state = entries.get(station.number) ?? emptyEntry;
    const warnings = warningsOf(form, state, notes.get(station.number) ?? noNotes, station);
    return {
      ...rowOf({ station, state, form, names }),
      openWarnings: openWarnings(warnings),
      warnings: textDigest(canonicalJson(warnings)),
    };
  });
}

interface Subject {
  readonly station: PollingStation;
  readonly state: EntryState;
  readonly form: Form;
  readonly names: WorkerNames;
}

function rowOf({ station, state, form, names }: Subject): Omit<OverviewRow, 'openWarnings' | 'warnings'> {
  const { first, second } = { first: undefined, second: undefined, ...state };
  const finished = finishedOf(state);
  const finishedAt = latest(finished);
  const draft = openDraft(state)?.draft;
  return {
    station,
    status: state.status,
    ...(draft && {
      typing: { typist: names(draft.typist), since: draft.startedAt, filled: filled(draft, form) },
    }),
    ...(first && { firstTypist: names(first.typist) }),
    ...(second && { secondTypist: names(second.typist) }),
    ...(finishedAt !== undefined && { finishedAt }),
    findings: codes([finished.first, finished.second], { form, station }),
    differences:
      finished.first && finished.second ? differingRows(form, finished.first.sheet, finished.second.sheet).length : 0,
    ...(state.status === 'definitive' && {
      sheet: textDigest(canonicalJson(inFormOrder(form, definitiveSheet(state)))),
    }),
  };
}

/** Share of what is to be typed that holds something: a measure of progress, no more. */
function filled(
  { sheet, only }: { readonly sheet: FinishedEntry['sheet']; readonly only?: readonly string[] },
  form: Form,
) {
  const written = [...Object.keys(sheet.counts), ...sheet.ticks];
  if (!only) return Math.min(1, written.length / form.fields.length);
  return written.filter((field) => only.includes(field)).length / only.length;
}

function latest({ first, second }: ReturnType<typeof finishedOf>) {
  const [one, two] = [first?.finishedAt, second?.finishedAt];
  return one !== undefined && (two === undefined || one > two) ? one : two;
}

/** Codes of what is found on the entries that were finished, each once. */
function codes(
  entries: readonly (FinishedEntry | undefined)[],
  { form, station }: Pick<Subject, 'form' | 'station'>,
): string[] {
  const found = entries.flatMap((entry) => (entry ? validate(form, entry.sheet, station).map(({ code }) => code) : []));
  return [...new Set(found)].sort();
}
