// Elections of the day.
import { countedCategories, ok } from '@telstaat/core';
import type { ElectionSummary } from '@telstaat/contract';
import { refused } from '../denial.ts';
import type { Handlers } from '../handler.ts';
import { findElection, summaryOf } from '../loading.ts';

export const electionHandlers: Handlers<'listElections' | 'getElection' | 'setEligibleVoters'> = {
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
    return await store.write(async (tx) => {
      const found = await findElection(elections, tx, params.election);
      if (!found.ok) return found;
      const { status } = found.value.session;
      if (status !== 'created' && status !== 'inPreparation') return refused('election.votersFixed');
      const event = { type: 'election.eligibleVotersSet', data: body } as const;
      await tx.record(scope({ election: params.election }), [event]);
      const changed = await findElection(elections, tx, params.election);
      return changed.ok ? ok(await summaryOf(tx, changed.value)) : changed;
    });
  },
};
