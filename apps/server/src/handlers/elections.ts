// Elections of the day.
import { countedCategories, ok, type ElectionEvent } from '@telstaat/core';
import type { ElectionSummary } from '@telstaat/contract';
import type { Scope, Writing } from '@telstaat/store';
import { refused, type Answer } from '../denial.ts';
import type { ElectionCache } from '../election-cache.ts';
import type { Handlers } from '../handler.ts';
import { findElection, summaryOf } from '../loading.ts';

export const electionHandlers: Handlers<'listElections' | 'getElection' | 'setEligibleVoters' | 'setDeciding'> = {
  async listElections({ store, elections }) {
    return await store.read(async (tx) => {
      const summaries: ElectionSummary[] = [];
      for (const { id } of await tx.elections.all()) {
        const found = await findElection(elections, tx, id);
        if (found.ok) summaries.push(await summaryOf(tx, found.value));
      }
      const order = (category: ElectionSummary['category']) => countedCategories.indexOf(category);
      return ok(summaries.sort((a, b) => order(a.category) - order(b.category) || (a.id < b.id ? -1 : 1)));
    });
  },

  async getElection({ store, elections, params }) {
    return await store.read(async (tx) => {
      const found = await findElection(elections, tx, params.election);
      if (!found.ok) return found;
      const { election, session } = found.value;
      const stations = await tx.elections.stations(election.id);
      return ok({ election, session, stations });
    });
  },

  async setEligibleVoters({ store, elections, params, body, scope }) {
    const event = { type: 'election.eligibleVotersSet', data: body } as const;
    return await store.write((tx) =>
      setBeforeEntry({ elections, tx, scope: scope(params) }, event, 'election.votersFixed'),
    );
  },

  async setDeciding({ store, elections, params, body, scope }) {
    const event = { type: 'election.decidingSet', data: body } as const;
    return await store.write((tx) =>
      setBeforeEntry({ elections, tx, scope: scope(params) }, event, 'election.decidingFixed'),
    );
  },
};

interface Setting {
  readonly elections: ElectionCache;
  readonly tx: Writing;
  readonly scope: Scope;
}

/** What can be set until the first session starts (domain.md §1.6.2), and is then fixed for the whole count. */
async function setBeforeEntry(
  { elections, tx, scope }: Setting,
  event: ElectionEvent,
  otherwise: 'election.votersFixed' | 'election.decidingFixed',
): Promise<Answer<ElectionSummary>> {
  const { election: id } = scope;
  if (id === undefined) throw new Error('A setting is of an election');
  const found = await findElection(elections, tx, id);
  if (!found.ok) return found;
  const { status } = found.value.session;
  if (status !== 'created' && status !== 'inPreparation') return refused(otherwise);
  await tx.record(scope, [event]);
  const changed = await findElection(elections, tx, id);
  return changed.ok ? ok(await summaryOf(tx, changed.value)) : changed;
}
