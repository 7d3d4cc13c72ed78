// The coordinator's look at what was finished, and what happens with errors and differences.
import {
  decideEntry,
  differingFields,
  finishedOf,
  ok,
  openDraft,
  type EntryState,
  type FinishedEntry,
  type Form,
} from '@telstaat/core';
import type { Reading } from '@telstaat/store';
import { refusedBy } from '../denial.ts';
import type { Handlers } from '../handler.ts';
import { entryContextOf, findStation } from '../loading.ts';
import { workerNames, type WorkerNames } from '../workers.ts';

export const resolvingHandlers: Handlers<'getEntry' | 'resolveEntry'> = {
  async getEntry({ store, elections, params }) {
    return await store.read(async (tx) => {
      const found = await findStation(elections, tx, params);
      return found.ok ? ok(await detailOf(tx, params, found.value.form)) : found;
    });
  },

  async resolveEntry({ store, elections, actor, params, body, scope }) {
    return await store.write(async (tx) => {
      const found = await findStation(elections, tx, params);
      if (!found.ok) return found;
      const { form, session } = found.value;
      const state = await tx.elections.entry(params.election, params.station);
      const decided = decideEntry(state, { type: 'resolve', ...body }, entryContextOf(found.value, actor));
      if (!decided.ok) return refusedBy(decided.error);
      if (session.status === 'completed')
        await tx.record(scope({ election: params.election }), [{ type: 'session.reopened', data: {} }]);
      await tx.record(scope(params), decided.value);
      return ok(await detailOf(tx, params, form));
    });
  },
};

async function detailOf(tx: Reading, params: StationParams, form: Form) {
  const state = await tx.elections.entry(params.election, params.station);
  const names = await workerNames(tx);
  const { first, second } = finishedOf(state);
  const draft = openDraft(state)?.draft;
  const differences = first && second ? [...differingFields(form, first.sheet, second.sheet)] : [];
  return {
    status: state.status,
    ...(first ? { first: shown(first, names) } : {}),
    ...(second ? { second: shown(second, names) } : {}),
    ...decisionOf(state, names),
    ...(draft ? { typingSince: draft.startedAt } : {}),
    differences,
  };
}

type StationParams = { readonly election: Parameters<Reading['elections']['entry']>[0]; readonly station: number };

/** How a coordinator decided the differences. */
function decisionOf(state: EntryState, names: WorkerNames) {
  if (state.status !== 'definitive' || !state.decided) return {};
  const { coordinator, at, fromSecond, reason } = state.decided;
  return { decided: { coordinator: names(coordinator), at, fromSecond: [...fromSecond], reason } };
}

function shown(entry: FinishedEntry, names: WorkerNames) {
  const { sheet, startedAt, finishedAt, accepted } = entry;
  return { typist: names(entry.typist), sheet, startedAt, finishedAt, accepted: [...accepted] };
}
