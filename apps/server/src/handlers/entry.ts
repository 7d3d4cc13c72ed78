// A typist's own entry: opening, keeping, finishing, deleting.
import { decideEntry, entryAccess, myDraft, ok, refuse, type EntryContext } from '@telstaat/core';
import type { EntryState, TypistCommand } from '@telstaat/core';
import type { RouteName } from '@telstaat/contract';
import type { Writing } from '@telstaat/store';
import { refusedBy, type Answer } from '../denial.ts';
import type { Handlers, OpenedCall } from '../handler.ts';
import { findStation, type Found } from '../loading.ts';

type Names = 'getOpening' | 'listMyDrafts' | 'claimEntry' | 'saveDraft' | 'discardDraft' | 'finaliseEntry';
type StationCall = Pick<OpenedCall<RouteName>, 'store' | 'elections' | 'actor' | 'scope'> & {
  readonly params: OpenedCall<'saveDraft'>['params'];
};

export const entryHandlers: Handlers<Names> = {
  async getOpening({ store, elections, actor, params }) {
    return await store.read(async (tx) => {
      const found = await findStation(elections, tx, params);
      if (!found.ok) return found;
      const state = await tx.elections.entry(params.election, params.station);
      const decided = decideEntry(state, { type: 'claim' }, contextOf(found.value, actor));
      if (!decided.ok) return refusedBy(decided.error);
      const [event] = decided.value;
      if (event?.type !== 'entry.claimed' && event?.type !== 'entry.resumed') throw new Error('A claim claims');
      return ok({
        station: found.value.station,
        entry: event.data.entry,
        resumes: event.type === 'entry.resumed',
      });
    });
  },

  async listMyDrafts({ store, actor }) {
    return await store.read(async (tx) => {
      const drafts = [];
      for (const { id } of await tx.elections.all()) {
        const stations = new Map((await tx.elections.stations(id)).map((station) => [station.number, station]));
        for (const [number, state] of await tx.elections.entries(id)) {
          const station = stations.get(number);
          const mine = myDraft(state, { actor });
          if (!mine.ok || !station) continue;
          const { entry, draft } = mine.value;
          drafts.push({ election: id, station, entry, startedAt: draft.startedAt, returned: wasReturned(state) });
        }
      }
      return ok(drafts);
    });
  },

  async claimEntry(call) {
    return await command(call, { type: 'claim' }, (state) => {
      const mine = myDraft(state, call);
      if (!mine.ok) return refusedBy(mine.error);
      const { entry, draft } = mine.value;
      const { sheet, revision, startedAt } = draft;
      return ok({ entry, sheet, revision, startedAt, returned: wasReturned(state) });
    });
  },

  async saveDraft(call) {
    const { revision, keyings } = call.body;
    return await command(call, { type: 'key', revision, keyings }, (state) => {
      const mine = myDraft(state, call);
      return mine.ok ? ok({ revision: mine.value.draft.revision, savedAt: call.world.now() }) : refusedBy(mine.error);
    });
  },

  async discardDraft(call) {
    return await command(call, { type: 'discard' }, () => ok({}));
  },

  async finaliseEntry(call) {
    return await command(call, { type: 'finalise', ...call.body }, ({ status }) => {
      switch (status) {
        case 'firstHasErrors':
        case 'firstFinalised':
        case 'different':
        case 'definitive':
          return ok({ outcome: status });
        default:
          return refusedBy(refuse('entry.notInProgress'));
      }
    });
  },
};

function contextOf(found: Found, actor: EntryContext['actor']): EntryContext {
  return { actor, form: found.form, session: entryAccess(found.session.status) };
}

/** Decides a command on the state of now, records what happened, and answers from the state after it. */
async function command<T>(
  call: StationCall,
  typed: TypistCommand,
  answer: (state: EntryState) => Answer<T>,
): Promise<Answer<T>> {
  const { store, elections, actor, params, scope } = call;
  return await store.write(async (tx: Writing) => {
    const found = await findStation(elections, tx, params);
    if (!found.ok) return found;
    const state = await tx.elections.entry(params.election, params.station);
    const decided = decideEntry(state, typed, contextOf(found.value, actor));
    if (!decided.ok) return refusedBy(decided.error);
    await tx.record(scope(params), decided.value);
    return answer(await tx.elections.entry(params.election, params.station));
  });
}

function wasReturned(state: EntryState): boolean {
  return state.status === 'firstInProgress' && state.returned;
}
