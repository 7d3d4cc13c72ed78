// What leaves: documents to look at, forms to print, and the package.
import {
  buildNa312,
  buildNa312Bijlage1,
  consolidate,
  ok,
  type Election,
  type ElectionId,
  type Instant,
} from '@telstaat/core';
import { packageSchema, type PackageInfo } from '@telstaat/contract';
import { renderPdf } from '@telstaat/documents';
import { sha256Hex } from '@telstaat/seal';
import type { Reading, Scope, Store, StoredPackage } from '@telstaat/store';
import { definitiveOf } from '../definitive.ts';
import { refused } from '../denial.ts';
import type { Handlers } from '../handler.ts';
import { findElection, findStation, type Found } from '../loading.ts';
import { stationControlOf } from '../packaging/control-files.ts';
import { makePackage } from '../packaging/make-package.ts';
import { timeOnPaper } from '../packaging/paper-time.ts';
import { thePracticeDay } from '../practice-day.ts';
import { programVersion } from '../version.ts';

type Names = 'getReport' | 'getBlankForm' | 'getPracticePaper' | 'makePackage' | 'listPackages' | 'getPackage';

export const leavingHandlers: Handlers<Names> = {
  async getReport({ store, elections, params, scope }) {
    const { at } = scope();
    const content = await store.read(async (tx) => {
      const found = await findElection(elections, tx, params.election);
      if (!found.ok) return found;
      const { election, form, session } = found.value;
      if (!hasReport(election)) return noReport(election);
      const definitive = definitiveOf(await tx.elections.entries(election.id));
      return ok(
        buildNa312({
          election,
          form,
          stations: await tx.elections.stations(election.id),
          totals: consolidate(form, definitive),
          session: { ...session.details },
          createdAt: timeOnPaper(at),
          concept: true,
        }),
      );
    });
    if (!content.ok) return content;
    const file = { name: 'Model_Na31-2_concept.pdf', bytes: renderPdf(content.value, { createdAt: at }) };
    await logDocument(store, scope({ election: params.election }), file);
    return ok(file);
  },

  async getBlankForm({ store, elections, params, scope }) {
    const { at } = scope();
    const found = await store.read((tx) => findStation(elections, tx, params));
    if (!found.ok) return found;
    const { election, station } = found.value;
    if (!hasReport(election)) return noReport(election);
    const content = buildNa312Bijlage1({ election, station });
    const name = `Model_Na31-2_bijlage1_${params.election}_stembureau_${params.station}.pdf`;
    const file = { name, bytes: renderPdf(content, { createdAt: at }) };
    await logDocument(store, scope(params), file);
    return ok(file);
  },

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
      const { session, election } = found.value;
      if (!hasReport(election)) return noReport(election);
      if (session.status !== 'completed') return refused('session.notCompleted');
      if (!session.details) return refused('session.detailsMissing');
      return ok({
        current: await currentPackage(tx, params.election),
        ...(await materialOf(tx, found.value, about.at)),
      });
    });
    if (!material.ok) return material;
    // Nothing changed since the last one was made: that one is it.
    if (material.value.current) return ok(material.value.current);
    const made = await makePackage(material.value);
    const info = {
      name: made.name,
      sha256: sha256Hex(made.bytes),
      emlSha256: made.emlSha256,
      size: made.bytes.length,
      madeAt: about.at,
      files: made.files.map(({ path, sha256 }) => ({ path, sha256 })),
    };
    return await store.write(async (tx) => {
      // The session may have been reopened while the documents were made.
      const now = await tx.elections.session(params.election);
      if (now.status !== 'completed') return refused('session.notCompleted');
      // Two people may have asked at the same time: the first one made it.
      const current = await currentPackage(tx, params.election);
      if (current) return ok(current);
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
};

/** Papers and package of the other ways of counting are not made here. */
function hasReport({ countingMethod, modelYear }: Election): boolean {
  return countingMethod === 'CSO' && modelYear === 2027;
}

function noReport({ countingMethod, modelYear }: Election) {
  return refused('package.noReport', { countingMethod, modelYear: String(modelYear) });
}

/** What was handed to somebody on paper or screen is an event too. */
async function logDocument(store: Store, scope: Scope, file: { name: string; bytes: Uint8Array }): Promise<void> {
  const data = { name: file.name, sha256: sha256Hex(file.bytes) };
  await store.write((tx) => tx.record(scope, [{ type: 'document.made', data }]));
}

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
  return {
    election,
    form,
    session,
    stations: await tx.elections.stations(election.id),
    entries: definitiveOf(await tx.elections.entries(election.id)).map((station) => stationControlOf(form, station)),
    createdAt: at,
    programVersion,
    sources: { definition, candidates },
  };
}
