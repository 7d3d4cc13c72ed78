// Papers one at a time: what there is, the report as it stands, a blank paper of the committee or of one station.
import {
  committeePapersOf,
  ok,
  paperFileName,
  papersOf,
  reportKindOf,
  stationPapersOf,
  withLedger,
} from '@telstaat/core';
import { refused } from '../denial.ts';
import { logDocument } from '../document-log.ts';
import type { Handlers } from '../handler.ts';
import { findElection, findStation } from '../loading.ts';
import { ledgerAt } from '../packaging/signing.ts';
import { conceptReport } from '../report-material.ts';

export const documentHandlers: Handlers<'listPapers' | 'getReport' | 'getStationPaper'> = {
  async listPapers({ store, elections, params }) {
    const found = await store.read((tx) => findElection(elections, tx, params.election));
    if (!found.ok) return found;
    return ok(
      papersOf(found.value.election).map(({ id, about, model, title, states }) => ({
        id,
        about,
        model,
        title,
        states,
      })),
    );
  },

  async getReport({ store, elections, renderer, params, scope }) {
    const about = scope({ election: params.election });
    const made = await store.read(async (tx) => {
      const found = await findElection(elections, tx, params.election);
      if (!found.ok) return found;
      const { election } = found.value;
      const page = committeePapersOf(election).find(({ id }) => id === params.paper);
      if (page) {
        const content = withLedger(page.build({ election }), ledgerAt(await tx.ledger.head()));
        return ok({ name: paperFileName(page, election), content });
      }
      const isThere = reportKindOf(election).id === params.paper;
      return isThere ? ok(await conceptReport(tx, found.value, about.at)) : refused('paper.notThere');
    });
    if (!made.ok) return made;
    const { name, content } = made.value;
    const file = { name, bytes: await renderer.render(content, { createdAt: about.at }) };
    await logDocument(store, about, file);
    return ok(file);
  },

  async getStationPaper({ store, elections, renderer, params, scope }) {
    const about = scope({ election: params.election, station: params.station });
    const found = await store.read(async (tx) => {
      const station = await findStation(elections, tx, params);
      return station.ok ? ok({ ...station.value, ledger: ledgerAt(await tx.ledger.head()) }) : station;
    });
    if (!found.ok) return found;
    const { election, station, session, ledger } = found.value;
    const kind = stationPapersOf(election).find(({ id }) => id === params.paper);
    if (!kind?.states.includes('blank')) return refused('paper.notThere');
    const content = withLedger(kind.build({ election, station, session: { ...session.details } }), ledger);
    const name = paperFileName(kind, election, station.number);
    const file = { name, bytes: await renderer.render(content, { createdAt: about.at }) };
    await logDocument(store, about, file);
    return ok(file);
  },
};
