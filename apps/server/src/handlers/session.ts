// The committee's session: details and steps.
import { decideSession, decideSessionDetails, ok } from '@telstaat/core';
import { refusedBy } from '../denial.ts';
import type { Handlers } from '../handler.ts';
import { findElection } from '../loading.ts';

export const sessionHandlers: Handlers<'setSessionDetails' | 'stepSession'> = {
  async setSessionDetails({ store, elections, params, body, scope }) {
    return await store.write(async (tx) => {
      const found = await findElection(elections, tx, params.election);
      if (!found.ok) return found;
      const decided = decideSessionDetails(body);
      if (!decided.ok) return refusedBy(decided.error);
      await tx.record(scope({ election: params.election }), decided.value);
      return ok(await tx.elections.session(params.election));
    });
  },

  async stepSession({ store, elections, params, body, scope }) {
    return await store.write(async (tx) => {
      const found = await findElection(elections, tx, params.election);
      if (!found.ok) return found;
      const stations = await tx.elections.stations(params.election);
      const statuses = await tx.elections.entryStatuses(params.election);
      const open = stations.filter((station) => statuses.get(station.number) !== 'definitive').length;
      const decided = decideSession(found.value.session, body.step, { stations: stations.length, open });
      if (!decided.ok) return refusedBy(decided.error);
      await tx.record(scope({ election: params.election }), decided.value);
      return ok(await tx.elections.session(params.election));
    });
  },
};
