// What leaves, over HTTP: documents, the package, and what must be in order first.
import { unwrap } from '@telstaat/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyPackage } from './verifying/verify-package.ts';
import { fakeWorld, openPracticeHall, type Hall, type Person } from './testing/hall.ts';
import { ab, enter, finishSession, paperOf, ps, resolve, stationNumbers } from './testing/typing.ts';

let hall: Hall;
let coordinator: Person;
const params = { election: ps };
const world = fakeWorld();

beforeAll(async () => {
  hall = await openPracticeHall({ world });
  coordinator = await hall.logIn('coordinator');
});
afterAll(() => hall.close());

const bytesOf = async (path: string): Promise<Uint8Array> => {
  const reply = await coordinator.send('GET', path);
  expect(reply.status).toBe(200);
  return new Uint8Array(await reply.arrayBuffer());
};
const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 5)).toString() === '%PDF-';
const codeOf = (result: { ok: boolean; error?: unknown }): unknown =>
  (result.error as { code?: string } | undefined)?.code;

describe('documents', () => {
  it.each([
    ['the report as it stands', `/api/elections/${ps}/papers/na-31-2`],
    ['a blank form', `/api/elections/${ps}/stations/1/papers/na-31-2-bijlage-1`],
    ['a practice paper', `/api/elections/${ab}/stations/1/documents/practice-paper`],
  ])('%s is a PDF, shown and not downloaded', async (_what, path) => {
    expect(isPdf(await bytesOf(path))).toBe(true);
    const reply = await coordinator.send('GET', path);
    expect(reply.headers.get('Content-Disposition')).toMatch(/^inline/);
    expect(reply.headers.get('Content-Type')).toBe('application/pdf');
  });

  it('that were handed out stand in the log', async () => {
    const events = async () => unwrap(await coordinator.client.call('getLedgerHead')).events;
    const before = await events();
    await bytesOf(`/api/elections/${ps}/papers/na-31-2`);
    expect(await events()).toBe(before + 1);
  });
});

describe('a package', () => {
  const make = () => coordinator.client.call('makePackage', { params, body: {} });

  it('is refused as long as the session is not completed', async () => {
    expect(codeOf(await make())).toBe('session.notCompleted');
  });

  it('passes verification, is kept, and is the same file when it is fetched', async () => {
    const [one, two] = [await hall.logIn('invoerder1'), await hall.logIn('invoerder2')];
    for (const station of stationNumbers(ps)) {
      await enter(one.client, ps, station, paperOf(ps, station));
      await enter(two.client, ps, station, paperOf(ps, station));
    }
    unwrap(await finishSession(coordinator.client, ps));
    const made = unwrap(await make());
    const bytes = await bytesOf(`/api/elections/${ps}/packages/${made.sha256}`);
    expect(bytes.length).toBe(made.size);
    const report = await verifyPackage(bytes);
    expect(report.verdict).toBe('passed');
    expect(report.sha256).toBe(made.sha256);
    expect(unwrap(await coordinator.client.call('listPackages', { params }))).toEqual([made]);
    const elsewhere = await coordinator.send('GET', `/api/elections/${ab}/packages/${made.sha256}`);
    expect(elsewhere.status).toBe(404);
  });

  it('is made once as long as nothing changed, also when two people ask at the same time', async () => {
    const [first, second] = await Promise.all([make(), make()]);
    expect(unwrap(first)).toEqual(unwrap(second));
    expect(unwrap(await coordinator.client.call('listPackages', { params }))).toHaveLength(1);
  });

  it('is superseded when the session’s details change, and a new one is made', async () => {
    const details = { location: 'Raadzaal', startsAt: '2027-03-18T10:00' };
    unwrap(await coordinator.client.call('setSessionDetails', { params, body: details }));
    world.advance(1000);
    const made = unwrap(await make());
    const listed = unwrap(await coordinator.client.call('listPackages', { params }));
    expect(listed.map((item) => item.superseded)).toEqual([false, true]);
    expect(listed[0]).toEqual(made);
  });

  it('no longer holds when a station is reset: that reopens the session, and the station counts no longer', async () => {
    const station = { ...params, station: 1 };
    unwrap(await resolve(coordinator.client, station, { kind: 'reset' }));
    expect(codeOf(await make())).toBe('session.notCompleted');
    const listed = unwrap(await coordinator.client.call('listPackages', { params }));
    expect(listed.every((item) => item.superseded)).toBe(true);
    const { totals, open } = unwrap(await coordinator.client.call('getTotals', { params }));
    expect(open).toBe(1);
    expect(totals.stations).not.toContain(1);
  });
});
