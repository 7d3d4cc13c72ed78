// A typist's own entry: opening, keeping, finishing, deleting.
import {
  actorKey,
  decideEntry,
  explanationsBy,
  fieldRows,
  fieldsOfSection,
  finishedOf,
  myDraft,
  ok,
  refuse,
  sectionsOn,
  type Actor,
  type Draft,
  type EntryState,
  type Form,
  type TypistCommand,
} from '@telstaat/core';
import type { ReplyOf, RouteName, Routes } from '@telstaat/contract';
import type { Writing } from '@telstaat/store';
import { refusedBy, type Answer } from '../denial.ts';
import type { Handlers, OpenedCall } from '../handler.ts';
import { entryContextOf, findStation } from '../loading.ts';

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
      const decided = decideEntry(state, { type: 'claim' }, entryContextOf(found.value, actor));
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

  async listMyDrafts({ store, elections, actor }) {
    return await store.read(async (tx) => {
      const drafts = [];
      for (const { id } of await tx.elections.all()) {
        const form = (await elections.get(tx, id))?.form;
        const stations = new Map((await tx.elections.stations(id)).map((station) => [station.number, station]));
        for (const [number, state] of await tx.elections.entries(id)) {
          const station = stations.get(number);
          const mine = myDraft(state, { actor });
          if (!mine.ok || !station) continue;
          const { entry, draft } = mine.value;
          drafts.push({
            ...{ election: id, station, entry, startedAt: draft.startedAt, returned: wasReturned(state) },
            ...(draft.only && form && { again: rowsToType(form, draft) }),
          });
        }
      }
      return ok(drafts);
    });
  },

  async claimEntry(call) {
    return await command(call, { type: 'claim' }, async (state, tx) => {
      const mine = myDraft(state, call);
      if (!mine.ok) return refusedBy(mine.error);
      const { entry, draft } = mine.value;
      const { sheet, revision, startedAt, only } = draft;
      const notes = await tx.warnings.notes(call.params.election, call.params.station);
      const explanations = explanationsBy(notes, call.actor);
      return ok({
        ...{ entry, sheet, revision, startedAt, explanations, returned: wasReturned(state) },
        ...(only && { only }),
      });
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
    return await command(call, { type: 'discard', ...call.body }, () => ok({}));
  },

  async finaliseEntry(call) {
    return await command(call, { type: 'finalise', ...call.body }, (state) => {
      const outcome = outcomeFor(state, call.actor);
      return outcome ? ok({ outcome }) : refusedBy(refuse('entry.notInProgress'));
    });
  },
};

/** Where finishing led for who finished: the same when it is asked again, whatever others did meanwhile. */
function outcomeFor(state: EntryState, actor: Actor): ReplyOf<Routes['finaliseEntry']>['outcome'] | undefined {
  if (myDraft(state, { actor }).ok) return 'askedAgain';
  const { first, second } = finishedOf(state);
  return [first, second].find((entry) => entry?.typist === actorKey(actor))?.outcome;
}

/** Decides a command on the state of now, records what happened, and answers from the state after it. */
async function command<T>(
  call: StationCall,
  typed: TypistCommand,
  answer: (state: EntryState, tx: Writing) => Answer<T> | Promise<Answer<T>>,
): Promise<Answer<T>> {
  const { store, elections, actor, params, scope } = call;
  return await store.write(async (tx: Writing) => {
    const found = await findStation(elections, tx, params);
    if (!found.ok) return found;
    const state = await tx.elections.entry(params.election, params.station);
    const decided = decideEntry(state, typed, entryContextOf(found.value, actor));
    if (!decided.ok) return refusedBy(decided.error);
    await tx.record(scope(params), decided.value);
    return await answer(await tx.elections.entry(params.election, params.station), tx);
  });
}

/** The coordinator gave it back: a whole entry with errors, or the rows that it misread. */
function wasReturned(state: EntryState): boolean {
  switch (state.status) {
    case 'firstInProgress':
      return state.returned;
    case 'firstCorrection':
    case 'secondCorrection':
      return true;
    default:
      return false;
  }
}

/** Rows of the paper that are typed once more, on sections that the sheet asks for. */
function rowsToType(form: Form, { only = [], sheet }: Pick<Draft, 'only' | 'sheet'>): number {
  const asked = new Set(sectionsOn(form, sheet).flatMap(fieldsOfSection));
  return fieldRows(form).filter((row) => row.some((field) => only.includes(field) && asked.has(field))).length;
}
