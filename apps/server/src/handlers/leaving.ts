// What leaves: practice papers, the package, and what a municipality publishes of it.
import { buildNa312Bijlage1, ok } from '@telstaat/core';
import type { PackageInfo } from '@telstaat/contract';
import type { Reading } from '@telstaat/store';
import { refused } from '../denial.ts';
import type { Handlers } from '../handler.ts';
import type { KeyRing, NumberedKey } from '../keys/key-ring.ts';
import {
  changedSince,
  currentPackage,
  definitionMaterial,
  keepPackage,
  madeInfo,
  packagesOf,
  resultsMaterial,
} from '../leaving-material.ts';
import { logDocument, logHandedOut } from '../document-log.ts';
import { findElection, findStation } from '../loading.ts';
import { makeDefinitionPackage } from '../packaging/make-definition-package.ts';
import { makePackage } from '../packaging/make-package.ts';
import { planPublication } from '../packaging/publication.ts';
import { thePracticeDay } from '../practice-day.ts';
import { wholeLog } from '../whole-log.ts';

type Names =
  'getPracticePaper' | 'makePackage' | 'makeDefinitionPackage' | 'listPackages' | 'getPackage' | 'makePublication';

export const leavingHandlers: Handlers<Names> = {
  async getPracticePaper({ store, elections, renderer, workplace, params, scope }) {
    if (workplace.opened?.kind !== 'practice') return refused('access.notPractice');
    const found = await store.read((tx) => findStation(elections, tx, params));
    if (!found.ok) return found;
    const practice = thePracticeDay().elections.find((item) => item.definition.id === params.election);
    const paper = practice?.papers.find((item) => item.station === params.station);
    if (!paper) return refused('access.notFound');
    const { election, station } = found.value;
    const content = buildNa312Bijlage1({ election, station, sheet: paper.sheet });
    const { createdAt } = election;
    const bytes = await renderer.render(content, { createdAt });
    const file = { name: `Oefenpapier_${params.election}_${params.station}.pdf`, bytes };
    await logDocument(store, scope(params), file);
    return ok(file);
  },

  async makePackage({ store, elections, keys, backups, renderer, params, scope }) {
    await backups.makeBeforeFinishing();
    const about = scope({ election: params.election });
    const whole = await wholeLog(store);
    if (!whole.ok) return whole;
    const material = await store.read(async (tx) => {
      const found = await findElection(elections, tx, params.election);
      if (!found.ok) return found;
      const { session } = found.value;
      if (session.status !== 'completed') return refused('session.notCompleted');
      if (!session.details) return refused('session.detailsMissing');
      const signing = await keys.opened(tx);
      if (!signing.ok) return refused(signing.error);
      const current = await currentPackage(tx, found.value, { kind: 'results', key: signing.value.key });
      // Nothing changed since the last one was made: that one is it.
      const from = { at: about.at, signing: signing.value };
      return ok(current ? { current } : { input: await resultsMaterial(tx, found.value, from) });
    });
    if (!material.ok) return material;
    if (material.value.current) return ok(material.value.current);
    const { input } = material.value;
    const { emlSha256, ...made } = await makePackage(input, (...paper) => renderer.render(...paper));
    const { key } = input.signing;
    const info: PackageInfo = { ...madeInfo(made, about.at), kind: 'results', emlSha256, key };
    return await store.write(async (tx) => {
      const found = await findElection(elections, tx, params.election);
      if (!found.ok) return found;
      // Two people may have asked at the same time: the first one made it.
      const current = await currentPackage(tx, found.value, { kind: 'results', key });
      if (current) return ok(current);
      // The session may have been reopened while the documents were made.
      if (found.value.session.status !== 'completed') return refused('session.notCompleted');
      // Or reopened and closed again, or the report was written anew, or the key was replaced.
      const isAsItWas = !(await changedSince(tx, params.election, input.report.ledger.events));
      if (!isAsItWas || !(await isOpen(keys, tx, key))) return refused('package.changed');
      await keepPackage(tx, { scope: about, info, bytes: made.bytes });
      return ok(info);
    });
  },

  async makeDefinitionPackage({ store, elections, keys, backups, params, scope }) {
    await backups.makeBeforeFinishing();
    const about = scope({ election: params.election });
    const whole = await wholeLog(store);
    if (!whole.ok) return whole;
    // Quickly made: in one transaction, so that nothing comes between.
    return await store.write(async (tx) => {
      const found = await findElection(elections, tx, params.election);
      if (!found.ok) return found;
      if ((await tx.elections.stations(params.election)).length === 0) return refused('session.noStations');
      const signing = await keys.opened(tx);
      if (!signing.ok) return refused(signing.error);
      const { key } = signing.value;
      const current = await currentPackage(tx, found.value, { kind: 'definition', key });
      if (current) return ok(current);
      const input = await definitionMaterial(tx, found.value, { at: about.at, signing: signing.value });
      const made = makeDefinitionPackage(input);
      const late = input.isLate ? { isLate: true } : {};
      const info: PackageInfo = { ...madeInfo(made, about.at), kind: 'definition', key, ...late };
      await keepPackage(tx, { scope: about, info, bytes: made.bytes });
      return ok(info);
    });
  },

  async listPackages({ store, elections, params }) {
    return await store.read(async (tx) => {
      const found = await findElection(elections, tx, params.election);
      return found.ok ? ok(await packagesOf(tx, found.value)) : found;
    });
  },

  async getPackage({ store, elections, params, scope }) {
    const { election, sha256 } = params;
    const kept = await store.read(async (tx) => {
      const found = await findElection(elections, tx, params.election);
      if (!found.ok) return found;
      const info = (await packagesOf(tx, found.value)).find((item) => item.sha256 === params.sha256);
      const bytes = await tx.files.packageBytes(params.election, params.sha256);
      return info && bytes ? ok({ name: info.name, bytes }) : refused('package.none');
    });
    if (kept.ok) await logHandedOut(store, scope({ election }), { name: kept.value.name, sha256 });
    return kept;
  },

  async makePublication({ store, elections, keys, jobs, backups, params, scope }) {
    await backups.makeBeforeFinishing();
    const about = scope({ election: params.election });
    const material = await store.read(async (tx) => {
      const found = await findElection(elections, tx, params.election);
      if (!found.ok) return found;
      const current = (await packagesOf(tx, found.value)).find((one) => one.kind === 'results' && !one.superseded);
      const bytes = current?.key && (await tx.files.packageBytes(params.election, current.sha256));
      // What is published is what was handed over, with its fingerprint: nothing is made that differs from it.
      if (!bytes) return refused('package.superseded');
      const signing = await keys.opened(tx);
      return signing.ok ? ok({ bytes, signing: signing.value }) : refused(signing.error);
    });
    if (!material.ok) return material;
    const plan = planPublication(material.value.bytes, material.value.signing);
    const started = await jobs.start({
      kind: 'publication',
      ...{ ...plan, election: params.election },
      record: async ({ sha256 }) => {
        const data = { name: plan.name, sha256 };
        await store.write((tx) => tx.record(about, [{ type: 'document.made', data }]));
      },
    });
    return started.ok ? started : refused(started.error);
  },
};

/** Whether this is still the key that signs. */
async function isOpen(keys: KeyRing, tx: Reading, key: NumberedKey): Promise<boolean> {
  const now = await keys.opened(tx);
  return now.ok && now.value.key.publicKey === key.publicKey;
}
