// What leaves: practice papers, the package, and what a municipality publishes of it.
import { buildNa312Bijlage1, ok, type ElectionId, type Instant, type LedgerPayload } from '@telstaat/core';
import { packageSchema, type PackageInfo } from '@telstaat/contract';
import { renderPdf } from '@telstaat/documents';
import { sha256Hex } from '@telstaat/seal';
import type { Reading, StoredPackage } from '@telstaat/store';
import { refused } from '../denial.ts';
import type { Handlers } from '../handler.ts';
import { findElection, findStation, type Found } from '../loading.ts';
import { stationControlOf } from '../packaging/control-files.ts';
import { makePackage } from '../packaging/make-package.ts';
import { planPublication } from '../packaging/publication.ts';
import { thePracticeDay } from '../practice-day.ts';
import { reportMaterial } from '../report-material.ts';
import { programVersion } from '../version.ts';

type Names = 'getPracticePaper' | 'makePackage' | 'listPackages' | 'getPackage' | 'makePublication';

export const leavingHandlers: Handlers<Names> = {
  async getPracticePaper({ store, elections, workplace, params }) {
    if (workplace.opened?.kind !== 'practice') return refused('access.notPractice');
    const found = await store.read((tx) => findStation(elections, tx, params));
    if (!found.ok) return found;
    const practice = thePracticeDay().elections.find((item) => item.definition.id === params.election);
    const paper = practice?.papers.find((item) => item.station === params.station);
    if (!paper) return refused('access.notFound');
    const { election, station } = found.value;
    const content = buildNa312Bijlage1({ election, station, sheet: paper.sheet });
    const { createdAt } = election;
    return ok({
      name: `Oefenpapier_${params.election}_${params.station}.pdf`,
      bytes: renderPdf(content, { createdAt }),
    });
  },

  async makePackage({ store, elections, params, scope }) {
    const about = scope({ election: params.election });
    const material = await store.read(async (tx) => {
      const found = await findElection(elections, tx, params.election);
      if (!found.ok) return found;
      const { session } = found.value;
      if (session.status !== 'completed') return refused('session.notCompleted');
      if (!session.details) return refused('session.detailsMissing');
      const current = await currentPackage(tx, params.election);
      // Nothing changed since the last one was made: that one is it.
      return ok(current ? { current } : { input: await materialOf(tx, found.value, about.at) });
    });
    if (!material.ok) return material;
    if (material.value.current) return ok(material.value.current);
    const { input } = material.value;
    const made = await makePackage(input);
    const info = {
      name: made.name,
      sha256: sha256Hex(made.bytes),
      emlSha256: made.emlSha256,
      size: made.bytes.length,
      madeAt: about.at,
      files: made.files.map(({ path, sha256 }) => ({ path, sha256 })),
    };
    return await store.write(async (tx) => {
      // Two people may have asked at the same time: the first one made it.
      const current = await currentPackage(tx, params.election);
      if (current) return ok(current);
      // The session may have been reopened while the documents were made.
      const now = await tx.elections.session(params.election);
      if (now.status !== 'completed') return refused('session.notCompleted');
      // Or reopened and closed again, or the report was written anew.
      if (await changedSince(tx, params.election, input.report.ledger.events)) return refused('package.changed');
      const { name, sha256, emlSha256, files } = info;
      await tx.record(about, [{ type: 'package.written', data: { name, sha256, emlSha256, files } }]);
      await tx.files.putPackage({
        sha256: info.sha256,
        election: params.election,
        madeAt: about.at,
        info: JSON.stringify(info),
        bytes: made.bytes,
      });
      return ok({ ...info, superseded: false });
    });
  },

  async listPackages({ store, elections, params }) {
    return await store.read(async (tx) => {
      const found = await findElection(elections, tx, params.election);
      return found.ok ? ok((await tx.files.packages(params.election)).map(infoOf)) : found;
    });
  },

  async getPackage({ store, params }) {
    return await store.read(async (tx) => {
      const stored = (await tx.files.packages(params.election)).find((item) => item.sha256 === params.sha256);
      const bytes = await tx.files.packageBytes(params.election, params.sha256);
      if (!stored || !bytes) return refused('package.none');
      return ok({ name: infoOf(stored).name, bytes });
    });
  },

  async makePublication({ store, elections, jobs, params, scope }) {
    const about = scope({ election: params.election });
    const sealed = await store.read(async (tx) => {
      const found = await findElection(elections, tx, params.election);
      if (!found.ok) return found;
      const current = await currentPackage(tx, params.election);
      const bytes = current && (await tx.files.packageBytes(params.election, current.sha256));
      // What is published is what was handed over, with its fingerprint: nothing is made that differs from it.
      return bytes ? ok(bytes) : refused('package.superseded');
    });
    if (!sealed.ok) return sealed;
    const plan = planPublication(sealed.value);
    const started = await jobs.start({
      ...{ ...plan, election: params.election },
      record: async ({ sha256 }) => {
        const data = { name: plan.name, sha256 };
        await store.write((tx) => tx.record(about, [{ type: 'document.made', data }]));
      },
    });
    return started.ok ? started : refused(started.error);
  },
};

function infoOf({ info, superseded }: StoredPackage): PackageInfo {
  return packageSchema.parse({ ...(JSON.parse(info) as object), superseded });
}

/** The package that holds what is there now, if one was made. */
async function currentPackage(tx: Reading, election: ElectionId): Promise<PackageInfo | undefined> {
  return (await tx.files.packages(election)).map(infoOf).find((item) => !item.superseded);
}

async function materialOf(tx: Reading, found: Found, at: Instant) {
  const { election, form, session } = found;
  const [definition, candidates] = await Promise.all([
    tx.files.source(election.definition.sha256),
    tx.files.source(election.candidates.sha256),
  ]);
  if (!definition || !candidates) throw new Error('The official files of this election are not in the store');
  const { stations, definitive, report } = await reportMaterial(tx, found);
  return {
    ...{ election, form, session, stations, report },
    entries: definitive.map((station) => stationControlOf(form, station)),
    createdAt: at,
    programVersion,
    sources: { definition, candidates },
  };
}

/** Whether anything happened to the election after so many events, other than that a document was made. */
async function changedSince(tx: Reading, election: ElectionId, events: number): Promise<boolean> {
  const later = await tx.ledger.after(events, 10_000);
  return later.some(({ type, payload }) => {
    const about = JSON.parse(Buffer.from(payload).toString('utf8')) as LedgerPayload;
    return about.election === election && type !== 'document.made';
  });
}
