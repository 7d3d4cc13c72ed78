// The state of every polling station of an election, in one look.
import { ok } from '@telstaat/core';
import type { Handlers } from '../handler.ts';
import { findElection } from '../loading.ts';
import { overviewRows } from '../overview-rows.ts';

export const overviewHandlers: Handlers<'getOverview'> = {
  async getOverview({ store, elections, params }) {
    return await store.read(async (tx) => {
      const found = await findElection(elections, tx, params.election);
      return found.ok ? ok({ session: found.value.session, rows: await overviewRows(tx, found.value) }) : found;
    });
  },
};
