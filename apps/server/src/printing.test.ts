// Print jobs over HTTP: blank papers of all stations in one zip, logged, and refused when they are not of this election.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { unwrap } from '@telstaat/core';
import { sha256Hex } from '@telstaat/seal';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPracticeHall, type Hall, type Person } from './testing/hall.ts';
import { ab, ps, stationNumbers } from './testing/typing.ts';

const params = { election: ps };
let hall: Hall;
let administrator: Person;
beforeAll(async () => {
  hall = await openPracticeHall();
  administrator = await hall.logIn('beheerder');
});
afterAll(() => hall.close());

const call = () => administrator.client;

async function finished(job: string) {
  for (;;) {
    const info = unwrap(await call().call('getPrintJob', { params: { ...params, job } }));
    if (info.state !== 'running') return info;
  }
}

it('makes every paper of every station, in piles, and logs the file', async () => {
  const body = { papers: ['na-31-2-bijlage-1' as const, 'n-10-2' as const] };
  const { id } = unwrap(await call().call('startPrintJob', { params, body }));
  const busy = await call().call('startPrintJob', { params, body });
  expect(busy.ok ? {} : busy.error).toMatchObject({ code: 'job.busy' });
  const info = await finished(id);
  const stations = stationNumbers(ps);
  expect(info).toMatchObject({ kind: 'papers', state: 'done', total: 2 * stations.length, done: 2 * stations.length });
  expect(info.name).toBe('OEFENING_PS2027_Oefenprovincie_gemeente_Eemhove_formulieren.zip');
  const reply = await administrator.send('GET', `/api/elections/${ps}/print-jobs/${id}/file`);
  const bytes = new Uint8Array(await reply.arrayBuffer());
  expect(reply.headers.get('Content-Length')).toBe(String(bytes.length));
  expect(reply.headers.get('Content-Disposition')).toMatch(/^attachment; .*OEFENING_/);
  expect(info.file).toEqual({ size: bytes.length, sha256: sha256Hex(bytes) });
  const text = Buffer.from(bytes).toString('latin1');
  const names = [...text.matchAll(/Model_[\w-]+\.pdf/g)].map(([name]) => name);
  const expected = ['Model_N_10_2', 'Model_Na31-2_bijlage1'].flatMap((stem) =>
    stations.map((station) => `${stem}_PS2027_Oefenprovincie_Stembureau_${station}.pdf`),
  );
  expect(names.slice(0, expected.length)).toEqual(expected);
  const store = hall.application.workplace.opened?.store;
  const events = await store?.read((tx) => tx.ledger.after(0, 100_000));
  expect(events?.some(({ payload }) => Buffer.from(payload).includes(info.file?.sha256 ?? 'none'))).toBe(true);
  expect(unwrap(await call().call('listPrintJobs', { params })).map((job) => job.id)).toEqual([id]);
  expect(unwrap(await call().call('listPrintJobs', { params: { election: ab } }))).toEqual([]);
});

it('makes papers of some stations, and removes them when told', async () => {
  const body = { papers: ['n-10-2' as const], stations: [2] };
  const { id, name } = unwrap(await call().call('startPrintJob', { params, body }));
  expect(name).toBe('OEFENING_PS2027_Oefenprovincie_gemeente_Eemhove_n_10_2.zip');
  expect((await finished(id)).total).toBe(1);
  unwrap(await call().call('cancelPrintJob', { params: { ...params, job: id } }));
  const gone = await administrator.send('GET', `/api/elections/${ps}/print-jobs/${id}/file`);
  expect([gone.status, await gone.json()]).toMatchObject([404, { code: 'job.none' }]);
});

it('makes the page of the committee once, whatever stations are asked', async () => {
  const body = { papers: ['na-31-2-checks' as const, 'n-10-2' as const], stations: [1, 2] };
  const { id } = unwrap(await call().call('startPrintJob', { params, body }));
  expect(await finished(id)).toMatchObject({ state: 'done', total: 3 });
  const reply = await administrator.send('GET', `/api/elections/${ps}/print-jobs/${id}/file`);
  const text = Buffer.from(await reply.arrayBuffer()).toString('latin1');
  expect(text).toContain('Model_Na31-2_inlegvel_PS2027_Oefenprovincie.pdf');
  unwrap(await call().call('cancelPrintJob', { params: { ...params, job: id } }));
});

it('answers with a fault and its number when the file cannot be read, and whoever stops a download hurts nobody', async () => {
  const body = { papers: ['n-10-2' as const] };
  const { id } = unwrap(await call().call('startPrintJob', { params, body }));
  await finished(id);
  const path = `/api/elections/${ps}/print-jobs/${id}/file`;
  const stopped = await administrator.send('GET', path);
  await stopped.body?.cancel();
  expect((await administrator.send('GET', path)).status).toBe(200);
  rmSync(join(hall.folder, 'afdrukken', `${id}.zip`));
  const gone = await administrator.send('GET', path);
  expect([gone.status, await gone.json()]).toMatchObject([500, { kind: 'fault' }]);
  unwrap(await call().call('cancelPrintJob', { params: { ...params, job: id } }));
});

it.each([
  [{ papers: ['n-10-1'] }, 'paper.notThere'],
  [{ papers: ['na-31-1-checks'] }, 'paper.notThere'],
  [{ papers: ['n-10-2', 'na-14-1'] }, 'paper.notThere'],
  [{ papers: ['n-10-2'], stations: [999] }, 'station.unknown'],
])('refuses %o', async (body, code) => {
  const reply = await administrator.send('POST', `/api/elections/${ps}/print-jobs`, body);
  expect(await reply.json()).toMatchObject({ code });
});

it.each([{ papers: [] }, { papers: ['na-31-2'] }, { papers: ['n-10-2'], stations: [] }, {}])(
  'cannot read %o',
  async (body) => {
    expect((await administrator.send('POST', `/api/elections/${ps}/print-jobs`, body)).status).toBe(422);
  },
);

it('is stopped when the practice is closed, and leaves nothing', async () => {
  unwrap(await call().call('startPrintJob', { params, body: { papers: ['n-10-2', 'na-31-2-bijlage-1'] } }));
  unwrap(await call().call('closePractice'));
});
