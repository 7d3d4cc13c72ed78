// The state of every polling station of an election, in one look.
import {
  differingFields,
  ok,
  validate,
  type Draft,
  type EntryState,
  type FinishedEntry,
  type Form,
  type PollingStation,
} from '@telstaat/core';
import type { OverviewRow } from '@telstaat/contract';
import type { Handlers } from '../handler.ts';
import { findElection } from '../loading.ts';
import { workerNames, type WorkerNames } from '../workers.ts';

export const overviewHandlers: Handlers<'getOverview'> = {
  async getOverview({ store, elections, params }) {
    return await store.read(async (tx) => {
      const found = await findElection(elections, tx, params.election);
      if (!found.ok) return found;
      const names = await workerNames(tx);
      const entries = await tx.elections.entries(params.election);
      const rows = (await tx.elections.stations(params.election)).map((station) =>
        rowOf(station, entries.get(station.number) ?? { status: 'empty' }, found.value.form, names),
      );
      return ok({ session: found.value.session, rows });
    });
  },
};

function rowOf(station: PollingStation, state: EntryState, form: Form, names: WorkerNames): OverviewRow {
  const row = { station, status: state.status, findings: [], differences: 0 };
  const typing = (draft: Draft) => ({
    typing: { typist: names(draft.typist), since: draft.startedAt, filled: filled(draft, form) },
  });
  const first = (entry: FinishedEntry) => ({ firstTypist: names(entry.typist), finishedAt: entry.finishedAt });
  switch (state.status) {
    case 'empty':
      return row;
    case 'firstInProgress':
      return { ...row, ...typing(state.first), firstTypist: names(state.first.typist) };
    case 'firstHasErrors':
    case 'firstFinalised':
      return { ...row, ...first(state.first), findings: codes(state.first, form) };
    case 'secondInProgress':
      return {
        ...row,
        ...first(state.first),
        ...typing(state.second),
        secondTypist: names(state.second.typist),
        findings: codes(state.first, form),
      };
    case 'different':
    case 'definitive':
      return {
        ...row,
        ...first(state.first),
        secondTypist: names(state.second.typist),
        finishedAt: state.second.finishedAt,
        findings: [...new Set([...codes(state.first, form), ...codes(state.second, form)])].sort(),
        differences: differingFields(form, state.first.sheet, state.second.sheet).length,
      };
  }
}

/** Share of the form's fields that hold something: a measure of progress, no more. */
function filled(draft: Draft, form: Form): number {
  const written = Object.keys(draft.sheet.counts).length + draft.sheet.ticks.length;
  return Math.min(1, written / form.fields.length);
}

function codes(entry: FinishedEntry, form: Form): string[] {
  const findings = validate(form, entry.sheet);
  return [...new Set(findings.map((finding) => finding.code))].sort();
}
