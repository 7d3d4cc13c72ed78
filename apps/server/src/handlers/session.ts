// The committee's session: details and steps.
import { decideSession, decideSessionDetails, ok, sessionSeen } from '@telstaat/core';
import { refusedBy } from '../denial.ts';
import type { Handlers } from '../handler.ts';
import { findElection } from '../loading.ts';
import { overviewRows } from '../overview-rows.ts';
import { textDigest } from '../text-digest.ts';

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

  async stepSession({ store, elections, backups, params, body, scope }) {
    if (body.step === 'finish') await backups.makeBeforeFinishing();
    return await store.write(async (tx) => {
      const found = await findElection(elections, tx, params.election);
      if (!found.ok) return found;
      const { session } = found.value;
      const rows = await overviewRows(tx, found.value);
      const decided = decideSession(session, body, {
        stations: rows.length,
        open: rows.filter((row) => row.status !== 'definitive').length,
        shown: sessionSeen(session.details, rows),
        digest: textDigest,
      });
      if (!decided.ok) return refusedBy(decided.error);
      await tx.record(scope({ election: params.election }), decided.value);
      return ok(await tx.elections.session(params.election));
    });
  },
};
