// Warnings: explained by the typist who copies the paper and by the coordinator, marked as handled, listed while they are open.
import type { StationWarning } from '@telstaat/contract';
import {
  decideWarning,
  entryAccess,
  noNotes,
  ok,
  roles,
  warningsOf,
  type EntryState,
  type Form,
  type PollingStation,
  type WarningCommand,
  type WarningNotes,
} from '@telstaat/core';
import type { RouteName } from '@telstaat/contract';
import type { Writing } from '@telstaat/store';
import { refusedBy, type Answer } from '../denial.ts';
import type { Handlers, OpenedCall } from '../handler.ts';
import { findElection, findStation } from '../loading.ts';
import { workerNames, type WorkerNames } from '../workers.ts';

type StationCall = Pick<OpenedCall<RouteName>, 'store' | 'elections' | 'actor' | 'scope'> & {
  readonly params: OpenedCall<'noteWarning'>['params'];
};

export const warningHandlers: Handlers<'explainFinding' | 'listWarnings' | 'noteWarning'> = {
  async explainFinding(call) {
    return await command(call, { type: 'explain', ...call.body }, async () => await Promise.resolve(ok({})));
  },

  async listWarnings({ store, elections, params }) {
    const { election: id } = params;
    return await store.read(async (tx) => {
      const found = await findElection(elections, tx, id);
      if (!found.ok) return found;
      const names = await workerNames(tx);
      const [entries, notes] = [await tx.elections.entries(id), await tx.warnings.all(id)];
      const stations = await tx.elections.stations(id);
      return ok(
        stations.flatMap((station) => {
          const state = entries.get(station.number);
          if (!state) return [];
          return listed({ form: found.value.form, station, state, notes: notes.get(station.number) ?? noNotes, names });
        }),
      );
    });
  },

  async noteWarning(call) {
    return await command(call, { type: 'note', ...call.body }, async (tx, subject) => {
      const notes = await tx.warnings.notes(call.params.election, call.params.station);
      return ok(listed({ ...subject, notes, names: await workerNames(tx) }));
    });
  },
};

interface Subject {
  readonly form: Form;
  readonly station: PollingStation;
  readonly state: EntryState;
}

/** Decides a command on the state of now, records what happened, and answers from the state after it. */
async function command<T>(
  call: StationCall,
  asked: WarningCommand,
  answer: (tx: Writing, subject: Subject) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  const { store, elections, actor, params, scope } = call;
  return await store.write(async (tx) => {
    const found = await findStation(elections, tx, params);
    if (!found.ok) return found;
    const { form, station, session } = found.value;
    const state = await tx.elections.entry(params.election, params.station);
    const notes = await tx.warnings.notes(params.election, params.station);
    const context = { actor, form, station, session: entryAccess(session.status), entry: state };
    const decided = decideWarning(notes, asked, context);
    if (!decided.ok) return refusedBy(decided.error);
    await tx.record(scope(params), decided.value);
    return await answer(tx, { form, station, state });
  });
}

/** The warnings of one station as others read them. */
function listed({
  form,
  station,
  state,
  notes,
  names,
}: Subject & { readonly notes: WarningNotes; readonly names: WorkerNames }): StationWarning[] {
  const { number, name } = station;
  return warningsOf(form, state, notes, station).map(({ finding, explanations, handled }) => ({
    station: { number, name },
    status: state.status,
    finding,
    explanations: explanations.map(({ by, at, text }) => ({ by: names(by), role: roleOf(by), at, text })),
    ...(handled && { handled: { by: names(handled.by), at: handled.at } }),
  }));
}

/** `typist:7` → `typist`. */
function roleOf(actor: string) {
  const role = roles.find((item) => actor.startsWith(`${item}:`));
  if (!role) throw new Error(`No role: ${actor}`);
  return role;
}
