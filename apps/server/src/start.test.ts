// The server as it is started: what goes wrong while nobody waits for it stands in the fault log, under the number that people are told.
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { practicePassword } from '@telstaat/practice';
import { unwrap } from '@telstaat/core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { RunningServer } from './http.ts';
import { startServer } from './start.ts';
import { personAt } from './testing/hall.ts';
import { ps } from './testing/typing.ts';

let folder: string;
let server: RunningServer;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'telstaat-start-'));
  server = unwrap(await startServer({ folder, port: 0 }));
});
afterEach(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('tells of a job whose worker died, and goes on', async () => {
  const { client, send } = personAt(server.address);
  unwrap(await client.call('openPractice', { body: {} }));
  unwrap(await client.call('logIn', { body: { username: 'beheerder', password: practicePassword } }));
  const params = { election: ps };
  const body = { papers: ['n-10-2' as const, 'na-31-2-bijlage-1' as const] };
  const came = once(process, 'worker') as Promise<[Worker]>;
  const { id } = unwrap(await client.call('startPrintJob', { params, body }));
  const [worker] = await came;
  await worker.terminate();
  let job = unwrap(await client.call('getPrintJob', { params: { ...params, job: id } }));
  while (job.state === 'running') job = unwrap(await client.call('getPrintJob', { params: { ...params, job: id } }));
  expect(job).toMatchObject({ state: 'failed', problem: { code: 'job.rendererStopped', params: { job: id } } });
  const faults = readFileSync(join(folder, 'telstaat-fouten.log'), 'utf8').trim().split('\n');
  expect(faults.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { job: id, msg: 'fault', error: { type: 'WorkerStopped' } },
  ]);
  expect((await send('GET', `/api/elections/${ps}/stations/1/papers/n-10-2`)).status).toBe(200);
});

it('refuses a second server on the same folder, until the first has stopped', async () => {
  const second = await startServer({ folder, port: 0 });
  expect(second.ok ? 'started' : second.error.code).toBe('inUse');
  expect((await fetch(`${server.address}api/status`)).status).toBe(200);
  await server.stop();
  server = unwrap(await startServer({ folder, port: 0 }));
});

it.skipIf(process.platform !== 'linux').each(['/proc/telstaat', '/proc/telstaat/diep'])(
  'refuses a folder that cannot be made (%s) at once, in a sentence',
  async (impossible) => {
    const refused = await startServer({ folder: impossible, port: 0 });
    expect(refused.ok ? '' : refused.error.text.nl).toMatch(/^De map met de gegevens kan niet worden beschreven/);
  },
);

it('leaves the folder to others when its port is taken', async () => {
  const other = mkdtempSync(join(tmpdir(), 'telstaat-start-'));
  const port = Number(new URL(server.address).port);
  await expect(startServer({ folder: other, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await unwrap(await startServer({ folder: other, port: 0 })).stop();
  rmSync(other, { recursive: true });
});
