// The log over HTTP: pages, words, one event, taking it along; and that what is handed out and what is refused are in it.
import { checkChain, unwrap, type Instant, type RefusalCode } from '@telstaat/core';
import { isFileReply, routes, type LoggedEvent, type RouteName, type Routes } from '@telstaat/contract';
import { digest, readLog, sha256Hex } from '@telstaat/seal';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { z } from 'zod';
import { fakeWorld, openPracticeHall, type Hall, type Person } from './testing/hall.ts';
import { ab, enter, finishSession, paperOf, ps, stationNumbers } from './testing/typing.ts';

const world = fakeWorld();
let hall: Hall;
let coordinator: Person;
let administrator: Person;
let typists: readonly [Person, Person];

beforeAll(async () => {
  hall = await openPracticeHall({ world });
  coordinator = await hall.logIn('coordinator');
  administrator = await hall.logIn('beheerder');
  typists = [await hall.logIn('invoerder1'), await hall.logIn('invoerder2')];
  for (const station of stationNumbers(ps)) for (const { client } of typists) await enter(client, ps, station, paperOf(ps, station)); // prettier-ignore
});
afterAll(() => hall.close());

type Query = Routes['listEvents']['query'] extends z.ZodType<unknown, infer Input> ? Input : never;
async function list(query: Query) {
  return unwrap(await coordinator.client.call('listEvents', { query }));
}
const sentences = async (query: Query) => (await list(query)).events.map(({ sentence }) => sentence.nl);
const newest = async (): Promise<LoggedEvent> => {
  const [event] = (await list({ limit: 1 })).events;
  if (!event) throw new Error('The log is never empty');
  return event;
};

describe('pages', () => {
  it('go back to the first event, each event once, in the order of the log', async () => {
    const seen: number[] = [];
    let next: number | undefined;
    do {
      const page = await list({ limit: 7, ...(next !== undefined && { before: next }) });
      seen.push(...page.events.map(({ sequence }) => sequence));
      next = page.next;
    } while (next !== undefined);
    const { events } = unwrap(await coordinator.client.call('getLedgerHead'));
    expect(seen).toEqual(Array.from({ length: events }, (_, index) => events - index));
  });

  it('hold what fits: election, station, person, kind, moment', async () => {
    const { events } = await list({ election: ps, station: 1, group: 'entry', limit: 200 });
    expect(events.length).toBeGreaterThan(3);
    for (const event of events) {
      expect(event).toMatchObject({ group: 'entry', election: { id: ps }, station: { number: 1 } });
      expect(event.station?.name).not.toBe('');
    }
    const [one] = events;
    if (!one) throw new Error('There are events');
    const own = await list({ actor: one.actor, limit: 200 });
    expect(new Set(own.events.map(({ name }) => name))).toEqual(new Set([one.name]));
    expect(own.events.length).toBeGreaterThan(10);
    expect((await list({ election: ab, group: 'entry' })).events).toEqual([]);
    expect((await list({ until: '2027-03-18T08:00:00.000Z' as Instant })).events).toEqual([]);
    expect((await list({ from: '2027-03-18T08:00:00.000Z' as Instant })).events.length).toBeGreaterThan(10);
  });

  it.each([
    ['afgerond KLAAR', /afgerond: .*klaar/i],
    ['klaar stembureau 1', /afgerond: .*klaar/i],
    ['finished', /afgerond/],
    ['oefeninvoerder bewaard', /^Invoer \d bewaard \(velden: \d+\)$/],
  ] as const)('search: %s', async (text, sentence) => {
    const found = await sentences({ text, election: ps });
    expect(found.length).toBeGreaterThan(0);
    for (const said of found) expect(said).toMatch(sentence);
  });

  it('of a search that finds nothing are empty, and there is no next', async () => {
    expect(await list({ text: 'zeppelin' })).toEqual({ events: [] });
  });

  it('of a search look through a part of a long log at a time', async () => {
    const store = hall.application.workplace.opened?.store;
    const left = { type: 'person.loggedOut', data: { number: 1, role: 'administrator' } } as const;
    const some = Array.from({ length: 250 }, () => left);
    for (let more = 0; more < 22; more += 1)
      await store?.write((tx) => tx.record({ actor: 'administrator:1', at: world.now() }, some));
    const first = await list({ text: 'Gegevensmap gemaakt' });
    expect(first.events).toEqual([]);
    expect(first.next).toBeGreaterThan(1);
    let page = first;
    while (page.next !== undefined) page = await list({ text: 'Gegevensmap gemaakt', before: page.next });
    expect(page.events.map(({ sequence }) => sequence)).toEqual([1]);
  });

  it('wrong questions are complained about', async () => {
    for (const query of [{ actor: 'Piet' }, { limit: 1000 }, { before: 'x' }, { station: -1 }, { group: 'x' }, { x: 1 }])
      expect(await coordinator.client.call('listEvents', { query } as never)).toMatchObject({ error: { kind: 'complaints' } }); // prettier-ignore
  });
});

it('one event: in words, as stored, and in its place in the chain', async () => {
  const [saved] = (await list({ text: 'bewaard', election: ps, limit: 1 })).events;
  if (!saved) throw new Error('Somebody typed');
  const params = { sequence: saved.sequence };
  const event = unwrap(await coordinator.client.call('getEvent', { params }));
  expect(event).toMatchObject({ ...saved, events: (await newest()).sequence });
  expect(JSON.parse(event.payload)).toMatchObject({ actor: saved.actor, at: saved.at, election: ps });
  expect(event.payload).not.toContain(saved.name);
  // The field as the paper has it, not as the program calls it.
  const [typed, field] = event.details.find(({ path }) => path === 'keyings.0')?.names ?? [];
  expect(typed?.nl).toBe('getypt');
  expect(field?.nl).toMatch(/, /);
  expect(event.payload).not.toContain(field?.nl);
  const before = unwrap(await coordinator.client.call('getEvent', { params: { sequence: saved.sequence - 1 } }));
  expect(event.previous).toBe(before.hash);
  const first = unwrap(await coordinator.client.call('getEvent', { params: { sequence: 1 } }));
  expect(first.previous).toBe('0'.repeat(64));
  const none = await coordinator.send('GET', '/api/ledger/events/99999999');
  expect(none.status).toBe(404);
});

describe('taken along', () => {
  it('the lines are the log, and the chain holds', async () => {
    const before = unwrap(await coordinator.client.call('getLedgerHead'));
    const reply = await coordinator.send('GET', '/api/ledger/lines');
    expect(reply.headers.get('Content-Disposition')).toMatch(/^attachment; filename\*=UTF-8''logboek\.jsonl/);
    const events = unwrap(readLog(new Uint8Array(await reply.arrayBuffer())));
    const check = checkChain(events, digest);
    expect(check).toMatchObject({ ok: true, events: before.events });
    expect(check.ok && Buffer.from(check.head).toString('hex')).toBe(before.head);
  });

  it('the table has a row for each event, in words', async () => {
    const { events } = unwrap(await coordinator.client.call('getLedgerHead'));
    const text = await (await coordinator.send('GET', '/api/ledger/table')).text();
    const rows = text.split('\r\n');
    expect(rows).toHaveLength(events + 2);
    expect(rows[1]).toMatch(/^1;2027-03-18T[^;]+;system:0;;;;Programma en sleutels;Gegevensmap gemaakt;[0-9a-f]{64}$/);
  });
});

test('the whole of it is checked when somebody asks', async () => {
  const check = unwrap(await administrator.client.call('checkLog', { body: {} }));
  const head = unwrap(await administrator.client.call('getLedgerHead'));
  expect(check).toEqual({ ok: true, events: head.events, head: head.head });
  expect(head.check).toEqual(check);
});

describe('every file that is handed out is an event with its digest', () => {
  /** Addresses of files by route; those of jobs and packages are made first. */
  async function addresses(): Promise<Readonly<Partial<Record<RouteName, string>>>> {
    const params = { election: ps };
    unwrap(await finishSession(coordinator.client, ps));
    const details = { location: 'Raadzaal', startsAt: '2027-03-18T10:00' };
    unwrap(await coordinator.client.call('setSessionDetails', { params, body: details }));
    const made = unwrap(await coordinator.client.call('makePackage', { params, body: {} }));
    const body = { papers: ['na-31-2-bijlage-1' as const], stations: [1] };
    const { id } = unwrap(await coordinator.client.call('startPrintJob', { params, body }));
    await expect
      .poll(
        async () => unwrap(await coordinator.client.call('getPrintJob', { params: { ...params, job: id } })).state,
        { timeout: 60_000 },
      )
      .toBe('done');
    return {
      getPracticePaper: `/api/elections/${ps}/stations/1/documents/practice-paper`,
      getPackage: `/api/elections/${ps}/packages/${made.sha256}`,
      getReport: `/api/elections/${ps}/papers/na-31-2`,
      getStationPaper: `/api/elections/${ps}/stations/1/papers/na-31-2-bijlage-1`,
      getPrintJobFile: `/api/elections/${ps}/print-jobs/${id}/file`,
      getLog: '/api/ledger/lines',
      getLogTable: '/api/ledger/table',
      getKeySheet: '/api/keys/sheet',
    };
  }

  it('for every route that answers with a file', async () => {
    const found = await addresses();
    // What is public is about a package that somebody brought along, not about the count here.
    const files = (Object.keys(routes) as readonly RouteName[]).filter(
      (name) => isFileReply(routes[name].reply) && routes[name].access !== 'public',
    );
    expect(Object.keys(found).sort()).toEqual([...files].sort());
    for (const [name, address] of Object.entries(found)) {
      const before = (await newest()).sequence;
      const reply = await coordinator.send('GET', address);
      expect(reply.status, name).toBe(200);
      const sha256 = sha256Hex(new Uint8Array(await reply.arrayBuffer()));
      const event = await newest();
      expect(event.sequence, name).toBe(before + 1);
      expect(event.type, name).toMatch(/^(document\.made|file\.handedOut)$/);
      const { payload } = unwrap(await coordinator.client.call('getEvent', { params: { sequence: event.sequence } }));
      expect(payload, name).toContain(sha256);
    }
  });
});

describe('what was refused', () => {
  const refusedEvents = async () => (await list({ group: 'attempts', limit: 200 })).events;
  const lookAt = (person: Person) => person.send('GET', '/api/ledger/head');

  it('is in the log with who, what and why; once a minute, and how often meanwhile', async () => {
    const before = (await refusedEvents()).length;
    for (let attempt = 0; attempt < 50; attempt += 1) expect((await lookAt(typists[0])).status).toBe(403);
    expect(await refusedEvents()).toHaveLength(before + 1);
    expect((await lookAt(typists[1])).status).toBe(403);
    expect(await refusedEvents()).toHaveLength(before + 2);
    world.advance(61_000);
    await lookAt(typists[0]);
    const [event] = await refusedEvents();
    expect(event).toMatchObject({ name: 'Oefeninvoerder 1', type: 'attempt.refused' });
    expect(event?.sentence.nl).toContain('Dit mag jouw rol niet.');
    const { payload } = unwrap(
      await coordinator.client.call('getEvent', { params: { sequence: event?.sequence ?? 0 } }),
    );
    expect((JSON.parse(payload) as { data: object }).data).toEqual({
      route: 'getLedgerHead',
      code: 'access.roleNotAllowed' satisfies RefusalCode,
      more: 49,
    });
  });

  it('tells the station; and what only means that somebody else was quicker is not in it', async () => {
    const before = (await refusedEvents()).length;
    const params = { election: ab, station: 1 };
    unwrap(await coordinator.client.call('stepSession', { params: { election: ab }, body: { step: 'start' } }));
    unwrap(await typists[0].client.call('claimEntry', { params, body: {} }));
    expect(await typists[1].client.call('claimEntry', { params, body: {} })).toMatchObject({ error: { code: 'entry.claimedByOther' } }); // prettier-ignore
    expect(await refusedEvents()).toHaveLength(before);
    await enter(typists[0].client, ab, 1, paperOf(ab, 1));
    expect(await typists[0].client.call('claimEntry', { params, body: {} })).toMatchObject({ error: { code: 'entry.secondNeedsOther' } }); // prettier-ignore
    const [event] = await refusedEvents();
    expect(event).toMatchObject({ election: { id: ab }, station: { number: 1 }, actor: expect.stringMatching(/^typist:/) as string }); // prettier-ignore
  });

  it('is counted on when the program stops, and the log stays whole when the clock goes back two hours', async () => {
    const head = await newest();
    world.advance(-2 * 60 * 60 * 1000);
    // Nobody was busy for two hours, as far as the clock can tell: they log in again.
    coordinator = await hall.logIn('coordinator');
    const typist = await hall.logIn('invoerder2');
    for (let attempt = 0; attempt < 3; attempt += 1) await lookAt(typist);
    const { events } = await list({ limit: 4 });
    expect(events.map(({ sequence }) => sequence)).toEqual([3, 2, 1, 0].map((more) => head.sequence + more));
    expect(events.slice(0, 3).every(({ at }) => at < head.at)).toBe(true);
    const { workplace } = hall.application;
    await workplace.close();
    unwrap(await workplace.openExisting());
    const store = workplace.opened?.store;
    expect(await store?.checkLedger()).toMatchObject({ ok: true });
    const [refused] = (await store?.read((tx) => tx.ledger.before(1e9, { types: ['attempt.refused'] }, 1))) ?? [];
    const { data } = JSON.parse(Buffer.from(refused?.payload ?? []).toString()) as { data: object };
    // Two were not written one by one; the one that tells it stands for one of them.
    expect(data).toEqual({ route: 'getLedgerHead', code: 'access.roleNotAllowed', more: 1 });
    const replay = await store?.replay();
    expect(replay?.rebuilt).toEqual(replay?.stored);
  });
});
