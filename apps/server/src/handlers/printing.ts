// Print jobs: blank papers as one zip, with progress, and stopped when somebody says so.
import { blankPapersOf, ok, type JobRefusalCode, type Result } from '@telstaat/core';
import { renderPapers, type PaperToDraw } from '@telstaat/documents';
import { papersZipName } from '@telstaat/formats';
import { blankPapers } from '../blank-papers.ts';
import { refused, type Answer } from '../denial.ts';
import { logHandedOut } from '../document-log.ts';
import type { Handlers } from '../handler.ts';
import { findElection } from '../loading.ts';
import { ledgerAt } from '../packaging/signing.ts';
import type { JobControl } from '../print-jobs.ts';

type Names = 'startPrintJob' | 'listPrintJobs' | 'getPrintJob' | 'cancelPrintJob' | 'getPrintJobFile';

export const printingHandlers: Handlers<Names> = {
  async startPrintJob({ store, elections, jobs, params, body, scope }) {
    const about = scope({ election: params.election });
    const material = await store.read(async (tx) => {
      const found = await findElection(elections, tx, params.election);
      if (!found.ok) return found;
      const stations = await tx.elections.stations(params.election);
      return ok({ ...found.value, stations, ledger: ledgerAt(await tx.ledger.head()) });
    });
    if (!material.ok) return material;
    const { election, session, stations: all, ledger } = material.value;
    if (all.length === 0) return refused('session.noStations');
    const asked = new Set<string>(body.papers);
    const kinds = blankPapersOf(election).filter(({ id }) => asked.has(id));
    if (kinds.length < asked.size) return refused('paper.notThere');
    const unknown = body.stations?.find((number) => !all.some((station) => station.number === number));
    if (unknown !== undefined) return refused('station.unknown', { number: String(unknown) });
    const stations = all.filter(({ number }) => body.stations?.includes(number) ?? true);
    const models = kinds.map(({ model }) => model);
    const plain = papersZipName(election, models);
    const name = election.practice ? `OEFENING_${plain}` : plain;
    const papers = blankPapers({ election, session, kinds, stations, ledger });
    const started = await jobs.start({
      kind: 'papers',
      ...{ election: election.id, name, total: papers.length },
      files: (control) => drawn(papers, about.at, control),
      record: async ({ sha256 }) => {
        await store.write((tx) => tx.record(about, [{ type: 'document.made', data: { name, sha256 } }]));
      },
    });
    return answered(started);
  },

  async listPrintJobs({ store, elections, jobs, params }) {
    const found = await store.read((tx) => findElection(elections, tx, params.election));
    return found.ok ? ok(await jobs.list(params.election)) : found;
  },

  async getPrintJob({ jobs, params }) {
    return answered(await jobs.get(params.election, params.job));
  },

  async cancelPrintJob({ jobs, params }) {
    return answered(await jobs.cancel(params.election, params.job));
  },

  async getPrintJobFile({ store, jobs, params, scope }) {
    const { election, job } = params;
    const [info, file] = [await jobs.get(election, job), await jobs.file(election, job)];
    if (info.ok && info.value.file && file.ok) {
      const { sha256 } = info.value.file;
      await logHandedOut(store, scope({ election }), { name: file.value.name, sha256 });
    }
    return answered(file);
  },
};

async function* drawn(
  papers: readonly PaperToDraw[],
  createdAt: Parameters<typeof renderPapers>[1]['createdAt'],
  { signal, onPaper, render }: JobControl,
) {
  for await (const { name, bytes } of renderPapers(papers, { createdAt, signal, render })) {
    onPaper();
    yield { path: name, bytes };
  }
}

function answered<T>(result: Result<T, JobRefusalCode>): Answer<T> {
  return result.ok ? result : refused(result.error);
}
