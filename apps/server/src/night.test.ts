// Election night over HTTP: typed once, added up, kept apart from the official count.
import {
  buildForm,
  canonicalJson,
  emptySheet,
  entrySeen,
  findingKey,
  keyIn,
  seenOf,
  unwrap,
  validate,
  type Election,
  type ElectionId,
  type Form,
  type Instant,
  type Keying,
  type LedgerEvent,
  type PollingStation,
  type Sheet,
} from '@telstaat/core';
import { unpack } from '@telstaat/seal';
import { pollingStation, smallElection } from '@telstaat/testkit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packagePaths } from './packaging/paths.ts';
import { fakeWorld, openPracticeHall, type Hall, type Person } from './testing/hall.ts';
import { ab, enter, keyingsOf, paperOf, ps, stationNumbers } from './testing/typing.ts';
import { textDigest } from './text-digest.ts';

let hall: Hall;
let one: Person;
let two: Person;
let coordinator: Person;
let form: Form;
const world = fakeWorld();
const [first = 0, second = 0] = stationNumbers(ps);
const at = (station: number) => ({ params: { election: ps, station } });
const params = { election: ps };

beforeEach(async () => {
  hall = await openPracticeHall({ world });
  [one, two, coordinator] = await Promise.all([
    hall.logIn('invoerder1'),
    hall.logIn('invoerder2'),
    hall.logIn('coordinator'),
  ]);
  form = buildForm(unwrap(await one.client.call('getElection', { params })).election, 'night');
});
afterEach(async () => {
  const store = hall.application.workplace.opened?.store;
  if (store) {
    const { stored, rebuilt } = await store.replay();
    expect(rebuilt).toEqual(stored);
  }
  await hall.close();
});

const refusal = async (promise: Promise<{ ok: boolean; error?: unknown }>): Promise<unknown> => {
  const result = await promise;
  return result.ok ? 'no refusal' : (result.error as { code?: string }).code;
};
const step = async (name: 'open' | 'close') =>
  await coordinator.client.call('stepNight', { params, body: { step: name } });
const night = async (person = coordinator) => unwrap(await person.client.call('getNight', { params }));

/** What the station wrote on N 10-2: the same totals as the committee will count, unless told otherwise. */
function nightPaper(station: number, changes: readonly Keying[] = []): Sheet {
  const paper = paperOf(ps, station);
  const keyings = keyingsOf(form, { counts: paper.counts, ticks: [] }).filter(({ field }) =>
    form.fields.includes(field),
  );
  const compare = paper.ticks.filter((tick) => form.fields.includes(tick)).map((field) => ({ field, value: true }));
  return keyIn(emptySheet, [...keyings, ...compare, ...changes]);
}

async function findingsOn(station: number, sheet: Sheet) {
  const { stations } = unwrap(await one.client.call('getElection', { params }));
  return validate(form, sheet, stations.find(({ number }) => number === station) ?? {});
}

async function finishing(station: number, sheet: Sheet, revision: number) {
  const findings = await findingsOn(station, sheet);
  const seen = seenOf(entrySeen(form, sheet, findings), textDigest);
  return { revision, accepted: findings.map(findingKey), seen };
}

/** Claims, types and finishes. */
async function type(person: Person, station: number, sheet: Sheet): Promise<void> {
  const draft = unwrap(await person.client.call('claimNight', { ...at(station), body: {} }));
  const body = { revision: draft.revision, keyings: [...keyingsOf(form, sheet)] };
  const { revision } = unwrap(await person.client.call('saveNight', { ...at(station), body }));
  unwrap(
    await person.client.call('finaliseNight', { ...at(station), body: await finishing(station, sheet, revision) }),
  );
}

describe('the evening', () => {
  it('is opened by the coordinator; what comes in is added up for those who lead, and typists see how far it is', async () => {
    expect(await night()).toMatchObject({ isOpen: false, counts: { 'votes.total': 0 } });
    expect(unwrap(await step('open'))).toEqual({ isOpen: true });
    expect(unwrap(await step('open'))).toEqual({ isOpen: true });
    const [a, b] = [nightPaper(first), nightPaper(second)];
    await type(one, first, a);
    await type(two, second, b);
    expect((await night(one)).counts).toEqual({});
    for (const person of [coordinator, await hall.logIn('beheerder')]) {
      const { counts, rows } = await night(person);
      for (const field of form.totals)
        expect(counts[field], field).toBe((a.counts[field] ?? 0) + (b.counts[field] ?? 0));
      expect(rows).toHaveLength(stationNumbers(ps).length);
      expect(rows.find(({ station }) => station.number === first)).toMatchObject({
        status: 'finished',
        typist: { name: 'Oefeninvoerder 1' },
      });
      expect(rows.filter(({ status }) => status === 'empty')).toHaveLength(rows.length - 2);
    }
    expect(unwrap(await step('close'))).toEqual({ isOpen: false });
    expect(await refusal(one.client.call('claimNight', { ...at(first), body: {} }))).toBe('night.closed');
  });

  it('takes what the paper says, errors too, and tells the codes', async () => {
    unwrap(await step('open'));
    await type(one, first, nightPaper(first, [{ field: 'votes.total', value: 1 }]));
    const { rows } = await night();
    expect(rows[0]?.findings.some((code) => code.startsWith('F.'))).toBe(true);
  });

  it('stays what was typed in another window, and a save that comes too late overwrites nothing', async () => {
    unwrap(await step('open'));
    const left = unwrap(await one.client.call('claimNight', { ...at(first), body: {} }));
    const tab = await hall.logIn('invoerder1');
    const keyings = [{ field: 'votes.blank' as const, value: 12 }];
    const right = unwrap(await tab.client.call('claimNight', { ...at(first), body: {} }));
    unwrap(await tab.client.call('saveNight', { ...at(first), body: { revision: right.revision, keyings } }));
    const late = { revision: left.revision, keyings: [{ field: 'votes.blank' as const, value: 13 }] };
    expect(await refusal(tab.client.call('saveNight', { ...at(first), body: late }))).toBe('entry.staleRevision');
    const again = unwrap(await tab.client.call('claimNight', { ...at(first), body: {} }));
    expect(again.sheet.counts['votes.blank']).toBe(12);
    const mine = unwrap(await tab.client.call('listMyNightDrafts'));
    expect(mine).toMatchObject([{ election: ps, station: { number: first } }]);
    expect(unwrap(await two.client.call('listMyNightDrafts'))).toEqual([]);
    expect(await refusal(tab.client.call('discardNight', { ...at(first), body: { revision: right.revision } }))).toBe(
      'entry.staleRevision',
    );
    unwrap(await tab.client.call('discardNight', { ...at(first), body: { revision: again.revision } }));
    expect(unwrap(await tab.client.call('listMyNightDrafts'))).toEqual([]);
  });

  it('two people who open a station at the same time: one has it, the other is told', async () => {
    unwrap(await step('open'));
    const claims = [one, two].map((person) => person.client.call('claimNight', { ...at(first), body: {} }));
    const answers = await Promise.all(claims);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find((answer) => !answer.ok)).toMatchObject({ error: { code: 'entry.claimedByOther' } });
  });

  it('sent twice because the reply was lost: once is enough', async () => {
    unwrap(await step('open'));
    const sheet = nightPaper(first);
    const { revision: begun } = unwrap(await one.client.call('claimNight', { ...at(first), body: {} }));
    const body = { revision: begun, keyings: [...keyingsOf(form, sheet)] };
    const saved = unwrap(await one.client.call('saveNight', { ...at(first), body }));
    expect(unwrap(await one.client.call('saveNight', { ...at(first), body })).revision).toBe(saved.revision);
    const finish = await finishing(first, sheet, saved.revision);
    unwrap(await one.client.call('finaliseNight', { ...at(first), body: finish }));
    expect(unwrap(await one.client.call('finaliseNight', { ...at(first), body: finish }))).toEqual({});
  });

  it('wrongly entered, it is deleted by the coordinator and entered anew', async () => {
    unwrap(await step('open'));
    await type(one, first, nightPaper(first, [{ field: 'votes.blank', value: 777 }]));
    const seen = await seenOnScreen(first);
    unwrap(await coordinator.client.call('deleteNightEntry', { ...at(first), body: { seen } }));
    expect((await night()).counts['votes.blank']).toBe(0);
    world.advance(60_000);
    await type(two, first, nightPaper(first));
    // Another coordinator still had the old one on the screen.
    const late = coordinator.client.call('deleteNightEntry', { ...at(first), body: { seen } });
    expect(await refusal(late)).toBe('night.changed');
    expect((await night()).counts['votes.blank']).toBe(nightPaper(first).counts['votes.blank'] ?? 0);
  });

  it('keeps its station: one with a form of election night cannot be removed', async () => {
    unwrap(await step('open'));
    unwrap(await one.client.call('claimNight', { ...at(first), body: {} }));
    expect(await refusal(coordinator.client.call('removeStation', at(first)))).toBe('station.hasEntry');
  });
});

describe('kept apart', () => {
  it('nothing of it is in the entry, the overview or the totals', async () => {
    const before = {
      totals: unwrap(await coordinator.client.call('getTotals', { params })),
      overview: unwrap(await coordinator.client.call('getOverview', { params })),
      entry: unwrap(await coordinator.client.call('getEntry', at(first))),
    };
    unwrap(await step('open'));
    await type(one, first, nightPaper(first));
    unwrap(await two.client.call('claimNight', { ...at(second), body: {} }));
    expect(unwrap(await coordinator.client.call('getTotals', { params }))).toEqual(before.totals);
    expect(unwrap(await coordinator.client.call('getOverview', { params }))).toEqual(before.overview);
    expect(unwrap(await coordinator.client.call('getEntry', at(first)))).toEqual(before.entry);
    // Whoever typed on election night makes the first entry as anybody else does: with an empty sheet.
    const draft = unwrap(await one.client.call('claimEntry', { ...at(first), body: {} }));
    expect(draft).toMatchObject({ entry: 1, sheet: emptySheet });
  });

  it('the official count decides, and where it differs by list is told once it is definitive', async () => {
    unwrap(await step('open'));
    const total = paperOf(ps, first).counts['votes.lists.1'] ?? 0;
    await type(one, first, nightPaper(first, [{ field: 'votes.lists.1', value: total + 2 }]));
    const shown = unwrap(await coordinator.client.call('getNightEntry', at(first)));
    expect(shown).toMatchObject({ status: 'finished', entry: { typist: { name: 'Oefeninvoerder 1' } } });
    expect(shown.differences).toBeUndefined();
    await enter(one.client, ps, first, paperOf(ps, first));
    expect(await enter(two.client, ps, first, paperOf(ps, first))).toBe('definitive');
    const { differences } = unwrap(await coordinator.client.call('getNightEntry', at(first)));
    expect(differences).toEqual([{ list: 1, night: total + 2, counted: total, difference: -2 }]);
    const { totals } = unwrap(await coordinator.client.call('getTotals', { params }));
    expect(totals.counts['votes.lists.1']).toBe(total);
  });

  it('no file of the package holds anything of it, but the log that is whole', async () => {
    unwrap(await step('open'));
    const mark = 777_777_777;
    const marked = form.totals.map((field): Keying => ({ field, value: mark }));
    for (const station of stationNumbers(ps)) await type(one, station, nightPaper(station, marked));
    for (const station of stationNumbers(ps)) {
      for (const person of [one, two]) await enter(person.client, ps, station, paperOf(ps, station));
    }
    const digest = textDigest('');
    const seen = { details: digest, stations: digest, counts: digest, warnings: digest };
    await record(ps, [{ type: 'session.finished', data: { seen } }]);
    const { sha256 } = unwrap(await coordinator.client.call('makePackage', { params, body: {} }));
    const reply = await coordinator.send('GET', `/api/elections/${ps}/packages/${sha256}`);
    const sealed = unwrap(unpack(new Uint8Array(await reply.arrayBuffer())));
    expect(sealed.paths.length).toBeGreaterThan(stationNumbers(ps).length);
    for (const path of sealed.paths.filter((item) => item !== packagePaths.log)) {
      expect(path).not.toMatch(/night|n.10.2/i);
      const text = Buffer.from(sealed.read(path) ?? []).toString('latin1');
      expect(text.replaceAll(/[.,]/g, '').includes(String(mark)), path).toBe(false);
    }
    expect((await night()).counts['votes.blank']).toBe(mark * stationNumbers(ps).length);
  });

  it('a station that was not entered has nothing to show', async () => {
    expect(unwrap(await coordinator.client.call('getNightEntry', at(first)))).toEqual({ status: 'empty' });
  });

  it('the night of one election is not that of the other', async () => {
    unwrap(await step('open'));
    await type(one, first, nightPaper(first));
    const other = unwrap(await coordinator.client.call('getNight', { params: { election: ab } }));
    expect(other.isOpen).toBe(false);
    expect(other.rows.every(({ status }) => status === 'empty')).toBe(true);
  });
});

/** What happened without anybody asking for it here. */
async function record(election: ElectionId, events: readonly LedgerEvent[]): Promise<void> {
  const scope = { actor: 'system:0', at: world.now(), election };
  await hall.application.workplace.opened?.store.write((tx) => tx.record(scope, events));
}
async function setUp(election: Election, stations: readonly PollingStation[]): Promise<void> {
  const data = { election: { ...election, practice: true } };
  await record(election.id, [{ type: 'election.created', data }]);
  if (stations.length > 0) await record(election.id, [{ type: 'stations.added', data: { origin: 'typed', stations } }]);
}

/** What a coordinator names who saw something else than there is. */
const unseen = { status: 'finished', startedAt: '2027-03-17T21:00:00.000Z' as Instant } as const;

/** The form of a station as a coordinator sees it. */
async function seenOnScreen(number: number) {
  const row = (await night()).rows.find(({ station }) => station.number === number);
  if (row?.startedAt === undefined) throw new Error(`Nothing of station ${number}`);
  return { status: row.status, startedAt: row.startedAt };
}

describe('refused', () => {
  it('while closed', async () => {
    const body = { revision: 1, keyings: [{ field: 'votes.blank' as const, value: 1 }] };
    const finish = await finishing(first, emptySheet, 1);
    const calls = [
      one.client.call('claimNight', { ...at(first), body: {} }),
      one.client.call('saveNight', { ...at(first), body }),
      one.client.call('finaliseNight', { ...at(first), body: finish }),
      one.client.call('discardNight', { ...at(first), body: { revision: 1 } }),
      coordinator.client.call('deleteNightEntry', { ...at(first), body: { seen: unseen } }),
    ];
    for (const call of calls) expect(await refusal(call)).toBe('night.closed');
  });

  it('what is somebody else’s, what is not there, what is finished', async () => {
    unwrap(await step('open'));
    expect(await refusal(coordinator.client.call('deleteNightEntry', { ...at(first), body: { seen: unseen } }))).toBe(
      'night.nothingToDelete',
    );
    const { revision } = unwrap(await one.client.call('claimNight', { ...at(first), body: {} }));
    const body = { revision };
    expect(await refusal(two.client.call('claimNight', { ...at(first), body: {} }))).toBe('entry.claimedByOther');
    expect(await refusal(two.client.call('discardNight', { ...at(first), body }))).toBe('entry.notYours');
    expect(await refusal(one.client.call('discardNight', { ...at(second), body }))).toBe('entry.notInProgress');
    expect(await refusal(one.client.call('claimNight', { ...at(99_999), body: {} }))).toBe('station.unknown');
    unwrap(await one.client.call('discardNight', { ...at(first), body }));
    await type(one, first, nightPaper(first));
    expect(await refusal(two.client.call('claimNight', { ...at(first), body: {} }))).toBe('night.alreadyEntered');
  });

  it('a field that is not on the form, findings that were not seen, another sheet than was seen', async () => {
    unwrap(await step('open'));
    const draft = unwrap(await one.client.call('claimNight', { ...at(first), body: {} }));
    const keying = { field: 'lists.1.candidates.1' as const, value: 1 };
    const wrong = { revision: draft.revision, keyings: [keying] };
    expect(await refusal(one.client.call('saveNight', { ...at(first), body: wrong }))).toBe('entry.fieldNotOnForm');
    const sheet = nightPaper(first, [{ field: 'votes.total', value: 1 }]);
    const keyings = [...keyingsOf(form, sheet)];
    const saved = await one.client.call('saveNight', { ...at(first), body: { revision: draft.revision, keyings } });
    const { revision } = unwrap(saved);
    const finish = await finishing(first, sheet, revision);
    const attempt = async (changes: Partial<typeof finish>) =>
      await refusal(one.client.call('finaliseNight', { ...at(first), body: { ...finish, ...changes } }));
    expect(await attempt({ accepted: [] })).toBe('entry.findingsChanged');
    expect(await attempt({ seen: { ...finish.seen, sheet: textDigest('another') } })).toBe('entry.seenChanged');
    expect(await attempt({ revision: revision - 1 })).toBe('entry.staleRevision');
    expect(await attempt({})).toBe('no refusal');
  });

  describe('where there is no election night', () => {
    const dso = smallElection({ id: 'PS2027_Decentraal' as ElectionId, countingMethod: 'DSO' });
    const params = { election: dso.id, station: 1 };
    it('because stations count by candidate themselves', async () => {
      await setUp(dso, [pollingStation(1)]);
      const calls = [
        coordinator.client.call('stepNight', { params, body: { step: 'open' } }),
        coordinator.client.call('getNight', { params }),
        coordinator.client.call('getNightEntry', { params }),
        one.client.call('claimNight', { params, body: {} }),
        coordinator.client.call('deleteNightEntry', { params, body: { seen: unseen } }),
      ];
      for (const call of calls) expect(await refusal(call)).toBe('night.noForm');
    });
  });

  it('without stations, and once the session is completed', async () => {
    const empty = smallElection({ id: 'PS2027_Leeg' as ElectionId });
    await setUp(empty, []);
    const open = { body: { step: 'open' as const } };
    const leeg = coordinator.client.call('stepNight', { params: { election: empty.id }, ...open });
    expect(await refusal(leeg)).toBe('night.noStations');
    unwrap(await step('open'));
    const digest = textDigest('');
    const seen = { details: digest, stations: digest, counts: digest, warnings: digest };
    await record(ps, [{ type: 'session.finished', data: { seen } }]);
    expect(await refusal(one.client.call('claimNight', { ...at(first), body: {} }))).toBe('night.sessionCompleted');
    expect(await refusal(step('open'))).toBe('night.sessionCompleted');
    expect(unwrap(await step('close'))).toEqual({ isOpen: false });
  });
});

it('what was typed is in the log as it was typed', async () => {
  unwrap(await step('open'));
  await type(one, first, nightPaper(first));
  const store = hall.application.workplace.opened?.store;
  const events = (await store?.read((tx) => tx.ledger.after(0, 1000))) ?? [];
  const mine = events.filter((event) => event.type.startsWith('night.'));
  expect(mine.map((event) => event.type)).toEqual(['night.opened', 'night.claimed', 'night.keyed', 'night.finalised']);
  const keyed = JSON.parse(Buffer.from(mine[2]?.payload ?? []).toString('utf8')) as { actor: string; data: unknown };
  expect(keyed.actor).toMatch(/^typist:\d+$/);
  expect(canonicalJson(keyed.data)).toContain('"votes.blank"');
});
