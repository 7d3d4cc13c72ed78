// What a coordinator types for the report of the session.
import { decideNotes, notesText, ok } from '@telstaat/core';
import { refusedBy } from '../denial.ts';
import type { Handlers } from '../handler.ts';
import { findElection } from '../loading.ts';
import { keptNotes } from '../report-material.ts';
import { textDigest } from '../text-digest.ts';

export const noteHandlers: Handlers<'getReportNotes' | 'putReportNotes'> = {
  async getReportNotes({ store, elections, params }) {
    return await store.read(async (tx) => {
      const found = await findElection(elections, tx, params.election);
      if (!found.ok) return found;
      const kept = await keptNotes(tx, params.election);
      return ok({ notes: kept?.notes ?? {}, ...(kept && { sha256: kept.sha256 }) });
    });
  },

  async putReportNotes({ store, elections, world, params, body, scope }) {
    const { election: id } = params;
    return await store.write(async (tx) => {
      const found = await findElection(elections, tx, id);
      if (!found.ok) return found;
      const kept = await keptNotes(tx, id);
      const stations = await tx.elections.stations(id);
      const decided = decideNotes(body, { stations, kept: kept?.sha256 });
      if (!decided.ok) return refusedBy(decided.error);
      const notes = decided.value;
      const salt = Buffer.from(world.random(16)).toString('hex');
      const sha256 = textDigest(notesText(notes, salt));
      await tx.record(scope({ election: id }), [{ type: 'report.noted', data: { sha256 } }]);
      await tx.reportNotes.putText(id, { notes, salt });
      return ok({ notes, sha256 });
    });
  },
};
