// Two entries that differ, over HTTP: typed once more, read again per row or decided; what was approved is what was on the screen.
import { buildForm, differingFields, keyIn, unwrap, type Form } from '@telstaat/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeWorld, openPracticeHall, type Hall, type Person } from './testing/hall.ts';
import {
  differingRowsOf,
  enter,
  finalisationOf,
  finishSession,
  formOf,
  insist,
  keyingsOf,
  paperOf,
  ps,
  resolve,
  sessionOnScreen,
  stationNumbers,
  stationOnScreen,
  withMovedVote,
} from './testing/typing.ts';
import { verifyPackage } from './verifying/verify-package.ts';

let hall: Hall;
let one: Person;
let two: Person;
let coordinator: Person;
let form: Form;
const world = fakeWorld();
const station = stationNumbers(ps)[0] ?? 0;
const params = { election: ps, station };
const paper = paperOf(ps, station);
const slip = withMovedVote(paper);

beforeEach(async () => {
  hall = await openPracticeHall({ world });
  [one, two, coordinator] = await Promise.all([
    hall.logIn('invoerder1'),
    hall.logIn('invoerder2'),
    hall.logIn('coordinator'),
  ]);
  form = await formOf(one.client, ps);
});
afterEach(() => hall.close());

const denial = (result: { ok: boolean; error?: unknown }) =>
  result.ok ? 'no refusal' : (result.error as { readonly code?: string; readonly params?: object });
const reset = async () => unwrap(await resolve(coordinator.client, params, { kind: 'reset' }));

describe('a second entry that differs', () => {
  it('is asked once more, only where it differs, and tells nothing of the first', async () => {
    await enter(one.client, ps, station, paper);
    expect(await enter(two.client, ps, station, slip)).toBe('askedAgain');
    const [mine] = unwrap(await two.client.call('listMyDrafts'));
    expect(mine).toMatchObject({ entry: 2, again: 2 });
    const draft = unwrap(await two.client.call('claimEntry', { params, body: {} }));
    expect(draft.only).toEqual(differingFields(form, paper, slip));
    const kept = keyingsOf(form, draft.sheet).map(({ field }) => field);
    expect(kept).toEqual(keyingsOf(form, slip).flatMap(({ field }) => (draft.only?.includes(field) ? [] : [field])));
    const body = { revision: draft.revision, keyings: [{ field: 'votes.blank' as const, value: 999 }] };
    expect(denial(await two.client.call('saveDraft', { params, body }))).toMatchObject({ code: 'entry.fieldStands' });
    expect(await enter(two.client, ps, station, paper)).toBe('definitive');
  });

  it('whose finishing is sent again because the reply was lost hears the same', async () => {
    await enter(one.client, ps, station, paper);
    const { revision } = unwrap(await two.client.call('claimEntry', { params, body: {} }));
    const saved = await two.client.call('saveDraft', {
      params,
      body: { revision, keyings: [...keyingsOf(form, slip)] },
    });
    const body = finalisationOf(form, { sheet: slip, revision: unwrap(saved).revision });
    for (const _ of [1, 2, 3])
      expect(unwrap(await two.client.call('finaliseEntry', { params, body })).outcome).toBe('askedAgain');
  });

  it('is read again by who misread: per row, only there, by that person', async () => {
    await enter(one.client, ps, station, slip);
    expect(await insist(two.client, ps, station, paper)).toBe('different');
    const misread = await differingRowsOf(coordinator.client, params, 1);
    expect(misread).toHaveLength(2);
    const back = unwrap(await resolve(coordinator.client, params, { kind: 'retype', misread }));
    expect(back).toMatchObject({ status: 'firstCorrection', differences: [] });
    expect(back.first).toBeUndefined();
    expect(denial(await two.client.call('claimEntry', { params, body: {} }))).toMatchObject({
      code: 'entry.claimedByOther',
    });
    expect(await enter(one.client, ps, station, paper)).toBe('definitive');
  });

  it('is read again by both, one after the other', async () => {
    await enter(one.client, ps, station, paper);
    const other = keyIn(slip, [{ field: 'voters.pollCards', value: 1 }]);
    expect(await insist(two.client, ps, station, other)).toBe('different');
    const rows = await differingRowsOf(coordinator.client, params, 2);
    // Say that the first misread a number that makes the sums fail: then what is left has errors.
    const wrong = rows.map((row) => (row.field === 'voters.pollCards' ? { ...row, entry: 1 as const } : row));
    expect(denial(await resolve(coordinator.client, params, { kind: 'retype', misread: wrong }))).toMatchObject({
      code: 'entry.choiceHasErrors',
    });
    const mixed = rows.map((row) => (row.field === 'voters.pollCards' ? row : { ...row, entry: 1 as const }));
    const back = unwrap(await resolve(coordinator.client, params, { kind: 'retype', misread: mixed }));
    expect(back.status).toBe('secondCorrection');
    expect(await enter(two.client, ps, station, paper)).toBe('firstCorrection');
    const draft = unwrap(await one.client.call('claimEntry', { params, body: {} }));
    expect(draft.only).toHaveLength(2);
    expect(await enter(one.client, ps, station, slip)).toBe('definitive');
  });

  it('is decided only where the election allows it, which is set before entry starts', async () => {
    const administrator = await hall.logIn('beheerder');
    await enter(one.client, ps, station, paper);
    await insist(two.client, ps, station, slip);
    const holds = await differingRowsOf(coordinator.client, params, 1);
    const decision = { kind: 'decide', holds, reason: 'Papier bekeken' } as const;
    expect(denial(await resolve(coordinator.client, params, decision))).toMatchObject({
      code: 'entry.decidingNotAllowed',
    });
    const body = { mayDecide: true };
    expect(denial(await administrator.client.call('setDeciding', { params: { election: ps }, body }))).toMatchObject({
      code: 'election.decidingFixed',
    });
    expect((await coordinator.send('PUT', `/api/elections/${ps}/deciding`, body)).status).toBe(403);
  });
});

describe('a station that was decided', () => {
  it('counts as decided, in totals, overview and package, and the package verifies', async () => {
    const numbers = stationNumbers(ps);
    await allowDeciding();
    for (const number of numbers) {
      await enter(one.client, ps, number, paperOf(ps, number));
      await insist(two.client, ps, number, number === station ? slip : paperOf(ps, number));
    }
    const holds = await differingRowsOf(coordinator.client, params, 2);
    const decided = await resolve(coordinator.client, params, { kind: 'decide', holds, reason: 'Papier bekeken' });
    expect(unwrap(decided)).toMatchObject({
      status: 'definitive',
      decided: { coordinator: { name: 'Oefencoördinator' }, reason: 'Papier bekeken' },
    });
    const field = 'lists.1.candidates.1';
    const why = unwrap(await coordinator.client.call('explainTotal', { params: { election: ps, field } }));
    expect(why.contributions[0]?.value).toBe(slip.counts[field]);
    unwrap(await finishSession(coordinator.client, ps));
    const made = unwrap(await coordinator.client.call('makePackage', { params: { election: ps }, body: {} }));
    const reply = await coordinator.send('GET', `/api/elections/${ps}/packages/${made.sha256}`);
    const report = await verifyPackage(new Uint8Array(await reply.arrayBuffer()));
    expect(report.checks.filter(({ findings }) => findings.length > 0)).toEqual([]);
    expect(report.verdict).toBe('passed');
  });
});

describe('what was approved is what was on the screen', () => {
  it('a resolution of what has changed meanwhile is refused, and it is said what changed', async () => {
    await enter(one.client, ps, station, paper);
    await insist(two.client, ps, station, slip);
    const seen = await stationOnScreen(coordinator.client, params);
    // In another window the second entry was deleted, and made again with another slip.
    unwrap(await resolve(coordinator.client, params, { kind: 'keepFirst' }));
    const other = keyIn(
      slip,
      keyingsOf(form, paper).filter(({ field }) => field.startsWith('lists.1.candidates.1')),
    );
    world.advance(60_000);
    await insist(two.client, ps, station, keyIn(other, [{ field: 'voters.pollCards', value: 7 }]));
    const body = { resolution: { kind: 'keepSecond' as const }, seen };
    const late = denial(await coordinator.client.call('resolveEntry', { params, body }));
    expect(late).toMatchObject({ code: 'entry.seenChanged', params: { parts: { nl: 'de tweede invoer' } } });
    expect(unwrap(await coordinator.client.call('getEntry', { params })).status).toBe('different');
  });

  it('a session is closed as it was seen: a station counted anew since is said', async () => {
    for (const number of stationNumbers(ps)) {
      await enter(one.client, ps, number, paperOf(ps, number));
      await enter(two.client, ps, number, paperOf(ps, number));
    }
    const seen = await sessionOnScreen(coordinator.client, ps);
    await reset();
    await enter(one.client, ps, station, slip);
    await enter(two.client, ps, station, slip);
    const late = await coordinator.client.call('stepSession', {
      params: { election: ps },
      body: { step: 'finish', seen },
    });
    expect(denial(late)).toMatchObject({
      code: 'session.seenChanged',
      params: { parts: { en: 'counted figures' } },
    });
    expect(unwrap(await finishSession(coordinator.client, ps)).status).toBe('completed');
    // A reset reopens.
    await reset();
    const { session } = unwrap(await coordinator.client.call('getOverview', { params: { election: ps } }));
    expect(session.status).toBe('dataEntry');
  });

  it('a finishing from a screen that shows other fields is refused', async () => {
    const { revision } = unwrap(await one.client.call('claimEntry', { params, body: {} }));
    const saved = await one.client.call('saveDraft', {
      params,
      body: { revision, keyings: [...keyingsOf(form, paper)] },
    });
    const body = finalisationOf(form, { sheet: slip, revision: unwrap(saved).revision });
    expect(denial(await one.client.call('finaliseEntry', { params, body }))).toMatchObject({
      code: 'entry.seenChanged',
      params: { parts: { nl: 'de getypte velden' } },
    });
  });
});

/** The administrator allows it before entry starts: the practice runs already, so its stations are taken away and put back. */
async function allowDeciding(): Promise<void> {
  const administrator = await hall.logIn('beheerder');
  const { stations, election } = unwrap(await coordinator.client.call('getElection', { params: { election: ps } }));
  for (const { number } of stations)
    unwrap(await coordinator.client.call('removeStation', { params: { election: ps, station: number } }));
  const body = { mayDecide: true };
  unwrap(await administrator.client.call('setDeciding', { params: { election: ps }, body }));
  for (const item of stations)
    unwrap(await coordinator.client.call('addStation', { params: { election: ps }, body: item }));
  unwrap(await coordinator.client.call('stepSession', { params: { election: ps }, body: { step: 'start' } }));
  expect(buildForm(election)).toEqual(form);
}
