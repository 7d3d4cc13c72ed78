// Election night: the count by list of N 10-2, entered once. Nothing of it goes into the official count (decision 6).
import type { RouteName } from '@telstaat/contract';
import {
  consolidate,
  decideNight,
  decideNightStep,
  definitiveSheet,
  emptyNight,
  entryAccess,
  listDifferences,
  myNightDraft,
  ok,
  validate,
  type Draft,
  type FinishedEntry,
  type Form,
  type NightCommand,
  type NightState,
  type PollingStation,
} from '@telstaat/core';
import type { Reading } from '@telstaat/store';
import { refused, refusedBy, type Answer } from '../denial.ts';
import type { Handlers, OpenedCall } from '../handler.ts';
import { findElection, findStation, type Found } from '../loading.ts';
import { textDigest } from '../text-digest.ts';
import { workerNames, type WorkerNames } from '../workers.ts';

type Names =
  | 'stepNight'
  | 'getNight'
  | 'listMyNightDrafts'
  | 'claimNight'
  | 'saveNight'
  | 'discardNight'
  | 'finaliseNight'
  | 'getNightEntry'
  | 'deleteNightEntry';
type AnyCall = Pick<OpenedCall<RouteName>, 'store' | 'elections' | 'actor' | 'scope'>;
type StationCall = AnyCall & { readonly params: OpenedCall<'saveNight'>['params'] };

export const nightHandlers: Handlers<Names> = {
  async stepNight({ store, elections, params, body, scope }) {
    const { election: id } = params;
    return await store.write(async (tx) => {
      const found = await findElection(elections, tx, id);
      if (!found.ok) return found;
      const decided = decideNightStep(await tx.nights.get(id), body.step, {
        hasForm: found.value.nightForm !== undefined,
        stations: (await tx.elections.stations(id)).length,
        session: entryAccess(found.value.session.status),
      });
      if (!decided.ok) return refusedBy(decided.error);
      await tx.record(scope({ election: id }), decided.value);
      return ok(await tx.nights.get(id));
    });
  },

  async getNight({ store, elections, account, params }) {
    const { election: id } = params;
    return await store.read(async (tx) => {
      const found = await findElection(elections, tx, id);
      if (!found.ok) return found;
      const { nightForm } = found.value;
      if (!nightForm) return refused('night.noForm');
      const [names, entries] = [await workerNames(tx), await tx.nights.entries(id)];
      const stations = await tx.elections.stations(id);
      const states = stations.map((station) => ({ station, state: entries.get(station.number) ?? emptyNight }));
      return ok({
        ...(await tx.nights.get(id)),
        rows: states.map(({ station, state }) => rowOf(station, state, { form: nightForm, names })),
        // Who is to type the official count of a station must not read here what its polling station counted.
        counts: account.role === 'typist' ? {} : preliminaryCounts(nightForm, states),
      });
    });
  },

  async listMyNightDrafts({ store, actor }) {
    return await store.read(async (tx) => {
      const drafts = [];
      for (const { id } of await tx.elections.all()) {
        const entries = await tx.nights.entries(id);
        for (const station of await tx.elections.stations(id)) {
          const mine = myNightDraft(entries.get(station.number) ?? emptyNight, actor);
          if (mine.ok) drafts.push({ election: id, station, startedAt: mine.value.startedAt });
        }
      }
      return ok(drafts);
    });
  },

  async claimNight(call) {
    return await command(call, { type: 'claim' }, (state) =>
      withMine(state, call, ({ sheet, revision, startedAt }) => {
        return { entry: 1, sheet, revision, startedAt, returned: false, explanations: {} } as const;
      }),
    );
  },

  async saveNight(call) {
    return await command(call, { type: 'key', ...call.body }, (state) =>
      withMine(state, call, ({ revision }) => ({ revision, savedAt: call.world.now() })),
    );
  },

  async discardNight(call) {
    return await command(call, { type: 'discard', ...call.body }, () => ok({}));
  },

  async finaliseNight(call) {
    return await command(call, { type: 'finalise', ...call.body }, () => ok({}));
  },

  async getNightEntry({ store, elections, params }) {
    return await store.read(async (tx) => {
      const found = await findNight(elections, tx, params);
      if (!found.ok) return found;
      const state = await tx.nights.entry(params.election, params.station);
      if (state.status !== 'finished') return ok({ status: state.status });
      const { sheet, startedAt, finishedAt, accepted, typist } = state.entry;
      const entry = { typist: (await workerNames(tx))(typist), sheet, startedAt, finishedAt, accepted };
      const differences = await differencesOf(tx, params, found.value, state.entry);
      return ok({ status: state.status, entry, ...(differences && { differences }) });
    });
  },

  async deleteNightEntry(call) {
    return await command(call, { type: 'delete', ...call.body }, () => ok({}));
  },
};

type FoundNight = Found & { readonly station: PollingStation; readonly nightForm: Form };
type StationParams = StationCall['params'];

/** The station and the form of its election night; refuses where there is none. */
async function findNight(
  elections: AnyCall['elections'],
  reading: Reading,
  params: StationParams,
): Promise<Answer<FoundNight>> {
  const found = await findStation(elections, reading, params);
  if (!found.ok) return found;
  const { nightForm } = found.value;
  return nightForm ? ok({ ...found.value, nightForm }) : refused('night.noForm');
}

/** Decides a command on the state of now, records what happened, and answers from the state after it. */
async function command<T>(
  call: StationCall,
  asked: NightCommand,
  answer: (state: NightState) => Answer<T>,
): Promise<Answer<T>> {
  const { store, elections, actor, params, scope } = call;
  return await store.write(async (tx) => {
    const found = await findNight(elections, tx, params);
    if (!found.ok) return found;
    const { station, nightForm: form, session } = found.value;
    const decided = decideNight(await tx.nights.entry(params.election, params.station), asked, {
      actor,
      form,
      station,
      session: entryAccess(session.status),
      night: await tx.nights.get(params.election),
      digest: textDigest,
    });
    if (!decided.ok) return refusedBy(decided.error);
    await tx.record(scope(params), decided.value);
    return answer(await tx.nights.entry(params.election, params.station));
  });
}

function withMine<T>(state: NightState, { actor }: Pick<AnyCall, 'actor'>, answer: (draft: Draft) => T): Answer<T> {
  const mine = myNightDraft(state, actor);
  return mine.ok ? ok(answer(mine.value)) : refusedBy(mine.error);
}

function rowOf(station: PollingStation, state: NightState, { form, names }: { form: Form; names: WorkerNames }) {
  const row = { station, status: state.status, findings: [] };
  switch (state.status) {
    case 'empty':
      return row;
    case 'inProgress':
      return { ...row, typist: names(state.draft.typist), startedAt: state.draft.startedAt };
    case 'finished': {
      const { typist, startedAt, finishedAt, sheet } = state.entry;
      const findings = [...new Set(validate(form, sheet, station).map(({ code }) => code))];
      return { ...row, typist: names(typist), startedAt, finishedAt, findings };
    }
  }
}

/** Sums of what was finished: the preliminary result. */
function preliminaryCounts(
  form: Form,
  states: readonly { readonly station: PollingStation; readonly state: NightState }[],
) {
  const sheets = states.flatMap(({ station, state }) =>
    state.status === 'finished' ? [{ station: station.number, sheet: state.entry.sheet }] : [],
  );
  return consolidate(form, sheets).counts;
}

/** Only of a station that is definitive: before that there is nothing official to compare with. */
async function differencesOf(tx: Reading, params: StationParams, found: FoundNight, { sheet }: FinishedEntry) {
  const official = await tx.elections.entry(params.election, params.station);
  if (official.status !== 'definitive') return undefined;
  return [...listDifferences(sheet, { form: found.form, sheet: definitiveSheet(official) })];
}
